"""The pages themselves: they answer, they link, and what texts hold stays text."""

import re
from html import unescape
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient
from tests.web.news import HOSTILE, HOSTILE_ACTOR, HOSTILE_PLACE, SHELLED, read

from verbale.records.comparison import Difference
from verbale.store.stores import OpenView
from verbale.web.events import listed
from verbale.web.events.words import DIFFERENCES, LEGEND, MARKS


@pytest.fixture
def ferry(view: OpenView) -> str:
    """The address of the event of the ferry."""
    account = read(SHELLED).accounts[0].id
    return next(f"/event/{event.id}" for event in view.events() if account in event.accounts)


def test_an_event_shows_each_voice_with_its_words(reader: TestClient, ferry: str) -> None:
    """Voices, values, letters, classes of difference, silence."""
    told = reader.get(ferry).text
    for words in (
        "Port Authority of Suakin",
        "Health Ministry of Eritrea",
        "12",
        "at least 9",
        "another number",
        "contradiction",
        "silent",
    ):
        assert words in told
    assert "At least nine people of Eritrea were killed" in told
    assert f"/actor/{quote('Port Authority of Suakin')}" in told
    assert f"/source/{quote('Lake Post')}" in told


def test_at_a_glance_each_question_leads_to_its_row(reader: TestClient, ferry: str) -> None:
    """Every row stands once above the table, behind what its sign means, and its link finds it."""
    told = reader.get(ferry).text
    led = re.findall(r'<a href="#(question-\d+)"', told)
    assert sorted(led) == sorted(re.findall(r'<tr role="row" id="(question-\d+)"', told))
    assert len(led) > 3
    assert "they differ, and not all can be right" in told.partition("<table")[0]


def test_the_help_explains_every_sign_and_class_of_a_comparison(reader: TestClient, ferry: str) -> None:
    """What the page of an event writes is explained where it leads to."""
    assert 'href="/help#beside"' in reader.get(ferry).text
    told = unescape(reader.get("/help").text)
    assert 'id="beside"' in told
    for words in (*MARKS.values(), *LEGEND.values(), *DIFFERENCES.values(), *(one.caption for one in Difference)):
        assert words in told, words


@pytest.mark.parametrize(
    "address",
    ["/event/event:0", "/actor/Nobody%20At%20All", "/place/Atlantis", "/source/The%20Moon"],
)
def test_what_is_not_kept_is_a_page_that_says_so(reader: TestClient, address: str) -> None:
    """404 with words."""
    answer = reader.get(address)
    assert answer.status_code == 404
    assert "Nothing is kept here" in answer.text


@pytest.mark.parametrize("address", ["/actor/", "/place/%20", "/source/"])
def test_nobody_has_no_page(reader: TestClient, address: str) -> None:
    """Without a name all of them would be asked for."""
    assert reader.get(address).status_code == 404


@pytest.mark.parametrize("address", ["/actor/Mali", "/place/Suakin", "/source/Lake%20Post"])
def test_a_key_that_is_none_is_told(reader: TestClient, address: str) -> None:
    """A page begins behind a key, and whatever else stands there is refused with a sentence."""
    answer = reader.get(address, params={"after": "<script>"})
    assert answer.status_code == 400
    assert "<script>" not in answer.text.replace('<script src="', "")


def _hostile(view: OpenView) -> list[str]:
    account = read(HOSTILE).accounts[0].id
    event = next(event.id for event in view.events() if account in event.accounts)
    names = {"actor": HOSTILE_ACTOR, "place": HOSTILE_PLACE, "source": HOSTILE.outlet, "event": event}
    return [f"/{kind}/{quote(name, safe='')}" for kind, name in names.items()]


def test_names_that_are_attacks_stay_text(reader: TestClient, view: OpenView) -> None:
    """In headings, links and quotes: no tag of theirs is in the page, and no script or style stands within it."""
    for address in _hostile(view):
        answer = reader.get(address)
        assert answer.status_code == 200, address
        assert not re.search(r"<script(?! src=)|<img|<svg onload|<b onmouseover|\sstyle=|javascript:", answer.text), (
            address
        )
        assert "49<svg" not in answer.text


def test_every_link_of_the_pages_leads_somewhere(reader: TestClient, ferry: str) -> None:
    """Actors, places, sources and events that a page names have pages."""
    for start in (ferry, "/source/Harbour%20Daily"):
        for link in sorted(set(re.findall(r'href="(/(?:actor|place|source|event)/[^"#]+)', reader.get(start).text))):
            assert reader.get(link.replace("&amp;", "&").replace("&#39;", "'")).status_code == 200, link


@pytest.mark.parametrize("kind", ["actor/Mali", "place/Geneva"])
def test_counts_are_a_page_and_a_part_of_one(reader: TestClient, kind: str) -> None:
    """With scripts off a link leads to them; a script puts them into the page."""
    whole = reader.get(f"/counts/{kind}").text
    part = reader.get(f"/counts/{kind}", headers={"HX-Request": "true"}).text
    assert whole.startswith("<!doctype html>")
    assert "<html" not in part
    assert '<dl class="figures">' in whole
    assert '<dl class="figures">' in part


@pytest.mark.parametrize("kind", ["actor/Nobody", "place/Atlantis"])
def test_nothing_is_counted_of_what_is_not_kept(reader: TestClient, kind: str) -> None:
    """404, as for its page."""
    assert reader.get(f"/counts/{kind}").status_code == 404


def test_where_much_is_told_counts_come_by_themselves(reader: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page of Mali does not wait for them, and says where they are."""
    monkeypatch.setattr(listed, "A_PAGE", 1)
    told = reader.get("/actor/Mali").text
    assert 'hx-get="/counts/actor/Mali"' in told
    assert '<a class="button quiet" href="/counts/actor/Mali">' in told
    assert 'rel="next"' in told


def test_one_is_told_as_one(reader: TestClient) -> None:
    """Figures agree with their words."""
    told = "".join(
        reader.get(f"/actor/{name}").text for name in ("Ann%20Mwangi", "Omar%20Keita", "Azawad%20Front", "Chad")
    )
    for words, number in re.findall(r"<dt>(accounts? of its deeds)</dt><dd>(\d+)", told):
        assert (number == "1") == (words == "account of its deeds")
    assert "account of its deeds" in told
