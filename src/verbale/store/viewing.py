"""Questions in, what the store keeps out: the View of any database behind a Dialect, always in the order of ids."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import ColumnElement, Connection, literal_column, select

from verbale.errors import BadUse
from verbale.records.account import Account
from verbale.records.event import Event, Story
from verbale.records.judgement import Judgement, Question
from verbale.records.problem import Problem
from verbale.records.reading import WHOLE, Parts, Reading
from verbale.records.text import Article
from verbale.records.voice import Statement
from verbale.store.base import EVERYTHING, Found, Query, View
from verbale.store.bounding import begins, published_since
from verbale.store.cards import EventCard, Head, Known, Said, StoryCard, Strand, Telling
from verbale.store.casting import casts_meant
from verbale.store.conditions import Conditions
from verbale.store.crossing import crossed
from verbale.store.dialect import Dialect
from verbale.store.event_cards import event_cards_meant, tellings_meant
from verbale.store.groupings import by_day, by_pair, by_place
from verbale.store.heading import copies_of, heads_meant, sayings_meant
from verbale.store.judgements import in_force, judgements_in_force
from verbale.store.meant import (
    CODED,
    MET,
    PROBLEMS,
    SAID,
    TOLD,
    accounts_meant,
    codings_meant,
    counted,
    statements_meant,
)
from verbale.store.naming import known_as, names_meant
from verbale.store.packing import unpack
from verbale.store.paging import clusters, paged
from verbale.store.readings import IN_FORCE, STAND, accounts_that, all_assembled
from verbale.store.reviewing import along, articles, judged_by_others, named, nearest, signed_by, told, unjudged, unsure
from verbale.store.searching import searched
from verbale.store.sharing import shared_events
from verbale.store.story_cards import story_cards_meant
from verbale.store.streaming import streamed
from verbale.store.sums import DayTally, PairTally, PlaceTally
from verbale.store.tables import ACCOUNT, ARTICLE, CODING, JUDGED, JUDGEMENT, PROBLEM, STATEMENT
from verbale.store.tallies import TALLIED, tallied
from verbale.store.texts import storable
from verbale.store.together import reading, together
from verbale.store.walking import held


class Viewing:
    """The View of any database behind a Dialect; each answer sees one state of the store from its beginning to its end."""

    _moment: datetime | None = None

    def __init__(self, dialect: Dialect, moment: datetime | None = None) -> None:
        self._dialect, self._moment = dialect, moment

    def at(self, moment: datetime | None) -> View:
        """A moment in (None: now), a View of the same store as it was then out."""
        return Viewing(self._dialect, moment)

    def together(self) -> AbstractContextManager[None]:
        """While the block runs, all that its thread asks sees one state of the store (store/together.py)."""
        return together(self._dialect)

    def readings(self, query: Query = EVERYTHING, *, parts: Parts = WHOLE) -> Iterator[Reading]:
        """The readings in force of all articles that the query means, with these parts."""
        with self._reading(query) as connection:
            yield from all_assembled(connection, self._codings(connection, query), IN_FORCE, parts)

    def narrowed(self, query: Query, *, parts: Parts = WHOLE) -> Iterator[Reading]:
        """The same readings, each with those of its accounts alone that the query means."""
        with self._reading(query) as connection:
            meant = accounts_that(STAND, *held(self._meant(connection, query)))
            yield from all_assembled(connection, self._codings(connection, query), meant, parts)

    def as_read(self, *, parts: Parts = WHOLE) -> Iterator[Reading]:
        """All readings in force as the engine read them."""
        yield from self.readings(Query(as_read=True), parts=parts)

    def accounts(self, query: Query = EVERYTHING) -> Iterator[Account]:
        """All accounts in force that the query means."""
        with self._reading(query) as connection:
            asked = accounts_meant(self._meant(connection, query)).with_only_columns(ACCOUNT.c.packed)
            for (packed,) in streamed(connection, paged(asked, ACCOUNT.c.id, query)):
                yield unpack(Account, packed)

    def statements(self, query: Query = EVERYTHING) -> Iterator[Statement]:
        """All statements in force that the query means."""
        with self._reading(query) as connection:
            asked = statements_meant(self._meant(connection, query)).with_only_columns(STATEMENT.c.packed)
            for (packed,) in streamed(connection, paged(asked, STATEMENT.c.id, query)):
                yield unpack(Statement, packed)

    def stories(self, query: Query = EVERYTHING) -> Iterator[Story]:
        """Stories of which at least one article is meant, with the ids of all their articles in force; a lone one is a story too."""
        with self._reading(query) as connection:
            conditions = self._meant(connection, query)
            meant = codings_meant(conditions, CODING.c.story)
            whole = select(CODING.c.story, ARTICLE.c.id).select_from(CODED).where(*conditions.in_force(CODING))
            for story, articles in clusters(connection, meant, whole, query):
                yield Story(story, articles)

    def events(self, query: Query = EVERYTHING) -> Iterator[Event]:
        """Events of which at least one account is meant, with the ids of all their accounts in force; a lone one is an event too."""
        with self._reading(query) as connection:
            conditions = self._meant(connection, query)
            meant = accounts_meant(conditions, ACCOUNT.c.event)
            whole = select(ACCOUNT.c.event, ACCOUNT.c.id).where(*conditions.in_force(ACCOUNT))
            for event, accounts in clusters(connection, meant, whole, query):
                yield Event(event, accounts)

    def judgements(
        self, about: str = "", question: Question | None = None, *, as_of: datetime | None = None
    ) -> Iterator[Judgement]:
        """Judgements in force (or those that were at a moment), all or those about one record or one question."""
        asked = select(JUDGEMENT.c.packed).where(*in_force())
        order: ColumnElement[str] = JUDGEMENT.c.id
        if about:
            numbers = select(JUDGED.c.judgement).where(JUDGED.c.record == storable(about))
            asked = asked.where(JUDGEMENT.c.n.in_(numbers))
        if question:
            asked = asked.where(JUDGEMENT.c.question == question.value)
        if question is Question.ROW:  # no resolver judges rows: the index of what persons said holds them all
            asked = asked.where(JUDGEMENT.c.person == literal_column("1"))
            order = order.op("||")("")  # else all judgements are gone through in the order of ids
        with self._reading(Query(as_of=as_of)) as connection:
            yield from (unpack(Judgement, packed) for (packed,) in streamed(connection, asked.order_by(order)))

    def judged(self, records: Collection[str]) -> Iterator[Judgement]:
        """Ids in, the judgements in force on any of these records out, each once, in the order of ids."""
        with self._reading() as connection:
            yield from judgements_in_force(connection, records)

    def unjudged(self, query: Query, by: str, *, near: float | None = None, second: bool = False) -> Iterator[Account]:
        """Accounts in force that the query means and on which this person has said nothing: by id, or the nearest to a confidence first."""
        # the least sure of those in force go along an index; a fair sample and a second opinion are of all that was read
        whole = query if near is not None and not second else replace(query, as_read=True)
        with self._reading(whole) as connection:
            if second:
                whole = replace(whole, ids=judged_by_others(connection, by))
            meant = self._meant(connection, whole)
            asked = unjudged(along(connection, meant) if near is not None and not second else meant, by, second=second)
            if near is not None:
                yield from nearest(connection, asked, near, query.most)
            else:
                for (packed,) in streamed(connection, paged(asked, ACCOUNT.c.id, query)):
                    yield unpack(Account, packed)

    def signed_by(self, person: str, most: int) -> Iterator[Judgement]:
        """Judgements in force that a person signed ("" for all persons, and language models), the newest first."""
        with self._reading() as connection:
            yield from signed_by(connection, person, most)

    def unsure(self, question: Question, most: int) -> Iterator[Judgement]:
        """Judgements in force of resolvers that could not decide, and on which no person has: the newest first."""
        with self._reading() as connection:
            yield from unsure(connection, question, most)

    def told(self, names: Collection[str]) -> Iterator[Account]:
        """Ids in, those of accounts in force with what they tell out, in the order of ids."""
        with self._reading() as connection:
            yield from told(connection, names)

    def articles(self, names: Collection[str]) -> Iterator[Article]:
        """Ids in, the articles with their texts and without what was read in them, in the order of ids out."""
        with self._reading() as connection:
            yield from articles(connection, names)

    def named(self, actors: Collection[str]) -> dict[str, tuple[str, ...]]:
        """Ids of actors in, the names under which the store knows each of them out."""
        with self._reading() as connection:
            return named(connection, actors)

    def home(self, record: str) -> str:
        """The id of an account, a statement or an article in, the id of its article out; "" where none in force has that id."""
        named = ((TOLD, ACCOUNT), (SAID, STATEMENT), (CODED, ARTICLE))
        for meant in (EVERYTHING, Query(as_read=True)):  # what a person struck out still has its article
            with self._reading(meant) as connection:
                for joined, kind in named:
                    asked = select(ARTICLE.c.id).select_from(joined).where(kind.c.id == storable(record)).limit(1)
                    if found := connection.scalar(asked.where(CODING.c.superseded.is_(None))):
                        return str(found)
        return ""

    def problems(self) -> Iterator[tuple[str, Problem]]:
        """Problems in force with the path of the file that each was met in."""
        asked = select(PROBLEM.c.place, PROBLEM.c.packed).select_from(PROBLEMS).where(MET).order_by(PROBLEM.c.id)
        with self._reading() as connection:
            for row in streamed(connection, asked):
                yield row.place, unpack(Problem, row.packed)

    def search(self, query: Query) -> Iterator[Found]:
        """Articles and statements in which `query.text` stands, best first, with snippets."""
        with self._reading(query) as connection:
            yield from searched(connection, self._meant(connection, query))

    def heads(self, query: Query = EVERYTHING) -> Iterator[Head]:
        """Articles that the query means without text and reading, newest first by publication."""
        with self._reading(query) as connection:
            yield from heads_meant(connection, self._meant(connection, query))

    def casts(self, query: Query = EVERYTHING) -> Iterator[Reading]:
        """Readings of the articles that the query means without text, statements and accounts, newest first by publication."""
        with self._reading(query) as connection:
            yield from casts_meant(connection, self._meant(connection, query))

    def shared(self, outlet: str, most: int) -> Iterator[Strand]:
        """The accounts, event by event, of those events of an outlet's newest `most` reports that another outlet tells too."""
        with self._reading() as connection:
            yield from shared_events(connection, outlet, most)

    def copies(self, article: str) -> Iterator[Head]:
        """All articles that have the text of this one, itself among them, newest first; nothing where it is not kept."""
        with self._reading() as connection:
            yield from copies_of(connection, storable(article))

    def tellings(self, query: Query = EVERYTHING) -> Iterator[Telling]:
        """Accounts that the query means, each with the head of its article, the newest deeds first."""
        with self._reading(query) as connection:
            yield from tellings_meant(connection, self._meant(connection, query))

    def sayings(self, query: Query = EVERYTHING) -> Iterator[Said]:
        """Statements that the query means, each with the head of its article, newest first by publication."""
        with self._reading(query) as connection:
            yield from sayings_meant(connection, self._meant(connection, query))

    def story_cards(self, query: Query = EVERYTHING) -> Iterator[StoryCard]:
        """Stories of which at least one article is meant, as a list shows them, newest first by publication."""
        with self._reading(query) as connection:
            yield from story_cards_meant(connection, self._meant(connection, query))

    def event_cards(self, query: Query = EVERYTHING) -> Iterator[EventCard]:
        """Events of which at least one account is meant, as a list shows them, the newest deeds first."""
        with self._reading(query) as connection:
            yield from event_cards_meant(connection, self._meant(connection, query))

    def crossed(self, by: Sequence[str], query: Query = EVERYTHING) -> Iterator[tuple[tuple[str, ...], int]]:
        """How many accounts that the query means have each combination of values (CROSSED), the most first, no more than `most`."""
        with self._reading(query) as connection:
            yield from crossed(connection, by, self._meant(connection, query))

    def actors(self, name: str) -> Iterator[Known]:
        """All actors of a name (or id), and all who are judged to be one with them."""
        with self._reading() as connection:
            yield from known_as(connection, self._meant(connection, EVERYTHING), name)

    def names(self, name: str) -> Iterator[str]:
        """All names of these."""
        with self._reading() as connection:
            yield from names_meant(connection, self._meant(connection, EVERYTHING), name)

    def count(self, what: str, query: Query = EVERYTHING) -> int:
        """How many "articles", "accounts", "statements", "stories", "events", "problems", "copies" the query means."""
        with self._reading(query) as connection:
            return counted(connection, what, self._meant(connection, query))

    def tally(self, what: str, query: Query = EVERYTHING) -> Iterator[tuple[str, int]]:
        """How many records that the query means have each value, in the order of values: "accounts by type" and its like (TALLIED)."""
        if what not in TALLIED:
            raise BadUse(f"a store tallies {', '.join(TALLIED)}, not {what!r}")
        with self._reading(query) as connection:
            yield from tallied(connection, what, self._meant(connection, query))

    def begins(self, query: Query, most: int) -> date | None:
        """The day from which on about `most` of the accounts that the query means are told; None where it means no more, or asks for days."""
        with self._reading(query) as connection:
            return begins(connection, self._meant(connection, query), most)

    def published_since(self, query: Query, most: int) -> date | None:
        """The day on which the oldest of the newest `most` of the articles that the query means was published; None where it means no more."""
        with self._reading(query) as connection:
            return published_since(connection, self._meant(connection, query), most)

    def by_place(self, query: Query = EVERYTHING, most: int = 500) -> Iterator[PlaceTally]:
        """Tallies of the `most` places of which most is told, those first."""
        with self._reading(query) as connection:
            yield from by_place(connection, self._meant(connection, query), most)

    def by_day(self, query: Query = EVERYTHING) -> Iterator[DayTally]:
        """Tallies by the first day of the deed, in the order of days."""
        with self._reading(query) as connection:
            yield from by_day(connection, self._meant(connection, query))

    def by_pair(self, query: Query = EVERYTHING, most: int = 500) -> Iterator[PairTally]:
        """Tallies of the `most` pairs of actors of which most is told, those first."""
        with self._reading(query) as connection:
            yield from by_pair(connection, self._meant(connection, query), most)

    @contextmanager
    def _reading(self, query: Query = EVERYTHING) -> Iterator[Connection]:
        """A connection that sees one state of the store: the one that is asked of, or now."""
        with reading(self._dialect, (query.as_of or self._moment, query.as_read)) as connection:
            yield connection

    def _codings(self, connection: Connection, query: Query) -> Iterator[tuple[int, str, bytes]]:
        """The number of each coding that is meant, its article's text, and the rest of its reading."""
        asked = codings_meant(self._meant(connection, query))
        told = asked.with_only_columns(CODING.c.n, ARTICLE.c.text, CODING.c.packed)
        return ((row.n, row.text, row.packed) for row in streamed(connection, paged(told, ARTICLE.c.id, query)))

    def _meant(self, connection: Connection, query: Query) -> Conditions:
        return Conditions(self._dialect, connection, query, past=self._moment is not None)
