"""Wikinews reports with their toponyms and a gazetteer in, the share of toponyms placed within 161 km out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from pathlib import Path
from xml.etree import ElementTree as ET

from verbale.evaluate.bench import Difference
from verbale.evaluate.figures import Figure, Measure, Tally, figure
from verbale.records.text import Span

NEAR_KM = 161.0  # a hundred miles, the field's measure
_EARTH_KM = 6371.0


@dataclass(frozen=True, slots=True)
class Point:
    """A place on earth in degrees (WGS 84)."""

    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class GeoItem:
    """A report, its toponyms, and where each lies."""

    id: str
    text: str
    toponyms: tuple[Span, ...]
    points: tuple[Point, ...]


type PlaceToponyms = Callable[[str, tuple[Span, ...]], Sequence[Point | None]]
"""A text and its toponyms in, a point for each out, None where it is not known."""


def read(path: Path) -> tuple[GeoItem, ...]:
    """The XML file in, its reports out; its offsets count from 1."""
    articles = ET.parse(path).getroot().iter("article")  # noqa: S314 - a gold file of our own choice, no entities
    return tuple(_item(number, article) for number, article in enumerate(articles, start=1))


def count(items: Sequence[GeoItem], place: PlaceToponyms) -> tuple[Figure, ...]:
    """Reports and a gazetteer in, the share of toponyms within 161 km and of those that it knows at all out."""
    near, known = [], []
    for item in items:
        points = place(item.text, item.toponyms)
        pairs = list(zip(item.points, points, strict=True))
        hits = sum(1 for gold, found in pairs if found is not None and kilometres(gold, found) <= NEAR_KM)
        told = sum(1 for found in points if found is not None)
        near.append(Tally(hits, len(pairs), told))
        known.append(Tally(told, len(pairs), told))
    return figure("within 161 km", Measure.SHARE, near), figure("toponym known", Measure.SHARE, known)


def differences(items: Sequence[GeoItem], place: PlaceToponyms) -> Iterator[Difference]:
    """Reports and a gazetteer in, the toponyms that are not within 161 km out."""
    for item in items:
        for span, gold, found in zip(item.toponyms, item.points, place(item.text, item.toponyms), strict=True):
            if found is None or kilometres(gold, found) > NEAR_KM:
                said = "" if found is None else f"{found.lat:.2f} {found.lon:.2f}, {kilometres(gold, found):.0f} km off"
                where = f"{span.of(item.text)} {gold.lat:.2f} {gold.lon:.2f}"
                yield Difference(item.id, "missed" if found is None else "differs", ("place",), where, said)


def kilometres(one: Point, other: Point) -> float:
    """Two points in, the great-circle distance between them in km out.

    >>> round(kilometres(Point(41.7, 44.8), Point(43.0, 41.0)))
    344
    """
    lat, other_lat = radians(one.lat), radians(other.lat)
    half = sin((other_lat - lat) / 2) ** 2
    half += cos(lat) * cos(other_lat) * sin(radians(other.lon - one.lon) / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(half))


def _item(number: int, article: ET.Element) -> GeoItem:
    places = list(article.iter("location"))
    return GeoItem(
        f"report {number}",
        article.findtext("text", ""),
        tuple(Span(int(_of(place, "start")) - 1, int(_of(place, "end")) - 1) for place in places),
        tuple(Point(float(_of(place, "lat")), float(_of(place, "lon"))) for place in places),
    )


def _of(place: ET.Element, name: str) -> str:
    return place.findtext(name, "")
