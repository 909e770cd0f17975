"""An expression and where it stands in time in, its days out: against the day of the report and the days told before.

Rules of the calendar (CODING 13-16, 23, 29): a weekday of a past clause is the last one up to and including the day of
the report, of a future clause the first from it on; a date without a year is the one that the tense allows, else the
nearest; "two weeks ago" is that whole week.
"""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
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
    Shift,
    Weekday,
    Window,
    Years,
)
from verbale.reference.times import time_words

_SLACK = timedelta(days=1)  # a report may bear the date of the day before its deed (time zones, night editions)


class Side(StrEnum):
    """On which side of the report a clause tells its deed."""

    PAST = "past"
    FUTURE = "future"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Stand:
    """Where an expression stands: the day of the report, the time told last in the text, the side of its clause."""

    today: date | None
    running: Days | None
    side: Side = Side.PAST

    @property
    def anchor(self) -> Days | None:
        """What anaphoric words count from: the time told last, else the day of the report."""
        return self.running or days.single(self.today)


def resolve(says: Expression, stand: Stand) -> Days | None:
    """An expression and its stand in, its days out; None where nothing fixes it or no calendar holds it.

    >>> resolve(Weekday(0), Stand(date(2021, 12, 21), None)).start.isoformat()
    '2021-12-20'
    """
    return _RESOLVERS[type(says)](says, stand)


def _weekday(says: Weekday, stand: Stand) -> Days | None:
    if says.shift in {Shift.FOLLOWING, Shift.PREVIOUS, Shift.THAT}:
        return _anaphoric_weekday(says, stand)
    if stand.today is None:
        return None
    if says.week is not None:
        found = days.week(stand.today, says.week)
        return found and days.single(found.start + timedelta(days=says.number))
    back = (stand.today.weekday() - says.number) % 7
    if says.shift is Shift.LAST:
        return days.single(days.moved(stand.today, -(back or 7)))
    if says.shift is Shift.NEXT:
        return days.single(days.moved(stand.today, 7 - back))
    ahead = stand.side is Side.FUTURE
    return days.single(days.moved(stand.today, (-back) % 7 if ahead else -back))


def _anaphoric_weekday(says: Weekday, stand: Stand) -> Days | None:
    if stand.anchor is None:
        return None
    here = stand.anchor.start
    ahead, back = (says.number - here.weekday()) % 7, (here.weekday() - says.number) % 7
    if says.shift is Shift.FOLLOWING:
        return days.single(days.moved(stand.anchor.end, (says.number - stand.anchor.end.weekday()) % 7 or 7))
    return days.single(days.moved(here, -(back or 7) if says.shift is Shift.PREVIOUS else ahead))


def _calendar(says: Calendar, stand: Stand) -> Days | None:
    if says.years is not None:
        anchor = stand.anchor.start if says.shift is Shift.THAT and stand.anchor else stand.today
        return anchor and _exact(says, anchor.year + says.years, says.month)
    if says.year is not None:
        return _exact(says, says.year, says.month)
    if says.shift in {Shift.FOLLOWING, Shift.PREVIOUS, Shift.THAT}:
        return _yearless_anaphoric(says, stand)
    if stand.today is None:
        return None
    if says.month is None:
        return _fitting([_exact(says, *_month_from(stand.today, step)) for step in range(-2, 3)], says.shift, stand)
    return _fitting([_exact(says, stand.today.year + step, says.month) for step in range(-8, 9)], says.shift, stand)


def _month_from(today: date, step: int) -> tuple[int, int]:
    number = today.year * 12 + today.month - 1 + step
    return number // 12, number % 12 + 1


def _exact(says: Calendar, year: int, month: int | None) -> Days | None:
    if month is None:
        return days.years(year)
    return days.month(year, month) if says.day is None else days.day(year, month, says.day)


