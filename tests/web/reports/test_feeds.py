from typing import Any

import feedparser
import pytest
from starlette.testclient import TestClient

_KINDS = ["", "in=accounts", "in=stories"]


def _read(reader: TestClient, form: str, query: str) -> Any:
    answer = reader.get(f"/search.{form}?{query}")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(f"application/{form}+xml")
    found = feedparser.parse(answer.content)
    assert not found.bozo, found.bozo_exception
    return found


@pytest.mark.parametrize("form", ["atom", "rss"])
@pytest.mark.parametrize("kind", _KINDS)
def test_a_feed_is_one_that_readers_take(reader: TestClient, form: str, kind: str) -> None:
    """Also with markup in titles, names, outlets and places, which stays text."""
    found = _read(reader, form, kind)
    assert found.version == {"atom": "atom10", "rss": "rss20"}[form]
    assert len(found.entries) >= 5
    assert len({entry.id for entry in found.entries}) == len(found.entries)
    assert all(entry.title and entry.link.startswith("http://127.0.0.1/") for entry in found.entries)
    assert {reader.get(entry.link).status_code for entry in found.entries} == {200}


def test_a_feed_holds_what_is_searched_for_newest_first(reader: TestClient) -> None:
    found = _read(reader, "atom", "text=ferry")
    assert [entry.title for entry in found.entries] == ["Eritrea counts twelve dead", "Nine dead on ferry off Suakin"]
    days = [entry.updated for entry in _read(reader, "atom", "").entries]
    assert days == sorted(days, reverse=True)


def test_markup_in_titles_is_text(reader: TestClient) -> None:
    answer = reader.get("/search.atom?outlet=%3Cimg+src%3Dx+onerror%3Dalert(2)%3E/../")
    assert "<script>" not in answer.text
    assert "&lt;script&gt;" in answer.text


@pytest.mark.parametrize("kind", _KINDS)
def test_ids_stay_whatever_else_is_asked(reader: TestClient, kind: str) -> None:
    ids = [[entry.id for entry in _read(reader, form, f"{kind}&most=3").entries] for form in ("atom", "rss")]
    more = [entry.id for entry in _read(reader, "atom", kind).entries]
    assert ids[0] == ids[1] == more[:3]
    assert all(one.startswith("urn:uuid:") for one in more)


def test_a_feed_of_nothing_is_a_feed_and_of_another_form_none(reader: TestClient) -> None:
    assert _read(reader, "atom", "text=nonsuchword").entries == []
    assert reader.get("/search.pdf").status_code == 404
