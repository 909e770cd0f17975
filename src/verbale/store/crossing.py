"""Accounts that are meant and the names of several values in, how many accounts have each combination out, the most first."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, func, select

from verbale.errors import BadUse
from verbale.store.by_name import by_name, first_days
from verbale.store.conditions import Conditions
from verbale.store.meant import accounts_meant, codings_alone
from verbale.store.naming import names_of
from verbale.store.tables import ACCOUNT, ACCOUNT_ACTOR, ACTOR, CODING

_NOTHING = ""


@dataclass(frozen=True, slots=True)
class _Value:
    """The column that holds a value; `side` where it is an actor on that side of the account, `coded` where it is its article's."""

    column: ColumnElement[str | None]
    side: str = ""
    coded: bool = False


_STANDS: Mapping[str, tuple[FromClause, FromClause]] = {
    side: (ACCOUNT_ACTOR.alias(f"as_{side}"), ACTOR.alias(f"is_{side}")) for side in ("who", "whom", "voice")
}
CROSSED: Mapping[str, _Value] = {
    "type": _Value(ACCOUNT.c.type),
    "mode": _Value(ACCOUNT.c.mode),
    "time": _Value(ACCOUNT.c.time),
    "day": _Value(ACCOUNT.c.first_day),
    "month": _Value(func.substr(ACCOUNT.c.first_day, 1, 7)),
    "place": _Value(ACCOUNT.c.place_told),
    "country": _Value(ACCOUNT.c.country),
    "outlet": _Value(CODING.c.outlet_name, coded=True),
    "language": _Value(CODING.c.language, coded=True),
    "published": _Value(CODING.c.published, coded=True),
    **{side: _Value(actor.c.same, side) for side, (_, actor) in _STANDS.items()},
}
"""What accounts are counted by: "day" and "month" are the first of the deed, "who", "whom" and "voice" actors on that side."""
_SPANS: Mapping[tuple[str, ...], int] = {
    ("month",): 7,
    ("day",): 10,
}  # letters of a day: who stands in an account is told with its days


def crossed(connection: Connection, by: Sequence[str], meant: Conditions) -> Iterator[tuple[tuple[str, ...], int]]:
    """Names of CROSSED in, each combination of values with its number of accounts out, the most first, no more than `most`.

    An account counts once for each actor on a side that is asked for; one that has nobody there is left out. A value that an
    account does not have is "".
    """
    rows: Sequence[Sequence[Any]]
    if tuple(by) in _SPANS and (days := first_days(meant)) is not None:
        rows = list(Counter(day and day[: _SPANS[tuple(by)]] for day in days).items())
    else:
        rows = connection.execute(_grouped(by, meant)).all()
    named = names_of(connection, {row[at] for at, name in enumerate(by) if CROSSED[name].side for row in rows})
    counts: Counter[tuple[str, ...]] = Counter()
    for *values, number in rows:
        told = (named[each] if CROSSED[name].side else each for name, each in zip(by, values, strict=True))
        counts[tuple(each or _NOTHING for each in told)] += number
    yield from sorted(counts.items(), key=lambda one: (-one[1], one[0]))[: meant.query.most]


def _grouped(by: Sequence[str], meant: Conditions) -> Select[*tuple[Any, ...]]:
    if unknown := [name for name in by if name not in CROSSED]:
        raise BadUse(f"accounts are counted by {', '.join(CROSSED)}, not {unknown[0]!r}")
    values: list[_Value] = [CROSSED[name] for name in by]
    if (
        all(value.coded for value in values)
        and not meant.asks_accounts
        and meant.query.since is meant.query.until is None
    ):
        return _of_codings([value.column for value in values], meant)
    if tuple(by) in _SPANS and (named := by_name(meant)) is not None:
        span = func.substr(named.c.first_day, 1, _SPANS[tuple(by)])
        return select(span, func.count()).select_from(named).group_by(span)
    columns = [value.column.label(f"value_{at}") for at, value in enumerate(values)]
    coded = any(value.coded for value in values)
    sides = {value.side for value in values if value.side}
    count = func.count(ACCOUNT.c.n.distinct()) if sides else func.count()
    asked: Select[*tuple[Any, ...]] = accounts_meant(meant, coded=coded).with_only_columns(*columns, count)
    for side in sides:
        stands, actor = _STANDS[side]
        asked = asked.where(stands.c.account == ACCOUNT.c.n, stands.c.side == side, actor.c.n == stands.c.actor)
    return asked.group_by(*columns)


def _of_codings(columns: Sequence[ColumnElement[str | None]], meant: Conditions) -> Select[*tuple[Any, ...]]:
    """Where nothing is asked of accounts: each coding knows how many it holds."""
    asked: Select[*tuple[Any, ...]] = codings_alone(meant).with_only_columns(*columns, func.sum(CODING.c.accounts))
    return asked.where(CODING.c.accounts > 0).group_by(*columns)
