"""Judgements in, clusters out: whatever the order, whoever judged, whenever it came."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.records.identity import content_id
from verbale.records.in_force import in_force
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.resolve.clusters import clusters, component, order

DAY = date(2021, 3, 1)


def link(later: str, earlier: str, score: float = 0.9, question: Question = Question.EVENT) -> Judgement:
    return Judgement.by_resolver(
        question, Verdict.SAME, (later, earlier), reasons=(), signed="resolve.events 1", score=score
    )


def person(verdict: Verdict, one: str, other: str, day: int = 1, supersedes: str = "") -> Judgement:
    dated = datetime(2021, 4, day, tzinfo=UTC)
    id_ = content_id("judgement", verdict, one, other, day)
    return Judgement(id_, verdict, (one, other), (), "Ann", dated, supersedes, question=Question.EVENT)


def days(items: str) -> dict[str, date]:
    return {item: DAY + timedelta(days=place) for place, item in enumerate(items)}


def members(items: str, *judgements: Judgement) -> list[str]:
    return ["".join(one.members) for one in clusters(Question.EVENT, days(items), judgements)]


def test_links_make_clusters_and_what_is_not_linked_stands_alone() -> None:
    assert members("abcd", link("b", "a"), link("d", "b")) == ["abd", "c"]


def test_the_id_is_made_from_the_first_by_day_and_undated_items_come_last() -> None:
    told = {"a": None, "b": DAY + timedelta(days=1), "c": DAY}
    (only,) = clusters(Question.EVENT, told, [link("b", "c"), link("a", "b")])
    assert only.members == ("c", "b", "a")
    assert only.id == content_id("event", "c")


def test_a_person_takes_apart_what_a_resolver_joined() -> None:
    """Those that were linked to the one that goes, go with it."""
    told = link("b", "a"), link("c", "b"), link("d", "a"), person(Verdict.DIFFERENT, "a", "b")
    assert members("abcd", *told) == ["ad", "bc"]


def test_what_a_person_keeps_apart_is_not_joined_by_a_third() -> None:
    told = link("c", "b"), link("d", "a"), person(Verdict.SAME, "c", "d"), person(Verdict.DIFFERENT, "a", "b", 2)
    assert members("abcd", *told) == ["a", "bcd"]


def test_of_the_links_of_one_item_the_surest_is_followed() -> None:
    """Its link to c was made before a, which was published earlier, arrived."""
    assert members("acd", link("d", "c", 0.8), link("d", "a", 0.9)) == ["ad", "c"]
    assert members("acd", link("d", "c", 0.9), link("d", "a", 0.9)) == ["ad", "c"]


def test_a_person_joins_what_no_resolver_joined() -> None:
    assert members("abc", person(Verdict.SAME, "c", "a")) == ["ac", "b"]


def test_the_later_word_of_a_person_holds() -> None:
    joined, parted = person(Verdict.SAME, "a", "b", day=2), person(Verdict.DIFFERENT, "b", "a", day=3)
    assert members("ab", joined, parted) == ["a", "b"]
    assert members("ab", parted, person(Verdict.SAME, "a", "b", day=4)) == ["ab"]


def test_a_language_model_is_no_person() -> None:
    """Its word goes before a resolver's on the same pair, but keeps nothing apart that others join; an earlier one of a person holds."""
    model = replace(person(Verdict.DIFFERENT, "a", "b", day=9), signed="ask:whole some-model")
    assert members("ab", link("b", "a"), model) == ["a", "b"]
    assert members("abc", link("c", "a"), person(Verdict.SAME, "b", "c"), model) == ["abc"]
    assert members("ab", person(Verdict.DIFFERENT, "a", "b"), replace(model, verdict=Verdict.SAME)) == ["a", "b"]


def test_what_is_superseded_does_not_hold() -> None:
    parted = person(Verdict.DIFFERENT, "a", "b", day=3)
    undone = person(Verdict.UNSURE, "a", "b", day=2, supersedes=parted.id)
    assert list(in_force([parted, undone])) == [undone]
    assert members("ab", link("b", "a"), parted, undone) == ["a", "b"]


