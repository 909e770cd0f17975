from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element, fromstring

import feedparser
import pytest
from starlette.testclient import TestClient

_KINDS = ["", "in=accounts", "in=statements", "in=stories"]
_ATOM = "{http://www.w3.org/2005/Atom}"


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


@pytest.mark.parametrize("kind", _KINDS)
def test_atom_keeps_the_rules_of_its_standard(reader: TestClient, kind: str) -> None:
    """RFC 4287, 4.1: one id, title and moment each, an author, links with a type, at most one alternate of a type."""
    feed = _xml(reader, "atom", kind)
    assert [child.get("rel") for child in feed.findall(f"{_ATOM}link")] == ["self", "alternate"]
    assert len(feed.findall(f"{_ATOM}author/{_ATOM}name")) == 1
    for part in (feed, *feed.findall(f"{_ATOM}entry")):
        assert [len(part.findall(f"{_ATOM}{name}")) for name in ("id", "title", "updated")] == [1, 1, 1]
        assert datetime.fromisoformat(part.findtext(f"{_ATOM}updated", "")).tzinfo is not None
        assert all(
            urlsplit(link.get("href", "")).scheme == "http" and link.get("type")
            for link in part.findall(f"{_ATOM}link")
        )
        assert len(part.findall(f"{_ATOM}link[@rel='alternate']")) == 1
    moments = [entry.findtext(f"{_ATOM}updated", "") for entry in feed.findall(f"{_ATOM}entry")]
    assert feed.findtext(f"{_ATOM}updated") == max(moments)


@pytest.mark.parametrize("kind", _KINDS)
def test_rss_keeps_the_rules_of_its_standard(reader: TestClient, kind: str) -> None:
    """RSS 2.0 and the profile of its Advisory Board: title, link and description, days with four digits of the year, a self link."""
    rss = _xml(reader, "rss", kind)
    (channel,) = rss.findall("channel")
    assert rss.get("version") == "2.0"
    assert all(channel.findtext(name) for name in ("title", "link", "description"))
    assert channel.find(f"{_ATOM}link[@rel='self']") is not None
    for item in channel.findall("item"):
        assert all(len(item.findall(name)) == 1 for name in ("title", "link", "guid", "description"))
        assert [guid.get("isPermaLink") for guid in item.findall("guid")] == ["false"]
        assert all(parsedate_to_datetime(day.text or "").tzinfo is not None for day in item.findall("pubDate"))


def test_each_search_has_a_title_of_its_own_also_with_what_xml_cannot_hold(reader: TestClient) -> None:
    titles = [_read(reader, "atom", query).feed.title for query in ("", "in=accounts&actor=Chad", "text=a%01b%0Cc")]
    assert titles == ["Verbale: reports", "Verbale: accounts, actor Chad", "Verbale: reports, words a�b�c"]


@pytest.mark.parametrize("kind", ["accounts", "statements"])
def test_an_entry_leads_to_its_row(reader: TestClient, kind: str) -> None:
    for entry in _read(reader, "atom", f"in={kind}&most=3").entries:
        page, _, row = entry.link.partition("#")
        assert f'id="{row}"' in reader.get(page).text


def _xml(reader: TestClient, form: str, kind: str) -> Element:
    return fromstring(reader.get(f"/search.{form}?{kind}").content)  # noqa: S314  our own


def test_a_feed_that_cannot_be_read_as_asked_is_none(reader: TestClient) -> None:
    """A page says what it leaves out; whoever subscribes would get what he did not ask for."""
    answer = reader.get("/search.atom?since=tomorrow&type=DANCE")
    assert answer.status_code == 400
    assert "no type of deed" in answer.text
    assert reader.get("/search.atom?utm_source=reader&%3Cb%3E=1").status_code == 200
