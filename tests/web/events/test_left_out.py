"""What persons struck out of an event or parted from it is named on its page; an event of which all is struck out has a page too."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.web.news import HEBREW, RECALLED, SHELLED, SUNK
from tests.web.review.test_pages import account, named, post

from verbale.store.stores import open_store


@pytest.fixture
def ann(reviewer: TestClient) -> TestClient:
    return named(reviewer)


def _event(store: Path, record: str) -> str:
    with open_store(store) as view:
        return next((one.id for one in view.events() if record in one.accounts), "")


def _left_out(page: str) -> list[str]:
    """The accounts that a page names as left out: the links to their words."""
    return re.findall(
        r'<p class="words"><a class="quoted" href="/report/[^"#]+#([^"]+)">', page.partition("left-out")[2]
    )


def test_an_account_that_was_struck_out_is_named_with_who_did(ann: TestClient, own_week: Path) -> None:
    row = account(own_week, SUNK.title)
    event = _event(own_week, row.id)
    assert "Left out of it" not in ann.get(f"/event/{event}").text
    post(ann, "/review/judge", record=row.id, verdict="wrong", reason="a storm, says the port")
    page = ann.get(f"/event/{_event(own_week, account(own_week, SHELLED.title).id)}").text
    assert _left_out(page) == [row.id]
    assert "struck out by Ann" in page


def test_an_account_that_was_parted_is_named_with_the_event_that_it_tells_now(ann: TestClient, own_week: Path) -> None:
    row, near = account(own_week, HEBREW.title), account(own_week, SHELLED.title)
    others = [account(own_week, SUNK.title), near, account(own_week, SHELLED.title, 1)]
    with open_store(own_week) as view:
        (event,) = (one for one in view.events() if row.id in one.accounts)
    for other in sorted(set(event.accounts) - {row.id}):
        post(ann, "/review/join", about=[row.id, other], verdict="different", reason="another boat")
    assert len(others) == 3
    page = ann.get(f"/event/{_event(own_week, near.id)}").text
    assert _left_out(page) == [row.id]
    assert "another happening: Ann" in page
    assert f'href="/event/{_event(own_week, row.id)}"' in page


def test_an_event_of_which_all_is_struck_out_says_so(ann: TestClient, own_week: Path) -> None:
    row = account(own_week, RECALLED.title)
    event = _event(own_week, row.id)
    post(ann, "/review/judge", record=row.id, verdict="wrong")
    answer = ann.get(f"/event/{event}")
    assert answer.status_code == 200
    assert "All that told this event was struck out" in answer.text
    assert _left_out(answer.text) == [row.id]
    assert "struck out by Ann" in answer.text


def test_an_event_whose_first_account_is_struck_out_leads_to_what_is_left_of_it(
    ann: TestClient, own_week: Path
) -> None:
    with open_store(own_week) as view:
        (event,) = (one for one in view.events() if account(own_week, SHELLED.title).id in one.accounts)
    for record in event.accounts:
        post(ann, "/review/judge", record=record, verdict="wrong")
        told = ann.get(f"/event/{event.id}")
        assert told.status_code == 200
        if "What began this event" in told.text:
            for now in re.findall(r'class="button" href="/event/([^"]+)"', told.text):
                assert _left_out(ann.get(f"/event/{now}").text)
    assert sorted(_left_out(ann.get(f"/event/{event.id}").text)) == sorted(event.accounts)


def test_an_event_that_never_was_is_not_found(reader: TestClient) -> None:
    assert reader.get("/event/event:0000000000000000").status_code == 404


def test_a_row_that_is_right_is_not_left_out(ann: TestClient, own_week: Path) -> None:
    row = account(own_week, SHELLED.title)
    post(ann, "/review/judge", record=row.id, verdict="right")
    assert "Left out of it" not in ann.get(f"/event/{_event(own_week, row.id)}").text
