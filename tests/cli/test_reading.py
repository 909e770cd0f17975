"""What `verbale code` reads, from the command line: archives, tables, patterns, standard input and limits."""

import gzip
import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.conftest import Run

SAID = "Chad on Monday recalled its ambassador from Kenya."
ROW = "? | Chad | SANCTION:discontinue | Kenya | - | @"


def _zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("2024/a.txt", SAID)


FILES: dict[str, Callable[[Path], object]] = {
    "a.zip": _zip,
    "a.csv": lambda path: path.write_text(f"title,text\nEnvoy,{SAID}\n"),
    "a.jsonl.gz": lambda path: path.write_bytes(gzip.compress(json.dumps({"text": SAID}).encode())),
    "a.json": lambda path: path.write_text(json.dumps([{"event_text": SAID, "story_id": "1"}])),
    "a.eml": lambda path: path.write_text(f"From: a@lake.example\nMessage-ID: <1@x>\nMIME-Version: 1.0\n\n{SAID}\n"),
}


def test_files_of_every_sort_are_coded_at_their_places(verbale: Run, tmp_path: Path) -> None:
    for name, make in FILES.items():
        make(tmp_path / name)
    done = verbale("code", str(tmp_path / "a.*"))
    assert done.lines.count(ROW) == len(FILES)
    assert f"# {tmp_path}/a.zip!/2024/a.txt" in done.lines
    assert f"# {tmp_path}/a.csv:2" in done.lines
    assert (done.code, done.err) == (0, "")


def test_a_limit_is_set_and_named_in_the_problem(verbale: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SAID)
    done = verbale("code", tmp_path, "--limit", "report_bytes=20", "--limit", "depth=1")
    assert "(limit report_bytes)" in done.err
    assert done.out == ""


@pytest.mark.parametrize("limit", ["leaves=3", "pages", "pages=many"])
def test_a_limit_that_is_none_is_bad_use(verbale: Run, tmp_path: Path, limit: str) -> None:
    done = verbale("code", tmp_path, "--limit", limit)
    assert done.code == 2
    assert "the limit" in done.err


def test_a_stream_is_coded_while_it_goes_on() -> None:
    """The first row comes before the second line is written, though the stream stays open."""
    with subprocess.Popen(
        [sys.executable, "-u", "-m", "verbale", "code", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        for number in (1, 2):
            running.stdin.write(json.dumps({"text": SAID}) + "\n")
            running.stdin.flush()
            assert running.stdout.readline() == f"# -:{number}\n"
            assert running.stdout.readline() == f"{ROW}\n"
        running.stdin.close()
        assert running.wait(30) == 0
