"""Clues in, their rows written; a question, keys and days in, the clues that may fit out."""

from collections import OrderedDict
from collections.abc import Collection, Sequence
from itertools import batched

from sqlalchemy import Connection, delete, select

from verbale.records.clue import Clue
from verbale.records.judgement import Question
from verbale.store.among import MANY, among, among_given
from verbale.store.base import Sought
from verbale.store.dialect import Dialect
from verbale.store.drafts import Row
from verbale.store.key_pages import near_enough
from verbale.store.key_rows import Pages, put_keys
from verbale.store.numbers import insert_numbered
from verbale.store.packing import unpack
from verbale.store.tables import CLUE, CLUE_KEY

_AT_HAND = 100_000  # some 90 MB, most of them actors': those of the last days are asked for with every batch
_IDS = select(CLUE.c.n, CLUE.c.id).where(among_given(CLUE.c.n, numbers=True))
_WHOLE = select(CLUE.c.n, CLUE.c.id, CLUE.c.packed).where(among_given(CLUE.c.n, numbers=True))
_NONE: tuple[str, None] = "", None


def put_clues(dialect: Dialect, connection: Connection, clues: list[tuple[Clue, Row]]) -> None:
    """Clues and their rows, each with its coding, in; written once for each coding: no coding is written twice, so none is there yet."""
    rows = {(row["coding"], row["id"]): (clue, row) for clue, row in clues}
    numbers = insert_numbered(dialect, connection, CLUE, [row for _, row in rows.values()])
    put_keys(dialect, connection, ((clue, number) for (clue, _), number in zip(rows.values(), numbers, strict=True)))


def forget_clues(connection: Connection, codings: Collection[int]) -> None:
    """Codings that are superseded in; their clues go; keys of theirs that stand with others on a page lead to nothing."""
    old = (CLUE.c.coding.in_(codings),)
    connection.execute(delete(CLUE_KEY).where(CLUE_KEY.c.clue.in_(select(CLUE.c.n).where(*old))))
    connection.execute(delete(CLUE).where(*old))


class Clues:
    """The clues that were read last, by their numbers. A number may since have been given to another clue: so its id is looked at."""

    def __init__(self, most: int = _AT_HAND) -> None:
        self._most = most
        self._read: OrderedDict[int, tuple[str, Clue]] = OrderedDict()

    def of(self, connection: Connection, numbers: Collection[int]) -> list[Clue]:
        """Numbers in, the clues that have them out, each once, in the order of what they are about."""
        found: dict[tuple[str, str], Clue] = {}
        for some in batched(sorted(numbers), MANY):
            there = connection.execute(_IDS, {"some": list(some)}).all()
            self._fetch(connection, [n for n, id_ in there if self._read.get(n, _NONE)[0] != id_])
            for n, id_ in there:
                clue = self._read[n][1]
                found[clue.about, id_] = clue
                self._read.move_to_end(n)
        while len(self._read) > self._most:
            self._read.popitem(last=False)
        return [found[name] for name in sorted(found)]

    def _fetch(self, connection: Connection, numbers: Collection[int]) -> None:
        for some in batched(numbers, MANY):
            for n, id_, packed in connection.execute(_WHOLE, {"some": list(some)}).all():
                self._read[n] = id_, unpack(Clue, packed)


def find_nearest(
    connection: Connection, at_hand: tuple[Pages, Clues], question: Question, sought: Sequence[Sought], most: int
) -> list[Clue]:
    """What many clues ask for in, the clues that fit one of them out, in the order of ids: for each the nearest, no more than `most`.

    Keys, days and numbers alone are read of all that share a key: a word that half of the news hold brings thousands.
    """
    pages, clues = at_hand
    sure, tied = near_enough(pages.asked(connection, question, sought), sought).chosen(most)
    numbers = {*sure, *(number for some, count in tied for number in _named(connection, some)[:count])}
    return clues.of(connection, numbers)


def _named(connection: Connection, numbers: Collection[int]) -> list[int]:
    """Numbers of clues in, the same in the order of what they are about out."""
    found = list[tuple[str, str, int]]()
    for some in batched(numbers, MANY):
        found.extend(
            map(tuple, connection.execute(select(CLUE.c.about, CLUE.c.id, CLUE.c.n).where(among(CLUE.c.n, some))))
        )
    return [number for _, _, number in sorted(found)]
