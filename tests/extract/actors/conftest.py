"""The docstring of a test is the report; `who` asks whom words in it mean, `roles` lists the offices that it tells."""

from collections.abc import Callable
from datetime import date

import pytest

from verbale.extract.actors.cast import cast
from verbale.extract.actors.record import Cast
from verbale.extract.tree import Tree
from verbale.language.by_spacy import analyse
from verbale.records.text import Article


@pytest.fixture
def found(words: str) -> Cast:
    """The cast of the docstring, published on Wednesday 8 May 2024."""
    return cast(Tree(analyse(Article.of(words, published=date(2024, 5, 8), language="en"))))


@pytest.fixture
def who(found: Cast) -> Callable[[str], str]:
    """Words of a mention in, the names of those whom the last mention by these words means out; "" for no mention."""

    def meant(words: str) -> str:
        told = [" + ".join(m.actors) for m in found.mentions if m.words == words]
        return told[-1] if told else ""

    return meant


@pytest.fixture
def roles(found: Cast) -> list[str]:
    """The roles as "actor | office | of | on, from or until", with "| hedged" where they are."""
    rows = (f"{r.actor} | {r.office} | {r.of} | {r.told}{' | hedged' if r.hedged else ''}" for r in found.roles)
    return list(rows)
