"""The page of an event holds what the store tells of it, bounded."""

from datetime import date
from pathlib import Path

import pytest
from tests.web.conftest import asking
from tests.web.news import ACTORS, COPIED, EXPELLED, HEBREW, PLACES, RECALLED, SHELLED, read
from tests.web.reported import STEP, Report, Row, reading

from verbale.resolve.clusters import clusters
from verbale.store.base import Kept, Query
from verbale.store.stores import OpenView, open_writer
from verbale.web.events import event as module
from verbale.web.events.event import EventPage, event_page


def _page(view: OpenView, account: str) -> EventPage:
    (event,) = (event.id for event in view.events() if account in event.accounts)
    found = event_page(view, event)
    assert found
    return found


def test_the_ferry_is_told_by_four_witnesses_in_four_reports(view: OpenView) -> None:
    """Five accounts, of which one repeats a voice."""
    page = _page(view, read(SHELLED).accounts[0].id)
    assert (page.total, page.shown, len(page.grid.columns), len(page.reports)) == (5, 5, 4, 4)
    assert len(page.stories) == 1


def test_the_line_of_time_goes_from_the_first_report_to_the_last(view: OpenView) -> None:
    """From Lake Post's to the Hebrew paper's."""
    page = _page(view, read(SHELLED).accounts[0].id)
    assert page.line
    assert (page.line.first, page.line.last) == (SHELLED.published, HEBREW.published)
    assert [one.heard.rank for one in page.said] == [1, 1, 2, 2, 3]
    assert sum(len(lane) for lane in page.lanes) == 5


def test_a_text_that_others_print_is_told_with_the_witness(view: OpenView) -> None:
    """Evening Wire prints Lake Post's report: one witness, not two."""
    page = _page(view, read(RECALLED).accounts[0].id)
    (column,) = page.grid.columns
    assert [head.outlet for head in column.printed] == [COPIED.outlet]


def test_no_such_event(view: OpenView) -> None:
    """An id that nothing has."""
    assert event_page(view, "event:0000000000000000") is None


def test_more_accounts_than_a_page_holds_are_counted(view: OpenView, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page says how many it leaves out."""
    monkeypatch.setattr(module, "MOST", 3)
    page = _page(view, read(SHELLED).accounts[0].id)
    assert (page.shown, page.total) == (3, 5)


def test_the_lead_is_the_surest_account(view: OpenView) -> None:
    """Chad's ministry is read more surely than Kenya's."""
    page = _page(view, read(EXPELLED).accounts[1].id)
    assert page.lead.confidence == max(one.confidence for one in view.accounts(Query(event=page.id)))


def test_a_happening_told_the_other_way_round_stands_below(tmp_path: Path) -> None:
    """The guards fired on the villagers, says Mali; the villagers fired on the guards, says Chad: two happenings, each with a way to the other."""
    report = Report(
        "Shots at the fence",
        "Lake Post",
        date(2026, 3, 2),
        "Chad fired on Mali on Monday, Mali said. Mali fired on Chad on Monday, Chad said.",
        rows=(
            Row("2026-03-02 | Chad | ASSAULT:firearms | Mali | - | Mali < @", "Chad fired on Mali on Monday", "fired"),
            Row("2026-03-02 | Mali | ASSAULT:firearms | Chad | - | Chad < @", "Mali fired on Chad on Monday", "fired"),
        ),
    )
    with open_writer(tmp_path / "news.db", clusters) as writer:
        writer.keep([Kept(reading(report, ACTORS, PLACES), STEP)])
        pages = [event_page(writer, event.id) for event in writer.events()]
    assert [card.id for page in pages if page for card in page.turned] == [page.id for page in reversed(pages) if page]
    with asking(tmp_path / "news.db") as client:
        told = client.get(f"/event/{pages[0].id}" if pages[0] else "").text
    assert "Told the other way round" in told
    assert pages[1]
    assert f"/event/{pages[1].id}" in told
