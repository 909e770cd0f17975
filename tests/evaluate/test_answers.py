"""Gold answers of an event and what a comparison says in, which pairs are right out."""

import pytest

from verbale.errors import BadNotation
from verbale.evaluate.answers import Pair, answered, figures, gold_pairs
from verbale.evaluate.clusters import GoldEvent
from verbale.records.comparison import Answer, Asked, Cell, Comparison, Contrast, Difference, Group


def groups(*accounts: str) -> tuple[Group, ...]:
    return tuple(Group("", tuple(Cell(account, "") for account in group.split())) for group in accounts)


EVENT = GoldEvent("s", "a fire", ("a#1", "b#1", "c#1"), ("where | a#1, b#1 | c#1", "who | a#1, b#1"))


def test_an_account_that_the_gold_does_not_name_is_silent() -> None:
    assert gold_pairs(EVENT) == {
        Pair(Asked.WHERE, "a#1", "b#1", True),
        Pair(Asked.WHERE, "a#1", "c#1", False),
        Pair(Asked.WHERE, "b#1", "c#1", False),
        Pair(Asked.WHO, "a#1", "b#1", True),
    }


def test_less_exact_counts_as_agreeing_and_an_answer_of_the_silent_as_false() -> None:
    where = Answer(Asked.WHERE, "", groups("1 3", "2"), (Contrast(0, 1, Difference.LESS_EXACT),))
    who = Answer(Asked.WHO, "", groups("1 2 3"))
    when = Answer(Asked.WHEN, "", groups("1 2 3"))  # not asked
    names = {"1": "a#1", "2": "b#1", "3": "c#1"}
    (found,) = answered([EVENT], [Comparison("e", (where, who, when))], names)
    assert found.gold & found.found == {Pair(Asked.WHERE, "a#1", "b#1", True), Pair(Asked.WHO, "a#1", "b#1", True)}
    assert (found.tally.hits, found.tally.gold, found.tally.found) == (2, 4, 6)
    assert [(one.name, round(one.value, 3)) for one in figures([found], "gold")] == [
        ("answers, gold accounts", 0.4),
        ("who, gold", 0.5),
        ("where, gold", 0.333),
    ]


def test_numbers_differ_where_any_thing_counted_differs() -> None:
    event = GoldEvent("s", "", ("a#1", "b#1"), ("how many | a#1 | b#1",))
    same = Answer(Asked.HOW_MANY, "killed", groups("a#1 b#1"))
    other = Answer(Asked.HOW_MANY, "wounded", groups("a#1", "b#1"), (Contrast(0, 1, Difference.OTHER_NUMBER),))
    names = {name: name for name in event.accounts}
    (found,) = answered([event], [Comparison("e", (same, other))], names)
    assert found.gold == found.found


def test_accounts_of_two_events_that_were_joined_are_false_pairs() -> None:
    other = GoldEvent("s", "", ("d#1", "e#1"), ("when | d#1, e#1",))
    joined = Comparison("e", (Answer(Asked.WHEN, "", groups("a#1 d#1")), Answer(Asked.WHAT, "", groups("a#1 d#1"))))
    names = {name: name for name in (*EVENT.accounts, *other.accounts)}
    first, _ = answered([EVENT, other], [joined], names)
    assert first.found == {Pair(Asked.WHEN, "a#1", "d#1", True)}


@pytest.mark.parametrize("line", ["why | a#1, b#1", "who | a#1, d#1", "who | a#1 | a#1"])
def test_a_line_that_cannot_be_right_is_told(line: str) -> None:
    with pytest.raises(BadNotation, match="a question and groups"):
        gold_pairs(GoldEvent("s", "a fire", ("a#1", "b#1"), (line,)))
