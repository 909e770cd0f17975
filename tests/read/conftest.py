"""What the tests of readers share."""

from pathlib import Path

import pytest


@pytest.fixture
def docs() -> str:
    """The page of the documentation on reading."""
    return (Path(__file__).parents[2] / "docs" / "reading.md").read_text("utf-8")
