"""Clues in, their rows written; a question, keys and days in, the clues that may fit out."""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import batched

from sqlalchemy import Connection, delete, select

from verbale.records.clue import Clue
from verbale.records.judgement import Question
from verbale.store.among import MANY, among
from verbale.store.base import Sought
from verbale.store.dialect import Dialect
from verbale.store.drafts import Row
from verbale.store.key_pages import near_enough
from verbale.store.key_rows import Pages, put_keys
from verbale.store.numbers import insert_numbered, numbers_of
from verbale.store.packing import unpack
from verbale.store.tables import CLUE, CLUE_KEY


def put_clues(dialect: Dialect, connection: Connection, clues: list[tuple[Clue, Row]]) -> None:
    """Clues and their rows, each with its coding, in; what is new is written."""
    rows = {str(row["id"]): (clue, row) for clue, row in clues}
    there = numbers_of(connection, CLUE, rows)
    fresh = [pair for name, pair in rows.items() if name not in there]
    numbers = insert_numbered(dialect, connection, CLUE, [row for _, row in fresh])
    put_keys(dialect, connection, ((clue, number) for (clue, _), number in zip(fresh, numbers, strict=True)))


def forget_clues(connection: Connection, codings: Collection[int]) -> None:
    """Codings that are superseded in; their clues go; keys of theirs that stand with others on a page lead to nothing."""
    old = (CLUE.c.coding.in_(codings),)
    connection.execute(delete(CLUE_KEY).where(CLUE_KEY.c.clue.in_(select(CLUE.c.n).where(*old))))
    connection.execute(delete(CLUE).where(*old))


def find_nearest(
    connection: Connection, pages: Pages, question: Question, sought: Sequence[Sought], most: int
) -> Iterator[Clue]:
    """What many clues ask for in, the clues that fit one of them out, in the order of ids: for each the nearest, no more than `most`.

    Keys, days and numbers alone are read of all that share a key: a word that half of the news hold brings thousands.
    """
    sure, tied = near_enough(pages.asked(connection, question, sought), sought).chosen(most)
    numbers = {*sure, *(number for some, count in tied for number in _named(connection, some)[:count])}
    found: dict[tuple[str, str], bytes] = {}
    for some in batched(sorted(numbers), MANY):
        asked = select(CLUE.c.about, CLUE.c.id, CLUE.c.packed).where(among(CLUE.c.n, some))
        found.update(((row.about, row.id), row.packed) for row in connection.execute(asked))
    return (_unpacked(found[name]) for name in sorted(found))


def _named(connection: Connection, numbers: Collection[int]) -> list[int]:
    """Numbers of clues in, the same in the order of what they are about out."""
    found = list[tuple[str, str, int]]()
    for some in batched(numbers, MANY):
        found.extend(
            map(tuple, connection.execute(select(CLUE.c.about, CLUE.c.id, CLUE.c.n).where(among(CLUE.c.n, some))))
        )
    return [number for _, _, number in sorted(found)]


@lru_cache(maxsize=20_000)  # some 100 MB: those of the last days are asked for with every batch
def _unpacked(packed: bytes) -> Clue:
    return unpack(Clue, packed)
