"""Persons, places, initials, outlets: names told apart and gathered."""

from collections.abc import Callable

import pytest

from verbale.extract.actors.cast import cast
from verbale.extract.actors.record import Cast
from verbale.extract.tree import Tree
from verbale.language.by_spacy import analyse
from verbale.records.actor import Kind
from verbale.records.text import Article

type Who = Callable[[str], str]


def test_a_surname_after_a_full_name(who: Who) -> None:
    """Selam Habtewold arrived in Addis Ababa. Habtewold left on Sunday."""
    assert who("Habtewold") == "Selam Habtewold"


def test_two_persons_of_one_surname_are_kept_apart(who: Who) -> None:
    """President Daniel Okafor sacked General Samuel Okafor. Samuel Okafor did not comment. Daniel Okafor left for Rome."""
    assert who("Daniel Okafor") == "Daniel Okafor"
    assert who("Samuel Okafor") == "Samuel Okafor"


def test_a_surname_that_is_also_a_demonym(who: Who) -> None:
    """Ersin Tatar won the vote. Tatar thanked his supporters."""
    assert who("Tatar") == "Ersin Tatar"


def test_a_hyphened_name_with_a_small_letter(who: Who) -> None:
    """Lawmaker Chuang Yi-ting criticised the navy. Chuang spoke in Taichung."""
    assert who("Chuang") == "Chuang Yi-ting"


def test_initials_in_brackets_behind_a_name(who: Who, found: Cast) -> None:
    """The Mine Workers' Union of Malawi (MWUM) went on strike. The MWUM wants talks."""
    assert who("MWUM") == "Mine Workers' Union of Malawi"
    (union,) = [actor for actor in found.actors if actor.name == "Mine Workers' Union of Malawi"]
    assert "Mine Workers' Union of Malawi (MWUM)" in union.forms


def test_initials_in_brackets_behind_a_ministry(who: Who) -> None:
    """Ethiopia's Foreign Ministry (MFA) published a readout. The MFA said that talks would go on."""
    assert who("MFA") == "Ministry of Foreign Affairs of Ethiopia"


def test_initials_by_their_letters(who: Who) -> None:
    """The National Farmers Federation called off the march. NFF leaders met in Suva. The NFF has 900 members."""
    assert who("NFF") == "National Farmers Federation"


def test_one_name_up_to_the_bracket(who: Who) -> None:
    """The Front for the Liberation of Azawad (FLA) claimed the raid. The FLA gave no figures."""
    assert who("FLA") == "Front for the Liberation of Azawad"


def test_a_capital_in_a_locative_phrase_is_told_as_a_place(found: Cast) -> None:
    """The envoys met in Tbilisi. Tbilisi thanked them."""
    places = [m.place for m in found.mentions if m.words == "Tbilisi"]
    assert places == [True, False]


def test_a_seat_stands_for_its_body(who: Who) -> None:
    """The Kremlin warned NATO on Friday."""
    assert who("Kremlin") == "Presidency of Russia"


def test_a_capital_stands_for_its_state(who: Who) -> None:
    """Moscow and Ankara pushed the plan. Cairo opposed it."""
    assert (who("Moscow"), who("Ankara"), who("Cairo")) == ("Russia", "Turkey", "Egypt")


def test_a_river_is_no_person(found: Cast) -> None:
    """Tajikistan dammed the Amu Darya, an official in Dushanbe said."""
    assert "Amu Darya" not in {actor.name for actor in found.actors if actor.kind == "person"}


def test_an_adjective_of_a_continent_is_no_name(found: Cast) -> None:
    """West African leaders met European diplomats in Accra."""
    assert not {"West African", "European"} & {actor.name for actor in found.actors}


def test_a_common_noun_at_the_head_of_a_sentence_is_no_name(found: Cast) -> None:
    """Ships sailed from Suva. Boats stayed in Fiji."""
    assert not {"Ships", "Boats"} & {actor.name for actor in found.actors}


