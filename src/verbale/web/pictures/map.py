"""Tallies of places in, a map out: where what is told is said to have happened, and how much of it is conflict.

The ground (ground.py) takes no side.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from math import cos, pi, sin, sqrt
from xml.etree.ElementTree import Element

from verbale.store.sums import PlaceTally
from verbale.web.directions import apart
from verbale.web.pictures.ground import Stretch, contested, ground
from verbale.web.pictures.picture import WIDTH, Addresses, Picture, Table
from verbale.web.pictures.projection import on_map
from verbale.web.pictures.quads import QUADS, quad
from verbale.web.pictures.svg import FAINT, HALO, INK, MUTED, Room, drawing, element, label, linked, titled
from verbale.web.pictures.world import Box, world
from verbale.web.words import N_, say, say_many

HEIGHT = 500.0
_KEY = 30.0  # at the foot, where it is told what circles and lines mean
_LEAST = 0.05  # of the width of the world: the smallest stretch that is shown, some 2,000 km
_ROOM = 0.12  # around the outermost places, of the stretch's width
_LARGEST, _SMALLEST = 26.0, 3.5  # radius of a circle
_CROWD = 60  # from so many places on circles are smaller, so that they hide each other less
_NAMED = 14  # places whose names stand on the map, if there is room
_LINKED = 60  # places that lead to their pages; of the others the table does
_COLUMNS = (
    N_("place"),
    N_("id"),
    N_("latitude"),
    N_("longitude"),
    *(one.name for one in QUADS.values()),
    N_("planned, possible or denied"),
)


@dataclass
class Spot:
    """One place: what is told to have been done there by quad class, and how much is planned, possible or denied."""

    id: str
    name: str
    lat: float
    lon: float
    done: Counter[str] = field(default_factory=Counter)
    other: int = 0

    @property
    def accounts(self) -> int:
        """All that is told of it."""
        return self.done.total() + self.other

    @property
    def conflict(self) -> float:
        """The share of conflict in what is told to have been done, 0 to 1."""
        against = sum(self.done[one.letters] for one in QUADS.values() if one.conflict)
        return against / (sum(self.done[letters] for letters in QUADS) or 1)


def spots(tallies: Iterable[PlaceTally]) -> list[Spot]:
    """Tallies in, places with what is told of each out, in the order in which they come."""
    found: dict[str, Spot] = {}
    for one in tallies:
        spot = found.get(one.place)
        if spot is None:
            spot = found[one.place] = Spot(one.place, one.name, one.lat, one.lon)
        kind = quad(one.type)
        if one.done:
            spot.done[kind.letters if kind else ""] += one.accounts
        else:
            spot.other += one.accounts
    return list(found.values())


def draw(tallies: Iterable[PlaceTally], address: Addresses) -> Picture:
    """Tallies of places and how pages are found in, the map out."""
    told = spots(tallies)
    view = Stretch(_stretch(told), WIDTH, HEIGHT)
    scale = _LARGEST / sqrt(max((one.accounts for one in told), default=1)) * min(1.0, sqrt(_CROWD / (len(told) or 1)))
    order = sorted(told, key=lambda one: -one.accounts)
    marks = [_mark(one, view, scale, address if place < _LINKED else None) for place, one in enumerate(order)]
    title = say("Map of %(places)s by how much is told of each", places=_places(told))
    room = Room()
    room.block(WIDTH / 2, HEIGHT - _KEY + WIDTH / 2, WIDTH / 2)  # what the circles mean stands there
    names = list(_names(told, view, scale, room))
    for one in told:
        room.block(*view.at(one.lon, one.lat), _radius(one, scale))
    drawn = drawing((WIDTH, HEIGHT), title, *ground(view), *contested(view, room), *marks, *names, *_key())
    return Picture(drawn, _says(told), Table(_COLUMNS, tuple(_row(one) for one in told)))


def _stretch(told: Sequence[Spot]) -> Box:
    """Places in, the stretch of the map that holds them, with room around, in the shape of the picture out."""
    whole, shape = world().width, HEIGHT / WIDTH
    if not told:
        return 0.0, 0.0, whole, whole * shape
    points = [on_map(one.lon, one.lat, whole) for one in told]
    (left, right), (top, bottom) = ((min(of), max(of)) for of in zip(*points, strict=True))
    width = max((right - left) * (1 + 2 * _ROOM), (bottom - top) * (1 + 2 * _ROOM) / shape, _LEAST * whole)
    if width >= whole:
        return 0.0, (world().height - whole * shape) / 2, whole, (world().height + whole * shape) / 2
    middle, centre = (left + right) / 2, (top + bottom) / 2
    return middle - width / 2, centre - width * shape / 2, middle + width / 2, centre + width * shape / 2


def _mark(one: Spot, view: Stretch, scale: float, address: Addresses | None) -> Element:
    """A circle as large as what is told; the filled part of it is the share of conflict."""
    x, y = view.at(one.lon, one.lat)
    radius = _radius(one, scale)
    disc = element("circle", cx=x, cy=y, r=radius, fill="#ffffff", fill_opacity=0.75, stroke=INK, class_="spot")
    share = one.conflict
    part = element(
        "path", d=_sector(x, y, radius, share), fill=QUADS["MX"].colour, fill_opacity=0.85, class_="conflict"
    )
    shown = titled(element("g", disc, *([part] if share else [])), f"{apart(one.name)}: {_told(one)}")
    return linked(shown, (x, y), address("place", name=one.name)) if address else shown


def _radius(one: Spot, scale: float) -> float:
    return max(_SMALLEST, scale * sqrt(one.accounts))


def _sector(x: float, y: float, radius: float, share: float) -> str:
    """A circle's middle, radius, and a share in, the path of that part of it, from the top on, out."""
    if share == 1:
        return f"M{x - radius:.1f} {y:.1f}a{radius:.1f} {radius:.1f} 0 1 1 0 .01z"
    angle = 2 * pi * share
    end_x, end_y = x + radius * sin(angle), y - radius * cos(angle)
    return (
        f"M{x:.1f} {y:.1f}V{y - radius:.1f}A{radius:.1f} {radius:.1f} 0 {int(share > 0.5)} 1 {end_x:.1f} {end_y:.1f}z"
    )


