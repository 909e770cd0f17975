"""The number of a coding in, its Reading out, put together as it was kept, byte for byte, or with the accounts as persons put them right."""

from dataclasses import replace

from sqlalchemy import ColumnElement, Connection, TableClause, and_, select, true

from verbale.records.account import Account
from verbale.records.problem import Problem
from verbale.records.reading import Reading
from verbale.records.voice import Statement
from verbale.store.packing import unpack
from verbale.store.tables import ACCOUNT, PROBLEM, STATEMENT

type Rows = tuple[ColumnElement[bool], ...]

IN_FORCE: Rows = (ACCOUNT.c.superseded.is_(None),)
"""Accounts as they stand (or stood, where a moment is looked back to)."""
AS_READ: Rows = (ACCOUNT.c.revised.is_(None),)
"""Accounts as the engine read them."""


def assembled(
    connection: Connection, coding: tuple[int, str, bytes], rows: Rows = AS_READ, *, meant: Rows = ()
) -> Reading:
    """A coding's number, its article's text and its packed rest in, the Reading out, with those rows of accounts that count.

    With conditions on what is `meant`, no other accounts stand in it.
    """
    number, text, packed = coding
    rest = unpack(Reading, packed)
    return replace(
        rest,
        article=replace(rest.article, text=rest.article.text or text),
        statements=_rows(connection, STATEMENT, Statement, number),
        accounts=_accounts(connection, number, rows, meant),
        problems=_rows(connection, PROBLEM, Problem, number),
    )


def _rows[T](connection: Connection, table: TableClause, kind: type[T], coding: int) -> tuple[T, ...]:
    asked = select(table.c.packed).where(table.c.coding == coding).order_by(table.c.at)
    return tuple(unpack(kind, packed) for packed in connection.scalars(asked))


def _accounts(connection: Connection, coding: int, rows: Rows, meant: Rows) -> tuple[Account, ...]:
    """In the order of the reading; where a person put any right, in that of the text, as records.reviewed has it."""
    asked = select(ACCOUNT.c.packed, ACCOUNT.c.revised, and_(true(), *meant).label("meant"))
    told = connection.execute(asked.where(ACCOUNT.c.coding == coding, *rows).order_by(ACCOUNT.c.at)).all()
    found = tuple(unpack(Account, row.packed) for row in told if row.meant)
    return tuple(sorted(found, key=_place)) if any(row.revised for row in told) else found


def _place(account: Account) -> tuple[int, int, str]:
    return account.evidence.span.start, account.evidence.span.end, account.id
