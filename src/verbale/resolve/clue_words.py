"""A record that a resolver compares in, the words of its Clue out: the values of its fields in their order, as JSON without spaces."""

import json
from collections.abc import Callable
from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import Any


def written(record: object) -> str:
    """A dataclass of two fields and more, which may hold others, in, its line out: what `astuple` says, without its copies.

    >>> from verbale.records.text import Span
    >>> written((Span(0, 4), Span(5, 9)))
    '[[0,4],[5,9]]'
    """
    return json.dumps(record, default=_values, ensure_ascii=False, separators=(",", ":"))


def _values(record: object) -> tuple[Any, ...]:
    kind: Any = type(record)
    return _getter(kind)(record)


@cache
def _getter(kind: Any) -> Callable[[object], tuple[Any, ...]]:
    return attrgetter(*(one.name for one in fields(kind)))
