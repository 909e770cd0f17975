"""A period, distance or window and its stand in, its days out: "last week", "two weeks ago", "the past three months".

"Two weeks ago" is that whole week, "two months ago" that month (CODING 15); from a day of the text, "two weeks later"
is a day.
"""

from datetime import date

from verbale.extract.times import days
from verbale.extract.times.days import Days
from verbale.extract.times.expressions import Distance, Period, Window
from verbale.extract.times.stand import Side, Stand

_YEARS = {"year": 1, "decade": 10, "century": 100}


def period(says: Period, stand: Stand) -> Days | None:
    """A whole day, week, month … in, its days out; a weekend without a shift goes by the tense."""
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


def distance(says: Distance, stand: Stand) -> Days | None:
    """So many units back or ahead in, the day, week, month or year out in which that lies."""
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


def window(says: Window, stand: Stand) -> Days | None:
    """ "the past three months" ends with the report, "the past 13 years" begins with the year it reaches into."""
    anchor = stand.anchor if says.anaphoric else days.single(stand.today)
    if anchor is None:
        return None
    far = _far(anchor.start, says)
    return None if far is None else Days(min(far, anchor.start), max(far, anchor.start))


def _far(here: date, says: Window) -> date | None:
    """The other end of a window from a day."""
    if says.unit in _YEARS and abs(says.number) * _YEARS[says.unit] > 1:
        reached = days.years(here.year + says.number * _YEARS[says.unit])
        return None if reached is None else reached.start if says.number < 0 else reached.end
    if says.unit in {"day", "week", "fortnight", "weekend"}:
        return days.moved(here, says.number * {"day": 1, "fortnight": 14}.get(says.unit, 7))
    return days.months_on(here, says.number * {"quarter": 3, "year": 12}.get(says.unit, 1))
