"""What a person sees: tables that read at a glance at any width, marks without colour, colour only where it is wanted."""

import io
import re
from pathlib import Path

import pytest
from rich.console import Console
from tests.cli.conftest import SAMPLE, Run

import verbale as face
from verbale.cli.tables import reading_tables
from verbale.pipeline.files import Read

TEXT = (
    "Chad on Monday recalled its ambassador from Kenya. The Foreign Ministry of Kenya denied that Kenya had expelled two "
    "diplomats of Chad. Chad will send a delegation to Nairobi on Friday, and Mali may expel the envoy of Niger. "
    "Police in Nairobi detained at least 12 people on Tuesday."
)


@pytest.fixture(scope="module")
def read() -> Read:
    reading = face.code(TEXT, published="2024-05-08", language="en")
    return Read("note.txt", (reading,), ())


def _shown(read: Read, width: int) -> str:
    console = Console(width=width, file=io.StringIO(), record=True)
    for table in reading_tables(read):
        console.print(table)
    return console.export_text()


@pytest.mark.parametrize("width", [80, 100, 120, 160, 220])
def test_no_name_and_no_type_is_broken_within_a_word(read: Read, width: int) -> None:
    shown = set(re.findall(r"[\w:-]+", _shown(read, width)))
    (reading,) = read.readings
    for account in reading.accounts:
        told = [str(account.did), *(mention.actor for mention in (*account.who, *account.whom))]
        for word in " ".join(told).split():
            assert word in shown


@pytest.mark.parametrize("width", [20, 40, 80, 120])
def test_no_line_is_longer_than_the_terminal(read: Read, width: int) -> None:
    assert max(len(line) for line in _shown(read, width).splitlines()) <= width


def test_every_row_of_a_wide_table_is_one_line_where_it_fits(read: Read) -> None:
    shown = _shown(read, 160)
    assert re.search(r"1 +Chad +SANCTION:discontinue +Kenya +the article +2024-05-06 +–", shown)


def test_the_deed_is_a_line_of_words_on_a_narrow_terminal(read: Read) -> None:
    assert "Chad → SANCTION:discontinue" in " ".join(_shown(read, 80).split())


def test_status_is_told_by_marks_that_the_legend_explains(read: Read) -> None:
    shown = _shown(read, 160)
    (reading,) = read.readings
    flags = {flag for account in reading.accounts for flag in account.status.flags()}
    assert {"negated", "hypothetical"} <= flags
    for flag, mark in {"negated": "✗", "hypothetical": "?", "future": "▷"}.items():
        if flag in flags:
            assert re.search(rf"{re.escape(mark)}[A-Z]", shown), flag
            assert re.search(rf"{re.escape(mark)} [a-z]", shown), flag


def test_a_denied_deed_is_red_and_a_plain_one_has_no_colour(read: Read) -> None:
    console = Console(width=160, force_terminal=True, color_system="standard", file=io.StringIO(), record=True)
    for table in reading_tables(read):
        console.print(table)
    shown = console.export_text(styles=True)
    assert re.search(r"\x1b\[31m✗\x1b\[0m\x1b\[1;31mSANCTION", shown)
    assert re.search(r"\x1b\[1mSANCTION:discontinue", shown)


def test_numbers_are_shown_with_their_deed(read: Read) -> None:
    assert "detained 12+" in _shown(read, 160)
    assert "detained 12+" in " ".join(_shown(read, 80).split())


def test_a_pipe_and_no_color_get_no_escape_codes(verbale: Run, note: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in verbale("code", note, "--format", "table").out
    monkeypatch.setenv("NO_COLOR", "1")
    plain = verbale("code", note, "--format", "table").out
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]m", plain), "no colour; bold and dim are no colours"
    monkeypatch.delenv("FORCE_COLOR")
    assert "\x1b[" not in verbale("code", note, "--format", "table").out


@pytest.mark.parametrize(
    "words", [("types",), ("types", "AID"), ("reference",), ("doctor",), ("explain", str(SAMPLE), "--row", "1")]
)
def test_every_command_fits_a_terminal_of_80_columns(
    verbale: Run, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    done = verbale(*words)
    assert done.code == 0
    assert max(len(line) for line in done.lines) <= 80
