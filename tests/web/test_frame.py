"""The frame of every page: doors, faults, what may be kept, light and dark."""

from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import token

if TYPE_CHECKING:
    from playwright.sync_api import Page


def test_the_help_can_be_read(reader: TestClient) -> None:
    answer = reader.get("/help")
    assert answer.status_code == 200
    assert "according to whom" in answer.text
    assert 'aria-current="page">Help' in answer.text


def test_what_is_not_there_is_said_with_what_to_do(reader: TestClient) -> None:
    answer = reader.get("/nowhere/<script>")
    assert answer.status_code == 404
    assert "Nothing is kept here" in answer.text
    assert "Search for its words" in answer.text
    assert "Cite this page" not in answer.text


def test_what_cannot_be_done_here_is_said(reader: TestClient) -> None:
    assert reader.post("/help", data={"csrf": token(reader)}).status_code == 405


def test_a_file_asked_for_by_its_version_is_kept_and_else_asked_for_anew(reader: TestClient) -> None:
    address = reader.get("/help").text.partition('href="/static/base.css')[2].partition('"')[0]
    assert "immutable" in reader.get(f"/static/base.css{address}").headers["cache-control"]
    assert reader.get("/static/base.css").headers["cache-control"] == "no-cache"
    again = reader.get("/static/base.css", headers={"If-None-Match": reader.get("/static/base.css").headers["etag"]})
    assert again.status_code == 304


@pytest.mark.parametrize("name", ["../page.py", "..%2fpage.py", "%2e%2e/%2e%2e/errors.py", ""])
def test_nothing_but_our_files_is_handed_out(reader: TestClient, name: str) -> None:
    assert reader.get(f"/static/{name}").status_code in {404, 405}


def test_light_and_dark_are_chosen_without_scripts_and_kept(reader: TestClient) -> None:
    told = reader.post("/look", data={"look": "dark", "back": "/help", "csrf": token(reader)}, follow_redirects=False)
    assert (told.status_code, told.headers["location"]) == (303, "/help")
    assert 'data-look="dark"' in reader.get("/help").text
    reader.post("/look", data={"look": "pink", "csrf": token(reader)}, follow_redirects=False)
    assert 'data-look="auto"' in reader.get("/help").text


def test_the_way_back_never_leads_out(reader: TestClient) -> None:
    told = {"look": "auto", "back": "//evil.example/", "csrf": token(reader)}
    assert reader.post("/look", data=told, follow_redirects=False).headers["location"] == "/"


def test_dark_is_dark(tab: "Page") -> None:
    tab.goto("/help")
    light = tab.evaluate("getComputedStyle(document.body).backgroundColor")
    tab.get_by_role("button", name="dark").click()
    tab.locator("html[data-look=dark] body").wait_for()
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") != light
    assert tab.url.endswith("/help")


def test_the_first_key_leads_to_the_content(tab: "Page") -> None:
    tab.goto("/help")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.textContent") == "Skip to the content"
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "main"


def test_on_paper_stand_the_words_and_where_they_come_from(tab: "Page") -> None:
    """No doors, no buttons; the address under which the page stays instead."""
    tab.goto("/actor/Kenya")
    tab.emulate_media(media="print")
    assert not tab.locator(".top").is_visible()
    assert not tab.locator(".foot").is_visible()
    assert tab.locator("button:visible").count() == 0
    cited = tab.locator(".print-only")
    assert cited.is_visible()
    assert "/actor/Kenya?as-of=" in cited.inner_text()
