"""The View and a place's name in, what its page shows out: what is told to have happened there, by whom, and what it is called."""

from dataclasses import dataclass, replace

from verbale.records.where import Where
from verbale.store.base import Query, View
from verbale.web.events.called import Called, places_called
from verbale.web.events.listed import Page, Tally, page_of, tallied
from verbale.web.events.timeline import Bar, bars, months

TELLINGS = 40
"""Accounts, the newest, in which it is looked up who calls it what."""
MONTHS = 60


@dataclass(frozen=True, slots=True)
class PlacePage:
    """`where` is the place as an account has it; `actors` says whether somebody bears its name, as contested territories do."""

    asked: str
    where: Where
    total: int
    happened: int
    called: tuple[Called, ...]
    types: tuple[Tally, ...]
    doers: tuple[Tally, ...]
    sufferers: tuple[Tally, ...]
    outlets: tuple[Tally, ...]
    voices: tuple[Tally, ...]
    months: tuple[Bar, ...]
    actors: bool
    looked: int
    page: Page

    @property
    def name(self) -> str:
        """The place's neutral name."""
        return self.where.name


def place_page(view: View, asked: str, *, after: str = "") -> PlacePage | None:
    """The View, a place's name or id and where a page of events begins in, the page out; None where nothing is told of it."""
    query = Query(place=asked)
    told = tuple(view.tellings(replace(query, most=TELLINGS)))
    where = next((one.account.where for one in told if one.account.where), None)
    if where is None:
        return None
    return PlacePage(
        asked=asked,
        where=where,
        total=view.count("accounts", query),
        happened=sum(number for status, number in view.tally("accounts by status", query) if status == "actual"),
        called=places_called(told),
        types=tallied(view, "type", query),
        doers=tallied(view, "who", query),
        sufferers=tallied(view, "whom", query),
        outlets=tallied(view, "outlet", query),
        voices=tallied(view, "voice", query),
        months=bars(months(((month, number) for (month,), number in view.crossed(("month",), query)), MONTHS)),
        actors=any(True for _ in view.actors(where.name)),
        looked=len(told),
        page=page_of(view, query, after),
    )
