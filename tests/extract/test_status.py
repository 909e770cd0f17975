"""Ahead, possible, denied, hearsay: what the words around a deed say of it. The docstring is the text."""

from collections.abc import Callable

from verbale.extract.status.stage import mood
from verbale.extract.tree import Tree

type Find = Callable[[str], int]


def _flags(tree: Tree, trigger: int) -> set[str]:
    found = mood(tree, trigger)
    return {name for name in ("future", "hypothetical", "negated", "hearsay") if getattr(found, name)}


def test_a_plain_past_has_no_flag(tree: Tree, find: Find) -> None:
    """Chad expelled the envoy on Monday."""
    assert _flags(tree, find("expelled")) == set()


def test_will_is_ahead(tree: Tree, find: Find) -> None:
    """Chad will expel the envoy on Monday."""
    assert _flags(tree, find("expel")) == {"future"}


def test_a_plan_is_ahead(tree: Tree, find: Find) -> None:
    """Chad plans to expel the envoy."""
    assert _flags(tree, find("expel")) == {"future"}


def test_is_to_is_ahead(tree: Tree, find: Find) -> None:
    """Chad is to expel the envoy on Monday."""
    assert _flags(tree, find("expel")) == {"future"}


def test_may_is_possible(tree: Tree, find: Find) -> None:
    """Chad may expel the envoy."""
    assert _flags(tree, find("expel")) == {"hypothetical"}


def test_a_condition_is_possible(tree: Tree, find: Find) -> None:
    """If Chad expels the envoy, Kenya will protest."""
    assert _flags(tree, find("expels")) == {"hypothetical"}


def test_a_plan_under_a_condition_is_both(tree: Tree, find: Find) -> None:
    """Kenya will recall its envoy if Chad expels the consul."""
    assert _flags(tree, find("recall")) == {"future", "hypothetical"}


def test_what_is_demanded_is_possible(tree: Tree, find: Find) -> None:
    """Kenya urged Chad to expel the envoy."""
    assert _flags(tree, find("expel")) == {"hypothetical"}


def test_not_is_negated(tree: Tree, find: Find) -> None:
    """Chad did not expel the envoy."""
    assert _flags(tree, find("expel")) == {"negated"}


def test_nobody_is_negated(tree: Tree, find: Find) -> None:
    """Nobody was killed in the raid."""
    assert _flags(tree, find("killed")) == {"negated"}


def test_no_shots_are_negated(tree: Tree, find: Find) -> None:
    """No shots were fired at the border."""
    assert _flags(tree, find("fired")) == {"negated"}


def test_a_failure_is_negated(tree: Tree, find: Find) -> None:
    """Chad failed to release the sailors."""
    assert _flags(tree, find("release")) == {"negated"}


def test_a_denial_is_negated(tree: Tree, find: Find) -> None:
    """Chad denied that its troops had crossed the border."""
    assert _flags(tree, find("crossed")) == {"negated"}


def test_two_negations_undo_each_other(tree: Tree, find: Find) -> None:
    """Chad did not refuse to release the sailors."""
    assert "negated" not in _flags(tree, find("release"))


def test_reportedly_is_hearsay_and_not_possible(tree: Tree, find: Find) -> None:
    """Chad reportedly attacked Kenya."""
    assert _flags(tree, find("attacked")) == {"hearsay"}


def test_a_planned_visit_is_ahead(tree: Tree, find: Find) -> None:
    """The planned visit to Chad worries Kenya."""
    assert _flags(tree, find("visit")) == {"future"}


def test_the_verb_that_carries_a_noun_lends_its_mood(tree: Tree, find: Find) -> None:
    """Kenya and Chad will hold talks in Nairobi."""
    assert _flags(tree, find("talks")) == {"future"}


def test_cancelled_talks_do_not_happen(tree: Tree, find: Find) -> None:
    """The cancelled talks were a blow to Kenya."""
    assert _flags(tree, find("talks")) == {"negated"}


def test_would_behind_said_is_a_shifted_will(tree: Tree, find: Find) -> None:
    """Chad said that it would expel the envoy on Monday."""
    assert _flags(tree, find("expel")) == {"future"}


def test_would_alone_is_possible(tree: Tree, find: Find) -> None:
    """Such a step would expel nobody."""
    assert "hypothetical" in _flags(tree, find("expel"))


def test_an_attack_that_only_dates_something_is_told_as_done(tree: Tree, find: Find) -> None:
    """Kenya may close the port after the attack on the harbour."""
    assert _flags(tree, find("attack")) == set()
