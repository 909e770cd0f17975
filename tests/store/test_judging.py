"""Judgements are kept for ever, those in force make clusters, and the past can be asked."""

from datetime import date
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.store.conftest import Place
from tests.store.made import (
    BOMBED,
    FIRST,
    KEPT,
    QUARREL,
    RECALL,
    SECOND,
    STRIKE,
    WEATHER,
    article,
    judgement,
    kept,
    reading,
)

from verbale.records.clue import Clue
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.resolve.clusters import clusters
from verbale.store.base import Kept, Query, Sought

SAME_STORY = judgement(STRIKE.id, QUARREL.id, Question.STORY)
PARTED = judgement(STRIKE.id, QUARREL.id, Question.STORY, Verdict.DIFFERENT, score=None, signed="Ann Doe")


def articles_of_stories(store: Place) -> set[frozenset[str]]:
    return {frozenset(story.articles) for story in store.view().stories()}


def test_articles_judged_the_same_are_one_story(store: Place) -> None:
    writer = store.writer()
    writer.keep(KEPT)
    alone = {frozenset({one.id}) for one in (QUARREL, STRIKE, WEATHER)}
    assert articles_of_stories(store) == alone
    writer.judge([SAME_STORY])
    assert articles_of_stories(store) == {frozenset({QUARREL.id, STRIKE.id}), frozenset({WEATHER.id})}
    assert writer.count("stories") == 2
    (story,) = writer.stories(Query(text="bombed"))
    assert story.articles == tuple(sorted((QUARREL.id, STRIKE.id)))
    assert {one.id for one in writer.accounts(Query(story=story.id))} == {RECALL.id, BOMBED.id}


def test_a_person_parts_what_a_resolver_joined_and_may_take_it_back(store: Place) -> None:
    writer = store.writer()
    writer.keep(KEPT)
    writer.judge([SAME_STORY, PARTED])
    assert len(articles_of_stories(store)) == 3
    back = judgement(STRIKE.id, QUARREL.id, Question.STORY, Verdict.UNSURE, score=None, supersedes=PARTED.id)
    writer.judge([back])
    assert list(writer.judgements(STRIKE.id)) == sorted((SAME_STORY, back), key=lambda one: one.id)
    assert list(writer.judgements(STRIKE.id, as_of=store.clock.now)) == list(writer.judgements(STRIKE.id))


def test_judgements_of_a_past_day(store: Place) -> None:
    writer = store.writer()
    writer.keep(KEPT)
    writer.judge([PARTED])
    before = store.clock.now
    store.clock.pass_days(3)
    back = judgement(STRIKE.id, QUARREL.id, Question.STORY, Verdict.UNSURE, score=None, supersedes=PARTED.id)
    writer.judge([back])
    assert list(writer.judgements()) == [back]
    assert list(writer.judgements(as_of=before)) == [PARTED]
    assert list(writer.judgements("article:elsewhere")) == list(writer.judgements(question=Question.COPY)) == []


def test_what_was_judged_before_its_record_came_counts_when_it_comes(store: Place) -> None:
    writer = store.writer()
    writer.judge([SAME_STORY])
    writer.keep(KEPT)
    assert frozenset({QUARREL.id, STRIKE.id}) in articles_of_stories(store)


def test_a_copy_is_counted_and_belongs_to_the_story_of_its_original(store: Place) -> None:
    writer = store.writer()
    writer.keep([*KEPT[:2], kept(reading(WEATHER), judged=(judgement(WEATHER.id, STRIKE.id, Question.COPY),))])
    assert writer.count("copies") == 1
    assert frozenset({WEATHER.id, STRIKE.id}) in articles_of_stories(store)


def test_accounts_of_one_event(store: Place) -> None:
    writer = store.writer()
    writer.keep(KEPT)
    writer.judge([judgement(BOMBED.id, RECALL.id, Question.EVENT)])
    (event,) = writer.events()
    assert event.accounts == tuple(sorted((BOMBED.id, RECALL.id)))
    assert {one.id for one in writer.accounts(Query(event=event.id))} == set(event.accounts)
    assert list(writer.events(Query(type="ASSAULT"))) == [event]


def test_who_is_one_actor_is_asked_for_under_either_name(store: Place) -> None:
    writer = store.writer()
    writer.keep(KEPT)
    kenya, chad = KEPT[0].reading.actors[1].id, KEPT[0].reading.actors[0].id
    writer.judge([judgement(kenya, chad, Question.ACTOR)])
    assert list(writer.accounts(Query(who="Chad"))) == [RECALL]


def test_judgements_among_records_in_force_are_told_to_who_judges(store: Place) -> None:
    writer = store.writer()
    writer.keep(KEPT)
    one, other = judgement(QUARREL.id, STRIKE.id, Question.STORY), judgement(WEATHER.id, "article:gone", Question.STORY)
    writer.judge([one, other, judgement(QUARREL.id, STRIKE.id, Question.COPY)])
    assert list(writer.judged_on(Question.STORY, [STRIKE.id, WEATHER.id])) == [one]


