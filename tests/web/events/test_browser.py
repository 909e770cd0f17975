"""In a real browser: many voices stay usable, on a desk and on a phone, with scripts off and from right to left."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.web.conftest import MARCH, serving
from tests.web.events.crowd import VOICES, kept

from verbale.resolve.clusters import clusters
from verbale.store.stores import open_store, open_writer
from verbale.web.events import listed

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the page of a happening that fourteen voices tell."""
    path: Path = tmp_path_factory.mktemp("crowd") / "news.db"
    with open_writer(path, clusters, clock=lambda: MARCH) as writer:
        writer.keep(kept())
    with open_store(path) as view:
        (event,) = (one.id for one in view.events() if len(one.accounts) == len(VOICES))
    with serving(path) as address:
        yield f"{address}/event/{event}"


def _page(chromium: "Browser", address: str, width: int) -> "Page":
    context = chromium.new_context(viewport={"width": width, "height": 900}, java_script_enabled=True)
    page = context.new_page()
    page.goto(address)
    return page


def test_many_voices_scroll_within_the_grid(chromium: "Browser", crowded: str) -> None:
    """The page itself does not scroll sideways; questions and witnesses stay in sight."""
    page = _page(chromium, crowded, 1280)
    assert page.locator(".beside thead th").count() == len(VOICES) + 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    box = page.locator(".beside")
    box.evaluate("one => { one.scrollLeft = 900; one.scrollTop = 200 }")
    frame = box.bounding_box()
    assert frame
    question = page.locator(".beside tbody th.question >> nth=2").bounding_box()
    head = page.locator(".beside thead th >> nth=8").bounding_box()
    assert question
    assert head
    assert abs(question["x"] - frame["x"]) < 3
    assert abs(head["y"] - frame["y"]) < 3
    page.context.close()


def test_on_a_phone_each_question_is_a_block(chromium: "Browser", crowded: str) -> None:
    """Nothing is cut, and every cell says whose it is."""
    page = _page(chromium, crowded, 390)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    row = page.locator(".beside tbody tr").first
    shown = row.locator(".whose")
    assert shown.count() == len(VOICES)
    assert shown.first.is_visible()
    assert row.bounding_box()["width"] <= 390  # type: ignore[index]
    page.context.close()


def test_the_grid_is_reached_by_the_keyboard(chromium: "Browser", crowded: str) -> None:
    """It takes the focus, so that keys scroll it."""
    page = _page(chromium, crowded, 1280)
    page.locator(".beside").focus()
    page.keyboard.press("End")
    assert page.evaluate("document.activeElement.className").split()[:2] == ["table-wrap", "beside"]
    page.context.close()


def test_on_paper_no_row_scrolls(chromium: "Browser", crowded: str) -> None:
    """A4 within its margins is as narrow as a phone's layout, whose long rows scroll by themselves."""
    page = _page(chromium, crowded, 688)
    page.emulate_media(media="print")
    cut = "one => one.scrollHeight > one.clientHeight + 1 || getComputedStyle(one).overflowY !== 'visible'"
    assert page.evaluate(f"[...document.querySelectorAll('.beside tbody tr')].filter({cut}).length") == 0
    page.context.close()


@pytest.mark.parametrize("path", ["/actor/Mali", "/actor/Kenya", "/source/Lake%20Post"])
def test_no_table_is_cut_on_paper(chromium: "Browser", served: str, path: str) -> None:
    """Paper does not scroll."""
    page = _page(chromium, served + path, 688)
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.context.close()


def test_on_a_tablet_the_counts_by_counterpart_stand_whole(chromium: "Browser", served: str) -> None:
    """What is done and what is suffered is compared at a glance."""
    page = _page(chromium, f"{served}/actor/Mali", 768)
    assert page.evaluate("(one => one.scrollWidth <= one.clientWidth)(document.querySelector('.relations'))")
    page.context.close()


@pytest.mark.parametrize("path", ["/actor/Mali", "/place/Suakin", "/source/Lake%20Post"])
def test_other_pages_fit_a_phone(chromium: "Browser", served: str, path: str) -> None:
    """Tables scroll within themselves, never the page."""
    page = _page(chromium, served + path, 390)
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.context.close()


def test_counts_come_into_the_page_by_themselves(
    chromium: "Browser", served: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where much is told the page stands first, and its counts are put in; the policy of the page lets them."""
    monkeypatch.setattr(listed, "A_PAGE", 1)
    page = _page(chromium, f"{served}/actor/Mali", 1280)
    page.wait_for_selector(".counted .relations", timeout=20_000)
    assert page.locator(".later").count() == 0
    page.context.close()


def test_with_scripts_off_a_link_leads_to_the_counts(
    chromium: "Browser", served: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And back."""
    monkeypatch.setattr(listed, "A_PAGE", 1)
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}/actor/Mali")
    page.locator(".later a").click()
    assert page.locator("h1 a").get_attribute("href") == "/actor/Mali"
    assert page.locator(".relations").count() == 1
    context.close()
