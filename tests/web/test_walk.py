"""All pages in a real browser: accessible in light and dark, and nothing that a text says is ever more than text."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import watched
from tests.web.news import HOSTILE, HOSTILE_ACTOR, HOSTILE_PLACE
from tests.web.walk import pages

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

AXE = Path(__file__).parent / "vendored" / "axe.min.js"
# Every rule of WCAG 2.0 to 2.2 at levels A and AA that axe can try.
AXE_ASKS = """async () => (await axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], resultTypes: ["violations"]
})).violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target} ${node.html.slice(0, 160)}`))"""
_STARTS = (
    f"/report/{HOSTILE.article().id}",
    "/search?text=ferry",
    "/search?text=%3Cscript%3Ealert(8)%3C/script%3E&type=NONE&since=x",
    "/nowhere",
)


@pytest.fixture(scope="module")
def walked(reader: TestClient) -> dict[str, list[str]]:
    """Some addresses of every kind of page."""
    return pages(reader, *_STARTS[:-1])


@pytest.fixture
def quick(chromium: "Browser", served: str) -> "Iterator[Page]":
    """A page of the browser, whose policy lets axe in; light at first."""
    context = chromium.new_context(base_url=served, bypass_csp=True, color_scheme="light", reduced_motion="reduce")
    context.add_init_script(path=AXE)
    yield context.new_page()
    context.close()


def test_every_kind_of_page_keeps_wcag_in_light_and_dark(quick: "Page", walked: dict[str, list[str]]) -> None:
    faults = {}
    for address in (*(addresses[0] for addresses in walked.values()), *_STARTS):
        quick.emulate_media(color_scheme="light")
        quick.goto(address)
        light = quick.evaluate(AXE_ASKS)
        quick.emulate_media(color_scheme="dark")
        dark = quick.evaluate(AXE_ASKS)
        if light or dark:
            faults[address] = sorted({*light, *dark})
    assert faults == {}


def test_the_check_finds_what_is_wrong(quick: "Page") -> None:
    quick.goto("/help")
    quick.evaluate(
        "document.querySelector('main').innerHTML = '<p style=\"color: #aaa; background: #fff\">pale</p><img src=data:,>'"
    )
    assert {fault.partition(":")[0] for fault in quick.evaluate(AXE_ASKS)} == {"color-contrast", "image-alt"}


def test_nothing_that_a_text_says_is_ever_more_than_text(
    chromium: "Browser", served: str, walked: dict[str, list[str]]
) -> None:
    """Attacks in the title, body, names, place, outlet, author, address and file name of a report, and in the query."""
    hostile = {address for addresses in walked.values() for address in addresses if "alert" in address}
    every = {addresses[-1] for addresses in walked.values()}
    context = chromium.new_context(base_url=served)
    tab = context.new_page()
    faults = watched(tab, served)
    seen = ""
    for address in sorted({*hostile, *every, *_STARTS[:-1]}):
        tab.goto(address)
        seen += tab.inner_text("body")
        assert tab.title() != "owned"
        assert tab.locator("script:not([src])").count() == 0
        assert tab.locator("[onerror], [onload], [onclick], [onmouseover], [style]").count() == 0
        assert tab.locator("a[href^='javascript' i], a[href^='data' i], form[action^='http']").count() == 0
        outward = tab.locator("a[href^='http']:not([rel~='noopener'][rel~='noreferrer'][rel~='nofollow'])")
        assert outward.count() == 0, address
    context.close()
    assert faults == []
    assert {HOSTILE_ACTOR, HOSTILE_PLACE, "<script>alert(1)</script>Talks"} <= {
        words for words in (HOSTILE_ACTOR, HOSTILE_PLACE, "<script>alert(1)</script>Talks") if words in seen
    }


def test_all_can_be_read_and_searched_without_scripts(
    chromium: "Browser", served: str, walked: dict[str, list[str]]
) -> None:
    context = chromium.new_context(base_url=served, java_script_enabled=False)
    tab = context.new_page()
    for addresses in walked.values():
        tab.goto(addresses[0])
        assert len(tab.locator("main").inner_text()) > 40
    tab.goto("/help")
    tab.get_by_role("searchbox").first.fill("ferry")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**text=ferry*")
    assert "Suakin" in tab.locator("main").inner_text()
    tab.get_by_role("button", name="dark").click()
    tab.locator("html[data-look=dark]").wait_for()
    assert "text=ferry" in tab.url
    context.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_is_wider_than_the_screen(
    chromium: "Browser", served: str, walked: dict[str, list[str]], width: int
) -> None:
    context = chromium.new_context(base_url=served, viewport={"width": width, "height": 800})
    tab = context.new_page()
    wide = []
    for address in (addresses[0] for addresses in walked.values()):
        tab.goto(address)
        if tab.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            wide.append(address)
    context.close()
    assert wide == []


def test_every_link_and_button_can_be_reached_by_the_keyboard_and_is_seen_then(
    tab: "Page", walked: dict[str, list[str]]
) -> None:
    for address in (walked["report"][0], walked["search"][0]):
        tab.goto(address)
        seen = set()
        for _ in range(25):
            tab.keyboard.press("Tab")
            told = tab.evaluate(
                "(() => { const on = document.activeElement, style = getComputedStyle(on);"
                " return [on.outerHTML.slice(0, 200), style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2]; })()"
            )
            assert told[1], f"{address}: no focus is to be seen on {told[0]}"
            seen.add(told[0])
        assert len(seen) > 12
