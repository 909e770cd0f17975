"""A name and what the report is about; the place that is meant."""

import pytest

from verbale.extract.places.context import context_of
from verbale.extract.places.resolving import placed
from verbale.extract.places.toponyms import hint_of, place_all
from verbale.records.where import Exactness


@pytest.mark.parametrize(
    ("name", "about", "country", "canonical"),
    [
        ("Gali", "Abkhazia and Georgia", "GE", "Gali"),
        ("Palestine", "Israel and Egypt", "PS", "Palestine"),
        ("Kashmir", "India and Pakistan", "", "Kashmir"),
        ("Kiev", "Ukraine", "UA", "Kyiv"),
        ("Kharkov", "Ukraine and Russia", "UA", "Kharkiv"),
        ("Tripoli", "Lebanon and its army", "LB", "Tripoli"),
        ("Tripoli", "Libya and its militias", "LY", "Tripoli"),
        ("Santiago", "Chile", "CL", "Santiago"),
        ("Georgia", "voters in Atlanta", "US", "Georgia"),
        ("Georgia", "Russia and Abkhazia", "GE", "Georgia"),
        ("Sana'a", "Yemen", "YE", "Sanaa"),
        ("Punjab", "Pakistan and Lahore", "PK", "Punjab"),
        ("Punjab", "India and Amritsar", "IN", "Punjab"),
    ],
)
def test_the_report_tells_namesakes_apart(name: str, about: str, country: str, canonical: str) -> None:
    found = placed(name, context_of(about.split()))
    assert found is not None
    assert (found.country, found.name) == (country, canonical)


def test_a_wider_place_behind_a_comma_decides() -> None:
    (found,) = place_all([("Paris", ", Texas, on Monday")], context_of(["France"]))
    assert found is not None
    assert found.country == "US"


def test_hints_stop_at_small_words() -> None:
    assert hint_of(", New South Wales, said") == "New South Wales"
    assert hint_of(", where") == ""


def test_a_direction_before_a_state_is_that_state() -> None:
    found = placed("northern Ghana", context_of(["Ghana"]))
    assert found is not None
    assert (found.name, found.exactness) == ("Ghana", Exactness.COUNTRY)


def test_a_noun_behind_a_town_is_that_town() -> None:
    found = placed("Entebbe International Airport", context_of(["Uganda"]))
    assert found is not None
    assert found.country == "UG"


def test_a_hamlet_of_a_state_that_the_report_does_not_tell_of_is_not_taken() -> None:
    assert placed("Qwertyville", context_of(["Peru"])) is None


def test_each_name_is_read_once_for_a_report() -> None:
    first, second = place_all([("Victoria", ", Australia"), ("Victoria", " on Monday")], context_of(["Seychelles"]))
    assert first == second


def test_a_dateline_in_capitals_is_the_town() -> None:
    found = placed("COLOMBO", context_of(["Sri Lanka"]))
    assert found is not None
    assert found.name == "Colombo"
