"""A path in, a store in one SQLite file out: its connections, transactions and full text. The door to SQLite."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, Select, TableClause, column, false, literal_column, select, table
from sqlalchemy.exc import DBAPIError

from verbale.store.drafts import Row
from verbale.store.sqlite_checks import faults
from verbale.store.sqlite_faults import look_at, said_plainly
from verbale.store.sqlite_files import brought_up, copy_to, engine_of
from verbale.store.words import Phrase

_ARTICLES = table("article_words", column("rowid"), column("title"), column("text"))
_STATEMENTS = table("statement_words", column("rowid"), column("said"))


class InSqlite:
    """A store's SQLite file, open; the Dialect of SQLite."""

    def __init__(self, path: Path, *, write: bool) -> None:
        self.path = path
        look_at(path, write=write)
        self._engine = engine_of(path, write=write)
        with self.writing() if write else self.reading() as connection:
            brought_up(connection, path, write=write)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the store from its first to its last question."""
        with said_plainly(self.path), self._engine.connect() as connection:
            connection.exec_driver_sql("BEGIN")
            try:
                yield connection
            finally:
                _undo(connection)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction: whole or nothing, and no other writer beside it."""
        with said_plainly(self.path), self._engine.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                _undo(connection)
                raise
            connection.exec_driver_sql("COMMIT")

    def insert(self, connection: Connection, table: TableClause, rows: Sequence[Row]) -> None:
        """Writes many rows of one table, fast."""
        if rows:
            connection.exec_driver_sql(_inserting(table.name, tuple(rows[0])), [tuple(row.values()) for row in rows])

    def index(self, connection: Connection, articles: Iterable[Row], statements: Iterable[Row]) -> None:
        """Makes rows searchable."""
        told = [{"rowid": row["n"], "title": row["title"], "text": row["text"]} for row in articles]
        self.insert(connection, _ARTICLES, told)
        self.insert(connection, _STATEMENTS, [{"rowid": row["n"], "said": row["said"]} for row in statements])

    def articles_with(self, phrases: Sequence[Phrase], *, every: bool, title: bool = False) -> Select[int]:
        """Numbers of articles in which every phrase stands (or any), in the title alone if asked."""
        where = "{title} : " if title else ""
        return _matching(_ARTICLES, f"{where}({_expression(phrases, every=every)})")

    def statements_with(self, phrases: Sequence[Phrase], *, every: bool) -> Select[int]:
        """Numbers of statements that say every phrase (or any)."""
        return _matching(_STATEMENTS, _expression(phrases, every=every))

    def faults(self, connection: Connection) -> Iterable[str]:
        """What SQLite's own checks find wrong, and where full text is out of step, one sentence each."""
        return faults(connection)

    def look_over(self) -> None:
        """Nothing: our questions are written for a file without statistics, and those of a small beginning would mislead all that comes later."""

    def backup(self, to: Path) -> None:
        """Writes a whole copy while others write; it is there when it is complete."""
        with said_plainly(to):
            copy_to(self._engine, to)

    def close(self) -> None:
        """Lets go of the file."""
        self._engine.dispose()


@cache
def _inserting(table: str, names: tuple[str, ...]) -> str:
    """The name of a table and those of columns in, the driver's own statement out: SQLAlchemy's takes each row of parameters apart anew, a quarter of keeping."""
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"  # noqa: S608  names of ours


def _undo(connection: Connection) -> None:
    """Takes a transaction back; a full disk has done so already, and an interrupt within a statement, which closes the connection."""
    if not connection.invalidated:
        with suppress(DBAPIError):
            connection.exec_driver_sql("ROLLBACK")


def _expression(phrases: Sequence[Phrase], *, every: bool) -> str:
    """Phrases in, FTS5's words for them out; within double marks nothing is syntax."""
    told = (f'"{" ".join(phrase.words)}"{" *" if phrase.begins else ""}' for phrase in phrases)
    return (" AND " if every else " OR ").join(told)


def _matching(words: TableClause, expression: str) -> Select[int]:
    if '"' not in expression:
        return select(words.c.rowid).where(false())
    return select(words.c.rowid).where(literal_column(words.name).op("MATCH")(expression))
