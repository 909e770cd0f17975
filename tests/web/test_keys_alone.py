"""Every task by keys alone: search, read, walk, judge, correct, add what was missed, join; wherever the focus is, it can be seen."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.web.news import RECALLED, SHELLED
from tests.web.review.test_pages import account

from verbale.records.judgement import Question, Verdict
from verbale.store.stores import open_store

if TYPE_CHECKING:
    from playwright.sync_api import Page

_ON = """() => { const on = document.activeElement, style = getComputedStyle(on);
  const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const box = on.getBoundingClientRect();
  const label = on.labels?.length ? [...on.labels].map(each => each.innerText).join(' ') : '';
  return [(on.getAttribute('aria-label') || label || on.innerText || '').trim(), seen, box.bottom > 0 && box.top < innerHeight]; }"""


@pytest.fixture
def desk(desk: "Page") -> "Page":
    """The room's first page, open."""
    desk.goto("/")
    return desk


def to(page: "Page", name: str, most: int = 120) -> None:
    """The name of what can be pressed or filled in; tabs until it has the focus, which must be seen all the way."""
    for _ in range(most):
        page.keyboard.press("Tab")
        told, seen, inside = page.evaluate(_ON)
        if told.startswith("Skip to the content\n"):
            continue  # behind the last one the browser itself has the focus
        assert seen, f"no focus is to be seen on {told!r}"
        assert inside, f"{told!r} has the focus, and is out of sight"
        if name == told or (name in told and len(name) > 3 and name != "where"):
            return
    raise AssertionError(f"{name!r} was not reached by {most} tabs")


def press(page: "Page", name: str) -> None:
    to(page, name)
    page.keyboard.press("Enter")


def test_from_a_search_to_a_row_of_a_report(desk: "Page") -> None:
    desk.keyboard.press("/")
    desk.keyboard.type("ferry")
    desk.keyboard.press("Enter")
    desk.wait_for_url("**/search?text=ferry*")
    desk.keyboard.press("Tab")
    assert desk.evaluate(_ON)[0] == "Skip to the content"
    desk.keyboard.press("Enter")
    press(desk, "Nine dead on ferry off Suakin")
    desk.wait_for_url("**/report/**")
    desk.keyboard.press("j")
    assert desk.locator(".rows .row.on").get_attribute("id") == "r1"
    desk.keyboard.press("w")
    assert desk.locator("#r1 details").get_attribute("open") is not None
    desk.keyboard.press("j")
    desk.keyboard.press("k")
    assert desk.locator(".rows .row.on").get_attribute("id") == "r1"
    desk.keyboard.press("?")
    assert desk.locator("#keys dl").is_visible()
    desk.keyboard.press("Escape")
    assert desk.locator(".rows .row.on").count() == 0
    desk.keyboard.press("j")
    press(desk, "accounts of it, side by side")
    desk.wait_for_url("**/event/**")


def test_a_reviewer_needs_no_mouse(desk: "Page", own_week: Path) -> None:
    row, article = account(own_week, RECALLED.title), RECALLED.article()
    desk.goto(f"/review/report/{article.id}")
    to(desk, "Under which name")
    desk.keyboard.type("Ann Mwangi")
    desk.keyboard.press("Enter")
    desk.wait_for_selector("button[value=right]:enabled")
    press(desk, "Right")
    desk.wait_for_selector(".rows-now .chip:has-text('right')")

    press(desk, "Add an account that was missed")
    to(desk, "the words that tell it")
    desk.keyboard.type("it regretted the step")
    to(desk, "who")
    desk.keyboard.press("Control+A")
    desk.keyboard.type("Kenya")
    to(desk, "what was done")
    desk.keyboard.type("ACCUSE")
    press(desk, "Add this account")
    desk.wait_for_selector(".rows-now .chip:has-text('missed')")

    desk.goto(f"/review/row/{row.id}")
    to(desk, "where")
    desk.keyboard.press("Control+A")
    desk.keyboard.type("Nairobi")
    press(desk, "Keep this correction")
    desk.wait_for_url("**/review*")
    with open_store(own_week) as view:
        said = {one.verdict for one in view.signed_by("Ann Mwangi", 9)}
        (told,) = view.told({row.id})
    assert said == {Verdict.WRONG, Verdict.MISSED}  # the correction stands in the place of “right”
    assert told.where
    assert told.where.name == "Nairobi"


def test_accounts_are_parted_by_keys(desk: "Page", own_week: Path) -> None:
    row = account(own_week, SHELLED.title)
    desk.goto("/review")
    to(desk, "Under which name")
    desk.keyboard.type("Ann")
    desk.keyboard.press("Enter")
    desk.wait_for_selector(".waiting button:enabled")
    desk.goto(f"/review/row/{row.id}")
    to(desk, "Not the same")
    with desk.expect_navigation():
        desk.keyboard.press("Enter")
    with open_store(own_week) as view:
        (word,) = view.signed_by("Ann", 9)
    assert (word.question, word.verdict) == (Question.EVENT, Verdict.DIFFERENT)
    assert row.id in word.about
