"""Stores at the edge of what is usual: empty, of one report, of names without end and a thousand accounts, written to while pages are read."""

import threading
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from tests.web.conftest import asking, serving, watched
from tests.web.news import ACTORS, PLACES, RECALLED, kept
from tests.web.reported import STEP, Report, Row, reading

from verbale.resolve.clusters import clusters
from verbale.store.base import Kept, Query
from verbale.store.stores import OpenStore, open_store, open_writer

if TYPE_CHECKING:
    from playwright.sync_api import Browser

LONG = "Extraordinarily-Long-Ministry-Of-" + "Reconciliation" * 30
PAGES = ("/", "/stories", "/search", "/search?in=accounts", "/search?text=ferry", "/review", "/review/pairs/event", "/review/agreement",
         "/review/signed", "/searches", "/pictures/map", "/pictures/network", "/pictures/calendar", "/pictures/curves")  # fmt: skip


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A store into which nothing was read."""
    open_writer(tmp_path / "empty.db", clusters).close()
    return tmp_path / "empty.db"


@pytest.fixture(scope="module")
def edge(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store in which names, titles, outlets and addresses are long beyond reason, and one report tells a thousand accounts."""
    told = f"{LONG} accused Chad in Geneva"
    strange = Report("An unbroken " + "supercalifragilistic" * 40, "Outlet" * 40, date(2026, 3, 21), f"{told}.",
                     rows=(Row(f"2026-03-20 | {LONG} | ACCUSE | Chad | Geneva | @", told, "accused", 0.5),),
                     url="https://long.example/" + "a" * 900, author="B" * 300)  # fmt: skip
    many = [f"Chad accused Kenya of breach number {number}" for number in range(1000)]
    crowded = Report("A thousand", "Long Reads", date(2026, 3, 20), ". ".join(many) + ".",
                     rows=tuple(Row("2026-03-01 | Chad | ACCUSE | Kenya | - | @", words, "accused", 0.5) for words in many))  # fmt: skip
    cast = {**ACTORS, LONG: f"{LONG} | body | | {LONG}"}
    path = tmp_path_factory.mktemp("edge") / "news.db"
    with open_writer(path, clusters) as writer:
        writer.keep(Kept(reading(report, cast, PLACES), STEP, "x.txt") for report in (strange, crowded))
    return path


def test_an_empty_store_says_so_and_how_to_fill_it(empty: Path) -> None:
    with asking(empty) as client:
        for path in PAGES:
            answer = client.get(path)
            assert answer.status_code == 200, path
            if path.startswith(("/stories", "/search?", "/pictures")) or path in {"/", "/review", "/search"}:
                assert "Nothing has been read into this store yet." in answer.text, path
                assert "verbale run REPORTS" in answer.text, path
        assert client.get("/search.atom").status_code == 200
        assert "The store held no report by then." in client.get("/?as-of=2020-01-01").text
        assert client.get("/review/gold.zip").status_code == 200


def test_a_store_of_one_report_has_all_its_pages(empty: Path) -> None:
    with open_writer(empty, clusters) as writer:
        writer.keep([next(iter(kept()))])
    with asking(empty) as client:
        for path in (*PAGES, f"/report/{RECALLED.article().id}", "/actor/Chad", "/source/Lake%20Post"):
            answer = client.get(path)
            assert answer.status_code == 200, path
            assert "Nothing has been read" not in answer.text, path


def test_nothing_long_makes_a_page_wider_than_the_screen(chromium: "Browser", edge: Path) -> None:
    with closing(open_store(edge)) as view:
        (strange,) = (head.id for head in view.heads() if head.outlet.startswith("OutletOutlet"))
        (event,) = (one.id for one in view.events(Query(article=strange)))
        story = next(head.story for head in view.heads(Query(article=strange)))
    named = quote(LONG)
    with serving(edge) as address:
        context = chromium.new_context(base_url=address, viewport={"width": 390, "height": 800})
        tab = context.new_page()
        wide = []
        for path in ("/", "/search?in=accounts", f"/report/{strange}", f"/event/{event}", f"/story/{story}", f"/actor/{named}",
                     f"/source/{'Outlet' * 40}", f"/review/report/{strange}", "/review", f"/review/actor/{named}", "/pictures/network"):  # fmt: skip
            tab.goto(path)
            if tab.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
                wide.append(path)
        context.close()
    assert wide == []


def test_a_thousand_accounts_of_one_report_are_bounded_and_told(edge: Path) -> None:
    with closing(open_store(edge)) as view:
        (crowded,) = (head.id for head in view.heads(Query(outlet="Long Reads")))
    with asking(edge) as client:
        page = client.get(f"/report/{crowded}").text
        shown = page.count('<li class="row account')
        assert 100 <= shown < 1000
        assert f"{1000 - shown} more rows are in the download." in page
        assert client.get(f"/report/{crowded}/records/csv").text.count("ACCUSE") >= 1000
        assert client.get(f"/review/report/{crowded}").status_code == 200


def _one_by_one(writer: OpenStore) -> None:
    for one in kept():
        writer.keep([one])


def test_pages_are_read_while_reports_come_in(chromium: "Browser", empty: Path) -> None:
    """A reader who reloads sees more, and no page fails."""
    with serving(empty) as address, open_writer(empty, clusters) as writer:
        coming = threading.Thread(target=_one_by_one, args=(writer,))
        context = chromium.new_context(base_url=address)
        tab = context.new_page()
        faults = watched(tab, address)
        tab.goto("/")
        assert "Nothing has been read" in tab.inner_text("main")
        coming.start()
        while coming.is_alive():
            for path in ("/", "/search?in=accounts", "/pictures/map"):
                answer = tab.goto(path)
                assert answer
                assert answer.status == 200
        tab.goto("/")
        assert tab.locator(".story-card").count() >= 5
        context.close()
        assert faults == []
