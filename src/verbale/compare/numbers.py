"""Accounts of one happening in, the numbers that they tell out, each under what is counted."""

from collections.abc import Iterator, Sequence

from verbale.compare.said import Said, words_in
from verbale.records.account import Count
from verbale.records.comparison import Difference, Witness


def numbers_told(witnesses: Sequence[Witness]) -> Iterator[Said[Count]]:
    """Witnesses in, each number that one of them tells out, under what is counted."""
    for one in witnesses:
        for count in {count.of: count for count in reversed(one.account.counts)}.values():
            yield Said(one.account.id, count, count.number(), words_in(count.evidence), count.of)


def other_number(one: Count, other: Count) -> Difference | None:
    """Two counts of one thing in, how they differ out: “at least 9” and 12 overlap, 9 and 12 exclude each other.

    >>> other_number(Count("killed", 9, None), Count("killed", 12, 12)).value
    'overlapping'
    """
    (low, high), (least, most) = _bounds(one), _bounds(other)
    if (low, high) == (least, most):
        return None
    return Difference.OVERLAPPING if low <= most and least <= high else Difference.OTHER_NUMBER


def _bounds(count: Count) -> tuple[float, float]:
    return (0 if count.least is None else count.least, float("inf") if count.most is None else count.most)
