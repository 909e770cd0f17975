"""Series in, curves out: a line for each with the band of its interval, told apart by their dashes and names, not by colour alone."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil, floor, log10
from operator import itemgetter
from typing import Any
from xml.etree.ElementTree import Element

from verbale.store.sums import DayTally
from verbale.web.pictures.picture import WIDTH, Picture, Table
from verbale.web.pictures.quads import QUADS
from verbale.web.pictures.series import Point, Series, counted, friendliness
from verbale.web.pictures.svg import INK, LINE, MUTED, drawing, element, label, titled
from verbale.web.words import N_, say

HEIGHT = 420.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 48.0, 170.0, 20.0, 44.0
_COLUMNS = (N_("time"), N_("of"), N_("value"), N_("low"), N_("high"))
_MOST_LABELS = 12
_GAP = 16.0  # between two names
_BESIDE = 28.0  # from one series to the next where there is one time alone


def draw(tallies: Iterable[DayTally], of: str = "quad") -> Picture:
    """Tallies of days in, events by quad class and month out; the mean of Goldstein's numbers by month for `of` "goldstein"."""
    mean = of == "goldstein"
    every = friendliness(tallies) if mean else counted(tallies)
    what = (
        say("Goldstein's number of what is told as done: mean") if mean else say("Events told as done, by quad class")
    )
    top = max((point.high for one in every for point in one.points), default=1.0)
    times = tuple(dict.fromkeys(sorted(point.time for one in every for point in one.points)))
    axes = _Axes(times, -10.0 if mean else 0.0, 10.0 if mean else _round(top))
    beside = _BESIDE if len(times) == 1 else 0.0
    shapes = [
        shape for place, one in enumerate(every) for shape in _drawn(one, axes, beside * (place - (len(every) - 1) / 2))
    ]
    picture = drawing((WIDTH, HEIGHT), what, *_grid(axes), *shapes, *_names(every, axes))
    return Picture(picture, _says(every, what), Table(_COLUMNS, tuple(_rows(every))))


@dataclass(frozen=True, slots=True)
class _Axes:
    """The times and values that are shown, and where they lie."""

    times: tuple[str, ...]
    low: float
    high: float

    def at(self, time: str, value: float) -> tuple[float, float]:
        across = (WIDTH - _LEFT - _RIGHT) * (self.times.index(time) + 0.5) / len(self.times)
        down = (HEIGHT - _TOP - _BOTTOM) * (1 - (value - self.low) / (self.high - self.low))
        return _LEFT + across, _TOP + down


def _round(value: float) -> float:
    """A value in, the next number of which a quarter is whole and round out: where an axis ends.

    >>> _round(1), _round(7.2), _round(61), _round(130)
    (4.0, 8.0, 80.0, 160.0)
    """
    ten = 10.0 ** floor(log10(max(value, 10)))
    return next(step * ten for step in (0.4, 0.8, 1.2, 1.6, 2, 4, 6, 8, 12) if step * ten >= value)


def _grid(axes: _Axes) -> Iterator[Element]:
    for part in range(5):
        value = axes.low + (axes.high - axes.low) * part / 4
        y = _TOP + (HEIGHT - _TOP - _BOTTOM) * (1 - part / 4)
        yield element("path", d=f"M{_LEFT} {y:.1f}H{WIDTH - _RIGHT}", stroke=LINE, class_="grid")
        yield label(f"{value:g}", _LEFT - 6, y + 4, text_anchor="end", font_size=12, **MUTED)
    for time in _labelled(axes.times):
        x, _ = axes.at(time, axes.low)
        yield label(time, x, HEIGHT - _BOTTOM + 18, text_anchor="middle", font_size=12, **MUTED)


def _labelled(times: Sequence[str]) -> list[str]:
    """Years or months of an axis in, those with a label out: every year, or each that is round; months so too.

    >>> _labelled([str(year) for year in range(1920, 2026)])[:3], _labelled(["2025-01", "2025-02"])
    (['1920', '1930', '1940'], ['2025-01', '2025-02'])
    """
    least = ceil(len(times) / _MOST_LABELS)
    months = any("-" in time for time in times)
    step = next(
        (step for step in ((1, 2, 3, 6, 12, 24, 60) if months else (1, 2, 5, 10, 20, 50)) if step >= least), least
    )
    return [time for time in times if _number(time) % step == 0]


def _number(time: str) -> int:
    """A year, or a month counted from the first of them."""
    year, _, month = time.partition("-")
    return int(year) * 12 + int(month) - 1 if month else int(year)


