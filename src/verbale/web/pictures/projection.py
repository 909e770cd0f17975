"""Degrees in, units of the world map out: the Equal Earth projection, with which world.json was drawn."""

from math import asin, cos, radians, sin, sqrt

# Šavrič, Patterson and Jenny (2019), "The Equal Earth map projection", International Journal of Geographical Information
# Science 33(3): x and y of a parametric latitude are polynomials with these factors.
_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_M = sqrt(3) / 2


def equal_earth(lon: float, lat: float) -> tuple[float, float]:
    """Degrees east and north in, x and y on a globe of radius 1 out; y grows to the north.

    >>> [round(value, 3) for value in equal_earth(180, 0)]
    [2.707, 0.0]
    """
    bent = asin(_M * sin(radians(lat)))
    square = bent * bent
    sixth = square**3
    across = _A1 + 3 * _A2 * square + sixth * (7 * _A3 + 9 * _A4 * square)
    return radians(lon) * cos(bent) / (_M * across), bent * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))


EAST = equal_earth(180, 0)[0]
NORTH = equal_earth(0, 90)[1]


def on_map(lon: float, lat: float, width: float) -> tuple[float, float]:
    """Degrees and the width of the whole world's map in, where the point lies on it out, from the upper left corner."""
    x, y = equal_earth((lon + 180) % 360 - 180 if abs(lon) > 180 else lon, lat)
    scale = width / 2 / EAST
    return (x + EAST) * scale, (NORTH - y) * scale
