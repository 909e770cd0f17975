"""What was believed at a moment is told as it was told then: by every question, over each kind of store."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import create_engine, event, select
from tests.store.conftest import Place
from tests.store.made import (
    BOMBED,
    FIRST,
    KEPT,
    MARCH,
    QUARREL,
    RECALL,
    SECOND,
    STRIKE,
    WEATHER,
    article,
    judgement,
    kept,
    reading,
    told,
)

from verbale.records.evidence import Step
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.records.problem import Problem
from verbale.resolve.clusters import clusters
from verbale.store import walking
from verbale.store.base import Kept, Query, View
from verbale.store.past import looking_back
from verbale.store.stores import OpenStore, open_writer
from verbale.store.tables import CODING
from verbale.store.tallies import TALLIED

NARROW = Query(text="Sudan", actor="Mali", flags=("actual",), since=date(2026, 2, 2), voice="Reuters", most=3)
COUNTED = ("articles", "accounts", "statements", "stories", "events", "problems", "copies")


def believed(view: View) -> dict[str, object]:
    """Everything that a View tells, by what was asked."""
    answers: dict[str, object] = {}
    for query in (Query(), NARROW):
        for name in ("accounts", "stories", "events", "heads", "search"):
            answers[f"{name} {query}"] = list(getattr(view, name)(query))
        answers |= {f"{what} {query}": view.count(what, query) for what in COUNTED}
    for name in (
        "readings",
        "statements",
        "casts",
        "tellings",
        "story_cards",
        "event_cards",
        "by_day",
        "by_place",
        "by_pair",
    ):
        answers[name] = list(getattr(view, name)())
    answers |= {what: list(view.tally(what)) for what in TALLIED}
    answers["crossed"] = list(view.crossed(("who", "type", "outlet")))
    answers["unjudged"] = list(view.unjudged(Query(), "Ann Doe"))
    accounts = list(view.accounts())
    stories, events = list(view.stories()), list(view.events())
    answers["articles"] = list(view.articles([one for story in stories for one in story.articles]))
    narrow = Query(actor="Kenya", since=date(2026, 2, 1))
    answers["narrowed"] = list(view.narrowed(narrow))
    assert {one.id for reading in view.narrowed(narrow) for one in reading.accounts} == {
        one.id for one in view.accounts(narrow)
    }
    answers["told"] = list(view.told([one.id for one in accounts]))
    answers["of a story"] = list(view.accounts(Query(story=stories[0].id))) if stories else []
    answers["of an event"] = list(view.accounts(Query(event=events[0].id))) if events else []
    answers["copies"] = list(view.copies(STRIKE.id))
    answers["judgements"] = list(view.judgements())
    answers["judged"] = list(view.judged([one.id for one in accounts]))
    answers["signed"] = list(view.signed_by("", 99))
    answers["unsure"] = [list(view.unsure(question, 99)) for question in Question]
    answers["actors"] = [list(view.actors(name)) for name in ("Kenya", "Chad", "Mali", "Sudan")]
    answers["homes"] = [view.home(one.id) for one in accounts]
    answers["shared"] = list(view.shared("Herald", 9))
    answers["problems"] = list(view.problems())
    return answers


KENYA, CHAD = (one.id for one in sorted(KEPT[0].reading.actors, key=lambda one: one.name, reverse=True))
ONE_STORY = judgement(STRIKE.id, QUARREL.id, Question.STORY)
PARTED = judgement(STRIKE.id, QUARREL.id, Question.STORY, Verdict.DIFFERENT, score=None, signed="Ann Doe")
UNDONE = judgement(STRIKE.id, QUARREL.id, Question.STORY, Verdict.WITHDRAWN, score=None, supersedes=PARTED.id)
WRONG = Judgement("judgement:wrong", Verdict.WRONG, (BOMBED.id,), (), "Ann Doe", None, "", Question.ROW, None)
AGAIN = told(STRIKE, "Mali", "COERCE", "Sudan")
EARLIER = article("Kenya warned Chad.", day="2026-01-20", outlet="Times")
WARNED = told(EARLIER, "Kenya", "THREATEN", "Chad")

type Act = Callable[[OpenStore], None]


def judge(*judged: Judgement) -> Act:
    return lambda store: store.judge(judged)


def keep(*some: Kept) -> Act:
    return lambda store: store.keep(some)


ACTS: dict[str, Act] = {
    "three reports": keep(*KEPT),
    "two are one story": judge(ONE_STORY),
    "two accounts are one event": judge(judgement(BOMBED.id, RECALL.id, Question.EVENT)),
    "two actors are one": judge(judgement(CHAD, KENYA, Question.ACTOR)),
    "a person parts the story": judge(PARTED),
    "a row is called wrong": judge(WRONG),
    "a report is coded anew": keep(kept(reading(STRIKE, AGAIN), SECOND)),
    "a file could not be read": lambda store: store.trouble([("a.pdf", Problem("read", "a.pdf", None, "no text"))]),
    "an earlier report comes late": keep(kept(reading(EARLIER, WARNED), FIRST)),
    "it begins the event": judge(judgement(RECALL.id, WARNED.id, Question.EVENT)),
    "it begins the story": judge(judgement(QUARREL.id, EARLIER.id, Question.STORY)),
    "the parting is undone": judge(UNDONE),
    "a copy": judge(judgement(WEATHER.id, STRIKE.id, Question.COPY)),
    "coded a third time": keep(kept(reading(STRIKE, BOMBED), Step("made", "3"))),
}


def lived(store: Place, acts: list[Act], every: int = 1) -> Iterator[tuple[datetime, dict[str, object]]]:
    """A store and what is done to it, a day apart, in; what was believed after every so manieth act, and when, out."""
    writer = store.writer()
    for number, act in enumerate(acts, 1):
        act(writer)
        if number % every == 0:
            yield store.clock.now, believed(writer)
        store.clock.pass_days(1)


def test_each_moment_is_told_as_it_was_then(store: Place) -> None:
    diary = list(lived(store, list(ACTS.values()), every=2))
    view = store.view()
    for name, (moment, then) in zip(list(ACTS)[1::2], diary, strict=True):
        now = believed(view.at(moment))
        assert {what for what in then if now.get(what) != then[what]} == set(), name
    for one, other in pairwise(diary):
        assert one[1] != other[1], "an act that changes nothing proves nothing"
    assert not list(view.check())


def test_and_so_it_is_in_any_order(store: Place) -> None:
    acts = list(ACTS.values())
    Random(7).shuffle(acts)  # noqa: S311
    for moment, then in list(lived(store, acts, every=7)):
        assert believed(store.view().at(moment)) == then


def test_a_query_asks_the_past_as_the_whole_view_does(store: Place) -> None:
    writer = store.writer()
    writer.keep(KEPT)
    before = store.clock.now
    store.clock.pass_days(1)
    writer.judge([ONE_STORY])
    assert [len(one.articles) for one in writer.stories(Query(article=STRIKE.id))] == [2]
    assert [len(one.articles) for one in writer.stories(Query(article=STRIKE.id, as_of=before))] == [1]
    assert writer.count("stories", Query(as_of=before)) == 3
    assert list(writer.at(before).judgements()) == list(writer.judgements(as_of=before)) == []


def test_before_the_first_day_nothing_was_believed(store: Place) -> None:
    writer = store.writer()
    writer.keep(KEPT)
    then = believed(writer.at(datetime(2020, 1, 1)))  # noqa: DTZ001
    assert {
        what for what, answer in then.items() if answer not in ([], 0) and what not in ("unsure", "actors")
    } == set()


def test_what_stood_between_two_changes_of_one_moment_is_not_kept(store: Place) -> None:
    writer = store.writer()
    writer.keep(KEPT)
    stories, moment = list(writer.stories()), store.clock.now
    store.clock.pass_days(1)
    writer.judge([ONE_STORY])
    writer.judge([PARTED])
    writer.judge([judgement(STRIKE.id, WEATHER.id, Question.STORY)])
    assert list(writer.at(moment).stories()) == stories != list(writer.stories())


def test_of_a_cluster_of_then_only_rows_that_may_be_of_it_are_tried(tmp_path: Path) -> None:
    open_writer(tmp_path / "a.db", clusters).close()
    asked: list[tuple[str, tuple[object, ...]]] = []
    with create_engine(f"sqlite:///{tmp_path / 'a.db'}").connect() as connection:
        event.listen(connection, "before_cursor_execute", lambda *told: asked.append((told[2], told[3])))
        past = looking_back(connection, MARCH)
        for stories in (CODING.c.story.in_(["story:1", "story:2"]), CODING.c.story == "story:1"):
            past.execute(select(CODING.c.id).where(stories)).all()
        plans = [str(past.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", given).all()) for sql, given in asked[:2]]
    assert all(
        "SEARCH main.coding USING INDEX coding_story" in plan and "SCAN main.coding" not in plan for plan in plans
    ), plans


def test_no_list_of_the_past_looks_for_a_stretch_in_the_index_of_today(
    store: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However the past is asked for: of a moment, of a view of it, or as the engine read it, the index of what is in force now answers nothing."""
    writer = store.writer()
    writer.keep(KEPT)
    asked = Query(country="Sudan", most=3)
    moment = store.clock.now
    expected = list(writer.tellings(asked))
    assert expected

    def refused(*_: object) -> None:
        raise AssertionError("an index of the present was asked about the past")

    monkeypatch.setattr(walking, "_days", refused)
    for view, query in (
        (writer, replace(asked, as_of=moment)),
        (writer.at(moment), asked),
        (writer, replace(asked, as_read=True)),
    ):
        assert list(view.tellings(query)) == expected
    with pytest.raises(AssertionError, match="the past"):
        list(writer.tellings(asked))