def _fitting(choices: list[Days | None], shift: Shift, stand: Stand) -> Days | None:
    """Of the same date in several years, the one that shift and tense allow, nearest to the report."""
    today = stand.today
    found = [choice for choice in choices if choice is not None]
    if today is None or not found:
        return None
    if shift is Shift.LAST:
        found = [choice for choice in found if choice.end < today]
    elif shift is Shift.NEXT:
        found = [choice for choice in found if choice.start > today]
    elif shift is Shift.THIS:
        found = [choice for choice in found if choice.start.year == today.year]
    elif stand.side is not Side.OPEN:
        past = stand.side is Side.PAST
        found = [c for c in found if (c.start <= _later(today, _SLACK) if past else c.end >= today)]
    return min(found, key=lambda choice: _gap(choice, today), default=None)


def _later(today: date, by: timedelta) -> date:
    return today if today > date.max - by else today + by


def _gap(choice: Days, today: date) -> int:
    """Days between an interval and a day, 0 within it."""
    return max((choice.start - today).days, (today - choice.end).days, 0)


def _yearless_anaphoric(says: Calendar, stand: Stand) -> Days | None:
    """ "the following January", "that August", "the previous May": the nearest on that side of the time told last."""
    anchor = stand.anchor
    if anchor is None or says.month is None:
        return None
    found = [_exact(says, anchor.start.year + step, says.month) for step in (-1, 0, 1, 2)]
    if says.shift is Shift.PREVIOUS:
        before = [choice for choice in found if choice and choice.end < anchor.start]
        return before[-1] if before else None
    if says.shift is Shift.THAT:
        same = [choice for choice in found if choice and choice.end >= anchor.start]
        return same[0] if same else None
    after = [choice for choice in found if choice and choice.start > anchor.end]
    return after[0] if after else None


def _season(says: Season, stand: Stand) -> Days | None:
    if says.years is not None:
        return stand.today and _season(replace(says, year=stand.today.year + says.years, years=None), stand)
    if says.year is not None:
        return days.month(says.year, says.month, 3)
    anaphoric = says.shift in {Shift.FOLLOWING, Shift.PREVIOUS, Shift.THAT}
    start = (stand.anchor.start if stand.anchor else None) if anaphoric else stand.today
    if start is None:
        return None
    choices = [days.month(start.year + step, says.month, 3) for step in (-2, -1, 0, 1, 2)]
    shift = {Shift.FOLLOWING: Shift.NEXT, Shift.PREVIOUS: Shift.LAST, Shift.THAT: Shift.NONE}.get(says.shift, says.shift)
    side = Side.OPEN if says.shift is Shift.THAT else stand.side
    return _fitting(choices, shift, Stand(start, None, side))


def _feast(says: Feast, stand: Stand) -> Days | None:
    if says.year is not None:
        return _from_easter(says.year, says.offset)
    if stand.today is None:
        return None
    choices = [_from_easter(stand.today.year + step, says.offset) for step in (-1, 0, 1)]
    return _fitting(choices, Shift.NONE, stand)


def _from_easter(year: int, offset: int) -> Days | None:
    found = days.easter(year)
    return found and days.single(days.moved(found, offset))


def _period(says: Period, stand: Stand) -> Days | None:
    anchor = stand.anchor if says.anaphoric else days.single(stand.today)
    if anchor is None:
        return None
    if says.unit == "day":
        return days.single(days.moved(anchor.end if says.offset > 0 else anchor.start, says.offset))
    if says.unit == "weekend" and says.offset == 0 and not says.anaphoric:
        return _weekend(anchor.start, stand.side)
    start = anchor.start
    if says.unit in {"week", "fortnight", "weekend"}:
        return (days.weekend if says.unit == "weekend" else days.week)(start, says.offset)
    return _months(start, says.unit, says.offset)


def _weekend(today: date, side: Side) -> Days | None:
    """The weekend of a past clause is the last one that has begun, of a future clause the next that has not ended."""
    begun = today.weekday() >= 5
    return days.weekend(today, 0 if begun or side is Side.FUTURE else -1)


