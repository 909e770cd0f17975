"""Nothing in, the list of all tables with caption, rows, source and licence out, read from the heads of the files."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from importlib.resources.abc import Traversable

from verbale.errors import BadTable
from verbale.reference.sheets import parsed

_SAID = re.compile(r"^#\s*(source|licence):\s*(.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its file below reference/, what it holds, how many rows (CSV), or blocks, or else keys (TOML), source and licence."""

    file: str
    holds: str
    rows: int
    source: str
    licence: str


def tables() -> tuple[Table, ...]:
    """Every table of the reference room, by its file's name; BadTable where one does not name source and licence.

    >>> next(table.licence for table in tables() if table.file == "world/country_facts.csv")
    'CC BY 4.0 (GeoNames)'
    """
    return tuple(sorted(_tables(resources.files("verbale.reference"), ""), key=lambda table: table.file))


def _tables(folder: Traversable, above: str) -> Iterator[Table]:
    for child in folder.iterdir():
        name = above + child.name
        if child.is_dir() and not child.name.startswith("_"):
            yield from _tables(child, f"{name}/")
        elif name.endswith((".csv", ".toml")):
            yield _table(name, child.read_text("utf-8"))


def _table(file: str, text: str) -> Table:
    said = dict(_SAID.findall(text))
    if set(said) != {"source", "licence"}:
        if file.startswith("en/frames/") and not file.endswith("lists.toml"):
            said = {"source": "see en/frames/lists.toml", "licence": "CC0-1.0"}
        else:
            raise BadTable(f"{file}: its head must name “source:” and “licence:”")
    return Table(file, _caption(text), _rows(file, text), said["source"], said["licence"])


def _caption(text: str) -> str:
    first = text.partition("\n")[0].lstrip("# ")
    return first.partition(". ")[0].rstrip(".")


def _rows(file: str, text: str) -> int:
    lines = text.splitlines()
    if file.endswith(".csv"):
        return sum(bool(line) and not line.startswith("#") for line in lines) - 1
    blocks = sum(line.startswith("[[") for line in lines)
    return blocks or len(parsed(text, file))
