"""What waits for a reviewer's word, what he has signed, and what resolvers could not decide: over both kinds of store."""

from datetime import UTC, datetime

from tests.store.conftest import Place
from tests.store.made import BOMBED, KEPT, QUARREL, RECALL, STRIKE, WEATHER, judgement

from verbale.records.judgement import Judgement, Question, Verdict
from verbale.store.base import EVERYTHING, Query

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
FEW = Query(most=9)


def word(verdict: Verdict, about: str, signed: str = "Ann Doe") -> Judgement:
    return Judgement.by_person(Question.ROW, verdict, (about,), signed=signed, dated=NOON)


def test_what_a_person_has_judged_waits_no_longer_for_him_but_for_the_others(store: Place) -> None:
    writer = store.writer()
    writer.keep(KEPT)
    writer.judge([word(Verdict.RIGHT, RECALL.id)])
    assert list(writer.unjudged(EVERYTHING, "Ann Doe")) == [BOMBED]
    assert {one.id for one in writer.unjudged(EVERYTHING, "Ben Roe")} == {BOMBED.id, RECALL.id}
    assert list(writer.unjudged(EVERYTHING, "Ben Roe", second=True)) == [RECALL]
    assert list(writer.unjudged(EVERYTHING, "Ann Doe", second=True)) == []
    assert list(writer.unjudged(Query(type="SANCTION"), "Ann Doe")) == []


def test_a_language_models_word_is_no_first_opinion(store: Place) -> None:
    writer = store.writer()
    writer.keep(KEPT)
    writer.judge([word(Verdict.RIGHT, RECALL.id, "ask:check 1"), word(Verdict.RIGHT, BOMBED.id, "Ben Roe")])
    assert list(writer.unjudged(EVERYTHING, "Ann Doe", second=True)) == [BOMBED]


def test_a_language_model_decides_no_pair_for_a_person(store: Place) -> None:
    writer = store.writer()
    writer.keep(KEPT)
    pair = judgement(STRIKE.id, QUARREL.id, Question.STORY, Verdict.UNSURE)
    model = judgement(STRIKE.id, QUARREL.id, Question.STORY, score=None, signed="ask:pairs 1")
    writer.judge([pair, model])
    assert list(writer.unsure(Question.STORY, 5)) == [pair]


def test_the_least_sure_come_first_from_either_side_of_the_bound(store: Place) -> None:
    writer = store.writer()
    writer.keep(KEPT)
    assert [one.confidence for one in writer.unjudged(FEW, "Ann Doe", near=0.5)] == [0.4, 1.0]
    assert [one.confidence for one in writer.unjudged(FEW, "Ann Doe", near=0.8)] == [1.0, 0.4]
    assert [one.confidence for one in writer.unjudged(Query(most=1), "Ann Doe", near=0.8)] == [1.0]


def test_what_is_taken_back_waits_again_and_stays_in_the_record(store: Place) -> None:
    writer = store.writer()
    writer.keep(KEPT)
    said = word(Verdict.WRONG, RECALL.id).saying(correction="? | Kenya | REQUEST | Chad | - | @")
    writer.judge([said])
    assert list(writer.signed_by("Ann Doe", 5)) == [said]
    before = store.clock.now
    store.clock.pass_days(1)
    writer.judge([said.taken_back("Ann Doe", NOON)])
    assert {one.id for one in writer.unjudged(EVERYTHING, "Ann Doe")} == {BOMBED.id, RECALL.id}
    assert list(writer.signed_by("Ann Doe", 5)) == []
    assert list(writer.judgements(RECALL.id, as_of=before)) == [said]


def test_a_persons_parting_taken_back_leaves_what_the_resolver_joined(store: Place) -> None:
    writer = store.writer()
    writer.keep(KEPT)
    writer.judge([judgement(BOMBED.id, RECALL.id, Question.EVENT)])
    apart = Judgement.by_person(Question.EVENT, Verdict.DIFFERENT, (BOMBED.id, RECALL.id), signed="Ann Doe", dated=NOON)
    writer.judge([apart])
    assert writer.count("events") == 2
    writer.judge([apart.taken_back("Ann Doe", NOON)])
    assert writer.count("events") == 1


def test_all_persons_words_the_newest_first_and_no_resolvers(store: Place) -> None:
    writer = store.writer()
    writer.keep(KEPT)
    first, second = word(Verdict.RIGHT, RECALL.id), word(Verdict.WRONG, RECALL.id, "Ben Roe")
    writer.judge([first, judgement(STRIKE.id, QUARREL.id, Question.STORY), second])
    assert list(writer.signed_by("", 5)) == [second, first]
    assert list(writer.signed_by("", 1)) == [second]


def test_pairs_on_which_a_resolver_was_unsure_wait_until_a_person_decides(store: Place) -> None:
    writer = store.writer()
    writer.keep(KEPT)
    pair = judgement(STRIKE.id, QUARREL.id, Question.STORY, Verdict.UNSURE)
    other = judgement(STRIKE.id, WEATHER.id, Question.STORY, Verdict.UNSURE)
    writer.judge([pair, other, judgement(WEATHER.id, QUARREL.id, Question.STORY)])
    assert list(writer.unsure(Question.STORY, 5)) == [other, pair]
    assert list(writer.unsure(Question.EVENT, 5)) == []
    decided = Judgement.by_person(Question.STORY, Verdict.SAME, (QUARREL.id, STRIKE.id), signed="Ann Doe", dated=NOON)
    writer.judge([decided])
    assert list(writer.unsure(Question.STORY, 5)) == [other]
    writer.judge([decided.taken_back("Ann Doe", NOON)])
    assert list(writer.unsure(Question.STORY, 5)) == [other, pair]


def test_the_names_of_actors_by_their_ids(store: Place) -> None:
    writer = store.writer()
    writer.keep(KEPT)
    chad, kenya = KEPT[0].reading.actors
    assert writer.named([kenya.id, chad.id, "actor:nobody"]) == {kenya.id: ("Kenya",), chad.id: ("Chad",)}


def test_articles_with_their_texts_alone(store: Place) -> None:
    writer = store.writer()
    writer.keep(KEPT)
    assert list(writer.articles([STRIKE.id, QUARREL.id, "article:none"])) == sorted(
        (STRIKE, QUARREL), key=lambda one: one.id
    )


def test_accounts_by_their_ids(store: Place) -> None:
    writer = store.writer()
    writer.keep(KEPT)
    assert list(writer.told([RECALL.id, "account:none"])) == [RECALL]
    said = word(Verdict.RIGHT, RECALL.id)
    writer.judge([said])
    assert list(writer.judged([RECALL.id, BOMBED.id])) == [said]
