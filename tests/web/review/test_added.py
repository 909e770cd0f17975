"""An account that a person added: a row like any other, with a page of its own, on which others say their word too."""

import io
from pathlib import Path
from zipfile import ZipFile

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import asking
from tests.web.news import RECALLED
from tests.web.review.test_pages import account, cells, kept, named, post

from verbale.evaluate.gold import read_items
from verbale.export.to_gold import _actor
from verbale.records.actor import Kind
from verbale.records.corrected import added_id
from verbale.records.judgement import Verdict
from verbale.records.notation import parse_gold
from verbale.store.base import Query
from verbale.store.stores import open_store

WORDS = "it regretted the step"


@pytest.fixture
def ann(reviewer: TestClient) -> TestClient:
    return named(reviewer)


def added_by(client: TestClient, own_week: Path, **other: str) -> tuple[str, str]:
    """A reviewer in, the ids of the report and of the account that he added to it out."""
    row = account(own_week, RECALLED.title)
    article = row.evidence.article
    post(client, f"/review/report/{article}", **cells(row, did="ACCUSE", whom="Peru", **other), words=WORDS)
    (word,) = (one for one in kept(own_week, article) if one.verdict is Verdict.MISSED)
    return article, added_id(word)


def standing(own_week: Path, id_: str) -> str:
    """An account's id in, its line as it stands now out; "" where it stands no more."""
    with open_store(own_week) as view:
        assert list(view.check()) == []
        return next((str(one) for one in view.accounts(Query(whom="Peru")) if one.id == id_), "")


def test_its_page_tells_who_added_it_and_on_which_words(ann: TestClient, own_week: Path) -> None:
    _, id_ = added_by(ann, own_week, reason="the ministry says so")
    page = ann.get(f"/review/row/{id_}")
    assert page.status_code == 200
    assert all(says in page.text for says in ("a person added", "the ministry says so", "judgement Ann", WORDS))
    assert "The machine read" not in page.text
    assert page.text.count("Take back") == 1


def test_whoever_added_it_takes_it_back_on_its_page(ann: TestClient, own_week: Path) -> None:
    article, id_ = added_by(ann, own_week)
    (word,) = (one for one in kept(own_week, article) if one.verdict is Verdict.MISSED)
    post(ann, "/review/undo", judgement=word.id, record=article)
    assert standing(own_week, id_) == ""
    assert ann.get(f"/review/row/{id_}").status_code == 404


def test_another_strikes_it_out_and_takes_that_back(ann: TestClient, own_week: Path) -> None:
    """Ann added it, Ben calls it wrong: the latest word holds, the row stays to be seen, and comes back with his word taken back."""
    article, id_ = added_by(ann, own_week)
    with asking(own_week) as ben:
        named(ben, "Ben")
        assert "Take back" not in ben.get(f"/review/row/{id_}").text
        post(ben, "/review/judge", record=id_, verdict="wrong")
        assert standing(own_week, id_) == ""
        report = ben.get(f"/report/{article}").text
        assert "added by Ann" in report
        assert "struck out by Ben" in report
        assert ">2 accounts<" in report
        assert ben.get(f"/review/row/{id_}").status_code == 200
        (word,) = kept(own_week, id_)
        post(ben, "/review/undo", judgement=word.id, record=id_)
    assert "ACCUSE" in standing(own_week, id_)


def test_another_puts_it_right(ann: TestClient, own_week: Path) -> None:
    article, id_ = added_by(ann, own_week)
    with asking(own_week) as ben:
        named(ben, "Ben")
        row = account(own_week, RECALLED.title)
        post(ben, f"/review/row/{id_}", **cells(row, did="REQUEST", whom="Peru"))
        assert "REQUEST" in standing(own_week, id_)
        report = ben.get(f"/report/{article}").text
    assert "added by Ann" in report
    assert "corrected by Ben" in report
    assert "REQUEST" in ann.get("/actor/Peru").text


def test_it_comes_out_as_gold_with_the_actors_it_names(ann: TestClient, own_week: Path, tmp_path: Path) -> None:
    """A state and a body are known by the tables of the world; of the third nobody told what it is."""
    article, id_ = added_by(ann, own_week, who="Navy of Chad + Harbour Watch", voice="Reuters < @")
    with open_store(own_week) as view:
        (reading,) = view.readings(Query(article=article, as_read=True))
    for row in reading.accounts:
        post(ann, "/review/judge", record=row.id, verdict="wrong")
    post(ann, "/review/judge", record=id_, verdict="right")
    with ZipFile(io.BytesIO(ann.get("/review/gold.zip").content)) as file:
        file.extractall(tmp_path)
        (name,) = (one for one in file.namelist() if one.endswith(".toml"))
        gold = parse_gold(file.read(name).decode())
    kinds = {line.name: line.kind.value for line in gold.actors}
    assert kinds == {
        "Peru": "state",
        "Navy of Chad": "body",
        "Harbour Watch": "group",
        "Reuters": "media",
    }
    assert "they stand as groups: Harbour Watch" in gold.comment
    assert "1 kept, of them 0 put right and 1 added; 2 struck out" in gold.comment
    assert "differ" not in gold.comment
    (item,) = read_items(tmp_path / "gold")
    assert [str(line) for line in item.gold.accounts] == [standing(own_week, id_)]


def test_a_name_within_another_name_is_no_form_of_its_own() -> None:
    text = "Fishermen's Union and Reuters said so."
    forms = {name: _actor(name, Kind.GROUP, text).forms for name in ("Fishermen", "Fishermen's Union", "Reuters")}
    assert forms == {"Fishermen": (), "Fishermen's Union": ("Fishermen's Union",), "Reuters": ("Reuters",)}
