"""Tallies of days in, values by month or year with their intervals out: events by quad class, or how friendly deeds are on average.

What is counted is what is told as done or going on. Intervals of counts are those of a Poisson count of so many (95 %, Byar's
approximation: Breslow and Day 1987, Statistical Methods in Cancer Research II, p. 69): they tell chance, not what nobody reported.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean, stdev

from verbale.reference.cameo import cameo, goldstein
from verbale.store.sums import DayTally
from verbale.web.pictures.quads import QUADS, quad
from verbale.web.words import N_

_Z = 1.959964  # of 95 %
_MOST_YEARS = 6  # longer times are shown by year


@dataclass(frozen=True, slots=True)
class Point:
    """One month ("2024-03") or year: the value and the ends of its interval."""

    time: str
    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Series:
    """One line of values: the letters of its quad class ("" for a mean of all), its name, and its points."""

    of: str
    name: str
    points: tuple[Point, ...]


def counted(tallies: Iterable[DayTally]) -> tuple[Series, ...]:
    """Tallies of days in, the events of each quad class out."""
    told = [one for one in tallies if one.done and quad(one.type)]
    times = _times(told)
    counts = Counter[tuple[str, str]]()
    for one in told:
        if kind := quad(one.type):
            counts[kind.letters, _time(one, times)] += one.events
    points = {of: tuple(Point(time, counts[of, time], *poisson(counts[of, time])) for time in times) for of in QUADS}
    return tuple(Series(of, kind.name, points[of]) for of, kind in QUADS.items())


def friendliness(tallies: Iterable[DayTally]) -> tuple[Series, ...]:
    """Tallies of days in, the mean of Goldstein's numbers (1992) out; a time of one event has none, as nothing tells its spread."""
    told = [one for one in tallies if one.done and quad(one.type)]
    times = _times(told)
    numbers = defaultdict[str, list[float]](list)
    for one in told:
        numbers[_time(one, times)] += [goldstein(cameo(one.type))] * one.events
    points = tuple(_mean(time, numbers[time]) for time in times if len(numbers[time]) > 1)
    return (Series("", N_("mean"), points),)


def poisson(count: int) -> tuple[float, float]:
    """A count in, the ends of its 95 % interval out.

    >>> [round(end, 2) for end in poisson(10)], poisson(0)[0]
    ([4.79, 18.39], 0.0)
    """
    low = count * (1 - 1 / (9 * count) - _Z / (3 * sqrt(count))) ** 3 if count else 0.0
    more = count + 1
    return max(0.0, low), more * (1 - 1 / (9 * more) + _Z / (3 * sqrt(more))) ** 3


def months(first: str, last: str) -> list[str]:
    """Two months in, all from the one to the other out.

    >>> months("2023-11", "2024-02")
    ['2023-11', '2023-12', '2024-01', '2024-02']
    """
    begin, end = (12 * int(one[:4]) + int(one[5:7]) - 1 for one in (first, last))
    return [f"{place // 12:04}-{place % 12 + 1:02}" for place in range(begin, end + 1)]


def _times(told: Sequence[DayTally]) -> list[str]:
    """All months between the first day and the last, or all years where there are many."""
    if not told:
        return []
    first, last = min(one.day for one in told), max(one.day for one in told)
    years = range(int(first[:4]), int(last[:4]) + 1)
    return [f"{year:04}" for year in years] if len(years) > _MOST_YEARS else months(first, last)


def _time(one: DayTally, times: Sequence[str]) -> str:
    return one.day[: len(times[0])]


def _mean(time: str, numbers: Sequence[float]) -> Point:
    mean = fmean(numbers)
    error = _Z * stdev(numbers) / sqrt(len(numbers))
    return Point(time, mean, max(-10.0, mean - error), min(10.0, mean + error))
