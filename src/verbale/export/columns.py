"""A table as data: the name of each column, what kind of value it holds, what it says, and how it is read from one row's source."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from verbale.export.cells import Cell

type Kind = Literal["string", "integer", "number", "boolean", "date"]


@dataclass(frozen=True, slots=True)
class Column[T]:
    """One column: its name, kind (the words of the Table Schema), what it says in a codebook, and what reads it.

    `list_` marks a cell that holds several values with "; " between them.
    """

    name: str
    kind: Kind
    says: str
    of: Callable[[T], Cell]
    list_: bool = False


def names[T](columns: Iterable[Column[T]]) -> tuple[str, ...]:
    """Columns in, their names out."""
    return tuple(column.name for column in columns)


def row[T](columns: Iterable[Column[T]], source: T) -> Sequence[Cell]:
    """Columns and one row's source in, its cells out."""
    return [column.of(source) for column in columns]
