"""Years, months and days in, intervals of days out; what no calendar holds gives None, never an exception."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta


@dataclass(frozen=True, slots=True)
class Days:
    """From the first to the last day, both included."""

    start: date
    end: date

    def join(self, other: "Days") -> "Days":
        """The shortest interval that holds both."""
        return Days(min(self.start, other.start), max(self.end, other.end))

    @property
    def length(self) -> int:
        """How many days it holds."""
        return (self.end - self.start).days + 1


def day(year: int, month: int, number: int) -> Days | None:
    """A date's numbers in, that day out, None where the calendar has no such day.

    >>> day(2021, 6, 31) is None
    True
    """
    if not (MINYEAR <= year <= MAXYEAR and 1 <= month <= 12 and 1 <= number <= monthrange(year, month)[1]):
        return None
    found = date(year, month, number)
    return Days(found, found)


def month(year: int, number: int, count: int = 1) -> Days | None:
    """A year and a month in, the days of that month (or of `count` months from it) out; months may run over the year.

    >>> month(2021, 12, 3).end.isoformat()
    '2022-02-28'
    """
    first, last = year * 12 + number - 1, year * 12 + number + count - 2
    if not (first // 12 >= MINYEAR and last // 12 <= MAXYEAR):
        return None
    end = (last // 12, last % 12 + 1)
    return Days(date(first // 12, first % 12 + 1, 1), date(*end, monthrange(*end)[1]))


def years(first: int, count: int = 1) -> Days | None:
    """The days of `count` years from `first` on."""
    return month(first, 1, 12 * count)


def moved(start: date, days: int) -> date | None:
    """A day so many days on, None beyond the calendar."""
    try:
        return start + timedelta(days=days)
    except OverflowError:
        return None


def single(found: date | None) -> Days | None:
    """A day or None in, the interval of that day or None out."""
    return None if found is None else Days(found, found)


def week(holding: date, offset: int = 0) -> Days | None:
    """The week from Monday to Sunday so many weeks from the one that holds a day."""
    first = moved(holding, 7 * offset - holding.weekday())
    last = None if first is None else moved(first, 6)
    return None if first is None or last is None else Days(first, last)


def weekend(holding: date, offset: int = 0) -> Days | None:
    """Saturday and Sunday of the week so many weeks from the one that holds a day."""
    found = week(holding, offset)
    return None if found is None else Days(found.end - timedelta(days=1), found.end)


def months_on(start: date, count: int) -> date | None:
    """The same day so many months on, or the last day of that month where it is shorter."""
    found = month(start.year, start.month + count)
    return None if found is None else found.start.replace(day=min(start.day, found.end.day))


def easter(year: int) -> date | None:
    """Easter Sunday of the Western churches (the anonymous Gregorian computus, Nature 1876)."""
    if not 1583 <= year <= MAXYEAR - 1:
        return None
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    r = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * r) // 451
    n = h + r - 7 * m + 114
    return date(year, n // 31, n % 31 + 1)
