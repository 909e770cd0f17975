"""Reports with toponyms in, the point at which the engine places each out."""

from collections.abc import Sequence
from pathlib import Path

from verbale.evaluate import geovirus
from verbale.evaluate.bench import Bench, grouped
from verbale.evaluate.figures import Figure
from verbale.evaluate.geovirus import GeoItem, Point
from verbale.evaluate.sets import GoldSet
from verbale.pipeline.gold.texts import Work
from verbale.records.text import Span
from verbale.reference.gazetteer import gazetteer
from verbale.reference.polities import Polity
from verbale.reference.world import world


def bench(paths: tuple[Path, ...], work: Work) -> Bench:
    """The set's files in, its Bench out."""
    items = [item for path in paths for item in geovirus.read(path) if work.wants(item.id)]

    def count(some: Sequence[GeoItem]) -> tuple[Figure, ...]:
        return geovirus.count(some, place)

    return Bench(
        set=GoldSet.GEOVIRUS,
        paths=paths,
        size=len(items),
        unit="reports",
        figures=lambda: count(items),
        apart=grouped(items, count, {"article": lambda item: (item.id,)}),
        differences=lambda: geovirus.differences(items, place),
    )


def place(text: str, toponyms: tuple[Span, ...]) -> tuple[Point | None, ...]:
    """A text and its toponyms in, their points by the tables of the world and the gazetteer out."""
    return tuple(_point(span.of(text)) for span in toponyms)


def _point(name: str) -> Point | None:
    polity = _polity(name)
    if polity is not None and (polity.lat, polity.lon) != (0.0, 0.0):
        return Point(polity.lat, polity.lon)
    found = gazetteer().candidates(name)
    return Point(found[0].lat, found[0].lon) if found else None


def _polity(name: str) -> Polity | None:
    tables = world()
    return next((tables.polities[e.canonical] for e in tables.lookup(name) if e.canonical in tables.polities), None)
