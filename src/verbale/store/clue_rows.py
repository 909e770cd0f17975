"""Clues in, their rows written; a question, keys and days in, the clues that may fit out."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import batched

from sqlalchemy import ColumnElement, Connection, delete, select

from verbale.records.clue import Clue
from verbale.records.judgement import Question
from verbale.store.base import Sought
from verbale.store.dialect import Dialect
from verbale.store.drafts import Row
from verbale.store.numbers import AT_ONCE, insert_numbered, numbers_of
from verbale.store.packing import unpack
from verbale.store.tables import CLUE, CLUE_KEY
from verbale.store.texts import day_text, storable

type _Shelf = dict[str, list[tuple[str, int]]]


def put_clues(dialect: Dialect, connection: Connection, clues: list[tuple[Clue, Row]]) -> None:
    """Clues and their rows, each with its coding, in; what is new is written."""
    rows = {str(row["id"]): (clue, row) for clue, row in clues}
    there = numbers_of(connection, CLUE, rows)
    fresh = [pair for name, pair in rows.items() if name not in there]
    numbers = insert_numbered(dialect, connection, CLUE, [row for _, row in fresh])
    keys: list[Row] = [
        {"question": row["question"], "key": key, "day": day_text(clue.day) or "", "clue": number}
        for (clue, row), number in zip(fresh, numbers, strict=True)
        for key in sorted(set(map(storable, clue.keys)))
    ]
    dialect.insert(connection, CLUE_KEY, keys)


def forget_clues(connection: Connection, codings: Collection[int]) -> None:
    """Codings that are superseded in; their clues go."""
    old = (CLUE.c.coding.in_(codings),)
    connection.execute(delete(CLUE_KEY).where(CLUE_KEY.c.clue.in_(select(CLUE.c.n).where(*old))))
    connection.execute(delete(CLUE).where(*old))


def find_nearest(connection: Connection, question: Question, sought: Sequence[Sought], most: int) -> Iterator[Clue]:
    """What many clues ask for in, the clues that fit one of them out, in the order of ids: for each the nearest, no more than `most`.

    Keys, days and numbers alone are read of all that share a key: a word that half of the news hold brings thousands.
    """
    shelf = _shelf(connection, question, sought)
    numbers = set[int]()
    for one in sought:
        numbers.update(_nearest(connection, one, shelf, most))
    found: dict[tuple[str, str], bytes] = {}
    for some in batched(sorted(numbers), AT_ONCE):
        asked = select(CLUE.c.about, CLUE.c.id, CLUE.c.packed).where(CLUE.c.n.in_(some))
        found.update(((row.about, row.id), row.packed) for row in connection.execute(asked))
    return (_unpacked(found[name]) for name in sorted(found))


def _shelf(connection: Connection, question: Question, sought: Sequence[Sought]) -> _Shelf:
    """What is asked for in, the days and numbers of all clues that have one of the keys, by key, out."""
    shelf: _Shelf = defaultdict(list)
    keys = sorted({storable(key) for one in sought for key in one.keys})
    since, until = _outer([one.since for one in sought], min), _outer([one.until for one in sought], max)
    for some in batched(keys, AT_ONCE):
        for days in _days(since, until):
            of = CLUE_KEY.c.question == question.value, CLUE_KEY.c.key.in_(some), *days
            for key, day, number in connection.execute(
                select(CLUE_KEY.c.key, CLUE_KEY.c.day, CLUE_KEY.c.clue).where(*of)
            ):
                shelf[key].append((day, number))
    return shelf


def _nearest(connection: Connection, one: Sought, shelf: _Shelf, most: int) -> Collection[int]:
    """The numbers of the clues nearest to one that asks."""
    first, last = (one.since or date.min).isoformat(), (one.until or date.max).isoformat()
    fit = [
        pair
        for key in set(map(storable, one.keys))
        for pair in shelf.get(key, ())
        if not pair[0] or first <= pair[0] <= last
    ]
    shared = Counter(fit)
    if len(shared) <= most:
        return [number for _, number in shared]
    ranks = {pair: (-count, _apart(one.day, pair[0])) for pair, count in shared.items()}
    bound = sorted(ranks.values())[most - 1]
    tied = _named(connection, [number for (_, number), rank in ranks.items() if rank == bound])
    sure = [number for (_, number), rank in ranks.items() if rank < bound]
    return [*sure, *tied[: most - len(sure)]]


def _named(connection: Connection, numbers: Collection[int]) -> list[int]:
    """Numbers of clues in, the same in the order of what they are about out."""
    found = list[tuple[str, str, int]]()
    for some in batched(numbers, AT_ONCE):
        found.extend(
            map(tuple, connection.execute(select(CLUE.c.about, CLUE.c.id, CLUE.c.n).where(CLUE.c.n.in_(some))))
        )
    return [number for _, _, number in sorted(found)]


def _apart(one: date | None, other: str) -> int:
    return abs((one - date.fromisoformat(other)).days) if one and other else 0


def _outer(days: Sequence[date | None], choose: Callable[[Iterable[date]], date]) -> date | None:
    """One side of all windows together: no bound where one of them has none."""
    told = [day for day in days if day is not None]
    return choose(told) if told and len(told) == len(days) else None


def _days(since: date | None, until: date | None) -> list[list[ColumnElement[bool]]]:
    """Conditions on a key's day, one list for each look into the index: what has no day is always at hand."""
    if since is None and until is None:
        return [[]]
    first, last = (since or date.min).isoformat(), (until or date.max).isoformat()
    return [[CLUE_KEY.c.day == ""], [CLUE_KEY.c.day.between(first, last)]]


@lru_cache(maxsize=20_000)  # some 100 MB: those of the last days are asked for with every batch
def _unpacked(packed: bytes) -> Clue:
    return unpack(Clue, packed)
