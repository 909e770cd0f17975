"""The number of a coding in, its Reading out, put together as it was kept, byte for byte, or with the accounts as persons put them right."""

from dataclasses import replace

from sqlalchemy import ColumnElement, Connection, Select, TableClause, and_, bindparam, select, true

from verbale.records.account import Account
from verbale.records.problem import Problem
from verbale.records.reading import Reading
from verbale.records.voice import Statement
from verbale.store.packing import unpack
from verbale.store.tables import ACCOUNT, PROBLEM, STATEMENT

type Accounts = Select[bytes, str | None, bool]
"""The question for the accounts of one coding."""


def accounts_that(count: ColumnElement[bool], *meant: ColumnElement[bool]) -> Accounts:
    """Which rows of accounts count, and what is meant among them, in; the question for those of one coding out.

    It is made once for all codings of an answer: SQLAlchemy takes as long to make three of them as SQLite to answer.
    """
    asked = select(ACCOUNT.c.packed, ACCOUNT.c.revised, and_(true(), *meant).label("meant"))
    return asked.where(ACCOUNT.c.coding == bindparam("coding"), count).order_by(ACCOUNT.c.at)


STAND, READ = ACCOUNT.c.superseded.is_(None), ACCOUNT.c.revised.is_(None)
IN_FORCE = accounts_that(STAND)
"""Accounts as they stand (or stood, where a moment is looked back to)."""
AS_READ = accounts_that(READ)
"""Accounts as the engine read them."""


def _asked(table: TableClause) -> Select[bytes]:
    return select(table.c.packed).where(table.c.coding == bindparam("coding")).order_by(table.c.at)


_STATEMENTS, _PROBLEMS = _asked(STATEMENT), _asked(PROBLEM)


def assembled(connection: Connection, coding: tuple[int, str, bytes], accounts: Accounts = AS_READ) -> Reading:
    """A coding's number, its article's text and its packed rest in, the Reading out, with those accounts that are asked for."""
    number, text, packed = coding
    rest = unpack(Reading, packed)
    return replace(
        rest,
        article=replace(rest.article, text=rest.article.text or text),
        statements=_rows(connection, _STATEMENTS, Statement, number),
        accounts=_accounts(connection, accounts, number),
        problems=_rows(connection, _PROBLEMS, Problem, number),
    )


def _rows[T](connection: Connection, asked: Select[bytes], kind: type[T], coding: int) -> tuple[T, ...]:
    return tuple(unpack(kind, packed) for packed in connection.scalars(asked, {"coding": coding}))


def _accounts(connection: Connection, asked: Accounts, coding: int) -> tuple[Account, ...]:
    """In the order of the reading; where a person put any right, in that of the text, as records.reviewed has it."""
    told = connection.execute(asked, {"coding": coding}).all()
    found = tuple(unpack(Account, row.packed) for row in told if row.meant)
    return tuple(sorted(found, key=_place)) if any(row.revised for row in told) else found


def _place(account: Account) -> tuple[int, int, str]:
    return account.evidence.span.start, account.evidence.span.end, account.id
