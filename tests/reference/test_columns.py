"""Weights of several labels side by side in, their sums out."""

import pytest

from verbale.reference.chooser import chooser
from verbale.reference.columns import columns, side_by_side

LABELS = ("AID", "ACCUSE", "AGREE")


def test_every_column_is_summed_by_itself() -> None:
    weights = {"AID": [("obj", -1.5), ("subj", -2.25)], "ACCUSE": [("obj", 0.0001)], "AGREE": [("subj", 3.0)]}
    assert side_by_side(LABELS, weights).sums(["subj", "obj", "obj", "unknown"]) == [-5.25, 0.0002, 3.0]


def test_of_nothing_known_all_weigh_nothing() -> None:
    assert side_by_side(LABELS, {}).sums(["obj"]) == [0.0, 0.0, 0.0]


@pytest.mark.parametrize("label", ["ACCUSE", "ASSAULT", "REQUEST"])
def test_a_column_weighs_what_the_table_says(label: str) -> None:
    features = ["no obj", "pos v", "tag VBD", "lemma kill"]
    (found,) = columns("types", (label,)).sums(features)
    assert found == pytest.approx(chooser("types").score(f"{label}|{feature}" for feature in features))
    assert found != 0
