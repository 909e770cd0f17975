"""A corrected gold file and its text in, a marked report of the rows whose words are found out."""

from pathlib import Path

import pytest

from verbale.learn.checks import faults
from verbale.learn.from_gold import main
from verbale.learn.marked import Coded, read_report
from verbale.learn.marked_gold import gold_of

TEXT = "Chad on Monday recalled its ambassador from Kenya. Togo accused Benin of theft. Mali mollycoddled Niger.\n"
GOLD = """id = "note"
published = 2024-05-08
language = "en"
outlet = "Lake Post"
accounts = [
  "2024-05-06 | Chad | SANCTION:discontinue | Kenya | - | @",
  "2024-05-08~ | Togo | ACCUSE:allege !negated | Mali + Benin | Niger | @",
  "2024-05-08~ | Mali | SUPPORT | Niger | - | @",
]
statements = []
actors = ["Chad | state | | Chad", "Kenya | state | | Kenya", "Benin | state | | Benin", "Togo | state | | Togo", "Mali | state | | Mali", "Niger | state | | Niger"]
roles = []
hedges = []
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "note.toml").write_text(GOLD, "utf-8")
    (tmp_path / "note.txt").write_text(TEXT, "utf-8")
    return tmp_path


def test_rows_get_the_words_of_our_reading(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(folder), "--licence", "CC0", "--out", str(folder / "out"), "--judged", "Ann Doe"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told == [
        "note: the words of 2 of 3 rows are found",
        "  left out: 2024-05-08~ | Mali | SUPPORT | Niger | - | @",
    ]
    report = read_report(folder / "out" / "note.marked")
    assert not list(faults(report))
    assert (report.coded, dict(report.head)["judged"]) == (Coded.ROWS, "Ann Doe")
    assert [str(line) for line in gold_of(report).accounts] == [
        "2024-05-06 | Chad | SANCTION:discontinue | Kenya | - | @",
        "2024-05-08~ | Togo | ACCUSE:allege !negated | Mali + Benin | Niger | @",
    ]
    words = {mark.label: mark.span.of(report.marked.text) for mark in report.marked.of_kind("trigger")}
    assert words == {"1": "recalled its ambassador from", "2": "accused"}


@pytest.mark.parametrize(("whom", "rows"), [("Kenya", 1), ("Chad", 0)])
def test_whom_we_missed_must_stand_in_the_sentence(folder: Path, whom: str, rows: int) -> None:
    """In Kenya, Togo accused Benin of theft. Chad was silent."""
    (folder / "note.txt").write_text("In Kenya, Togo accused Benin of theft. Chad was silent.\n", "utf-8")
    accounts = f'accounts = ["2024-05-08~ | Togo | ACCUSE:allege | {whom} | - | @"]\n'
    (folder / "note.toml").write_text(
        GOLD[: GOLD.index("accounts")] + accounts + GOLD[GOLD.index("statements") :], "utf-8"
    )
    main([str(folder), "--licence", "CC0", "--out", str(folder / "out")])
    assert len(list((folder / "out").glob("*.marked"))) == rows


def test_a_licence_that_we_cannot_keep_is_refused(folder: Path) -> None:
    with pytest.raises(SystemExit) as left:
        main([str(folder), "--licence", "mine", "--out", str(folder / "out")])
    assert left.value.code == 2
