"""What may be wrong with a store's file in, one sentence that says what to do out."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import disk_usage

from sqlalchemy.exc import DBAPIError

from verbale.errors import BadUse
from verbale.store.versions import PATIENCE

_GONE = "of {path} is missing: it was changed from outside, or made by another version; restore a backup"
# By the name of SQLite's fault, or how it and its message begin.
_FAULTS = {
    "SQLITE_BUSY": f"another program has been writing to {{path}} for {PATIENCE} s; try again when it has ended",
    "SQLITE_LOCKED": f"another program has been writing to {{path}} for {PATIENCE} s; try again when it has ended",
    "SQLITE_FULL": "no room is left on the disk of {path}; nothing of this batch was written: make room and run again",
    "SQLITE_READONLY": "{path} may not be written; get the right to write to the file and its folder, or copy it elsewhere",
    # a store that was written to wants its two helpers beside it, also to be read; a backup does not
    "SQLITE_CANTOPEN": "{path} cannot be opened; look at the rights of the file and its folder. To read where nothing may be written, put a copy there: verbale backup",
    "SQLITE_PERM": "{path} cannot be opened; look at the rights of the file and its folder",
    "SQLITE_NOTADB": "{path} is no store of Verbale (nor any SQLite file); give the path of a store, or of a new file",
    "SQLITE_CORRUPT": "{path} is damaged; restore a backup, or save what can be read with: sqlite3 {path} .recover",
    "SQLITE_IOERR": "the disk of {path} gives errors; nothing of this batch was written: look at the disk, then run again",
    "SQLITE_ERROR no such table": f"a table {_GONE}",
    "SQLITE_ERROR no such column": f"a column {_GONE}",
}
_A_BATCH = 1 << 20  # bytes: 64 articles of some 15 kB
_SQLITE = b"SQLite format 3\x00"


@contextmanager
def said_plainly(path: Path) -> Iterator[None]:
    """Runs a block; a fault of the file leaves it as BadUse, a fault of ours as it is."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as fault:
        own = getattr(fault, "orig", fault)
        told = f"{getattr(own, 'sqlite_errorname', '')} {own}"
        says = next((says for start, says in _FAULTS.items() if told.startswith(start)), None)
        if says is None:
            raise
        if says == _FAULTS["SQLITE_IOERR"] and _is_full(path):
            says = _FAULTS["SQLITE_FULL"]
        raise BadUse(says.format(path=path)) from fault


def _is_full(path: Path) -> bool:
    """Whether the disk of a store has no room for a batch: where the log cannot grow, or be mapped, SQLite tells an error of the disk and not that it is full."""
    try:
        return disk_usage(path.parent).free < _A_BATCH
    except OSError:  # a disk so damaged, or gone, that nothing is known of it
        return False


def look_at(path: Path, *, write: bool) -> None:
    """A path in; BadUse where no store is there, or none can be made."""
    if path.is_dir():
        raise BadUse(f"{path} is a folder; give the path of a store's file, as {path / 'news.db'}")
    if not path.exists():
        _look_for(path, write=write)
    elif path.stat().st_size and not _begins_as_sqlite(path):
        raise BadUse(_FAULTS["SQLITE_NOTADB"].format(path=path))


def _look_for(path: Path, *, write: bool) -> None:
    if not write:
        raise BadUse(f"there is no store at {path}; verbale run … --store {path} makes one")
    if not path.parent.is_dir():
        raise BadUse(f"there is no folder {path.parent} for the store; make it first")


def _begins_as_sqlite(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except OSError as fault:
        raise BadUse(f"{path} cannot be read ({fault.strerror}); look at its rights") from fault
