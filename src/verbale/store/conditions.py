"""A Query in, conditions on the rows of articles, accounts and statements out: what each field means, once for every database."""

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cached_property

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    TableClause,
    and_,
    false,
    or_,
    select,
    union_all,
)

from verbale.store.among import among, one_of
from verbale.store.base import Query
from verbale.store.columns import Condition, days, deed_column, equal, flags, looked_for, of_coding, on_days
from verbale.store.dialect import Dialect
from verbale.store.looked_up import Known, bearers, few, not_many
from verbale.store.standing import standing_in, standings, within
from verbale.store.stretches import Stretch
from verbale.store.tables import ACCOUNT, ACCOUNT_ACTOR, CODING, STATEMENT, STATEMENT_ACTOR
from verbale.store.texts import fold, storable
from verbale.store.together import once
from verbale.store.words import Sought, sought

_OF_ACCOUNTS = ("actor", "who", "whom", "type", "mode", "place", "country", "flags", "least", "event")
_OF_CODINGS = ("published_since", "published_until", "outlet", "language", "article", "story", "text")
_NARROW = ("actor", "who", "whom", "voice", "place", "country", "event", "article", "story", "outlet", "ids")
SIDES = {"actor": ("who", "whom"), "who": ("who",), "whom": ("whom",), "voice": ("voice",)}
"""The fields of a Query that ask for a name, and the sides on which it may stand."""


