"""What tests share: the text of a test is its docstring, parsed once by the built-in engine."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from verbale.extract.tree import Tree
from verbale.language.by_spacy import analyse
from verbale.records.text import Article

# Seconds say nothing on a busy machine: what a property test measures is whether the law holds.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture
def words(request: pytest.FixtureRequest) -> str:
    """The docstring of the test as one line."""
    return " ".join((request.function.__doc__ or "").split())


@pytest.fixture
def tree(words: str) -> Tree:
    """The docstring of the test, parsed."""
    return Tree(analyse(Article.of(words)))


@pytest.fixture
def find(tree: Tree) -> Callable[[str], int]:
    """A word of the docstring in, the index of its first token out."""

    def index_of(word: str) -> int:
        return next(token.index for token in tree.tokens if token.text == word)

    return index_of


@pytest.fixture
def shared() -> Path:
    """The folder of gold texts, which is not on users' machines."""
    if not SHARED.is_dir():
        pytest.skip("the gold texts in ../shared are not on this machine")
    return SHARED
