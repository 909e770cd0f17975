"""What is asked in, how many of the newest stories have which outlet, language, place and party out: ways to narrow a list.

Counted among the newest stories alone, so that the counts of a store of any size cost no more than two pages of its stories.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Protocol

from verbale.store.base import Query
from verbale.store.cards import StoryCard
from verbale.web.filters import Filters
from verbale.web.words import N_

STORIES = 40  # that are counted: the newest
_VALUES = 10  # of one facet


class Kept(Protocol):
    """What is asked of a store."""

    def story_cards(self, query: Query) -> Iterator[StoryCard]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Value:
    """A value, in how many stories it is met, the address that asks for it (or no more for it), and whether it is asked for."""

    name: str
    count: int
    address: str
    asked: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """A field by which a list can be narrowed, and its values, the most frequent first."""

    says: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """What a facet says, the field of Query that it narrows, and the values that a story's card has."""

    says: str
    field: str
    of: Callable[[StoryCard], tuple[str, ...]]


_FACETS = (
    _Told(N_("Party"), "actor", lambda card: tuple(one.name for one in card.parties)),
    _Told(N_("Place"), "place", lambda card: tuple(one.name for one in card.places)),
    _Told(N_("Outlet"), "outlet", lambda card: card.outlets),
    _Told(N_("Language"), "language", lambda card: card.languages),
)


def facets_of(view: Kept, filters: Filters) -> tuple[Facet, ...]:
    """A store and what is asked in, its facets out; each counts as if its own field were not asked for."""
    cards = _cards(view, filters.query)
    facets = (_facet(view, filters, told, cards=cards) for told in _FACETS)
    return tuple(facet for facet in facets if facet.values)


def _cards(view: Kept, query: Query) -> tuple[StoryCard, ...]:
    return tuple(view.story_cards(replace(query, after="", most=STORIES)))


def _facet(view: Kept, filters: Filters, told: _Told, *, cards: tuple[StoryCard, ...]) -> Facet:
    """The most frequent values; that which is asked for always stands among them."""
    asked = getattr(filters.query, told.field)
    if asked:
        cards = _cards(view, replace(filters.query, **{told.field: ""}))  # type: ignore[arg-type]  # all are words
    counts = Counter(chain.from_iterable(map(told.of, cards)))
    first = sorted(counts.items(), key=lambda one: (one[0] != asked, -one[1], one[0]))[:_VALUES]
    values = (_value(filters, told.field, name, count, asked=name == asked) for name, count in first)
    return Facet(told.says, tuple(values))


def _value(filters: Filters, field: str, name: str, count: int, *, asked: bool) -> Value:
    return Value(name, count, filters.address(**{field: "" if asked else name}), asked)
