"""When something happened: the first and the last day, and what that rests on."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from verbale.records.evidence import Evidence


class Basis(StrEnum):
    """What a value rests on."""

    STATED = "stated"  # the words say it, also relative words ("on Monday")
    RECKONED = "reckoned"  # taken over from a sentence that goes on with the same matter
    PUBLISHED = "published"  # nothing says it: the day of publication stands in
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class When:
    """Days from `start` to `end`, both included; None is an open side, and both None with basis UNKNOWN is "?".

    >>> str(When(date(2021, 12, 1), date(2021, 12, 31), Basis.STATED))
    '2021-12'
    >>> str(When.day(date(2021, 12, 21), Basis.PUBLISHED))
    '2021-12-21~'
    """

    start: date | None
    end: date | None
    basis: Basis
    evidence: Evidence | None = None

    @classmethod
    def day(cls, day: date, basis: Basis, evidence: Evidence | None = None) -> "When":
        """One day in, the interval of just that day out."""
        return cls(day, day, basis, evidence)

    @classmethod
    def unknown(cls) -> "When":
        """The value for a time that nothing tells."""
        return cls(None, None, Basis.UNKNOWN)

    def __str__(self) -> str:
        if self.start is None and self.end is None:
            return "?"
        mark = "~" if self.basis is Basis.PUBLISHED else ""
        return _interval(self.start, self.end) + mark

    def meets(self, other: "When") -> bool:
        """Whether the two intervals share a day; an unknown time meets only an unknown one."""
        if self.basis is Basis.UNKNOWN or other.basis is Basis.UNKNOWN:
            return self.basis is other.basis
        return _first(self) <= _last(other) and _first(other) <= _last(self)


def _first(when: When) -> date:
    return when.start or date.min


def _last(when: When) -> date:
    return when.end or date.max


def _interval(start: date | None, end: date | None) -> str:
    if start is None or end is None:
        return f"{_first_written(start) if start else ''}/{end.isoformat() if end else ''}"
    if start == end:
        return start.isoformat()
    if start.day != 1 or end.day != monthrange(end.year, end.month)[1]:
        return f"{start.isoformat()}/{end.isoformat()}"
    if (start.month, end.month, start.year) == (1, 12, end.year):
        return f"{start.year:04d}"
    months = dict.fromkeys((_month(start), _month(end)))
    return "/".join(months)


def _first_written(start: date) -> str:
    """An open interval's first day, written as a month where it is the first of one."""
    return _month(start) if start.day == 1 else start.isoformat()


def _month(day: date) -> str:
    return f"{day.year:04d}-{day.month:02d}"
