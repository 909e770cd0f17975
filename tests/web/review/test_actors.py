"""Actors are joined and parted on a page of their own, also where a resolver was sure; every word is taken back with one click."""

from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.store.made import judgement
from tests.web.review.test_pages import kept, named, post

from verbale.records.judgement import Question, Verdict
from verbale.resolve.clusters import clusters
from verbale.store.stores import open_store, open_writer


@pytest.fixture
def ann(reviewer: TestClient) -> TestClient:
    return named(reviewer)


def _actor(store: Path, name: str) -> str:
    with open_store(store) as view:
        return next(one.id for one in view.actors(name) if one.id)


def _clusters(store: Path, *names: str) -> int:
    with open_store(store) as view:
        return len({one.cluster for name in names for one in view.actors(name)})


def test_what_a_resolver_was_sure_of_is_parted_and_the_word_taken_back(ann: TestClient, own_week: Path) -> None:
    two = sorted((_actor(own_week, "Kenya"), _actor(own_week, "Chad")))
    with open_writer(own_week, clusters) as writer:
        writer.judge([judgement(two[0], two[1], Question.ACTOR, score=0.99)])
    assert _clusters(own_week, "Kenya", "Chad") == 1
    assert "/review/actor/Kenya" in ann.get("/actor/Kenya").text
    told = ann.get("/review/actor/Kenya").text
    assert all(one in told for one in (*two, "sure to 0.99"))
    post(ann, "/review/join", about=two, verdict="different", back="/review/actor/Kenya")
    assert _clusters(own_week, "Kenya", "Chad") == 2
    (word,) = kept(own_week, two[0])
    assert (word.verdict, word.signed) == (Verdict.DIFFERENT, "Ann")
    assert word.id in ann.get("/review/actor/Kenya?with=Chad").text
    post(ann, "/review/undo", judgement=word.id, record=two[0])
    assert _clusters(own_week, "Kenya", "Chad") == 1


def test_two_actors_are_joined_by_a_person(ann: TestClient, own_week: Path) -> None:
    told = ann.get("/review/actor/Kenya?with=Chad").text
    two = [_actor(own_week, "Kenya"), _actor(own_week, "Chad")]
    assert all(f'<option value="{one}"' in told for one in two)
    post(ann, "/review/join", about=two, verdict="same", reason="of one house")
    assert _clusters(own_week, "Kenya", "Chad") == 1
    assert "of one house" in ann.get("/review/actor/Kenya").text


def test_a_name_that_nobody_bears_is_not_found(ann: TestClient) -> None:
    assert ann.get("/review/actor/Nobody+at+all").status_code == 404


def test_the_page_of_an_event_leads_to_the_page_where_each_account_is_joined_or_parted(
    ann: TestClient, own_week: Path
) -> None:
    with open_store(own_week) as view:
        event = next(one for one in view.events() if len(one.accounts) > 1)
    told = ann.get(f"/event/{event.id}").text
    assert all(f"/review/row/{one}?back=" in told for one in event.accounts)
