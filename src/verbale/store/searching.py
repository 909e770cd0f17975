"""What is sought in, articles and statements that hold it out, best first, each with a snippet.

Best is: where the title holds all the words, then an article before a statement, then the newest report, then by id. This order
is the same in every database, whose own measures of relevance are not. Each kind is asked for only where what is better did not fill the
page, and a page begins at the place of the last one seen: a common word costs no more than a rare one.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import batched

from sqlalchemy import ColumnElement, Connection, Select, false, or_, select

from verbale.records.voice import Statement
from verbale.store.among import among
from verbale.store.base import Found
from verbale.store.conditions import Conditions
from verbale.store.drafts import words_of
from verbale.store.keys import Key
from verbale.store.meant import codings_meant, statements_meant
from verbale.store.newest import By, Part, parts
from verbale.store.packing import unpack
from verbale.store.snippets import snippet
from verbale.store.tables import ARTICLE, CODING, STATEMENT
from verbale.store.texts import storable
from verbale.store.walking import Asks, tried, walks

_FEW = 3_000  # hits, each tried in some 10 µs
_AT_ONCE = 50  # texts that are read together


@dataclass(frozen=True, slots=True)
class _Kind:
    """Answers of one kind: what selects them, their number, how they are ordered, what makes them of their numbers, and the words' hits.

    `hit` is the column of numbers that `hits` selects: those in which the words stand; `among` selects what else is asked of these.
    """

    asks: Asks[int]
    number: ColumnElement[int]
    by: By
    made: Callable[[Connection, Conditions, Sequence[int]], Iterator[Found]]
    hits: Asks[int]
    hit: ColumnElement[int]
    among: Asks[int]


def searched(connection: Connection, meant: Conditions) -> Iterator[Found]:
    """A connection and what is meant in, what was found out; nothing where no word was typed."""
    if not meant.sought.all:
        return
    left, (first, key) = meant.query.most, _place(connection, meant)
    for kind in _KINDS[first:]:
        for some in batched(_numbers(connection, meant, kind, key=key, most=left), _AT_ONCE):
            yield from kind.made(connection, meant, some)
            left = None if left is None else left - len(some)
        if left == 0:
            return
        key = None


def _place(connection: Connection, meant: Conditions) -> tuple[int, Key | None]:
    """The kind of the last one seen, and where it stands among these; the very first where there is none of that id."""
    for at, kind in enumerate(_KINDS if meant.query.after else ()):
        asked = kind.asks(meant).with_only_columns(*kind.by).where(kind.by.id == storable(meant.query.after))
        if found := connection.execute(asked.limit(1)).first():
            return at, Key(*found)
    return 0, None


def _numbers(
    connection: Connection, meant: Conditions, kind: _Kind, *, key: Key | None, most: int | None
) -> Iterator[int]:
    """Numbers of those of one kind on a page, in their order."""
    by, left = kind.by, most
    for part in _driven(connection, meant, kind, key):
        asked = _behind(part.rows.with_only_columns(kind.number), by, key, dated=part.dated)
        found = connection.scalars(asked.order_by(by.day.desc(), by.id).limit(left)).all()
        yield from found
        left = None if left is None else left - len(found)
        if left == 0:
            return


def _behind(rows: Select[int], by: By, key: Key | None, *, dated: bool) -> Select[int]:
    """Rows of a part behind a key; behind one without a day no row has a day."""
    if key is None or (key.day is not None and not dated):
        return rows
    if key.day is None:
        return rows.where(false() if dated else by.id > key.id)
    return rows.where(by.day <= key.day, or_(by.day < key.day, by.id > key.id))


def _driven(connection: Connection, meant: Conditions, kind: _Kind, key: Key | None) -> Iterator[Part[int]]:
    """Parts of a kind: few hits are each tried and sorted, looked for once; of many the list that is newest first is gone through."""
    hits = connection.scalars(kind.hits(meant).limit(_FEW)).all()
    if len(hits) == _FEW:
        yield from walks(connection, meant, kind.asks, kind.by, key)
    elif hits:
        by = By(kind.by.day.concat(""), kind.by.id)  # not by the index of days
        meant.worded_already = True
        rows = tried(meant, kind.among)
        meant.worded_already = False
        yield from parts(rows.where(among(kind.hit, hits)), by, meant.query)


def _titled(meant: Conditions) -> Select[int]:
    return codings_meant(meant).where(_article(meant).in_(meant.titled()))


def _others(meant: Conditions) -> Select[int]:
    return codings_meant(meant).where((CODING.c.article + 0).not_in(meant.titled()))


def _article(meant: Conditions) -> ColumnElement[int]:
    return CODING.c.article + 0 if meant.walking else CODING.c.article


def _told(connection: Connection, meant: Conditions, codings: Sequence[int]) -> Iterator[Found]:
    joined = CODING.join(ARTICLE, CODING.c.article == ARTICLE.c.n)
    asked = select(CODING.c.n, ARTICLE.c.id, ARTICLE.c.title, ARTICLE.c.text).select_from(joined)
    rows = {row.n: row for row in connection.execute(asked.where(among(CODING.c.n, codings)))}
    for row in map(rows.__getitem__, codings):
        yield Found("article", row.id, row.id, snippet(f"{row.title}\n{row.text}".strip(), meant.sought))


def _said(connection: Connection, meant: Conditions, numbers: Sequence[int]) -> Iterator[Found]:
    asked = select(STATEMENT.c.n, STATEMENT.c.packed).where(among(STATEMENT.c.n, numbers))
    packed = {row.n: row.packed for row in connection.execute(asked)}
    for number in numbers:
        said = unpack(Statement, packed[number])
        yield Found("statement", said.id, said.evidence.article, snippet(words_of(said), meant.sought))


_BY_ARTICLE, _BY_STATEMENT = By(CODING.c.published, CODING.c.id), By(CODING.c.published, STATEMENT.c.id)
_KINDS = (
    _Kind(_titled, CODING.c.n, _BY_ARTICLE, _told, Conditions.titled, CODING.c.article, codings_meant),
    _Kind(_others, CODING.c.n, _BY_ARTICLE, _told, Conditions.worded, CODING.c.article, _others),
    _Kind(statements_meant, STATEMENT.c.n, _BY_STATEMENT, _said, Conditions.said, STATEMENT.c.n, statements_meant),
)
"""The best first."""
