"""The table of places in which a side may stand: what it must hold, and what is refused."""

import tomllib
from importlib import resources
from typing import Any

import pytest

from verbale.errors import BadTable
from verbale.reference.counts import read_counts
from verbale.reference.linking import FAMILIES, SIDES, link_table, read_links
from verbale.reference.ontology import ontology


@pytest.fixture
def table() -> dict[str, Any]:
    return tomllib.loads((resources.files("verbale.reference") / "linking.toml").read_text("utf-8"))


def test_every_type_has_a_threshold_for_each_side() -> None:
    thresholds = link_table().nobody.thresholds
    assert all(thresholds[(side, kind.name)] > 0 for side in SIDES for kind in ontology().types)


def test_every_place_says_what_it_is() -> None:
    assert all(place.says and len(place.who) == len(place.whom) == len(FAMILIES) for place in link_table().places)


def test_a_place_of_which_nothing_was_reasoned_weighs_nothing() -> None:
    weighed = {place for _, place, _, _ in link_table().weights()}
    assert "toward" in weighed
    assert "subject before" not in weighed


def test_a_missing_weight_is_refused(table: dict[str, Any]) -> None:
    table["places"]["toward"]["whom"] = [1, 2]
    with pytest.raises(BadTable, match="toward"):
        read_links(table)


def test_weights_for_one_side_alone_are_refused(table: dict[str, Any]) -> None:
    del table["places"]["toward"]["whom"]
    with pytest.raises(BadTable, match="toward"):
        read_links(table)


def test_a_missing_threshold_is_refused(table: dict[str, Any]) -> None:
    del table["thresholds"]["whom"]["AID"]
    with pytest.raises(BadTable, match="AID"):
        read_links(table)


def test_an_answer_to_no_type_is_refused(table: dict[str, Any]) -> None:
    table["answered"]["offer"] = ["BARGAIN"]
    with pytest.raises(BadTable, match="BARGAIN"):
        read_links(table)


def test_a_word_that_counts_twice_is_refused() -> None:
    counts = tomllib.loads((resources.files("verbale.reference") / "en" / "counts.toml").read_text("utf-8"))
    counts["done"]["freed"].append("kill")
    with pytest.raises(BadTable, match="kill"):
        read_counts(counts)
