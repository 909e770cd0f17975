"""Paths and addresses of storage in, what each gave out under the place where it lies."""

import pytest

from verbale.pipeline.files import read_files
from verbale.read.input import NOTHING
from verbale.records.reading import Reading


def test_what_lies_in_storage_is_coded_and_told_under_its_address() -> None:
    fsspec = pytest.importorskip("fsspec")
    fsspec.filesystem("memory").pipe("/desk/a.txt", b"Kenya recalled its envoy.")
    engine = lambda articles: map(Reading, articles)  # noqa: E731
    read, gone = read_files(["memory://desk/a.txt", "memory://desk/none.txt"], NOTHING, engine=engine)
    assert (read.place, read.path.name) == ("memory:///desk/a.txt", "a.txt")
    assert [reading.article.text for reading in read.readings] == ["Kenya recalled its envoy."]
    assert gone.place == "memory://desk/none.txt"
    assert "FileNotFoundError" in gone.problems[0].says
