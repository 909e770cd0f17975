"""The benchmarks run in a small way, and what they are made of is the same on every machine."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from verbale.evaluate.answers import gold_pairs
from verbale.evaluate.clusters import read_events
from verbale.evaluate.gold import read_items

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"


def run(script: str, *options: str) -> bytes:
    return subprocess.run([sys.executable, BENCHMARKS / script, *options], capture_output=True, check=True).stdout


def test_the_stream_is_always_the_same_and_holds_copies_and_broken_lines() -> None:
    first = run("stream.py", "--articles", "300", "--seed", "3")
    assert len(first.splitlines()) == 300
    assert b'"kind": "verbatim"' in first
    assert b'"kind": "broken"' in first
    assert (
        hashlib.sha256(first).hexdigest()
        == hashlib.sha256(run("stream.py", "--articles", "300", "--seed", "3")).hexdigest()
    )


def test_the_stream_comes_in_files_of_eight_formats(tmp_path: Path) -> None:
    run("stream.py", "--articles", "320", "--files", str(tmp_path))
    endings = {"".join(path.suffixes) for path in tmp_path.iterdir()}
    assert endings == {".jsonl", ".txt", ".toml", ".html", ".csv", ".eml", ".rss", ".zip", ".warc.gz"}


@pytest.mark.filterwarnings("ignore")
def test_copies_are_told_from_versions_quotations_and_forms() -> None:
    told = run("copies.py", "--articles", "250", "--forms", "12").decode()
    assert "SAME, wrongly" not in told
    assert "8 rewrites: 8 neither" in told


def test_a_run_with_an_engine_of_no_time_tells_what_each_stage_costs() -> None:
    told = run("scale.py", "growth", "--articles", "70").decode()
    for stage in ("copies: clue", "copies: judging", "store: keeping", "event: judging"):
        assert stage in told


def test_memory_is_told_as_a_run_goes_and_the_same_call_goes_on(tmp_path: Path) -> None:
    options = ("--articles", "150", "--every", "64", "--store", str(tmp_path / "x.db"))
    first, second = (run("memory.py", *options, "--minutes", "0.0001").decode().splitlines()[1:] for _ in range(2))
    [[stopped], [told_again, done]] = [
        [int(line.split()[0]) for line in told if " ms " in line and "MB" in line] for told in (first, second)
    ]
    assert 64 <= stopped == told_again < done == 150


def test_made_up_comparisons_are_answered_as_they_were_made() -> None:
    """The comparison alone; with the engine: python benchmarks/comparisons.py 200."""
    told = run("comparisons.py", "40", "--known", "--seed", "3").decode()
    values = {line[:26].strip(): float(line[26:32]) for line in told.splitlines()[1:]}
    assert values["answers, known accounts"] > 0.99
    assert values["one witness, pairs"] > 0.98
    assert values["told first"] == 1
    assert "whether: s0-0 and s0-1" in run("comparisons.py", "2", "--show").decode()


def test_our_stories_with_texts_are_written_as_gold_that_score_reads(tmp_path: Path) -> None:
    for part in ("look", "blind"):
        run("beside.py", str(BENCHMARKS.parent / "corpus" / "beside" / part), "--gold", str(tmp_path / part))
        events, items = read_events(tmp_path / part), read_items(tmp_path / part)
        told = {f"{item.gold.id}#{place}" for item in items for place, _ in enumerate(item.gold.accounts, start=1)}
        assert told >= {account for event in events for account in event.accounts}
        assert all(gold_pairs(event) for event in events if event.answers)
