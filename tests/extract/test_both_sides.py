"""What two sides tell of one matter, as their agencies and readouts write it; the docstring is the report, the expectation is in the notation."""

import pytest

from verbale.records.account import Account
from verbale.records.reading import Reading


@pytest.fixture
def accounts(reading: Reading) -> tuple[Account, ...]:
    """The accounts of the report."""
    return reading.accounts


def test_personae_non_gratae_are_expelled_and_what_is_answered_was_done_by_others(
    accounts: tuple[Account, ...],
) -> None:
    """Peru declared four Chilean diplomats personae non gratae on Thursday in response to the expulsion of two Peruvian diplomats from Santiago."""
    assert str(accounts[0]).split(" | ")[1:4] == ["Peru", "SANCTION:expel", "unnamed diplomats of Chile"]
    assert [str(count) for count in accounts[0].counts] == ["expelled 4"]
    assert all("Peru" not in str(one).split(" | ")[1] for one in accounts[1:])


def test_the_day_of_a_month_counts_nobody(accounts: tuple[Account, ...]) -> None:
    """On the night of August 11 Chilean border guards opened fire on a Peruvian post."""
    assert [account.counts for account in accounts] == [()]


def test_what_is_rejected_and_what_is_refused_are_two_matters(rows: list[str]) -> None:
    """The Liberation Front rejected the result of the vote and refused an invitation by the president of France to talks."""
    assert rows == [
        "Liberation Front | REJECT | - | @",
        "Liberation Front | REJECT:meet | president of France | @",
    ]


def test_one_thing_refused_in_two_words_is_one(rows: list[str]) -> None:
    """Chile rejected the plan of Peru on Monday and dismissed the plan as a trick."""
    assert len([row for row in rows if "REJECT" in row]) == 1


def test_the_army_of_a_report_from_elsewhere_is_that_of_the_place_told(rows: list[str]) -> None:
    """CAIRO (WNA) — Twenty people were killed when a school was hit in the Sudanese city of El Obeid on Wednesday. The army accused the rebels of killing a guard."""
    assert any(row.startswith("Armed Forces of Sudan | ACCUSE:allege") for row in rows)


def test_the_police_of_a_dateline_whose_state_is_told_nowhere_else_are_its_own(rows: list[str]) -> None:
    """LILONGWE — Police on Monday detained nine teachers who had blocked a road."""
    assert rows[0].startswith("Police of Malawi | COERCE:arrest")


def test_what_had_been_done_before_dates_nothing_that_was_done_then(accounts: tuple[Account, ...]) -> None:
    """The leader of the Front met the president of France in Paris on Monday. He had refused such talks two weeks earlier. France agreed to release nine men."""
    days = {account.did.type: str(account.when) for account in accounts}
    assert (days["REJECT"], days["AGREE"]) == ("2024-04-22", "2024-05-06")


def test_a_ministry_statement_is_the_words_of_the_ministry(rows: list[str]) -> None:
    """Chad accused Niger of lying, a foreign ministry statement said. An army statement said two rebels were killed in Abeche."""
    assert rows == [
        "Chad | ACCUSE:allege | Niger | Ministry of Foreign Affairs of Chad < @",
        "- | ASSAULT | two rebels | Armed Forces of Chad < @",
    ]