def test_a_newspaper_tells_its_kind_by_its_name(found: Cast) -> None:
    """The Suva Herald reported the strike in Fiji."""
    assert [actor.kind for actor in found.actors if actor.name == "Suva Herald"] == ["media"]


def test_a_short_form_only_where_the_name_was_told(who: Who) -> None:
    """The United Nations sent observers. The world body asked for calm."""
    assert who("The world body") == "United Nations"


@pytest.mark.parametrize(
    "text", ["(", "(((MFA)))", "The (A) of (B)", "“The ‘", "X" * 5000, "A-B-C-" * 300, "MP " * 400]
)
def test_odd_text_is_read_without_a_fault(text: str) -> None:
    from datetime import date

    from verbale.extract.actors.cast import cast
    from verbale.extract.tree import Tree
    from verbale.language.by_spacy import analyse
    from verbale.records.text import Article

    assert cast(Tree(analyse(Article.of(text, published=date(2024, 5, 8), language="en")))) is not None


def test_a_name_that_hangs_on_its_honorific(found: Cast, find: Callable[[str], int]) -> None:
    """Gwenllian Puw cleaned the ward. The mops are now boiled, and Mrs Puw has been thanked in writing by the health board."""
    told = found.at(find("Mrs"))
    assert told is not None
    assert told.actors == ("Gwenllian Puw",)


def test_a_front_by_its_noun_alone(who: Who) -> None:
    """The Northern Labour Front held a march in Tripoli. The Front denies that it brought weapons."""
    assert who("Front") == "Northern Labour Front"


def test_a_corps_is_named(who: Who) -> None:
    """The Pristina Corps blocked the road. The corps will hold an exercise."""
    assert who("The corps") == "Pristina Corps"


def test_a_party_acts_in_its_own_press() -> None:
    said = "The Front condemns the arrests. It calls on the government to resign."
    article = Article.of(said, language="en", outlet="People's Voice, site of the Northern Labour Front")
    assert [mention.actors for mention in cast(Tree(analyse(article))).mentions][:1] == [("Front",)]


def test_two_of_them_are_they(who: Who) -> None:
    """Fourteen sailors from Greece were locked up at Kotka. Two of them were beaten with keys by the guards."""
    assert who("Two of them") == "fourteen sailors from Greece"


def test_nine_told_far_back_are_the_nine(who: Who) -> None:
    """Nine fishermen were held at Puerto Princesa. The port is small. Rain fell. A band played. Rice is dear. The nine had been beaten."""
    assert who("The nine") == "nine fishermen"


def test_nobody_is_nobody(who: Who) -> None:
    """Nobody has been charged."""
    assert who("Nobody") == ""


def test_a_noun_for_the_whole_takes_the_name_right_before_it(who: Who) -> None:
    """Hamas fired at the town. Later the Houthi movement praised it, and the Azov regiment did not."""
    assert who("the Houthi movement") == "Houthis"
    assert who("the Azov regiment") == "Azov Brigade"


def test_two_agencies_are_two(who: Who) -> None:
    """The note was carried by the Benadir agency. An hour later the Lowland agency quoted the envoy."""
    assert who("the Benadir agency") == "Benadir"
    assert who("the Lowland agency") == "Lowland"


def test_excellencies_are_called_by_their_names(who: Who) -> None:
    """The Minister of Trade, H.E. Grace Mbabazi, met traders."""
    assert who("Grace Mbabazi") == "Grace Mbabazi"


def test_whoever_says_that_he_does_something_is_a_person(who: Who, found: Cast) -> None:
    """The minister quit, according to a letter. In it Tamika Oduya says that she cannot defend the plan before the widows."""
    assert next(actor.kind for actor in found.actors if actor.name == "Tamika Oduya") is Kind.PERSON


def test_a_surname_that_is_also_a_short_title(who: Who) -> None:
    """Chief Minister Partha Sen has warned Delhi."""
    assert who("Partha Sen") == "Partha Sen"
