"""Parquet and data packages, opened by pandas, polars, DuckDB, pyarrow and frictionless; large stores in flat memory."""

import csv
import io
import json
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import duckdb
import frictionless
import pandas
import polars
import pyarrow.dataset
import pytest
from tests.export.built import account, report
from tests.export.conftest import Exported

from verbale.export.exporters import export
from verbale.export.records import Choices, Gathered
from verbale.export.sorting import sorted_on_disk
from verbale.records.event import Event, Story
from verbale.records.judgement import Judgement
from verbale.records.reading import Reading
from verbale.records.text import Article


def test_parquet_is_parted_by_month(exported: Exported, shelf: Gathered) -> None:
    folder = exported("parquet")
    parts = sorted(str(path.relative_to(folder / "accounts")) for path in (folder / "accounts").rglob("*.parquet"))
    assert parts == ["year=2024/month=5/accounts.parquet", "year=2024/month=6/accounts.parquet"]
    accounts = [one for reading in shelf.readings() for one in reading.accounts]
    june = duckdb.read_parquet(str(folder / "accounts/**/*.parquet"), hive_partitioning=True).filter("month = 6")
    assert {row[0] for row in june.project("id").fetchall()} == {
        one.id for one in accounts if "Delta" in _outlet(shelf, one.evidence.article)
    }


def _outlet(shelf: Gathered, article: str) -> str:
    return next(one.article.source.outlet for one in shelf.readings() if one.article.id == article)


def test_parquet_in_pandas_polars_and_arrow(exported: Exported, shelf: Gathered) -> None:
    folder = exported("parquet")
    accounts = {one.id: one for reading in shelf.readings() for one in reading.accounts}
    arrow = pyarrow.dataset.dataset(folder / "accounts", partitioning="hive").to_table()
    tables = (
        pandas.read_parquet(folder / "accounts").to_dict("records"),
        polars.scan_parquet(folder / "accounts" / "**" / "*.parquet", hive_partitioning=True).collect().to_dicts(),
        arrow.to_pylist(),
    )
    for rows in tables:
        assert {row["id"] for row in rows} == set(accounts)
        for row in rows:
            one = accounts[row["id"]]
            assert (row["start"], row["negated"], row["type"]) == (one.when.start, one.status.negated, one.did.type)
            assert list(row["who"]) == list(dict.fromkeys(mention.actor for mention in one.who))
    (story,) = polars.read_parquet(folder / "stories" / "stories.parquet").to_dicts()
    assert (story["id"], tuple(story["articles"])) == (shelf.kept_stories[0].id, shelf.kept_stories[0].articles)
    judged = polars.read_parquet(folder / "judgements" / "judgements.parquet").to_dicts()
    assert [(row["verdict"], row["score"]) for row in judged] == [("same", 0.9)]


def test_reports_without_a_day_are_parted_too(exported: Exported) -> None:
    reading = report("Post", account("Chad | AID | Kenya"))
    undated = Reading(Article.of("It did."), accounts=reading.accounts)
    folder = exported("parquet", records=Gathered.of([undated, reading]))
    table = duckdb.read_parquet(str(folder / "articles/**/*.parquet"), hive_partitioning=True)
    assert sorted(table.project("year").fetchall()) == [(0,), (2024,)]


@pytest.fixture
def package(exported: Exported) -> Path:
    return exported("frictionless", Choices(licence="CC-BY-4.0"))


def test_a_package_says_how_its_tables_are_written_so_that_no_reader_guesses(package: Path) -> None:
    told = json.loads((package / "datapackage.json").read_text("utf-8"))
    for one in told["resources"]:
        read = csv.reader(
            io.StringIO((package / one["path"]).read_bytes().decode(), newline=""),
            delimiter=one["dialect"]["delimiter"],
            quotechar=one["dialect"]["quoteChar"],
            skipinitialspace=one["dialect"]["skipInitialSpace"],
            strict=True,
        )
        assert {len(row) for row in read} == {len(one["schema"]["fields"])}


def test_a_data_package_is_valid_and_says_what_its_columns_mean(package: Path, shelf: Gathered) -> None:
    found = frictionless.validate(package / "datapackage.json")
    assert found.valid, found.flatten(["title", "message"])
    described = frictionless.Package(package / "datapackage.json")
    assert described.licenses == [{"name": "CC-BY-4.0"}]
    assert [source["title"] for source in described.sources] == ["Delta Wire", "Lake Post", "River Herald"]
    codebook = (package / "codebook.md").read_text("utf-8")
    for resource in described.resources:
        assert resource.schema.primary_key
        for field in resource.schema.fields:
            assert field.description
            assert f"| `{field.name}` |" in codebook
    tables: Any = described  # its resources are of a class that its types do not tell
    rows = tables.get_resource("accounts").read_rows()
    accounts = {one.id: one for reading in shelf.readings() for one in reading.accounts}
    assert {row["account"]: row["negated"] for row in rows} == {of: one.status.negated for of, one in accounts.items()}
    (event,) = [row for row in tables.get_resource("events").read_rows() if row["event"] == shelf.kept_events[0].id]
    assert (event["sources"], event["accounts"], event["start"]) == (2, 2, date(2024, 5, 6))


def test_a_table_that_was_changed_is_no_longer_valid(package: Path) -> None:
    path = package / "accounts.csv"
    path.write_text(path.read_text("utf-8").replace("2024-05-06", "last Monday"), encoding="utf-8")
    assert not frictionless.validate(package / "datapackage.json").valid


def test_a_package_without_a_licence_says_so(shelf: Gathered, tmp_path: Path) -> None:
    note = export(shelf, "frictionless", tmp_path / "package")
    assert "no licence" in note
    assert "licenses" not in json.loads((tmp_path / "package" / "datapackage.json").read_text("utf-8"))


class Endless:
    """Many reports, made when they are asked for: what holds them all would grow."""

    def __init__(self, many: int) -> None:
        self.many = many

    def readings(self, **_: object) -> Iterator[Reading]:
        for number in range(self.many):
            day = date(2020, 1, 1) + timedelta(days=number % 700)
            made = report(
                f"Outlet {number}", account("Chad | AID | Kenya", day=day, by=f"voice {number}"), published=day
            )
            yield replace(made, article=replace(made.article, text=f"{number} " * 5_000))

    def as_read(self, **_: object) -> Iterator[Reading]:
        return self.readings()

    def stories(self) -> Iterator[Story]:
        return iter(())

    def events(self) -> Iterator[Event]:
        return iter(())

    def judgements(self, **_: object) -> Iterator[Judgement]:
        return iter(())


@pytest.mark.parametrize("name", ["csv", "csv-events", "polecat", "jsonl"])
def test_a_store_is_not_held_in_memory(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sorted_on_disk.__kwdefaults__ or {}, "run", 20)

    def peak(call: Callable[[], object]) -> int:
        tracemalloc.start()
        call()
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    def exporting(many: int) -> Callable[[], object]:
        return lambda: export(Endless(many), name, tmp_path / "out", replace=True)

    exporting(5)()  # tables of the world are read once
    few, many = peak(exporting(30)), peak(exporting(180))
    held = peak(lambda: list(Endless(150).readings()))
    assert many - few < held / 3  # what grows are buffers of the runs on disk, of which there are 60 at most
