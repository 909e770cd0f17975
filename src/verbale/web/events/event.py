"""The View and an event's id in, what its page shows out: the accounts of one happening beside each other."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from verbale.compare.comparing import compare
from verbale.compare.reverse import reverses
from verbale.records.account import Account
from verbale.records.actor import Actor
from verbale.records.comparison import Witness
from verbale.records.event import Event
from verbale.records.judgement import Judgement, Question
from verbale.store.base import Query, View
from verbale.store.cards import EventCard, Head, Telling
from verbale.web.events.beside import Grid, Heard, grid
from verbale.web.events.left_out import LeftOut, left_out
from verbale.web.events.timeline import Line

MOST = 60
"""Accounts that one page compares: more are counted, and listed by the search page."""
_BESIDE = 30  # events of one type in a story of its, of which those are looked for that tell it the other way round


@dataclass(frozen=True, slots=True)
class Said:
    """One account on the line of time: when its report was published, where that stands in percent, and who is first."""

    column: int
    at: float | None
    heard: Heard


@dataclass(frozen=True, slots=True)
class EventPage:
    """`lead` is the account that is most surely right; `total` how many accounts the event has, of which the grid shows MOST.

    `left_out` are accounts that persons struck out or parted from it, `turned` the events that are this one told the other way round.
    """

    id: str
    lead: Account
    grid: Grid
    total: int
    reports: tuple[Head, ...]
    line: Line | None
    said: tuple[Said, ...]
    left_out: tuple[LeftOut, ...] = ()
    turned: tuple[EventCard, ...] = ()

    @property
    def shown(self) -> int:
        """How many accounts the grid holds."""
        return sum(len(column.heard) for column in self.grid.columns)

    @property
    def stories(self) -> tuple[str, ...]:
        """The stories of its reports, each once."""
        return tuple(dict.fromkeys(head.story for head in self.reports))

    @property
    def lanes(self) -> tuple[tuple[Said, ...], ...]:
        """What each witness said, from the first to the last, in the order of columns."""
        return tuple(tuple(one for one in self.said if one.column == place) for place in range(len(self.grid.columns)))


def event_page(view: View, event: str) -> EventPage | None:
    """The View and an event's id in, its page out; None where no account in force tells it."""
    told = tuple(view.tellings(Query(event=event, most=MOST)))
    if not told:
        return None
    reports = tuple({one.head.id: one.head for one in told}.values())
    witnesses = _witnesses(view, told)
    compared = compare(
        Event(event, tuple(one.account.id for one in told)), witnesses, judgements=_copied(view, reports)
    )
    laid = grid(compared, told, printed={head.id: tuple(view.copies(head.id)) for head in reports})
    total = len(told) if len(told) < MOST else view.count("accounts", Query(event=event))
    line = Line.of(head.published for head in reports if head.published)
    lead = max(told, key=lambda one: (one.account.confidence, one.account.id)).account
    gone = left_out(view, {one.account.id for one in told})
    turned = tuple(_turned(view, event, witnesses, {head.story for head in reports} - {""}))
    return EventPage(event, lead, laid, total, _by_day(reports), line, _said(laid, line), gone, turned)


def _turned(view: View, event: str, own: Sequence[Witness], stories: Collection[str]) -> Iterator[EventCard]:
    """An event's witnesses and stories in, the events that are it told the other way round out, by the surest account of each."""
    types = {one.account.did.type for one in own if one.account.who and one.account.whom}
    asked = (Query(story=story, type=type_) for story in sorted(stories) for type_ in sorted(types))
    cards = {card.id: card for query in asked for card in islice(view.event_cards(query), _BESIDE) if card.id != event}
    homes = {name: card.lead.evidence.article for name, card in cards.items()}
    cast = cast_of(view, set(homes.values())) if cards else {}
    told = {
        name: [Witness(card.lead, homes[name], "", None, cast.get(homes[name], ()))] for name, card in cards.items()
    }
    yield from (cards[one.event] for one in reverses(own, told.items()))


def _witnesses(view: View, told: Sequence[Telling]) -> tuple[Witness, ...]:
    actors = cast_of(view, {one.head.id for one in told})
    return tuple(
        Witness(one.account, one.head.id, one.head.outlet, one.head.published, actors.get(one.head.id, ()))
        for one in told
    )


def cast_of(view: View, articles: set[str]) -> dict[str, tuple[Actor, ...]]:
    """Ids of articles in, the actors of each out."""
    return {cast.article.id: cast.actors for cast in view.casts(Query(ids=tuple(sorted(articles))))}


def _copied(view: View, reports: Sequence[Head]) -> tuple[Judgement, ...]:
    """What is judged of copies among the reports; asked only where two of them are of one text."""
    texts = [head.copy for head in reports]
    among = [head for head in reports if texts.count(head.copy) > 1]
    return tuple({one.id: one for head in among for one in view.judgements(head.id, Question.COPY)}.values())


def _by_day(reports: Sequence[Head]) -> tuple[Head, ...]:
    return tuple(sorted(reports, key=lambda head: (head.published or date.max, head.id)))


def _said(laid: Grid, line: Line | None) -> tuple[Said, ...]:
    said = [
        Said(place, line.at(one.head.published) if line and one.head.published else None, one)
        for place, column in enumerate(laid.columns)
        for one in column.heard
    ]
    return tuple(sorted(said, key=lambda one: (one.heard.rank, one.column, one.heard.account.id)))
