"""A report that is the docstring of its test, read as if it had been published on Wednesday 8 May 2024."""

from datetime import date

import pytest

from verbale.pipeline.reading import read_article
from verbale.records.reading import Reading
from verbale.records.text import Article


@pytest.fixture
def reading(words: str) -> Reading:
    """The report, read."""
    return read_article(Article.of(words, published=date(2024, 5, 8), language="en"))


@pytest.fixture
def rows(reading: Reading) -> list[str]:
    """Who, what, whom and by whose word, without day and place."""
    return [" | ".join((*cells[1:4], cells[5])) for account in reading.accounts if (cells := str(account).split(" | "))]
