"""What a picture is: the drawing, what it says in words, and the figures behind it."""

from collections.abc import Callable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from verbale.export.cells import Cell

WIDTH = 960.0  # of every picture, in its own units; a page makes it as wide as it likes

type Addresses = Callable[..., str]
"""The name of a page ("place", "actor", "search") and what it is about in, its address out."""


@dataclass(frozen=True, slots=True)
class Table:
    """The figures behind a picture: names of columns, and rows."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, what can be seen on it in a few sentences, and the figures that it is drawn of."""

    drawn: Element
    says: str
    table: Table
