"""Things with days in, where they stand on a line of time out: what a template draws as SVG, told by percent and pixel."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

_TICKS = 5
_STEPS = (1, 2, 7, 14, 30, 61, 91, 182, 365, 730, 1826, 3652, 36525)  # days between two ticks
_MARGIN = 3.0  # percent left free at both ends, so that a dot is whole


@dataclass(frozen=True, slots=True)
class Tick:
    """A day named on the line, and where it stands, in percent."""

    day: date
    at: float


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of days as a line: the first, the last, and the days named on it."""

    first: date
    last: date
    ticks: tuple[Tick, ...]

    @classmethod
    def of(cls, days: Iterable[date]) -> "Line | None":
        """Days in, the line that holds them out; None where there are none.

        >>> line = Line.of([date(2026, 3, 1), date(2026, 3, 5)])
        >>> line.at(date(2026, 3, 3)), len(line.ticks)
        (50.0, 5)
        """
        told = sorted(days)
        if not told:
            return None
        line = cls(told[0], told[-1], ())
        return cls(line.first, line.last, tuple(Tick(day, line.at(day)) for day in _ticks(line.first, line.last)))

    def at(self, day: date) -> float:
        """A day in, where it stands in percent, from the start, out; a day beyond an end stands at that end."""
        whole = (self.last - self.first).days
        part = min(max((day - self.first).days / whole, 0.0), 1.0) if whole else 0.5
        return round(_MARGIN + part * (100 - 2 * _MARGIN), 2)


def _ticks(first: date, last: date) -> Sequence[date]:
    whole = (last - first).days
    step = next((step for step in _STEPS if whole / step < _TICKS), _STEPS[-1])
    return [first + timedelta(step * number) for number in range(whole // step + 1)]


@dataclass(frozen=True, slots=True)
class Bar:
    """A count as a bar: its label, the count, where it begins, how wide and how high it is, in percent."""

    label: str
    count: int
    at: float
    width: float
    height: float


def bars(counts: Sequence[tuple[str, int]]) -> tuple[Bar, ...]:
    """Labels with counts in, a bar for each, side by side, the highest 100 percent high, out.

    >>> [(bar.at, bar.width, bar.height) for bar in bars([("2026-01", 2), ("2026-02", 1)])]
    [(0.0, 50.0, 100.0), (50.0, 50.0, 50.0)]
    """
    most = max((count for _, count in counts), default=0)
    width = 100 / len(counts) if counts else 0.0
    return tuple(
        Bar(label, count, round(place * width, 3), round(width, 3), round(100 * count / most, 2) if most else 0.0)
        for place, (label, count) in enumerate(counts)
    )


def months(counts: Iterable[tuple[str, int]], most: int) -> tuple[tuple[str, int], ...]:
    """Months ("2026-03") with counts in, every month of the years in which one lies, with its count, the newest `most` of them, out.

    >>> told = months([("2025-12", 3), ("2026-02", 1)], 60)
    >>> len(told), told[0], told[11], told[13], told[-1]
    (24, ('2025-01', 0), ('2025-12', 3), ('2026-02', 1), ('2026-12', 0))
    """
    told = {month: count for month, count in counts if len(month) == 7 and month[4] == "-"}
    if not told:
        return ()
    first, last = int(min(told)[:4]) * 12, int(max(told)[:4]) * 12 + 11
    return tuple((_name(number), told.get(_name(number), 0)) for number in range(max(first, last - most + 1), last + 1))


def _name(number: int) -> str:
    return f"{number // 12:04d}-{number % 12 + 1:02d}"
