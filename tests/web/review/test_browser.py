"""Review in a real browser, from the first key to the exported gold: keys, scripts that swap rows, words selected in the text."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tests.web.news import RECALLED

from verbale.evaluate.gold import read_items
from verbale.export.exporters import export
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.records.reading import Reading
from verbale.resolve.clusters import clusters
from verbale.store.base import Query
from verbale.store.stores import open_store, open_writer

if TYPE_CHECKING:
    from playwright.sync_api import Page


SELECT = """  ([begin, end]) => {
  const walker = document.createTreeWalker(document.getElementById("text"), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const long = node.textContent.length;
    if (begin >= at && begin < at + long) range.setStart(node, begin - at);
    if (end > at && end <= at + long) range.setEnd(node, end - at);
    at += long;
  }
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""
"""Selects the characters of the report's text between two places, across whatever pieces it stands in."""


def recalled(own_week: Path) -> Reading:
    with open_store(own_week) as view:
        return next(one for one in view.readings() if one.article.title == RECALLED.title)


def wait_for_words(desk: "Page", words: str) -> None:
    """Until the form holds the words that are selected; `wait_for_function` would evaluate a string, which our policy refuses."""
    from playwright.sync_api import expect

    expect(desk.locator("#words")).to_have_value(words)


def test_from_click_to_exported_gold(desk: "Page", own_week: Path, tmp_path: Path) -> None:
    reading = recalled(own_week)
    article, (first, second) = reading.article, reading.accounts
    desk.goto(f"/review?article={article.id}")
    desk.fill("#called", "Ann Mwangi")
    desk.press("#called", "Enter")
    desk.wait_for_selector(".waiting button:enabled")
    assert desk.locator(".waiting").count() == 2

    # a key judges, the next row is chosen, and a key takes the word back
    desk.keyboard.press("j")
    chosen = desk.locator(".waiting.now").get_attribute("id")
    desk.keyboard.press("r")
    desk.wait_for_selector(".judged")
    assert desk.locator(".waiting").count() == 1
    assert desk.locator(".waiting.now").get_attribute("id") != chosen
    desk.keyboard.press("u")
    desk.locator(".waiting").nth(1).wait_for()

    # one row is right, one is put right
    desk.locator(f"#{first.id.replace(':', '-')}").focus()
    desk.keyboard.press("r")
    desk.wait_for_selector(".judged")
    desk.keyboard.press("e")
    desk.wait_for_url("**/review/row/**")
    desk.select_option("#did", "CONSULT:phone")
    desk.fill("#where", "-")
    desk.click("text=Keep this correction")
    desk.wait_for_url("**/review?article=*")
    assert desk.locator(".waiting").count() == 0

    # an account that was missed: its words are selected in the report
    desk.goto(f"/review/report/{article.id}")
    begin = article.text.index("it regretted")
    desk.evaluate(SELECT, [begin, begin + len("it regretted the step")])
    wait_for_words(desk, "it regretted the step")
    assert desk.input_value("#at") == str(begin)
    desk.select_option("#did", "ACCUSE")
    desk.click('.picks[data-for="who"] button:has-text("Kenya") >> nth=0')
    desk.fill("#whom", "Chad")
    desk.click("text=Add this account")
    desk.wait_for_selector(".rows-now .chip:has-text('missed')")
    desk.click("text=Nothing else is told")
    desk.wait_for_selector("text=nothing is missing")

    with open_store(own_week) as view:
        words = {one.verdict for one in view.signed_by("Ann Mwangi", 9)}
        (missed,) = (one for one in view.signed_by("Ann Mwangi", 9) if one.verdict is Verdict.MISSED)
        export(view, "gold", tmp_path / "gold")
    assert words == {Verdict.RIGHT, Verdict.WRONG, Verdict.MISSED}
    assert missed.words[0].holds_in(article.text)
    (item,) = read_items(tmp_path / "gold")
    told = [str(line) for line in item.gold.accounts]
    assert item.text == article.text
    assert str(first) in told
    assert any("CONSULT:phone !future" in line for line in told)
    assert any("ACCUSE" in line for line in told)
    assert str(second) not in told


def test_no_page_is_wider_than_a_phone(desk: "Page", own_week: Path) -> None:
    """Not even where two actors with names of a hundred letters are to be compared."""
    with open_store(own_week) as view:
        account = next(view.accounts(Query(most=1)))
    long = " ".join(["Committee", "of", "Unions"] * 6)
    missed = Judgement.by_person(
        Question.ROW, Verdict.MISSED, (account.evidence.article,), signed="Ann", dated=datetime(2026, 3, 16, tzinfo=UTC)
    )
    with open_writer(own_week, clusters) as writer:
        writer.judge([missed.saying(correction=f"? | {long} | AID | {long} B | - | @", words=(account.evidence,))])
    desk.set_viewport_size({"width": 390, "height": 800})
    for path in (
        "",
        "/signed",
        "/agreement",
        f"/row/{account.id}",
        f"/report/{account.evidence.article}",
        f"/actor/{long}?with={long}+B",
    ):
        desk.goto(f"/review{path}")
        assert desk.evaluate("document.documentElement.scrollWidth") <= 390, path
