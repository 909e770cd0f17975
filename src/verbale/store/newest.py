"""A selection in, its rows or clusters newest first out, a page at a time: behind a key of day and id, what has no day last."""

from collections.abc import Collection, Iterator
from itertools import batched, islice
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, or_, tuple_

from verbale.store.base import Query
from verbale.store.keys import Key, key_in
from verbale.store.numbers import AT_ONCE
from verbale.store.streaming import streamed


class By(NamedTuple):
    """The columns by which a list goes: a day, then an id."""

    day: ColumnElement[str | None]
    id: ColumnElement[str]


def newest[*T](connection: Connection, asked: Select[*T], by: By, query: Query) -> Iterator[Row[*T]]:
    """A selection in, its rows newest first out, from behind `after`, no more than `most`."""
    key, left = key_in(query.after), query.most
    for part in _parts(asked, by, key, narrow=_narrow(query)):
        for row in streamed(connection, part.limit(left)):
            yield row
            left = None if left is None else left - 1
        if left == 0:
            return


def newest_clusters(
    connection: Connection, meant: Select[int], by: By, query: Query
) -> Iterator[tuple[str | None, str]]:
    """What is meant in, the day of its newest record and the id of each cluster out, newest first; `by.id` is the cluster.

    Rows are read until the page is full, so that the first pages of a long list cost no more than those of a short one.
    """
    key = key_in(query.after)
    parts = _parts(meant.with_only_columns(*by), by, key, narrow=_narrow(query))
    rows = (row for part in parts for row in streamed(connection, part, query.most))
    fresh = _each_once(rows) if key is None else _not_before(connection, meant, by, key=key, rows=_each_once(rows))
    yield from islice(fresh, query.most)


_NARROW = ("event", "article", "story", "ids", "actor", "who", "whom", "voice", "place")


def _narrow(query: Query) -> bool:
    """Whether a query means few records, so that they are better looked up by what is asked than by their day."""
    return any(getattr(query, name) for name in _NARROW)


def _parts[*T](asked: Select[*T], by: By, key: Key | None, *, narrow: bool) -> Iterator[Select[*T]]:
    """The rows that have a day, then those that have none: each database puts the latter at another end.

    Of the latter there may be a third of a store: `|| ''` keeps SQLite from going through them all for a few.
    """
    if key is None or key.day is not None:
        dated = asked.where(by.day.is_not(None)).order_by(by.day.desc(), by.id.desc())
        yield dated if key is None else dated.where(tuple_(by.day, by.id) < tuple_(key.day, key.id))
    none = (by.day.concat("") if narrow else by.day).is_(None)
    undated = asked.where(none).order_by(by.id.desc())
    yield undated if key is None or key.day is not None else undated.where(by.id < key.id)


def _each_once(rows: Iterator[Row[str | None, str]]) -> Iterator[tuple[str | None, str]]:
    seen = set[str]()
    for day, cluster in rows:
        if cluster not in seen:
            seen.add(cluster)
            yield day, cluster


def _not_before(
    connection: Connection, meant: Select[int], by: By, *, key: Key, rows: Iterator[tuple[str | None, str]]
) -> Iterator[tuple[str | None, str]]:
    """Clusters without those that an earlier page has shown, as a newer record of theirs stands before the key."""
    for some in batched(rows, AT_ONCE // 5):
        shown = _before(connection, meant, by, key=key, among=[cluster for _, cluster in some])
        yield from (one for one in some if one[1] not in shown)


def _before(connection: Connection, meant: Select[int], by: By, *, key: Key, among: Collection[str]) -> set[str]:
    asked = meant.with_only_columns(by.id).distinct().where(by.id.in_(among))
    if key.day is None:
        return set(connection.scalars(asked.where(by.day.is_not(None))))
    return set(connection.scalars(asked.where(or_(by.day > key.day, and_(by.day == key.day, by.id >= key.id)))))
