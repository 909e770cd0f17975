"""world.json in, the lands and borders within a stretch of the map out: Natural Earth's shapes, drawn by tools/draw_world.mjs."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from verbale.reference.sheets import csv_rows, open_sheet

_DISPUTED = "disputed_borders.csv"
_FINE = 0.45  # a stretch as wide as this share of the world, or wider, is drawn of coarse shapes

type Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in units of the map."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One land or one border: the name or names, the box around it, and its path."""

    names: tuple[str, ...]
    box: Box
    path: str


@dataclass(frozen=True, slots=True)
class World:
    """The whole map: its size, its shapes fine (1:50m) and coarse (1:110m), and some points with where d3-geo puts them."""

    width: float
    height: float
    fine: tuple[tuple[Shape, ...], tuple[Shape, ...]]
    coarse: tuple[tuple[Shape, ...], tuple[Shape, ...]]
    checked: tuple[tuple[tuple[float, float], tuple[float, float]], ...]

    def within(self, box: Box) -> tuple[Iterator[Shape], Iterator[Shape]]:
        """A stretch of the map in, its lands and its borders out."""
        lands, borders = self.fine if box[2] - box[0] < _FINE * self.width else self.coarse
        return _touching(lands, box), _touching(borders, box)


@cache
def world() -> World:
    """Nothing in, the map out; read once."""
    told = json.loads((resources.files("verbale.web.pictures") / "world.json").read_text("utf-8"))
    fine, coarse = (
        tuple(tuple(_shape(one) for one in told[scale][of]) for of in ("lands", "borders"))
        for scale in ("fine", "coarse")
    )
    checked = tuple((tuple(place), tuple(point)) for place, point in told["checked"])
    return World(told["width"], told["height"], (fine[0], fine[1]), (coarse[0], coarse[1]), checked)


@cache
def disputed() -> frozenset[frozenset[str]]:
    """Nothing in, the pairs of lands whose border is not agreed (reference/world/disputed_borders.csv) out."""
    rows = csv_rows(open_sheet(_DISPUTED), _DISPUTED)
    return frozenset(frozenset((row.text("one"), row.text("other"))) for row in rows)


def _shape(one: Mapping[str, Any]) -> Shape:
    left, top, right, bottom = one["box"]
    return Shape(tuple(one.get("between") or [one["name"]]), (left, top, right, bottom), one["d"])


def _touching(shapes: Iterable[Shape], box: Box) -> Iterator[Shape]:
    left, top, right, bottom = box
    for one in shapes:
        if one.box[0] <= right and one.box[2] >= left and one.box[1] <= bottom and one.box[3] >= top:
            yield one
