"""What is meant in, its events newest first out, each with what a list shows of it; and accounts with the heads of their articles."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import batched

from sqlalchemy import Connection, Select, select

from verbale.records.account import Account
from verbale.store.among import among
from verbale.store.cards import EventCard, Telling
from verbale.store.conditions import Conditions
from verbale.store.heading import HEAD_COLUMNS, as_day, head_of
from verbale.store.meant import TOLD, accounts_meant
from verbale.store.naming import names_of
from verbale.store.newest import By, newest, newest_clusters
from verbale.store.numbers import AT_ONCE
from verbale.store.packing import unpack
from verbale.store.tables import ACCOUNT, ACCOUNT_ACTOR, ACTOR, CODING
from verbale.store.telling import accounts_of
from verbale.store.walking import tried, walked
from verbale.store.witnessing import Report, outlets_of, sources_of

_AT_ONCE = 50  # events whose rows are read together


def tellings_meant(connection: Connection, meant: Conditions) -> Iterator[Telling]:
    """What is meant in, its accounts with the heads of their articles out, the newest deeds first."""
    by = By(ACCOUNT.c.first_day, ACCOUNT.c.id)
    found = newest(connection, walked(connection, meant, accounts_meant, by), by, meant.query)
    for some in batched((row.n for row in found), AT_ONCE):
        yield from _told(connection, some)


def event_cards_meant(connection: Connection, meant: Conditions) -> Iterator[EventCard]:
    """What is meant in, the cards of its events out, newest first."""
    by = By(ACCOUNT.c.first_day, ACCOUNT.c.event)
    every = walked(connection, meant, _of_events, by)
    found = newest_clusters(connection, every, by, query=meant.query, meant=tried(meant, _of_events))
    for some in batched(found, _AT_ONCE):
        yield from _cards(connection, some)


def _told(connection: Connection, accounts: Sequence[int]) -> Iterator[Telling]:
    """Numbers of accounts in, these with the heads of their articles out."""
    asked = select(ACCOUNT.c.n, ACCOUNT.c.packed, *HEAD_COLUMNS).select_from(TOLD).where(among(ACCOUNT.c.n, accounts))
    rows = {row["n"]: row for row in connection.execute(asked).mappings()}
    yield from (Telling(unpack(Account, rows[number]["packed"]), head_of(rows[number])) for number in accounts)


def _of_events(meant: Conditions) -> Select[int]:
    return accounts_meant(meant, ACCOUNT.c.event)


def _cards(connection: Connection, days: Sequence[tuple[str | None, str]]) -> Iterator[EventCard]:
    events = [event for _, event in days]
    rows, voices = _rows(connection, events), _voices(connection, events)
    surest = {event: _surest(told) for event, told in rows.items()}
    leads = accounts_of(connection, surest.values())
    for day, event in days:
        reports = {report.id: report for report, *_ in rows[event]}
        yield EventCard(
            id=event,
            day=as_day(day),
            lead=leads[surest[event]],
            accounts=len(rows[event]),
            articles=len(reports),
            outlets=outlets_of(reports.values()),
            sources=sources_of(reports.values()),
            voices=voices.get(event, ()),
        )


type _Row = tuple[Report, int, str, float]
"""An account of an event: its article as a witness, its number, id and confidence."""


def _rows(connection: Connection, events: Sequence[str]) -> dict[str, list[_Row]]:
    columns = (CODING.c.published, CODING.c.id, CODING.c.outlet_name, CODING.c.outlet, CODING.c.copy)
    asked = select(ACCOUNT.c.event, *columns, ACCOUNT.c.n, ACCOUNT.c.id, ACCOUNT.c.confidence)
    told = ACCOUNT.c.event.in_(events), ACCOUNT.c.superseded.is_(None), CODING.c.n == ACCOUNT.c.coding
    rows: dict[str, list[_Row]] = defaultdict(list)
    for event, *report, number, id_, confidence in connection.execute(asked.where(*told)):
        rows[event].append((Report(*report), number, id_, confidence))
    return rows


def _surest(rows: Sequence[_Row]) -> int:
    """The number of the account that is most surely right; of equals the first by id."""
    return min(rows, key=lambda row: (-row[3], row[2]))[1]


def _voices(connection: Connection, events: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """By event, the names of all actors according to whom it is told."""
    linked = ACCOUNT_ACTOR.c.account == ACCOUNT.c.n, ACCOUNT_ACTOR.c.side == "voice", ACTOR.c.n == ACCOUNT_ACTOR.c.actor
    asked = select(ACCOUNT.c.event, ACTOR.c.same).distinct().where(ACCOUNT.c.event.in_(events), *linked)
    rows = connection.execute(asked.where(ACCOUNT.c.superseded.is_(None))).all()
    names = names_of(connection, [cluster for _, cluster in rows])
    voices: dict[str, set[str]] = defaultdict(set)
    for event, cluster in rows:
        voices[event].add(names[cluster])
    return {event: tuple(sorted(told)) for event, told in voices.items()}
