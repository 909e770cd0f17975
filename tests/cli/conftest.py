"""Words typed behind `verbale` in, exit code and both outputs out, in this process: the model is loaded once."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from verbale.cli.app import main
from verbale.cli.console import Volume, set_volume

SAMPLE = Path(__file__).resolve().parents[2] / "examples" / "djibouti-talks.txt"


@dataclass(frozen=True)
class Done:
    """What a call of the command line left behind."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()


type Run = Callable[..., Done]


@pytest.fixture
def verbale(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """The command line as a function. Nothing may leave it but SystemExit: a traceback fails the test."""
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)

    def run(*words: str | Path, stdin: bytes = b"") -> Done:
        set_volume(Volume.NORMAL)
        monkeypatch.setattr(sys, "argv", ["verbale", *map(str, words)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capsys.readouterr()
        with pytest.raises(SystemExit) as left:
            main()
        told = capsys.readouterr()
        assert "Traceback" not in told.err
        return Done(int(left.value.code or 0), told.out, told.err)

    return run


@pytest.fixture
def note(tmp_path: Path) -> Path:
    """A short report with its metadata beside it."""
    (tmp_path / "note.txt").write_text(
        "Chad on Monday recalled its ambassador from Kenya. The Foreign Ministry of Kenya said it regretted the step.\n"
    )
    (tmp_path / "note.toml").write_text('published = 2024-05-08\nlanguage = "en"\noutlet = "Lake Post"\n')
    return tmp_path / "note.txt"
