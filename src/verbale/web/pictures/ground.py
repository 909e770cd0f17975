"""A stretch of the world in, the ground of a map out: lands, borders, and territories whose belonging is disputed.

Natural Earth's shapes, no tiles. Borders that are not agreed are drawn as broken lines (reference/world/disputed_borders.csv), and
contested territories are named by the neutral names of reference/world/territories.toml: no map takes a side.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Any
from xml.etree.ElementTree import Element

from verbale.reference.world import world as tables
from verbale.web.pictures.projection import on_map
from verbale.web.pictures.svg import FAINT, LINE, MUTED, Room, element, label, titled, width_of
from verbale.web.pictures.world import Box, disputed, world

_DASHED: dict[str, Any] = {"stroke_dasharray": "2 2", "class_": "contested"}
_SAID: dict[str, Any] = {"font_size": 10, "font_style": "italic", "text_anchor": "middle", **MUTED}
_SEA, _LAND = "#eef3f7", "#fbfaf6"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the map, and the size of the picture on which it is laid."""

    box: Box
    width: float
    height: float

    @property
    def scale(self) -> float:
        """Of the picture to the map."""
        return self.width / (self.box[2] - self.box[0])

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        """Degrees in, where they lie on the picture out."""
        x, y = on_map(lon, lat, world().width)
        return (x - self.box[0]) * self.scale, (y - self.box[1]) * self.scale

    def holds(self, x: float, y: float, edge: float = 0) -> bool:
        """Whether a point lies on the picture, so far from its edge."""
        return edge < x < self.width - edge and edge < y < self.height - edge


@lru_cache(maxsize=16)  # most maps are of the whole world, whose shapes cost as much as all that is drawn on them
def ground(view: Stretch) -> tuple[Element, ...]:
    """A stretch in, sea, lands and borders out; nobody may change them."""
    lands, borders = world().within(view.box)
    moved = f"scale({view.scale:.6f}) translate({-view.box[0]:.1f} {-view.box[1]:.1f})"
    lines: dict[str, Any] = {"fill": "none", "vector_effect": "non-scaling-stroke"}
    sea = element("rect", width=view.width, height=view.height, fill=_SEA, class_="sea")
    land = [
        element("path", d=one.path, fill=_LAND, class_="land", stroke=LINE, vector_effect="non-scaling-stroke")
        for one in lands
    ]
    shown = [
        element("path", d=one.path, stroke=FAINT, stroke_dasharray="3 3", class_="border disputed", **lines)
        if frozenset(one.names) in disputed()
        else element("path", d=one.path, stroke="#9aa3ab", class_="border", **lines)
        for one in borders
    ]
    return sea, element("g", *land, *shown, transform=moved)


def contested(view: Stretch, room: Room) -> Iterator[Element]:
    """Territories whose belonging is disputed, where the stretch is small enough; each by its neutral name where there is room, else when one points at it."""
    if view.box[2] - view.box[0] > world().width / 3:
        return
    for one in tables().polities.values():
        if one.status == "contested" and one.lat is not None and one.lon is not None:
            x, y = view.at(one.lon, one.lat)
            if view.holds(x, y):
                yield titled(element("circle", cx=x, cy=y, r=9, fill_opacity=0, stroke=FAINT, **_DASHED), one.name)
                aside = 12 + width_of(one.name, 10) / 2
                around = (x + aside, y + 4), (x - aside, y + 4), (x, y + 20), (x, y - 13)
                stands = islice((place for place in around if room.take(one.name, *place, 10)), 1)
                yield from (label(one.name, *place, **_SAID) for place in stands)
