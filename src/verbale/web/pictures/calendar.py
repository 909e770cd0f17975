"""Tallies of days in, a calendar out: on which days what is told is said to have begun, a square a day, a row of months a year."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from xml.etree.ElementTree import Element

from verbale.store.sums import DayTally
from verbale.web.pictures.picture import WIDTH, Addresses, Picture, Table
from verbale.web.pictures.svg import MUTED, drawing, element, label, titled

_STEP, _SIDE = 17.0, 15.0  # from one square to the next, and a square
_LEFT, _YEAR = 44.0, 152.0  # room for the names of days; from one year to the next
_MOST_YEARS = 6  # the newest are drawn; the table has all
_SHADES = ("#e8edf1", "#c3d7e8", "#8fb8d9", "#4f8fc0", "#1f5f94")  # by quarters of the busiest day, the first for none
_WEEK = ("Mon", "", "Wed", "", "Fri", "", "Sun")


def draw(tallies: Iterable[DayTally], address: Addresses) -> Picture:
    """Tallies of days and how pages are found in, the calendar out."""
    days: Counter[date] = Counter()
    rows = []
    for one in tallies:
        days[date.fromisoformat(one.day)] += one.events
        rows.append((one.day, one.type, "yes" if one.done else "no", one.accounts, one.events))
    years = sorted({day.year for day in days})[-_MOST_YEARS:]
    height = 40 + _YEAR * max(len(years), 1)
    shapes = [shape for place, year in enumerate(years) for shape in _year(year, days, 26 + place * _YEAR, address)]
    drawn = drawing((WIDTH, height), _title(days), *shapes, *_key(height, max(days.values(), default=0)))
    return Picture(drawn, _says(days), Table(("day", "type", "told as done", "accounts", "events"), tuple(rows)))


def shade(events: int, busiest: int) -> int:
    """The events of a day and of the busiest day in, which of the shades the day has out.

    >>> shade(0, 40), shade(1, 40), shade(40, 40)
    (0, 1, 4)
    """
    return 0 if not events else min(4, 1 + 4 * (events - 1) // max(busiest, 4))


def _year(year: int, days: Counter[date], top: float, address: Addresses) -> Iterator[Element]:
    busiest = max(days.values())
    first = date(year, 1, 1)
    yield label(str(year), 4, top - 8, font_weight="bold")
    for place, name in enumerate(_WEEK):
        yield label(name, 4, top + place * _STEP + 12, font_size=10, **MUTED)
    for day in (first + timedelta(number) for number in range((date(year + 1, 1, 1) - first).days)):
        x = _LEFT + _STEP * ((day.timetuple().tm_yday - 1 + first.weekday()) // 7)
        y = top + _STEP * day.weekday()
        if day.day == 1:
            yield label(f"{day:%b}", x, top - 8, font_size=10, **MUTED)
        level = shade(days[day], busiest)
        square = element(
            "rect", x=x, y=y, width=_SIDE, height=_SIDE, rx=2, fill=_SHADES[level], class_=f"day shade-{level}"
        )
        if days[day]:
            square.set("data-to", address("search", query={"since": day.isoformat(), "until": day.isoformat()}))
            titled(square, f"{day:%-d %B %Y}: {_events(days[day])}")
        yield square


def _key(height: float, busiest: int) -> Iterator[Element]:
    x = WIDTH - 260
    yield label("none", x - 8, height - 8, text_anchor="end", font_size=10, **MUTED)
    for level, colour in enumerate(_SHADES):
        yield element(
            "rect",
            x=x + level * _STEP,
            y=height - 19,
            width=_SIDE,
            height=_SIDE,
            rx=2,
            fill=colour,
            class_=f"day shade-{level}",
        )
    told = f"up to {_events(busiest)} a day"
    yield label(told, x + 5 * _STEP + 6, height - 8, font_size=10, **MUTED)


def _title(days: Counter[date]) -> str:
    return f"Calendar of {_events(days.total())} on {len(days)} days"


def _says(days: Counter[date]) -> str:
    if not days:
        return "Nothing of what is asked for has a day."
    busiest, most = min(days.items(), key=lambda item: (-item[1], item[0]))
    gaps = [(after - before).days - 1 for before, after in pairwise(sorted(days))]
    quiet = f" The longest time of which nothing is told: {max(gaps)} days." if gaps and max(gaps) > 1 else ""
    return (
        f"{_events(days.total())} on {len(days)} days, from {min(days):%-d %B %Y} to {max(days):%-d %B %Y}. "
        f"The fullest day is {busiest:%-d %B %Y} ({_events(most)}).{quiet}"
    )


def _events(number: int) -> str:
    return f"{number:,} event{'' if number == 1 else 's'}"
