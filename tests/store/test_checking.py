"""A store that keeps its laws has nothing to tell; each law that is broken is told."""

from dataclasses import replace

import pytest
from sqlalchemy import text, update
from tests.store.conftest import Place
from tests.store.made import FIRST, KEPT, QUARREL, RECALL, SECOND, TALKS, judgement, kept, reading

from verbale.errors import BadUse
from verbale.records.evidence import Evidence
from verbale.records.judgement import Question
from verbale.records.text import Span
from verbale.store.base import Query
from verbale.store.tables import ACCOUNT, STATEMENT


def test_a_store_as_it_is_kept_has_nothing_to_tell(store: Place) -> None:
    writer = store.writer()
    writer.keep(KEPT)
    writer.keep([replace(one, step=SECOND) for one in KEPT])
    assert list(store.view().check()) == []


def test_words_that_do_not_stand_there_are_told(store: Place) -> None:
    wrong = replace(RECALL, evidence=Evidence(QUARREL.id, Span(0, 4), "Peru", FIRST))
    store.writer().keep([kept(reading(QUARREL, wrong))])
    assert list(store.view().check()) == [f"{QUARREL.id}: 'Peru' does not stand at 0–4"]


def test_an_id_that_is_not_that_of_the_text_is_told(store: Place) -> None:
    store.writer().keep([kept(reading(replace(QUARREL, id="article:1")))])
    assert list(store.view().check()) == ["article:1: the id is not that of its outlet and text"]


def test_judgements_about_nothing_are_told(store: Place) -> None:
    writer = store.writer()
    writer.keep(KEPT)
    writer.judge([one := judgement(QUARREL.id, "article:1", Question.STORY, supersedes="judgement:1")])
    assert list(store.view().check()) == [
        f"{one.id}: judges article:1, which is not in the store",
        f"{one.id}: supersedes judgement:1, which is not in the store",
    ]


def test_records_that_are_not_in_step_with_their_reading_are_told(store: Place) -> None:
    writer = store.writer()
    writer.keep(KEPT)
    writer.keep([kept(reading(QUARREL, RECALL, statements=(TALKS,)), SECOND)])
    with writer._dialect.writing() as connection:
        connection.execute(update(ACCOUNT).where(ACCOUNT.c.id == RECALL.id, ACCOUNT.c.n == 1).values(superseded=None))
        connection.execute(update(STATEMENT).where(STATEMENT.c.id == TALKS.id).values(superseded="2026-03-02"))
    assert set(store.view().check()) == {
        *(f"{one.id}: is in force, or superseded, where its reading is not" for one in (RECALL, TALKS)),
        f"{RECALL.id}: its days, its reading, whether it is in force, or a state, are told otherwise beside those who stand in it",
    }


def test_a_row_that_is_out_of_force_though_nobody_struck_it_out_is_told(store: Place) -> None:
    writer = store.writer()
    writer.keep(KEPT)
    with writer._dialect.writing() as connection:
        connection.execute(update(ACCOUNT).where(ACCOUNT.c.id == RECALL.id).values(superseded="2026-03-02"))
    assert list(store.view().check()) == [
        f"{RECALL.id}: its days, its reading, whether it is in force, or a state, are told otherwise beside those who stand in it",
        f"{QUARREL.id}: its accounts in force are not what stands after review",
    ]


def test_a_table_that_is_gone_is_told_in_one_line(store: Place) -> None:
    writer = store.writer()
    writer.keep(KEPT)
    view = store.view()
    with writer._dialect.writing() as connection:
        connection.execute(text("DROP TABLE statement_actor"))
    with pytest.raises(BadUse, match=r"a table of .* is missing"):
        list(view.statements(Query(voice="Ann Doe")))


def test_a_column_that_is_gone_is_told_in_one_line(store: Place) -> None:
    writer = store.writer()
    writer.keep(KEPT)
    view = store.view()
    with writer._dialect.writing() as connection:
        connection.execute(text("ALTER TABLE statement RENAME COLUMN packed TO other"))
    with pytest.raises(BadUse, match=r"a column of .* is missing"):
        list(view.statements(Query()))


@pytest.mark.parametrize(
    ("change", "differs"),
    [
        ("ALTER TABLE account DROP COLUMN revised", "no account.revised"),
        ("ALTER TABLE account_actor ADD COLUMN mode TEXT", "a column account_actor.mode"),
        ("DROP TABLE clue_key", "no clue_key.clue"),
    ],
)
def test_a_store_of_another_make_of_the_same_version_is_told_when_it_is_opened(
    store: Place, change: str, differs: str
) -> None:
    """Until version 1 is released its tables change: such a store opened, and ended in a fault at the first write."""
    with store.writer()._dialect.writing() as connection:
        connection.execute(text(change))
    for opened in (store.view, store.writer):
        with pytest.raises(BadUse, match=rf"other tables than .*\({differs}\).*verbale run … --store NEW"):
            opened()


def test_tables_of_others_beside_ours_are_no_fault(store: Place) -> None:
    with store.writer()._dialect.writing() as connection:
        connection.execute(text("CREATE TABLE notes (told TEXT)"))
    assert store.view().count("articles") == 0
