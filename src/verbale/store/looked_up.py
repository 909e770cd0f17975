"""A name in, the numbers of who bears it and of their accounts of late out: looked up once, as many questions of one page ask for the same."""

from collections.abc import Collection, Hashable

from sqlalchemy import Connection, Select, or_, select

from verbale.store.among import among
from verbale.store.tables import ACTOR
from verbale.store.texts import fold, storable

type Known = dict[Hashable, tuple[int, ...] | None]
"""Numbers that were looked up in one state of a store, by what they were looked up for; None where they are too many."""

_MOST = 5_000  # accounts: a page of much begins where its newest 1,000 do


def bearers(connection: Connection, known: Known, name: str) -> tuple[int, ...]:
    """A name (or id) in, the numbers of the actors who bear it and of those who are one with them out."""
    if (found := known.get(name)) is None:
        same = select(ACTOR.c.same).distinct().where(or_(ACTOR.c.folded == fold(name), ACTOR.c.id == storable(name)))
        # in two steps: for one PostgreSQL would go through all actors
        asked = select(ACTOR.c.n).where(among(ACTOR.c.same, connection.scalars(same).all()))
        found = known[name] = tuple(connection.scalars(asked.order_by(ACTOR.c.n)))
    return found


def not_many(connection: Connection, known: Known, rows: Select[int], key: Hashable) -> tuple[int, ...] | None:
    """Rows of numbers, and what they are asked for by, in; the numbers out, each once, or None where they are many."""
    if key not in known:
        known[key] = few(connection.scalars(rows.distinct().limit(_MOST + 1)).all())
    return known[key]


def few(numbers: Collection[int]) -> tuple[int, ...] | None:
    """Numbers in, the same out; None where they are many."""
    return tuple(numbers) if len(numbers) <= _MOST else None
