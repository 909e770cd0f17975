"""Rows put right, struck out and added in a store: every format but gold writes what stands, and with `as_read` what the engine read."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import polars
import pytest
from tests.web.news import RECALLED, kept

from verbale.cli.export import Queried
from verbale.export.exporters import EXPORTERS, export
from verbale.export.records import Records
from verbale.records.corrected import added_id
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.records.lines import line_of
from verbale.resolve.clusters import clusters
from verbale.store.base import EVERYTHING, Query, View
from verbale.store.stores import open_store, open_writer

MARCH = datetime(2026, 3, 15, 12, tzinfo=UTC)
FIXED = "2026-03-02 | Chad | SANCTION:expel | Tuvalu | - | @"
MISSED = "2026-03-02 | Ministry of Foreign Affairs of Kenya | ACCUSE | Vanuatu | - | @"


@pytest.fixture
def view(tmp_path: Path) -> Iterator[View]:
    """The week, with the first row of a report put right, its second struck out, and a third added."""
    path = tmp_path / "news.db"
    with open_writer(path, clusters, clock=lambda: MARCH) as writer:
        writer.keep(kept())
        reading = next(one for one in writer.readings() if one.article.title == RECALLED.title)
        first, second = reading.accounts
        writer.judge([
            said(Verdict.WRONG, first.id, FIXED),
            said(Verdict.WRONG, second.id),
            said(Verdict.MISSED, reading.article.id, MISSED),
        ])  # fmt: skip
    with open_store(path) as opened:
        yield opened


def said(verdict: Verdict, about: str, line: str = "") -> Judgement:
    return Judgement.by_person(Question.ROW, verdict, (about,), signed="Ann", dated=MARCH).saying(correction=line)


def lines(view: View, **asked: bool) -> list[str]:
    """What is told in the report, as the notation writes it."""
    found = view.readings(Query(**asked))  # type: ignore[arg-type]
    (reading,) = (one for one in found if one.article.title == RECALLED.title)
    return [str(line_of(one)) for one in reading.accounts]


def written(records: Records, name: str, place: Path) -> Path:
    target = place / f"{name}{EXPORTERS[name].ending}"
    export(records, name, target)
    return target


def of_report(rows: list[dict[str, str]], ids: set[str]) -> dict[str, str]:
    """What was judged of some accounts, under whatever name the format has for their id."""
    name = "account" if "account" in rows[0] else "id"
    return {row[name]: row["judged"] for row in rows if row[name] in ids}


def test_tables_write_what_stands_and_say_what_was_judged(view: View, tmp_path: Path) -> None:
    (reading,) = (one for one in view.readings(Query(as_read=True)) if one.article.title == RECALLED.title)
    (word,) = (one for one in view.judgements(reading.article.id) if one.verdict is Verdict.MISSED)
    first, second, third = (*(one.id for one in reading.accounts), added_id(word))
    ids = {first, second, third}
    assert set(lines(view)) == {FIXED, MISSED}
    now, read = Queried(view, EVERYTHING), Queried(view, Query(as_read=True))

    stands = polars.read_csv(written(now, "csv", tmp_path)).to_dicts()
    assert of_report(stands, ids) == {first: "corrected", third: "added"}
    assert next(row["whom"] for row in stands if row["account"] == first) == "Tuvalu"
    (tmp_path / "read").mkdir()
    machine = polars.read_csv(written(read, "csv", tmp_path / "read")).to_dicts()
    assert of_report(machine, ids) == {first: "wrong", second: "wrong"}
    assert next(row["whom"] for row in machine if row["account"] == first) == "Kenya"

    told = [json.loads(line) for line in written(now, "plover-extended", tmp_path).read_text("utf-8").splitlines()]
    assert of_report(told, ids) == {first: "corrected", third: "added"}
    folder = written(now, "parquet", tmp_path)
    (table,) = (one for one in folder.iterdir() if one.name == "accounts")
    rows = polars.read_parquet(table).to_dicts()
    assert ids & {row["id"] for row in rows} == {first, third}


@pytest.mark.parametrize("name", sorted(EXPORTERS.keys() - {"gold", "bibtex", "csl"}))
def test_no_format_writes_what_was_struck_out_or_put_right_as_it_was(name: str, view: View, tmp_path: Path) -> None:
    """Names that stand in no other report tell it: with a code of a state where a format knows no names."""
    target = written(Queried(view, EVERYTHING), name, tmp_path)
    files = [target] if target.is_file() else sorted(one for one in target.rglob("*") if one.is_file())
    content = b"".join(one.read_bytes() for one in files)
    if name.startswith("dyad"):
        assert b"947" in content  # Tuvalu's number of the Correlates of War
    elif name.startswith("gdelt"):
        assert b"TUV" in content
    elif not {name} & {"gexf-voices", "graphml-voices", "frictionless", "parquet", "geopackage", "geojson"}:
        assert b"Tuvalu" in content


def test_sums_count_what_stands(view: View) -> None:
    now, read = dict(view.tally("accounts by type")), dict(view.tally("accounts by type", Query(as_read=True)))
    changed = {name: now.get(name, 0) - read.get(name, 0) for name in now.keys() | read.keys()}
    assert {name: more for name, more in changed.items() if more} == {"CONSULT": -1, "ACCUSE": 1}
    assert view.count("accounts") == view.count("accounts", Query(as_read=True))
    assert dict(view.crossed(("type", "mode"), Query(whom="Tuvalu"))) == {("SANCTION", "expel"): 1}
