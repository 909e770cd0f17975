"""Nothing in, a small store of this program's version as a script of SQL out: what later programs must bring up.

    PYTHONPATH=src python -m tests.store.versions > tests/store/version_1.sql

Made once for each version, when it is final; never made again after a release.
"""

import re
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.store.made import KEPT, MARCH

from verbale.resolve.clusters import clusters
from verbale.store.stores import open_writer

FOLDER = Path(__file__).parent
_ROWS = re.compile(r'INSERT INTO (?="(?!\w+_words"))')


def script() -> Iterator[str]:
    """The statements that make the store anew."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "news.db"
        with open_writer(path, clusters, clock=lambda: MARCH) as writer:
            writer.keep(KEPT)
        with closing(sqlite3.connect(path)) as file:
            yield from _statements(file)


def _statements(file: sqlite3.Connection) -> Iterator[str]:
    """What makes the tables, and their rows; full text brings tables of its own (…_words_data and its like), with first rows."""
    (application,) = file.execute("PRAGMA application_id").fetchone()
    yield f"PRAGMA application_id = {application};"
    for name, sql in file.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"):
        if "_words_" not in name:
            yield f"{sql};"
    for statement in file.iterdump():
        if found := _ROWS.match(statement):
            yield f"INSERT OR REPLACE INTO {statement[found.end() :]}"


def made(version: int, path: Path) -> None:
    """A version and a path in, the store that was dumped at this version there."""
    with closing(sqlite3.connect(path)) as file:
        file.executescript((FOLDER / f"version_{version}.sql").read_text("utf-8"))


if __name__ == "__main__":
    sys.stdout.write("\n".join(script()) + "\n")
