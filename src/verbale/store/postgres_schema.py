"""An open transaction in, a database with the tables of a store out: schema.sql, in PostgreSQL's words."""

import re
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, text

from verbale.errors import BadUse
from verbale.store.sqlite_files import statements_of
from verbale.store.versions import HERE, migrated, of_this_make

# SQLite's words and PostgreSQL's. Ids and days sort by their bytes, as SQLite sorts them, whatever the database's language.
_WORDS = (
    (re.compile(r"\)\s*STRICT(, WITHOUT ROWID)?;"), ");"),
    (re.compile(r"\bINTEGER\b"), "BIGINT"),
    (re.compile(r"\bREAL\b"), "DOUBLE PRECISION"),
    (re.compile(r"\bBLOB\b"), "BYTEA"),
    (re.compile(r"\bTEXT\b"), 'TEXT COLLATE "C"'),
)
_NOT_HERE = re.compile(r"\s*(--[^\n]*\n\s*)*(PRAGMA|CREATE (TRIGGER|VIRTUAL))\b")
_COLUMNS = """SELECT c.relname, a.attname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
              WHERE c.relkind = 'r' AND c.oid = to_regclass(quote_ident(c.relname)) AND a.attnum > 0 AND NOT a.attisdropped"""


def brought_up(connection: Connection, where: str, *, write: bool) -> None:
    """A transaction in; an empty schema gets the tables, an older one the migrations; BadUse for what is no store of ours."""
    if connection.scalar(text("SELECT to_regclass('store')")) is None:
        if not write:
            raise BadUse(f"there is no store at {where}; verbale run … --store {where} makes one")
        if connection.scalar(text("SELECT to_regclass('article')")) is not None:
            raise BadUse(f"{where} holds other tables; give the store a database or a schema of its own")
        _run(connection, HERE / "schema.sql")
        connection.exec_driver_sql((HERE / "postgres.sql").read_text("utf-8"))
    migrated(connection, where, _run, write=write)
    of_this_make(where, connection.exec_driver_sql(_COLUMNS).all())


def _run(connection: Connection, script: Path) -> None:
    for statement in _translated(script.read_text("utf-8")):
        connection.exec_driver_sql(statement)


def _translated(script: str) -> Iterator[str]:
    """A script for SQLite in, the statements of it that PostgreSQL needs, in its words, out."""
    for statement in statements_of(script):
        if _NOT_HERE.match(statement):
            continue
        told = statement
        for theirs, ours in _WORDS:
            told = theirs.sub(ours, told)
        yield told
