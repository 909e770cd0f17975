"""The id of a story in, what its page shows out: its reports newest first, its events, its parties and places."""

from dataclasses import dataclass, replace
from datetime import date

from verbale.store.base import Query
from verbale.store.cards import EventCard, Head, StoryCard
from verbale.web.filters import Filters
from verbale.web.reports.stories import Kept, Page, paged
from verbale.web.sentences import Sentence, sentence_of

PAGE = 30
EVENTS = 40


@dataclass(frozen=True, slots=True)
class ListedEvent:
    """An event's card and the sentence of the account that tells it most surely."""

    card: EventCard
    says: Sentence


@dataclass(frozen=True, slots=True)
class ShownStory:
    """A story as its page shows it. `copies` counts its reports whose text another of them had before."""

    card: StoryCard
    reports: Page[Head]
    events: tuple[ListedEvent, ...]

    def copied(self, head: Head) -> bool:
        """Whether another report on this page has the same text."""
        return sum(one.copy == head.copy for one in self.reports.items) > 1


def story_of(view: Kept, id_: str, filters: Filters) -> ShownStory | None:
    """A store, a story's id, and where its reports go on, in; what its page shows out; None where there is no such story."""
    whole = Query(story=id_)
    card = next(view.story_cards(replace(whole, most=1)), None)
    if card is None:
        return None
    most = filters.query.most or PAGE
    heads = view.heads(replace(filters.query, story=id_, most=most + 1))
    events = view.event_cards(replace(whole, most=EVENTS))
    by_day = sorted(events, key=lambda one: one.lead.when.start or date.min, reverse=True)  # as its line says
    listed = tuple(ListedEvent(one, sentence_of(one.lead)) for one in by_day)
    return ShownStory(card, paged(filters, heads, most), listed)
