"""An open store in, the same at the version of the schema that this program knows out: what every database does alike."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from sqlalchemy import Connection, select, update

from verbale.errors import BadUse
from verbale.store.tables import STORE, TABLES

VERSION = 1
HERE = Path(__file__).parent
"""The folder of schema.sql and of migrations/."""
PATIENCE = 60  # seconds for which a writer waits until another one has finished its batch

_OURS = frozenset(table.name for table in TABLES)
_OTHERS = (
    "{where} has other tables than stores of this Verbale ({differs}): another make of Verbale wrote it, or somebody changed it; "
    "open it with that one, restore a backup, or read its texts into a new store: verbale run … --store NEW"
)

type Runs = Callable[[Connection, Path], None]
"""Runs a script, in the words of its database."""


def migrated(connection: Connection, where: str | Path, run: Runs, *, write: bool) -> None:
    """A transaction in; an older store gets the migrations; BadUse for a newer one, and for an older one that is only read."""
    version = connection.scalar(select(STORE.c.version)) or 0
    if version > VERSION:
        says = f"{where} was written by a newer Verbale (store version {version}, this one knows {VERSION}); upgrade"
        raise BadUse(says)
    if version < VERSION and not write:
        says = f"{where} is of an older Verbale (store version {version}); bring it up with: verbale check --upgrade --store {where}"
        raise BadUse(says)
    for step in range(version + 1, VERSION + 1):
        run(connection, HERE / "migrations" / f"{step:04}.sql")
        connection.execute(update(STORE).values(version=step))


def of_this_make(where: str | Path, told: Iterable[Sequence[str]]) -> None:
    """Each table and column of a store of our version in; BadUse where they are not ours: until a version is released its tables may change.

    >>> of_this_make("news.db", [(table.name, column.name) for table in TABLES for column in table.c])
    >>> of_this_make("news.db", [("store", "version")])
    Traceback (most recent call last):
    ...
    verbale.errors.BadUse: news.db has other tables than stores of this Verbale (no account.at): another make of Verbale wrote it, or somebody changed it; open it with that one, restore a backup, or read its texts into a new store: verbale run … --store NEW
    """
    ours = {(table.name, column.name) for table in TABLES for column in table.c}
    theirs = {(table, column) for table, column in told if table in _OURS}
    if ours != theirs:
        table, column = min(ours ^ theirs)
        differs = f"{'no' if (table, column) in ours else 'a column'} {table}.{column}"
        raise BadUse(_OTHERS.format(where=where, differs=differs))
