"""What lists show: an article without its text, a story or an event without its records; plain records that pass the store's door."""

from dataclasses import dataclass
from datetime import date

from verbale.records.account import Account
from verbale.records.voice import Statement
from verbale.store.keys import key_of


@dataclass(frozen=True, slots=True)
class Head:
    """An article without its text and its reading: what a list or a link shows, and how much was read in it.

    `opening` are the first characters of the text, `story` and `copy` the clusters that it belongs to: articles of one `copy` are
    one text.
    """

    id: str
    title: str
    outlet: str
    url: str
    published: date | None
    language: str
    statements: int
    accounts: int
    story: str
    copy: str
    opening: str = ""

    @property
    def headline(self) -> str:
        """The title; where there is none, the first line of the text."""
        return self.title or self.opening.strip().partition("\n")[0]

    @property
    def key(self) -> str:
        """Behind this the next page of `heads` begins: its Query's `after`."""
        return key_of(self.published, self.id)


@dataclass(frozen=True, slots=True)
class Telling:
    """An account and the head of the article in which it stands."""

    account: Account
    head: Head

    @property
    def key(self) -> str:
        """Behind this the next page of `tellings` begins."""
        when = self.account.when
        return key_of(when.start or (date.min if when.end else None), self.account.id)


@dataclass(frozen=True, slots=True)
class Said:
    """A statement and the head of the article in which it stands."""

    statement: Statement
    head: Head

    @property
    def key(self) -> str:
        """Behind this the next page of `sayings` begins."""
        return key_of(self.head.published, self.statement.id)


@dataclass(frozen=True, slots=True)
class Counted:
    """A name and how many accounts bear it."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class StoryCard:
    """A story as a list shows it; all counts are of its articles in force, whatever was asked for.

    `day` is the newest day of publication among the articles that were asked for, by which the list goes; `first` and
    `last` bound those of all. `lead` is the newest article, `sources` how many outlets tell it in words of their own: a
    copied text counts for the one that had it first. Parties and places: the most told first, a few of them.
    """

    id: str
    day: date | None
    first: date | None
    last: date | None
    lead: Head
    articles: int
    accounts: int
    events: int
    outlets: tuple[str, ...]
    sources: int
    languages: tuple[str, ...]
    parties: tuple[Counted, ...]
    places: tuple[Counted, ...]

    @property
    def key(self) -> str:
        """Behind this the next page of `story_cards` begins."""
        return key_of(self.day, self.id)


@dataclass(frozen=True, slots=True)
class EventCard:
    """An event as a list shows it; all counts are of its accounts in force, whatever was asked for.

    `day` is the newest first day among the accounts that were asked for, by which the list goes. `lead` is the account that is
    most surely right. `voices` are the actors according to whom it is told, wherever they stand in the chain; `sources` counts
    outlets as in a StoryCard.
    """

    id: str
    day: date | None
    lead: Account
    accounts: int
    articles: int
    outlets: tuple[str, ...]
    sources: int
    voices: tuple[str, ...]

    @property
    def key(self) -> str:
        """Behind this the next page of `event_cards` begins."""
        return key_of(self.day, self.id)


@dataclass(frozen=True, slots=True)
class Known:
    """An actor as articles name it: id, name, kind, the state behind it (folded); `cluster` is shared by all who are judged to be one."""

    id: str
    name: str
    kind: str
    country: str
    cluster: str


@dataclass(frozen=True, slots=True)
class Strand:
    """An account of an event that several outlets tell, without its record: when it was published, and whether it denies the deed.

    `actual` is false of what is planned or possible.
    """

    event: str
    account: str
    article: str
    outlet: str
    published: date | None
    type: str
    actual: bool
    negated: bool