def _months(start: date, unit: str, offset: int) -> Days | None:
    if unit == "month":
        return days.month(start.year, start.month + offset)
    if unit == "quarter":
        return days.month(start.year, start.month - (start.month - 1) % 3 + 3 * offset, 3)
    count = {"year": 1, "decade": 10, "century": 100}[unit]
    first = start.year - start.year % count + count * offset
    return days.years(first, count)


def _distance(says: Distance, stand: Stand) -> Days | None:
    anchor = stand.anchor if says.anaphoric else days.single(stand.today)
    if anchor is None:
        return None
    start = anchor.end if says.number > 0 else anchor.start
    if says.unit in {"day", "week", "fortnight", "weekend"}:
        exact = says.unit == "day" or (says.anaphoric and anchor.length == 1)
        found = days.moved(start, says.number * (1 if says.unit == "day" else 7))
        return days.single(found) if exact or found is None else days.week(found)
    if says.unit in {"month", "quarter"}:
        return days.month(start.year, start.month + says.number * (1 if says.unit == "month" else 3))
    return days.years(start.year + says.number * {"year": 1, "decade": 10, "century": 100}[says.unit])


def _window(says: Window, stand: Stand) -> Days | None:
    """ "the past three months" ends with the report, "the past 13 years" begins with the year it reaches into."""
    anchor = stand.anchor if says.anaphoric else days.single(stand.today)
    if anchor is None:
        return None
    here = anchor.start
    if says.unit in {"year", "decade", "century"} and abs(says.number) * _YEARS[says.unit] > 1:
        reached = days.years(here.year + says.number * _YEARS[says.unit])
        far = reached and (reached.start if says.number < 0 else reached.end)
    elif says.unit in {"day", "week", "fortnight", "weekend"}:
        far = days.moved(here, says.number * {"day": 1, "fortnight": 14}.get(says.unit, 7))
    else:
        far = days.months_on(here, says.number * {"quarter": 3, "year": 12}.get(says.unit, 1))
    return None if far is None else Days(min(far, here), max(far, here))


_YEARS = {"year": 1, "decade": 10, "century": 100}


def _lead(says: Lead, stand: Stand) -> Days | None:
    found = resolve(says.to, stand)
    start = found and days.moved(found.end, -says.days)
    return Days(start, found.end) if found and start else found


def _years(says: Years, stand: Stand) -> Days | None:  # noqa: ARG001
    return days.years(says.first, says.count)


def _range(says: Range, stand: Stand) -> Days | None:
    """The last end decides; the first is the same kind of time before it ("from November 9 to 11", "May and July")."""
    last = resolve(_inherit(says.last, says.first, back=False), stand)
    if last is None:
        return None
    first = resolve(_inherit(says.first, says.last, back=True), Stand(last.end, last, Side.PAST))
    if not isinstance(says.first, (Weekday, Calendar)):
        first = resolve(says.first, stand)
    if first is None or first.start > last.end:
        return last
    return Days(first.start, last.end)


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
    length = {"quarter": 3, "half": 6}[kind]
    if base.length < 300:
        return _half_of_month(base, place)
    found = days.month(base.start.year, 1 + length * place, length)
    implied = says.of == Period("year") and stand.today is not None
    if found and implied and stand.today and stand.side is Side.PAST and found.start > stand.today:
        return days.month(base.start.year - 1, 1 + length * place, length)
    return found


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


type _Cut = Callable[[Days, tuple[int, int]], Days | None]

_GRAINS: tuple[tuple[str, _Cut], ...] = (
    ("week", _days_of_week),
    ("month", _days_of_month),
    ("year", _months_of_year),
    ("decade", _years_of),
    ("century", _years_of),
)
_RESOLVERS: dict[type, Callable[[Any, Stand], Days | None]] = {
    Weekday: _weekday,
    Calendar: _calendar,
    Season: _season,
    Feast: _feast,
    Period: _period,
    Distance: _distance,
    Window: _window,
    Lead: _lead,
    Part: _part,
    Years: _years,
    Range: _range,
}
