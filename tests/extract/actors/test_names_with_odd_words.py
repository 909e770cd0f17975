"""One sentence is the report; the expectation is who does the deed: names that hold days, nicknames and quotation marks."""

from datetime import date

import pytest

from verbale.pipeline.reading import read_article
from verbale.records.text import Article


@pytest.fixture
def who(words: str) -> list[str]:
    reading = read_article(Article.of(words, published=date(2024, 5, 8), language="en"))
    return [str(account).split(" | ")[1] for account in reading.accounts]


def test_a_day_in_short_within_a_name_belongs_to_it(who: list[str]) -> None:
    """The foreign minister, Nguyen Thu Ha, condemned the raid."""
    assert who == ["Nguyen Thu Ha"]


def test_a_month_in_short_opens_a_name(who: list[str]) -> None:
    """Jan Kowalski criticised the ministry on Monday."""
    assert who == ["Jan Kowalski"]


def test_a_nickname_between_quotation_marks_is_no_part_of_the_name(who: list[str]) -> None:
    """The rebel leader Joseph "Tiger" Mabior threatened to attack the town."""
    assert who == ["Joseph Mabior"]


def test_a_group_bears_the_name_between_quotation_marks(who: list[str]) -> None:
    """The “Red Scorpion” group attacked a convoy on Monday."""
    assert who == ["Red Scorpion"]


def test_a_brigade_with_the_name_of_a_newspaper_is_a_brigade(who: list[str]) -> None:
    """The so-called "Liberation Brigade" attacked a convoy on Monday."""
    assert who == ["Liberation Brigade"]


def test_who_heads_a_service_is_named_behind_the_comma_with_his_rank(words: str) -> None:
    """The head of the Security Service, General Oleh Marko, said that rebels attacked the town on Monday."""
    reading = read_article(Article.of(words, published=date(2024, 5, 8), language="en"))
    assert [str(account).split(" | ")[5] for account in reading.accounts] == ["Oleh Marko < @"]


def test_a_general_staff_is_a_body(words: str) -> None:
    """Turkey's General Staff said that its jets bombed two camps."""
    reading = read_article(Article.of(words, published=date(2024, 5, 8), language="en"))
    assert [str(account).split(" | ")[5] for account in reading.accounts] == ["General Staff of Turkey < @"]


def test_where_units_are_stationed_is_no_part_of_their_name(who: list[str]) -> None:
    """Armenian units stationed near Verin Shorzha opened fire on a village on Wednesday."""
    assert set(who) == {"Armenian units"}
