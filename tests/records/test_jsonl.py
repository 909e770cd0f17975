"""JSON lines: every record reads back equal, and its line is as the schema in docs/ says."""

import json
import tomllib
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator
from tests import strategies

from verbale.errors import BadNotation
from verbale.records.evidence import Step
from verbale.records.jsonl import from_json, to_json
from verbale.records.notation import GoldFile, write_gold
from verbale.records.schema import SCHEMAS, written

DOCS = Path(__file__).parents[2] / "docs" / "schema"


@cache
def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(json.loads((DOCS / name).read_text(encoding="utf-8")))


@given(strategies.every_record)
def test_any_record_reads_back_equal(record: object) -> None:
    line = to_json(record)
    assert "\n" not in line
    assert from_json(line) == record


@given(strategies.every_record)
def test_any_line_is_what_json_itself_would_write(record: object) -> None:
    line = to_json(record)
    assert line in {json.dumps(json.loads(line), ensure_ascii=False), json.dumps(json.loads(line))}


@settings(max_examples=50)
@given(strategies.every_record)
def test_any_line_is_as_the_schema_says(record: object) -> None:
    said = json.loads(to_json(record))
    assert said["record"] == type(record).__name__.lower()
    assert validator("records.schema.json").is_valid(said)


@pytest.mark.parametrize(
    "said",
    [
        {"record": "span", "start": 4},
        {"record": "span", "start": "4", "end": 9},
        {"record": "span", "start": 4, "end": 9, "more": 1},
        {
            "record": "problem",
            "stage": "",
            "article": "",
            "says": "",
            "span": {"start": 4, "end": 9, "more": 1},
        },
        {"record": "nothing"},
        {"start": 4, "end": 9},
    ],
)
def test_what_is_no_record_is_against_the_schema_and_is_refused(said: dict[str, object]) -> None:
    assert not validator("records.schema.json").is_valid(said)
    with pytest.raises(BadNotation):
        from_json(json.dumps(said))


@settings(max_examples=50)
@given(strategies.gold_files)
def test_any_gold_file_is_as_the_schema_says(gold: GoldFile) -> None:
    said = json.loads(json.dumps(tomllib.loads(write_gold(gold)), default=str))
    assert not [fault.message for fault in validator("notation.schema.json").iter_errors(said)]


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        ("accounts", "2021-12-20 | Chile | aid | Peru | - | @"),
        ("accounts", "today | Chile | AID | Peru | - | @"),
        ("accounts", "? | Chile | AID | Peru | @"),
        ("statements", 'Ann Doe | shouted | said | "it" | @'),
        ("actors", "Chile | country | | Chile"),
        ("roles", "Ann Doe | envoy"),
    ],
)
def test_what_is_no_line_is_against_the_schema(entry: str, line: str) -> None:
    said = json.loads(json.dumps(tomllib.loads(write_gold(GoldFile("a"))))) | {entry: [line]}
    assert not validator("notation.schema.json").is_valid(said)


@pytest.mark.parametrize("line", ["", "[]", "{", "5", '{"record": []}', "[" * 100_000])
def test_what_is_no_line_of_ours_is_refused(line: str) -> None:
    with pytest.raises(BadNotation):
        from_json(line)


def test_only_records_become_lines() -> None:
    with pytest.raises(TypeError):
        to_json("a string")


def test_half_a_surrogate_pair_can_be_written() -> None:
    line = to_json(Step("\ud800"))
    line.encode("utf-8")
    assert from_json(line) == Step("\ud800")


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_in_the_docs_is_the_one_of_the_records(name: str) -> None:
    """If this fails: python -m verbale.records.schema docs/schema"""
    assert (DOCS / name).read_text(encoding="utf-8") == written(SCHEMAS[name]())
    Draft202012Validator.check_schema(SCHEMAS[name]())
