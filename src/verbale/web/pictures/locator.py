"""A place in, the small map on its page out: where in its part of the world it lies, with the states around it by name."""

from collections.abc import Iterator
from functools import cache
from xml.etree.ElementTree import Element

from verbale.records.where import Exactness, Where
from verbale.reference.world import world as tables
from verbale.web.pictures.ground import Stretch, contested, ground
from verbale.web.pictures.projection import on_map
from verbale.web.pictures.svg import HALO, INK, MUTED, Room, drawing, element, label, written
from verbale.web.pictures.world import Box, world
from verbale.web.words import N_, say

WIDTH, HEIGHT = 480.0, 260.0
_SHARE = {Exactness.COUNTRY: 0.16, Exactness.REGION: 0.1}
"""How much of the width of the world is shown; one hundredth is some 400 km at the equator."""
_ELSE = 0.07
_LATITUDES = (N_("%(degrees)s° north"), N_("%(degrees)s° south"))
_LONGITUDES = (N_("%(degrees)s° east"), N_("%(degrees)s° west"))
_NAMED = 9  # states whose names stand around


def locator(where: Where) -> str:
    """A place in, its map as SVG out; "" where nobody knows where it lies."""
    if where.lat is None or where.lon is None:
        return ""
    view = Stretch(_around(where.lon, where.lat, _SHARE.get(where.exactness, _ELSE)), WIDTH, HEIGHT)
    x, y = view.at(where.lon, where.lat)
    spot = (
        element("circle", cx=x, cy=y, r=16, fill="none", stroke=INK, stroke_opacity=0.45, class_="ring"),
        element("circle", cx=x, cy=y, r=5, fill="#b3261e", class_="here"),
    )
    room = Room()
    room.take(where.name, x, y - 22, 13)
    name = label(where.name[:60], x, y - 22, text_anchor="middle", font_size=13, font_weight=650, **HALO)
    states = list(_states(where, view, room))
    room.block(x, y, 16)
    drawn = drawing((WIDTH, HEIGHT), says(where), *ground(view), *contested(view, room), *states, *spot, name)
    drawn.set("role", "img")
    return written(drawn)


def says(where: Where) -> str:
    """A place that is known in, where it lies in words out.

    >>> says(Where("Suakin", "geonames:364", "Sudan", 19.105, 37.332))
    'Suakin lies in Sudan, at 19.1° north, 37.3° east'
    """
    lat, lon = where.lat or 0.0, where.lon or 0.0
    north = say(_LATITUDES[lat < 0], degrees=f"{abs(lat):.1f}")
    east = say(_LONGITUDES[lon < 0], degrees=f"{abs(lon):.1f}")
    if where.country and where.country != where.name:
        told = say("%(place)s lies in %(country)s, at", place=where.name, country=where.country)
    else:
        told = say("%(place)s lies at", place=where.name)
    return f"{told} {north}, {east}"


def _around(lon: float, lat: float, share: float) -> Box:
    x, y = on_map(lon, lat, world().width)
    wide = share * world().width
    high = wide * HEIGHT / WIDTH
    return x - wide / 2, y - high / 2, x + wide / 2, y + high / 2


def _states(where: Where, view: Stretch, room: Room) -> Iterator[Element]:
    """The names of the states whose middle is on the map, the largest first: they tell best what part of the world it is."""
    near = []
    for one in tables().polities.values():
        if one.lat is None or one.lon is None or one.status != "state" or one.name == where.name:
            continue
        x, y = view.at(one.lon, one.lat)
        if view.holds(x, y, 14):
            near.append((-_size().get(one.name, 0.0), one.name, x, y))
    for _, name, x, y in sorted(near)[:_NAMED]:
        if room.take(name, x, y, 11):
            yield label(name, x, y, text_anchor="middle", font_size=11, **(HALO | MUTED | {"class_": "faint haloed"}))


@cache
def _size() -> dict[str, float]:
    """By name, how large a land is on the map: the box around it."""
    sizes: dict[str, float] = {}
    for one in world().fine[0]:
        left, top, right, bottom = one.box
        sizes[one.names[0]] = max(sizes.get(one.names[0], 0.0), (right - left) * (bottom - top))
    return sizes
