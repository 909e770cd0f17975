"""Records in, tables of other tools out: one row a record, days as dates, actors as lists."""

import sys
from datetime import date
from typing import Any

import duckdb
import pytest

import verbale
from verbale.export.records import Gathered
from verbale.export.sheets import sheet
from verbale.records.text import Article


@pytest.fixture(scope="module")
def reading() -> verbale.Reading:
    text = "Chad recalled its ambassador from Kenya on Monday. Kenya regretted the step, the Foreign Ministry of Kenya said."
    return verbale.code(text, published="2024-05-08")


def test_pandas(reading: verbale.Reading) -> None:
    frame = verbale.to_pandas(reading)
    assert len(frame) == len(reading.accounts)
    first = frame.iloc[0]
    assert (first["start"], first["who"], first["type"], first["mode"]) == (
        date(2024, 5, 6),
        ["Chad"],
        "SANCTION",
        "discontinue",
    )
    assert first["line"] == str(reading.accounts[0])


def test_polars(reading: verbale.Reading) -> None:
    frame = verbale.to_polars(reading)
    assert frame["start"].to_list()[0] == date(2024, 5, 6)
    assert frame["whom"].to_list()[0] == ["Kenya"]
    assert frame.height == len(reading.accounts)


def test_arrow(reading: verbale.Reading) -> None:
    table = verbale.to_arrow(reading)
    assert table.num_rows == len(reading.accounts)
    assert table.column("type").to_pylist()[0] == "SANCTION"


def test_every_row_can_be_traced_to_its_words(reading: verbale.Reading) -> None:
    for row in verbale.to_polars(reading).to_dicts():
        assert reading.article.text[row["first"] : row["end_before"]] == row["words"]
        assert row["article"] == reading.article.id


@pytest.mark.parametrize("name", ["statements", "actors", "roles", "problems"])
def test_each_kind_of_record_makes_a_table(reading: verbale.Reading, name: str) -> None:
    records = getattr(reading, name)
    assert verbale.to_polars(records).height == len(records)


def test_articles_and_problems_of_files_make_tables() -> None:
    articles = [Article.of("Rain fell.", outlet="Lake Post", published=date(2024, 5, 8))]
    assert verbale.to_arrow(articles).to_pylist()[0]["outlet"] == "Lake Post"
    assert verbale.to_arrow([verbale.Problem("read", "x", None, "cannot")]).to_pylist()[0]["first"] is None


def test_kinds_do_not_mix_and_strangers_are_refused(reading: verbale.Reading) -> None:
    with pytest.raises(verbale.BadUse, match="one kind"):
        sheet([reading.article, *reading.accounts])
    with pytest.raises(verbale.BadUse, match="not of int"):
        sheet([5])


@pytest.mark.parametrize(
    ("call", "module"),
    [("to_pandas", "pandas"), ("to_polars", "polars"), ("to_arrow", "pyarrow"), ("to_duckdb", "duckdb")],
)
def test_a_library_that_is_missing_is_named_with_its_command(
    monkeypatch: pytest.MonkeyPatch, call: str, module: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(verbale.MissingEngine, match="pip install"):
        getattr(verbale, call)([])


@pytest.mark.parametrize("made", ["to_pandas", "to_polars", "to_arrow", "to_duckdb"])
def test_a_store_and_many_readings_make_one_table_in_one_call(shelf: Gathered, made: str) -> None:
    accounts = [one.id for reading in shelf.readings() for one in reading.accounts]
    for records in (shelf, list(shelf.readings())):
        assert _column(getattr(verbale, made)(records), "id") == accounts
    assert _column(getattr(verbale, made)(shelf, "articles"), "outlet") == [
        one.article.source.outlet for one in shelf.kept
    ]


def _column(table: Any, name: str) -> list[str]:
    """One column of a table of any library."""
    if isinstance(table, duckdb.DuckDBPyRelation):
        return [row[0] for row in table.project(name).fetchall()]
    column = table[name]
    return list(column.to_pylist() if hasattr(column, "to_pylist") else column)


def test_a_relation_is_asked_in_sql(shelf: Gathered) -> None:
    relation = verbale.to_duckdb(shelf).filter("type = 'SANCTION' and not negated")
    assert relation.aggregate("count(*)").fetchall() == [(2,)]
    assert relation.project("list_contains(who, 'Chad')").fetchall() == [(True,), (True,)]


def test_clusters_and_judgements_of_a_store_make_tables(shelf: Gathered) -> None:
    assert verbale.to_polars(shelf, "events")["accounts"].to_list() == [list(shelf.kept_events[0].accounts)]
    assert verbale.to_polars(shelf, "stories").height == 1
    assert verbale.to_polars(shelf, "judgements")["verdict"].to_list() == ["same"]


def test_a_table_that_readings_do_not_have(shelf: Gathered) -> None:
    with pytest.raises(verbale.BadUse, match="not of 'votes'"):
        verbale.to_polars(shelf, "votes")
    with pytest.raises(verbale.BadUse, match="not of 'stories'"):
        verbale.to_polars(list(shelf.readings()), "stories")