def _names(told: Sequence[Spot], view: Stretch, scale: float, room: Room) -> Iterator[Element]:
    """The names of the places of which most is told, below or above their circles, where they hide no other name."""
    for one in sorted(told, key=lambda one: -one.accounts)[:_NAMED]:
        x, y = view.at(one.lon, one.lat)
        radius = _radius(one, scale)
        feet = (foot for foot in (y + radius + 12, y - radius - 4) if room.take(one.name, x, foot))
        yield from (label(one.name, x, foot, text_anchor="middle", **HALO) for foot in islice(feet, 1))


def _key() -> Iterator[Element]:
    """What the circles and lines mean."""
    y = HEIGHT - 14
    yield element(
        "rect", x=0, y=HEIGHT - _KEY, width=WIDTH, height=_KEY, fill="#ffffff", fill_opacity=0.85, class_="key"
    )
    yield element("circle", cx=16, cy=y - 4, r=7, fill="#ffffff", stroke=INK, class_="spot")
    yield element("path", d=_sector(16, y - 4, 7, 0.35), fill=QUADS["MX"].colour, class_="conflict")
    yield label(say("size: accounts; filled part: share of conflict"), 30, y)
    yield element("path", d=f"M350 {y - 4}h28", stroke=FAINT, stroke_dasharray="3 3", class_="border disputed")
    yield label(say("border that is not agreed"), 384, y)
    yield label(say("Shapes: Natural Earth"), WIDTH - 10, y, text_anchor="end", **MUTED)


def _says(told: Sequence[Spot]) -> str:
    if not told:
        return say("Nothing of what is asked for has a place that is known.")
    most = sorted(told, key=lambda one: -one.accounts)[:5]
    names = "; ".join(f"{apart(one.name)} ({_told(one)})" for one in most)
    if len(told) == 1:
        return f"{_places(told)}: {names}."
    return say("%(places)s. Most is told of %(names)s.", places=_places(told), names=names)


def _places(told: Sequence[Spot]) -> str:
    return say_many("%(num)s place", "%(num)s places", len(told))


def _told(one: Spot) -> str:
    done = [f"{one.done[kind.letters]} {say(kind.name)}" for kind in QUADS.values() if one.done[kind.letters]]
    other = [f"{one.other} {say('planned, possible or denied')}"] if one.other else []
    return ", ".join([*done, *other]) or say_many("%(num)s account", "%(num)s accounts", one.accounts)


def _row(one: Spot) -> tuple[str | int | float, ...]:
    return (one.name, one.id, one.lat, one.lon, *(one.done[letters] for letters in QUADS), one.other)
