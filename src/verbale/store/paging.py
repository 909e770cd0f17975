"""What is meant in, a page of it out: records or clusters of records in the order of their ids, behind the last one seen."""

from collections.abc import Iterator
from itertools import batched, groupby
from operator import itemgetter

from sqlalchemy import ColumnElement, Connection, Select

from verbale.store.base import Query
from verbale.store.numbers import AT_ONCE
from verbale.store.streaming import streamed
from verbale.store.texts import storable


def paged[*T](asked: Select[*T], id_: ColumnElement[str], query: Query) -> Select[*T]:
    """Rows in the order of ids, from behind `after`, no more than `most`."""
    if query.after:
        asked = asked.where(id_ > storable(query.after))
    return asked.order_by(id_).limit(query.most)


def clusters(
    connection: Connection, meant: Select[int], whole: Select[str, str], query: Query
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What is meant, and rows of cluster and record, in; clusters from behind `after`, no more than `most`, in the order of ids out."""
    cluster, record = whole.selected_columns
    named = meant.with_only_columns(cluster).distinct().where(cluster > storable(query.after))
    if query.most is None:
        yield from _grouped(connection, whole.where(cluster.in_(named)).order_by(cluster, record))
        return
    for some in batched(connection.scalars(named.order_by(cluster).limit(query.most)).all(), AT_ONCE):
        yield from _grouped(connection, whole.where(cluster.in_(some)).order_by(cluster, record))


def _grouped(connection: Connection, asked: Select[str, str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for cluster, rows in groupby(streamed(connection, asked), key=itemgetter(0)):
        yield cluster, tuple(record for _, record in rows)
