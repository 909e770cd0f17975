"""A path in, an engine on its file out, and the file brought to the version of the schema that this program knows."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from os import getpid
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection

from verbale.errors import BadUse
from verbale.store.versions import HERE, PATIENCE, migrated, of_this_make

_APPLICATION = 0x56524254  # as schema.sql sets it

_PRAGMAS = (
    f"busy_timeout = {PATIENCE * 1000}",
    "foreign_keys = ON",
    "synchronous = NORMAL",  # in WAL a killed program loses nothing, a power cut perhaps the last batches, never the file
    "cache_size = -65536",  # 64 MB
    "temp_store = MEMORY",
    "wal_autocheckpoint = 16384",  # pages, 64 MB: a batch writes some 2,000, and most of them again with the next
    "cell_size_check = ON",  # a damaged page is told, not followed
    "trusted_schema = OFF",
)
_COLUMNS = "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'"


def engine_of(path: Path, *, write: bool) -> Engine:
    """A path in, the engine whose connections read (and write) it out; transactions are begun and ended by hand."""
    mode = "rwc" if write else "ro"
    url = f"sqlite:///file:{quote(str(path.absolute()))}?mode={mode}&uri=true"
    # a question within a question holds a second connection: a bound here could have all wait for each other
    # last in, first out: each connection has a memory of pages of its own, and the one just used has most of them
    engine = create_engine(url, isolation_level="AUTOCOMMIT", pool_size=16, max_overflow=-1, pool_use_lifo=True)

    @event.listens_for(engine, "connect")
    def set_up(connection: DBAPIConnection, _: object) -> None:
        cursor = connection.cursor()
        for pragma in (*_PRAGMAS, *(("journal_mode = WAL",) if write else ())):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    return engine


def brought_up(connection: Connection, path: Path, *, write: bool) -> None:
    """An open transaction in; a new file gets the schema, an older one the migrations; BadUse for what is no store."""
    if write and not connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar():
        _run(connection, HERE / "schema.sql")
    if connection.exec_driver_sql("PRAGMA application_id").scalar() != _APPLICATION:
        raise BadUse(f"{path} is an SQLite file, but no store of Verbale; give the path of a store, or of a new file")
    migrated(connection, path, _run, write=write)
    of_this_make(path, connection.exec_driver_sql(_COLUMNS).all())


def copy_to(engine: Engine, to: Path) -> None:
    """An engine and a path in; a copy of the store there, complete or not at all, however busy the store is."""
    if to.exists():
        raise BadUse(f"{to} is there already; a backup overwrites nothing: give another path")
    if not to.parent.is_dir():
        raise BadUse(f"there is no folder {to.parent} for the backup; make it first")
    draft = to.with_name(f".{to.name}.{getpid()}.part")
    try:
        _copy(engine, draft)
        draft.replace(to)
    finally:
        draft.unlink(missing_ok=True)


def _copy(engine: Engine, draft: Path) -> None:
    with closing(engine.raw_connection()) as source, closing(sqlite3.connect(draft)) as target:
        assert isinstance(source.driver_connection, sqlite3.Connection)
        source.driver_connection.backup(target)
        target.execute("PRAGMA journal_mode = DELETE")  # one file, whole in itself


def _run(connection: Connection, script: Path) -> None:
    for statement in statements_of(script.read_text("utf-8")):
        connection.exec_driver_sql(statement)


def statements_of(script: str) -> Iterator[str]:
    """A script in, its statements out, a trigger whole."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
