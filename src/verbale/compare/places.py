"""Accounts of one happening in, the places that they name out, and how two places differ."""

from collections.abc import Iterator, Sequence
from math import cos, hypot, radians

from verbale.compare.party import plain
from verbale.compare.said import Said, words_in
from verbale.records.comparison import Difference, Witness
from verbale.records.when import Basis
from verbale.records.where import Exactness, Where

_NEAR = 8.0  # kilometres between a site and a town's middle: the site is in the town or is told by it
_IN_REGION = 250.0  # kilometres between a town and the middle of a province of its state: no shapes are at hand
_DEGREE = 111.2  # kilometres


def places_told(witnesses: Sequence[Witness]) -> Iterator[Said[Where]]:
    """Witnesses in, the place that each names out."""
    for one in witnesses:
        where = one.account.where
        if where is not None and where.name and where.basis is not Basis.PUBLISHED:
            yield Said(one.account.id, where, where.name, words_in(where.evidence))


def other_place(one: Where, other: Where) -> Difference | None:
    """Two places in, how they differ out; a country, or a region, is less exact than what lies in it.

    >>> mine, town = Where("Luswishi Mine"), Where("Luswishi")
    >>> other_place(mine, town).value, other_place(town, Where("Kitwe")).value
    ('less exact', 'other place')
    """
    if plain(one.name) == plain(other.name) or (one.place and one.place == other.place):
        return None
    if _part_of_name(one, other) or _holds(one, other) or _holds(other, one) or _near(one, other):
        return Difference.LESS_EXACT
    return Difference.OTHER_PLACE


def _part_of_name(one: Where, other: Where) -> bool:
    """Whether one name begins or ends with the other, as a site's does with its town's; two countries never are one."""
    if one.exactness is other.exactness is Exactness.COUNTRY:
        return False
    few, many = sorted((plain(one.name).split(), plain(other.name).split()), key=len)
    return few in (many[: len(few)], many[-len(few) :])


def _holds(outer: Where, inner: Where) -> bool:
    """Whether a country, or a wide region, is named by one, and a place in it by the other."""
    if outer.exactness is Exactness.COUNTRY:
        return bool(inner.country) and plain(outer.name) == plain(inner.country)
    if outer.exactness is not Exactness.REGION or inner.exactness in {Exactness.COUNTRY, Exactness.REGION}:
        return False
    one_state = not (outer.country and inner.country) or outer.country == inner.country
    return one_state and _apart(outer, inner) <= _IN_REGION


def _near(one: Where, other: Where) -> bool:
    sizes = {one.exactness, other.exactness}
    return Exactness.SITE in sizes and sizes <= {Exactness.SITE, Exactness.TOWN} and _apart(one, other) <= _NEAR


def _apart(one: Where, other: Where) -> float:
    """Kilometres between two places; infinite where one of them lies nobody knows where."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return float("inf")
    middle = radians((one.lat + other.lat) / 2)
    return _DEGREE * hypot(one.lat - other.lat, (one.lon - other.lon) * cos(middle))
