"""Clusters of actors in, the name under which each is told out; a name in, everybody whom it means."""

from collections.abc import Collection, Iterator
from itertools import batched

from sqlalchemy import Connection, func, select

from verbale.store.among import MANY, among, one_of
from verbale.store.cards import Known
from verbale.store.conditions import Conditions
from verbale.store.tables import ACTOR


def names_of(connection: Connection, clusters: Collection[str]) -> dict[str, str]:
    """Clusters in, the name of each out: of the names of its actors the first in the order of letters."""
    names: dict[str, str] = {}
    for some in batched(sorted(set(clusters)), MANY):
        asked = select(ACTOR.c.same, func.min(ACTOR.c.name)).where(among(ACTOR.c.same, some)).group_by(ACTOR.c.same)
        names.update(connection.execute(asked).all())
    return names


def names_meant(connection: Connection, meant: Conditions, name: str) -> Iterator[str]:
    """A name or id in, all names of whom it means out, in the order of letters."""
    yield from sorted(
        connection.scalars(select(ACTOR.c.name).distinct().where(one_of(ACTOR.c.n, meant.actors(name)))).all()
    )


def known_as(connection: Connection, meant: Conditions, name: str) -> Iterator[Known]:
    """A name or id in, all actors whom it means and those who are judged to be one with them out, by cluster, name and id."""
    columns = (ACTOR.c.id, ACTOR.c.name, ACTOR.c.kind, ACTOR.c.country, ACTOR.c.same)
    order = (ACTOR.c.same, ACTOR.c.name, ACTOR.c.id, ACTOR.c.country)
    asked = select(*columns).where(one_of(ACTOR.c.n, meant.actors(name))).order_by(*order)
    yield from (Known(*row) for row in connection.execute(asked).all())
