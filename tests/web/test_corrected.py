"""A row put right or struck out by a form: every page, file and list of the room tells it, with whose word it is."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import token
from tests.web.news import RECALLED
from tests.web.review.test_pages import account, cells, named, post

from verbale.store.stores import open_store


@pytest.fixture
def ann(reviewer: TestClient) -> TestClient:
    return named(reviewer)


def test_a_row_put_right_is_told_so_wherever_it_stands(ann: TestClient, own_week: Path) -> None:
    row = account(own_week, RECALLED.title)
    told = cells(row, did="ACCUSE", whom="Peru", where="Lima", reason="misread", words="", at="")
    post(ann, f"/review/row/{row.id}", **told)
    with open_store(own_week) as view:
        (event,) = (one.id for one in view.events() if row.id in one.accounts)
    pages = (
        f"/event/{event}",
        "/actor/Peru",
        "/place/Lima",
        "/search?in=accounts&type=ACCUSE&whom=Peru",
        f"/report/{row.evidence.article}",
    )
    for path in pages:
        answer = ann.get(path)
        assert answer.status_code == 200, path
        mark = "said-of" if "report" in path else "put-right"
        assert mark in answer.text, path
        assert "Ann" in answer.text.split(mark, 1)[1][:400], path
    assert ann.get("/actor/Peru").text.count("put-right") >= 1
    assert '<span class="deed">accuse</span>' in ann.get(f"/source/{RECALLED.outlet}").text  # counted as it reads now
    assert row.id not in ann.get(f"/search?in=accounts&type={row.did.type}").text
    assert row.id in ann.get(f"/search?in=accounts&type={row.did.type}&as-read=yes").text


def test_a_row_struck_out_is_in_no_list_and_its_report_says_who_struck_it(ann: TestClient, own_week: Path) -> None:
    row = account(own_week, RECALLED.title)
    before = ann.get("/search?in=accounts").text
    assert row.id in before
    post(ann, "/review/judge", record=row.id, verdict="wrong")
    assert row.id not in ann.get("/search?in=accounts").text
    assert "struck out by Ann" in ann.get(f"/report/{row.evidence.article}").text
    (word,) = _words(own_week, row.id)
    ann.post("/review/undo", data={"csrf": token(ann), "judgement": word, "record": row.id})
    assert row.id in ann.get("/search?in=accounts").text
    assert "put-right" not in ann.get("/search?in=accounts").text


def _words(store: Path, record: str) -> list[str]:
    with open_store(store) as view:
        return [one.id for one in view.judgements(record) if one.score is None]
