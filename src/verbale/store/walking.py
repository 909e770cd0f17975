"""What is meant in a list that is newest first in, the parts of that list out: the next stretch is gone through, and what lies behind it looked up.

Where much is meant, a page is full before the stretch ends, however much of the whole store is meant. Where little is meant, going through the
stretch costs some 30 ms, and little is looked up behind it.
"""

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, select

from verbale.store.columns import Condition
from verbale.store.conditions import Conditions
from verbale.store.keys import Key, key_in
from verbale.store.newest import By, Part, parts, undated

type Asks[*T] = Callable[[Conditions], Select[*T]]
"""What is meant in, what selects it out."""

STRETCH = 3_000  # rows, each tried in some 10 µs


def walked[*T](connection: Connection, meant: Conditions, asks: Asks[*T], by: By) -> Iterator[Part[*T]]:
    """What is meant, what selects it, and how the list goes in, the parts of the list out."""
    query = meant.query
    tells = meant.asks_accounts or query.text or query.voice
    listed = query.most and tells and not query.event  # an event too is told by few accounts
    if listed and not meant.few():
        yield from walks(connection, meant, asks, by, key_in(query.after))
    else:
        yield from parts(asks(meant), by, query, few=bool(listed))


def walks[*T](connection: Connection, meant: Conditions, asks: Asks[*T], by: By, key: Key | None) -> Iterator[Part[*T]]:
    """The same from a key on, whatever is asked."""
    last = None
    if meant.query.as_of is None and (key is None or key.day is not None):
        last = connection.scalar(_days(by, key).limit(1).offset(STRETCH))
        meant.walking = True
        near = asks(meant).where(by.day.is_not(None) if last is None else by.day >= last)
        meant.walking = False
        yield Part(near, dated=True)
        if last is not None:
            yield Part(asks(meant).where(by.day < last), dated=True)
    else:
        yield Part(asks(meant).where(by.day.is_not(None)), dated=True)
    yield undated(asks(meant), by, meant.query)


def tried(meant: Conditions, asks: Asks[int]) -> Select[int]:
    """What is meant and what selects it in, the same for rows that are looked up by something else, and each tried."""
    meant.walking = meant.query.as_of is None
    asked = asks(meant)
    meant.walking = False
    return asked


def held(meant: Conditions) -> tuple[Condition, ...]:
    """What is meant in, the conditions on an account out, of one article after the other: each account is tried."""
    meant.walking = True
    found = tuple(meant.of_accounts(held=True))
    meant.walking = False
    return found


def _days(by: By, key: Key | None) -> Select[Any]:
    """The days of all rows in force from the key on, newest first: read from the index of the list alone."""
    rows = by.day.table
    behind: ColumnElement[bool] = by.day.is_not(None) if key is None else by.day <= key.day
    return select(by.day).select_from(rows).where(rows.c.superseded.is_(None), behind).order_by(by.day.desc())
