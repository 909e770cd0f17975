"""A report, a whole answer to it, and a way to spoil the answer; an endpoint on loopback, and settings that lead there."""

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from tests.ask.server import Endpoint, serving

from verbale.ask import instructions
from verbale.ask.answer import Answered, read_answer
from verbale.ask.article import Sent, sent_of
from verbale.ask.endpoint.settings import Settings
from verbale.records.evidence import Step
from verbale.records.text import Article, Span
from verbale.records.when import When
from verbale.records.where import Where

STEP = Step("ask:whole", "some-model", "request:1")


class Nobody:
    """A resolver that knows nothing."""

    def days(self, span: Span) -> When | None:
        """Nothing."""
        del span
        return None

    def place(self, name: str, span: Span) -> Where:
        """The name alone."""
        del span
        return Where(name)


@pytest.fixture
def sent() -> Sent:
    """The report of the instructions' own example."""
    report = instructions.example()["report"]
    text = "".join(part["text"] for part in report["paragraphs"])
    article = Article.of(text, outlet=report["outlet"])
    return sent_of(json.dumps({**report, "name": "santa-rosa", "id": article.id}))


@pytest.fixture
def answer() -> dict[str, Any]:
    """A copy of the example's answer."""
    return deepcopy(instructions.example()["answer"])


@pytest.fixture
def read(sent: Sent) -> Callable[..., Answered]:
    """An answer in, what it gives out."""

    def reads(said: object, first: Answered | None = None) -> Answered:
        content = said if isinstance(said, str) else json.dumps(said)
        return read_answer(content, sent.article, STEP, Nobody(), first)

    return reads


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    """An endpoint of our own, with nothing asked yet."""
    with serving() as up:
        yield up


@pytest.fixture
def settings(endpoint: Endpoint, tmp_path: Path) -> Settings:
    """Settings for the endpoint."""
    return Settings(
        endpoint.url, "some-model", cache=tmp_path / "answers", concurrency=4, timeout=10.0, retries=1, key_from="none"
    )
