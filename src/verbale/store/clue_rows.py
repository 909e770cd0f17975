"""Clues in, their rows written; a question, keys and days in, the clues that may fit out."""

from collections.abc import Collection, Iterator
from datetime import date
from functools import lru_cache
from itertools import batched

from sqlalchemy import ColumnElement, Connection, delete, select

from verbale.records.clue import Clue
from verbale.records.judgement import Question
from verbale.store.dialect import Dialect
from verbale.store.drafts import Row
from verbale.store.numbers import AT_ONCE, insert_numbered, numbers_of
from verbale.store.packing import unpack
from verbale.store.tables import CLUE, CLUE_KEY
from verbale.store.texts import day_text, storable


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


def find_clues(
    connection: Connection, question: Question, keys: Collection[str], since: date | None, until: date | None
) -> Iterator[Clue]:
    """The clues to a question that share a key and lie between two days (or have none), each once, in the order of ids."""
    found: dict[tuple[str, str], bytes] = {}
    for some in batched(sorted(set(map(storable, keys))), AT_ONCE):
        for days in _days(since, until):
            numbers = select(CLUE_KEY.c.clue).where(
                CLUE_KEY.c.question == question.value, CLUE_KEY.c.key.in_(some), *days
            )
            asked = select(CLUE.c.about, CLUE.c.id, CLUE.c.packed).where(CLUE.c.n.in_(numbers))
            found.update(((row.about, row.id), row.packed) for row in connection.execute(asked))
    return (_unpacked(found[name]) for name in sorted(found))


def _days(since: date | None, until: date | None) -> list[list[ColumnElement[bool]]]:
    """Conditions on a key's day, one list for each look into the index: what has no day is always at hand."""
    if since is None and until is None:
        return [[]]
    first, last = (since or date.min).isoformat(), (until or date.max).isoformat()
    return [[CLUE_KEY.c.day == ""], [CLUE_KEY.c.day.between(first, last)]]


@lru_cache(maxsize=20_000)  # some 100 MB: those of the last days are asked for with every batch
def _unpacked(packed: bytes) -> Clue:
    return unpack(Clue, packed)
