"""Accounts on the map as RFC 7946: longitude first, plain properties, and what has no place counted."""

import json
from typing import Any

from verbale.export.exporters import export
from verbale.export.placed import point_of
from verbale.export.records import Gathered
from verbale.records.where import Where

from .conftest import Exported


def _read(exported: Exported, **records: Gathered) -> Any:
    return json.loads(exported("geojson", **records).read_text("utf-8"))


def test_an_account_with_a_place_is_a_point_with_all_its_cells(exported: Exported) -> None:
    features = {feature["properties"]["type"]: feature for feature in _read(exported)["features"]}
    arrest = features["COERCE"]
    lon, lat = arrest["geometry"]["coordinates"]
    assert (round(lon, 1), round(lat, 1)) == (-70.6, -33.5)
    assert arrest["id"].startswith("account:")
    told = arrest["properties"]
    assert (told["who"], told["whom"], told["mode"]) == (["Police of Santiago"], ["12 demonstrators"], "arrest")
    assert (told["start"], told["end"], told["basis"]) == ("2024-06-01", "2024-06-01", "stated")
    assert (told["where"], told["country"], told["exactness"]) == ("Santiago", "Chile", "town")
    assert told["words"] == "Police in Santiago arrested 12 demonstrators on Saturday, killing two"
    assert (told["outlet"], told["published"]) == ("Delta Wire", "2024-06-02")


def test_status_and_voice_stand_beside_the_point(exported: Exported) -> None:
    features = {feature["properties"]["type"]: feature["properties"] for feature in _read(exported)["features"]}
    assert (features["CONSULT"]["time"], features["CONSULT"]["according_to"]) == ("future", ["Ana Rojas"])
    assert 0 < features["CONSULT"]["confidence"] < 1


def test_accounts_without_coordinates_are_counted_in_the_file_and_told(exported: Exported, shelf: Gathered) -> None:
    told = _read(exported)
    accounts = sum(len(reading.accounts) for reading in shelf.readings())
    assert told["verbale"]["accounts"] == accounts
    assert told["verbale"]["without_coordinates"] == accounts - len(told["features"]) > 0
    assert export(shelf, "geojson", exported("geojson")) == told["verbale"]["says"]
    assert "accounts have no place with coordinates" in told["verbale"]["says"]


def test_a_place_that_is_on_no_map_has_no_point() -> None:
    assert point_of(None) is None
    assert point_of(Where("Umoja Camp")) is None
    assert point_of(Where("X", lat=float("nan"), lon=1.0)) is None
    assert point_of(Where("X", lat=1.0, lon=float("inf"))) is None
    assert point_of(Where("X", lat=91.0, lon=1.0)) is None


def test_no_records_are_a_collection_without_features(exported: Exported) -> None:
    assert _read(exported, records=Gathered(()))["features"] == []
