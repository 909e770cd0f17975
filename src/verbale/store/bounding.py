"""What is meant and a number in, the day from which on about so much is told or published out: by it a page of many begins, and says so."""

from datetime import date

from sqlalchemy import Connection, Select, select

from verbale.store.by_name import by_name, first_days
from verbale.store.conditions import Conditions
from verbale.store.meant import accounts_meant, codings_alone
from verbale.store.tables import ACCOUNT, CODING

_EACH = 16  # of so many accounts one is looked at
_DATED = "0001-01-02"  # the day before stands for an open side


def begins(connection: Connection, meant: Conditions, most: int) -> date | None:
    """What is meant and how many accounts are wanted at most, about, in; the first day of the newest out.

    None where no more than that are meant, or the days are asked for. It is found by a sample: by it a page is bounded, nothing is counted.
    """
    if meant.query.since or meant.query.until:
        return None
    meant.each = _EACH
    days = first_days(meant)
    if days is None:
        days = connection.scalars(_days(meant)).all()
    meant.each = 1
    if len(days) * _EACH <= most:
        return None
    dated = sorted((day for day in days if day and day >= _DATED), reverse=True)
    return date.fromisoformat(dated[min(most // _EACH, len(dated) - 1)]) if dated else None


def published_since(connection: Connection, meant: Conditions, most: int) -> date | None:
    """What is meant and how many articles are wanted in; the day of publication of the oldest of the newest out, None where no more are meant."""
    newest = codings_alone(meant).with_only_columns(CODING.c.published).where(CODING.c.published.is_not(None))
    days = connection.scalars(newest.order_by(CODING.c.published.desc()).offset(most - 1).limit(2)).all()
    return date.fromisoformat(days[0]) if len(days) > 1 else None


def _days(meant: Conditions) -> Select[str | None]:
    if (named := by_name(meant)) is not None:
        return select(named.c.first_day)
    return accounts_meant(meant).with_only_columns(ACCOUNT.c.first_day).where(*meant.sampled())
