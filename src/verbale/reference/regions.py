"""regions.csv and middles.csv in, the middles of states and the provinces, waters, mountains and towns out that no list of towns holds or that bear rival names."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from verbale.reference.phrases import fold
from verbale.reference.sheets import csv_rows, open_sheet

_COLUMNS = frozenset("name aliases country kind lat lon".split())
_KINDS = ("province", "region", "water", "island", "mountain", "town")


@dataclass(frozen=True, slots=True)
class Region:
    """A place of the curated table: canonical name, kind, ISO country ("" for none), rough middle in degrees (WGS 84)."""

    name: str
    kind: str
    country: str
    lat: float
    lon: float


@cache
def regions() -> Mapping[str, tuple[Region, ...]]:
    """The table by folded name and alias, read once.

    >>> [region.name for region in regions()["kharkov"]]
    ['Kharkiv']
    """
    found: dict[str, tuple[Region, ...]] = {}
    for row in csv_rows(open_sheet("regions.csv"), "regions.csv"):
        row.known(_COLUMNS)
        where = row.number_in("lat", -90, 90), row.number_in("lon", -180, 180)
        one = Region(row.text("name"), row.choice("kind", _KINDS), row.text("country", ""), *where)
        for form in dict.fromkeys(map(fold, (one.name, *row.words("aliases")))):
            found[form] = (*found.get(form, ()), one)
    return found


@cache
def middles() -> Mapping[str, tuple[float, float]]:
    """The middle of each state's land, in degrees, by ISO code.

    >>> middles()["FJ"]
    (-18.0, 175.0)
    """
    rows = csv_rows(open_sheet("middles.csv"), "middles.csv")
    return {row.text("iso2"): (row.number_in("lat", -90, 90), row.number_in("lon", -180, 180)) for row in rows}
