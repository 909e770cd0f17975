"""What the cases of attribution share: the docstring as a report of The Monitor, published on 8 May 2024."""

import inspect
from datetime import date

import pytest

from verbale.pipeline.reading import read_article
from verbale.records.lines import line_of_statement
from verbale.records.reading import Reading
from verbale.records.text import Article


@pytest.fixture
def report(request: pytest.FixtureRequest) -> str:
    """The docstring of the test; a blank line in it ends a paragraph."""
    paragraphs = inspect.cleandoc(request.function.__doc__ or "").split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)


@pytest.fixture
def reading(report: str) -> Reading:
    """The report, read."""
    found = read_article(Article.of(report, published=date(2024, 5, 8), language="en", outlet="The Monitor"))
    assert found.problems == ()
    return found


@pytest.fixture
def statements(reading: Reading, report: str) -> list[str]:
    """The report's statements in the notation."""
    return [str(line_of_statement(statement, report)) for statement in reading.statements]


@pytest.fixture
def accounts(reading: Reading) -> list[str]:
    """The type, sides and voice of each account of the report."""
    lines = (str(account).split(" | ") for account in reading.accounts)
    return [f"{who} | {did} | {whom} | {voice}" for _, who, did, whom, _, voice, *_ in lines]
