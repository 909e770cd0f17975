"""Numbers of codings in, their Readings out, put together as they were kept, byte for byte, or with the accounts as persons put them right."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import batched, groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, TableClause, and_, select, true

from verbale.records.account import Account
from verbale.records.problem import Problem
from verbale.records.reading import WHOLE, Parts, Reading
from verbale.records.voice import Statement
from verbale.store.among import among_given
from verbale.store.packing import unpack
from verbale.store.tables import ACCOUNT, PROBLEM, STATEMENT

type Accounts = Select[int, bytes, str | None, bool]
"""The question for the accounts of some codings."""
type Coding = tuple[int, str, bytes]
"""The number of a coding, its article's text, and the packed rest of its reading."""

# Codings whose rows are asked for together: a question of its own for each took a third of the time of a reading, and a server far more.
_TOGETHER = 100


def accounts_that(count: ColumnElement[bool], *meant: ColumnElement[bool]) -> Accounts:
    """Which rows of accounts count, and what is meant among them, in; the question for those of some codings out.

    It is made once for all codings of an answer: SQLAlchemy takes as long to make three of them as SQLite to answer.
    """
    asked = select(ACCOUNT.c.coding, ACCOUNT.c.packed, ACCOUNT.c.revised, and_(true(), *meant).label("meant"))
    return asked.where(among_given(ACCOUNT.c.coding, numbers=True), count).order_by(ACCOUNT.c.coding, ACCOUNT.c.at)


STAND, READ = ACCOUNT.c.superseded.is_(None), ACCOUNT.c.revised.is_(None)
IN_FORCE = accounts_that(STAND)
"""Accounts as they stand (or stood, where a moment is looked back to)."""
AS_READ = accounts_that(READ)
"""Accounts as the engine read them."""


@cache
def _asked(table: TableClause) -> Select[int, bytes]:
    asked = select(table.c.coding, table.c.packed).where(among_given(table.c.coding, numbers=True))
    return asked.order_by(table.c.coding, table.c.at)


def assembled(connection: Connection, coding: Coding, accounts: Accounts = AS_READ) -> Reading:
    """A coding in, its Reading out, with those accounts that are asked for."""
    return next(all_assembled(connection, (coding,), accounts))


def all_assembled(
    connection: Connection, codings: Iterable[Coding], accounts: Accounts = AS_READ, parts: Parts = WHOLE
) -> Iterator[Reading]:
    """Codings in, the Reading of each out in their order, with those accounts that are asked for, and with no other parts than these."""
    for some in batched(codings, _TOGETHER):
        told = _Rows(connection, [number for number, _, _ in some], accounts, parts)
        for number, text, packed in some:
            rest = unpack(Reading, packed)
            yield replace(
                rest,
                article=replace(rest.article, text=rest.article.text or text),
                statements=tuple(unpack(Statement, row.packed) for row in told.of("statements", number)),
                accounts=_accounts(told.of("accounts", number)),
                problems=tuple(unpack(Problem, row.packed) for row in told.of("problems", number)),
            )


class _Rows:
    """The rows of some codings, each part asked for at once; they are unpacked when their reading is put together."""

    def __init__(self, connection: Connection, numbers: list[int], accounts: Accounts, parts: Parts) -> None:
        asked: dict[str, Any] = {"statements": _asked(STATEMENT), "accounts": accounts, "problems": _asked(PROBLEM)}
        self._rows: dict[str, dict[int, list[Row[Any]]]] = {
            part: _by_coding(connection, asked[part], numbers) for part in parts
        }

    def of(self, part: str, coding: int) -> list[Row[Any]]:
        """One part of one coding."""
        return self._rows.get(part, {}).get(coding, [])


def _by_coding(connection: Connection, asked: Any, numbers: list[int]) -> dict[int, list[Row[Any]]]:
    told = connection.execute(asked, {"some": numbers})
    return {coding: list(rows) for coding, rows in groupby(told, key=attrgetter("coding"))}


def _accounts(told: list[Row[Any]]) -> tuple[Account, ...]:
    """In the order of the reading; where a person put any right, in that of the text, as records.reviewed has it."""
    found = tuple(unpack(Account, row.packed) for row in told if row.meant)
    return tuple(sorted(found, key=_place)) if any(row.revised for row in told) else found


def _place(account: Account) -> tuple[int, int, str]:
    return account.evidence.span.start, account.evidence.span.end, account.id
