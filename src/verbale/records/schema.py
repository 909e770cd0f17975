"""The dataclasses of the records in, JSON Schemas (draft 2020-12) of JSON lines and of gold files out.

python -m verbale.records.schema docs/schema     writes both
"""

import json
import sys
import types
from dataclasses import is_dataclass
from datetime import date, datetime
from enum import Enum
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints

from verbale.records.actor import Kind
from verbale.records.jsonl import RECORDS, Json
from verbale.records.lines import FLAGS
from verbale.records.voice import SpeechKind

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_PLAIN: dict[Any, dict[str, Json]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
    datetime: {"type": "string", "format": "date-time"},
}

# A cell of a line: anything but a bar, unless a backslash stands before it.
_CELL = r"(?:[^|\\]|\\[\s\S])*"
_FULL_CELL = r"(?:[^|\\]|\\[\s\S])+"
_DAY = r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?"
_WHEN = rf"(?:\?|(?:{_DAY}|{_DAY}/(?:{_DAY})?|/{_DAY})~?)"
_DEED = rf"[A-Z][A-Z_]*(?::[a-z][a-z-]*)?(?: !(?:{'|'.join(FLAGS)}))*"
_VOICE = rf"(?:{_FULL_CELL} < )?@"
_COUNT = r"(?:[^|;\\]|\\[\s\S])+ (?:~?[0-9]+|[0-9]+[+-]|[0-9]+-[0-9]+)"
_COUNTS = rf"{_COUNT}(?:; {_COUNT})*"
_DONE = rf"{_FULL_CELL} \| {_DEED} \| {_FULL_CELL} \| {_FULL_CELL}"
PATTERNS = {
    "account": rf"^{_WHEN} \| {_DONE} \| {_VOICE}(?: \| {_COUNTS})?$",
    "statement": rf'^{_FULL_CELL} \| (?:{"|".join(SpeechKind)}) \| {_FULL_CELL} \| "[\s\S]*" \| {_VOICE}$',
    "actor": rf"^{_FULL_CELL} \| (?:{'|'.join(Kind)}) \|{_CELL}\|{_CELL}$",
    "role": rf"^{_FULL_CELL}\|{_CELL}\|{_CELL}\|(?: [a-z]+ {_WHEN})? (?:\|(?: hedged)?)?$",
}


def records_schema() -> dict[str, Json]:
    """Nothing in, the schema of one JSON line out: any of the records, each with its `record` key."""
    lines: list[Json] = [
        {"allOf": [{"$ref": f"#/$defs/{kind.__name__}"}, _named(kind)], "unevaluatedProperties": False}
        for kind in RECORDS
    ]
    return {
        "$schema": _DRAFT,
        "$id": "https://verbale.invalid/schema/records.schema.json",
        "title": "One line of `verbale code --format jsonl`",
        "oneOf": lines,
        "$defs": {kind.__name__: _record(kind) for kind in RECORDS},
    }


def notation_schema() -> dict[str, Json]:
    """Nothing in, the schema of a gold file's TOML as data (dates as ISO strings) out."""
    words: dict[str, Json] = {"type": "string"}
    problem: dict[str, Json] = {
        "stage": words,
        "article": words,
        "span": {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2},
        "says": words,
    }
    return {
        "$schema": _DRAFT,
        "$id": "https://verbale.invalid/schema/notation.schema.json",
        "title": "A gold file: `verbale code --format gold`",
        "type": "object",
        "properties": {
            **dict.fromkeys(("id", "language", "outlet", "title", "origin", "comment"), words),
            "published": _PLAIN[date],
            **{f"{entry}s": _lines(pattern) for entry, pattern in PATTERNS.items()},
            "hedges": {"type": "array", "items": words},
            "problem": {"type": "array", "items": _closed(problem, ("stage", "article", "says"))},
        },
        "required": ["id", "language", "outlet", *(f"{entry}s" for entry in PATTERNS), "hedges"],
        "additionalProperties": False,
    }


SCHEMAS = {"records.schema.json": records_schema, "notation.schema.json": notation_schema}


def written(schema: dict[str, Json]) -> str:
    """A schema in, the text of its file out."""
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


def _named(kind: type) -> Json:
    return {"properties": {"record": {"const": kind.__name__.lower()}}, "required": ["record"]}


def _record(kind: Any) -> Json:
    hints = get_type_hints(kind)
    caption = (kind.__doc__ or "").splitlines()[0]
    properties: dict[str, Json] = {name: _type(hint) for name, hint in hints.items()}
    return {"description": caption, "type": "object", "properties": properties, "required": list(hints)}


def _type(hint: Any) -> Json:
    if get_origin(hint) in {Union, types.UnionType}:
        return {"anyOf": [{"type": "null"} if arm is type(None) else _type(arm) for arm in get_args(hint)]}
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _type(get_args(hint)[0])}
    if is_dataclass(hint):
        nested: Json = {"$ref": f"#/$defs/{getattr(hint, '__name__', '')}", "unevaluatedProperties": False}
        return nested
    if issubclass(hint, Enum):
        return {"enum": [member.value for member in hint]}
    return _PLAIN[hint]


def _lines(pattern: str) -> Json:
    return {"type": "array", "items": {"type": "string", "pattern": pattern}}


def _closed(properties: dict[str, Json], required: tuple[str, ...]) -> Json:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


if __name__ == "__main__":
    for name, schema in SCHEMAS.items():
        (Path(sys.argv[1]) / name).write_text(written(schema()), encoding="utf-8")
