"""What an answer must be to become records, and what becomes of all else."""

import json
import re
import tomllib
from collections.abc import Callable
from datetime import date
from importlib import resources
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.ask.conftest import STEP, Nobody

from verbale.ask import instructions
from verbale.ask.answer import Answered, read_answer
from verbale.ask.article import Sent
from verbale.records.notation import gold_of
from verbale.records.text import Article

type Read = Callable[..., Answered]


def test_the_example_s_answer_is_the_manual_s_coding_of_the_same_report(answer: Any, read: Read) -> None:
    manual = (resources.files("verbale.reference") / "coding-manual.md").read_text("utf-8")
    found = re.search(r"```toml\n(.*?)```", manual, re.DOTALL)
    assert found is not None
    wanted = tomllib.loads(found[1])
    given_back = gold_of(read(answer).reading)
    assert list(map(str, given_back.accounts)) == wanted["accounts"]
    assert list(map(str, given_back.statements)) == wanted["statements"]
    assert list(map(str, given_back.roles)) == wanted["roles"]
    assert list(given_back.hedges) == wanted["hedges"]


def test_every_record_names_its_words_and_who_read_them(answer: Any, read: Read, sent: Sent) -> None:
    for account in read(answer).reading.accounts:
        told = [account.evidence, account.did.trigger, *(one.evidence for one in (*account.who, *account.whom))]
        assert all(proof.holds_in(sent.article.text) and proof.step == STEP for proof in told)


def test_nothing_of_the_example_is_refused(answer: Any, read: Read) -> None:
    assert read(answer).refused == ()


SPOILED = {
    "a quote that is not in the report": ({"quote": "Peru's navy sank a boat"}, "quote: the words"),
    "a quote that begins within a word": ({"quote": "navy seized a Colombian fishing b"}, "quote: the words"),
    "a trigger outside of its quote": ({"trigger": "summoned"}, "trigger: the words “summoned” stand not within"),
    "a type that is none": ({"type": "WAR"}, "'WAR' is not one of"),
    "a mode of another type": ({"mode": "visit"}, "COERCE has no mode “visit”"),
    "an actor that is not listed": (
        {"who": [{"actor": "Chile", "words": "Peru's navy", "hedged": False}]},
        "“Chile” is not among the actors",
    ),
    "words for an actor that are not in the report": (
        {"who": [{"actor": "Navy of Peru", "words": "the Peruvian fleet", "hedged": False}]},
        "who: the words “the Peruvian fleet” stand nowhere",
    ),
    "a day that is none": ({"when": {"value": "2025-02-30", "words": "on Tuesday"}}, "when: no such day"),
    "a day without words": ({"when": {"value": "2025-08-05", "words": ""}}, "needs the words that tell it"),
    "a day of publication that is another": ({"when": {"value": "2025-08-06~", "words": ""}}, "the day of publication"),
    "words for a day that nothing tells": ({"when": {"value": "2025-08-07~", "words": "on Tuesday"}}, "has no words"),
    "a place without words": ({"where": {"name": "Callao", "words": "Callao"}}, "where: the words “Callao”"),
    "two times at once": (
        {"flags": [{"flag": "future", "words": ""}, {"flag": "historical", "words": ""}]},
        "choose one",
    ),
    "a count that is none": ({"counts": [{"of": "boats", "number": "some", "words": "a"}]}, "counts: "),
    "a voice without speakers": ({"voice": [{"speakers": []}]}, "a link without speakers"),
    "a key too many": ({"sure": True}, "'sure' was unexpected"),
    "a key of another kind": ({"paragraph": "one"}, "'one' is not of type 'integer'"),
}


@pytest.mark.parametrize("case", SPOILED)
def test_an_entry_that_does_not_hold_becomes_no_row_and_is_kept(case: str, answer: Any, read: Read) -> None:
    change, says = SPOILED[case]
    answer["accounts"][0] |= change
    found = read(answer)
    assert len(found.reading.accounts) == len(answer["accounts"]) - 1
    (refused,) = found.refused
    assert says in "; ".join(refused.faults)
    problem = refused.problem("article:1")
    assert json.loads(problem.says.partition("): ")[2]) == answer["accounts"][0]


def test_a_day_that_the_calendar_contradicts_is_refused(answer: Any, sent: Sent) -> None:
    from verbale.pipeline.asking.resolver import ReportResolver

    answer["accounts"][0]["when"]["value"] = "2025-08-04"
    found = read_answer(json.dumps(answer), sent.article, STEP, ReportResolver(sent.article))
    assert [one.faults for one in found.refused] == [
        ("when: by the calendar “on Tuesday” is 2025-08-05, not 2025-08-04",)
    ]


def test_a_weekday_may_be_a_week_away_from_where_we_read_it() -> None:
    from verbale.pipeline.asking.resolver import ReportResolver

    article = Article.of("The army left Kandi on Friday morning.", published=date(2024, 3, 15), language="en")
    entry = {
        "paragraph": 1, "quote": "The army left Kandi on Friday morning", "trigger": "left", "type": "RETREAT",
        "mode": "withdraw", "flags": [], "who": [{"actor": "army", "words": "The army", "hedged": False}], "whom": [],
        "when": {"value": "2024-03-15", "words": "on Friday morning"}, "where": {"name": "Kandi", "words": "Kandi"},
        "counts": [], "voice": [],
    }  # fmt: skip
    actors = [{"name": "army", "kind": "body", "country": "", "forms": ["The army"]}]
    said = {"actors": actors, "accounts": [entry], "statements": [], "roles": [], "hedges": []}
    found = read_answer(json.dumps(said), article, STEP, ReportResolver(article))
    assert (found.refused, str(found.reading.accounts[0].when)) == ((), "2024-03-15")
    entry["when"]["value"] = "2024-03-14"  # type: ignore[index]
    assert read_answer(json.dumps(said), article, STEP, ReportResolver(article)).refused


