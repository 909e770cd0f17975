"""Keys of clues in, written; what many clues ask for in, the keys that may answer out, as pages.

Keys of clues with a day stand many in a row (key_pages.py), by the question and the eight days in which they lie; eight rows of one
level are made one of the next. So what is written for an article does not grow with the store, and of a store of ten years the last days are
read. Keys that are asked for whatever the day (of clues without one, and those that begin with "~"), and those of actors, who are
looked for over years, stand in a table of their own, one a row.
"""

from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import batched

from sqlalchemy import BindParameter, Connection, Select, Text, and_, bindparam, delete, func, select

from verbale.records.clue import TIMELESS, Clue
from verbale.records.judgement import Question
from verbale.store.among import MANY, among, among_given, listed_given
from verbale.store.base import Sought
from verbale.store.dialect import Dialect
from verbale.store.drafts import Row as Filled
from verbale.store.key_pages import Page, joined, read, written
from verbale.store.numbers import insert_numbered
from verbale.store.tables import CLUE_KEY, KEY_PAGE
from verbale.store.texts import day_text, storable

_SPAN = 8  # days
_TOGETHER = 8  # pages of one level that are made one
_HIGHEST = 3  # level: of some 32,000 articles, 20 MB at most
_AT_HAND = 1 << 28  # bytes of pages that are kept in memory: two weeks of 10,000 articles a day
_FOR_YEARS = frozenset({Question.ACTOR.value})
_NEAREST = 24
"""Of a key that is asked for over years so many are read, the nearest days first and each day whole: no actor is judged against more."""

type Entry = tuple[str, date | None, int]
type Window = tuple[date | None, date | None, date | None]
"""The first and the last day that are asked for, and the day of who asks."""
type Rows = Select[str, str, int]

type Look = tuple[Rows, dict[str, str | list[str]]]
"""A selection that is written once, and what is given to it."""

_EVER: Window = (None, None, None)
_ALL_DAYS = "", "9999-12-31"


