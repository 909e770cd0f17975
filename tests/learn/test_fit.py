"""Choices among candidates in, weights out that make the right ones likely."""

from verbale.learn.fit import Choice, fit
from verbale.reference.chooser import Chooser

NEAR = Choice((("near", "subject"), ("far", "subject")), frozenset({0}))
FAR = Choice((("near", "object"), ("far", "object")), frozenset({1}))


def test_the_weights_choose_as_people_did() -> None:
    weights = fit([NEAR] * 8 + [FAR] * 2)
    assert Chooser("x", "1", weights).choose(NEAR.candidates).number == 0


def test_a_conjunction_of_features_can_tell_the_choices_apart() -> None:
    near, far = (
        Choice(tuple((f"{a}&{role}",) for a in ("near", "far")), frozenset({right}))
        for role, right in (("subject", 0), ("object", 1))
    )
    found = Chooser("x", "1", fit([near, far] * 5, penalty=0.1))
    assert [found.choose(choice.candidates).number for choice in (near, far)] == [0, 1]


def test_the_same_choices_give_the_same_weights() -> None:
    assert fit([NEAR, FAR, NEAR] * 3) == fit([NEAR, FAR, NEAR] * 3)


def test_features_seen_too_seldom_have_no_weight() -> None:
    assert fit([NEAR] * 2) == {}
    assert fit([]) == {}
    assert fit([NEAR] * 3, seen=4) == {}


def test_several_candidates_may_be_right() -> None:
    both = Choice((("a",), ("b",), ("c",)), frozenset({0, 1}))
    chances = Chooser("x", "1", fit([both] * 20, penalty=0.1)).chances(both.candidates)
    assert chances[0] + chances[1] > 0.9


def test_what_was_reasoned_stays_where_the_choices_are_silent() -> None:
    told = [Choice((("near",), ("far",)), frozenset({0}))] * 5
    weights = fit(told, penalty=100.0, reasoned={"never seen": 2.5, "far": 1.0})
    assert weights["never seen"] == 2.5
    assert 0 < weights["far"] < 1.0  # pulled down by the choices, held up by the reasons
