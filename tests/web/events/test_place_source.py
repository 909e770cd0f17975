"""The pages of a place and of an outlet: counts with what they rest on."""

from dataclasses import replace
from datetime import date

import pytest
from starlette.testclient import TestClient

from verbale.store.cards import Strand
from verbale.store.stores import OpenView
from verbale.web.events import source
from verbale.web.events.place import place_page
from verbale.web.events.source import shared, source_page

_STRAND = Strand("event:1", "account:1", "article:1", "Lake Post", date(2026, 3, 2), "ASSAULT", True, False)
_OTHER = replace(_STRAND, account="account:2", article="article:2", outlet="Harbour Daily", published=date(2026, 3, 3))


def test_a_place_tells_what_was_done_there_by_whom_and_according_to_whom(view: OpenView) -> None:
    """Four accounts lie in Suakin, three of them of what happened."""
    page = place_page(view, "suakin")
    assert page
    figures = page.figures
    assert figures
    assert (page.name, figures.total, figures.happened) == ("Suakin", 4, 3)
    assert [(row.name, row.count) for row in figures.types] == [("ASSAULT", 4)]
    assert ("Sudan", 2) in [(row.name, row.count) for row in figures.doers]
    assert ("Lake Post", 2) in [(row.name, row.count) for row in figures.outlets]
    assert page.called[0].words == "Suakin"
    assert not page.actors


def test_nothing_is_told_of_a_place(view: OpenView) -> None:
    """A name that no account holds."""
    assert place_page(view, "Atlantis") is None


def test_a_source_is_counted_beside_others(view: OpenView) -> None:
    """Lake Post told the ferry and the talks before others did."""
    page = source_page(view, "lake post")
    assert page
    assert (page.name, page.reports, page.accounts) == ("Lake Post", 4, 6)
    assert dict(page.places) == {"first": 2, "same": 0, "later": 0}
    assert len(page.contested) == 1
    assert page.rivals[0].name == "Harbour Daily"
    assert {row.name for row in page.quoted} >= {"Ann Mwangi", "Switzerland"}
    assert len(page.heads) == 4
    assert all(page.leads[one.event].did.type == one.type for one in page.listed)


def test_an_event_told_by_others_too_stands_with_its_parties(reader: TestClient) -> None:
    """The ferry's attackers and whom they attacked stand in the line; the page's own outlet does not stand before each report."""
    told = reader.get("/source/Lake%20Post").text
    line = told.partition('class="told-together"')[2].partition("</tr>\n<tr>")[2].partition("</th>")[0]
    assert 'href="/actor/' in line
    assert 'class="deed"' in line
    assert "accounts</a>" in line
    assert '<bdi class="outlet">' not in told


def test_of_a_source_with_many_reports_the_newest_are_counted_by_name(
    view: OpenView, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lake Post has four reports: with two of them looked at, fewer accounts are counted, since the day of the second."""
    whole = source_page(view, "lake post")
    monkeypatch.setattr(source, "REPORTS", 2)
    page = source_page(view, "lake post")
    assert whole
    assert page
    assert (whole.since, whole.counted) == (None, whole.accounts)
    assert page.since == page.heads[1].published
    assert 0 < page.counted < page.accounts == whole.accounts


def test_nothing_is_kept_of_a_source(view: OpenView) -> None:
    """An outlet of which there is no report."""
    assert source_page(view, "The Moon") is None


@pytest.mark.parametrize(
    ("own", "other", "place"),
    [(2, 3, "first"), (3, 3, "same"), (4, 3, "later"), (None, 3, ""), (2, None, "")],
)
def test_first_is_who_was_published_on_an_earlier_day(own: int | None, other: int | None, place: str) -> None:
    """One day is no order."""
    days = (date(2026, 3, own) if own else None, date(2026, 3, other) if other else None)
    strands = [replace(_STRAND, published=days[0]), replace(_OTHER, published=days[1])]
    assert [one.place for one in shared(strands, "Lake Post")] == [place]


@pytest.mark.parametrize(
    ("own", "other", "contested"),
    [((True, False), (True, True), True), ((True, True), (True, False), True), ((True, True), (True, True), False),
     ((True, False), (False, True), False)],
)  # fmt: skip
def test_contested_is_what_one_tells_and_the_other_denies(
    own: tuple[bool, bool], other: tuple[bool, bool], contested: bool
) -> None:
    """A plan that is given up contradicts nothing."""
    strands = [replace(_STRAND, actual=own[0], negated=own[1]), replace(_OTHER, actual=other[0], negated=other[1])]
    assert [one.contested for one in shared(strands, "Lake Post")] == [contested]
