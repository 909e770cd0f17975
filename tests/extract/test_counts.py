"""How many of what: the docstring is the report; the expectation is the seventh cell of its accounts."""

from datetime import date

import pytest

from verbale.pipeline.reading import read_article
from verbale.records.text import Article

type Told = list[str]


@pytest.fixture
def told(words: str) -> Told:
    reading = read_article(Article.of(words, published=date(2024, 5, 8), language="en"))
    return [str(count) for account in reading.accounts for count in account.counts]


def test_at_least(told: Told) -> None:
    """Rebels killed at least 12 soldiers near Gao on Monday."""
    assert told == ["killed 12+"]


def test_up_to_counts_those_who_do_it(told: Told) -> None:
    """Up to 400 rebels attacked the town of Gao."""
    assert told == ["rebels 400-"]


def test_about_is_a_tenth_to_either_side(told: Told) -> None:
    """Police in Kenya detained some 300 protesters on Monday."""
    assert told == ["detained ~300"]


def test_a_range(told: Told) -> None:
    """Chad released 20 to 30 prisoners."""
    assert told == ["freed 20-30"]


def test_all_of_a_number_is_that_number(told: Told) -> None:
    """Chad freed all 41 hostages."""
    assert told == ["freed 41"]


def test_one_person_without_a_name_is_one(told: Told) -> None:
    """Police arrested an opposition lawmaker in Lima on Monday."""
    assert told == ["detained 1"]


def test_a_name_is_not_counted(told: Told) -> None:
    """Police arrested Ivan Petrov in Lima on Monday."""
    assert told == []


def test_those_harmed_belong_to_the_deed_that_harms(told: Told) -> None:
    """Police opened fire on protesters in Lima, killing three people."""
    assert "killed 3" in told


def test_killed_and_wounded_of_one_attack(told: Told) -> None:
    """Three soldiers were killed when rebels attacked a base near Gao."""
    assert told == ["killed 3"]


def test_hundreds_of_thousands(told: Told) -> None:
    """Hundreds of thousands of people rallied against Peru in Lima on Sunday."""
    assert told == ["people 200000+"]


def test_a_span_of_time_is_no_count(told: Told) -> None:
    """Rebels shelled the town of Gao for three days."""
    assert told == []


def test_money_behind_its_sign(told: Told) -> None:
    """Japan pledged $1.5 billion in aid to Kenya."""
    assert told == ["money USD 1500000000"]


def test_votes_on_both_sides(told: Told) -> None:
    """The Senate approved the treaty with Chad by 54 votes to 12."""
    assert told == ["votes for 54", "votes against 12"]


def test_nobody_hurt_is_nought_and_no_denial_of_the_deed(told: Told) -> None:
    """Nobody was hurt when rebels shelled Gao."""
    assert told == ["wounded 0"]


def test_the_two_sides_are_no_number(told: Told) -> None:
    """The two ministers met in Lima on Monday."""
    assert told == []


def test_those_killed_together_are_summed(told: Told) -> None:
    """Two fishermen and a soldier were killed by Chadian troops on Monday."""
    assert told == ["killed 3"]


def test_what_is_asked_for_is_counted_as_what_it_would_be(told: Told) -> None:
    """Kenya demanded the release of two sailors."""
    assert told == ["freed 2"]


def test_amounts_of_goods(told: Told) -> None:
    """Kenya signed a contract with Chad for 5,000 tonnes of wheat."""
    assert told == ["tonnes 5000"]


def test_a_range_between_two_numbers(told: Told) -> None:
    """Between 20 and 30 rebels stormed the embassy of Chad."""
    assert told == ["rebels 20-30"]


def test_deported_people_are_expelled(told: Told) -> None:
    """The immigration office deported two Japanese advisers on Monday."""
    assert told == ["expelled 2"]


def test_a_crew_is_as_many_as_it_has_men(told: Told) -> None:
    """Customs men in Kenya arrested a crew of nine on Monday."""
    assert told == ["detained 9"]


def test_half_a_dozen_is_six(told: Told) -> None:
    """Police in Lima arrested half a dozen protesters."""
    assert told == ["detained 6"]


def test_more_than_two_dozen(told: Told) -> None:
    """Police in Lima arrested more than two dozen protesters."""
    assert told == ["detained 24+"]


def test_several_hundred_are_at_least_two_hundred(told: Told) -> None:
    """Police in Lima arrested several hundred protesters."""
    assert told == ["detained 200+"]


def test_a_range_with_a_dash(told: Told) -> None:
    """Police in Lima arrested 5-7 protesters."""
    assert told == ["detained 5-7"]


def test_the_words_of_a_numeral_are_one_number(told: Told) -> None:
    """Kenya deported two hundred and six fishermen and then sixty-one traders on Monday."""
    assert told == ["expelled 267"]


def test_a_year_counts_nobody(told: Told) -> None:
    """In March 2023 police arrested nine smugglers in Lima."""
    assert told == ["detained 9"]


def test_the_time_of_a_live_blog_counts_nobody(told: Told) -> None:
    """1430 Police arrested nine smugglers in Lima."""
    assert told == ["detained 9"]


def test_those_taken_up_are_as_many_as_before(told: Told) -> None:
    """Gunmen kidnapped nine sailors off Lagos on Sunday. The sailors were freed on Monday."""
    assert told == ["abducted 9", "freed 9"]


def test_who_is_shot_dead_is_killed(told: Told) -> None:
    """Soldiers shot four traders dead near Gao on Monday."""
    assert told == ["killed 4"]


def test_two_found_guilty(told: Told) -> None:
    """A court in Damascus found two surveyors guilty of spying on Monday."""
    assert told == ["convicted 2"]


def test_nine_arrests_are_nine_detained(told: Told) -> None:
    """Police in Lima announced the arrest of smugglers. The prefect spoke of nine arrests."""
    assert "detained 9" in told


def test_an_apposition_counts_those_who_do_it(told: Told) -> None:
    """The strikers, some 4,000 men, demanded wages from the company."""
    assert told == ["men ~4000"]


def test_what_is_asked_for_is_counted(told: Told) -> None:
    """Peru appealed to Chile for two helicopters."""
    assert told == ["helicopters 2"]


def test_a_plural_that_is_no_other_word(told: Told) -> None:
    """Two Chadian aircraft bombed Gao on Monday."""
    assert told == ["aircraft 2"]


def test_what_hangs_on_another_clause_is_not_refused(told: Told) -> None:
    """The shippers refused to pay, and on Monday the crews of seventeen barges were arrested."""
    assert told == []


def test_money_of_few_states(told: Told) -> None:
    """Thailand gave Laos 14 million baht on Monday."""
    assert told == ["money THB 14000000"]


def test_a_deed_counts_by_its_mode_where_its_frame_is_silent(told: Told) -> None:
    """Two British naval attachés will be sent home from Chile on Monday."""
    assert told == ["expelled 2"]
