"""How far a mention goes, and which forms an actor is quoted by."""

from collections.abc import Callable

import pytest

from verbale.extract.actors.record import Cast

type Who = Callable[[str], str]


@pytest.fixture
def forms(found: Cast) -> set[str]:
    """The forms of all actors of the report."""
    return {form for actor in found.actors for form in actor.forms}


def test_a_place_behind_an_object_is_where_it_was_done(forms: set[str]) -> None:
    """Demonstrators attacked the Iranian embassy in Kabul on Monday."""
    assert "the Iranian embassy" in forms


def test_a_place_behind_a_subject_belongs_to_it(forms: set[str]) -> None:
    """Bakers in Kabul struck on Monday."""
    assert "Bakers in Kabul" in forms


def test_a_place_that_tells_people_apart_belongs_to_them(forms: set[str]) -> None:
    """Soldiers freed villagers in Kabul on Monday."""
    assert "villagers in Kabul" in forms


def test_near_is_never_part_of_a_form(forms: set[str]) -> None:
    """Gunmen killed four peasants near Tarata on Monday."""
    assert "four peasants" in forms


def test_there_belongs_to_the_police(forms: set[str]) -> None:
    """Families marched in Tunis on Monday. The police there fired tear gas."""
    assert "The police there" in forms


def test_a_named_body_is_quoted_with_its_state(forms: set[str], found: Cast) -> None:
    """Azerbaijan's Second Corps shelled the village on Monday."""
    assert "Azerbaijan's Second Corps" in forms
    assert found.state_of("Second Corps") == "Azerbaijan"


def test_two_commas_behind_an_office_and_its_town(who: Who) -> None:
    """The committee accused the Tajik consul in Osh, Daler Nazriev, of espionage on Monday."""
    assert who("the Tajik consul") == "Daler Nazriev"


def test_initials_in_brackets_are_no_part_of_a_name(found: Cast) -> None:
    """The fishing boat owners' association (FBOA) struck on Monday."""
    assert "fishing boat owners' association" in {actor.name for actor in found.actors}


def test_people_of_two_countries_keep_the_capital_letter(found: Cast) -> None:
    """Swiss and Dutch tourists were kidnapped near the lake."""
    assert [actor.name for actor in found.actors if "tourists" in actor.name] == ["Swiss and Dutch tourists"]


def test_a_common_noun_that_opens_a_sentence_loses_it(found: Cast) -> None:
    """Gunmen shot three soldiers near the lake."""
    assert "gunmen" in [actor.name for actor in found.actors]
