"""New judgements in, the clusters that they change written anew: no others are read."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import Protocol

from sqlalchemy import Connection

from verbale.records.judgement import Judgement, Question, Verdict
from verbale.store.appending import appended
from verbale.store.homes import HOMES, Days, Home, home_of, partners
from verbale.store.judgements import judgements_in_force
from verbale.store.texts import storable


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


def renew(
    connection: Connection, clusters: Clusters, fresh: list[Judgement], *, others: list[Judgement], moment: str
) -> None:
    """Judgements that are new, others that begin or cease to count, and the moment in; the clusters that they change are written."""
    for home in HOMES:
        links = [one for one in fresh if one.question in home.joined_by]
        touched = partners(one for one in others if one.question in home.joined_by)
        touched |= appended(connection, home, links, moment)
        if touched:
            _renew(connection, clusters, home, touched=set(map(storable, touched)), moment=moment)


def judged_among(connection: Connection, question: Question, records: Collection[str]) -> Iterator[Judgement]:
    """A question and records in, the judgements in force on it about any of them out: all that they are about is in force too."""
    home = home_of(question)
    told = [one for one in judgements_in_force(connection, records) if one.question == question]
    days = home.days(connection, partners(told))
    return (one for one in told if all(storable(record) in days for record in one.about))


def _renew(connection: Connection, clusters: Clusters, home: Home, *, touched: Collection[str], moment: str) -> None:
    """Makes anew the clusters of records, and of those to which links lead from them or to them: another one may now hold."""
    near = {*touched, *partners(_links(connection, home, touched))}
    rows = home.together(connection, {row.cluster for row in home.standing(connection, near)})
    days: Days = home.days(connection, {row.record for row in rows})
    held = judgements_in_force(connection, days)
    cluster_of = {one: cluster.id for cluster in clusters(home.question, days, held) for one in cluster.members}
    changed = ((row.number, cluster_of[row.record]) for row in rows if cluster_of[row.record] != row.cluster)
    home.write(connection, changed, moment)


def _links(connection: Connection, home: Home, records: Collection[str]) -> list[Judgement]:
    told = judgements_in_force(connection, records)
    return [one for one in told if one.question in home.joined_by and one.verdict is Verdict.SAME]
