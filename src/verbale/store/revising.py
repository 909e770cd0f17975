"""Judgements on rows in, the accounts that they correct, strike out, add or restore written; what stood before stays, out of force.

So every question is answered from what stands after review, by the same columns and indexes as before. Nothing is overwritten: a row that is
put right is put out of force at that moment, a further row (`revised`) tells what stands since, and a word taken back makes one more.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import batched

from sqlalchemy import Connection, select, union, update

from verbale.records.account import Account
from verbale.records.actor import Actor
from verbale.records.corrected import put_right_by
from verbale.records.judgement import Judgement, Question
from verbale.records.reading import Reading
from verbale.records.reviewed import reviewed_by
from verbale.store.codings import Desk, put_out, put_sided, stand
from verbale.store.drafts import account_row, known_in_words
from verbale.store.judgements import judgements_in_force
from verbale.store.numbers import AT_ONCE
from verbale.store.packing import unpack
from verbale.store.readings import assembled
from verbale.store.tables import ACCOUNT, ARTICLE, CODING
from verbale.store.texts import storable

type Accounts = dict[str, Account]
"""What stands of a coding, by id."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of an account, in force or not: its number, its place and the event that it was last said to tell."""

    number: int
    at: int
    event: str
    account: Account
    in_force: bool


def revise(desk: Desk, judgements: Iterable[Judgement]) -> set[str]:
    """Judgements that begin or cease to hold in, rows written; the ids of the accounts that read otherwise now out."""
    told = {record for one in judgements if one.question is Question.ROW for record in one.about}
    return {name for coding in _codings(desk.connection, told) for name in _revised(desk, coding)}


def standing(connection: Connection, reading: Reading) -> Accounts:
    """A reading as the engine read it in, its accounts as they stand by the judgements in force out."""
    found = reviewed_by(reading, lambda names: judgements_in_force(connection, set(map(storable, names))))
    return {storable(row.account.id): row.account for row in found.rows if row.account}


def _codings(connection: Connection, records: Collection[str]) -> Iterator[int]:
    """Ids of articles and accounts in, the numbers of the codings in force that hold them out."""
    found = set[int]()
    for some in batched(sorted(map(storable, records)), AT_ONCE):
        by_article = select(CODING.c.n).where(CODING.c.id.in_(some), CODING.c.superseded.is_(None))
        by_account = select(CODING.c.n).where(ACCOUNT.c.id.in_(some), ACCOUNT.c.coding == CODING.c.n)
        found.update(connection.scalars(union(by_article, by_account.where(CODING.c.superseded.is_(None)))))
    yield from sorted(found)


def _revised(desk: Desk, coding: int) -> Iterator[str]:
    """Writes what stands of one coding, where it is not what stood; the ids of its accounts that changed come back."""
    reading = _read(desk.connection, coding)
    rows = list(_rows(desk.connection, coding))
    stood = {storable(row.account.id): row for row in rows if row.in_force}
    now = standing(desk.connection, reading)
    gone = [row for name, row in stood.items() if now.get(name) != row.account]
    fresh = {name: one for name, one in now.items() if name not in stood or stood[name].account != one}
    if gone or fresh:
        _end(desk, [row.number for row in gone])
        _begin(desk, coding, fresh, rows, known_in_words(reading, filter(put_right_by, fresh.values())))
        desk.connection.execute(update(CODING).where(CODING.c.n == coding).values(accounts=len(now)))
        yield from {*(storable(row.account.id) for row in gone), *fresh}


def _read(connection: Connection, coding: int) -> Reading:
    joined = CODING.join(ARTICLE, CODING.c.article == ARTICLE.c.n)
    row = connection.execute(
        select(ARTICLE.c.text, CODING.c.packed).select_from(joined).where(CODING.c.n == coding)
    ).one()
    return assembled(connection, (coding, row.text, row.packed))


def _rows(connection: Connection, coding: int) -> Iterator[_Row]:
    """All rows of a coding's accounts, the last written last."""
    columns = (ACCOUNT.c.n, ACCOUNT.c.at, ACCOUNT.c.event, ACCOUNT.c.packed, ACCOUNT.c.superseded)
    for row in connection.execute(select(*columns).where(ACCOUNT.c.coding == coding).order_by(ACCOUNT.c.n)):
        yield _Row(row.n, row.at, row.event, unpack(Account, row.packed), row.superseded is None)


def _end(desk: Desk, numbers: list[int]) -> None:
    for some in batched(numbers, AT_ONCE):
        put_out(desk, select(ACCOUNT.c.n).where(ACCOUNT.c.n.in_(some)))
        desk.connection.execute(update(ACCOUNT).where(ACCOUNT.c.n.in_(some)).values(superseded=desk.moment))


def _begin(desk: Desk, coding: int, fresh: Accounts, rows: list[_Row], known: dict[str, Actor]) -> None:
    """Rows of what stands from now on, behind all others of the coding, in the events that they were said to tell before."""
    event = {storable(row.account.id): row.event for row in rows}
    first = 1 + max((row.at for row in rows), default=-1)
    made = [account_row(at, account, known) for at, account in enumerate(fresh.values(), first)]
    for name, each in zip(fresh, made, strict=True):
        each.row.update(revised=desk.moment, event=event.get(name, each.row["event"]))
    published = desk.connection.scalar(select(CODING.c.published).where(CODING.c.n == coding))
    stand(desk, put_sided(desk, ACCOUNT, [(coding, tuple(made))]), [], {coding: published})
