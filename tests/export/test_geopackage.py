"""Accounts and places as a GeoPackage, opened by geopandas, pyogrio and the file's own application id."""

import sqlite3
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import geopandas
import pyogrio
import pytest

from verbale.errors import MissingEngine
from verbale.export.exporters import export
from verbale.export.records import Gathered

from .conftest import Exported


def test_the_layers_open_in_geopandas(exported: Exported, shelf: Gathered) -> None:
    path = exported("geopackage")
    assert pyogrio.list_layers(path)[:, 0].tolist() == ["accounts", "places"]
    frame = geopandas.read_file(path, layer="accounts").set_index("id")
    told = {account.id: account for reading in shelf.readings() for account in reading.accounts}
    assert frame.crs == "EPSG:4326"
    assert set(frame.index) == set(told)
    for id_, row in frame.iterrows():
        account = told[str(id_)]
        assert (row["type"], row["negated"], row["line"]) == (account.did.type, account.status.negated, str(account))
        assert row["start"].date() == account.when.start
    arrest = frame[frame["type"] == "COERCE"].iloc[0]
    assert (round(arrest.geometry.x, 1), round(arrest.geometry.y, 1)) == (-70.6, -33.5)
    assert (arrest["whom"], arrest["counts"]) == ("12 demonstrators", "detained 12")


def test_accounts_without_coordinates_stay_without_a_geometry(exported: Exported, shelf: Gathered) -> None:
    frame = geopandas.read_file(exported("geopackage"), layer="accounts")
    without = int(frame.geometry.isna().sum())
    assert without == int(frame["where"].isna().sum()) > 0
    assert export(shelf, "geopackage", exported("geopackage")).startswith(f"{without} of {len(frame)} accounts")


def test_each_place_stands_once_with_its_accounts(exported: Exported) -> None:
    places = geopandas.read_file(exported("geopackage"), layer="places").set_index("name")
    assert places["accounts"].to_dict() == {"Lima": 1, "Niger": 1, "Santiago": 2}
    assert places.loc["Niger", "exactness"] == "country"


def test_it_is_a_geopackage_that_takes_no_clock(exported: Exported) -> None:
    with closing(sqlite3.connect(exported("geopackage"))) as file:
        assert file.execute("PRAGMA application_id").fetchone()[0].to_bytes(4) == b"GPKG"
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        changed = {row[0] for row in file.execute("SELECT last_change FROM gpkg_contents")}
    assert changed == {"1970-01-01T00:00:00.000Z"}


def test_a_contested_place_has_its_neutral_name_and_the_voice_its_own_words(shelf: Gathered, tmp_path: Path) -> None:
    """The name comes from the gazetteer's row, never from the words of the report."""
    reading = next(reading for reading in shelf.readings() if reading.article.source.outlet == "Delta Wire")
    account = next(account for account in reading.accounts if account.where)
    assert account.where is not None
    place = replace(account.where, name="Abkhazia", place="verbale:Abkhazia", country="")
    told = replace(account, where=place, evidence=replace(account.evidence, quote="in the occupied region of Georgia"))
    export(Gathered((replace(reading, accounts=(told,)),)), "geopackage", tmp_path / "x.gpkg")
    row = geopandas.read_file(tmp_path / "x.gpkg", layer="accounts").iloc[0]
    assert (row["where"], row["words"]) == ("Abkhazia", "in the occupied region of Georgia")
    assert geopandas.read_file(tmp_path / "x.gpkg", layer="places")["name"].tolist() == ["Abkhazia"]


def test_without_pyogrio_the_command_that_gets_it_is_named(
    shelf: Gathered, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyogrio", None)
    with pytest.raises(MissingEngine, match=r"pip install 'verbale\[geo\]'"):
        export(shelf, "geopackage", tmp_path / "x.gpkg")
    assert not list(tmp_path.iterdir())
