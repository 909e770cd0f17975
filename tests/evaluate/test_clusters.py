"""Gold events and what was joined in, figures out."""

from pathlib import Path

from verbale.evaluate.clusters import GoldEvent, Joined, differences, figures, read_events, with_singles
from verbale.evaluate.sets import GoldSet, sets_in

EVENTS = '[[event]]\nstory = "well"\nabout = "the fight"\naccounts = ["well-a#1", "well-b#1", "well-b#2"]\n'


def test_events_are_read_and_are_a_set_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "stories-a.toml").write_text(EVENTS, encoding="utf-8")
    (event,) = read_events(tmp_path)
    assert event.articles == {"well-a", "well-b"}
    assert [one.set for one in sets_in(tmp_path)] == [GoldSet.EVENTS]


def test_what_is_joined_rightly_counts_by_accounts_and_by_pairs() -> None:
    gold = with_singles([GoldEvent("well", "", ("a#1", "b#1", "b#2"))], ["a#1", "a#2", "b#1", "b#2"])
    joined = Joined("well", gold, (frozenset({"a#1", "b#1"}), frozenset({"b#2"}), frozenset({"a#2"})))
    shown = {one.name: one for one in figures([joined], "gold")}
    assert shown["pairs, gold accounts"].tally.hits == 1
    assert shown["pairs, gold accounts"].tally.gold == 3
    assert round(shown["B³, gold accounts"].value, 3) == 0.714
    assert [one.kind for one in differences([joined], dict.fromkeys(("a#1", "b#1", "b#2"), ""))] == ["missed", "missed"]


def test_accounts_that_were_not_found_are_told_and_count_as_missed() -> None:
    gold = with_singles([GoldEvent("well", "", ("a#1", "b#1"))], [])
    joined = Joined("well", gold, (frozenset({"a#1"}),))
    shown = {one.name: one.value for one in figures([joined], "found", all_of={"well": 2})}
    assert shown["accounts found"] == 0.5
    assert shown["B³, found accounts"] == 1.0
    assert shown["B³, found, and missed"] < 0.6
