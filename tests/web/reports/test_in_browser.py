"""The report's page with scripts: rows show words, words show rows, keys, layers; and without them."""

from typing import TYPE_CHECKING

import pytest
from tests.web import news

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_MET = news.read(news.MET)
_PATH = f"/report/{_MET.article.id}"


def _lit(tab: "Page") -> str:
    return str(tab.evaluate("[...document.querySelectorAll('#text .on')].map((one) => one.textContent).join('')"))


@pytest.mark.parametrize("report", [news.MET, news.HOSTILE, news.ARABIC, news.SHELLED], ids=lambda one: one.title[:12])
def test_the_text_is_the_report_to_the_letter(tab: "Page", report: object) -> None:
    article = news.read(report).article  # type: ignore[arg-type]
    tab.goto(f"/report/{article.id}")
    assert tab.evaluate("document.getElementById('text').textContent") == article.text


def test_a_row_that_is_looked_at_shows_its_words(tab: "Page") -> None:
    tab.goto(_PATH)
    assert _lit(tab) == ""
    tab.locator("#r1").hover()
    assert _lit(tab) == "Mali met the Azawad Front in Geneva on Tuesday"
    cells = tab.evaluate("[...document.querySelectorAll('#text .on.cell')].map((one) => one.textContent)")
    assert {"Mali", "met", "Geneva"} <= set(cells)


def test_words_that_are_looked_at_show_their_row(tab: "Page") -> None:
    tab.goto(_PATH)
    tab.locator("#text span", has_text="met").first.hover()
    assert tab.locator(".row.on").get_attribute("id") == "r1"
    tab.locator("#text span", has_text="would not").first.click()
    assert tab.locator(".row.on").count() == 1
    first = tab.locator(".row.on").get_attribute("id")
    tab.locator("#text span", has_text="would not").first.click()
    assert tab.locator(".row.on").get_attribute("id") != first


def test_keys_walk_the_rows_and_let_go(tab: "Page") -> None:
    tab.goto(_PATH)
    tab.keyboard.press("j")
    tab.keyboard.press("j")
    assert tab.locator(".row.on").get_attribute("id") == "r2"
    tab.keyboard.press("k")
    assert tab.locator(".row.on").get_attribute("id") == "r1"
    tab.keyboard.press("w")
    assert tab.locator("#r1 .why[open] .rule").first.is_visible()
    tab.keyboard.press("Escape")
    assert _lit(tab) == ""
    tab.keyboard.press("?")
    assert tab.locator("#keys[open]").is_visible()


def test_layers_switch_at_once_and_stand_in_the_address(tab: "Page") -> None:
    tab.goto(_PATH)
    places = tab.locator("#text .places").first
    assert "underline" in places.evaluate("(one) => getComputedStyle(one).textDecorationLine")
    for layer in ("places", "actors"):
        tab.locator(f"input[value={layer}]").click()
    assert "underline" not in places.evaluate("(one) => getComputedStyle(one).textDecorationLine")
    assert "layer=times" in tab.url
    assert "layer=places" not in tab.url
    tab.reload()
    assert not tab.locator("input[value=places]").is_checked()


def test_an_address_names_a_row_by_its_record(tab: "Page") -> None:
    tab.goto(f"{_PATH}#{_MET.accounts[-1].id}")
    assert "for another round" in _lit(tab)


def test_without_scripts_numbers_lead_to_words_and_back(chromium: "Browser", served: str) -> None:
    context = chromium.new_context(java_script_enabled=False, base_url=served)
    page = context.new_page()
    page.goto(_PATH)
    page.locator("#r1 > .number").click()
    assert page.url.endswith(f"#{page.locator('#text span:target').get_attribute('id')}")
    page.locator("#text a.nr").first.click()
    assert page.locator(".row:target").count() == 1
    page.locator("input[value=times]").uncheck()
    page.get_by_role("button", name="Show these").click()
    assert "show-times" not in str(page.locator("#text").get_attribute("class"))
    context.close()


@pytest.mark.parametrize("path", ["/", "/stories?type=ASSAULT", "/search?text=ferry", _PATH])
@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_is_wider_than_the_screen(tab: "Page", path: str, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 800})
    tab.goto(path)
    assert tab.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_phone_a_tapped_word_shows_its_row_below(tab: "Page") -> None:
    tab.set_viewport_size({"width": 390, "height": 700})
    tab.goto(_PATH)
    tab.locator("#text span", has_text="met").first.click()
    assert tab.locator("#sheet .deed").first.is_visible()
    tab.keyboard.press("Escape")
    assert not tab.locator("#sheet").is_visible()


def test_what_is_left_empty_in_the_filters_is_not_in_the_address(tab: "Page") -> None:
    """What is kept or sent to somebody is what was asked."""
    tab.goto("/search?in=accounts")
    tab.locator(".filters summary").click()
    tab.locator("#f-type").select_option("ASSAULT")
    tab.locator(".filters button").click()
    tab.wait_for_url("**/search?type=ASSAULT&in=accounts")
    assert tab.locator(".chosen .chip").count() == 1
