"""Records in, a GeoPackage out: the layers accounts and places, for QGIS, ArcGIS, R and geopandas. The only door to pyogrio."""

import struct
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import batched
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from verbale.errors import MissingEngine
from verbale.export.placed import Placed, Point, Tally, placed_rows, point_of
from verbale.export.records import Choices, Records
from verbale.export.sheet_rows import Row
from verbale.export.xml_text import legal
from verbale.records.reading import ACCOUNTS, Reading
from verbale.records.where import Where

if TYPE_CHECKING:
    import pyarrow

# Rows that go to the file together: 1,000 rows are about 1 MB.
_TOGETHER = 1_000
# A GeoPackage says when it was last changed; the same records shall give the same bytes, so that it says this instead.
_CHANGED = "1970-01-01T00:00:00.000Z"
_MISSING = "a GeoPackage is written by pyogrio and pyarrow; get them with: pip install 'verbale[geo]'"


type _Places = dict[tuple[str, str, str, str], tuple[Point, int]]
"""Each place by name, entry, state and exactness: its point, and how many accounts lie there."""


@dataclass(frozen=True, slots=True)
class _Layer:
    """A layer: its name, its columns with their Arrow types (by name), and what a person should know of it."""

    name: str
    columns: tuple[tuple[str, str], ...]
    says: str


_TEXT, _DAY, _YES, _NUMBER, _WHOLE = "string", "date32", "bool_", "float64", "int64"
_ACCOUNTS = (
    ("id", _TEXT), ("who", _TEXT), ("type", _TEXT), ("mode", _TEXT), ("contexts", _TEXT), ("whom", _TEXT),
    ("start", _DAY), ("end", _DAY), ("basis", _TEXT),
    ("time", _TEXT), ("hypothetical", _YES), ("negated", _YES),
    ("according_to", _TEXT), ("counts", _TEXT), ("confidence", _NUMBER),
    ("where", _TEXT), ("place", _TEXT), ("country", _TEXT), ("exactness", _TEXT), ("place_basis", _TEXT),
    ("event", _TEXT), ("judged", _TEXT),
    ("words", _TEXT), ("article", _TEXT), ("first", _WHOLE), ("end_before", _WHOLE),
    ("outlet", _TEXT), ("published", _DAY), ("title", _TEXT), ("url", _TEXT), ("line", _TEXT),
)  # fmt: skip
_PLACES = (("name", _TEXT), ("place", _TEXT), ("country", _TEXT), ("exactness", _TEXT), ("accounts", _WHOLE))


def write(records: Records, place: Path, _choices: Choices) -> str:
    """Records in, at `place` a GeoPackage; `MissingEngine` where pyogrio or pyarrow is not installed.

    Accounts without coordinates stand in the layer accounts without a geometry: a map leaves them out, a table shows them.
    """
    tally, found = _surveyed(records.readings(parts=ACCOUNTS))
    accounts = _Layer("accounts", _ACCOUNTS, f"What voices tell, never facts; {tally}")
    places = _Layer("places", _PLACES, "Places of the accounts, by the one neutral name that the gazetteer gives them")
    with TemporaryDirectory(dir=place.parent) as folder:
        whole = Path(folder, "records.gpkg")  # GDAL warns of another ending, whatever file is asked for
        _write_layer(accounts, placed_rows(records), whole, append=False)
        _write_layer(places, _places(found), whole, append=True)
        whole.replace(place)
    return str(tally)


def _write_layer(layer: _Layer, rows: Iterable[Placed], place: Path, *, append: bool) -> None:
    try:
        import pyarrow
        import pyogrio
    except ImportError as fault:
        raise MissingEngine(_MISSING) from fault
    schema = pyarrow.schema(
        [(name, getattr(pyarrow, kind)()) for name, kind in (*layer.columns, ("geometry", "binary"))]
    )
    batches = (_batch(schema, some) for some in batched(rows, _TOGETHER))
    with _without_clock():
        pyogrio.write_arrow(
            pyarrow.RecordBatchReader.from_batches(schema, batches),
            place,
            layer=layer.name,
            driver="GPKG",
            geometry_name="geometry",
            geometry_type="Point",
            crs="EPSG:4326",
            append=append,
            layer_options={"DESCRIPTION": layer.says},
        )


@contextmanager
def _without_clock() -> Iterator[None]:
    import pyogrio

    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": _CHANGED})
    try:
        yield
    finally:
        pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": None})


def _batch(schema: "pyarrow.Schema", rows: tuple[Placed, ...]) -> Any:
    import pyarrow

    values = [{**{k: _cell(v) for k, v in row.row.items()}, "geometry": _point(row.point)} for row in rows]
    return pyarrow.RecordBatch.from_pylist(values, schema=schema)


def _cell(value: Any) -> Any:
    """GeoPackage knows no lists: their entries stand in one cell, "; " between. A text ends at a NUL, so that it gets none."""
    joined = "; ".join(value) if isinstance(value, tuple) else value
    return legal(joined) if isinstance(joined, str) else joined


def _point(point: Point | None) -> bytes | None:
    """A point in, its well-known binary (little-endian, type 1) out."""
    return struct.pack("<BIdd", 1, 1, point.lon, point.lat) if point else None


def _surveyed(readings: Iterable[Reading]) -> tuple[Tally, _Places]:
    """Readings in, how many accounts have no point, and each place with its point and how many accounts lie there, out."""
    tally = Tally()
    found: _Places = {}
    for account in (account for reading in readings for account in reading.accounts):
        where, point = account.where, point_of(account.where)
        tally.add(point)
        if where and point:
            _, before = found.get(_named(where), (point, 0))
            found[_named(where)] = (point, before + 1)
    return tally, found


def _places(found: _Places) -> Iterator[Placed]:
    """Places in, a row for each out, in the order of their names."""
    for (name, place, country, exactness), (point, accounts) in sorted(found.items(), key=lambda pair: pair[0]):
        row: Row = {"name": name, "place": place, "country": country, "exactness": exactness, "accounts": accounts}
        yield Placed(row, point)


def _named(where: Where) -> tuple[str, str, str, str]:
    return where.name, where.place, where.country, where.exactness.value
