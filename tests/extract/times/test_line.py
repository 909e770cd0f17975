"""Which sentences are read for times at all: those with a digit or a word of a time, not those that only hold a possessive."""

import pytest

from verbale.extract.times.line import may_tell_time
from verbale.records.analysis import Token
from verbale.records.text import Span
from verbale.reference.times import time_words


def _tokens(said: str) -> list[Token]:
    words = said.split()
    return [Token(n, Span(n, n + 1), word, word, "X", "", "", n, "root", 0) for n, word in enumerate(words)]


@pytest.mark.parametrize("said", ["The ministry 's envoy did n't leave .", "“ We ’re ready , ” the ministers said ."])
def test_a_possessive_is_no_time(said: str) -> None:
    assert not may_tell_time(_tokens(said), time_words())


@pytest.mark.parametrize("said", ["He left on 3 May .", "He left mid-January .", "The day 's talks", "since the 1990s"])
def test_a_digit_or_a_word_of_a_time_is(said: str) -> None:
    assert may_tell_time(_tokens(said), time_words())


def test_what_is_passed_over_holds_no_word_that_opens_a_time() -> None:
    words = time_words(ancient=True)
    assert not {"s", "t", "re", "ll", "ve", "m", "n", "u"} & (words.kinds.keys() | words.feast_words | words.telling)
