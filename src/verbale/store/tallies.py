"""What is meant in, how many accounts or articles there are of each value out: counted by the database, no record is unpacked."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from sqlalchemy import ColumnElement, Connection, Select, func, literal

from verbale.records.account import Status, Time
from verbale.store.conditions import Conditions
from verbale.store.meant import accounts_meant, codings_alone
from verbale.store.tables import ACCOUNT, CODING

type Of = Callable[[Conditions], Select[int]]
type Value = Callable[..., str]


@dataclass(frozen=True, slots=True)
class _Tally:
    """What is counted, by which columns, and how their values are written."""

    of: Of
    columns: tuple[ColumnElement[str], ...]
    written: Value = str


def _or(nothing: str) -> Value:
    return lambda value: str(value) if value else nothing


def _month(day: ColumnElement[str]) -> ColumnElement[str]:
    return func.substr(day, 1, 7)


def _of_deed(month: str | None) -> str:
    """A deed's month; the first of all days stands for an open side, nothing for an unknown time."""
    return "undated" if not month or month == "0001-01" else month


def _status(time: str, hypothetical: int, negated: int) -> str:
    flags = Status(Time(time), bool(hypothetical), bool(negated)).flags()
    return " ".join(flags) or time


def _type(type_: str, mode: str) -> str:
    return f"{type_}:{mode}" if mode else type_


TALLIED: Mapping[str, _Tally] = {
    "accounts by type": _Tally(accounts_meant, (ACCOUNT.c.type,)),
    "accounts by mode": _Tally(accounts_meant, (ACCOUNT.c.type, ACCOUNT.c.mode), _type),
    "accounts by status": _Tally(accounts_meant, (ACCOUNT.c.time, ACCOUNT.c.hypothetical, ACCOUNT.c.negated), _status),
    "accounts by voices": _Tally(accounts_meant, (ACCOUNT.c.voices,)),
    "accounts by month": _Tally(accounts_meant, (_month(ACCOUNT.c.first_day),), _of_deed),
    "accounts by outlet": _Tally(partial(accounts_meant, coded=True), (CODING.c.outlet,), _or("not told")),
    "articles by month": _Tally(codings_alone, (_month(CODING.c.published),), _or("undated")),
    "articles by outlet": _Tally(codings_alone, (CODING.c.outlet,), _or("not told")),
    "articles by language": _Tally(codings_alone, (CODING.c.language,), _or("not told")),
}
"""What a store tallies, by name: "accounts by month" is that of the deed, "articles by month" that of publication."""


def tallied(connection: Connection, what: str, meant: Conditions) -> Iterator[tuple[str, int]]:
    """One of TALLIED and what is meant in, each value with its number out, in the order of the values."""
    tally = TALLIED[what]
    values = tally.columns
    outlet = func.min(CODING.c.outlet_name) if CODING.c.outlet in values else literal("")  # the other column is folded
    asked = tally.of(meant).with_only_columns(*values, func.count(), outlet).group_by(*values)
    numbers: Counter[str] = Counter()
    for *row, count, named in connection.execute(asked).all():
        numbers[named or tally.written(*row)] += int(count)
    yield from sorted(numbers.items())
