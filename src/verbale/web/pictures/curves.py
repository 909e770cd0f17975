"""Tallies of days in, curves out: events by quad class and month with their intervals, or how friendly deeds are on average.

What is counted is what is told as done or going on. Intervals of counts are those of a Poisson count of so many (95 %, Byar's
approximation: Breslow and Day 1987, Statistical Methods in Cancer Research II, p. 69): they tell chance, not what nobody reported.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10, sqrt
from statistics import fmean, stdev
from xml.etree.ElementTree import Element

from verbale.reference.cameo import cameo, goldstein
from verbale.store.base import DayTally
from verbale.web.pictures.picture import WIDTH, Picture, Table
from verbale.web.pictures.quads import QUADS, quad
from verbale.web.pictures.svg import INK, LINE, MUTED, drawing, element, label, titled

HEIGHT = 420.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 48.0, 150.0, 20.0, 44.0
_Z = 1.959964  # of 95 %
_MOST_LABELS = 12
_GAP = 16.0  # between two names


@dataclass(frozen=True, slots=True)
class Point:
    """One month: the value and the ends of its interval."""

    month: str
    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Curve:
    """One line: its name, colour, dashes and points."""

    name: str
    colour: str
    dashes: str
    points: tuple[Point, ...]


def poisson(count: int) -> tuple[float, float]:
    """A count in, the ends of its 95 % interval out.

    >>> [round(end, 2) for end in poisson(10)], poisson(0)[0]
    ([4.79, 18.39], 0.0)
    """
    low = count * (1 - 1 / (9 * count) - _Z / (3 * sqrt(count))) ** 3 if count else 0.0
    more = count + 1
    return max(0.0, low), more * (1 - 1 / (9 * more) + _Z / (3 * sqrt(more))) ** 3


def months(first: str, last: str) -> list[str]:
    """Two months in, all from the one to the other out.

    >>> months("2023-11", "2024-02")
    ['2023-11', '2023-12', '2024-01', '2024-02']
    """
    begin, end = (12 * int(one[:4]) + int(one[5:7]) - 1 for one in (first, last))
    return [f"{place // 12:04}-{place % 12 + 1:02}" for place in range(begin, end + 1)]


def draw(tallies: Iterable[DayTally], *, friendliness: bool = False) -> Picture:
    """Tallies of days in, events by quad class and month out; with `friendliness`, the mean of Goldstein's numbers by month."""
    told = [one for one in tallies if one.done]
    every = months(min(one.day for one in told)[:7], max(one.day for one in told)[:7]) if told else []
    curves = [_friendly(told, every)] if friendliness else _counted(told, every)
    what = "Goldstein's number of what is done, mean by month" if friendliness else "Events by month and quad class"
    top = 10.0 if friendliness else _round(max((point.high for curve in curves for point in curve.points), default=1.0))
    axes = _Axes(tuple(every), -10.0 if friendliness else 0.0, top)
    shapes = [shape for curve in curves for shape in _drawn(curve, axes)]
    picture = drawing((WIDTH, HEIGHT), what, *_grid(axes), *shapes, *_labels(curves, axes))
    return Picture(picture, _says(curves, what), Table(("month", "of", "value", "low", "high"), tuple(_rows(curves))))


def _counted(told: Sequence[DayTally], every: Sequence[str]) -> list[Curve]:
    counts = Counter((kind.letters, one.day[:7]) for one in told if (kind := quad(one.type)) for _ in range(one.events))
    return [
        Curve(one.name, one.colour, one.dashes, tuple(_counted_point(month, counts[letters, month]) for month in every))
        for letters, one in QUADS.items()
    ]


def _counted_point(month: str, count: int) -> Point:
    return Point(month, count, *poisson(count))


def _friendly(told: Sequence[DayTally], every: Sequence[str]) -> Curve:
    """The mean of Goldstein's numbers; months of less than two events have none, as nothing tells their spread."""
    numbers = defaultdict[str, list[float]](list)
    for one in told:
        if quad(one.type):
            numbers[one.day[:7]] += [goldstein(cameo(one.type))] * one.events
    points = (_mean(month, numbers[month]) for month in every if len(numbers[month]) > 1)
    return Curve("mean, -10 war to +10 peace", INK, "", tuple(points))


def _mean(month: str, numbers: Sequence[float]) -> Point:
    mean = fmean(numbers)
    error = _Z * stdev(numbers) / sqrt(len(numbers))
    return Point(month, mean, max(-10.0, mean - error), min(10.0, mean + error))


