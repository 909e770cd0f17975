"""A record in, one line of JSON out, and back: every field, and a `record` key that names its type."""

import json
import types
from collections.abc import Callable
from dataclasses import is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from verbale.errors import BadNotation
from verbale.records.account import Account, Count, Deed, Status
from verbale.records.actor import Actor, Mention, Role
from verbale.records.analysis import Analysis, Furniture, Name, Quotation, Sentence, Token
from verbale.records.clue import Clue
from verbale.records.comparison import Answer, Cell, Comparison, Contrast, Group, Origin, Telling
from verbale.records.event import Event, Story
from verbale.records.evidence import Evidence, Step
from verbale.records.json_text import fields_writer
from verbale.records.judgement import Judgement
from verbale.records.position import Matter, Position
from verbale.records.problem import Problem
from verbale.records.reading import Reading
from verbale.records.tenure import Contradiction, Tenure
from verbale.records.text import Article, Edition, Source, Span
from verbale.records.voice import Statement, Voice
from verbale.records.when import When
from verbale.records.where import Where

type Json = str | int | float | bool | list[Json] | dict[str, Json] | None

RECORDS: tuple[type, ...] = (
    Article, Source, Edition, Span, Evidence, Step, When, Where, Mention, Role, Actor, Voice, Statement,
    Deed, Status, Count, Account, Event, Story, Comparison, Answer, Group, Cell, Contrast, Telling, Origin, Matter, Position,
    Judgement, Tenure, Contradiction, Clue, Problem, Reading,
    Analysis, Token, Sentence, Name, Quotation, Furniture,
)  # fmt: skip
_TYPES = {kind.__name__.lower(): kind for kind in RECORDS}


def to_json(record: object) -> str:
    """A record in, its line out.

    >>> to_json(Span(4, 9))
    '{"record": "span", "start": 4, "end": 9}'
    """
    kind: Any = type(record)
    if kind not in RECORDS:
        raise TypeError(f"not a record: {kind.__name__}")
    line = fields_writer(kind)(record)
    return line if _encodable(line) else json.dumps(json.loads(line))


def from_json(line: str) -> object:
    """A line in, the record out; BadNotation where the line is not one of ours.

    >>> from_json('{"record": "span", "start": 4, "end": 9}')
    Span(start=4, end=9)
    """
    try:
        said = json.loads(line)
        return _reader(_TYPES[said.pop("record")])(said)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as fault:
        raise BadNotation(f"not a record's line ({type(fault).__name__}: {fault}): {line[:80]!r}") from fault


def _encodable(line: str) -> bool:
    """Whether the line can be written as UTF-8: half of a surrogate pair cannot, and is spelt in ASCII."""
    try:
        line.encode()
    except UnicodeEncodeError:
        return False
    return True


type _Reader = Callable[[Any], Any]


@cache
def _reader(kind: Any) -> _Reader:
    """A type as a field declares it in, what reads it from plain JSON out."""
    if get_origin(kind) in {Union, types.UnionType}:
        (inner,) = (_reader(arm) for arm in get_args(kind) if arm is not type(None))
        return lambda value: None if value is None else inner(value)
    if get_origin(kind) is tuple:
        entry = _reader(get_args(kind)[0])
        return lambda value: tuple(map(entry, value))
    if is_dataclass(kind):
        return _record_reader(kind)
    if kind in {date, datetime}:
        return _called(kind.fromisoformat)
    return _called(kind) if issubclass(kind, Enum | float) else _exactly(kind)


def _called(reader: _Reader) -> _Reader:
    return reader


def _record_reader(kind: Any) -> _Reader:
    """Field types are looked up when first needed: a Voice holds a Voice. Our own lines name all fields, in their order."""
    known: dict[str, _Reader] = {}

    def read(said: dict[str, Any]) -> Any:
        if not known:
            known.update((name, _reader(hint)) for name, hint in get_type_hints(kind).items())
        if list(said) == list(known):
            return kind(*[reader(value) for reader, value in zip(known.values(), said.values(), strict=True)])
        if not said.keys() <= known.keys():
            raise ValueError(f"{kind.__name__} has no field {', '.join(sorted(said.keys() - known.keys()))}")
        return kind(**{name: known[name](value) for name, value in said.items()})

    return read


def _exactly(kind: type) -> _Reader:
    def read(value: Any) -> Any:
        if type(value) is not kind:
            raise TypeError(f"{value!r} is no {kind.__name__}")
        return value

    return read
