"""Reports with toponyms in, the point at which the engine places each out."""

from collections.abc import Sequence
from pathlib import Path

from verbale.evaluate import geovirus
from verbale.evaluate.bench import Bench, grouped
from verbale.evaluate.figures import Figure
from verbale.evaluate.geovirus import GeoItem, Point
from verbale.evaluate.sets import GoldSet
from verbale.extract.places.mentions import report_context
from verbale.extract.places.toponyms import place_all
from verbale.extract.tree import Tree
from verbale.pipeline.gold.texts import Work, analyses
from verbale.records.analysis import Analysis
from verbale.records.text import Span

_BEHIND = 40  # characters behind a name in which its state may stand ("Paris, Texas")


def bench(paths: tuple[Path, ...], work: Work) -> Bench:
    """The set's files in, its Bench out."""
    items = [item for path in paths for item in geovirus.read(path) if work.wants(item.id)]
    parses = analyses(((item.text, None) for item in items), work, "reports")

    def place(text: str, toponyms: tuple[Span, ...]) -> tuple[Point | None, ...]:
        return _placed(parses[text, None], toponyms)

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


def _placed(analysis: Analysis, toponyms: tuple[Span, ...]) -> tuple[Point | None, ...]:
    """The toponyms are given; which of its namesakes each one is, is asked."""
    text = analysis.article.text
    names = [(span.of(text), text[span.end : span.end + _BEHIND]) for span in toponyms]
    return tuple(
        None if found is None or found.lat is None or found.lon is None else Point(found.lat, found.lon)
        for found in place_all(names, report_context(Tree(analysis)))
    )
