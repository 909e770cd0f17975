"""What is meant in, where nothing but one name is asked for: its accounts with their days out, of who stands in them alone.

`account_actor` repeats the days of an account and whether it is in force, so that all of one of whom much is told are counted without reading them.
"""

from dataclasses import replace

from sqlalchemy import Subquery, select, union

from verbale.store.base import EVERYTHING
from verbale.store.conditions import SIDES, Conditions
from verbale.store.tables import ACCOUNT_ACTOR


def by_name(meant: Conditions) -> Subquery | None:
    """What is meant in, each account once (`account`, `first_day`) out; None where more is asked than one name and days, or the past."""
    query = meant.query
    asked = [(field, name) for field in SIDES if (name := getattr(query, field))]
    bare = replace(query, actor="", who="", whom="", voice="", since=None, until=None, most=None)
    if meant.past or len(asked) != 1 or bare != EVERYTHING:
        return None
    ((field, name),) = asked
    columns = ACCOUNT_ACTOR.c.account, ACCOUNT_ACTOR.c.first_day
    rows = [select(*columns).where(*meant.named(side, name)) for side in SIDES[field]]
    return union(*rows).subquery() if len(rows) > 1 else rows[0].distinct().subquery()
