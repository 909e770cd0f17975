"""The name of a format and records in, its file or folder out: the table of all exporters.

A new format is one row here: a function `write(records, place, choices)` that writes to a path (a file's, or an empty folder's),
goes through `records` as often as it likes, holds as little of them as the format allows, and takes no clock. Whole files under
their names, or none, are this module's business.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from verbale.errors import BadUse
from verbale.export import to_jsonl
from verbale.export.records import NO_CHOICES, Choices, Records
from verbale.export.writing import write_whole

type Write = Callable[[Records, Path, Choices], None]


@dataclass(frozen=True, slots=True)
class Exporter:
    """One format: its name, what it holds and for whom, the ending of its file ("" for a folder), and what writes it.

    `takes` are the fields of Choices that mean something to it; `binary` files are not for a terminal.
    """

    name: str
    caption: str
    ending: str
    write: Write
    takes: frozenset[str] = frozenset()
    binary: bool = False

    @property
    def folder(self) -> bool:
        """Whether a folder is written."""
        return not self.ending


_STATUSES = frozenset({"all_statuses"})

# Tables of accounts and events.
TABLES = (
    Exporter("jsonl", "every record whole, one JSON line each; reads back equal", ".jsonl", to_jsonl.write),
)  # fmt: skip

# Maps, graphs, annotations and bibliographies.
OTHERS: tuple[Exporter, ...] = ()

EXPORTERS = {exporter.name: exporter for exporter in (*TABLES, *OTHERS)}


def exporter(name: str) -> Exporter:
    """A name in, the format out; BadUse that names all formats where there is none.

    >>> exporter("jsonl").ending
    '.jsonl'
    """
    found = EXPORTERS.get(name)
    if found is None:
        raise BadUse(f"there is no format {name!r}; there are {', '.join(EXPORTERS)}")
    return found


def export(records: Records, name: str, target: Path, *, choices: Choices = NO_CHOICES, replace: bool = False) -> None:
    """Records, the name of a format and where to in; the file or folder stands there whole, or BadUse says why it does not."""
    chosen = exporter(name)
    check(chosen, choices)
    fill = partial(_filled, chosen, records, choices)
    write_whole(target, fill, folder=chosen.folder, replace=replace)


def check(chosen: Exporter, choices: Choices) -> None:
    """A format and choices in; BadUse where something was chosen that means nothing to it."""
    for field in Choices.__dataclass_fields__:
        if field not in chosen.takes and getattr(choices, field) != getattr(NO_CHOICES, field):
            raise BadUse(f"--{field.replace('_', '-')} means nothing to {chosen.name}; leave it out")


def _filled(chosen: Exporter, records: Records, choices: Choices, place: Path) -> None:
    chosen.write(records, place, choices)
