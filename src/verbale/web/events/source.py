"""The View and an outlet in, what its page shows out: what it reports, whom it quotes, how often it is first or contradicted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from operator import attrgetter

from verbale.records.account import Account
from verbale.store.base import Query, View
from verbale.store.cards import Head, Strand
from verbale.web.events.listed import A_PAGE, Tally, tallied
from verbale.web.events.timeline import Bar, bars, months

REPORTS = 200
"""Reports, the newest, whose accounts are counted by name, and whose events are compared with what other outlets tell of them."""
MONTHS = 60
_LISTED = 20  # of the events that it shares, those that are told


@dataclass(frozen=True, slots=True)
class Shared:
    """One event that this outlet and others tell: when each told it first, and whether one denies what the other tells."""

    event: str
    own: date | None
    others: date | None
    outlets: tuple[str, ...]
    accounts: int
    contested: bool
    type: str

    @property
    def place(self) -> str:
        """Where this outlet stands in the order of telling: "first", "later", or "same" day; "" where no day is told."""
        if self.own is None or self.others is None:
            return ""
        return "same" if self.own == self.others else "first" if self.own < self.others else "later"


@dataclass(frozen=True, slots=True)
class SourcePage:
    """Counts, not grades. `shared` are the events of its newest REPORTS reports that another outlet tells too.

    `leads` are the surest accounts of those that are `listed`. Where it has many reports, `own_voice`, `types`, `quoted` and `doers` are counted over the `counted` accounts of those published `since` a day.
    """

    name: str
    reports: int
    accounts: int
    since: date | None
    counted: int
    own_voice: int
    types: tuple[Tally, ...]
    quoted: tuple[Tally, ...]
    doers: tuple[Tally, ...]
    months: tuple[Bar, ...]
    shared: tuple[Shared, ...]
    leads: Mapping[str, Account]
    heads: tuple[Head, ...]
    next: str

    @property
    def listed(self) -> tuple[Shared, ...]:
        """The newest of the shared events."""
        return self.shared[:_LISTED]

    @property
    def places(self) -> tuple[tuple[str, int], ...]:
        """In how many of the shared events it told first, on the same day as the first other, and later."""
        return tuple((place, sum(one.place == place for one in self.shared)) for place in ("first", "same", "later"))

    @property
    def contested(self) -> tuple[Shared, ...]:
        """Events that it tells and another denies, or the other way round."""
        return tuple(one for one in self.shared if one.contested)

    @property
    def rivals(self) -> tuple[Tally, ...]:
        """The other outlets that tell its events, and of how many."""
        names = sorted(name for one in self.shared for name in one.outlets)
        counted = [Tally(name, len(tuple(same))) for name, same in groupby(names)]
        return tuple(sorted(counted, key=lambda one: (-one.count, one.name)))


def source_page(view: View, outlet: str, *, after: str = "") -> SourcePage | None:
    """The View, an outlet and where a page of reports begins in, the page out; None where it published nothing that is kept."""
    query = Query(outlet=outlet)
    newest = tuple(view.heads(replace(query, after=after, most=A_PAGE + 1)))
    reports = view.count("articles", query)
    if not reports:
        return None
    since = view.published_since(query, REPORTS)
    of_late = replace(query, published_since=since)
    voices = dict(view.tally("accounts by voices", of_late))
    told = shared(view.shared(outlet, most=REPORTS), newest[0].outlet if newest else outlet)
    return SourcePage(
        name=newest[0].outlet if newest else outlet,
        reports=reports,
        accounts=view.count("accounts", query),
        since=since,
        counted=sum(voices.values()),
        own_voice=voices.get("0", 0),
        types=tallied(view, "type", of_late),
        quoted=tallied(view, "voice", of_late),
        doers=tallied(view, "who", of_late),
        months=bars(months(view.tally("articles by month", query), MONTHS)),
        shared=told,
        leads=_leads(view, [one.event for one in told[:_LISTED]]),
        heads=newest[:A_PAGE],
        next=newest[A_PAGE - 1].key if len(newest) > A_PAGE else "",
    )


def shared(strands: Iterable[Strand], outlet: str) -> tuple[Shared, ...]:
    """Strands of events that an outlet shares with others, event by event, and the outlet in, what it shares out, the newest first."""
    found = (_shared(event, tuple(told), outlet) for event, told in groupby(strands, key=attrgetter("event")))
    return tuple(sorted(found, key=lambda one: (one.own or date.min, one.event), reverse=True))


def _leads(view: View, events: Sequence[str]) -> dict[str, Account]:
    """By event, the account that tells what is done in it."""
    return {card.id: card.lead for card in view.event_cards(Query(ids=tuple(events)))} if events else {}


def _shared(event: str, told: Sequence[Strand], outlet: str) -> Shared:
    own = [one for one in told if one.outlet == outlet]
    others = [one for one in told if one.outlet != outlet]
    return Shared(
        event,
        _first(own),
        _first(others),
        tuple(sorted({one.outlet for one in others if one.outlet})),
        len(told),
        _contested(own, others),
        own[0].type if own else told[0].type,
    )


def _first(told: Iterable[Strand]) -> date | None:
    return min((one.published for one in told if one.published), default=None)


def _contested(own: Iterable[Strand], others: Iterable[Strand]) -> bool:
    """Whether one side says that it happened and the other that it did not."""
    mine, theirs = {one.negated for one in own if one.actual}, {one.negated for one in others if one.actual}
    return (True in mine and False in theirs) or (False in mine and True in theirs)
