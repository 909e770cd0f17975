"""Columns of tables: the same names and kinds whatever the records, and where there are none."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import duckdb
import polars
import pyarrow
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests import strategies
from tests.export.conftest import Exported

import verbale
from verbale.export.records import Gathered
from verbale.export.sheet_rows import TABLES, cells_of, columns_of
from verbale.export.sheets import KINDS
from verbale.records.text import Article
from verbale.resolve.clusters import clusters
from verbale.store.stores import open_writer

RECORDS = st.one_of(
    strategies.accounts, strategies.statements, strategies.actors, strategies.roles, strategies.articles, strategies.problems,
    strategies.judgements, strategies.stories, strategies.events,
)  # fmt: skip
HOLDS: dict[str, type | tuple[type, ...]] = {
    "text": str, "texts": tuple, "day": date, "number": (float, int), "whole": int, "flag": bool,
}  # fmt: skip


@given(RECORDS)
@settings(max_examples=150)
def test_a_row_has_the_columns_of_its_table_and_their_kinds(record: object) -> None:
    row, columns = cells_of(record), columns_of(type(record))
    assert list(row) == list(columns)
    assert all(value is None or isinstance(value, HOLDS[columns[name]]) for name, value in row.items())


@given(st.lists(strategies.articles, max_size=4), st.lists(strategies.judgements, max_size=4))
@settings(max_examples=40, deadline=None)
def test_any_records_make_a_table_of_each_library(articles: list[Any], judgements: list[Any]) -> None:
    for records, what in ((articles, "articles"), (judgements, "judgements")):
        table = verbale.to_arrow(records, what)
        assert verbale.to_polars(records, what).to_dicts() == table.to_pylist()
        assert verbale.to_pandas(records, what).shape == (len(records), table.num_columns)


@pytest.mark.parametrize("what", KINDS)
def test_a_table_without_a_row_has_its_columns(what: str) -> None:
    nothing = Gathered(())
    names = list(TABLES[KINDS[what]].columns)
    assert list(verbale.to_pandas(nothing, what).columns) == names
    assert verbale.to_polars(nothing, what).columns == names
    assert verbale.to_duckdb(nothing, what).columns == names
    assert not any(map(pyarrow.types.is_null, verbale.to_arrow(nothing, what).schema.types))
    assert verbale.to_duckdb(nothing, what).aggregate("count(*)").fetchall() == [(0,)]


def test_tables_of_two_days_are_put_together_whatever_was_told_on_each(shelf: Gathered) -> None:
    told = verbale.to_polars(shelf)
    nothing = verbale.to_polars(Gathered(()))
    assert polars.concat([nothing, told]).equals(told)


def test_moments_with_and_without_a_zone_stand_in_one_table() -> None:
    one = replace(Article.of("Rain fell."), retrieved=datetime(2024, 5, 8, 12))  # noqa: DTZ001  as some files tell it
    other = replace(Article.of("Snow fell."), retrieved=datetime(2024, 5, 8, 12, tzinfo=UTC))
    table = verbale.to_polars([one, other])
    assert table["retrieved"].to_list() == ["2024-05-08T12:00:00", "2024-05-08T12:00:00+00:00"]


def test_who_wrote_a_report_stands_in_its_row(exported: Exported, shelf: Gathered) -> None:
    (first, *_) = shelf.kept
    source = replace(first.article.source, author="Jane Roe", key="a-7")
    signed = Gathered((replace(first, article=replace(first.article, source=source)),))
    row = verbale.to_arrow(signed, "articles").to_pylist()[0]
    assert (row["author"], row["key"]) == ("Jane Roe", "a-7")
    folder = exported("parquet", records=signed)
    found = duckdb.execute(f"select author, key from '{folder}/articles/**/*.parquet'").fetchall()  # noqa: S608
    assert found == [("Jane Roe", "a-7")]


def test_problems_of_files_without_a_report_stand_in_a_store_s_table(tmp_path: Path) -> None:
    with open_writer(tmp_path / "news.db", clusters) as writer:
        writer.trouble([("in/a.pdf", verbale.Problem("read", "in/a.pdf", None, "is a scan"))])
    with verbale.open_store(tmp_path / "news.db") as view:
        assert verbale.to_pandas(view, "problems")["says"].to_list() == ["is a scan"]
