"""The docstring is a report of Wednesday 8 May 2024; the expectation is the day of the deed that a word tells."""

from collections.abc import Callable
from datetime import date

import pytest

from verbale.extract.setting import TimesAndPlaces
from verbale.extract.tree import Tree
from verbale.language.by_spacy import analyse
from verbale.records.text import Article
from verbale.records.when import Basis


@pytest.fixture
def when(words: str) -> Callable[[str], str]:
    """A word of the docstring in, the time of the deed it tells out; a time that carries over is marked by "<"."""
    tree = Tree(analyse(Article.of(words, published=date(2024, 5, 8), language="en")))
    setting = TimesAndPlaces(tree)

    def of(word: str) -> str:
        index = next(token.index for token in tree.tokens if token.text == word)
        found = setting.when(index, None)
        if found is None:
            running = setting.running(index)
            return "" if running is None else f"< {running}"
        return str(found) if found.basis is Basis.STATED else f"< {found}"

    return of


def test_the_clause_says_it(when: Callable[[str], str]) -> None:
    """Chad recalled its envoy on Monday."""
    assert when("recalled") == "2024-05-06"


def test_since_is_open_and_from_is_a_point_of_what_begins(when: Callable[[str], str]) -> None:
    """The port has been blockaded since March; sales begin from Friday."""
    assert when("blockaded") == "2024-03/"
    assert when("begin") == "2024-05-10"


def test_a_measure_from_a_day_is_open(when: Callable[[str], str]) -> None:
    """The city banned all rallies from Friday."""
    assert when("banned") == "2024-05-10/"


def test_the_day_of_the_saying_is_not_that_of_the_deed(when: Callable[[str], str]) -> None:
    """The army said on Tuesday that rebels shelled Goma."""
    assert when("said") == "2024-05-07"
    assert when("shelled") == ""


def test_a_day_right_behind_the_cue_is_that_of_the_saying(when: Callable[[str], str]) -> None:
    """The front said on Monday its fighters had shelled the post at Mahbes on Sunday night."""
    assert when("shelled") == "2024-05-05"


def test_what_was_to_have_been_done_had_its_day(when: Callable[[str], str]) -> None:
    """The minister was to have flown to Bamako on Tuesday for talks with his counterpart."""
    assert when("flown") == "2024-05-07"


def test_a_fronted_day_is_shared(when: Callable[[str], str]) -> None:
    """On Monday soldiers entered the town and arrested the mayor."""
    assert when("arrested") == "2024-05-06"


def test_a_day_behind_the_first_verb_is_its_own(when: Callable[[str], str]) -> None:
    """Chad closed its border on Sunday and recalled its envoy on Tuesday."""
    assert [when("closed"), when("recalled")] == ["2024-05-05", "2024-05-07"]


def test_a_participle_happens_with_its_clause(when: Callable[[str], str]) -> None:
    """Gunmen stormed the market on Sunday, killing nine traders."""
    assert when("killing") == "< 2024-05-05"


def test_what_followed_upon_a_clause_happened_that_day(when: Callable[[str], str]) -> None:
    """Guards fired on Tuesday after soldiers crossed the line."""
    assert when("crossed") == "< 2024-05-07"


def test_what_led_to_a_dated_year_was_before_it(when: Callable[[str], str]) -> None:
    """The mission was created in 2019 after rebels killed hundreds."""
    assert when("killed") == "< ?"


def test_where_clauses_take_the_day_of_the_journey(when: Callable[[str], str]) -> None:
    """The minister flew to Lae on Sunday, where he visited a clinic."""
    assert when("visited").removeprefix("< ") == "2024-05-05"


def test_a_plan_for_a_year_is_not_signed_in_it(when: Callable[[str], str]) -> None:
    """The two signed a plan for 2026."""
    assert when("signed") == ""


def test_the_noun_has_its_own_day(when: Callable[[str], str]) -> None:
    """Kenya condemned Sunday's attack."""
    assert when("attack") == "2024-05-05"
    assert when("condemned") == ""


def test_the_day_carries_within_the_paragraph(when: Callable[[str], str]) -> None:
    """Thousands marched on Sunday. Police arrested nine."""
    assert when("arrested") == "< 2024-05-05"


def test_the_background_does_not_carry(when: Callable[[str], str]) -> None:
    """Thousands marched on Sunday against the mayor, who was elected in March. Police arrested nine."""
    assert when("arrested") == "< 2024-05-05"


def test_another_main_clause_of_the_sentence_carries(when: Callable[[str], str]) -> None:
    """Crowds gathered on Sunday; officers beat them."""
    assert when("beat") == "< 2024-05-05"


@pytest.mark.xfail(strict=True, reason="the parser hangs the participle on the verb of accusing")
def test_a_participle_at_the_end_of_a_relative_clause(when: Callable[[str], str]) -> None:
    """It accused the observers of helping rebels who attacked the town last month, killing 16 soldiers."""
    assert when("killing") == "< 2024-04"


def test_what_was_set_on_fire_is_done(when: Callable[[str], str]) -> None:
    """A tug was set on fire on Sunday night."""
    assert when("set") == "2024-05-05"


def test_a_day_after_another_deed(when: Callable[[str], str]) -> None:
    """Togo freed a fisherman late on Tuesday, a day after its navy had boarded his boat and taken him ashore."""
    assert (when("freed"), when("boarded"), when("taken")) == ("2024-05-07", "2024-05-06", "2024-05-06")


def test_days_before_another_deed(when: Callable[[str], str]) -> None:
    """Two days before Peru expelled him, the envoy met the opposition on Sunday. Police arrested her on Monday, hours after she had called for a march."""
    assert (when("met"), when("expelled"), when("called")) == ("2024-05-05", "2024-05-07", "2024-05-06")


def test_nothing_is_counted_from_a_deed_without_a_day(when: Callable[[str], str]) -> None:
    """Three weeks after rebels attacked the town, the government sent soldiers there in March."""
    assert (when("sent"), when("attacked")) == ("2024-03", "< ?")
