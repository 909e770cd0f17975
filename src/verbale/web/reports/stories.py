"""What an address asks in, a page of stories out, newest first; and, apart, how many accounts and reports have which value."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice
from typing import Protocol

from verbale.store.base import Query
from verbale.store.cards import Counted, EventCard, Head, StoryCard
from verbale.web.filters import Filters
from verbale.web.words import N_

PAGE = 20
_VALUES = 10  # of one facet


class Kept(Protocol):
    """What these pages ask a store."""

    def story_cards(self, query: Query) -> Iterator[StoryCard]: ...  # noqa: D102

    def event_cards(self, query: Query) -> Iterator[EventCard]: ...  # noqa: D102

    def heads(self, query: Query) -> Iterator[Head]: ...  # noqa: D102

    def count(self, what: str, query: Query) -> int: ...  # noqa: D102

    def tally(self, what: str, query: Query) -> Iterator[tuple[str, int]]: ...  # noqa: D102

    def crossed(self, by: Sequence[str], query: Query) -> Iterator[tuple[tuple[str, ...], int]]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Page[T]:
    """A page of a list: what stands on it, and the query string of the next one, "" on the last."""

    items: tuple[T, ...]
    next: str = ""


@dataclass(frozen=True, slots=True)
class ListedStory:
    """A story's card and how many events it holds."""

    card: StoryCard
    events: int


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a facet, how often it is met, the address that asks for it (or no more for it), and whether it is asked for."""

    name: str
    count: int
    address: str
    asked: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """A field by which a list can be narrowed, and its values, the most frequent first."""

    says: str
    values: tuple[Value, ...]


def paged[T: (StoryCard, EventCard, Head)](filters: Filters, found: Iterator[T], most: int) -> Page[T]:
    """What was asked, and what was found in the order of keys, in; the first `most` with the way on out."""
    some = tuple(islice(found, most + 1))
    on = filters.address(after=some[most - 1].key) if len(some) > most else ""
    return Page(some[:most], on)


def stories_of(view: Kept, filters: Filters) -> Page[ListedStory]:
    """A store and what is asked in, a page of stories out."""
    most = filters.query.most or PAGE
    page = paged(filters, view.story_cards(replace(filters.query, most=most + 1)), most)
    listed = (ListedStory(card, view.count("events", Query(story=card.id))) for card in page.items)
    return Page(tuple(listed), page.next)


def by_day(stories: Sequence[ListedStory]) -> tuple[tuple[str, tuple[ListedStory, ...]], ...]:
    """Stories newest first in, the same under the day of each out; "" for no day."""
    days = groupby(stories, key=lambda one: str(one.card.day or ""))
    return tuple((day, tuple(some)) for day, some in days)


# What a facet says, the field of Query that it narrows, and what the store counts.
_TALLIES = (
    (N_("Type"), "type", "accounts by type"),
    (N_("Outlet"), "outlet", "articles by outlet"),
    (N_("Language"), "language", "articles by language"),
)
_CROSSED = ((N_("Place"), "place", "place"), (N_("Who acts"), "who", "who"))


def facets_of(view: Kept, filters: Filters) -> tuple[Facet, ...]:
    """A store and what is asked in, the facets of all that it means out; each counts as if its own field were not asked for."""
    facets = [
        _facet(filters, says, field=field, counts=view.tally(what, _but(filters, field)))
        for says, field, what in _TALLIES
    ]
    facets += [
        _facet(filters, says, field=field, counts=_crossed(view, by, _but(filters, field)))
        for says, field, by in _CROSSED
    ]
    return tuple(facet for facet in facets if facet.values)


def _but(filters: Filters, field: str) -> Query:
    """What is asked but for one field (and a mode, which is of its type)."""
    beside = {"mode": ""} if field == "type" else {}
    return replace(filters.query, after="", most=None, **{field: ""}, **beside)  # type: ignore[arg-type]  # words all


def _crossed(view: Kept, by: str, query: Query) -> Iterator[tuple[str, int]]:
    for (name,), count in view.crossed([by], replace(query, most=_VALUES + 1)):
        yield name, count


def _facet(filters: Filters, says: str, *, field: str, counts: Iterator[tuple[str, int]]) -> Facet:
    """The most frequent values; that which is asked for always stands among them."""
    asked = getattr(filters.query, field)
    named = [Counted(name, count) for name, count in counts if name and name not in {"not told", "undated"}]
    first = sorted(named, key=lambda one: (one.name != asked, -one.count, one.name))[:_VALUES]
    values = (_value(filters, field, one, asked=one.name == asked) for one in first)
    return Facet(says, tuple(values))


def _value(filters: Filters, field: str, one: Counted, *, asked: bool) -> Value:
    beside = {"mode": ""} if field == "type" else {}
    return Value(one.name, one.count, filters.address(**{field: "" if asked else one.name}, **beside), asked)
