"""A weekday, date, season or feast and its stand in, its days out: names of the calendar that need a year or a week.

A weekday of a past clause is the last one up to and including the day of the report, of a future clause the first
from it on; a date without a year is the nearest that the tense allows (CODING 13-16).
"""

from datetime import date, timedelta

from verbale.extract.times import days
from verbale.extract.times.days import Days
from verbale.extract.times.expressions import Calendar, Feast, Season, Shift, Weekday
from verbale.extract.times.stand import Side, Stand

# A day told without its year: beyond so many days back, and within so many ahead, it lies ahead whatever the verb's tense.
_LONG_PAST, _SOON = 240, 100
_SLACK = timedelta(days=1)  # a report may bear the date of the day before its deed (time zones, night editions)


def weekday(says: Weekday, stand: Stand) -> Days | None:
    """A weekday in, that day out: by its shift, its week, or the tense of its clause."""
    if says.shift in {Shift.FOLLOWING, Shift.PREVIOUS, Shift.THAT}:
        return _anaphoric_weekday(says, stand)
    if stand.today is None:
        return None
    if says.week is not None:
        found = days.week(stand.today, says.week)
        return None if found is None else days.single(found.start + timedelta(days=says.number))
    back = (stand.today.weekday() - says.number) % 7
    if says.more:
        last = says.shift is Shift.LAST
        return days.single(
            days.moved(stand.today, -(back or 7) - 7 * says.more if last else (-back) % 7 + 7 * says.more)
        )
    if says.shift is Shift.LAST:
        return days.single(
            days.moved(stand.today, -(back if back > 1 else back + 7))
        )  # else "yesterday", "on Wednesday"
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


def calendar(says: Calendar, stand: Stand) -> Days | None:
    """A day, month or year by its name in, its days out; what is not told of it is taken from the stand."""
    if says.years is not None:
        anchor = stand.anchor.start if says.shift is Shift.THAT and stand.anchor else stand.today
        return None if anchor is None else _exact(says, anchor.year + says.years, says.month)
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
        allowed = [c for c in found if (c.start <= _later(today, _SLACK) if past else c.end >= today)]
        found = found if past and _too_far(allowed, found, today) else allowed
    return min(found, key=lambda choice: _gap(choice, today), default=None)


def _too_far(allowed: list[Days], found: list[Days], today: date) -> bool:
    """ "Adjourned the trial to 15 February", told in January: no reader thinks of the year before."""
    back = min((_gap(choice, today) for choice in allowed), default=0)
    ahead = min((_gap(choice, today) for choice in found if choice.start > today), default=back)
    return all(choice.length == 1 for choice in found) and back > _LONG_PAST and ahead < _SOON


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


def season(says: Season, stand: Stand) -> Days | None:
    """A season in, its three months out, of the year that is told or that shift and tense allow."""
    if says.years is not None:
        return None if stand.today is None else _season_of(says, stand.today.year + says.years)
    if says.year is not None:
        return _season_of(says, says.year)
    anaphoric = says.shift in {Shift.FOLLOWING, Shift.PREVIOUS, Shift.THAT}
    start = (stand.anchor.start if stand.anchor else None) if anaphoric else stand.today
    if start is None:
        return None
    choices = [days.month(start.year + step, says.month, 3) for step in (-2, -1, 0, 1, 2)]
    shift = {Shift.FOLLOWING: Shift.NEXT, Shift.PREVIOUS: Shift.LAST, Shift.THAT: Shift.NONE}.get(
        says.shift, says.shift
    )
    side = Side.OPEN if says.shift is Shift.THAT else stand.side
    return _fitting(choices, shift, Stand(start, None, side))


def _season_of(says: Season, year: int) -> Days | None:
    return days.month(year, says.month, 3)


def feast(says: Feast, stand: Stand) -> Days | None:
    """A feast that moves with Easter in, its day out."""
    if says.year is not None:
        return _from_easter(says.year, says.offset)
    if stand.today is None:
        return None
    choices = [_from_easter(stand.today.year + step, says.offset) for step in (-1, 0, 1)]
    return _fitting(choices, Shift.NONE, stand)


def _from_easter(year: int, offset: int) -> Days | None:
    found = days.easter(year)
    return None if found is None else days.single(days.moved(found, offset))
