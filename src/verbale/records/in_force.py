"""Judgements in, those that hold out: of what was said on one pair or record the word that weighs most."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from verbale.records.judgement import Judgement, Question, Verdict


def in_force(judgements: Iterable[Judgement]) -> Iterator[Judgement]:
    """Judgements in, of those on one pair (or one record) and question the one that holds out, in the order of their ids.

    What is superseded does not hold, and what only takes back another says nothing itself; a person's word goes before a
    resolver's, then the later before the earlier.
    """
    told = {one.id: one for one in judgements}
    gone = {one.supersedes for one in told.values()} | {
        one.id for one in told.values() if one.verdict is Verdict.WITHDRAWN
    }
    holds: dict[tuple[Question, tuple[str, ...]], Judgement] = {}
    for one in sorted((one for one in told.values() if one.id not in gone), key=weight):
        holds[one.question, tuple(sorted(one.about))] = one
    yield from sorted(holds.values(), key=lambda one: one.id)


def weight(judgement: Judgement) -> tuple[bool, datetime, str, str]:
    """A judgement in, how much its word weighs out: a person's more than a resolver's, the later more than the earlier."""
    return judgement.personal, judgement.moment, judgement.signed, judgement.id
