"""What a person judged wrong: out of maps, counts and predictions, told in provenance."""

import json
from dataclasses import replace
from typing import Any

import geopandas
import pytest

from verbale.export.networks import of_deeds, of_voices
from verbale.export.records import Gathered
from verbale.records.account import Account
from verbale.records.judgement import Judgement, Verdict

from .conftest import Exported


@pytest.fixture
def arrest(shelf: Gathered) -> Account:
    return next(a for reading in shelf.readings() for a in reading.accounts if a.did.mode == "arrest")


@pytest.fixture
def judged(shelf: Gathered, arrest: Account) -> Gathered:
    wrong = Judgement("judgement:1", Verdict.WRONG, (arrest.id,), ("a rumour",), "Ann Doe", None)
    return replace(shelf, kept_judgements=(*shelf.kept_judgements, wrong))


def test_a_map_leaves_it_out_and_names_the_event_of_each_account(
    exported: Exported, judged: Gathered, arrest: Account
) -> None:
    features: list[Any] = json.loads(exported("geojson", records=judged).read_text("utf-8"))["features"]
    told = {feature["id"]: feature["properties"] for feature in features}
    assert arrest.id not in told
    frame = geopandas.read_file(exported("geopackage", records=judged), layer="accounts").set_index("id")
    assert arrest.id not in frame.index
    (event,) = judged.events()
    assert set(frame.loc[list(event.accounts), "event"]) == {event.id}
    assert frame["event"].nunique() == len(frame) - 1  # two papers tell of one recall


def test_a_network_does_not_count_it(shelf: Gathered, judged: Gathered) -> None:
    for network in (of_deeds, of_voices):
        assert network(judged).accounts == network(shelf).accounts - 1
    assert "arrest" not in {key.mode for key, _ in of_deeds(judged).ties()}


def test_it_is_no_prediction_and_no_mark(exported: Exported, judged: Gathered, arrest: Account) -> None:
    tasks = (exported("label-studio", records=judged) / "tasks.json").read_text("utf-8")
    assert arrest.id not in tasks
    assert arrest.id not in exported("conllu", records=judged).read_text("utf-8")
    assert arrest.id in exported("conllu").read_text("utf-8")
