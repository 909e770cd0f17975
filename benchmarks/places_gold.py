"""GeoVirus in, the share of its toponyms placed within 161 km out: `python benchmarks/places_gold.py [--errors]`.

Most populous namesake 79 %, context voting 81 %, CamCoder 82 (../shared/gold/README.md).
"""

import re
import sys
import time
from pathlib import Path

from verbale.evaluate.geovirus import Point, count, kilometres, read
from verbale.extract.places.context import context_of
from verbale.extract.places.resolving import Placed
from verbale.extract.places.toponyms import place_all
from verbale.records.text import Span

GOLD = Path(__file__).resolve().parents[2] / "shared" / "gold" / "places" / "geovirus_dev.xml"
_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*\.?|\S")


def place(text: str, spans: tuple[Span, ...]) -> list[Point | None]:
    """A text and its toponyms in, a point for each out."""
    context = context_of(_WORD.findall(text))
    names = [(span.of(text), text[span.end : span.end + 40]) for span in spans]
    return [point(found) for found in place_all(names, context)]


def point(found: Placed | None) -> Point | None:
    """A place in, its coordinates out."""
    return None if found is None or found.lat is None or found.lon is None else Point(found.lat, found.lon)


if __name__ == "__main__":
    items = read(GOLD)
    start = time.process_time()
    for figure in count(items, place):
        print(
            f"{figure.name}: {figure.tally.hits} of {figure.tally.gold} = {figure.value:.3f} ({figure.low:.3f}-{figure.high:.3f})"
        )
    print(f"{(time.process_time() - start) / len(items) * 1000:.1f} ms per report")
    if "--errors" in sys.argv:
        for item in items:
            for span, gold, found in zip(item.toponyms, item.points, place(item.text, item.toponyms), strict=True):
                if found is None or kilometres(gold, found) > 161:
                    print(item.id, span.of(item.text), gold, found)
