"""A name in, where its bearers stand in accounts out: handed over once, where a page would ask the database nine times for some of it."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import Connection, Row, select

from verbale.store.among import one_of
from verbale.store.base import Query
from verbale.store.dialect import Dialect
from verbale.store.looked_up import Known, bearers
from verbale.store.tables import ACCOUNT_ACTOR
from verbale.store.together import in_block, once

type Standing = Row[int, str, str | None, str | None]
"""That somebody stands in an account: its number, the side, its first day, and its last where that is another."""

_ALL = 20_000  # rows: so many are handed over in the time of two counts of them


def standings(dialect: Dialect, connection: Connection, known: Known, name: str) -> Sequence[Standing] | None:
    """A name (or id) in, where its bearers stand now out; None of whom more is told, and outside of a page, which has one question."""
    if not in_block(dialect):
        return None
    return once(dialect, ("stands", name), lambda: _standings(connection, known, name))


def within(dialect: Dialect, rows: Sequence[Standing], name: str, query: Query) -> Sequence[Standing]:
    """Where one of this name stands in, those of the days that the query asks for out: a page asks for one stretch of days again and again."""
    since, until = (day.isoformat() if day else "" for day in (query.since, query.until))
    if not since and not until:
        return rows
    days = ("stands", name, since, until)
    return once(dialect, days, lambda: [one for one in rows if _on_days(one, since, until)])


def _on_days(one: Standing, since: str, until: str) -> bool:
    _, _, first, last = one
    return (not since or (last or first or "") >= since) and (not until or "" < (first or "") <= until)


def _standings(connection: Connection, known: Known, name: str) -> Sequence[Standing] | None:
    many = "many", name
    if many in known:
        return None
    columns = (ACCOUNT_ACTOR.c.account, ACCOUNT_ACTOR.c.side, ACCOUNT_ACTOR.c.first_day, ACCOUNT_ACTOR.c.last_day)
    own = one_of(ACCOUNT_ACTOR.c.actor, bearers(connection, known, name)), ACCOUNT_ACTOR.c.superseded.is_(None)
    found = connection.execute(select(*columns).where(*own).limit(_ALL + 1)).all()
    if len(found) <= _ALL:
        return found
    known[many] = None
    return None


def standing_in(rows: Iterable[Standing], sides: Collection[str], each: int = 1) -> Mapping[int, str | None]:
    """Where one stands in, the first days by number of the accounts in which that is on one of these sides out; `each`: of so many (a power of two) one."""
    return {account: first for account, side, first, _ in rows if side in sides and not account & (each - 1)}
