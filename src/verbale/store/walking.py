"""What is meant in a list that is newest first in, whether the list is gone through and each row tried, or the rows are looked up, out.

A list is gone through where so much of its next stretch is meant that a page is soon full: that is tried, and costs no more than the stretch,
however much of the whole store is meant. Where less is meant, little is to be looked up and sorted.
"""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Select, func, literal, select, true

from verbale.store.conditions import Conditions
from verbale.store.keys import Key, key_in
from verbale.store.newest import By

type Asks = Callable[[Conditions], Select[int]]
"""What is meant in, what selects it out."""

_STRETCH = 3_000  # rows, each tried in some 10 µs
_PAGES = 1  # of rows that must be found there


def walked(connection: Connection, meant: Conditions, asks: Asks, by: By) -> Conditions:
    """What is meant, what selects it, and how the list goes in; the same, set to go through the list where that fills a page soon."""
    query = meant.query
    if query.most and (meant.asks_accounts or query.text):
        walks(connection, meant, asks, by, Stretch(key_in(query.after), query.most))
    return meant


@dataclass(frozen=True, slots=True)
class Stretch:
    """The key behind which a page begins (None: at the front), and how many rows it holds (None: all that are left)."""

    key: Key | None
    most: int | None


def walks(connection: Connection, meant: Conditions, asks: Asks, by: By, page: Stretch) -> None:
    """What is meant, what selects it, how the list goes and a page of it in; what is meant is set to go through the list, or not to."""
    meant.walking = False
    if page.most is None or meant.query.as_of is not None or (page.key is not None and page.key.day is None):
        return
    meant.walking = True
    meant.walking = _soon_full(connection, asks(meant), by, page)


def _soon_full(connection: Connection, asked: Select[int], by: By, page: Stretch) -> bool:
    key, enough = page.key, _PAGES * (page.most or 0)
    behind = by.day.is_not(None) if key is None else by.day <= key.day
    last = connection.scalar(_days(by, behind).limit(1).offset(_STRETCH))
    near = true() if last is None else by.day >= last
    some = asked.with_only_columns(literal(1)).where(behind, near).order_by(by.day.desc()).limit(enough).subquery()
    return connection.scalar(select(func.count()).select_from(some)) == enough


def _days(by: By, behind: ColumnElement[bool]) -> Select[str | None]:
    """The days of all rows in force from the key on, newest first: read from the index of the list alone."""
    rows = by.day.table
    return select(by.day).select_from(rows).where(rows.c.superseded.is_(None), behind).order_by(by.day.desc())
