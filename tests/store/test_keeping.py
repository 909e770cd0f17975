"""What is kept comes back as it was, once, whole or not at all."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests import strategies
from tests.store.conftest import Place
from tests.store.made import BOMBED, FIRST, KEPT, QUARREL, RECALL, SECOND, STRIKE, TALKS, WEATHER, kept, reading

from verbale.records.evidence import Step
from verbale.records.jsonl import to_json
from verbale.records.problem import Problem
from verbale.store.base import Kept, Query
from verbale.store.interning import actor_numbers


def test_an_empty_store_answers(store: Place) -> None:
    store.writer()
    view = store.view()
    assert [
        *view.readings(),
        *view.accounts(),
        *view.stories(),
        *view.events(),
        *view.judgements(),
        *view.problems(),
    ] == []
    assert view.count("articles") == 0


def test_readings_come_back_in_the_order_of_ids(store: Place) -> None:
    store.writer().keep(KEPT)
    assert list(store.view().readings()) == sorted((one.reading for one in KEPT), key=lambda one: one.article.id)
    assert list(store.view().accounts()) == sorted((RECALL, BOMBED), key=lambda one: one.id)
    assert list(store.view().statements()) == [TALKS]


def test_the_same_again_changes_nothing(store: Place) -> None:
    writer = store.writer()
    writer.keep(KEPT)
    store.clock.pass_days(1)
    writer.keep([*KEPT, *KEPT])
    assert [writer.count(what) for what in ("articles", "accounts", "statements")] == [3, 2, 1]
    assert list(writer.readings(Query(as_of=store.clock.now))) == list(writer.readings())


def test_what_is_coded_by_a_step_is_known(store: Place) -> None:
    writer = store.writer()
    writer.keep(KEPT[:2])
    ids = [QUARREL.id, STRIKE.id, WEATHER.id]
    assert writer.coded(ids, FIRST) == {QUARREL.id, STRIKE.id}
    assert writer.coded(ids, SECOND) == writer.coded(ids, Step("made", "1", "other settings")) == set()


def test_a_batch_is_kept_whole_or_not_at_all(store: Place) -> None:
    writer = store.writer()

    class Broken(Exception):
        pass

    def batch() -> object:
        yield KEPT[0]
        raise Broken

    with pytest.raises(Broken):
        writer.keep(batch())  # type: ignore[arg-type]
    assert writer.count("articles") == 0


def test_a_new_version_supersedes_and_the_old_is_still_told_as_of_its_day(store: Place) -> None:
    writer = store.writer()
    writer.keep(KEPT)
    before = store.clock.now
    store.clock.pass_days(7)
    surer = replace(BOMBED, confidence=0.9)
    writer.keep([kept(reading(STRIKE, surer), SECOND)])
    assert list(writer.accounts(Query(article=STRIKE.id))) == [surer]
    assert list(writer.accounts(Query(article=STRIKE.id, as_of=before))) == [BOMBED]
    assert writer.count("accounts", Query(as_of=before)) == writer.count("accounts") == 2
    assert writer.coded([STRIKE.id], FIRST) == {STRIKE.id}


def test_problems_are_told_with_their_file_once(store: Place) -> None:
    writer = store.writer()
    problem = Problem("read", "a.pdf", None, "no text was found")
    for _ in range(2):
        writer.trouble([("a.pdf", problem)])
    assert list(store.view().problems()) == [("a.pdf", problem)]
    assert writer.count("problems") == 1


@settings(max_examples=8)
@given(st.lists(strategies.readings, max_size=3, unique_by=lambda one: one.article.id))
def test_any_reading_comes_back_byte_for_byte(many: list[object]) -> None:
    from tempfile import TemporaryDirectory

    from verbale.records.reading import Reading

    with TemporaryDirectory() as folder:
        place = Place(f"{folder}/news.db")
        readings = [one for one in many if isinstance(one, Reading)]
        with place.writer() as writer:
            writer.keep(Kept(one, FIRST) for one in readings)
            lines = sorted(map(to_json, readings))
            assert sorted(to_json(one) for one in writer.readings()) == lines


def test_an_actor_without_an_id_has_one_row_whoever_tells_its_kind(store: Place) -> None:
    both = [("", "nobody", "", ""), ("", "nobody", "person", "")]
    dialect = store.writer()._dialect
    with dialect.writing() as connection:
        numbers = actor_numbers(dialect, connection, both, {}, moment="2024-05-08T00:00:00Z")
        assert len(set(numbers.values())) == 1
        assert actor_numbers(dialect, connection, both, {}, moment="2024-05-09T00:00:00Z") == numbers
