"""Replies in, the same replies out of files; what is no whole reply of ours is neither kept nor believed."""

import json
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as bounds
from hypothesis import strategies as st

from verbale.ask.endpoint import cache as cache_module
from verbale.ask.endpoint.cache import Cache
from verbale.ask.endpoint.settings import Settings
from verbale.ask.request import Message, Reply, Request

ASKED = Request("some-model", (Message("user", "who?"),))
REPLY = Reply(ASKED.id, "“Да” 😀", "some-model-2", 12, 3, created=1_800_000_000)


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "answers")


def _file(cache: Cache) -> Path:
    (file,) = cache.folder.rglob("*.json")  # type: ignore[union-attr]
    return file


def test_what_was_kept_is_found_and_nothing_else(cache: Cache) -> None:
    assert cache.kept(ASKED) is None
    assert cache.keep(ASKED, REPLY)
    assert cache.kept(ASKED) == REPLY
    assert cache.kept(replace(ASKED, model="other")) is None
    assert [path.suffix for path in cache.folder.rglob("*") if path.is_file()] == [".json"]  # type: ignore[union-attr]


@bounds(max_examples=25)
@given(st.text(min_size=1), st.text(), st.integers(0, 10**6))
def test_any_words_come_back(tmp_path_factory: pytest.TempPathFactory, content: str, model: str, tokens: int) -> None:
    cache = Cache(tmp_path_factory.getbasetemp() / "any")
    reply = Reply(ASKED.id, content, model, tokens, tokens)
    cache.keep(ASKED, reply)
    assert cache.kept(ASKED) == reply


@pytest.mark.parametrize("reply", [replace(REPLY, fault="the answer broke off (length)"), Reply(ASKED.id, "")])
def test_only_whole_replies_are_kept(cache: Cache, reply: Reply) -> None:
    assert not cache.keep(ASKED, reply)
    assert cache.kept(ASKED) is None


@pytest.mark.parametrize(
    "written",
    [
        b"",
        b"{",
        b"[]",
        b"\xff",
        b"[" * 100_000,
        json.dumps(asdict(REPLY)).encode(),
        json.dumps({"form": 1, **asdict(REPLY), "more": 1}).encode(),
        json.dumps({"form": 1, **asdict(REPLY), "tokens_in": "12"}).encode(),
        json.dumps({"form": 1, **asdict(REPLY), "tokens_in": True}).encode(),
        json.dumps({"form": 1, **asdict(REPLY), "request": "request:0123456789abcdef"}).encode(),
        json.dumps({"form": 1, **asdict(REPLY), "fault": "cut off"}).encode(),
        json.dumps({"form": 2, **asdict(REPLY)}).encode(),
    ],
)
def test_a_file_that_is_not_ours_is_passed_over_and_written_anew(cache: Cache, written: bytes) -> None:
    cache.keep(ASKED, REPLY)
    _file(cache).write_bytes(written)
    assert cache.kept(ASKED) is None
    cache.keep(ASKED, REPLY)
    assert cache.kept(ASKED) == REPLY


def test_a_file_from_before_a_field_was_added_is_still_an_answer(cache: Cache) -> None:
    cache.keep(ASKED, REPLY)
    _file(cache).write_text(json.dumps({"form": 1, "request": ASKED.id, "content": "a"}))
    assert cache.kept(ASKED) == Reply(ASKED.id, "a")


def test_a_file_that_is_too_long_is_not_read(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.keep(ASKED, REPLY)
    monkeypatch.setattr(cache_module, "_LONGEST", 10)
    assert cache.kept(ASKED) is None
    assert not cache.keep(ASKED, REPLY)


def test_a_write_that_fails_leaves_what_was_there(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.keep(ASKED, REPLY)

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        cache.keep(ASKED, replace(REPLY, content="other"))
    assert cache.kept(ASKED) == REPLY
    assert len(list(_file(cache).parent.iterdir())) == 1, "no draft is left"


def test_another_endpoint_s_model_of_the_same_name_is_another_model(tmp_path: Path) -> None:
    here, there = (
        Cache.of(Settings(url, cache=tmp_path)) for url in ("http://localhost:1/v1", "http://localhost:2/v1")
    )
    here.keep(ASKED, REPLY)
    assert there.kept(ASKED) is None


def test_without_a_folder_nothing_is_kept() -> None:
    cache = Cache.of(Settings("http://localhost/v1"))
    assert not cache.keep(ASKED, REPLY)
    assert cache.kept(ASKED) is None


def test_a_folder_s_name_stays_inside(tmp_path: Path) -> None:
    folder = Cache.of(Settings("http://../..%2f/v1", cache=tmp_path)).folder
    assert folder is not None
    assert folder.parent == tmp_path
