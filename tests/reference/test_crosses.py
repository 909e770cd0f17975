"""Features told together in, what a table makes of them out."""

from math import fsum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.reference.chooser import chooser
from verbale.reference.crosses import Cross, Crossed, crossed, names

TABLE = Crossed({"slot": {"": 1.0, "AID": -2.5, "verb": 0.25}, "none&empty": {"AID": 0.5}})
TOLD: list[Cross] = [("slot", ("", "AID", "unknown")), ("none&empty", ("AID",)), ("unknown", ("", "AID"))]


def test_only_what_the_table_knows_weighs() -> None:
    assert TABLE.score(TOLD) == pytest.approx(-1.0)
    assert TABLE.score([]) == 0.0


def test_the_heaviest_reasons_are_named_as_in_the_table() -> None:
    assert TABLE.reasons(TOLD, most=2) == (("slot&AID", -2.5), ("slot", 1.0))
    assert TABLE.reasons(TOLD) == (("slot&AID", -2.5), ("slot", 1.0), ("none&empty&AID", 0.5))
    assert TABLE.reasons([("unknown", ("",))]) == ()


def test_every_feature_has_its_name() -> None:
    assert list(names(TOLD[:2])) == ["slot", "slot&AID", "slot&unknown", "none&empty&AID"]


def test_a_table_is_read_by_the_word_its_rows_begin_with() -> None:
    who = crossed("linker", "who")
    assert who is crossed("linker", "who")
    assert who.score([("kind person", ("",))]) == chooser("linker").score(["who&kind person"]) != 0
    assert who.score([("who&kind person", ("",))]) == 0


def test_the_order_in_which_features_are_told_decides_no_tie() -> None:
    table = Crossed({"a": {"": 0.1, "x": 0.2, "y": 0.3}, "b": {"": 0.6}})
    assert table.score([("a", ("", "x", "y"))]) == table.score([("a", ("y", "x", ""))]) == table.score([("b", ("",))])


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.floats(-9, 9).map(lambda weight: round(weight, 4)), min_size=1))
def test_a_score_is_the_sum_rounded_once(weights: dict[str, float]) -> None:
    table = Crossed({"way": weights, "end": weights})
    told: list[Cross] = [("way", tuple(weights)), ("end", tuple(weights)), ("way", tuple(weights))]
    assert table.score(told) == table.score(reversed(told)) == fsum([*weights.values()] * 3)
