"""An open SQLite store in, what SQLite itself finds wrong with it, and where full text is out of step, out."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, select

from verbale.errors import VerbaleError
from verbale.records.voice import Statement
from verbale.store.drafts import words_of
from verbale.store.packing import unpack
from verbale.store.tables import ARTICLE, STATEMENT

# How often each word stands in how many texts, in the store and in an index made anew beside it.
_VOCABULARIES = """
CREATE VIRTUAL TABLE temp.{name}_again USING fts5({columns}, content = '', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE temp.{name}_there USING fts5vocab('main', '{name}', 'row');
CREATE VIRTUAL TABLE temp.{name}_anew USING fts5vocab('temp', '{name}_again', 'row')
""".strip().split(";\n")
_DIFFERENCE = """
SELECT DISTINCT term FROM (
    SELECT * FROM (SELECT * FROM temp.{name}_there EXCEPT SELECT * FROM temp.{name}_anew)
    UNION ALL SELECT * FROM (SELECT * FROM temp.{name}_anew EXCEPT SELECT * FROM temp.{name}_there)
) ORDER BY term LIMIT 3
"""
_ADD = "INSERT INTO temp.{name}_again (rowid, {columns}) VALUES ({marks})"


def faults(connection: Connection) -> Iterator[str]:
    """A connection in, faults out."""
    for (says,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if says != "ok":
            yield f"the file is damaged: {says}"
    for row in connection.exec_driver_sql("PRAGMA foreign_key_check").all():
        yield f"row {row[1]} of {row[0]} names a row of {row[2]} that is not there"
    yield from _out_of_step(connection, "article_words", "title, text", _texts(connection))
    yield from _out_of_step(connection, "statement_words", "said", _said(connection))


def _texts(connection: Connection) -> Iterator[tuple[object, ...]]:
    for row in connection.execute(select(ARTICLE.c.n, ARTICLE.c.title, ARTICLE.c.text)):
        yield tuple(row)


def _said(connection: Connection) -> Iterator[tuple[object, ...]]:
    for row in connection.execute(select(STATEMENT.c.n, STATEMENT.c.packed)):
        try:
            yield row.n, words_of(unpack(Statement, row.packed))
        except VerbaleError:  # told where its reading is read
            continue


def _out_of_step(connection: Connection, name: str, columns: str, rows: Iterable[tuple[object, ...]]) -> Iterator[str]:
    for made in _VOCABULARIES:
        connection.exec_driver_sql(made.format(name=name, columns=columns))
    marks = ", ".join("?" * (len(columns.split(",")) + 1))
    for row in rows:
        connection.exec_driver_sql(_ADD.format(name=name, columns=columns, marks=marks), row)
    for (word,) in connection.exec_driver_sql(_DIFFERENCE.format(name=name)).all():
        yield f"full text is out of step with the records at the word {word!r} ({name})"