def test_a_copy_belongs_to_the_story_of_its_original() -> None:
    told = link("b", "a", question=Question.STORY), link("c", "b", question=Question.COPY)
    assert [one.members for one in clusters(Question.STORY, days("abc"), told)] == [("a", "b", "c")]
    assert [one.members for one in clusters(Question.COPY, days("abc"), told)] == [("a",), ("b", "c")]


# --- laws

items = st.integers(0, 11).map("abcdefghijkl".__getitem__)
spread = st.dictionaries(items, st.none() | st.integers(0, 5).map(lambda days: DAY + timedelta(days)), min_size=1)


@st.composite
def told(draw: st.DrawFn) -> tuple[dict[str, date | None], list[Judgement]]:
    """Items with days, each linked at most to one before it, and what persons say."""
    found = draw(spread)
    inorder = sorted(found, key=lambda item: order(item, found))
    links = [
        link(item, inorder[draw(st.integers(0, place - 1))], draw(st.floats(0.5, 1)))
        for place, item in enumerate(inorder)
        if place and draw(st.booleans())
    ]
    pairs = st.tuples(st.sampled_from(inorder), st.sampled_from(inorder)).filter(lambda pair: pair[0] != pair[1])
    verdicts = st.sampled_from((Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE))
    persons = draw(st.lists(st.tuples(verdicts, pairs, st.integers(1, 28)), max_size=4)) if len(inorder) > 1 else []
    return found, links + [person(verdict, *pair, day) for verdict, pair, day in persons]


@settings(max_examples=50)
@given(told(), st.randoms(use_true_random=False))
def test_the_order_of_judgements_and_of_items_changes_nothing(
    told: tuple[dict[str, date | None], list[Judgement]], random: Random
) -> None:
    found, judgements = told
    shuffled, turned = random.sample(judgements, len(judgements)), random.sample(sorted(found), len(found))
    assert clusters(Question.EVENT, {item: found[item] for item in turned}, shuffled) == clusters(
        Question.EVENT, found, judgements
    )


@settings(max_examples=50)
@given(told())
def test_every_item_is_in_one_cluster_and_what_a_person_parts_stays_apart(
    told: tuple[dict[str, date | None], list[Judgement]],
) -> None:
    found, judgements = told
    made = clusters(Question.EVENT, found, judgements)
    assert sorted(item for one in made for item in one.members) == sorted(found)
    for one in in_force(judgements):
        if one.verdict is Verdict.DIFFERENT and sum(other.score is None for other in judgements) == 1:
            assert not any(set(one.about) <= set(cluster.members) for cluster in made)


@settings(max_examples=50)
@given(told(), st.integers(0, 12))
def test_what_comes_later_changes_no_id_and_leaves_the_earlier_together(
    told: tuple[dict[str, date | None], list[Judgement]], cut: int
) -> None:
    """Without a person's word, the clusters of the first items are those of all items, cut off."""
    found, judgements = told
    links = [one for one in judgements if one.score is not None]
    first = set(sorted(found, key=lambda item: order(item, found))[:cut])
    before = clusters(Question.EVENT, {item: found[item] for item in first}, links)
    after = clusters(Question.EVENT, found, links)
    kept = [(one.id, tuple(item for item in one.members if item in first)) for one in after]
    assert [(one.id, one.members) for one in before] == [(id_, items) for id_, items in kept if items]


@settings(max_examples=50)
@given(told(), st.data())
def test_only_what_hangs_together_with_the_new_need_be_joined_anew(
    told: tuple[dict[str, date | None], list[Judgement]], data: st.DataObject
) -> None:
    found, judgements = told
    if not judgements:
        return
    new = data.draw(st.sampled_from(judgements))

    def about(ids: Collection[str]) -> Iterable[Judgement]:
        return (one for one in judgements if set(one.about) & set(ids))

    reached, told_of = component(new.about, about, Question.EVENT)
    old = set(clusters(Question.EVENT, found, [one for one in judgements if one != new]))
    again = clusters(Question.EVENT, {item: found[item] for item in reached}, told_of)
    kept = {one for one in old if not set(one.members) & reached}
    assert kept | set(again) == set(clusters(Question.EVENT, found, judgements))