class Conditions:
    """What a Query means; made for one connection, as names are looked up first."""

    def __init__(
        self,
        dialect: Dialect,
        connection: Connection,
        query: Query,
        *,
        past: bool = False,
        known: Callable[[Connection], Known] | None = None,
    ) -> None:
        self._dialect, self._connection, self.query = dialect, connection, query
        self.past = past or query.as_of is not None or query.as_read
        """Whether it is not asked of what stands now: then nothing that is repeated elsewhere tells what is in force."""
        self.sought: Sought = sought(query.text)
        self._known = None if self.past else known
        self.each = 1
        """Of so many accounts (a power of two) one is asked for: a sample."""
        self.tried = False
        """Whether accounts are gone through in the order of a list of their own, by no index but its."""
        self.worded_already = False
        """Whether the words sought stand in all that is asked for: it was looked up by them."""
        self.own: Stretch | None = None
        """The stretch of what is told of one who is named, from which rows are taken: it is looked up beside the name."""
        self.walking = False
        """Whether rows are gone through in the order of a list, and each is tried: the way where many are meant. Else they are looked up."""

    @cached_property
    def _numbers(self) -> Known:
        """What was looked up already: of the past, for one page."""
        page: Callable[[], Known] = dict  # of a connection that stays open meanwhile
        return self._known(self._connection) if self._known else once(self._dialect, id(self._connection), page)

    @property
    def asks_accounts(self) -> bool:
        """Whether the query asks for something that only an account has."""
        return any(getattr(self.query, name) for name in _OF_ACCOUNTS)

    @property
    def asks_codings(self) -> bool:
        """Whether the query asks for something that only an article or its coding has."""
        return any(getattr(self.query, name) for name in _OF_CODINGS)

    def in_force(self, kind: TableClause) -> Iterator[Condition]:
        """Conditions that a coding, an account or a statement is in force."""
        yield kind.c.superseded.is_(None)

    def of_codings(self) -> Iterator[Condition]:
        """Conditions on a coding and its article: published, by whom, in what language, in which story."""
        yield from of_coding(self.query)

    def of_ids(self, column: ColumnElement[str]) -> Iterator[Condition]:
        """Condition on the id of what is asked for, which stands in this column."""
        if self.query.ids:
            yield column.in_(map(storable, self.query.ids))

    def of_articles(self) -> Iterator[Condition]:
        """Conditions on an article that is looked for by itself: in force, those of its coding, its words, and what it holds."""
        yield from self.in_force(CODING)
        yield from self.of_codings()
        yield from self.words_of_articles()
        yield from self._holding()
        if self.query.voice and not self.asks_accounts:
            yield self._voiced(self.query.voice)

    def _voiced(self, name: str) -> Condition:
        """That an article tells something, or quotes somebody, according to one."""
        if not self.walking and not self.past:
            beside = select(ACCOUNT_ACTOR.c.coding).where(*self.named("voice", name))
            return CODING.c.n.in_(union_all(beside, select(STATEMENT_ACTOR.c.coding).where(*self.speaking(name))))
        told = select(ACCOUNT.c.coding).where(*self.in_force(ACCOUNT), self._stands("voice", name))
        said = select(STATEMENT.c.coding).where(self._says(name))
        return or_(self._held(told, ACCOUNT.c.coding), self._held(said, STATEMENT.c.coding))

    def speaking(self, name: str) -> Iterator[Condition]:
        """Conditions on a row of `statement_actor`: that it names one."""
        yield one_of(STATEMENT_ACTOR.c.actor, self.actors(name))
        if self.own:
            yield from self.own.of(STATEMENT_ACTOR)

    def _held(self, rows: Select[int], coding: ColumnElement[int]) -> Condition:
        """That an article holds one of these rows: looked up, or tried."""
        return looked_for(rows.where(coding == CODING.c.n)) if self.walking else CODING.c.n.in_(rows)

    def words_of_articles(self) -> Iterator[Condition]:
        """Conditions on the words of an article."""
        if self.query.text.strip():
            yield from self._words(CODING.c.article, self._dialect.articles_with)

    def titled(self) -> Select[int]:
        """Numbers of articles whose title holds all the words sought."""
        return self._dialect.articles_with(self.sought.all, every=True, title=True)

    def worded(self) -> Select[int]:
        """Numbers of articles in which all the words sought stand."""
        return self._dialect.articles_with(self.sought.all, every=True)

    def said(self) -> Select[int]:
        """Numbers of statements that say all the words sought."""
        return self._dialect.statements_with(self.sought.all, every=True)

    def of_accounts(self, *, held: bool = False) -> Iterator[Condition]:
        """Conditions on an account alone; `held`: on those of one article, which are found by it and by nothing else; so are those of a story by its reports."""
        query, held = self.query, held or self.tried or bool(self.query.story or self.query.article)
        yield from flags(query)
        yield from equal(query, held=held)
        yield from self._deed_days(held=held)
        if query.least:
            yield ACCOUNT.c.confidence >= query.least
        if query.place:
            yield self._of_place(query.place)
        if query.country:
            yield self._of_country(query.country)
        yield from self._sides()

    def _deed_days(self, *, held: bool) -> Iterator[Condition]:
        """That the deed's days and those asked for share one; what has no day is not meant."""
        since, until = self.query.since, self.query.until
        tried = held or any(getattr(self.query, name) for name in _NARROW)  # what is told of one is looked up by that
        first, last = deed_column("first_day", held=tried), deed_column("last_day", held=tried)
        if since is None:
            yield from days(first, None, until)
            return
        # most deeds take one day: those are found by it, the few others by their last
        begins = and_(*days(first, since, until))
        goes_on = and_(first != last, first < since.isoformat(), last >= since.isoformat())
        # a page is full soon on the way through the ids, whose index holds the days
        yield or_(begins, goes_on) if tried or self.query.most or self.walking else self._either(begins, goes_on)

    def _either(self, one: Condition, other: Condition) -> Condition:
        """That one of two holds, each looked up by its own index."""
        if self.walking:
            return or_(one, other)
        return ACCOUNT.c.n.in_(union_all(*(select(ACCOUNT.c.n).where(*self._told(), each) for each in (one, other))))

    def _told(self) -> Iterator[Condition]:
        """Conditions on accounts that are looked up by an index, which tells all this."""
        yield ACCOUNT.c.superseded.is_(None)
        yield from self.sampled(ACCOUNT.c.n)
        yield from on_days(ACCOUNT, self.query)

    def named(self, side: str, name: str, *, or_else: str = "") -> Iterator[Condition]:
        """Conditions on a row of `account_actor`: that it names one on a side (or on either of two) of an account that may be meant."""
        yield ACCOUNT_ACTOR.c.side.in_((side, or_else) if or_else else (side,))
        yield one_of(ACCOUNT_ACTOR.c.actor, self.actors(name))
        yield from self._standing()

    def _standing(self) -> Iterator[Condition]:
        if not self.past:
            yield ACCOUNT_ACTOR.c.superseded.is_(None)
        if self.own:
            yield from self.own.of(ACCOUNT_ACTOR)
        yield from on_days(ACCOUNT_ACTOR, self.query)
        yield from self.sampled(ACCOUNT_ACTOR.c.account)

    def _sides(self) -> Iterator[Condition]:
        for side in ("who", "whom", "voice"):
            if name := getattr(self.query, side):
                yield self._stands(side, name)
        if self.query.actor:
            yield self._stands("who", self.query.actor, or_else="whom")

    def of_statements(self) -> Iterator[Condition]:
        """Conditions on a statement: in force, those of its article, its words, and its speakers."""
        yield from self.in_force(STATEMENT)
        yield from self.of_codings()
        yield from self._holding()
        if self.query.text.strip():
            yield from self._words(STATEMENT.c.n, self._dialect.statements_with)
        if self.query.voice:
            yield self._says(self.query.voice)

    def _holding(self) -> Iterator[Condition]:
        """That the article holds an account as asked for; where nothing is asked of accounts, days are those of publication."""
        if (beside := self._beside()) is not None:
            yield CODING.c.n.in_(beside)
        elif self.asks_accounts:
            holding = select(ACCOUNT.c.coding).where(*self.in_force(ACCOUNT), *self.of_accounts(held=self.walking))
            yield self._held(holding, ACCOUNT.c.coding)
        else:
            yield from days(CODING.c.published, self.query.since, self.query.until)

    def _beside(self) -> Select[int] | None:
        """The codings of the accounts in which one stands, where nothing else is asked of these: told beside the name."""
        query = self.query
        asked = [field for field in _OF_ACCOUNTS if getattr(query, field)]
        looked_up = not (self.walking or self.past or query.voice or query.since or query.until)
        if not looked_up or len(asked) != 1 or asked[0] not in SIDES:
            return None
        first, *others = SIDES[asked[0]]
        return select(ACCOUNT_ACTOR.c.coding).where(
            *self.named(first, getattr(query, asked[0]), or_else="".join(others))
        )

    def _words(self, number: ColumnElement[int], having: Callable[..., Select[int]]) -> Iterator[Condition]:
        """Conditions that all words sought stand there and none of those that must not."""
        if not self.worded_already and (self.sought.all or not self.sought.none):
            # + 0: rows that are gone through are tried, and not looked up by all numbers of a common word
            yield (number + 0 if self.walking else number).in_(having(self.sought.all, every=True))
        if self.sought.none:
            yield number.not_in(having(self.sought.none, every=False))

    def _stands(self, side: str, name: str, *, or_else: str = "") -> Condition:
        """On a side, or on either of two: one list of accounts, as each costs its length."""
        if not self.walking:
            return self._looked_up(side, name, or_else)
        standing = (
            ACCOUNT_ACTOR.c.side.in_((side, or_else) if or_else else (side,)),
            # + 0: an account names few, so they are looked at, and not each of many bearers of a name looked up
            one_of(ACCOUNT_ACTOR.c.actor + 0, self.actors(name), tried=True),
            ACCOUNT_ACTOR.c.account == ACCOUNT.c.n,
        )
        return looked_for(select(ACCOUNT_ACTOR.c.account).where(*standing))

    def _looked_up(self, side: str, name: str, or_else: str) -> Condition:
        """That an account is one of those in which somebody stands: of late, where these are not many, told by their numbers."""
        query, rows = self.query, select(ACCOUNT_ACTOR.c.account).where(*self.named(side, name, or_else=or_else))
        if query.since and not self.past and not self.own:
            stands = self.standing(name, (side, or_else))
            key = side, or_else, name, query.since, query.until, self.each
            numbers = not_many(self._connection, self._numbers, rows, key) if stands is None else few(stands)
            if numbers is not None:
                return among(ACCOUNT.c.n, numbers) if numbers else false()
        return ACCOUNT.c.n.in_(rows)

    def _says(self, name: str) -> Condition:
        if self.walking:
            speaks = (
                STATEMENT_ACTOR.c.statement == STATEMENT.c.n,
                one_of(STATEMENT_ACTOR.c.actor + 0, self.actors(name), tried=True),
            )
            return looked_for(select(STATEMENT_ACTOR.c.statement).where(*speaks))
        return STATEMENT.c.n.in_(select(STATEMENT_ACTOR.c.statement).where(*self.speaking(name)))

    def _of_place(self, place: str) -> Condition:
        """By its name or its id: seldom is one also the other, and one alone needs no list of numbers."""
        named, known = ACCOUNT.c.place_name == fold(place), ACCOUNT.c.place == storable(place)
        if self.walking:
            return or_(named, known)
        if not self._connection.scalar(select(ACCOUNT.c.n).where(known, ACCOUNT.c.superseded.is_(None)).limit(1)):
            return and_(named, *on_days(ACCOUNT, self.query))
        return self._either(named, known)

    def _of_country(self, country: str) -> Condition:
        if self.walking:  # || '': the few whom an account names are looked at, not all of a country
            of_it = ACCOUNT_ACTOR.c.account == ACCOUNT.c.n, ACCOUNT_ACTOR.c.country.concat("") == fold(country)
            return or_(ACCOUNT.c.country == fold(country), looked_for(select(ACCOUNT_ACTOR.c.account).where(*of_it)))
        there, behind = self.of_country(country)
        return ACCOUNT.c.n.in_(
            union_all(there.with_only_columns(ACCOUNT.c.n), behind.with_only_columns(ACCOUNT_ACTOR.c.account))
        )

    def of_country(self, country: str) -> tuple[Select[int, str | None], Select[int, str | None]]:
        """Numbers and first days of the accounts that lie in a country, and of those in which somebody stands behind whom it is."""
        there = select(ACCOUNT.c.n.label("account"), ACCOUNT.c.first_day).where(
            ACCOUNT.c.country == fold(country), *self._told()
        )
        named = ACCOUNT_ACTOR.c.country == fold(country), *self._standing()
        return there, select(ACCOUNT_ACTOR.c.account, ACCOUNT_ACTOR.c.first_day).where(*named)

    def sampled(self, number: ColumnElement[int] = ACCOUNT.c.n) -> Iterator[Condition]:
        """That an account is one of the sample, as `each` has it; what is looked up is sampled where it is looked up, so that few accounts are read."""
        if self.each > 1:
            yield number.op("&")(self.each - 1) == 0

    def actors(self, name: str) -> tuple[int, ...]:
        """Numbers of the actors of a name (or id), and of those that are one with them: looked up once, as PostgreSQL would for each row tried."""
        return bearers(self._connection, self._numbers, name)

    def standing(self, name: str, sides: Collection[str]) -> Mapping[int, str | None] | None:
        """The accounts in which one stands on these sides now, with their first days; None of the past, and where `standings` has none."""
        rows = None if self.past else standings(self._dialect, self._connection, self._numbers, name)
        return None if rows is None else standing_in(within(self._dialect, rows, name, self.query), sides, self.each)