@dataclass(frozen=True, slots=True)
class _Axes:
    """The months and values that are shown, and where they lie."""

    months: tuple[str, ...]
    low: float
    high: float

    def x(self, month: str) -> float:
        wide = WIDTH - _LEFT - _RIGHT
        return _LEFT + wide * (self.months.index(month) + 0.5) / len(self.months)

    def y(self, value: float) -> float:
        tall = HEIGHT - _TOP - _BOTTOM
        return _TOP + tall * (1 - (value - self.low) / (self.high - self.low))


def _round(value: float) -> float:
    """A value in, the next of 1, 2, 5, 10, 20, 50 … out, 5 at least: where an axis ends.

    >>> _round(7.2), _round(130)
    (10.0, 200.0)
    """
    ten = 10.0 ** floor(log10(max(value, 5)))
    return next(step * ten for step in (1, 2, 5, 10) if step * ten >= max(value, 5))


def _grid(axes: _Axes) -> Iterator[Element]:
    for part in range(5):
        value = axes.low + (axes.high - axes.low) * part / 4
        y = axes.y(value)
        yield element("path", d=f"M{_LEFT} {y:.1f}H{WIDTH - _RIGHT}", stroke=LINE, class_="grid")
        yield label(f"{value:g}", _LEFT - 6, y + 4, text_anchor="end", font_size=10, **MUTED)
    for month in axes.months[:: ceil(len(axes.months) / _MOST_LABELS) or 1]:
        yield label(month, axes.x(month), HEIGHT - _BOTTOM + 18, text_anchor="middle", font_size=10, **MUTED)


def _drawn(curve: Curve, axes: _Axes) -> Iterator[Element]:
    """The interval as a band, the line, and a point a month that tells its figures."""
    if not curve.points:
        return
    above = " ".join(f"{axes.x(point.month):.1f} {axes.y(point.high):.1f}" for point in curve.points)
    below = " ".join(f"{axes.x(point.month):.1f} {axes.y(point.low):.1f}" for point in reversed(curve.points))
    line = " ".join(f"{axes.x(point.month):.1f} {axes.y(point.value):.1f}" for point in curve.points)
    yield element(
        "polygon", points=f"{above} {below}", fill=curve.colour, fill_opacity=0.12, class_=f"band {_class(curve)}"
    )
    dashes = {"stroke_dasharray": curve.dashes} if curve.dashes else {}
    yield element(
        "polyline",
        points=line,
        fill="none",
        stroke=curve.colour,
        stroke_width=2,
        class_=f"curve {_class(curve)}",
        **dashes,
    )
    for point in curve.points:
        dot = element(
            "circle",
            cx=axes.x(point.month),
            cy=axes.y(point.value),
            r=3,
            fill=curve.colour,
            class_=f"dot {_class(curve)}",
        )
        says = f"{point.month}, {curve.name}: {point.value:.3g} ({point.low:.3g} to {point.high:.3g})"
        yield titled(element("g", dot), says)


def _labels(curves: Sequence[Curve], axes: _Axes) -> Iterator[Element]:
    """The name of each curve at its end, moved apart where two ends lie close, with a piece of its line."""
    y = -_GAP
    ended = [(axes.y(curve.points[-1].value), curve) for curve in curves if curve.points]
    for end, curve in sorted(ended, key=lambda pair: (pair[0], pair[1].name)):
        y = max(end, y + _GAP)
        x = WIDTH - _RIGHT + 6
        dashes = {"stroke_dasharray": curve.dashes} if curve.dashes else {}
        yield element(
            "path", d=f"M{x} {y:.1f}h20", stroke=curve.colour, stroke_width=2, class_=f"curve {_class(curve)}", **dashes
        )
        yield label(curve.name, x + 24, y + 4, font_size=11)


def _class(curve: Curve) -> str:
    """The class by which a style sheet gives a curve another colour."""
    return next((f"quad-{letters}" for letters, one in QUADS.items() if one.name == curve.name), "mean")


def _says(curves: Sequence[Curve], what: str) -> str:
    told = [curve for curve in curves if any(point.value for point in curve.points)]
    if not told:
        return "Nothing of what is asked for is told as done on a day that is known."
    first, last = told[0].points[0].month, told[0].points[-1].month
    peaks = (max(curve.points, key=lambda point: (abs(point.value), point.month)) for curve in told)
    parts = [f"{curve.name}: most in {peak.month} ({peak.value:.3g})" for curve, peak in zip(told, peaks, strict=True)]
    return f"{what}, {first} to {last}. " + "; ".join(parts) + "."


def _rows(curves: Iterable[Curve]) -> Iterator[tuple[str | float, ...]]:
    for curve in curves:
        for point in curve.points:
            yield point.month, curve.name, round(point.value, 3), round(point.low, 3), round(point.high, 3)
