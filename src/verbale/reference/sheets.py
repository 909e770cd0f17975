"""A table file of the world in, its checked rows out: TOML blocks and CSV lines read alike, and faults told with file and row."""

import csv
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from verbale.errors import BadTable


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its file, its number (line of a CSV file, block of a TOML file) and its cells as they stand there."""

    file: str
    number: int
    cells: Mapping[str, object]

    def bad(self, fault: str) -> BadTable:
        """What is wrong in, the exception that names file and row out."""
        return BadTable(f"{self.file}, row {self.number}: {fault}")

    def text(self, column: str, default: str | None = None) -> str:
        """The cell's words; `default` where it is empty, and BadTable if there is no default.

        >>> Row("x.csv", 3, {"name": "Fiji"}).text("name")
        'Fiji'
        """
        cell = self.cells.get(column, "")
        if cell and not isinstance(cell, str):
            raise self.bad(f"“{column}” must be text")
        if not cell and default is None:
            raise self.bad(f"“{column}” is missing")
        return str(cell or default)

    def words(self, column: str) -> tuple[str, ...]:
        """The cell's list, from a TOML list or a CSV cell parted by ";"; none twice.

        >>> Row("x.csv", 3, {"capitals": "Kyiv;Kiev"}).words("capitals")
        ('Kyiv', 'Kiev')
        """
        cell = self.cells.get(column, "")
        if not cell:
            return ()
        parts = cell.split(";") if isinstance(cell, str) else cell
        if not isinstance(parts, list) or not all(isinstance(part, str) and part.strip() for part in parts):
            raise self.bad(f"“{column}” must be a list of words with none empty")
        return tuple(dict.fromkeys(map(str.strip, parts)))

    def number_in(self, column: str, least: float, most: float) -> float:
        """The cell's number, which must lie within the bounds; 0 where the cell is empty."""
        cell = self.cells.get(column, 0) or 0
        try:
            value = float(str(cell))
        except ValueError:
            raise self.bad(f"“{column}” must be a number, not “{cell}”") from None
        if not least <= value <= most:
            raise self.bad(f"“{column}” must lie between {least} and {most}, not {value}")
        return value

    def choice(self, column: str, allowed: Iterable[str], default: str | None = None) -> str:
        """The cell's word, which must be one of those allowed."""
        value = self.text(column, default)
        if value not in allowed:
            raise self.bad(f"“{column}” is “{value}”, which is none of {', '.join(sorted(allowed))}")
        return value

    def pairs(self, column: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        """A list of "key: word; word" in, each key with its words out.

        >>> list(Row("x.toml", 1, {"of": ["Israel: Knesset; the House"]}).pairs("of"))
        [('Israel', ('Knesset', 'the House'))]
        """
        for item in self.words(column):
            key, colon, rest = item.partition(": ")
            if not colon and not item.endswith(":"):
                raise self.bad(f"“{item}” in “{column}” must be written “key: word; word”")
            yield key.rstrip(":"), tuple(part.strip() for part in rest.split(";") if part.strip())

    def known(self, columns: Iterable[str]) -> None:
        """BadTable if the row has a column that its table does not know (a slip of the pen would be silent otherwise)."""
        odd = sorted(set(self.cells) - set(columns))
        if odd:
            raise self.bad(f"unknown column “{odd[0]}”; known are {', '.join(sorted(columns))}")


def csv_rows(text: str, file: str) -> Iterator[Row]:
    r"""A CSV table's text in, its rows out; lines that begin with "#" and empty lines are comments.

    >>> [row.text("name") for row in csv_rows("# source: me\nname,iso2\nFiji,FJ", "x.csv")]
    ['Fiji']
    """
    head: list[str] | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        if not line or line.startswith("#"):
            continue
        cells = next(csv.reader((line,))) if '"' in line else line.split(",")
        if head is None:
            head = cells
        elif len(cells) != len(head):
            raise BadTable(f"{file}, row {number}: {len(cells)} cells where the head has {len(head)}")
        else:
            yield Row(file, number, dict(zip(head, cells, strict=True)))


def toml_rows(text: str, file: str, block: str) -> Iterator[Row]:
    r"""A TOML table's text in, the rows of its [[block]] out; BadTable where there is none.

    >>> [row.text("name") for row in toml_rows('[[place]]\nname = "Suva"', "x.toml", "place")]
    ['Suva']
    """
    rows = parsed(text, file).get(block)
    if not isinstance(rows, list):
        raise BadTable(f"{file}: no [[{block}]] found")
    for number, cells in enumerate(rows, start=1):
        yield Row(file, number, cells)


@cache
def parsed(text: str, file: str) -> Mapping[str, object]:
    """A TOML text in, its tables out (parsed once for all blocks); BadTable if it is no TOML."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise BadTable(f"{file}: {fault}") from None


def open_sheet(file: str) -> str:
    """A file's name below reference/world/ in, its text out."""
    return (resources.files("verbale.reference") / "world" / file).read_text("utf-8")
