"""Records on which something new was judged in, the clusters that they belong to written anew: no others are touched."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import batched
from typing import Protocol

from sqlalchemy import ColumnElement, Connection, Select, TableClause, bindparam, func, select, update

from verbale.records.judgement import Judgement, Question
from verbale.store.judgements import judgements_in_force
from verbale.store.numbers import AT_ONCE
from verbale.store.tables import ACCOUNT, ACTOR, ARTICLE, CLUE, CODING


class Cluster(Protocol):
    """Records that are one."""

    @property
    def id(self) -> str: ...  # noqa: D102

    @property
    def members(self) -> tuple[str, ...]: ...  # noqa: D102


class Clusters(Protocol):
    """Makes clusters, as resolve.clusters does: a pure function of the set of judgements."""

    def __call__(
        self, question: Question, days: Mapping[str, date | None], judgements: Iterable[Judgement], /
    ) -> Iterable[Cluster]:
        """A question, all items with their days and the judgements on them in, every cluster of these items out."""


@dataclass(frozen=True, slots=True)
class _Home:
    """Where the records that answer a question stand, and the column that names the cluster of each."""

    record: ColumnElement[str]
    day: ColumnElement[str | None]
    cluster: ColumnElement[str]
    number: ColumnElement[int]
    table: TableClause
    rows: Select[str]


_IN_FORCE = CODING.c.superseded.is_(None)
_ARTICLES = CODING.join(ARTICLE, CODING.c.article == ARTICLE.c.n)
_ACCOUNTS = ACCOUNT.join(CODING, ACCOUNT.c.coding == CODING.c.n)
"""Joins of the records in force."""


def _articles(cluster: str) -> "_Home":
    rows = select(ARTICLE.c.id).select_from(_ARTICLES).where(_IN_FORCE)
    return _Home(ARTICLE.c.id, CODING.c.published, CODING.c[cluster], CODING.c.n, CODING, rows)


_HOMES: Mapping[Question, _Home] = {
    Question.COPY: _articles("copy"),
    Question.STORY: _articles("story"),
    Question.EVENT: _Home(
        ACCOUNT.c.id,
        ACCOUNT.c.first_day,
        ACCOUNT.c.event,
        ACCOUNT.c.n,
        ACCOUNT,
        select(ACCOUNT.c.id).select_from(_ACCOUNTS).where(_IN_FORCE),
    ),
    Question.ACTOR: _Home(
        ACTOR.c.id, func.nullif("", ""), ACTOR.c.same, ACTOR.c.n, ACTOR, select(ACTOR.c.id).select_from(ACTOR)
    ),
}

RENEWED: Mapping[Question, tuple[Question, ...]] = {
    Question.COPY: (Question.COPY, Question.STORY),  # a copy belongs to the story of its original
    Question.STORY: (Question.STORY,),
    Question.EVENT: (Question.EVENT,),
    Question.ACTOR: (Question.ACTOR,),
}
"""Which clusters may change by a judgement to a question."""


def renew(connection: Connection, clusters: Clusters, touched: Mapping[Question, Collection[str]]) -> None:
    """Records by the question that was judged in; whatever cluster may have changed is made anew and written."""
    for question, home in _HOMES.items():
        records = {one for judged, some in touched.items() if question in RENEWED.get(judged, ()) for one in some}
        if records:
            _renew(connection, clusters, question, home, records)


def _renew(
    connection: Connection, clusters: Clusters, question: Question, home: _Home, records: Collection[str]
) -> None:
    rows = _rows(connection, home, records)
    days = _days(connection, question, rows)
    told = judgements_in_force(connection, days)
    cluster_of = {one: cluster.id for cluster in clusters(question, days, told) for one in cluster.members}
    changed = [
        {"number": number, "cluster": cluster_of[record]}
        for record, _, cluster, number in rows
        if cluster_of[record] != cluster
    ]
    if changed:
        set_cluster = update(home.table).where(home.number == bindparam("number"))
        connection.execute(set_cluster.values({home.cluster.name: bindparam("cluster")}), changed)


type _Rows = list[tuple[str, str | None, str, int]]


def _rows(connection: Connection, home: _Home, records: Collection[str]) -> _Rows:
    """Records in, they and all that share a cluster with one of them out: id, day, cluster, number."""
    asked = home.rows.with_only_columns(home.record, home.day, home.cluster, home.number)
    touched = _asked(connection, asked, home.record, records)
    return _asked(connection, asked, home.cluster, {cluster for _, _, cluster, _ in touched})


def _asked(
    connection: Connection, asked: Select[str, str | None, str, int], column: ColumnElement[str], among: Collection[str]
) -> _Rows:
    found: _Rows = []
    for some in batched(sorted(among), AT_ONCE):
        found.extend(connection.execute(asked.where(column.in_(some))).all())
    return found


def _days(connection: Connection, question: Question, rows: _Rows) -> dict[str, date | None]:
    """Each record's day: the one of its clue, by which its resolver put it in order; else its own."""
    days = {record: day for record, day, _, _ in rows}
    for some in batched(sorted(days), AT_ONCE):
        asked = select(CLUE.c.about, CLUE.c.day).where(CLUE.c.about.in_(some), CLUE.c.question == question.value)
        days.update(connection.execute(asked).all())
    return {record: date.fromisoformat(day) if day else None for record, day in days.items()}
