"""`verbale judge`: a row is put right, a missed one added, a word taken back; nothing is erased, and what is wrong is told."""

from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.store.made import KEPT, QUARREL, RECALL

from verbale.records.judgement import Verdict
from verbale.resolve.clusters import clusters
from verbale.store.stores import open_store, open_writer

LINE = "2026-02-01 | Kenya | REQUEST | Chad | - | @"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    with open_writer(tmp_path / "news.db", clusters) as writer:
        writer.keep(KEPT)
    return tmp_path / "news.db"


def test_a_row_is_put_right_and_the_word_is_taken_back(verbale: Run, store: Path) -> None:
    said = verbale(
        "judge", "wrong", RECALL.id, "--store", store, "--by", "Ann Doe", "--correction", LINE, "--words", "envoy"
    )
    with open_store(store) as view:
        (kept,) = view.judgements(RECALL.id)
    assert (kept.id, kept.correction, kept.words[0].quote) == (said.out.strip(), LINE, "envoy")
    verbale("judge", "withdrawn", kept.id, "--store", store, "--by", "Ann Doe")
    with open_store(store) as view:
        (back,) = view.judgements(RECALL.id)
    assert (back.verdict, back.supersedes) == (Verdict.WITHDRAWN, kept.id)


def test_an_account_that_was_missed_is_added(verbale: Run, store: Path) -> None:
    words = "the port talks had failed"
    verbale("judge", "missed", QUARREL.id, "--store", store, "--by", "Ann", "--correction", LINE, "--words", words)
    with open_store(store) as view:
        (kept,) = view.judgements(QUARREL.id)
    assert kept.words[0].holds_in(QUARREL.text)
    assert kept.verdict is Verdict.MISSED


BAD = (
    (("wrong", RECALL.id, "--correction", "no line"), "6 or 7 cells"),
    (("wrong", RECALL.id, "--correction", LINE.replace("REQUEST", "DANCE")), "no type of deed"),
    (("wrong", RECALL.id, "--correction", LINE.replace("REQUEST", "REQUEST:phone")), "has no mode"),
    (("wrong", RECALL.id, "--correction", "? | - | AID | - | - | @"), "at least one actor"),
    (("right", RECALL.id, "--correction", LINE), "stand with wrong and missed"),
    (("missed", QUARREL.id, "--correction", LINE), "--words"),
    (("missed", QUARREL.id, "--correction", LINE, "--words", "a war"), "does not say"),
    (("missed", QUARREL.id, "--correction", LINE, "--words", "e"), "times; give more"),
    (("missed", RECALL.id, "--correction", LINE, "--words", "envoy"), "of an article"),
    (("withdrawn", "judgement:none"), "one judgement in force"),
)


@pytest.mark.parametrize(("told", "says"), BAD)
def test_what_is_wrong_with_a_correction_is_told_in_a_line(
    verbale: Run, store: Path, told: tuple[str, ...], says: str
) -> None:
    done = verbale("judge", *told, "--store", store, "--by", "Ann Doe")
    assert done.code == 2
    assert says in done.err
    with open_store(store) as view:
        assert list(view.judgements()) == []


def test_a_table_tells_how_a_row_should_read(verbale: Run, store: Path) -> None:
    verbale("judge", "wrong", RECALL.id, "--store", store, "--by", "Ann Doe", "--correction", LINE)
    assert "REQUEST" in verbale("show", RECALL.id, "--store", store).out
