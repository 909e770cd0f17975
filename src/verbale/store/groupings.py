"""What is meant in, accounts counted by place, by day and by pair of actors out: what maps, calendars and networks are drawn of.

The database counts; one record of each place is unpacked, and one row of each actor read, for the name as it is written.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import batched
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, case, func, or_, select

from verbale.records.account import Time
from verbale.reference.resolving import resolving
from verbale.store.among import MANY, among
from verbale.store.conditions import Conditions
from verbale.store.meant import accounts_meant
from verbale.store.sums import DayTally, PairTally, Party, PlaceTally
from verbale.store.tables import ACCOUNT, ACCOUNT_ACTOR, ACTOR
from verbale.store.telling import accounts_of

_DATED = "0001-01-02"  # the day before stands for an open side
_DONE = case(
    (and_(ACCOUNT.c.time != Time.FUTURE.value, ACCOUNT.c.hypothetical == 0, ACCOUNT.c.negated == 0), 1), else_=0
)
_EVENTS = func.count(ACCOUNT.c.event.distinct())
_EACH, _JOINED = (func.count(), _EVENTS), (func.count(ACCOUNT.c.n.distinct()), _EVENTS)
_DOER, _DOERS = ACTOR.alias("doer"), ACCOUNT_ACTOR.alias("doers")
_OTHER, _OTHERS = ACTOR.alias("other"), ACCOUNT_ACTOR.alias("others")

type Told = Row[*tuple[Any, ...]]
type Asked = Select[*tuple[Any, ...]]


def by_place(connection: Connection, meant: Conditions, most: int) -> Iterator[PlaceTally]:
    """Accounts by place of the deed, type, and whether done, of the `most` places of which most is told, those first."""
    columns = (ACCOUNT.c.place, ACCOUNT.c.type, _DONE)
    asked = accounts_meant(meant).where(ACCOUNT.c.place.is_not(None), ACCOUNT.c.place != "")
    places = defaultdict[str, list[Told]](list)
    grouped: Asked = (
        asked.with_only_columns(*columns, *_EACH, func.min(ACCOUNT.c.n)).group_by(*columns).order_by(*columns)
    )
    for row in connection.execute(grouped):
        places[row[0]].append(row)
    first = sorted(places, key=lambda place: (-sum(row[3] for row in places[place]), place))[:most]
    told = accounts_of(connection, [places[place][0][5] for place in first])
    for place in first:
        spot = told[places[place][0][5]].where
        if spot and spot.lat is not None and spot.lon is not None:
            for _, type_, done, accounts, events, _ in places[place]:
                yield PlaceTally(place, spot.name, spot.lat, spot.lon, type_, bool(done), accounts, events)


def by_day(connection: Connection, meant: Conditions) -> Iterator[DayTally]:
    """Accounts by first day of the deed, type, and whether done, in that order; those without a day are left out."""
    columns = (ACCOUNT.c.first_day, ACCOUNT.c.type, _DONE)
    asked = accounts_meant(meant).where(ACCOUNT.c.first_day >= _DATED)
    grouped: Asked = asked.with_only_columns(*columns, *_EACH).group_by(*columns).order_by(*columns)
    for day, type_, done, accounts, events in connection.execute(grouped):
        yield DayTally(day, type_, bool(done), accounts, events)


def by_pair(connection: Connection, meant: Conditions, most: int) -> Iterator[PairTally]:
    """Accounts by pair of actors, month, type, and whether done, of the `most` pairs of which most is told, those first.

    Who is judged to be one is one. In deeds that are done together each two of those who do them are a pair too, in the
    order of their ids.
    """
    pairs = defaultdict[tuple[str, str], list[Told]](list)
    for row in connection.execute(_paired(meant)):
        pairs[row[0], row[1]].append(row)
    first = sorted(pairs, key=lambda pair: (-sum(row[5] for row in pairs[pair]), pair))[:most]
    actors = _parties(connection, {number for pair in first for row in pairs[pair] for number in row[7:9]})
    for pair in first:
        who, whom = (actors[min(row[side] for row in pairs[pair])] for side in (7, 8))
        for _, _, month, type_, done, accounts, events, _, _ in pairs[pair]:
            yield PairTally(who, whom, month, type_, bool(done), accounts, events)


def _paired(meant: Conditions) -> Asked:
    """Who did it to whom, then who did it together: in one pass, as each goes through all that is meant."""
    mutual = ACCOUNT.c.type.concat("").in_(sorted(resolving().mutual))  # not looked up by its type
    across = and_(_OTHERS.c.side == "whom", _DOER.c.same != _OTHER.c.same)
    together = and_(_OTHERS.c.side == "who", _DOER.c.same < _OTHER.c.same, mutual)
    columns = (_DOER.c.same, _OTHER.c.same, func.substr(ACCOUNT.c.first_day, 1, 7), ACCOUNT.c.type, _DONE)
    asked = accounts_meant(meant).where(ACCOUNT.c.first_day >= _DATED)
    asked = asked.where(_DOERS.c.account == ACCOUNT.c.n, _DOERS.c.side == "who", _DOERS.c.actor == _DOER.c.n)
    asked = asked.where(_OTHERS.c.account == ACCOUNT.c.n, _OTHERS.c.actor == _OTHER.c.n)
    sums = (*_JOINED, func.min(_DOER.c.n), func.min(_OTHER.c.n))
    asked = asked.where(or_(across, together)).with_only_columns(*columns, *sums)
    return asked.group_by(*columns, _OTHERS.c.side).order_by(*columns[:2], _OTHERS.c.side.desc(), *columns[2:])


def _parties(connection: Connection, numbers: Iterable[int]) -> dict[int, Party]:
    found: dict[int, Party] = {}
    for some in batched(sorted(numbers), MANY):
        asked = select(ACTOR.c.n, ACTOR.c.same, ACTOR.c.name, ACTOR.c.kind).where(among(ACTOR.c.n, some))
        found.update((row.n, Party(row.same, row.name, row.kind)) for row in connection.execute(asked))
    return found
