"""A Query in, conditions on single columns of accounts and of days out: what needs nothing looked up."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, TableClause, and_, literal_column, or_

from verbale.errors import BadUse
from verbale.records.account import Time
from verbale.records.lines import DONE
from verbale.store.base import Query
from verbale.store.tables import ACCOUNT, CODING
from verbale.store.texts import fold, storable

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


def on_days(of: TableClause, query: Query) -> Iterator[Condition]:
    """That days asked for are those of rows that are looked up by something else, whose index tells their days: so that the others are not read.

    (The last day of an `account_actor` is empty where it is the first.)
    """
    if since := query.since:
        yield or_(of.c.first_day >= since.isoformat(), of.c.last_day >= since.isoformat())
    if until := query.until:
        yield of.c.first_day <= until.isoformat()


def looked_for(rows: Select[int]) -> Condition:
    """That there is such a row, looked for anew each time: by OFFSET PostgreSQL is kept from looking up all of them at once."""
    return rows.offset(0).exists()


def of_coding(query: Query) -> Iterator[Condition]:
    """Conditions on a coding: when and by whom its article was published, in what language, in which story."""
    yield from days(CODING.c.published, query.published_since, query.published_until)
    if query.outlet:
        yield CODING.c.outlet == fold(query.outlet)
    if query.language:
        yield CODING.c.language == query.language
    if query.article:
        yield CODING.c.id == storable(query.article)
    if query.story:
        yield CODING.c.story == storable(query.story)
