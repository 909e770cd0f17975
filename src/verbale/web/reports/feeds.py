"""What is asked in, a feed of the newest out, as Atom and RSS take it: ids that stay, moments, no address but our own."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from email.utils import format_datetime
from itertools import islice
from typing import Protocol
from uuid import NAMESPACE_URL, uuid5

from verbale.export.xml_text import one_line
from verbale.store.base import Query
from verbale.store.cards import Head, Said, StoryCard, Telling
from verbale.web.filter_words import CALLED
from verbale.web.filters import Filters, query_string
from verbale.web.words import N_, say, say_many

MOST = 50  # entries of one feed
_NAMES = {"accounts": N_("accounts"), "stories": N_("stories"), "statements": N_("statements")}
_REPORTS = N_("reports")
_EVER = date(1970, 1, 1)  # Atom wants a moment of every entry; this one says that none is told


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its id, which stays, what it says, when, the kind and id of the page that shows it, and the row on that page."""

    id: str
    title: str
    summary: str
    day: date | None
    page: str
    record: str
    row: str = ""

    @property
    def updated(self) -> str:
        """The moment as Atom writes it."""
        return _moment(self.day).isoformat().replace("+00:00", "Z")

    @property
    def published(self) -> str:
        """The moment as RSS writes it; "" where no day is told."""
        return format_datetime(_moment(self.day)) if self.day else ""


@dataclass(frozen=True, slots=True)
class Feed:
    """A search as a feed; `updated` is the newest moment of its entries."""

    id: str
    entries: tuple[Entry, ...]

    @property
    def updated(self) -> str:
        """The newest moment of all entries."""
        return max((entry.updated for entry in self.entries), default=f"{_EVER}T00:00:00Z")


class Kept(Protocol):
    """What a feed asks a store."""

    def heads(self, query: Query) -> Iterator[Head]: ...  # noqa: D102

    def tellings(self, query: Query) -> Iterator[Telling]: ...  # noqa: D102

    def sayings(self, query: Query) -> Iterator[Said]: ...  # noqa: D102

    def story_cards(self, query: Query) -> Iterator[StoryCard]: ...  # noqa: D102


def feed_of(view: Kept, filters: Filters) -> Feed:
    """A store and what is asked in, its feed out: of reports, or of what stands under `in` (accounts, statements, stories)."""
    kind = filters.other("in")
    most = min(filters.query.most or MOST, MOST)
    query = replace(filters.query, after="", most=most)
    entries = _OF.get(kind, _reports)(view, query)
    return Feed(_id(f"feed {kind} {query_string(replace(query, most=None))}"), tuple(islice(entries, most)))


def title_of(filters: Filters) -> str:
    """What is asked in, the title of its feed out, by which a reader of several knows it.

    >>> from verbale.web.filters import filters_of
    >>> title_of(filters_of([("in", "accounts"), ("actor", "Chad"), ("most", "3")], others=("in",)))
    'Verbale: accounts, actor Chad'
    """
    what = say(_NAMES.get(filters.other("in"), _REPORTS))
    asked = (f"{say(CALLED[name])} {value}" for name, value in filters.pairs if name != "most")
    return _line(f"Verbale: {', '.join((what, *asked))}")


def _reports(view: Kept, query: Query) -> Iterator[Entry]:
    for head in view.heads(query):
        told = ", ".join(
            (
                say_many("%(num)s account", "%(num)s accounts", head.accounts),
                say_many("%(num)s statement", "%(num)s statements", head.statements),
            )
        )
        yield Entry(_id(head.id), _title(head), _line(f"{head.outlet}: {told}"), head.published, "report", head.id)


def _accounts(view: Kept, query: Query) -> Iterator[Entry]:
    for one in view.tellings(query):
        title = _line(str(one.account))
        quote = _line(one.account.evidence.quote)
        summary = f"“{quote}” {_line(one.head.outlet)}"
        yield Entry(_id(one.account.id), title, summary, one.head.published, "report", one.head.id, one.account.id)


def _statements(view: Kept, query: Query) -> Iterator[Entry]:
    for one in view.sayings(query):
        told, title, outlet = one.statement, _line(str(one.statement)), _line(one.head.outlet)
        yield Entry(_id(told.id), title, outlet, one.head.published, "report", one.head.id, told.id)


def _stories(view: Kept, query: Query) -> Iterator[Entry]:
    for card in view.story_cards(query):
        sources = say_many("%(num)s independent source", "%(num)s independent sources", card.sources)
        reports = say_many("%(num)s report", "%(num)s reports", card.articles)
        names = ", ".join(one.name for one in (*card.parties[:4], *card.places[:2]))
        yield Entry(
            _id(card.id), _title(card.lead), _line(f"{sources}, {reports}; {names}"), card.day, "story", card.id
        )


_OF: dict[str, Callable[[Kept, Query], Iterator[Entry]]] = {
    "accounts": _accounts,
    "statements": _statements,
    "stories": _stories,
}


def _title(head: Head) -> str:
    return _line(head.headline or head.outlet or head.id)


def _line(words: str) -> str:
    """Words of a report as one line that XML can hold, no longer than a reader of feeds shows."""
    line = one_line(words)
    return line if len(line) <= 500 else line[:499] + "…"


def _id(of: str) -> str:
    """A name in, an address that is the same for ever and everywhere out (RFC 4122)."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'https://verbale.invalid/{of}')}"


def _moment(day: date | None) -> datetime:
    return datetime.combine(day or _EVER, time(), UTC)
