"""The docstring is the report, published on Wednesday 8 May 2024; each role has the day for which the text vouches."""

from datetime import date

import pytest

from verbale.pipeline.reading import read_article
from verbale.records.text import Article


@pytest.fixture
def roles(words: str) -> list[str]:
    reading = read_article(Article.of(words, published=date(2024, 5, 8), language="en"))
    return [f"{r.actor} | {r.office} | {r.of} | {r.told} {r.when}" for r in reading.roles]


def test_who_was_appointed_has_the_office_from_that_day(roles: list[str]) -> None:
    """Uzbek Foreign Minister Timur Rashidov, who was appointed in December, flew to Bishkek."""
    assert roles == ["Timur Rashidov | foreign minister | Uzbekistan | from 2023-12"]


def test_who_resigned_had_it_until_then(roles: list[str]) -> None:
    """Peru's health minister, Elsa Tapia, resigned on Friday."""
    assert roles == ["Elsa Tapia | health minister | Peru | until 2024-05-03"]


def test_who_met_somebody_held_it_on_that_day(roles: list[str]) -> None:
    """Kenyan President Amina Odhiambo on Monday met business leaders in Mombasa."""
    assert roles == ["Amina Odhiambo | president | Kenya | on 2024-05-06"]


def test_a_former_office_without_a_day_has_that_of_the_report(roles: list[str]) -> None:
    """Former Bolivian president Jorge Salinas was arrested on Monday."""
    assert roles == ["Jorge Salinas | president | Bolivia | until 2024-05-08~"]
