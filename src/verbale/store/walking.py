"""What is meant in a list that is newest first in, the parts of that list out: the next stretch is gone through, and what lies behind it looked up.

Where much is meant, a page is full before the stretch ends, however much of the whole store is meant. Where little is meant, going through the
stretch costs some 30 ms, and little is looked up behind it.
"""

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, select, union_all

from verbale.store.columns import Condition
from verbale.store.conditions import SIDES, Conditions
from verbale.store.keys import Key, key_in
from verbale.store.newest import By, Part, parts, undated
from verbale.store.stretches import Stretch
from verbale.store.tables import ACCOUNT_ACTOR, CODING, STATEMENT_ACTOR

type Asks[*T] = Callable[[Conditions], Select[*T]]
"""What is meant in, what selects it out."""

STRETCH = 3_000  # rows, each tried in some 10 µs
NEWEST = 300, 4_000  # rows of one who is named, each looked up in some 10 µs


def walked[*T](connection: Connection, meant: Conditions, asks: Asks[*T], by: By) -> Iterator[Part[*T]]:
    """What is meant, what selects it, and how the list goes in, the parts of the list out."""
    query = meant.query
    tells = meant.asks_accounts or query.text or query.voice
    listed = query.most and tells and not query.event  # an event too is told by few accounts
    days = _named_days(meant, by) if listed else None
    if days is not None:
        yield from _of_one(connection, meant, asks, by, days)
    elif listed:
        yield from walks(connection, meant, asks, by, key_in(query.after))
    else:
        yield from parts(asks(meant), by, query)


def _named_days(meant: Conditions, by: By) -> Select[str | None] | None:
    """The days of all rows of one who is named, as they stand beside the name; None where nobody is named."""
    asked = ((sides, name) for field, sides in SIDES.items() if (name := getattr(meant.query, field)))
    sides, name = next(asked, ((), ""))
    if not sides:
        return None
    told = select(ACCOUNT_ACTOR.c[by.day.name]).where(*meant.named(sides[0], name, or_else=sides[-1]))
    rows = told.subquery()
    if sides == SIDES["voice"] and by.day is CODING.c.published:  # an article tells, or quotes, according to one
        said = select(STATEMENT_ACTOR.c.published).where(*meant.speaking(name))
        rows = union_all(told, said).subquery()
    day = rows.c[by.day.name]
    return select(day).where(day.is_not(None)).order_by(day.desc())


def _of_one[*T](
    connection: Connection, meant: Conditions, asks: Asks[*T], by: By, days: Select[str | None]
) -> Iterator[Part[*T]]:
    """What is told of one who is named: the newest rows beside the name, some more, then all others, each looked up and sorted."""
    key = key_in(meant.query.after)
    if key is None or key.day is not None:
        for stretch in _stretches(connection, meant, by, days=days, key=key):
            yield Part(_within(meant, asks, stretch).where(by.day.is_not(None)), dated=True, few=True)
    yield undated(_within(meant, asks, Stretch(by.day.name, dated=False)), by, meant.query)


def _stretches(
    connection: Connection, meant: Conditions, by: By, *, days: Select[str | None], key: Key | None
) -> Iterator[Stretch]:
    query, (day,) = meant.query, days.selected_columns
    first, last = (query.published_since, query.published_until) if by.day is CODING.c.published else (None, None)
    least, most = first.isoformat() if first else "", last.isoformat() if last else ""
    for bound in (key.day if key else "", most):
        days = days.where(day <= bound) if bound else days
    since = until = ""
    for wanted in NEWEST:
        since = max(connection.scalar(days.limit(1).offset(wanted)) or "", least)
        yield Stretch(by.day.name, since, until)
        if since == least:
            return
        until = since
    yield Stretch(by.day.name, least, until)


def _within[*T](meant: Conditions, asks: Asks[*T], stretch: Stretch) -> Select[*T]:
    meant.own = stretch
    asked = asks(meant)
    meant.own = None
    return asked


def walks[*T](connection: Connection, meant: Conditions, asks: Asks[*T], by: By, key: Key | None) -> Iterator[Part[*T]]:
    """The same from a key on, whatever is asked."""
    last = None
    if not meant.past and (key is None or key.day is not None):
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
    meant.walking = not meant.past
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
