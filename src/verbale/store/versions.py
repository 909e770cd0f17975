"""An open store in, the same at the version of the schema that this program knows out: what every database does alike."""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Connection, select, update

from verbale.errors import BadUse
from verbale.store.tables import STORE

VERSION = 1
HERE = Path(__file__).parent
"""The folder of schema.sql and of migrations/."""
PATIENCE = 60  # seconds for which a writer waits until another one has finished its batch

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