def put_keys(dialect: Dialect, connection: Connection, clues: Iterable[tuple[Clue, int]]) -> None:
    """New clues with their numbers in; their keys are written."""
    rows, pages = list[Filled](), defaultdict[tuple[str, int], list[Entry]](list)
    for clue, number in clues:
        question, day, keys = storable(clue.question), clue.day, dict.fromkeys(map(storable, clue.keys))
        single = keys if day is None or question in _FOR_YEARS else [key for key in keys if key.startswith(TIMELESS)]
        at = day_text(day) or ""
        rows.extend({"question": question, "key": key, "day": at, "clue": number} for key in single)
        if day and len(single) < len(keys):
            own = (key for key in keys if not key.startswith(TIMELESS))
            pages[question, day.toordinal() // _SPAN].extend((key, day, number) for key in own)
    rows.sort(key=lambda row: (str(row["question"]), str(row["key"]), str(row["day"])))
    dialect.insert(connection, CLUE_KEY, rows)
    for (question, span), entries in pages.items():
        _put_page(dialect, connection, {"question": question, "span": span, "level": 0, "packed": written(entries)})


def _put_page(dialect: Dialect, connection: Connection, page: Filled) -> None:
    """A page in; written; where it is the eighth of its level, all eight are made one."""
    insert_numbered(dialect, connection, KEY_PAGE, [page])
    level = int(str(page["level"]))
    alike = (KEY_PAGE.c[name] == page[name] for name in ("question", "span", "level"))
    there = (
        connection.execute(select(KEY_PAGE.c.n, KEY_PAGE.c.packed).where(*alike).order_by(KEY_PAGE.c.n)).all()
        if level < _HIGHEST
        else []
    )
    if len(there) >= _TOGETHER:
        one = joined([read(row.packed) for row in there])
        # written before the others go, so that the number of a page is never given a second time
        _put_page(dialect, connection, page | {"level": level + 1, "packed": one})
        connection.execute(delete(KEY_PAGE).where(KEY_PAGE.c.n.in_([row.n for row in there])))


class Pages:
    """The pages that were read last, by their numbers: what is written in one is never changed."""

    def __init__(self) -> None:
        self._read: OrderedDict[int, Page] = OrderedDict()
        self._held = 0

    def asked(self, connection: Connection, question: Question, sought: Sequence[Sought]) -> list[Page]:
        """What is asked for in, all pages on which an answer may stand out."""
        since, until = _outer([one.since for one in sought], min), _outer([one.until for one in sought], max)
        pages = [] if question.value in _FOR_YEARS else self._between(connection, question, since, until)
        return [*pages, read(written(_single(connection, question, sought)))]

    def _between(
        self, connection: Connection, question: Question, since: date | None, until: date | None
    ) -> list[Page]:
        meant = [KEY_PAGE.c.question == question.value]
        meant += [KEY_PAGE.c.span >= since.toordinal() // _SPAN] if since else []
        meant += [KEY_PAGE.c.span <= until.toordinal() // _SPAN] if until else []
        numbers = list(connection.scalars(select(KEY_PAGE.c.n).where(*meant)))
        for some in batched([one for one in numbers if one not in self._read], _TOGETHER):
            for row in connection.execute(select(KEY_PAGE.c.n, KEY_PAGE.c.packed).where(among(KEY_PAGE.c.n, some))):
                self._read[row.n] = read(row.packed)
                self._held += self._read[row.n].size
        found = [self._read[one] for one in numbers]
        for one in numbers:
            self._read.move_to_end(one)
        while self._held > _AT_HAND:
            self._held -= self._read.popitem(last=False)[1].size
        return found


def _single(connection: Connection, question: Question, sought: Sequence[Sought]) -> set[Entry]:
    """The keys that stand in rows of their own and are asked for; of those for years the nearest."""
    windows = defaultdict[Window, set[str]](set)
    for one in sought:
        window = (one.since, one.until, one.day) if question.value in _FOR_YEARS else _EVER
        windows[window].update(map(storable, one.keys))
    looks = [look for window, keys in windows.items() for look in _looks(question, keys, window)]
    undated = frozenset[str]().union(*(keys for window, keys in windows.items() if window != _EVER))
    looks += _told(question, undated, ("", ""))
    return {_entry(*row) for rows, told in looks for row in connection.execute(rows, told).all() if row[0] is not None}


def _told(question: Question, keys: Iterable[str], days: tuple[str, str] = _ALL_DAYS) -> Iterator[Look]:
    """Keys in, the selections of all their rows of these days out."""
    first, last = days
    for some in batched(sorted(keys), MANY):
        yield _OF_KEYS, {"question": question.value, "some": list(some), "first": first, "last": last}


def _looks(question: Question, keys: Iterable[str], window: Window) -> Iterator[Look]:
    """Keys and between which days in, the selections of what has such a day out, or of all where no day is told."""
    since, until, day = window
    if window == _EVER:
        yield from _told(question, keys)
        return
    days = (since or date.min).isoformat(), (until or date.max).isoformat()
    if day is None or day not in (since, until):
        yield from _told(question, keys, days)
        return
    for some in batched(sorted(keys), MANY):
        yield _NEAREST_BACK if day == until else _NEAREST_AHEAD, {"some": list(some), "first": days[0], "last": days[1]}


_FIRST: BindParameter[str] = bindparam("first", type_=Text)
_LAST: BindParameter[str] = bindparam("last", type_=Text)
_OF_KEYS: Rows = select(CLUE_KEY.c.key, CLUE_KEY.c.day, CLUE_KEY.c.clue).where(
    CLUE_KEY.c.question == bindparam("question", type_=Text),
    among_given(CLUE_KEY.c.key),
    CLUE_KEY.c.day.between(_FIRST, _LAST),
)


def _nearest(*, back: bool) -> Rows:
    """The rows of each key from one end of the days on, day by day, until there are enough of it."""
    asked, near = listed_given(), CLUE_KEY.alias("near")
    of = near.c.question == Question.ACTOR.value, near.c.key == asked.c.value, near.c.day.between(_FIRST, _LAST)
    enough = select(near.c.day).where(*of).order_by(near.c.day.desc() if back else near.c.day)
    edge = enough.limit(1).offset(_NEAREST - 1).scalar_subquery()
    between = (func.coalesce(edge, _FIRST), _LAST) if back else (_FIRST, func.coalesce(edge, _LAST))
    # an outer join goes from the keys to their rows; of an inner one SQLite would go through all keys there are
    joined = asked.outerjoin(
        CLUE_KEY,
        and_(
            CLUE_KEY.c.question == Question.ACTOR.value,
            CLUE_KEY.c.key == asked.c.value,
            CLUE_KEY.c.day.between(*between),
        ),
    )
    return select(CLUE_KEY.c.key, CLUE_KEY.c.day, CLUE_KEY.c.clue).select_from(joined)


_NEAREST_BACK, _NEAREST_AHEAD = _nearest(back=True), _nearest(back=False)


def _entry(key: str, day: str, number: int) -> Entry:
    return key, _date(day) if day and not key.startswith(TIMELESS) else None, number


@lru_cache(maxsize=4_096)
def _date(day: str) -> date:
    return date.fromisoformat(day)


def _outer(days: Sequence[date | None], choose: Callable[[Iterable[date]], date]) -> date | None:
    """One side of all windows together: no bound where one of them has none."""
    told = [day for day in days if day is not None]
    return choose(told) if told and len(told) == len(days) else None
