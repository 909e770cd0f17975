"""A selection in, its rows or clusters newest first out, a page at a time: behind a key of day and id, what has no day last."""

from collections.abc import Collection, Iterable, Iterator
from itertools import batched, islice
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, or_, tuple_

from verbale.store.base import Query
from verbale.store.keys import Key, key_in
from verbale.store.numbers import AT_ONCE
from verbale.store.streaming import streamed


class By(NamedTuple):
    """The columns by which a list goes: a day, then an id."""

    day: ColumnElement[str | None]
    id: ColumnElement[str]


class Part[*T](NamedTuple):
    """Rows of a stretch of a list, and whether they have a day; parts together are the list, in its order.

    `few`: they are looked up and sorted; else a database may go through the list in its order until there are enough.
    """

    rows: Select[*T]
    dated: bool
    few: bool = False


def newest[*T](connection: Connection, parts: Iterable[Part[*T]], by: By, query: Query) -> Iterator[Row[*T]]:
    """Parts of a list in, its rows newest first out, from behind `after`, no more than `most`."""
    key, left = key_in(query.after), query.most
    for asked in _ordered(parts, by, key):
        for row in _fetched(connection, asked.limit(left), query):
            yield row
            left = None if left is None else left - 1
        if left == 0:
            return


def newest_clusters(
    connection: Connection, parts: Iterable[Part[*tuple[Any, ...]]], by: By, *, query: Query, meant: Select[int]
) -> Iterator[tuple[str | None, str]]:
    """Parts of a list in, the day of its newest record and the id of each cluster out, newest first; `by.id` is the cluster.

    Rows are read until the page is full, so that the first pages of a long list cost no more than those of a short one. `meant` selects all
    rows: by it is known what earlier pages have shown.
    """
    key = key_in(query.after)
    every = _ordered((part._replace(rows=part.rows.with_only_columns(*by)) for part in parts), by, key)
    rows = (row for asked in every for row in _few_first(connection, asked, query.most))
    fresh = _each_once(rows) if key is None else _not_before(connection, meant, by, key=key, rows=_each_once(rows))
    yield from islice(fresh, query.most)


_EACH = 4  # rows for each cluster that a page lists
_NARROW = ("event", "article", "story", "ids", "actor", "who", "whom", "voice", "place")


def parts[*T](asked: Select[*T], by: By, query: Query) -> Iterator[Part[*T]]:
    """A selection in, the rows that have a day, then those that have none, out: each database puts the latter at another end."""
    yield Part(asked.where(by.day.is_not(None)), dated=True)
    yield undated(asked, by, query)


def undated[*T](asked: Select[*T], by: By, query: Query) -> Part[*T]:
    """A selection in, its rows that have no day out.

    Of these there may be a third of a store: `|| ''` keeps SQLite from going through them all for a few, which are better looked up by what is asked.
    """
    narrow = any(getattr(query, name) for name in _NARROW)
    return Part(asked.where((by.day.concat("") if narrow else by.day).is_(None)), dated=False)


def _ordered[*T](parts: Iterable[Part[*T]], by: By, key: Key | None) -> Iterator[Select[*T]]:
    """Parts in, the rows of each behind the key, newest first, out."""
    for rows, dated, few in parts:
        if not dated:
            behind = rows if key is None or key.day is not None else rows.where(by.id < key.id)
            yield behind.order_by(by.id.desc())
        elif key is None or key.day is not None:
            behind = rows if key is None else rows.where(tuple_(by.day, by.id) < tuple_(key.day, key.id))
            # || '': PostgreSQL else goes through all the list, as it hopes to find some soon
            yield behind.order_by((by.day.concat("") if few else by.day).desc(), by.id.desc())


def _fetched[*T](connection: Connection, asked: Select[*T], query: Query) -> Iterable[Row[*T]]:
    """Rows that a list asks for, at once where they are few: of a server each stretch of a stream is a message, and three more are about it."""
    few = query.most or len(query.ids)
    return connection.execute(asked).all() if 0 < few <= AT_ONCE else streamed(connection, asked)


def _few_first[*T](connection: Connection, asked: Select[*T], most: int | None) -> Iterator[Row[*T]]:
    """The same of rows of which several belong together: as many as mostly fill a list of `most`, then what else there is."""
    first = _EACH * most if most and _EACH * most <= AT_ONCE else 0
    rows = connection.execute(asked.limit(first)).all() if first else ()
    yield from rows
    if len(rows) == first:
        yield from streamed(connection, asked.offset(first) if first else asked, most)


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
