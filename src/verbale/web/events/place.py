"""The View and a place's name in, what its page shows out: what is told to have happened there, and what it is called by whom."""

from dataclasses import dataclass

from verbale.records.where import Where
from verbale.store.base import Query, View
from verbale.web.events.called import Called, places_called
from verbale.web.events.figures import PlaceFigures, place_figures
from verbale.web.events.listed import Page, page_of, tellings_of


@dataclass(frozen=True, slots=True)
class PlacePage:
    """`where` is the place as an account has it; `actors` says whether somebody bears its name, as contested territories do.

    `figures` are None where so much is told that they are asked for by themselves; `looked` is in how many accounts its names are looked up.
    """

    asked: str
    where: Where
    called: tuple[Called, ...]
    actors: bool
    looked: int
    page: Page
    figures: PlaceFigures | None

    @property
    def name(self) -> str:
        """The place's neutral name."""
        return self.where.name


def place_page(view: View, asked: str, *, after: str = "") -> PlacePage | None:
    """The View, a place's name or id and where a page of events begins in, the page out; None where nothing is told of it."""
    query = Query(place=asked)
    told = tuple(view.accounts(Query(place=asked, most=1)))
    where = told[0].where if told else None
    if where is None:
        return None
    page = page_of(view, query, after)
    leads = tuple(
        one for one in tellings_of(view, page.cards) if one.account.where and one.account.where.name == where.name
    )
    return PlacePage(
        asked=asked,
        where=where,
        called=places_called(leads),
        actors=any(True for _ in view.names(where.name)),
        looked=len(leads),
        page=page,
        figures=place_figures(view, asked) if page.first and not page.next else None,
    )
