"""The README: what it has its reader type comes out as it shows."""

import re
import runpy
from pathlib import Path

import pytest
from tests.cli.conftest import Run, verbale  # noqa: F401  the fixture

ROOT = Path(__file__).resolve().parents[1]
TEXT = (ROOT / "README.md").read_text("utf-8")


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """The reader's own file in a folder of its own, and what the README has him type."""
    words, calls = runpy.run_path(str(ROOT / "tools" / "build_docs.py"))["readme_report"]()
    (tmp_path / "report.txt").write_text(words)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    return dict(calls)


def test_the_readers_own_file_gives_what_is_shown(verbale: Run, report: dict[str, list[str]]) -> None:  # noqa: F811
    """If this fails: python tools/build_docs.py"""
    done = verbale(*report["code"])
    assert done.code == 0
    for line in done.lines:
        if '"' not in line and " | " in line:
            _, who, did, _, _, voice = line.split(" | ")[:6]
            assert who.split()[0] in TEXT
            assert did.split()[0] in TEXT
            assert voice.split(" < ")[0].split()[0] in TEXT


def test_the_row_that_is_explained_is_the_denial(verbale: Run, report: dict[str, list[str]]) -> None:  # noqa: F811
    done = verbale(*report["explain"])
    assert done.code == 0
    assert "!negated" in done.lines[1]
    assert "voice: Chad" in done.out


def test_the_two_commands_stand_first_and_are_files_that_run() -> None:
    block = re.search(r"^    (\./verbale) code (\S+)[^\n]*\n    (\./check)", TEXT, re.MULTILINE)
    assert block is not None
    for name in (block[1], block[3]):
        assert (ROOT / name).stat().st_mode & 0o111
    assert (ROOT / block[2]).is_file()


def test_the_python_that_is_shown_runs(capsys: pytest.CaptureFixture[str]) -> None:
    code = TEXT.partition("## In Python\n")[2].partition("\n`verbale.to_pandas")[0]
    exec("\n".join(line[4:] for line in code.splitlines()), {})  # noqa: S102
    assert capsys.readouterr().out.startswith("2024-05-06 | Kenya | SANCTION:discontinue | Chad | - | @\n")


def test_many_reports_are_read_shown_compared_and_exported_as_typed(
    verbale: Run,  # noqa: F811
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """All but the room, which runs on."""
    block = TEXT.partition("## Many reports\n")[2].partition("\nYour own")[0]
    typed = [line.partition("  #")[0].split()[1:] for line in block.splitlines() if line.strip()]
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    assert [words[0] for words in typed] == ["run", "show", "compare", "export", "serve"]
    told = {words[0]: verbale(*words) for words in typed[:-1]}
    assert [done.code for done in told.values()] == [0, 0, 0, 0]
    assert "ASSAULT" in told["show"].out
    assert "≠ whether" in told["compare"].out
    assert "ACCUSE" in (tmp_path / "dyads.csv").read_text()
