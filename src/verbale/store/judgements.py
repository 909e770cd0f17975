"""Judgements in, their rows written once; records in, the judgements in force about them out."""

from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import batched

from sqlalchemy import ColumnElement, Connection, exists, select

from verbale.records.judgement import Judgement, Question, Verdict
from verbale.store.among import MANY, among, among_given
from verbale.store.dialect import Dialect
from verbale.store.drafts import Row
from verbale.store.numbers import insert_numbered, numbers_of
from verbale.store.packing import unpack
from verbale.store.tables import JUDGED, JUDGEMENT
from verbale.store.texts import storable

_LATER = JUDGEMENT.alias("later")


def put_judgements(dialect: Dialect, connection: Connection, judged: list[tuple[Judgement, Row]]) -> list[Judgement]:
    """Judgements and their rows in; those that are not there yet are written, and come out."""
    rows = {str(row["id"]): (judgement, row) for judgement, row in judged}
    there = numbers_of(connection, JUDGEMENT, rows)
    fresh = [pair for name, pair in rows.items() if name not in there]
    numbers = insert_numbered(dialect, connection, JUDGEMENT, [row for _, row in fresh])
    about: list[Row] = [
        {"record": record, "judgement": number}
        for (judgement, _), number in zip(fresh, numbers, strict=True)
        for record in sorted(set(map(storable, judgement.about)))
    ]
    dialect.insert(connection, JUDGED, about)
    return [judgement for judgement, _ in fresh]


def in_force() -> list[ColumnElement[bool]]:
    """Nothing in, the conditions under which a judgement is in force out."""
    # The second condition says nothing new; only by it the planner knows that the index of those that supersede holds the answer.
    superseded = exists().where(_LATER.c.supersedes == JUDGEMENT.c.id, _LATER.c.supersedes != "")
    return [~superseded]


_ABOUT = select(JUDGEMENT.c.id, JUDGEMENT.c.packed).where(
    JUDGEMENT.c.n.in_(select(JUDGED.c.judgement).where(among_given(JUDGED.c.record))), *in_force()
)


def judgements_in_force(connection: Connection, records: Collection[str]) -> Iterator[Judgement]:
    """Ids of records in, the judgements in force about any of them out, each once, by id."""
    found: dict[str, bytes] = {}
    for some in batched(sorted(records), MANY):
        found.update(connection.execute(_ABOUT, {"some": list(some)}).all())
    return (_unpacked(found[name]) for name in sorted(found))


def judged_apart(connection: Connection, questions: Collection[Question]) -> list[Judgement]:
    """Questions in, the judgements of persons that part two records, in force or not, out."""
    told = JUDGEMENT.c.person == 1, JUDGEMENT.c.verdict == Verdict.DIFFERENT.value
    of = JUDGEMENT.c.question.in_(sorted(one.value for one in questions))
    return list(map(_unpacked, connection.scalars(select(JUDGEMENT.c.packed).where(*told, of))))


def superseded_by(connection: Connection, judgements: Collection[Judgement]) -> Iterator[Judgement]:
    """New judgements in, what they supersede and those of them that do out: what held before may hold no longer."""
    yield from (one for one in judgements if one.supersedes)
    old = {storable(one.supersedes) for one in judgements if one.supersedes}
    for some in batched(sorted(old), MANY):
        for packed in connection.scalars(select(JUDGEMENT.c.packed).where(among(JUDGEMENT.c.id, some))):
            yield _unpacked(packed)


@lru_cache(maxsize=20_000)  # some 40 MB: those of a story are read again with every report that joins it
def _unpacked(packed: bytes) -> Judgement:
    return unpack(Judgement, packed)
