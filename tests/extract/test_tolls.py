"""Who counts the victims otherwise: the docstring is the report; the expectation is type, voice and counts of its accounts."""

from datetime import date

import pytest

from verbale.pipeline.reading import read_article
from verbale.records.text import Article

type Told = list[str]


@pytest.fixture
def told(words: str) -> Told:
    reading = read_article(Article.of(words, published=date(2024, 5, 8), language="en"))
    return [f"{one.did.type} {one.according_to} {'; '.join(map(str, one.counts))}" for one in reading.accounts]


def test_the_dead_are_put_at_another_number(told: Told) -> None:
    """Gunmen attacked a market in Gao on Monday, killing nine people. Mali put the dead at four."""
    assert told == ["ASSAULT @ killed 9", "ASSAULT Mali < @ killed 4"]


def test_dead_and_wounded_are_one_account(told: Told) -> None:
    """Rebels shelled the town of Gao on Monday. Hospital doctors counted three dead and 22 wounded."""
    assert told[1:] == ["ASSAULT hospital doctors < @ killed 3; wounded 22"]


def test_a_bare_number_counts_what_was_counted_before(told: Told) -> None:
    """Police in Lima arrested eleven miners on Monday. The trade union counts nineteen."""
    assert told == ["COERCE @ detained 11", "COERCE trade union < @ detained 19"]


def test_without_harm_told_before_a_count_tells_of_nothing(told: Told) -> None:
    """The minister visited Gao on Monday. Doctors counted three dead."""
    assert not any("killed 3" in one for one in told)


def test_what_is_counted_after_a_denial_is_no_second_account(told: Told) -> None:
    """Peru did not arrest anybody on Monday. The trade union counts nineteen."""
    assert not any("trade union" in one for one in told)


def test_people_of_whom_no_more_is_said_are_those_to_whom_it_was_done(told: Told) -> None:
    """Police in Lima rounded up miners on Monday. Peru speaks of twelve people, the trade union of forty."""
    assert [one.split(" ", 1)[1] for one in told[1:]] == [
        "Peru < @ detained 12",
        "trade union of forty < @ detained 40",
    ]


def test_people_counted_after_a_visit_are_no_victims(told: Told) -> None:
    """The minister visited Gao on Monday. The trade union counts 40 people."""
    assert not any("40" in one for one in told)


def test_a_toll_that_rose_is_that_of_the_deed_told_with_it(told: Told) -> None:
    """The death toll from Monday's bombing of a market in Gao rose to 19 on Tuesday, hospital officials said."""
    assert told == ["ASSAULT unnamed hospital officials < @ killed 19"]


def test_another_voice_tells_that_the_toll_has_risen(told: Told) -> None:
    """A bomb killed at least 12 people in Gao on Monday. The death toll has risen to 19, Mali said on Tuesday."""
    assert told == ["ASSAULT @ killed 12+", "ASSAULT Mali < @ killed 19"]


def test_the_toll_of_another_matter_is_none(told: Told) -> None:
    """Rebels shelled the town of Gao on Monday. The bridge toll rose to 19 dollars."""
    assert told == ["ASSAULT @ "]


def test_the_number_of_those_wounded_reached(told: Told) -> None:
    """Rebels shelled the town of Gao on Monday. The number of wounded people reached 40 on Tuesday, Mali said."""
    assert "ASSAULT Mali < @ wounded 40" in told
