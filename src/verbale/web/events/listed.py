"""The View and a Query in, a page of events, the newest first, and short tallies out: what several pages list."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from verbale.store.base import Query, View
from verbale.store.cards import EventCard, Telling

A_PAGE = 20
_SHORT = 12


@dataclass(frozen=True, slots=True)
class Page:
    """Some events, and the key behind which the next page begins ("" where none follows)."""

    cards: tuple[EventCard, ...]
    next: str = ""
    first: bool = True


@dataclass(frozen=True, slots=True)
class Tally:
    """A name and how many accounts it has."""

    name: str
    count: int


def page_of(view: View, query: Query, after: str = "") -> Page:
    """The View, what is asked for and where to begin in, a page of A_PAGE out."""
    cards = tuple(view.event_cards(replace(query, after=after, most=A_PAGE + 1)))
    return Page(cards[:A_PAGE], cards[A_PAGE - 1].key if len(cards) > A_PAGE else "", first=not after)


def tallied(view: View, by: str, query: Query, *, without: Collection[str] = ()) -> tuple[Tally, ...]:
    """The View, what is counted by and what is asked for in, the most frequent names but those `without` out."""
    rows = view.crossed((by,), replace(query, most=_SHORT + len(without) + 1))
    return tuple(Tally(name, number) for (name,), number in rows if name and name not in without)[:_SHORT]


def tellings_of(view: View, cards: Iterable[EventCard]) -> tuple[Telling, ...]:
    """Cards of events in, the account that stands for each with the head of its report, each once, out."""
    leads = {card.lead.id: card.lead for card in cards}
    articles = tuple(sorted({lead.evidence.article for lead in leads.values()}))
    heads = {head.id: head for head in view.heads(Query(ids=articles))} if articles else {}
    return tuple(Telling(one, heads[one.evidence.article]) for one in leads.values() if one.evidence.article in heads)
