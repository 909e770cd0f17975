"""The whole loop in a real browser, over texts that our engine read: from clicks to the gold folder, and to `verbale score` over it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from click.testing import CliRunner
from tests.web.conftest import serving, watched
from tests.web.review.test_browser import SELECT, wait_for_words

from verbale import run
from verbale.cli.score import command
from verbale.records.reading import Reading
from verbale.store.base import Query
from verbale.store.stores import OpenView, open_store

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

TALKS = """Chad expels the ambassador of Kenya

Chad expelled the ambassador of Kenya on Monday, the Foreign Ministry of Chad said.
Kenya condemned the expulsion and recalled its envoy from N'Djamena.
Fishermen of Tuvalu blocked the harbour of Mombasa on Tuesday, Reuters reported.
The Harbour Watch thanked the fishermen for their patience. At the gate of the Port Union of Mombasa there was soup for all of them.
"""
DENIED = """Kenya's envoy is home

Kenya said on Wednesday that Chad had expelled its ambassador on Monday. Chad denied that it had expelled anybody.
"""
SOUP, UNION = "there was soup for all of them", "Port Union of Mombasa"


@dataclass
class Room:
    """A store of the two reports, a page of its room, and the folder of downloads."""

    store: Path
    desk: "Page"
    folder: Path

    def view(self) -> OpenView:
        return open_store(self.store)

    def reading(self, title: str) -> Reading:
        with self.view() as view:
            return next(one for one in view.readings() if one.article.text.startswith(title))

    def events(self, account: str) -> set[str]:
        """All accounts of the happening that an account tells."""
        with self.view() as view:
            return next(set(one.accounts) for one in view.events() if account in one.accounts)

    def click(self, what: str) -> None:
        """Presses what the page has under these words, and waits for the page that comes."""
        with self.desk.expect_navigation():
            self.desk.click(what)


@pytest.fixture
def room(chromium: "Browser", tmp_path: Path) -> Iterator[Room]:
    texts = tmp_path / "texts"
    texts.mkdir()
    for name, text, day in (("talks", TALKS, "2026-03-03"), ("denied", DENIED, "2026-03-05")):
        (texts / f"{name}.txt").write_text(text, encoding="utf-8")
        (texts / f"{name}.toml").write_text(
            f'published = {day}\nlanguage = "en"\noutlet = "{name}"\n', encoding="utf-8"
        )
    run(texts, store=tmp_path / "news.db")
    with serving(tmp_path / "news.db") as address:
        context = chromium.new_context(base_url=address, viewport={"width": 1280, "height": 900}, locale="en-GB")
        desk = context.new_page()
        faults = watched(desk, address)
        desk.goto("/review")
        desk.fill("#called", "Ann Mwangi")
        desk.press("#called", "Enter")
        desk.wait_for_selector(".waiting button:enabled")
        yield Room(tmp_path / "news.db", desk, tmp_path)
        context.close()
    assert faults == []


def test_from_clicks_to_the_figures_of_score(room: Room) -> None:
    """Of the rows read one is put right, one struck out, one added, the others are right: the engine has just those of them that were right."""
    desk, reading = room.desk, room.reading("Chad expels")
    article, rows = reading.article, {one.did.type: one for one in reading.accounts}
    blocked, thanked = rows["PROTEST"], rows["SUPPORT"]
    right = [one for one in reading.accounts if one not in (blocked, thanked)]
    assert len(right) >= 2
    desk.goto(f"/review/report/{article.id}")
    for one in right:
        at = 1 + [each.id for each in reading.accounts].index(one.id)
        room.click(f'#row-{at} button[value="right"]')
    room.click(f'#row-{1 + reading.accounts.index(thanked)} button[value="wrong"]')
    room.click(f"#row-{1 + reading.accounts.index(blocked)} a:has-text('Edit')")
    desk.select_option("#did", "COERCE:restrict")
    desk.fill("#whom", "Kenya")
    room.click("text=Keep this correction")

    begin = article.text.index(SOUP)
    desk.evaluate(SELECT, [begin, begin + len(SOUP)])
    wait_for_words(desk, SOUP)
    desk.select_option("#did", "AID")
    desk.fill("#who", UNION)
    desk.fill("#whom", "fishermen of Tuvalu")
    room.click("text=Add this account")
    room.click("text=Nothing else is told")
    with desk.expect_download() as download:
        desk.evaluate("location.assign('/review/gold.zip')")
    download.value.save_as(room.folder / "gold.zip")
    with ZipFile(room.folder / "gold.zip") as file:
        file.extractall(room.folder)

    told = (next((room.folder / "gold").glob("*.toml"))).read_text("utf-8")
    assert f"| {UNION} | AID | fishermen of Tuvalu |" in told
    assert "| COERCE:restrict | Kenya |" in told
    assert "SUPPORT" not in told
    done = CliRunner().invoke(command, [str(room.folder / "gold"), "--json"])
    (scored,) = json.loads(done.stdout)["sets"]
    core = scored["figures"]["core"]
    assert (scored["texts"], core["hits"], core["gold"], core["found"]) == (
        1,
        len(right),
        len(right) + 2,
        len(reading.accounts),
    )


def test_happenings_are_parted_and_joined_and_the_words_taken_back_by_clicks(room: Room) -> None:
    desk = room.desk
    with room.view() as view:
        row = next(one for one in view.accounts(Query(type="SANCTION")) if len(room.events(one.id)) > 1)
    together = room.events(row.id)
    desk.goto(f"/review/row/{row.id}")
    while desk.locator("text=≠ Not the same happening").count():
        room.click("button:has-text('Not the same happening') >> nth=0")
    assert room.events(row.id) == {row.id}
    while desk.locator("#links button:has-text('Take')").count():
        room.click("#links button:has-text('Take') >> nth=0")
    assert room.events(row.id) == together
    room.click("button:has-text('Not the same happening') >> nth=0")
    if desk.locator("details:not([open]) button:has-text('The same happening')").count():
        desk.click("summary:has-text('Of the same story and type')")
    room.click("button:has-text('The same happening') >> nth=-1")
    assert room.events(row.id) == together


def test_an_actor_whom_a_reviewer_named_is_joined_with_another_and_parted_by_clicks(room: Room) -> None:
    desk, article = room.desk, room.reading("Chad expels").article
    desk.goto(f"/review/report/{article.id}")
    begin = article.text.index(SOUP)
    desk.evaluate(SELECT, [begin, begin + len(SOUP)])
    wait_for_words(desk, SOUP)
    desk.select_option("#did", "AID")
    desk.fill("#who", UNION)
    room.click("text=Add this account")

    desk.goto(f"/actor/{UNION}")
    room.click("a[href*='/review/actor/']")
    desk.fill("input[name=with]", "Harbour Watch")
    room.click("button:has-text('Show')")
    room.click("button[value=same]")
    assert desk.locator("h2:has-text('One actor')").count() == 1
    with room.view() as view:
        assert {one.did.type for one in view.accounts(Query(who=UNION))} == {"AID", "SUPPORT"}
    room.click(".signed button:has-text('Take')")
    with room.view() as view:
        assert {one.did.type for one in view.accounts(Query(who=UNION))} == {"AID"}
