"""What persons correct, strike out, add or take back in, what every question is answered with out: over both kinds of store."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.store.conftest import Place
from tests.store.made import BOMBED, KEPT, QUARREL, RECALL, SECOND, STRIKE, TALKS, judgement, kept, reading, words

from verbale.records.account import Account
from verbale.records.actor import Actor, Kind
from verbale.records.corrected import put_right_by
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.records.lines import line_of
from verbale.records.reviewed import reviewed
from verbale.resolve.clusters import clusters
from verbale.store.base import Query
from verbale.store.stores import OpenStore, open_writer

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
LINE = "2026-02-07 | Kenya | ACCUSE !negated | Chad + Mali | Nairobi | Ann Doe < @"
ADDED = "2026-02-03 | Sudan | ACCUSE | Mali | - | @"
ALL, READ = Query(), Query(as_read=True)


def said(verdict: Verdict, about: str, line: str = "", *, signed: str = "Ann Doe", minute: int = 0) -> Judgement:
    moment = NOON + timedelta(minutes=minute)
    word = Judgement.by_person(Question.ROW, verdict, (about,), signed=signed, dated=moment)
    return word.saying(correction=line) if line else word


WRONG, RIGHT, MISSED = Verdict.WRONG, Verdict.RIGHT, Verdict.MISSED
PUT_RIGHT = said(WRONG, RECALL.id, LINE)


def filled(store: Place, *words: Judgement) -> OpenStore:
    writer = store.writer()
    writer.keep(KEPT)
    for word in words:
        store.clock.pass_days(1)
        writer.judge([word])
    assert list(writer.check()) == []
    return writer


def test_a_corrected_account_is_found_by_what_it_says_now_and_no_more_by_what_was_read(store: Place) -> None:
    view = filled(store, PUT_RIGHT)
    (now,) = view.accounts(Query(type="ACCUSE"))
    assert (now.id, str(line_of(now)), put_right_by(now)) == (RECALL.id, LINE, now.evidence.step)
    assert (now.evidence.step.version, now.evidence.step.settings) == ("Ann Doe", NOON.isoformat())
    for asked in (
        Query(whom="Mali"),
        Query(place="nairobi"),
        Query(flags=("negated",), type="ACCUSE"),
        Query(voice="Ann Doe"),
    ):
        assert [one.id for one in view.accounts(asked)] == [RECALL.id]
        assert [one.account.id for one in view.tellings(replace(asked, most=5))] == [RECALL.id]
        assert [one.lead.id for one in view.event_cards(replace(asked, most=5))] == [RECALL.id]
        assert [one.id for one in view.heads(asked)] == [QUARREL.id]
    assert not [*view.accounts(Query(type="SANCTION")), *view.tellings(Query(type="SANCTION"))]
    assert dict(view.tally("accounts by type")) == {"ACCUSE": 1, "ASSAULT": 1}
    assert [day.day for day in view.by_day()] == ["2026-02-03", "2026-02-07"]


def test_what_the_engine_read_can_still_be_asked_for(store: Place) -> None:
    view = filled(store, PUT_RIGHT, said(WRONG, BOMBED.id), said(MISSED, STRIKE.id, ADDED))
    assert list(view.accounts(READ)) == sorted((RECALL, BOMBED), key=lambda one: one.id)
    assert [one.id for one in view.accounts(replace(READ, type="SANCTION", since=RECALL.when.start))] == [RECALL.id]
    assert [one.account for one in view.tellings(replace(READ, most=9))] == [BOMBED, RECALL]
    assert {one.lead.id for one in view.event_cards(replace(READ, most=9))} == {BOMBED.id, RECALL.id}
    assert {one.article.id: one for one in view.readings(READ)} == {one.reading.article.id: one.reading for one in KEPT}
    assert (view.count("accounts", READ), view.count("events", READ)) == (2, 2)
    assert dict(view.tally("accounts by type", READ)) == {"SANCTION": 1, "ASSAULT": 1}


def test_an_account_that_was_struck_out_stands_in_no_list_and_no_sum(store: Place) -> None:
    view = filled(store, said(WRONG, BOMBED.id))
    assert [one.id for one in view.accounts()] == [RECALL.id]
    assert (view.count("accounts"), view.count("events"), view.count("articles")) == (1, 1, 3)
    assert not [*view.accounts(Query(actor="Mali")), *view.events(Query(type="ASSAULT"))]
    assert list(view.by_place()) == []
    assert not [*view.heads(Query(voice="Reuters"))]
    (card,) = (one for one in view.story_cards() if one.lead.id == STRIKE.id)
    assert (card.accounts, card.parties, card.places) == (0, (), ())
    assert [one.accounts for one in view.readings(Query(article=STRIKE.id))] == [()]
    assert view.home(BOMBED.id) == STRIKE.id
    assert list(view.told([BOMBED.id])) == [BOMBED]


def test_an_account_that_a_person_added_is_found_like_any_other(store: Place) -> None:
    word = said(MISSED, STRIKE.id).saying(correction=ADDED, words=(words(STRIKE, "bombed a port"),))
    view = filled(store, word)
    (new,) = view.accounts(Query(who="Sudan", type="ACCUSE"))
    assert (view.home(new.id), new.evidence.quote, view.count("accounts")) == (STRIKE.id, "bombed a port", 3)
    (one,) = view.readings(Query(article=STRIKE.id))
    assert set(one.accounts) == {BOMBED, new}
    assert {card.lead.id for card in view.event_cards(Query(actor="sudan", most=9))} == {new.id, BOMBED.id}


def test_whom_a_person_named_can_be_joined_with_others_and_parted_again(store: Place) -> None:
    """No list of the report has the two names: one the tables of the world know, of the other nothing is known."""
    writer = filled(store, said(MISSED, STRIKE.id, "? | Tuvalu | AID | Harbour Watch | - | @"))
    (watch,), (tuvalu,), (mali,) = (list(writer.actors(name)) for name in ("Harbour Watch", "tuvalu", "Mali"))
    assert (tuvalu.id, tuvalu.kind) == (Actor.of("Tuvalu", Kind.STATE).id, "state")
    assert watch.id
    writer.judge([same := judgement(watch.id, mali.id, Question.ACTOR, score=None, signed="Ann Doe")])
    assert {one.name for one in writer.actors("Harbour Watch")} == {"Harbour Watch", "Mali"}
    assert {one.did.type for one in writer.accounts(Query(actor="Mali"))} == {"AID", "ASSAULT"}
    writer.judge([same.taken_back("Ann Doe", NOON)])
    assert [one.name for one in writer.actors("Harbour Watch")] == ["Harbour Watch"]
    assert list(writer.check()) == []


def test_a_word_taken_back_restores_what_was_read_and_the_past_stays_as_it_was(store: Place) -> None:
    struck = said(WRONG, BOMBED.id)
    writer = filled(store, PUT_RIGHT, struck)
    corrected = store.clock.now - timedelta(days=1)
    store.clock.pass_days(1)
    writer.judge([one.taken_back("Ann Doe", NOON) for one in (PUT_RIGHT, struck)])
    assert list(writer.check()) == []
    assert list(writer.accounts()) == list(writer.accounts(READ)) == sorted((RECALL, BOMBED), key=lambda one: one.id)
    then = Query(as_of=corrected)
    assert dict(writer.tally("accounts by type", then)) == {"ACCUSE": 1, "ASSAULT": 1}
    assert {head.id: head.accounts for head in writer.heads(Query(as_of=store.clock.now - timedelta(days=1)))}[
        STRIKE.id
    ] == 0
    assert [one.did.type for one in sorted(writer.accounts(then), key=lambda one: one.did.type)] == [
        "ACCUSE",
        "ASSAULT",
    ]
    first = Query(as_of=corrected - timedelta(hours=1))
    assert [one.did.type for one in sorted(writer.accounts(first), key=lambda one: one.did.type)] == [
        "ASSAULT",
        "SANCTION",
    ]
    assert {one.article.id: one.accounts for one in writer.readings(first)}[QUARREL.id] == (RECALL,)
    assert writer.count("accounts", then) == 2


def test_a_correction_goes_on_to_hold_when_a_newer_engine_reads_the_same_row(store: Place) -> None:
    writer = filled(store, PUT_RIGHT, said(MISSED, QUARREL.id, ADDED))
    store.clock.pass_days(1)
    writer.keep([kept(reading(QUARREL, RECALL, statements=(TALKS,)), SECOND)])
    assert list(writer.check()) == []
    assert sorted(one.did.type for one in writer.accounts(Query(article=QUARREL.id))) == ["ACCUSE", "ACCUSE"]
    assert list(writer.accounts(Query(article=QUARREL.id, as_read=True))) == [RECALL]


def test_a_corrected_account_stays_in_its_event_and_a_struck_one_leaves_it(store: Place) -> None:
    writer = filled(store, PUT_RIGHT)
    store.clock.pass_days(1)
    writer.judge([judgement(BOMBED.id, RECALL.id, Question.EVENT)])
    (event,) = writer.events()
    assert set(event.accounts) == {RECALL.id, BOMBED.id}
    store.clock.pass_days(1)
    writer.judge([struck := said(WRONG, BOMBED.id)])
    assert [one.accounts for one in writer.events()] == [(RECALL.id,)]
    store.clock.pass_days(1)
    writer.judge([struck.taken_back("Ann Doe", NOON)])
    assert [set(one.accounts) for one in writer.events()] == [{RECALL.id, BOMBED.id}]
    assert list(writer.check()) == []


def test_others_still_see_what_was_read_when_they_give_a_second_opinion(store: Place) -> None:
    view = filled(store, PUT_RIGHT, said(WRONG, BOMBED.id))
    assert list(view.unjudged(Query(), "Ben Roe", second=True)) == sorted((RECALL, BOMBED), key=lambda one: one.id)
    assert list(view.unjudged(Query(), "Ben Roe")) == sorted((RECALL, BOMBED), key=lambda one: one.id)
    assert list(view.unjudged(Query(most=9), "Ben Roe", near=0.5)) == []


def test_a_models_word_counts_until_a_person_says_something(store: Place) -> None:
    view = filled(store, said(WRONG, BOMBED.id, signed="ask:check 1"))
    assert view.count("accounts") == 1
    view.judge([said(RIGHT, BOMBED.id, minute=1)])
    assert view.count("accounts") == 2


WORDS = st.lists(
    st.sampled_from(
        [
            (WRONG, RECALL.id, LINE),
            (WRONG, RECALL.id, "? | Chad | AID | Kenya | - | @"),
            (WRONG, RECALL.id, ""),
            (RIGHT, RECALL.id, ""),
            (WRONG, BOMBED.id, ""),
            (MISSED, STRIKE.id, ADDED),
            (Verdict.WITHDRAWN, "", ""),
        ]
    ),
    max_size=7,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=WORDS, again=st.booleans())
def test_whatever_is_said_the_store_tells_what_reviewed_tells(
    tmp_path_factory: pytest.TempPathFactory, told: list[tuple[Verdict, str, str]], again: bool
) -> None:
    """The law: each reading as it stands is that of records.reviewed, and all columns agree; so it is when an article is read again."""
    with open_writer(tmp_path_factory.mktemp("law") / "news.db", clusters) as writer:
        writer.keep(KEPT)
        words: list[Judgement] = []
        for minute, (verdict, about, line) in enumerate(told):
            if verdict is not Verdict.WITHDRAWN:
                words.append(said(verdict, about, line, minute=minute))
                writer.judge(words[-1:])
            elif words:
                writer.judge([words.pop().taken_back("Ann Doe", NOON)])
        if again:
            writer.keep([kept(one.reading, SECOND) for one in KEPT])
        assert list(writer.check()) == []
        for one in writer.readings(READ):
            records = [one.article.id, *(account.id for account in one.accounts)]
            now = next(writer.readings(Query(article=one.article.id)))
            stands = reviewed(one, writer.judged(records)).as_corrected()
            assert (_by_id(now.accounts), now.statements) == (_by_id(stands.accounts), stands.statements)


def _by_id(accounts: tuple[Account, ...]) -> list[Account]:
    return sorted(accounts, key=lambda one: one.id)
