"""Found accounts with their confidence in, precision against recall and reliability out."""

from dataclasses import replace

import pytest
from tests.evaluate.files import GOLD, STATES, TEXT

from verbale.evaluate.curve import curve
from verbale.evaluate.gold import Pair
from verbale.evaluate.scores import score
from verbale.records.notation import parse_account

WRONG = parse_account("2022-03-07 | Brazil | ASSAULT | Peru | Lima | @")


def pair(*, wrong: float) -> Pair:
    """The four right accounts, and a wrong one of the given confidence."""
    found = replace(GOLD, accounts=(*GOLD.accounts, WRONG))
    return Pair(GOLD, found, TEXT, (0.9, 0.8, 0.7, 0.6, wrong))


def test_the_surest_rows_are_right_where_confidence_tells_them_apart() -> None:
    found = curve([pair(wrong=0.1)], STATES)
    assert found.points[0].core.precision == pytest.approx(0.8)
    assert [point.core.precision for point in found.points[2:]] == [1.0] * 8
    half = found.points[5]
    assert (half.share, half.least, half.core.found, half.core.hits) == (0.5, 0.8, 2, 2)


def test_rows_that_are_surely_wrong_stand_at_the_top_of_the_curve() -> None:
    found = curve([pair(wrong=0.95)], STATES)
    assert found.points[-1].core.precision == 0.0
    assert found.error > curve([pair(wrong=0.1)], STATES).error


def test_without_confidences_there_is_no_curve() -> None:
    found = curve([Pair(GOLD, GOLD, TEXT)], STATES)
    assert (found.points, found.bins, found.error) == ((), (), 0.0)


def test_the_surest_half_is_a_figure_of_its_own() -> None:
    figures = {one.name: one for one in score([pair(wrong=0.75)], STATES).figures()}
    half = figures["core of the surest half"]
    assert (half.tally.hits, half.tally.gold) == (2, 2)
    assert "core of the surest half" not in {one.name for one in score([Pair(GOLD, GOLD, TEXT)], STATES).figures()}
