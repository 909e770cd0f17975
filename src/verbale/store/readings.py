"""The number of a coding in, its Reading out, put together as it was kept, byte for byte."""

from dataclasses import replace

from sqlalchemy import Connection, TableClause, select

from verbale.records.account import Account
from verbale.records.problem import Problem
from verbale.records.reading import Reading
from verbale.records.voice import Statement
from verbale.store.packing import unpack
from verbale.store.tables import ACCOUNT, PROBLEM, STATEMENT


def assembled(connection: Connection, coding: int, text: str, packed: bytes) -> Reading:
    """A coding's number, its article's text and its packed rest in, the Reading out."""
    rest = unpack(Reading, packed)
    return replace(
        rest,
        article=replace(rest.article, text=rest.article.text or text),
        statements=_rows(connection, STATEMENT, Statement, coding),
        accounts=_rows(connection, ACCOUNT, Account, coding),
        problems=_rows(connection, PROBLEM, Problem, coding),
    )


def _rows[T](connection: Connection, table: TableClause, kind: type[T], coding: int) -> tuple[T, ...]:
    asked = select(table.c.packed).where(table.c.coding == coding).order_by(table.c.at)
    return tuple(unpack(kind, packed) for packed in connection.scalars(asked))
