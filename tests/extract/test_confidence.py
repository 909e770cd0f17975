"""How surely a row is right: the docstring is the report, the expectation what its confidence rests on."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from verbale.extract.accounts import drafts
from verbale.extract.agreement import agreements
from verbale.extract.confidence import confidence, features
from verbale.extract.linking.record import Sides
from verbale.extract.report import Report
from verbale.extract.tree import Tree
from verbale.pipeline.reading import report_of
from verbale.records.account import Account


@pytest.fixture
def report(tree: Tree) -> Report:
    return report_of(tree.analysis)


@pytest.fixture
def told(report: Report) -> tuple[Account, ...]:
    """Every account, sure or not."""
    return tuple(account for account, _ in drafts(report))


@pytest.fixture
def rests_on(report: Report, told: tuple[Account, ...]) -> Callable[..., tuple[str, ...]]:
    """What the confidence of the first deed rests on, were its chances others."""

    def known(chance: float, who: float) -> tuple[str, ...]:
        found = replace(report.happenings[0], chance=chance, type_chance=0.9)
        return features(report, found, Sides(told[0].who, told[0].whom, who, 0.9), told[0])

    return known


def test_every_step_that_a_chance_has_passed_is_named(rests_on: Callable[..., tuple[str, ...]]) -> None:
    """Kenya shelled Chad on Monday."""
    found = rests_on(0.35, 0.9)
    assert [step for step in found if step.startswith("deed over")] == [
        "deed over 0.1",
        "deed over 0.2",
        "deed over 0.3",
    ]
    assert "all over 0.25" in found  # 0.35 * 0.9 * 0.9 * 0.9
    assert "all over 0.3" not in found


def test_the_surer_the_decisions_behind_it_the_surer_is_a_row(rests_on: Callable[..., tuple[str, ...]]) -> None:
    """Kenya shelled Chad on Monday."""
    assert confidence(rests_on(0.99, 0.99)) > confidence(rests_on(0.4, 0.99)) > confidence(rests_on(0.4, 0.3))


def test_where_the_sides_stand(report: Report) -> None:
    """Kenya summoned the ambassador of Chad."""
    ((_, known),) = drafts(report)
    assert "who before 1" in known
    assert "whom in another sentence" not in known


def test_rows_that_tell_the_same_and_the_pair_the_other_way_round(told: tuple[Account, ...]) -> None:
    """Kenya shelled Chad on Monday. Chad condemned Kenya. Kenya shelled Chad, Sudan said."""
    known = list(agreements(told))
    assert [account.did.type for account in told] == ["ASSAULT", "ACCUSE", "ASSAULT"]
    assert "told behind 1" in known[0]
    assert "told before 1" in known[2]
    assert [("turned True" in one) for one in known] == [True, True, True]
    assert "of the type over 0" not in known[1]
