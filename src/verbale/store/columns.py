"""A Query in, conditions on single columns of accounts and of days out: what needs nothing looked up."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, literal_column

from verbale.errors import BadUse
from verbale.records.account import Time
from verbale.records.lines import DONE
from verbale.store.base import Query
from verbale.store.tables import ACCOUNT
from verbale.store.texts import storable

type Condition = ColumnElement[bool]

# By what accounts are found, whatever else is asked.
_LOOKED_UP = ("actor", "who", "whom", "voice", "place", "event", "ids")
_FLAGS: dict[str, Condition] = {
    **{time.value: ACCOUNT.c.time == time.value for time in Time},
    DONE: and_(ACCOUNT.c.time == Time.ACTUAL.value, ACCOUNT.c.hypothetical == 0, ACCOUNT.c.negated == 0),
    "hypothetical": ACCOUNT.c.hypothetical == 1,
    "negated": ACCOUNT.c.negated == 1,
}


def days(day: ColumnElement[str | None], since: date | None, until: date | None) -> Iterator[Condition]:
    """Conditions that a day lies between two, each included; None is no bound."""
    if since:
        yield day >= since.isoformat()
    if until:
        yield day <= until.isoformat()


def deed_column(name: str, *, held: bool) -> ColumnElement[Any]:
    """A column of accounts; of those that are found by their article without its index (|| '')."""
    column: ColumnElement[Any] = ACCOUNT.c[name]
    return column.concat("") if held else column


def equal(query: Query, *, held: bool) -> Iterator[Condition]:
    """Conditions on the type, mode and event of an account; `held`: of one that is found by its article."""
    if query.mode and not held:
        yield ACCOUNT.c.mode != literal_column("''")  # by this SQLite knows that the index of modes will do
    narrow = any(getattr(query, name) for name in _LOOKED_UP)  # the types of what is told of one are tried
    for name, tried in (("type", held or narrow), ("mode", held), ("event", held)):
        if value := getattr(query, name):
            yield deed_column(name, held=tried) == storable(value)


def flags(query: Query) -> Iterator[Condition]:
    """Conditions on the status of an account; BadUse for a flag that there is not."""
    for flag in query.flags:
        if flag not in _FLAGS:
            raise BadUse(f"there is no flag {flag!r}; flags are {', '.join(_FLAGS)}")
        yield _FLAGS[flag]
