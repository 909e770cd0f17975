"""Denials that are appended to what they deny: who claims and who denies the one deed."""

import pytest

from verbale.records.lines import line_of
from verbale.records.reading import Reading


@pytest.fixture
def shelling(reading: Reading) -> list[str]:
    """Type, flags and voice of each account of an attack."""
    lines = [str(line_of(account)).split(" | ") for account in reading.accounts]
    return [f"{cells[2]} | {cells[5]}" for cells in lines if cells[2].startswith("ASSAULT")]


_BOTH = ["ASSAULT:heavy-weapons | Kenya < @", "ASSAULT:heavy-weapons !negated | Chad < @"]


def test_a_charge_he_denied(shelling: list[str]) -> None:
    """Kenya accused Chad of shelling its posts, a charge Chad denied."""
    assert shelling == _BOTH


def test_which_he_denies(shelling: list[str]) -> None:
    """Kenya accused Chad of shelling its posts, which Chad denies."""
    assert shelling == _BOTH


def test_allegations_that_he_has_repeatedly_rejected(shelling: list[str]) -> None:
    """Kenya accused Chad of shelling its posts, allegations that Chad has repeatedly rejected."""
    assert shelling == _BOTH


def test_something_he_denies(shelling: list[str]) -> None:
    """Kenya accused Chad of shelling its posts — something Chad denies."""
    assert shelling == _BOTH


def test_the_claim_within_a_denial(shelling: list[str]) -> None:
    """Chad rejected the claim that it had shelled the town."""
    assert shelling == ["ASSAULT:heavy-weapons | unnamed claim < @", "ASSAULT:heavy-weapons !negated | Chad < @"]


def test_to_push_back_is_no_denial(shelling: list[str]) -> None:
    """Turkey pushed back against the militia's shelling of Kandi."""
    assert shelling == ["ASSAULT:heavy-weapons | @"]
