"""What an address asks in, a page of stories out, newest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice
from typing import Protocol

from verbale.store.base import Query
from verbale.store.cards import EventCard, Head, StoryCard
from verbale.web.filters import Filters

PAGE = 20


class Kept(Protocol):
    """What these pages ask a store."""

    def story_cards(self, query: Query) -> Iterator[StoryCard]: ...  # noqa: D102

    def event_cards(self, query: Query) -> Iterator[EventCard]: ...  # noqa: D102

    def heads(self, query: Query) -> Iterator[Head]: ...  # noqa: D102

    def count(self, what: str, query: Query) -> int: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Page[T]:
    """A page of a list: what stands on it, and the query string of the next one, "" on the last."""

    items: tuple[T, ...]
    next: str = ""


def paged[T: (StoryCard, EventCard, Head)](filters: Filters, found: Iterator[T], most: int) -> Page[T]:
    """What was asked, and what was found in the order of keys, in; the first `most` with the way on out."""
    some = tuple(islice(found, most + 1))
    on = filters.address(after=some[most - 1].key) if len(some) > most else ""
    return Page(some[:most], on)


def stories_of(view: Kept, filters: Filters) -> Page[StoryCard]:
    """A store and what is asked in, a page of stories out."""
    most = filters.query.most or PAGE
    return paged(filters, view.story_cards(replace(filters.query, most=most + 1)), most)


def by_day(stories: Sequence[StoryCard]) -> tuple[tuple[str, tuple[StoryCard, ...]], ...]:
    """Stories newest first in, the same under the day of each out; "" for no day."""
    days = groupby(stories, key=lambda one: str(one.day or ""))
    return tuple((day, tuple(some)) for day, some in days)
