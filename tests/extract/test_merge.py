"""Repeated tellings of one happening by one voice. The docstring is the report, published on Wednesday 8 May 2024."""

from datetime import date

import pytest

from verbale.pipeline.reading import read_article
from verbale.records.account import Account
from verbale.records.text import Article


@pytest.fixture
def told(words: str) -> tuple[Account, ...]:
    return read_article(Article.of(words, published=date(2024, 5, 8), language="en")).accounts


def test_a_deed_told_twice_is_one_account_with_both_evidences(told: tuple[Account, ...]) -> None:
    """Chad expelled the envoy of Kenya on Monday. Kenya regretted the step. Chad had expelled the envoy on Monday."""
    (account,) = [a for a in told if a.did.type == "SANCTION"]
    assert len(account.retold) == 1


def test_what_came_of_an_attack_is_one_account_with_it(told: tuple[Account, ...]) -> None:
    """Chadian troops opened fire on protesters in Mora on Monday, killing three people."""
    (account,) = [a for a in told if a.did.type == "ASSAULT"]
    assert account.did.mode == "firearms"
    assert [str(count) for count in account.counts] == ["killed 3"]


def test_two_voices_are_two_accounts(told: tuple[Account, ...]) -> None:
    """Chad shelled Kenya on Monday, Niger said. Chad shelled Kenya on Monday, Togo said."""
    voices = [str(a.according_to) for a in told if a.did.type == "ASSAULT"]
    assert voices == ["Niger < @", "Togo < @"]


def test_two_days_are_two_accounts(told: tuple[Account, ...]) -> None:
    """Chad shelled Kenya on Monday. Chad shelled Kenya on Tuesday."""
    assert len([a for a in told if a.did.type == "ASSAULT"]) == 2


def test_a_plan_and_its_deed_are_two_accounts(told: tuple[Account, ...]) -> None:
    """Chad attacked Kenya on Monday. Chad will attack Kenya on Friday."""
    assert [str(a.status) for a in told if a.did.type == "ASSAULT"] == ["", "!future"]


def test_one_host_and_two_guests_are_not_one_guest_and_two_hosts(told: tuple[Account, ...]) -> None:
    """The president of Chad met Kenya and Niger on Monday. Kenya met Niger and the president of Chad on Tuesday."""
    assert len([a for a in told if a.did.type == "CONSULT"]) == 2


def test_a_treaty_is_no_second_deed_beside_its_approval(told: tuple[Account, ...]) -> None:
    """The parliament of Peru approved the treaty with Chad on Monday."""
    assert [a.did.type for a in told] == ["SUPPORT"]
