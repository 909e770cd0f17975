"""A Reading or records of one kind in, a flat Sheet of named columns out: what every table of another tool is made of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from verbale.errors import BadUse
from verbale.export.sheet_rows import Kind, Value, cells_of, columns_of
from verbale.records.account import Account
from verbale.records.actor import Actor, Role
from verbale.records.event import Event, Story
from verbale.records.judgement import Judgement
from verbale.records.problem import Problem
from verbale.records.reading import Reading
from verbale.records.text import Article
from verbale.records.voice import Statement


@dataclass(frozen=True, slots=True)
class Column:
    """A column's name, the kind of value that it holds whether it has one or not, and its values."""

    name: str
    kind: Kind
    values: tuple[Value, ...]

    def as_list(self) -> list[Any]:
        """The values as the libraries' constructors take them."""
        return [list(value) if isinstance(value, tuple) else value for value in self.values]


@dataclass(frozen=True, slots=True)
class Sheet:
    """Columns, all of one length, in the order in which a reader wants them."""

    columns: tuple[Column, ...]

    def as_lists(self) -> dict[str, list[Any]]:
        """The columns by their names."""
        return {column.name: column.as_list() for column in self.columns}


class Shelf(Protocol):
    """Whatever hands out readings: the view of a store, or `export.records.Records`."""

    def readings(self) -> Iterator[Reading]:
        """The readings."""


type Tabled = Reading | Shelf | Iterable[object]
"""What a table is made of: a Reading, a store's view, Readings, or records of one kind."""


def sheet(records: Tabled, what: str = "accounts") -> Sheet:
    """Readings or a store's view and which of their records are meant, or records of one kind, in; their Sheet out.

    Where there is no record, the columns are those of `what`. Raises `BadUse` for kinds mixed or unknown.
    """
    told = list(_records(records, what))
    kinds = {type(record) for record in told} or {_named(what, KINDS)}
    if len(kinds) > 1:
        raise BadUse(f"one table holds records of one kind, not {' and '.join(sorted(k.__name__ for k in kinds))}")
    rows = [cells_of(record) for record in told]
    columns = columns_of(*kinds)
    return Sheet(tuple(Column(name, kind, tuple(each[name] for each in rows)) for name, kind in columns.items()))


def records_of(reading: Reading, what: str) -> tuple[object, ...]:
    """A reading and the name of one kind of its records in, these out; BadUse where there is no such kind."""
    _named(what, OF_READINGS)
    return (reading.article,) if what == "articles" else tuple(getattr(reading, what))


def _records(records: Tabled, what: str) -> Iterator[object]:
    if isinstance(records, Reading):
        records = (records,)
    elif not isinstance(records, Iterable):
        records = _of_shelf(records, what)
    for record in records:
        if isinstance(record, Reading):
            yield from records_of(record, what)
        else:
            yield record


def _of_shelf(shelf: Shelf, what: str) -> Iterator[object]:
    """What a store tells by itself; of what belongs to a report, the readings. Problems also of files that gave no report."""
    if what == "problems" and hasattr(shelf, "problems"):
        return (problem for _, problem in shelf.problems())
    found: Iterator[object] = getattr(shelf, what)() if what in _OF_STORES else shelf.readings()
    return found


def _named(what: str, tables: dict[str, type]) -> type:
    """The name of a table in, the kind of its records out."""
    if what not in tables:
        raise BadUse(f"a table of readings is one of {', '.join(OF_READINGS)}, not of {what!r}")
    return tables[what]


OF_READINGS: dict[str, type] = {
    "accounts": Account,
    "statements": Statement,
    "actors": Actor,
    "roles": Role,
    "articles": Article,
    "problems": Problem,
    "judgements": Judgement,
}
_OF_STORES: dict[str, type] = {"stories": Story, "events": Event, "judgements": Judgement}
KINDS = OF_READINGS | _OF_STORES
"""The kinds of records by the names of their tables."""
