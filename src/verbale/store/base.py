"""What a store takes and what it tells: the protocols of every store, and the plain records that pass its door."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from verbale.records.account import Account
from verbale.records.clue import Clue
from verbale.records.event import Event, Story
from verbale.records.evidence import Step
from verbale.records.judgement import Judgement, Question
from verbale.records.problem import Problem
from verbale.records.reading import WHOLE, Parts, Reading
from verbale.records.text import Article
from verbale.records.voice import Statement
from verbale.store.cards import EventCard, Head, Known, Said, StoryCard, Strand, Telling
from verbale.store.sums import DayTally, PairTally, PlaceTally


@dataclass(frozen=True, slots=True)
class Run:
    """One call of `verbale run`: when it began, with what, and when it ended (None: it goes on, or was killed)."""

    id: str
    began: datetime
    step: Step
    ended: datetime | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """All that one article gave: written together or not at all.

    `step` coded it (its version decides whether it is coded again), `place` is the file that it was read from. The reading of
    a copy holds its article and no accounts; the judgement that it is a copy, and of what, is among `judgements`.
    """

    reading: Reading
    step: Step
    place: str = ""
    clues: tuple[Clue, ...] = ()
    judgements: tuple[Judgement, ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """Which records are asked for; every field narrows, an empty one asks nothing.

    Names are those of actors as resolved ("Kenya"), whatever their case and accents, or ids; who is judged to be the same
    actor is meant too. `actor` stands on either side, `voice` anywhere in the chain according to whom; `country` is where the
    deed lies or the state behind an actor on either side; `place` a place's name or id. What is asked of accounts (actor, who,
    whom, type, mode, place, country, flags, least, event) is asked, of an article or a statement, about the accounts in it.

    `since` and `until` bound the days of the deed (of publication for
    articles and statements), `published_since` and `published_until` always those of publication; all days are included.
    `text` is words as a person types them: all must stand there, "quoted words" in that order, -word must not, word* may go
    on. "There" is an article's title and text, for statements what is said, for accounts their article.
    `flags` are those that an account must all have; "actual" is what is told as done and has none. `ids` are those of the
    records that are asked for. `as_of` asks what was believed at that moment, `as_read` what the engine read, without what
    persons have put right, struck out or added since. `after` is the id behind which to go on, in the order of ids; in a list that is newest first, the `key` of the last one seen.
    """

    text: str = ""
    actor: str = ""
    who: str = ""
    whom: str = ""
    type: str = ""
    mode: str = ""
    place: str = ""
    country: str = ""
    voice: str = ""
    flags: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    published_since: date | None = None
    published_until: date | None = None
    outlet: str = ""
    language: str = ""
    least: float = 0.0
    article: str = ""
    story: str = ""
    event: str = ""
    ids: tuple[str, ...] = ()
    as_of: datetime | None = None
    as_read: bool = False
    after: str = ""
    most: int | None = None


EVERYTHING = Query()


@dataclass(frozen=True, slots=True)
class Found:
    """One answer of a search: the kind and id of the record, its article, and a snippet whose hits stand between ⟦ and ⟧."""

    kind: str
    id: str
    article: str
    snippet: str


@dataclass(frozen=True, slots=True)
class Sought:
    """What a clue asks for: other clues that share a key and lie between two days (None is no bound), the nearest to `day` first.

    `reach` tells how many days from `day` those may lie that share one key, two, and so on; empty is no further bound. A store may
    hand out some that lie farther; keys that begin with "~" know no days.
    """

    keys: Collection[str]
    since: date | None
    until: date | None
    day: date | None = None
    reach: tuple[int, ...] = ()


class Writer(Protocol):
    """Takes records; each call is whole or nothing, and what is already there changes nothing."""

    def begin(self, run: Run) -> None:
        """Writes down that a run began."""

    def end(self, run: Run) -> None:
        """Writes down that it ended."""

    def keep(self, batch: Iterable[Kept]) -> None:
        """Writes articles with all that was read in them, the whole batch or nothing; older readings are superseded, never erased."""

    def trouble(self, problems: Iterable[tuple[str, Problem]]) -> None:
        """Writes Problems of files in which no article was found, each with the file's path."""

    def judge(self, judgements: Iterable[Judgement]) -> None:
        """Writes judgements; one that `supersedes` another leaves it standing, out of force."""

    def coded(self, articles: Collection[str], step: Step) -> set[str]:
        """Ids of articles and a step in, those that this step at this version has coded already out.

        A step without a version means: at whatever version.
        """

    def judged_on(self, question: Question, records: Collection[str]) -> Iterator[Judgement]:
        """A question and ids of records in, the judgements in force on it about any of them out, by id; all of them about records in force."""

    def nearest(self, question: Question, sought: Sequence[Sought], most: int) -> Iterator[Clue]:
        """What many clues ask for in, the clues that fit one of them out, each once, in the order of ids: no more than `most` for each.

        Those have most keys in common with it, then are nearest in time, then first by id. One without a day is always at hand. Of a key
        that is asked for over years (actors) the nearest days are looked at, until they have enough.
        """


