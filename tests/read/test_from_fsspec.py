"""Files in storage are read as those on disk are; sites are none; what fails is a Problem and stops no other."""

import sys
from collections.abc import Iterator

import pytest

from verbale.read.readers import read
from verbale.records.problem import Problem

TEXT = "Kenya recalled its ambassador from Chad on Monday, officials said; the day of the return is {}."


@pytest.fixture
def storage() -> Iterator[None]:
    """Two texts, a page of nothing and a hidden file in memory."""
    fsspec = pytest.importorskip("fsspec", reason="fsspec is not installed")
    memory = fsspec.filesystem("memory")
    memory.pipe("/news/2021/b.txt", TEXT.format("unknown").encode())
    memory.pipe("/news/a.jsonl", f'{{"text": "{TEXT.format("known")}"}}\n'.encode())
    memory.pipe("/news/.left.txt", b"left by a program")
    memory.pipe("/news/x.png", b"\x89PNG\r\n")
    yield
    memory.rm("/news", recursive=True)


def places(address: str) -> list[str]:
    return [one.place for one in read([address]) if not isinstance(one.item, Problem)]


def says(address: str) -> str:
    (one,) = read([address])
    assert isinstance(one.item, Problem)
    return one.item.says


@pytest.mark.usefixtures("storage")
def test_a_folder_a_pattern_and_a_file_are_read() -> None:
    assert places("memory://news") == ["memory:///news/2021/b.txt", "memory:///news/a.jsonl:1"]
    assert places("memory://news/*.jsonl") == ["memory:///news/a.jsonl:1"]
    assert places("memory:///news/2021/b.txt") == ["memory:///news/2021/b.txt"]


@pytest.mark.usefixtures("storage")
def test_what_is_not_there_is_a_problem() -> None:
    assert "cannot be opened: FileNotFoundError" in says("memory://news/none.txt")
    assert says("memory://news/*.csv") == "no text stands there"


@pytest.mark.parametrize("address", ["https://example.org/a", "ftp://example.org/a", "simplecache::memory://news/a"])
def test_nothing_is_fetched_from_sites(address: str) -> None:
    assert "no storage that is read" in says(address)


def test_without_fsspec_one_is_told_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec", None)
    assert "verbale[ray]" in says("memory://news")
