"""A question and ids in, where the records that answer it stand, the day and cluster of each out; clusters in, written."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import batched

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    TableClause,
    Update,
    and_,
    bindparam,
    case,
    select,
    update,
)

from verbale.records.judgement import Judgement, Question
from verbale.store.among import MANY, among_given
from verbale.store.past import keep_past
from verbale.store.tables import ACCOUNT, ACTOR, ARTICLE, CLUE, CODING

type Days = Mapping[str, date | None]


@dataclass(frozen=True, slots=True)
class Standing:
    """One row of a record: an actor may have several, as articles know different states behind it."""

    record: str
    cluster: str
    number: int


@dataclass(frozen=True, slots=True)
class Home:
    """The records in force that answer a question, and the column that names the cluster of each."""

    question: Question
    joined_by: frozenset[Question]
    record: ColumnElement[str]
    day: ColumnElement[str | None]
    cluster: ColumnElement[str]
    number: ColumnElement[int]
    table: TableClause
    rows: Select[str]
    coding: ColumnElement[int] | None = None
    """By which its clue is found; None where `day` is that of the clue already."""

    def standing(self, connection: Connection, records: Collection[str]) -> list[Standing]:
        """Ids in, the rows of those that are in the store out."""
        return _found(connection, _rows_of(self.question, "record"), records)

    def together(self, connection: Connection, clusters: Collection[str]) -> list[Standing]:
        """Clusters in, the rows of all their records out."""
        return _found(connection, _rows_of(self.question, "cluster"), clusters)

    def days(self, connection: Connection, records: Collection[str]) -> dict[str, date | None]:
        """Records in, the day of each that is in the store out: that of its clue, by which its resolver went; else its own."""
        days: dict[str, str | None] = {}
        for some in batched(sorted(set(records)), MANY):
            days.update(connection.execute(_days_of(self.question), {"some": list(some)}).all())
        return {record: date.fromisoformat(day) if day else None for record, day in days.items()}

    def earliest(self, connection: Connection, cluster: str) -> tuple[date, str] | None:
        """A cluster in, one of its records that is told early, by day and id, out; None where none has a day: never wrong, not always the first."""
        record = self.early(connection, cluster)
        return None if record is None else order(record, self.days(connection, [record]))

    def early(self, connection: Connection, cluster: str) -> str | None:
        """A cluster in, that record out, without its place."""
        asked = self.rows.with_only_columns(self.record).where(self.cluster == cluster, self.day.is_not(None))
        return connection.scalar(asked.order_by(self.day, self.record).limit(1))

    def write(self, connection: Connection, clusters: Iterable[tuple[int, str]], moment: str) -> None:
        """Numbers of rows and clusters in; written, and what they were until this moment is kept."""
        named = dict(clusters)
        if named:
            keep_past(connection, self.cluster, named, moment)
            changed = [{"number": number, "named": cluster} for number, cluster in named.items()]
            connection.execute(_written(self.question), changed)


def home_of(question: Question) -> Home:
    """A question in, the home of the records that it joins out."""
    return next(home for home in HOMES if home.question is question)


@cache
def _days_of(question: Question) -> Select[str, str | None]:
    home = home_of(question)
    if home.coding is None:
        return home.rows.with_only_columns(home.record, home.day).where(among_given(home.record))
    of = CLUE.c.coding == home.coding, CLUE.c.question == question.value, CLUE.c.about == home.record
    told = home.rows.get_final_froms()[0].outerjoin(CLUE, and_(*of))
    day = case((CLUE.c.n.is_(None), home.day), else_=CLUE.c.day)
    return home.rows.with_only_columns(home.record, day).select_from(told).where(among_given(home.record))


@cache
def _written(question: Question) -> Update:
    home = home_of(question)
    return update(home.table).where(home.number == bindparam("number")).values({home.cluster.name: bindparam("named")})


@cache
def _rows_of(question: Question, by: str) -> Select[str, str, int]:
    home = home_of(question)
    column = home.record if by == "record" else home.cluster
    return home.rows.with_only_columns(home.record, home.cluster, home.number).where(among_given(column))


def _found(connection: Connection, asked: Select[str, str, int], values: Collection[str]) -> list[Standing]:
    found: list[Standing] = []
    for some in batched(sorted(set(values)), MANY):
        found.extend(Standing(*row) for row in connection.execute(asked, {"some": list(some)}).all())
    return found


def order(record: str, days: Days) -> tuple[date, str]:
    """A record and the days in, its place in the order by day and id out, as resolve.clusters has it."""
    return days[record] or date.max, record


_IN_FORCE = CODING.c.superseded.is_(None)
_CODED = CODING.join(ARTICLE, CODING.c.article == ARTICLE.c.n)


def _articles(question: Question, joined_by: frozenset[Question], cluster: str) -> Home:
    rows = select(ARTICLE.c.id).select_from(_CODED).where(_IN_FORCE)
    return Home(
        question, joined_by, ARTICLE.c.id, CODING.c.published, CODING.c[cluster], CODING.c.n, CODING, rows, CODING.c.n
    )


_COPY, _STORY, _EVENT, _ACTOR = Question.COPY, Question.STORY, Question.EVENT, Question.ACTOR
HOMES: tuple[Home, ...] = (
    _articles(_COPY, frozenset({_COPY}), "copy"),
    _articles(_STORY, frozenset({_STORY, _COPY}), "story"),  # a copy belongs to the story of its original
    Home(
        _EVENT,
        frozenset({_EVENT}),
        ACCOUNT.c.id,
        ACCOUNT.c.first_day,
        ACCOUNT.c.event,
        ACCOUNT.c.n,
        ACCOUNT,
        select(ACCOUNT.c.id).select_from(ACCOUNT).where(ACCOUNT.c.superseded.is_(None)),
        ACCOUNT.c.coding,
    ),
    Home(
        _ACTOR,
        frozenset({_ACTOR}),
        ACTOR.c.id,
        ACTOR.c.day,
        ACTOR.c.same,
        ACTOR.c.n,
        ACTOR,
        select(ACTOR.c.id).select_from(ACTOR).where(ACTOR.c.id != ""),
    ),
)


def partners(judgements: Iterable[Judgement]) -> set[str]:
    """Judgements in, all that they are about out."""
    return {record for one in judgements for record in one.about}
