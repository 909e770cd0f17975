"""What is dismissed quickly would not have been joined; and of very many candidates only those that share most are judged."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verbale.records.clue import Clue
from verbale.records.judgement import Question
from verbale.resolve.events import LINKER
from verbale.resolve.linking import MOST_JUDGED, Linker, own_keys

_SLOW = ("who same", "who other", "whom same", "whom other", "words many", "words none", "trigger same")
_QUICK = ("pair", "type same", "type other", "day same", "days far", "where same", "reports close")


def _quick(one: Clue, other: Clue) -> Iterator[str]:
    later = max(one, other, key=lambda clue: clue.about)
    yield from (name for name in later.says.split("|") if name in _QUICK)


def _slow(one: Clue, other: Clue) -> Iterator[str]:
    later = max(one, other, key=lambda clue: clue.about)
    yield from (name for name in later.says.split("|") if name in _SLOW)


_LINKER = replace(LINKER, quick=_quick, slow=_slow, never=frozenset(), asked=own_keys)
# of slow features one of each kind is told at the most (who same or who other): what a pair can come to at most rests on it
_SAYS = st.tuples(
    st.lists(st.sampled_from(_QUICK), unique=True),
    st.lists(st.sampled_from(_SLOW), unique_by=lambda name: name.split()[0]),
)


def _clue(number: int, says: str = "", *keys: str) -> Clue:
    return Clue(Question.EVENT, f"account:{number:03}", date(2024, 1, 1), ("k", *keys), says)


@given(st.lists(_SAYS, min_size=1, max_size=12))
@settings(max_examples=60)
def test_the_likeliest_of_all_is_found_though_most_are_not_compared(told: list[tuple[list[str], list[str]]]) -> None:
    known = [_clue(number, "|".join((*quick, *slow))) for number, (quick, slow) in enumerate(told, start=1)]
    first = _clue(0)
    last = list(_LINKER.links(first, known))
    sure = sorted((_LINKER.weighed(first, one).score for one in known), reverse=True)
    assert [one.score for one in last] == [score for score in sure if score >= 0.4]


def test_of_very_many_those_that_share_most_keys_are_judged() -> None:
    seen: list[str] = []

    def quick(_: Clue, other: Clue) -> Iterator[str]:
        seen.append(other.about)
        yield "pair"

    linker: Linker = replace(_LINKER, quick=quick)
    known = [_clue(number, "", *(["rare"] if number >= 200 else [])) for number in range(200 + MOST_JUDGED)]
    assert list(linker.links(_clue(999, "", "rare"), reversed(known))) == []
    assert sorted(set(seen)) == [f"account:{number:03}" for number in range(200, 200 + MOST_JUDGED)]


@pytest.mark.parametrize(("shared", "days"), [(1, 3), (2, 3), (3, 7), (4, 7)])
def test_the_more_keys_two_share_the_farther_apart_they_may_be(shared: int, days: int) -> None:
    keys = [f"key {number}" for number in range(shared - 1)]
    clue = _clue(0, "", *keys)
    apart = [replace(_clue(number, "", *keys), day=clue.day + timedelta(number)) for number in range(1, 30) if clue.day]
    assert [one.about for one in _LINKER.near(clue, apart)] == [f"account:{number:03}" for number in range(1, days + 1)]


def test_what_is_timeless_is_near_however_far() -> None:
    clue, other = _clue(0, "", "~1990|force|kigali"), _clue(1, "", "~1990|force|kigali")
    assert _LINKER.near(clue, [replace(other, day=date(2004, 1, 1))])


@given(st.lists(_SAYS, min_size=17, max_size=24))
@settings(max_examples=20)
def test_all_later_ones_that_are_likely_enough_are_linked_to_the_new_one(
    told: list[tuple[list[str], list[str]]],
) -> None:
    known = [_clue(number, "|".join(("pair", *quick, *slow))) for number, (quick, slow) in enumerate(told, start=1)]
    first = _clue(0)
    scores = sorted((_LINKER.weighed(first, one).score for one in known), reverse=True)
    assert [one.score for one in _LINKER.links(first, known)] == [score for score in scores if score >= 0.4]


def test_what_parts_a_pair_parts_it_whatever_else_holds() -> None:
    says = "pair|type same|day same|where same|reports close|who same"
    known = [_clue(1, says)]
    assert len(list(_LINKER.links(_clue(0), known))) == 1
    assert list(replace(_LINKER, never=frozenset({"where same"})).links(_clue(0), known)) == []


def test_reasons_are_told_heaviest_first() -> None:
    (found,) = _LINKER.links(_clue(0), [_clue(1, "|".join((*_QUICK[:2], *_SLOW[::2], "day same", "where same")))])
    weights = [abs(float(reason.rpartition(" ")[2])) for reason in found.reasons]
    assert len(weights) > 4
    assert weights == sorted(weights, reverse=True)