def _drawn(one: Series, axes: _Axes, aside: float) -> Iterator[Element]:
    """The interval as a band, the line, and a dot a month that tells its figures; of one time alone the interval is a bar, each series aside."""
    line = [(x + aside, y) for x, y in (axes.at(point.time, point.value) for point in one.points)]
    if not line:
        return
    colour, name = _colour(one), _class(one)
    for part in _told(one.points):
        high = [axes.at(point.time, point.high) for point in part]
        low = [axes.at(point.time, point.low) for point in reversed(part)]
        if len(part) == 1:
            (x, top), (_, bottom) = *high, *low
            bar = f"M{x + aside:.1f} {top:.1f}V{bottom:.1f}"
            yield element("path", d=bar, stroke=colour, stroke_width=8, stroke_opacity=0.25, class_=f"bar {name}")
            continue
        yield element("polygon", points=_points([*high, *low]), fill=colour, fill_opacity=0.1, class_=f"band {name}")
    yield element("polyline", points=_points(line), fill="none", class_=f"curve {name}", **_stroke(one))
    radius = min(3.0, max(1.5, (WIDTH - _LEFT - _RIGHT) / len(axes.times) / 5))  # dots of many years stay apart
    for point, (x, y) in zip(one.points, line, strict=True):
        dot = element("circle", cx=x, cy=y, r=radius, fill=colour, class_=f"dot {name}")
        yield titled(element("g", dot), f"{point.time}, {say(one.name)}: {_value(point)}")


def _told(points: Sequence[Point]) -> Iterator[Sequence[Point]]:
    """Points in, the stretches of them out in which something is told, each with one point of nothing at its ends: years of nothing need no band."""
    kept = [any(near.value for near in points[max(place - 1, 0) : place + 2]) for place in range(len(points))]
    for is_kept, part in groupby(zip(kept, points, strict=True), key=itemgetter(0)):
        if is_kept:
            yield [point for _, point in part]


def _names(every: Sequence[Series], axes: _Axes) -> Iterator[Element]:
    """The name of each line at its end, moved apart where two ends lie close, with a piece of the line."""
    x = WIDTH - _RIGHT + 6
    ended = [(axes.at(one.points[-1].time, one.points[-1].value)[1], one.name, one) for one in every if one.points]
    ended.sort(key=lambda item: item[:2])
    for (_, _, one), y in zip(ended, _apart([end for end, *_ in ended]), strict=True):
        yield element("path", d=f"M{x} {y:.1f}h22", class_=f"curve {_class(one)}", **_stroke(one))
        yield label(say(one.name), x + 26, y + 4, font_size=11)


def _apart(ends: Sequence[float]) -> list[float]:
    """Heights from the top down in, the same moved apart until names fit between them, none below the axis, out.

    >>> _apart([100, 101, 376])
    [100, 116.0, 376]
    """
    lower: list[float] = []
    for end in ends:
        lower.append(max(end, lower[-1] + _GAP) if lower else end)
    highest = HEIGHT - _BOTTOM
    higher: list[float] = []
    for y in reversed(lower):
        higher.append(min(y, highest if not higher else higher[-1] - _GAP))
    return higher[::-1]


def _stroke(one: Series) -> dict[str, Any]:
    dashes = QUADS[one.of].dashes if one.of else ""
    return {"stroke": _colour(one), "stroke_width": 2} | ({"stroke_dasharray": dashes} if dashes else {})


def _colour(one: Series) -> str:
    return QUADS[one.of].colour if one.of else INK


def _class(one: Series) -> str:
    """By it a style sheet gives the line another colour."""
    return f"quad-{one.of}" if one.of else "mean"


def _points(points: Iterable[tuple[float, float]]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)


def _value(point: Point) -> str:
    return f"{point.value:.3g} ({point.low:.3g} – {point.high:.3g})"


def _says(every: Sequence[Series], what: str) -> str:
    told = [one for one in every if any(point.value for point in one.points)]
    if not told:
        return say("Nothing of what is asked for is told as done on days that are known.")
    peaks = [(one.name, max(one.points, key=lambda point: (abs(point.value), point.time))) for one in told]
    parts = "; ".join(
        say("%(name)s: most in %(time)s, %(value)s", name=say(name), time=peak.time, value=_value(peak))
        for name, peak in peaks
    )
    ends = " – ".join(dict.fromkeys((told[0].points[0].time, told[0].points[-1].time)))
    return f"{what}, {ends}. {parts[:1].upper()}{parts[1:]}. " + say("In brackets: intervals of 95 per cent.")


def _rows(every: Iterable[Series]) -> Iterator[tuple[str | float, ...]]:
    for one in every:
        for point in one.points:
            yield point.time, one.name, round(point.value, 3), round(point.low, 3), round(point.high, 3)