@pytest.mark.parametrize("said", ["", "Here is the record:", "[]", "{", "null", '{"accounts": [', "[" * 100_000])
def test_what_is_no_object_gives_nothing_and_says_so(said: str, read: Read) -> None:
    found = read(said)
    assert found.reading.accounts == ()
    assert found.refused[0].faults == ("not a JSON object",)


def test_a_fence_around_the_object_is_let_pass(answer: Any, read: Read) -> None:
    assert len(read(f"```json\n{json.dumps(answer)}\n```").reading.accounts) == len(answer["accounts"])


def test_a_missing_list_is_said_and_the_others_are_taken(answer: Any, read: Read) -> None:
    del answer["statements"]
    found = read(answer)
    assert found.reading.statements == ()
    assert len(found.reading.accounts) == len(answer["accounts"])
    assert "no list “statements”" in found.refused[0].faults[0]


def test_the_same_entry_twice_is_one_record(answer: Any, read: Read) -> None:
    answer["accounts"].append(answer["accounts"][0])
    answer["statements"].append(answer["statements"][0])
    found = read(answer).reading
    assert len(found.accounts) == len(answer["accounts"]) - 1
    assert len(found.statements) == len(answer["statements"]) - 1


def test_the_order_of_entries_changes_nothing(answer: Any, read: Read) -> None:
    before = read(answer).reading
    answer["accounts"].reverse()
    answer["statements"].reverse()
    after = read(answer).reading
    assert (after.accounts, after.statements) == (before.accounts, before.statements)


def test_words_that_stand_twice_are_told_apart_by_their_paragraph() -> None:
    article = Article.of("The army shelled Kandi.\n\nOn Monday the army shelled Kandi.\n")
    entry = {
        "paragraph": 2, "quote": "the army shelled Kandi", "trigger": "shelled", "type": "ASSAULT", "mode": "heavy-weapons",
        "flags": [], "who": [{"actor": "army", "words": "the army", "hedged": False}], "whom": [],
        "when": {"value": "2025-08-04", "words": "On Monday"}, "where": {"name": "Kandi", "words": "Kandi"},
        "counts": [], "voice": [],
    }  # fmt: skip
    actors = [{"name": "army", "kind": "body", "country": "", "forms": ["The army"]}]
    said = {"actors": actors, "accounts": [entry], "statements": [], "roles": [], "hedges": []}
    (account,) = read_answer(json.dumps(said), article, STEP, Nobody()).reading.accounts
    assert account.did.trigger.span.start > article.text.index("\n\n")
    assert account.where is not None
    assert account.where.evidence is not None
    assert account.where.evidence.span.start > article.text.index("\n\n")


def test_names_are_those_of_our_tables(answer: Any, read: Read) -> None:
    for actor in answer["actors"]:
        actor["name"] = actor["name"].replace("Brazil", "Federative Republic of Brazil")
    answer["accounts"][9]["who"][0]["actor"] = "Federative Republic of Brazil"
    answer["statements"][6]["speakers"][0]["actor"] = "Federative Republic of Brazil"
    found = read(answer)
    assert found.refused == ()
    assert found.reading.accounts[9].who[0].actor == "Brazil"


def test_a_state_that_is_none_is_refused(answer: Any, read: Read) -> None:
    answer["actors"].append({"name": "Rex", "kind": "person", "country": "Ruritania", "forms": []})
    assert "no state is known as “Ruritania”" in read(answer).refused[0].faults[0]


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda one: (
            st.lists(one)
            | st.dictionaries(
                st.sampled_from(["actors", "accounts", "statements", "roles", "hedges", "words", "paragraph", "name"]),
                one,
            )
        ),
    )
)
def test_whatever_comes_back_ends_in_records_or_refusals(said: Any) -> None:
    found = read_answer(json.dumps(said), Article.of("Peru's navy seized a boat."), STEP, Nobody())
    assert found.reading.accounts == ()
    assert found.refused or isinstance(said, dict)


@given(st.sampled_from(["accounts", "statements", "roles", "actors", "hedges"]), st.data())
def test_one_spoiled_value_never_harms_another_entry(name: str, data: Any) -> None:
    report, answer = (json.loads(json.dumps(instructions.example()[part])) for part in ("report", "answer"))
    article = Article.of("".join(part["text"] for part in report["paragraphs"]))
    entry = data.draw(st.sampled_from(answer[name]))
    entry[data.draw(st.sampled_from(sorted(entry)))] = data.draw(st.text() | st.integers() | st.none() | st.just([]))
    found = read_answer(json.dumps(answer), article, STEP, Nobody())
    if name != "actors":  # without its actor an entry cannot hold
        assert all(one.list == name for one in found.refused if not any("~" in fault for fault in one.faults))
        assert len(found.refused) <= 1 + sum(any("~" in fault for fault in one.faults) for one in found.refused)