class View(Protocol):
    """Tells what is kept, in the order of ids or the newest first, so that equal stores give equal answers."""

    def at(self, moment: datetime | None) -> "View":
        """A moment in (None: now), a View of the same store as it was then out: readings, clusters and judgements in force at that time."""

    def readings(self, query: Query = EVERYTHING, *, parts: Parts = WHOLE) -> Iterator[Reading]:
        """The readings in force of all articles that hold at least one account, statement or text that the query means; without other parts than these."""

    def narrowed(self, query: Query, *, parts: Parts = WHOLE) -> Iterator[Reading]:
        """The same readings, each with those of its accounts alone that the query means."""

    def as_read(self, *, parts: Parts = WHOLE) -> Iterator[Reading]:
        """All readings in force as the engine read them, before persons put anything right."""

    def accounts(self, query: Query = EVERYTHING) -> Iterator[Account]:
        """All accounts in force that the query means; each names its article in its evidence."""

    def statements(self, query: Query = EVERYTHING) -> Iterator[Statement]:
        """All statements in force that the query means."""

    def stories(self, query: Query = EVERYTHING) -> Iterator[Story]:
        """Stories of which at least one article is meant, with the ids of all their articles; a lone article is a story too."""

    def events(self, query: Query = EVERYTHING) -> Iterator[Event]:
        """Events of which at least one account is meant, with the ids of all their accounts; a lone account is an event too."""

    def judgements(
        self, about: str = "", question: Question | None = None, *, as_of: datetime | None = None
    ) -> Iterator[Judgement]:
        """Judgements in force (or those that were at a moment), all or those about one record or one question."""

    def judged(self, records: Collection[str]) -> Iterator[Judgement]:
        """Ids in, the judgements in force on any of these records out, each once, in the order of ids."""

    def unjudged(self, query: Query, by: str, *, near: float | None = None, second: bool = False) -> Iterator[Account]:
        """Accounts, as they were read, that the query means and this person has not judged right or wrong: by id, or those nearest to a confidence first.

        With `second` only those that other persons have judged. What others corrected or struck out is not among the nearest. `near` needs a `most`, and knows no `after`.
        """

    def signed_by(self, person: str, most: int) -> Iterator[Judgement]:
        """Judgements in force that a person signed ("" for all persons, and language models), the newest first."""

    def unsure(self, question: Question, most: int) -> Iterator[Judgement]:
        """Judgements in force of resolvers that could not decide, and on which no person has: the newest first."""

    def told(self, names: Collection[str]) -> Iterator[Account]:
        """Ids in, those of accounts with what they tell out, in the order of ids: as it stands now; what was struck out, as it was read."""

    def articles(self, names: Collection[str]) -> Iterator[Article]:
        """Ids in, the articles with their texts and without what was read in them, in the order of ids out."""

    def named(self, actors: Collection[str]) -> dict[str, tuple[str, ...]]:
        """Ids of actors in, the names under which the store knows each of them out."""

    def home(self, record: str) -> str:
        """The id of an account, a statement or an article in, the id of the article in which it stands out; "" where none is kept."""

    def problems(self) -> Iterator[tuple[str, Problem]]:
        """Problems with the path of the file that each was met in."""

    def search(self, query: Query) -> Iterator[Found]:
        """Articles and statements in which `query.text` stands, best first, with snippets.

        Best is: the words in the title, then articles before statements, then the newest, then by id. `after` is the id of
        the last one seen.
        """

    def tally(self, what: str, query: Query = EVERYTHING) -> Iterator[tuple[str, int]]:
        """How many records that the query means have each value, in the order of the values.

        `what` is "accounts by type", "… mode", "… status", "… voices", "… month" or "… outlet", or "articles by month", "… outlet" or "… language".
        """

    def count(self, what: str, query: Query = EVERYTHING) -> int:
        """How many "articles", "accounts", "statements", "stories", "events", "problems", "copies" the query means."""

    def begins(self, query: Query, most: int) -> date | None:
        """The day from which on the newest of the accounts that the query means, about `most`, are told; None where it means no more, or asks for days."""

    def published_since(self, query: Query, most: int) -> date | None:
        """The day on which the oldest of the newest `most` of the articles that the query means was published; None where it means no more."""

    def by_place(self, query: Query = EVERYTHING, most: int = 500) -> Iterator[PlaceTally]:
        """Tallies of the `most` places of which most is told, those first; what has no known place is left out."""

    def by_day(self, query: Query = EVERYTHING) -> Iterator[DayTally]:
        """Tallies by the first day of the deed, in the order of days; what has no day is left out."""

    def by_pair(self, query: Query = EVERYTHING, most: int = 500) -> Iterator[PairTally]:
        """Tallies of the `most` pairs of actors of which most is told, those first; what has no day is left out.

        Actors judged to be one are one; of a deed that two do together they are a pair.
        """

    def heads(self, query: Query = EVERYTHING) -> Iterator[Head]:
        """Articles that the query means without text and reading, newest first by publication."""

    def casts(self, query: Query = EVERYTHING) -> Iterator[Reading]:
        """Readings of the articles that the query means without text, statements and accounts, newest first by publication."""

    def shared(self, outlet: str, most: int) -> Iterator[Strand]:
        """The accounts, event by event, of those events of an outlet's newest `most` reports that another outlet tells too."""

    def copies(self, article: str) -> Iterator[Head]:
        """All articles that have the text of this one, itself among them, newest first; nothing where it is not kept."""

    def tellings(self, query: Query = EVERYTHING) -> Iterator[Telling]:
        """Accounts that the query means, each with the head of its article, the newest deeds first."""

    def sayings(self, query: Query = EVERYTHING) -> Iterator[Said]:
        """Statements that the query means, each with the head of its article, newest first by publication."""

    def story_cards(self, query: Query = EVERYTHING) -> Iterator[StoryCard]:
        """Stories of which at least one article is meant, as a list shows them, newest first by publication."""

    def event_cards(self, query: Query = EVERYTHING) -> Iterator[EventCard]:
        """Events of which at least one account is meant, as a list shows them, the newest deeds first."""

    def crossed(self, by: Sequence[str], query: Query = EVERYTHING) -> Iterator[tuple[tuple[str, ...], int]]:
        """How many accounts that the query means have each combination of values, the most first, no more than `most`.

        `by` are some of "type", "mode", "time", "day", "month", "place", "country", "outlet", "language", "published", and of
        the sides "who", "whom", "voice": ("who", "type", "month") tells who did what how often in each month.
        """

    def actors(self, name: str) -> Iterator[Known]:
        """All actors of a name (or id), and all who are judged to be one with them."""

    def names(self, name: str) -> Iterator[str]:
        """All names of these, in the order of letters; of much fewer than there are actors."""
