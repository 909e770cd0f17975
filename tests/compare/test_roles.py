"""Offices as reports tell them: histories that agree and go on, contradictions with the claims on both sides."""

from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.compare.roles import contradictions, tenures
from verbale.records.actor import Role
from verbale.records.evidence import Evidence, Step
from verbale.records.jsonl import from_json, to_json
from verbale.records.text import Article, Span
from verbale.records.when import Basis, When

FIRST = date(2024, 1, 1)


def claim(office: str, told: str, day: int | None, *, name: str = "A. Mutua", text: str = "") -> Role:
    """A report's claim that somebody held, took or left an office on a day."""
    title, _, of = office.partition(" of ")
    article = Article.of(f"{text} {told} {day} {office} {name}")
    when = When.unknown() if day is None else When.day(FIRST + timedelta(day), Basis.STATED)
    return Role(name, title, of, told, when, hedged=False, evidence=Evidence.of(article, Span(0, 1), Step("test")))


def held(actor: str, *claims: Role) -> list[str]:
    """Each tenure in a line."""
    return [str(one) for one in tenures(actor, claims)]


def wrong(*each: tuple[str, list[Role]]) -> list[str]:
    """What is wrong with the offices of several actors, in words."""
    every = [one for actor, claims in each for one in tenures(actor, claims)]
    return [f"{one.day} {one.says} ({len(one.claims)})" for one in contradictions(every)]


FOREIGN = "foreign minister of Kenya"


def test_claims_that_agree_or_go_on_are_one_tenure() -> None:
    claims = claim(FOREIGN, "on", 9), claim(FOREIGN, "from", 0), claim(FOREIGN, "on", 200)
    assert held("a", *claims) == ["foreign minister of Kenya 2024-01-01/2024-07-19~"]
    assert len(tenures("a", claims)[0].claims) == 3


def test_a_misprinted_name_stays_in_its_claim() -> None:
    (one,) = tenures("a", [claim(FOREIGN, "on", 1), claim(FOREIGN, "on", 2, name="A. Mutau")])
    assert [role.actor for role in one.claims] == ["A. Mutua", "A. Mutau"]


def test_whoever_is_told_in_office_long_after_he_left_holds_it_again() -> None:
    claims = claim(FOREIGN, "on", 0), claim(FOREIGN, "until", 30), claim(FOREIGN, "on", 400)
    assert held("a", *claims) == [
        "foreign minister of Kenya 2024-01-01~/2024-01-31",
        "foreign minister of Kenya 2025-02-04~/2025-02-04~",
    ]


def test_a_taking_after_he_was_told_in_it_is_another_term() -> None:
    assert len(held("a", claim(FOREIGN, "on", 0), claim(FOREIGN, "from", 300))) == 2


def test_a_former_holder_told_again_as_former_ends_no_later() -> None:
    (one,) = tenures("a", [claim(FOREIGN, "on", 0), claim(FOREIGN, "until", 30), claim(FOREIGN, "until", 90)])
    assert one.ended == FIRST + timedelta(30)
    assert contradictions([one]) == ()


def test_an_office_without_a_day_is_kept() -> None:
    assert held("a", claim("envoy", "on", None)) == ["envoy /"]
    assert len(tenures("a", [claim(FOREIGN, "on", 0), claim(FOREIGN, "on", None)])) == 1


def test_two_holders_of_a_single_office_on_one_day_contradict_each_other() -> None:
    other = [claim(FOREIGN, "on", 50, name="R. Omamo")]
    assert wrong(("a", [claim(FOREIGN, "on", 0), claim(FOREIGN, "on", 100)]), ("b", other)) == [
        "2024-02-20 two hold the office of foreign minister of Kenya (3)"
    ]


def test_one_who_comes_after_the_other_contradicts_nobody() -> None:
    assert wrong(("a", [claim(FOREIGN, "on", 0), claim(FOREIGN, "until", 40)]), ("b", [claim(FOREIGN, "on", 50)])) == []
    assert wrong(("a", [claim(FOREIGN, "on", 0)]), ("b", [claim(FOREIGN, "on", 50)])) == []


@pytest.mark.parametrize(
    "office",
    ["spokesman of the police", "ambassador of Kenya", "lawmaker of Kenya", "deputy foreign minister of Kenya"],
)
def test_an_office_of_many_has_many_holders(office: str) -> None:
    assert wrong(("a", [claim(office, "on", 0)]), ("b", [claim(office, "on", 0)])) == []


def test_one_person_in_two_offices_that_nobody_holds_together() -> None:
    claims = [claim("president of Kenya", "on", 5), claim("speaker of Kenya", "on", 5)]
    assert wrong(("a", claims)) == ["2024-01-06 president of Kenya and speaker of Kenya at one time (2)"]
    assert wrong(("a", [claim("prime minister of Kenya", "on", 5), claim("defence minister of Kenya", "on", 5)])) == []


def test_one_office_of_two_states_at_one_time() -> None:
    claims = [claim(FOREIGN, "on", 5), claim("foreign minister of Uganda", "on", 5)]
    assert wrong(("a", claims)) == [
        "2024-01-06 foreign minister of Kenya and foreign minister of Uganda at one time (2)"
    ]


def test_told_in_office_days_after_he_had_left() -> None:
    claims = [claim(FOREIGN, "until", 10), claim(FOREIGN, "on", 0), claim(FOREIGN, "on", 20)]
    assert wrong(("a", claims)) == ["2024-01-21 told as foreign minister of Kenya after he had left (2)"]


def test_two_days_on_which_he_is_told_to_have_taken_it() -> None:
    claims = [claim(FOREIGN, "from", 3), claim(FOREIGN, "from", 5)]
    assert wrong(("a", claims)) == ["2024-01-04 told to have become foreign minister of Kenya on 2 days (2)"]


CLAIMS = st.lists(
    st.builds(
        claim,
        st.sampled_from([FOREIGN, "president of Kenya", "spokesman of the police", "envoy"]),
        st.sampled_from(["on", "from", "until"]),
        st.one_of(st.none(), st.integers(0, 900)),
        text=st.sampled_from("abc"),
    ),
    max_size=12,
)


@given(CLAIMS, CLAIMS, st.randoms(use_true_random=False))
def test_the_order_of_claims_changes_nothing_and_none_is_lost(
    mine: list[Role], theirs: list[Role], random: Random
) -> None:
    shuffled = list(mine)
    random.shuffle(shuffled)
    one, other = tenures("a", mine), tenures("b", theirs)
    assert tenures("a", shuffled) == one
    assert sorted(map(to_json, (role for each in one for role in each.claims))) == sorted(map(to_json, mine))
    assert contradictions([*one, *other]) == contradictions([*reversed(other), *reversed(one)])
    assert len({each.id for each in one}) == len(one)
    for found in (*one, *contradictions([*one, *other])):
        assert from_json(to_json(found)) == found
