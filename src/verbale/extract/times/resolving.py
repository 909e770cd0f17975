"""An expression and where it stands in time in, its days out; parts and ranges are resolved by what they are made of."""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from verbale.extract.times import days
from verbale.extract.times.days import Days
from verbale.extract.times.expressions import (
    Calendar,
    Distance,
    Expression,
    Feast,
    Lead,
    Part,
    Period,
    Range,
    Season,
    Weekday,
    Window,
    Years,
)
from verbale.extract.times.resolving_names import calendar, feast, season, weekday
from verbale.extract.times.resolving_units import distance, period, window
from verbale.extract.times.stand import Side, Stand
from verbale.reference.times import time_words


def resolve(says: Expression, stand: Stand) -> Days | None:
    """An expression and its stand in, its days out; None where nothing fixes it or no calendar holds it.

    >>> from datetime import date
    >>> resolve(Weekday(0), Stand(date(2021, 12, 21), None)).start.isoformat()
    '2021-12-20'
    """
    return _RESOLVERS[type(says)](says, stand)


def _lead(says: Lead, stand: Stand) -> Days | None:
    found = resolve(says.to, stand)
    start = found and days.moved(found.end, -says.days)
    return Days(start, found.end) if found and start else found


def _years(says: Years, stand: Stand) -> Days | None:  # noqa: ARG001
    return days.years(says.first, says.count)


def resolve_ends(says: Range, stand: Stand) -> tuple[Days | None, Days | None]:
    """A range and its stand in, the days of its two ends out.

    The last one decides; the first is the same kind of time before it ("from November 9 to 11", "May and July").
    """
    last = resolve(_inherit(says.last, says.first, back=False), stand)
    if last is None:
        return None, None
    first = resolve(_inherit(says.first, says.last, back=True), Stand(last.end, last, Side.PAST))
    if not isinstance(says.first, (Weekday, Calendar)):
        first = resolve(says.first, stand)
    return (None if first is None or first.start > last.end else first), last


def _range(says: Range, stand: Stand) -> Days | None:
    first, last = resolve_ends(says, stand)
    return Days(first.start, last.end) if first and last else last


def _inherit(says: Expression, other: Expression, *, back: bool) -> Expression:
    """A date takes year and month from the other end where only that one tells them."""
    if not isinstance(says, Calendar) or not isinstance(other, Calendar):
        return says
    if says.month is None and says.day is not None:
        says = replace(says, month=other.month)
    told_later = back and says.month is not None and other.month is not None and says.month > other.month
    if says.year is None and other.year is not None and says.month is not None and not told_later:
        says = replace(says, year=other.year)
    return says


def _part(says: Part, stand: Stand) -> Days | None:
    base = resolve(says.of, stand)
    if base is None:
        return None
    if says.name in {"earlier", "later"}:
        return _up_to_now(says, base, stand)
    if "-" in says.name:
        return _fraction(says, base, stand)
    for grain, reader in _GRAINS:
        found = time_words().part_bounds.get((grain, says.name))
        if found is not None and reader is not None and _grain(base) == grain:
            return reader(base, found)
    return base


def _up_to_now(says: Part, base: Days, stand: Stand) -> Days | None:
    """ "earlier this month" runs up to the report, "later this month" from it; of a month of the text, all of it."""
    today = stand.today
    if today is None or not base.start <= today <= base.end:
        return base
    return Days(base.start, today) if says.name == "earlier" else Days(today, base.end)


def _fraction(says: Part, base: Days, stand: Stand) -> Days | None:
    kind, _, number = says.name.partition("-")
    place = int(number) - 1
    if kind == "week":
        return _week_of(base, place)
    if base.length > _YEAR:
        return _fraction_of_years(base, place, of={"quarter": 4, "half": 2}[kind])
    length = {"quarter": 3, "half": 6}[kind]
    if base.length < 300:
        return _half_of_month(base, place)
    found = days.month(base.start.year, 1 + length * place, length)
    implied = says.of == Period("year") and stand.today is not None
    if found and implied and stand.today and stand.side is Side.PAST and found.start > stand.today:
        return days.month(base.start.year - 1, 1 + length * place, length)
    return found


def _fraction_of_years(base: Days, place: int, *, of: int) -> Days | None:
    """ "The second half of the 19th century"."""
    count = (base.end.year - base.start.year + 1) // of
    return days.years(base.start.year + place * count, count) if count else base


def _half_of_month(base: Days, place: int) -> Days:
    half = base.length // 2
    middle = base.start + timedelta(days=half)
    return Days(middle, base.end) if place else Days(base.start, middle - timedelta(days=1))


def _week_of(base: Days, place: int) -> Days | None:
    start = days.moved(base.start, 7 * place)
    end = None if start is None else days.moved(start, 6)
    return None if start is None or end is None or start > base.end else Days(start, min(end, base.end))


def _grain(base: Days) -> str:
    """The unit that an interval fills, "" for a day or anything else."""
    for grain, least, most in (("week", 5, 14), ("month", 28, 31), ("year", 365, 366), ("decade", 3650, 3654)):
        if least <= base.length <= most:
            return grain
    return "century" if base.length > 36000 else ""


def _days_of_month(base: Days, bounds: tuple[int, int]) -> Days:
    longest = monthrange(base.start.year, base.start.month)[1]
    return Days(base.start.replace(day=min(bounds[0], longest)), base.start.replace(day=min(bounds[1], longest)))


def _days_of_week(base: Days, bounds: tuple[int, int]) -> Days:
    first, last = (base.start + timedelta(days=min(bound, base.length) - 1) for bound in bounds)
    return Days(first, last)


def _months_of_year(base: Days, bounds: tuple[int, int]) -> Days | None:
    return days.month(base.start.year, bounds[0], bounds[1] - bounds[0] + 1)


def _years_of(base: Days, bounds: tuple[int, int]) -> Days | None:
    return days.years(base.start.year + bounds[0], bounds[1] - bounds[0] + 1)


_YEAR = 366
type _Cut = Callable[[Days, tuple[int, int]], Days | None]

_GRAINS: tuple[tuple[str, _Cut], ...] = (
    ("week", _days_of_week),
    ("month", _days_of_month),
    ("year", _months_of_year),
    ("decade", _years_of),
    ("century", _years_of),
)
_RESOLVERS: dict[type, Callable[[Any, Stand], Days | None]] = {
    Weekday: weekday,
    Calendar: calendar,
    Season: season,
    Feast: feast,
    Period: period,
    Distance: distance,
    Window: window,
    Lead: _lead,
    Part: _part,
    Years: _years,
    Range: _range,
}
