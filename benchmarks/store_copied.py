"""A store in a file in, its first articles in a schema of a PostgreSQL server out: row by row, so that both are asked the same.

What only runs need (clues) and what people keep (searches, sessions) is left out.
"""

from collections.abc import Iterator
from itertools import batched
from pathlib import Path

import psycopg
from sqlalchemy import ColumnElement, Connection, Select, TableClause, select

from verbale.records.voice import Statement
from verbale.store.dialect import Dialect
from verbale.store.drafts import Row, words_of
from verbale.store.in_postgres import InPostgres
from verbale.store.in_sqlite import InSqlite
from verbale.store.packing import unpack
from verbale.store.tables import (
    ACCOUNT,
    ACCOUNT_ACTOR,
    ACTOR,
    ARTICLE,
    CODING,
    JUDGED,
    JUDGEMENT,
    PROBLEM,
    RUN,
    STATEMENT,
    STATEMENT_ACTOR,
    STEP,
    WAS,
)

_AT_ONCE = 2_000


def copied(path: Path, server: str, articles: int) -> None:
    """A store's file, the address of an empty schema, and how many articles in; they are there, and counted for its planner."""
    here, there = InSqlite(path, write=False), InPostgres(server, write=True)
    with here.reading() as reading, there.writing() as writing:
        for table, which in _parts(articles):
            for rows in batched(_rows(reading, select(*table.c).where(*which)), _AT_ONCE):
                there.insert(writing, table, rows)
                _index(there, writing, table, rows)
    here.close()
    there.close()
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(
            "VACUUM ANALYZE"
        )  # as the server's own housekeeper does: else no index is read without its table


def _parts(articles: int) -> Iterator[tuple[TableClause, tuple[ColumnElement[bool], ...]]]:
    codings = select(CODING.c.n).where(CODING.c.article <= articles)
    accounts = select(ACCOUNT.c.n).where(ACCOUNT.c.coding.in_(codings))
    statements = select(STATEMENT.c.n).where(STATEMENT.c.coding.in_(codings))
    records = select(CODING.c.id).where(CODING.c.article <= articles)
    of_accounts = select(ACCOUNT.c.id).where(ACCOUNT.c.coding.in_(codings))
    judged = select(JUDGED.c.judgement).where(JUDGED.c.record.in_(records.union(of_accounts)))
    yield from ((table, ()) for table in (STEP, RUN, ACTOR, WAS))
    yield ARTICLE, (ARTICLE.c.n <= articles,)
    yield CODING, (CODING.c.article <= articles,)
    yield from ((table, (table.c.coding.in_(codings),)) for table in (STATEMENT, ACCOUNT))
    yield PROBLEM, (PROBLEM.c.coding.is_(None) | PROBLEM.c.coding.in_(codings),)
    yield ACCOUNT_ACTOR, (ACCOUNT_ACTOR.c.account.in_(accounts),)
    yield STATEMENT_ACTOR, (STATEMENT_ACTOR.c.statement.in_(statements),)
    yield JUDGEMENT, (JUDGEMENT.c.n.in_(judged),)
    yield JUDGED, (JUDGED.c.judgement.in_(judged),)


def _rows(connection: Connection, asked: Select) -> Iterator[Row]:  # type: ignore[type-arg]
    for row in connection.execution_options(yield_per=_AT_ONCE).execute(asked):
        yield dict(row._mapping)


def _index(there: Dialect, writing: Connection, table: TableClause, rows: tuple[Row, ...]) -> None:
    if table is ARTICLE:
        there.index(writing, rows, [])
    if table is STATEMENT:
        there.index(
            writing, [], [{"n": row["n"], "said": words_of(unpack(Statement, bytes(row["packed"])))} for row in rows]
        )  # type: ignore[arg-type]
