"""Other people's words in every cell of a table: each format opens in its users' libraries, and says what was said."""

import json
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import duckdb
import frictionless
import pandas
import polars
import pyarrow.dataset
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests import strategies
from tests.export.built import account, report
from tests.export.conftest import Exported

from verbale.export.cells import unguarded, unlisted
from verbale.export.exporters import export, exporter
from verbale.export.records import Choices, Gathered
from verbale.export.to_gdelt import EVENTS, MENTIONS
from verbale.records import jsonl
from verbale.records.judgement import Judgement
from verbale.records.reading import Reading

NAMES = (
    '=HYPERLINK("http://x.example")', "+1", "-1", "@SUM(A1)", "\t=1", "\r\n=1", "a\tb", "a\nb", 'say "no"', "a,b;c", "'tis", " =1",
    "＝1", "none\x00more", "\u2028", "Ünïcode 中文 العربية", "\\", "\\n", "A; B", "", "-", "# no comment", "NULL", "nan", "0123",
)  # fmt: skip


def _hostile() -> Gathered:
    """Every name as who, whom, voice, quote, title and outlet of an account of its own."""
    plain = report(
        "Post", *(account(f"Chad | ASSAULT:drone | Kenya{number}", at="Abéché") for number in range(len(NAMES)))
    )
    made = tuple(
        replace(
            one,
            who=(replace(one.who[0], actor=name, words=name),),
            whom=(replace(one.whom[0], actor=name, words=name),),
            evidence=replace(one.evidence, quote=name),
        )
        for one, name in zip(plain.accounts, NAMES, strict=True)
    )
    actors = tuple(replace(plain.actors[0], name=name) for name in NAMES)
    article = replace(plain.article, title=NAMES[0], source=replace(plain.article.source, outlet='=1\t;\n"x"'))
    return Gathered((replace(plain, article=article, accounts=made, actors=actors),))


def _read_by_pandas(path: Path) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = pandas.read_csv(path, dtype=str, keep_default_na=False).to_dict("records")
    return rows


def _read_by_polars(path: Path) -> list[dict[str, str]]:
    return polars.read_csv(path, infer_schema=False, empty_string_is_null=False).to_dicts()


def _read_by_duckdb(path: Path) -> list[dict[str, str]]:
    return list(duckdb.read_csv(str(path), all_varchar=True, na_values="\x01").pl().iter_rows(named=True))


@pytest.mark.parametrize("read", [_read_by_pandas, _read_by_polars, _read_by_duckdb])
def test_texts_come_back_from_a_table_of_accounts(
    exported: Exported, read: Callable[[Path], list[dict[str, str]]]
) -> None:
    rows = read(exported("csv", records=_hostile()))
    spelt = [name.replace("\x00", "\\x00") for name in NAMES]
    assert [unlisted(unguarded(row["who"])) for row in rows] == [(name,) for name in spelt]
    assert [unguarded(row["quote"]) for row in rows] == spelt
    assert {unguarded(row["outlet"]) for row in rows} == {'=1\t;\n"x"'}
    assert {row["lon"] for row in rows} == {"-15.04"}


def test_no_cell_of_any_table_begins_a_formula(exported: Exported) -> None:
    for name in ("csv", "csv-events"):
        for row in _read_by_polars(exported(name, records=_hostile())):
            for column, cell in row.items():
                assert column in {"lat", "lon"} or not cell.lstrip().startswith(("=", "+", "-", "@", "＝")), (
                    column,
                    cell,
                )


@pytest.mark.parametrize("name", ["polecat", "icews"])
def test_lines_with_tabs_stay_lines(exported: Exported, name: str) -> None:
    path = exported(name, records=_hostile())
    frame = pandas.read_csv(path, sep="\t", dtype=str, keep_default_na=False)  # with quotes on, as many read it
    assert len(frame) == len(NAMES)
    column = "Actor Name" if name == "polecat" else "Source Name"
    assert frame[column][NAMES.index("a\tb")] == "a b"
    assert frame[column][NAMES.index('say "no"')] == "say 'no'"
    assert polars.read_csv(path, separator="\t", quote_char=None, infer_schema=False).height == len(NAMES)


def _lines(path: Path) -> object:
    return [json.loads(line) for line in path.read_text("utf-8").split("\n")[:-1]]


def _tabbed(path: Path, width: int) -> None:
    lines = path.read_text("utf-8").split("\n")
    assert lines.pop() == ""
    assert {line.count("\t") for line in lines} <= {width - 1}


def _gdelt(path: Path) -> None:
    _tabbed(path / EVENTS, 61)
    _tabbed(path / MENTIONS, 16)


def _parquet(path: Path) -> None:
    for folder in path.iterdir():
        pyarrow.dataset.dataset(folder, partitioning="hive").to_table()
        duckdb.read_parquet(f"{folder}/**/*.parquet", hive_partitioning=True).fetchall()


def _frictionless(path: Path) -> None:
    found = frictionless.validate(path / "datapackage.json")
    # ids drawn at random may be the same twice: that, and nothing else, a package may be told off for
    faults = {fault for (fault,) in found.flatten(["type"])}
    assert faults <= {"primary-key", "foreign-key"}, found.flatten(["type", "message"])


_OPENED: dict[str, Callable[[Path], object]] = {
    "csv": _read_by_pandas,
    "csv-events": _read_by_pandas,
    "dyad-day": _read_by_pandas,
    "dyad-month": _read_by_pandas,
    "polecat": lambda path: _tabbed(path, 40),
    "icews": lambda path: _tabbed(path, 20),
    "gdelt": _gdelt,
    "plover": _lines,
    "plover-extended": _lines,
    "parquet": _parquet,
    "frictionless": _frictionless,
    "jsonl": lambda path: [jsonl.from_json(line) for line in path.read_text("utf-8").split("\n")[:-1]],
}


@pytest.mark.parametrize("name", _OPENED)
@settings(max_examples=5)  # each writes and opens files; the laws of cells below them take a hundred
@given(readings=st.lists(strategies.readings, max_size=2), judgements=st.lists(strategies.judgements, max_size=2))
def test_any_records_make_tables_that_open(name: str, readings: list[Reading], judgements: list[Judgement]) -> None:
    records = Gathered(tuple(readings), kept_judgements=tuple(judgements))
    chosen = exporter(name)
    choices = Choices(all_statuses="all_statuses" in chosen.takes)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, f"export{chosen.ending}")
        export(records, name, target, choices=choices)
        assert _OPENED[name](target) is not NotImplemented


def test_halves_of_surrogate_pairs_are_spelt(exported: Exported) -> None:
    one = account("Chad | ASSAULT | Kenya")
    half = replace(one, evidence=replace(one.evidence, quote="x\ud83dy"))
    records = Gathered.of([report("Post", half)])
    (row,) = _read_by_polars(exported("csv", records=records))
    assert row["quote"] == "x\\ud83dy"
    table = pyarrow.dataset.dataset(exported("parquet", records=records) / "accounts").to_table()
    assert table.column("words").to_pylist() == ["x\\ud83dy"]
    (line,) = exported("plover", records=records).read_text("utf-8").splitlines()
    assert json.loads(line)["event_text"] == ["x\ud83dy"]
    first = exported("jsonl", records=records).read_text("utf-8").splitlines()[0]
    assert jsonl.from_json(first) == records.kept[0]
