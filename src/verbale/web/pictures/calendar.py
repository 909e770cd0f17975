"""Tallies of days in, a calendar out: on which days what is told is said to have begun, a square a day, a row of months a year."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from xml.etree.ElementTree import Element

from verbale.store.sums import DayTally
from verbale.web.pictures.picture import WIDTH, Addresses, Picture, Table
from verbale.web.pictures.svg import MUTED, drawing, element, label, titled
from verbale.web.words import MONTHS, N_, long_day, say, say_many

_STEP, _SIDE = 17.0, 15.0  # from one square to the next, and a square
_LEFT, _YEAR = 44.0, 152.0  # room for the names of days; from one year to the next
_COLUMNS = (N_("day"), N_("type"), N_("told as done"), N_("accounts"), N_("events"))
_MOST_YEARS = 6  # the newest are drawn; the table has all
_SHADES = ("#e8edf1", "#c3d7e8", "#8fb8d9", "#4f8fc0", "#1f5f94")  # by quarters of the busiest day, the first for none
_WEEK = (N_("Mon"), "", N_("Wed"), "", N_("Fri"), "", N_("Sun"))


def draw(tallies: Iterable[DayTally], address: Addresses) -> Picture:
    """Tallies of days and how pages are found in, the calendar out."""
    days: Counter[date] = Counter()
    rows = []
    for one in tallies:
        days[date.fromisoformat(one.day)] += one.events
        rows.append((one.day, one.type, N_("yes") if one.done else N_("no"), one.accounts, one.events))
    every = sorted({day.year for day in days})
    years = every[-_MOST_YEARS:]
    busiest = max((events for day, events in days.items() if day.year in years), default=0)
    height = 40 + _YEAR * max(len(years), 1)
    shapes = [
        shape for place, year in enumerate(years) for shape in _year(year, days, busiest, 26 + place * _YEAR, address)
    ]
    drawn = drawing((WIDTH, height), _title(days), *shapes, *_key(height, busiest))
    left = (
        say("Drawn are %(years)s; the table has all.", years=f"{years[0]} – {years[-1]}")
        if len(every) > len(years)
        else ""
    )
    return Picture(drawn, " ".join(filter(None, (_says(days), left))), Table(_COLUMNS, tuple(rows)))


def shade(events: int, busiest: int) -> int:
    """The events of a day and of the busiest day in, which of the shades the day has out.

    >>> shade(0, 40), shade(1, 40), shade(40, 40)
    (0, 1, 4)
    """
    return 0 if not events else min(4, 1 + 4 * (events - 1) // max(busiest, 4))


def _year(year: int, days: Counter[date], busiest: int, top: float, address: Addresses) -> Iterator[Element]:
    first = date(year, 1, 1)
    yield label(str(year), 4, top - 8, font_weight="bold")
    for place, name in enumerate(_WEEK):
        yield label(say(name) if name else "", 4, top + place * _STEP + 12, font_size=12, **MUTED)
    for day in (first + timedelta(number) for number in range((date(year + 1, 1, 1) - first).days)):
        x = _LEFT + _STEP * ((day.timetuple().tm_yday - 1 + first.weekday()) // 7)
        y = top + _STEP * day.weekday()
        if day.day == 1:
            yield label(say(MONTHS[day.month - 1])[:3], x, top - 8, font_size=12, **MUTED)
        level = shade(days[day], busiest)
        square = element(
            "rect", x=x, y=y, width=_SIDE, height=_SIDE, rx=2, fill=_SHADES[level], class_=f"day shade-{level}"
        )
        if days[day]:
            square.set("data-to", address("search", query={"since": day.isoformat(), "until": day.isoformat()}))
            titled(square, f"{long_day(day)}: {_events(days[day])}")
        yield square


def _key(height: float, busiest: int) -> Iterator[Element]:
    """The shades that are used, and what the darkest of them tells."""
    shades = _SHADES[: 1 + shade(busiest, busiest)]
    x = WIDTH - 175 - len(shades) * _STEP
    yield label(say("none"), x - 8, height - 8, text_anchor="end", font_size=12, **MUTED)
    for level, colour in enumerate(shades):
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
    told = say("up to %(events)s a day", events=_events(busiest))
    yield label(told, x + len(shades) * _STEP + 6, height - 8, font_size=12, **MUTED)


def _title(days: Counter[date]) -> str:
    return say("Calendar of %(events)s on %(days)s", events=_events(days.total()), days=_days(len(days)))


def _says(days: Counter[date]) -> str:
    if not days:
        return say("Nothing of what is asked for has a day.")
    busiest, most = min(days.items(), key=lambda item: (-item[1], item[0]))
    gaps = [(after - before).days - 1 for before, after in pairwise(sorted(days))]
    told = say(
        "%(events)s on %(days)s, from %(first)s to %(last)s. The fullest day is %(busiest)s (%(most)s).",
        events=_events(days.total()),
        days=_days(len(days)),
        first=long_day(min(days)),
        last=long_day(max(days)),
        busiest=long_day(busiest),
        most=_events(most),
    )
    if gaps and max(gaps) > 1:
        told += " " + say("The longest time of which nothing is told: %(days)s days.", days=max(gaps))
    return told


def _days(number: int) -> str:
    return say_many("%(num)s day", "%(num)s days", number)


def _events(number: int) -> str:
    return say_many("%(num)s event", "%(num)s events", number)
