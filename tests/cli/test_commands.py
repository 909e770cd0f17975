"""Words typed behind `verbale` in, what a user sees out."""

import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

SAMPLE = Path(__file__).resolve().parents[2] / "examples" / "djibouti-talks.txt"


def _verbale(*words: str, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "verbale", *words],
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env=os.environ | {"COLUMNS": "160", "PYTHONWARNINGS": "ignore"},
    )


@pytest.fixture(scope="module")
def notation() -> list[str]:
    done = _verbale("code", str(SAMPLE))
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_code_prints_the_notation_in_a_pipe(notation: list[str]) -> None:
    lines = [line for line in notation if line.count(" | ") in {5, 6}]
    assert any(" | CONSULT" in line and line.endswith(" | @") for line in lines)


def test_the_sample_shows_what_the_readme_promises(notation: list[str]) -> None:
    """Several mouths, a denial, a plan, an appointment."""
    text = "\n".join(notation)
    assert "!negated" in text
    assert "!future" in text
    assert "APPOINT" in text
    assert "Ministry of Foreign Affairs of Ethiopia < @" in text


def test_code_writes_gold_that_parses() -> None:
    done = _verbale("code", str(SAMPLE), "--format", "gold")
    table = tomllib.loads(done.stdout)
    assert table["id"] == SAMPLE.stem
    assert table["accounts"]


def test_code_writes_json_lines_that_name_their_record() -> None:
    done = _verbale("code", str(SAMPLE), "--format", "jsonl")
    names = {json.loads(line)["record"] for line in done.stdout.splitlines()}
    assert {"Article", "Account", "Statement", "Actor"} <= names


def test_standard_input_is_read() -> None:
    done = _verbale("code", "-", "--published", "2024-05-08", stdin="Chad on Monday recalled its envoy from Kenya.")
    assert "2024-05-06 | Chad | SANCTION:discontinue" in done.stdout


def test_a_missing_file_is_one_line_and_harms_no_other(tmp_path: Path) -> None:
    done = _verbale("code", str(tmp_path / "none.txt"), str(SAMPLE))
    assert done.returncode == 0
    assert "none.txt" in done.stderr
    assert "Traceback" not in done.stderr
    assert " | CONSULT" in done.stdout


def test_strict_tells_of_problems_by_its_exit_code(tmp_path: Path) -> None:
    assert _verbale("code", "--strict", str(tmp_path / "none.txt")).returncode == 1


@pytest.mark.parametrize(
    "words",
    [
        ("code",),
        ("code", "x.txt", "--published", "soon"),
        ("nonsense",),
        ("types", "NONSENSE"),
        ("code", "--format", "x", "y"),
    ],
)
def test_bad_use_is_one_line_and_exit_2(words: tuple[str, ...]) -> None:
    done = _verbale(*words)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stderr.strip() or done.stdout.strip()


def test_explain_names_words_and_rule_of_each_cell() -> None:
    done = _verbale("explain", str(SAMPLE), "--row", "1", "--format", "jsonl")
    row = json.loads(done.stdout)
    text = SAMPLE.read_text("utf-8")
    assert {"did", "who"} <= {cell["cell"] for cell in row["cells"]}
    for cell in row["cells"]:
        assert text[cell["start"] : cell["end"]] == cell["words"]
        assert cell["rule"]


def test_types_lists_all_of_plover_and_our_own() -> None:
    types = json.loads(_verbale("types", "--json").stdout)
    assert len([kind for kind in types if not kind["extension"]]) == 16
    assert {"STATE", "APPOINT", "DISMISS"} <= {kind["name"] for kind in types}


def test_doctor_says_that_the_main_job_would_run() -> None:
    done = _verbale("doctor", "--json")
    assert done.returncode == 0
    assert all(finding["well"] for finding in json.loads(done.stdout) if finding["needed"])
