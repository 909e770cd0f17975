"""Pages of the past: what a person corrected since is told as it was, links stay in that time, and every page can be cited."""

import re
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import asking
from tests.web.news import EXPELLED, RECALLED, SHELLED
from tests.web.review.test_pages import account, cells, named, post
from tests.web.walk import links

from verbale.store.stores import open_store
from verbale.web.settings import Settings

if TYPE_CHECKING:
    from playwright.sync_api import Page

THEN = "2026-03-20"  # the week was kept on the 15th; a person corrects it today


@pytest.fixture
def corrected(reviewer: TestClient, own_week: Path) -> TestClient:
    """A room in which a row was put right, and another struck out, after THEN."""
    ann = named(reviewer)
    row = account(own_week, RECALLED.title)
    told = cells(row, did="ACCUSE", whom="Peru", where="Lima", reason="misread", words="", at="")
    post(ann, f"/review/row/{row.id}", **told)
    post(ann, "/review/judge", record=account(own_week, SHELLED.title).id, verdict="wrong")
    return ann


def _event(store: Path, record: str) -> str:
    with open_store(store) as view:
        return next(one.id for one in view.at(datetime(2026, 3, 20, tzinfo=UTC)).events() if record in one.accounts)


def test_every_page_of_the_past_tells_what_stood_then(corrected: TestClient, own_week: Path) -> None:
    row, struck = account(own_week, RECALLED.title), "Port Authority of Suakin"
    asked = (
        ("/search?in=accounts&type=SANCTION", row.id, True),
        ("/actor/Peru", "Lima", False),
        ("/actor/Kenya", "Lima", False),
        (f"/report/{row.evidence.article}", "corrected by Ann", False),
        (f"/event/{_event(own_week, row.id)}", "Lima", False),
        (f"/actor/{struck}", "in which it speaks", True),
        ("/pictures/map", "Lima", False),
        ("/source/Lake%20Post", '<span class="deed">accuse</span>', False),
    )
    for path, words, then in asked:
        mark = "&" if "?" in path else "?"
        past = corrected.get(f"{path}{mark}as-of={THEN}")
        if past.status_code == 404:
            assert not then, path
            continue
        assert (words in past.text) is then, path
        assert "As the store stood on 2026-03-20." in past.text, path
        assert "As the store stood" not in corrected.get(path).text, path


def test_links_of_a_page_of_the_past_stay_there(reader: TestClient, week: Path) -> None:
    """Into other records, lists and pictures; not into the review, which is of now, nor to the present."""
    event = _event(week, account(week, EXPELLED.title).id)
    for path in (
        f"/event/{event}",
        f"/report/{EXPELLED.article().id}",
        "/actor/Kenya",
        "/search?in=accounts",
        "/",
        "/pictures/network",
    ):
        address = f"{path}{'&' if '?' in path else '?'}as-of={THEN}"
        page = reader.get(address).text
        inward = [
            link
            for link in links(page, address)
            if link != path and not link.startswith(("/help", "/people", "/review", "/searches"))
        ]
        away = {link for link in inward if f"as-of={THEN}" not in link}
        assert len(inward) > 10
        assert away <= {
            "/",
            "/search",
            "/search?",
            "/stories",
            "/search?in=accounts",
            "/search.atom?in=stories",
            path,
        }, path
        assert not [link for link in inward if link.count("?") > 1 or link.count("as-of") > 1]


def test_a_page_is_cited_by_an_address_that_stays(corrected: TestClient, own_week: Path) -> None:
    row = account(own_week, RECALLED.title)
    path = f"/event/{_event(own_week, row.id)}"
    before = corrected.get(path).text
    (cited,) = re.findall(r'<a href="(/event/[^"]+as-of=[^"]+)">http://127.0.0.1/event/', before)
    post(corrected, "/review/judge", record=row.id, verdict="wrong")
    assert "struck out" in corrected.get(path).text
    again = corrected.get(unescape(cited))
    assert again.status_code == 200
    assert "Lima" in again.text
    assert "As the store stood on" in again.text
    assert f'<a href="{cited}">http://127.0.0.1{cited}</a>' in again.text


def test_addresses_that_are_told_to_others_are_those_that_browsers_use(week: Path) -> None:
    """Behind a proxy that speaks https."""
    with asking(week, Settings(secure=True)) as client:
        assert "https://127.0.0.1/actor/Kenya?as-of=" in client.get("/actor/Kenya").text
        assert "<link>https://127.0.0.1/report/" in client.get("/search.rss").text


@pytest.mark.parametrize("typed", ["soon", "2026-13-01", "0001-01-01T00:00+14:00", "9999-12-31T23:59-14:00"])
def test_a_moment_that_is_none_is_told_and_the_present_shown(reader: TestClient, typed: str) -> None:
    for path in ("/actor/Kenya", "/search", "/", "/pictures/map"):
        answer = reader.get(path, params={"as-of": typed})
        assert answer.status_code == 200
        assert answer.text.count("is no day or time") == 1, path


def test_before_all_reports_there_is_nothing(reader: TestClient) -> None:
    assert reader.get("/actor/Kenya?as-of=2020-01-01").status_code == 404
    told = reader.get("/?as-of=2020-01-01")
    assert (told.status_code, "The store held no report by then" in told.text) == (200, True)


def test_the_review_is_of_now(reader: TestClient) -> None:
    assert "As the store stood" not in reader.get("/review?as-of=2020-01-01").text


def test_a_reader_goes_back_to_the_present(tab: "Page") -> None:
    tab.goto(f"/actor/Kenya?as-of={THEN}")
    tab.get_by_role("link", name="Search", exact=True).click()
    assert f"as-of={THEN}" in tab.url
    tab.get_by_role("searchbox").first.fill("ferry")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**text=ferry*")
    assert f"as-of={THEN}" in tab.url
    tab.get_by_role("link", name="To the present").click()
    assert "as-of" not in tab.url
    assert "text=ferry" in tab.url


def test_what_did_not_stand_then_is_told_so(corrected: TestClient, own_week: Path) -> None:
    """The address is right, only the day is too early: nothing is said of a mistyped one."""
    event = _event(own_week, account(own_week, EXPELLED.title).id)
    answer = corrected.get(f"/event/{event}?as-of=2020-01-01")
    assert answer.status_code == 404
    assert "held nothing under this address by then" in answer.text
    assert "mistyped" not in answer.text