def test_clues_that_share_a_key_within_the_days(store: Place) -> None:
    writer = store.writer()
    early = Clue("event", RECALL.id, date(2026, 2, 1), ("Kenya", "Chad"), "{}")
    late = Clue("event", BOMBED.id, date(2026, 2, 3), ("Chad", "Mali"), '{"much": 1}')
    ever = Clue("copy", QUARREL.id, None, ("Chad",), "")
    writer.keep([kept(KEPT[0].reading, clues=(early, ever)), kept(KEPT[1].reading, clues=(late,))])

    def found(question: Question, keys: list[str], since: date | None = None, until: date | None = None) -> list[Clue]:
        return list(writer.nearest(question, [Sought(keys, since, until)], 9))

    assert found(Question.EVENT, ["Chad", "Kenya", "Peru"]) == sorted((early, late), key=lambda one: one.about)
    assert found(Question.EVENT, ["Chad"], date(2026, 2, 2)) == [late]
    assert found(Question.EVENT, ["Chad"], None, date(2026, 2, 2)) == [early]
    assert found(Question.COPY, ["Chad"], date(2026, 5, 1), date(2026, 5, 2)) == [ever]
    assert found(Question.STORY, ["Chad"]) == []


def test_of_many_clues_each_who_asks_gets_those_nearest_to_it(store: Place) -> None:
    """Most keys in common first, then the nearest in time, then by id; what is asked by two is told once."""
    writer = store.writer()
    days = [date(2026, 2, day) for day in (1, 2, 3, 3, 4)]
    clues = [
        Clue("event", f"account:{n}", day, ("Chad", *(["Mali"] if n == 0 else [])), "") for n, day in enumerate(days)
    ]
    writer.keep([kept(KEPT[0].reading, clues=tuple(clues)), kept(KEPT[1].reading)])

    def found(most: int, *sought: Sought) -> list[int]:
        return [int(clue.about[-1]) for clue in writer.nearest(Question.EVENT, sought, most)]

    mali = Sought(("Chad", "Mali"), None, None, days[4])
    chad = Sought(("Chad",), days[1], days[4], days[1])
    assert [found(most, mali) for most in range(1, 6)] == [[0], [0, 4], [0, 2, 4], [0, 2, 3, 4], [0, 1, 2, 3, 4]]
    assert [found(most, chad) for most in range(1, 5)] == [[1], [1, 2], [1, 2, 3], [1, 2, 3, 4]]
    assert found(2, mali, chad) == [0, 1, 2, 4]
    assert found(2) == []


def test_clues_of_a_superseded_reading_are_gone(store: Place) -> None:
    writer = store.writer()
    clue = Clue("event", RECALL.id, None, ("Kenya",), "{}")
    writer.keep([kept(KEPT[0].reading, clues=(clue,))])
    writer.keep([kept(KEPT[0].reading, SECOND)])
    assert list(writer.nearest(Question.EVENT, [Sought(["Kenya"], None, None)], 9)) == []


def test_a_number_that_was_given_again_is_not_taken_for_the_clue_that_had_it(store: Place) -> None:
    writer = store.writer()
    before, after = (Clue("event", RECALL.id, None, ("Kenya",), says) for says in ("before", "after"))
    for step, clue in ((FIRST, before), (SECOND, after)):
        writer.keep([kept(KEPT[0].reading, step, clues=(clue,))])
        assert list(writer.nearest(Question.EVENT, [Sought(["Kenya"], None, None)], 9)) == [clue]


NEWS = tuple(kept(reading(article(f"Report {n}.", day=f"2026-02-0{1 + n // 2}"))) for n in range(5))
IDS = [one.reading.article.id for one in NEWS]
DAYS = {one.reading.article.id: one.reading.article.published for one in NEWS}
JUDGED = st.builds(
    lambda pair, verdict, score, question: judgement(pair[0], pair[1], question, verdict, score=score),
    st.permutations(IDS),
    st.sampled_from([Verdict.SAME, Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE]),
    st.sampled_from([0.9, 0.8, 0.6, None]),
    st.sampled_from([Question.STORY, Question.STORY, Question.COPY]),
)


@settings(max_examples=12)
@given(st.lists(JUDGED, max_size=8, unique_by=lambda one: one.id), st.integers(0, 2), st.randoms(use_true_random=False))
def test_stories_are_those_of_all_judgements_whatever_came_first(
    judged: list[Judgement], back: int, chance: Random
) -> None:
    taken = [
        judgement(one.about[0], one.about[1], one.question, Verdict.UNSURE, score=None, supersedes=one.id)
        for one in judged[:back]
    ]
    acts: list[Kept | Judgement] = [*NEWS, *judged, *taken]
    chance.shuffle(acts)
    with TemporaryDirectory() as folder, Place(f"{folder}/news.db").writer() as writer:
        for act in acts:
            writer.judge([act]) if isinstance(act, Judgement) else writer.keep([act])
        stories = {(story.id, story.articles) for story in writer.stories()}
    whole = clusters(Question.STORY, DAYS, [*judged, *taken])
    assert stories == {(one.id, tuple(sorted(one.members))) for one in whole}


def test_judgements_are_never_changed(store: Place) -> None:
    writer = store.writer()
    writer.judge([SAME_STORY])
    writer.judge([SAME_STORY])
    assert list(writer.judgements()) == [SAME_STORY]
    assert writer.count("stories") == 0


@pytest.mark.parametrize("size", [1, 700])
def test_many_judgements_at_once(store: Place, size: int) -> None:
    writer = store.writer()
    writer.judge(judgement(f"article:{number}", "article:root", Question.STORY) for number in range(size))
    assert len(list(writer.judgements("article:root"))) == size
