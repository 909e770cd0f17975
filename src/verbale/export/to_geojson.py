"""Records in, GeoJSON (RFC 7946) out: each account that has a point is a feature, and those that have none are counted."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from verbale.export.json_text import Json, array_lines, json_text
from verbale.export.placed import Placed, Tally, placed_rows
from verbale.export.records import Choices, Records
from verbale.export.sheet_rows import Value
from verbale.export.writing import text_file

# 6 decimals are a hand's breadth: RFC 7946, section 11.2, advises no more.
_DECIMALS = 6


def write(records: Records, place: Path, _choices: Choices) -> str:
    """Records in, at `place` a FeatureCollection, one feature a line; how many accounts it leaves out comes back."""
    tally = Tally()
    with text_file(place) as file:
        for piece in pieces(placed_rows(records), tally):
            file.write(piece)
    return str(tally)


def pieces(rows: Iterable[Placed], tally: Tally) -> Iterator[str]:
    """Rows in, the pieces of a FeatureCollection out; its member "verbale" tells how many accounts have no point."""
    yield '{"type": "FeatureCollection", "features": '
    yield from array_lines(_feature(row) for row in tally.over(rows) if row.point)
    told: Json = {"accounts": tally.accounts, "without_coordinates": tally.without, "says": str(tally)}
    yield f', "verbale": {json_text(told)}}}\n'


def _feature(placed: Placed) -> Json:
    row = {name: _plain(value) for name, value in placed.row.items()}
    point = placed.point
    at = [round(point.lon, _DECIMALS), round(point.lat, _DECIMALS)] if point else None
    return {
        "type": "Feature",
        "id": row.pop("id"),
        "geometry": {"type": "Point", "coordinates": at},
        "properties": row,
    }


def _plain(value: Value) -> Json:
    if isinstance(value, tuple):
        return list(value)
    return value.isoformat() if isinstance(value, date) else value
