"""What is asked in, the picture out: the table of all kinds of pictures."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from verbale.store.base import Query, View
from verbale.web.filters import NEWEST, Filters
from verbale.web.pictures import calendar, curves, network
from verbale.web.pictures import map as maps
from verbale.web.pictures.picture import Addresses, Picture
from verbale.web.words import N_

OWN = ("month", "of")
"""What a picture asks for itself: the month of a network, of what the curves are."""
_MANY = 50_000  # accounts: of a larger store the newest half year is drawn, unless something narrows what is asked
_RECENT = timedelta(days=183)
_MOST = 100_000  # accounts: of a store in which more is told in half a year these are drawn, the newest


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of picture: what its door says, what it shows, and how it is drawn."""

    says: str
    shows: str
    draw: Callable[[View, Filters, Addresses], Picture]


def _map(view: View, asked: Filters, address: Addresses) -> Picture:
    return maps.draw(view.by_place(asked.query), address)


def _network(view: View, asked: Filters, address: Addresses) -> Picture:
    return network.draw(list(view.by_pair(asked.query)), address, asked.other("month"))


def _calendar(view: View, asked: Filters, address: Addresses) -> Picture:
    return calendar.draw(view.by_day(asked.query), address)


def _curves(view: View, asked: Filters, _: Addresses) -> Picture:
    return curves.draw(view.by_day(asked.query), asked.other("of"))


KINDS: Mapping[str, Kind] = {
    "map": Kind(N_("Map"), N_("Where what is told is said to have happened."), _map),
    "network": Kind(N_("Network"), N_("Who is said to have done what to whom."), _network),
    "calendar": Kind(N_("Calendar"), N_("On which days what is told is said to have begun."), _calendar),
    "curves": Kind(N_("Curves"), N_("How much of what is told as done is conflict, over time."), _curves),
}
"""The pictures, in the order of their doors."""


def recent(view: View, query: Query) -> tuple[Query, date | None]:
    """What is asked in; the same out, but of much its newest part, of a large store its newest half year or less, and the day on which that begins (else None)."""
    if replace(query, most=None, after="", as_of=None) != Query():
        since = view.begins(query, NEWEST)
        return (replace(query, since=since), since) if since else (query, None)
    if view.count("accounts") <= _MANY:
        return query, None
    newest = [month for month, _ in view.tally("articles by month") if month != "undated"][-1:]
    if not newest:
        return query, None
    since = date.fromisoformat(f"{newest[0]}-01") - _RECENT
    if query.as_of is None:  # of the past nothing is remembered, and a sample costs seconds
        since = max(since, view.begins(query, _MOST) or since)
    return replace(query, since=since), since
