"""Intervals of days in, when something was told of, and how often, out: for formats that know time."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Spell:
    """Days from `first` to `last`, both included, and how many accounts lie on each of them; None is an open side."""

    first: date | None
    last: date | None
    count: int


def spells(intervals: Iterable[tuple[date | None, date | None]]) -> Iterator[Spell]:
    """Intervals in any order, None for an open side, in; the spells of one count that they make out, in order, none meeting another.

    >>> list(spells([(date(2024, 5, 6), date(2024, 5, 7)), (date(2024, 5, 7), date(2024, 5, 7))]))  # doctest: +NORMALIZE_WHITESPACE
    [Spell(first=datetime.date(2024, 5, 6), last=datetime.date(2024, 5, 6), count=1),
     Spell(first=datetime.date(2024, 5, 7), last=datetime.date(2024, 5, 7), count=2)]
    """
    turns: Counter[date | None] = Counter()
    count = 0
    for first, last in intervals:
        count += first is None
        if first is not None:
            turns[first] += 1
        if last is not None and last < date.max:
            turns[last + _DAY] -= 1
    days = [None, *sorted(day for day, turn in turns.items() if day and turn), None]
    for begins, ends in pairwise(days):
        count += turns[begins] if begins else 0
        if count:
            yield Spell(begins, ends - _DAY if ends else None, count)
