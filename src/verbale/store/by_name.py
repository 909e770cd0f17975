"""What is meant in, where nothing but one name or country is asked for: its accounts with their days out, of indexes alone.

`account_actor` repeats the days of an account, whether it is in force, and states, so that all of one of whom much is told are counted without reading them.
"""

from collections.abc import Collection
from dataclasses import replace

from sqlalchemy import ColumnElement, Subquery, select, union, union_all

from verbale.store.among import one_of
from verbale.store.base import EVERYTHING
from verbale.store.conditions import SIDES, Conditions
from verbale.store.tables import ACCOUNT_ACTOR

_TOO = ACCOUNT_ACTOR.alias("too")


def first_days(meant: Conditions) -> Collection[str | None] | None:
    """What is meant in, the first day of each account out; None where by_name has none, or of more than is handed over at once."""
    field, name = _asked(meant)
    stands = meant.standing(name, SIDES[field]) if field in SIDES else None
    return None if stands is None else stands.values()


def by_name(meant: Conditions) -> Subquery | None:
    """What is meant in, each account once (`account`, `first_day`) out; None where more is asked than one name or country and days, or the past."""
    field, name = _asked(meant)
    if not field:
        return None
    if field == "country":
        return union(*meant.of_country(name)).subquery()
    columns = ACCOUNT_ACTOR.c.account, ACCOUNT_ACTOR.c.first_day
    first, *others = SIDES[field]
    rows = select(*columns).where(*meant.named(first, name))
    if len(meant.actors(name)) > 1:  # an account may name several of them
        return union(rows, *(select(*columns).where(*meant.named(side, name)) for side in others)).subquery()
    alone = (select(*columns).where(*meant.named(side, name), ~_stands_too(meant, first, name)) for side in others)
    return union_all(rows, *alone).subquery()


def _asked(meant: Conditions) -> tuple[str, str]:
    """The one field that asks for a name or a country, and this; nothing where more is asked."""
    query = meant.query
    asked = [(field, name) for field in (*SIDES, "country") if (name := getattr(query, field))]
    bare = replace(query, actor="", who="", whom="", voice="", country="", since=None, until=None, most=None)
    return asked[0] if not meant.past and len(asked) == 1 and bare == EVERYTHING else ("", "")


def _stands_too(meant: Conditions, side: str, name: str) -> ColumnElement[bool]:
    """That an account names the same one on this side too: looked at account by account, where sorting all of them would cost three times as much."""
    own = _TOO.c.account == ACCOUNT_ACTOR.c.account, _TOO.c.side == side, one_of(_TOO.c.actor, meant.actors(name))
    return select(_TOO.c.account).where(*own).exists()
