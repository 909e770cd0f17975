"""Reports with toponyms in, the point at which the engine places each out."""

import re
from collections.abc import Sequence
from pathlib import Path

from verbale.evaluate import geovirus
from verbale.evaluate.bench import Bench, grouped
from verbale.evaluate.figures import Figure
from verbale.evaluate.geovirus import GeoItem, Point
from verbale.evaluate.sets import GoldSet
from verbale.extract.places.context import context_of
from verbale.extract.places.resolving import Placed
from verbale.extract.places.toponyms import place_all
from verbale.pipeline.gold.texts import Work
from verbale.records.text import Span

_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*\.?|\S")
_BEHIND = 40  # characters behind a toponym in which a wider place may be told (", Texas")


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
    """A text and its toponyms in, their points by the states of which the text tells out."""
    context = context_of(_WORD.findall(text))
    names = [(span.of(text), text[span.end : span.end + _BEHIND]) for span in toponyms]
    return tuple(_point(found) for found in place_all(names, context))


def _point(found: Placed | None) -> Point | None:
    return None if found is None or found.lat is None or found.lon is None else Point(found.lat, found.lon)
