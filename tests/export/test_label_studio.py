"""Tasks for Label Studio: spans by code points as its editor counts them, relations between regions that are there."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

import verbale
from verbale.export.exporters import export
from verbale.export.records import Gathered

from .conftest import Exported


def _tasks(folder: Path) -> list[Any]:
    read: list[Any] = json.loads((folder / "tasks.json").read_text("utf-8"))
    return read


def _regions(task: Any) -> dict[str, Any]:
    return {each["id"]: each for each in task["predictions"][0]["result"] if each["type"] == "labels"}


def test_each_region_covers_its_words(exported: Exported, shelf: Gathered) -> None:
    tasks = _tasks(exported("label-studio"))
    assert [task["data"]["article"] for task in tasks] == [reading.article.id for reading in shelf.readings()]
    for task in tasks:
        assert _regions(task)
        for region in _regions(task).values():
            value = region["value"]
            assert task["data"]["text"][value["start"] : value["end"]] == value["text"]


def test_offsets_hold_behind_signs_beyond_the_basic_plane(tmp_path: Path) -> None:
    """The editor's own test counts an emoji as one (code points), not as JavaScript's two."""
    reading = verbale.code("📉📰 Chad recalled its ambassador from Kenya.", published="2024-05-08")
    export(Gathered((reading,)), "label-studio", tmp_path / "x")
    (task,) = _tasks(tmp_path / "x")
    who = next(region["value"] for region in _regions(task).values() if region["value"]["labels"] == ["who"])
    assert (who["start"], who["end"], who["text"]) == (3, 7, "Chad")


def test_arrows_run_from_the_deed_to_its_sides(exported: Exported, shelf: Gathered) -> None:
    account = next(a for r in shelf.readings() for a in r.accounts if a.did.mode == "arrest")
    task = next(t for t in _tasks(exported("label-studio")) if t["data"]["article"] == account.evidence.article)
    regions = _regions(task)
    told = {
        (regions[each["from_id"]]["value"]["text"], each["labels"][0], regions[each["to_id"]]["meta"]["text"][0])
        for each in task["predictions"][0]["result"]
        if each["type"] == "relation" and each["from_id"] == account.id
    }
    assert ("arrested", "who", "Police of Santiago") in told
    assert ("arrested", "whom", "12 demonstrators") in told
    assert ("arrested", "where", "Santiago") in told
    assert ("arrested", "when", "2024-06-01") in told


def test_relations_name_regions_that_are_there_and_no_region_stands_twice(exported: Exported) -> None:
    for task in _tasks(exported("label-studio")):
        result = task["predictions"][0]["result"]
        labels = [each["id"] for each in result if each["type"] == "labels"]
        assert len(labels) == len(set(labels))
        for each in result:
            if each["type"] == "relation":
                assert {each["from_id"], each["to_id"]} <= set(labels)
            else:
                assert each["id"] in labels


def test_type_and_status_are_chosen_for_the_deed(exported: Exported) -> None:
    results = [each for task in _tasks(exported("label-studio")) for each in task["predictions"][0]["result"]]
    types = [each["value"]["taxonomy"] for each in results if each["type"] == "taxonomy"]
    assert [["COERCE", "arrest"]] in types
    assert ["negated"] in [each["value"]["choices"] for each in results if each["type"] == "choices"]


def test_the_interface_knows_every_label_type_and_relation_of_the_tasks(exported: Exported) -> None:
    folder = exported("label-studio")
    view = etree.fromstring((folder / "labelling.xml").read_bytes())
    names = {each.get("name"): each.tag for each in view.iter() if each.get("name")}
    assert names == {"label": "Labels", "text": "Text", "type": "Taxonomy", "status": "Choices"}
    values = {tag: {each.get("value") for each in view.iter(tag)} for tag in ("Label", "Relation", "Choice")}
    for task in _tasks(folder):
        for each in task["predictions"][0]["result"]:
            if each["type"] == "relation":
                assert set(each["labels"]) <= values["Relation"]
                continue
            assert names[each["from_name"]]
            assert names[each["to_name"]] == "Text"
            chosen = {"labels": "Label", "taxonomy": "Choice", "choices": "Choice"}[each["type"]]
            told = each["value"][each["type"]]
            assert set(told[0] if each["type"] == "taxonomy" else told) <= values[chosen]


def test_an_account_without_words_in_the_text_makes_no_region(shelf: Gathered, tmp_path: Path) -> None:
    reading = next(shelf.readings())
    shorter = replace(reading, article=replace(reading.article, text="Chad."))
    export(Gathered((shorter,)), "label-studio", tmp_path / "x")
    (task,) = _tasks(tmp_path / "x")
    assert all(region["value"]["end"] <= 5 for region in _regions(task).values())


def test_label_studio_s_own_library_takes_interface_and_predictions(exported: Exported) -> None:
    sdk = pytest.importorskip("label_studio_sdk.label_interface", reason="pip install label-studio-sdk to try it")
    folder = exported("label-studio")
    interface = sdk.LabelInterface((folder / "labelling.xml").read_text("utf-8"))
    for task in _tasks(folder):
        assert interface.validate_prediction(task["predictions"][0], return_errors=True) == []
