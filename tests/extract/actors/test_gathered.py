"""Both sides, the two ministers, Kyrgyz and Tajik troops: nouns for several."""

from collections.abc import Callable
from datetime import date
from time import process_time

from verbale.extract.actors.cast import cast
from verbale.extract.tree import Tree
from verbale.language.by_spacy import analyse
from verbale.records.text import Article

type Who = Callable[[str], str]


def both(told: str) -> set[str]:
    """The names of a joint mention as a set."""
    return set(told.split(" + "))


def test_two_persons_told_together(who: Who) -> None:
    """Amina Odhiambo received her Ugandan counterpart, Moses Okello. The two discussed the border."""
    assert both(who("The two")) == {"Amina Odhiambo", "Moses Okello"}


def test_leaders_by_the_office_that_a_counterpart_shares(who: Who) -> None:
    """Kenyan President Amina Odhiambo met her Ugandan counterpart, Moses Okello. The two leaders shook hands."""
    assert both(who("The two leaders")) == {"Amina Odhiambo", "Moses Okello"}


def test_the_sides_are_those_who_dealt_with_each_other(who: Who) -> None:
    """The European Union and Serbia signed an accord. The sides will meet in June."""
    assert both(who("The sides")) == {"European Union", "Serbia"}


def test_who_calls_on_the_sides_is_none_of_them(who: Who) -> None:
    """Ghana shelled a post of Togo. Togo fired back. The African Union called on both sides to stop."""
    assert both(who("both sides")) == {"Ghana", "Togo"}


def test_a_government_and_its_rebels_are_two_sides(who: Who) -> None:
    """The Colombian government and the ELN rebels signed a truce. Norway welcomed it. The two sides meet again in May."""
    assert both(who("The two sides")) == {"Government of Colombia", "National Liberation Army of Colombia"}


def test_neither_side_is_both(who: Who) -> None:
    """Athens accused Turkey of a raid. Turkey denied it. Neither side gave figures."""
    assert both(who("Neither side")) == {"Greece", "Turkey"}


def test_one_army_for_each_adjective(who: Who) -> None:
    """Kyrgyz and Tajik troops fought near Batken."""
    assert both(who("Kyrgyz and Tajik troops")) == {"Armed Forces of Kyrgyzstan", "Armed Forces of Tajikistan"}


def test_ministers_of_two_states_without_names_are_their_ministries(who: Who) -> None:
    """The foreign ministers of Peru and Chile met in Quito. Both ministers left early."""
    ministries = {"Ministry of Foreign Affairs of Peru", "Ministry of Foreign Affairs of Chile"}
    assert both(who("The foreign ministers of Peru and Chile")) == ministries
    assert both(who("Both ministers")) == ministries


def test_the_two_foreign_ministers_of_the_story(who: Who) -> None:
    """Benin closed its border with Niger. Niger recalled its envoy from Benin. The two foreign ministers spoke by phone."""
    assert both(who("The two foreign ministers")) == {
        "Ministry of Foreign Affairs of Benin",
        "Ministry of Foreign Affairs of Niger",
    }


def test_fighters_of_a_group_are_the_group(who: Who) -> None:
    """Hamas fighters fired rockets. The militants used tunnels."""
    assert (who("Hamas fighters"), who("The militants")) == ("Hamas", "Hamas")


def test_farmers_who_block_a_road_are_the_protesters(who: Who) -> None:
    """Hundreds of farmers blocked roads in Punjab. The protesters burned tyres."""
    assert who("The protesters") == who("Hundreds of farmers") != ""


def test_nobody_in_particular_is_no_actor(who: Who) -> None:
    """No country recognised the vote. Any officer may resign."""
    assert (who("No country"), who("Any officer")) == ("", "")


def test_years_and_scores_are_no_people(who: Who) -> None:
    """The judges of Brazil voted 7-4 in 2019. He governed from 2012 to 2018."""
    assert (who("2012"), who("2018"), who("4")) == ("", "", "")


def test_an_endless_sentence_is_read_in_linear_time() -> None:
    """A text of one sentence takes about twice as long when it is twice as long."""
    clause = (
        "the minister of Chad met both sides and the rebels near Gulu and the two leaders and their men thanked him "
    )

    def seconds(times: int) -> float:
        tree = Tree(analyse(Article.of(clause * times, published=date(2024, 5, 8), language="en")))
        begun = process_time()
        cast(tree)
        return process_time() - begun

    seconds(5)
    assert seconds(240) < 8 * seconds(60) + 0.2


def test_those_who_judge_together_are_no_two_sides(who: Who) -> None:
    """Somalia accused Ethiopia of a raid. Ethiopia denied it. Egypt and Kenya condemned the raid. Both sides want talks."""
    assert both(who("Both sides")) == {"Ethiopia", "Somalia"}


def test_other_people_of_one_theme_are_others(who: Who) -> None:
    """Police shot at rebels near Kisangani. Masked gunmen fired on a bus. Miners struck in Kolwezi. Miners in Lubumbashi laughed."""
    assert who("Masked gunmen") == "masked gunmen"
    assert who("Miners in Lubumbashi") == "miners in Lubumbashi"


def test_two_who_are_new_are_nobody_told_before(who: Who) -> None:
    """Opposition leader Abel Oyono spoke. Party leader Ana Ngo listened. The king pardoned two rebel leaders in March."""
    assert who("two rebel leaders") == "two rebel leaders"


def test_the_men_of_an_alliance_are_the_alliance(who: Who) -> None:
    """NATO troops searched a house near Pristina. The House in Washington took note."""
    assert (who("NATO troops"), who("a house")) == ("NATO", "")


def test_the_charge_is_no_part_of_whom_it_is_made_against(who: Who) -> None:
    """The villagers suspect local herders of having burned the mill."""
    assert who("local herders") == "local herders"


def test_the_charge_against_some_of_them_is_no_part_of_them(who: Who) -> None:
    """Widows in Mopti accuse two of the Chadian recruits of having robbed a baker in May."""
    assert who("the Chadian recruits") == "Chadian recruits"


def test_both_alone_are_the_sides(who: Who) -> None:
    """Kyrgyzstan shelled a post of Tajikistan. Tajikistan fired back. Uzbekistan called on both to pull their people back."""
    assert both(who("both")) == {"Kyrgyzstan", "Tajikistan"}


def test_heads_of_state_are_persons_of_their_own(who: Who) -> None:
    """The presidents of Latvia and Lithuania met in Daugavpils. The two presidents shook hands."""
    assert both(who("The two presidents")) == {"president of Latvia", "president of Lithuania"}


def test_ambassadors_of_two_states_are_one_for_each(who: Who) -> None:
    """The Chilean and Peruvian ambassadors to Iran asked for a meeting."""
    assert both(who("The Chilean and Peruvian ambassadors to Iran")) == {"ambassador of Chile", "ambassador of Peru"}


def test_ministers_of_the_two_countries(who: Who) -> None:
    """Ghana and Togo agreed to a truce hours before the two countries' foreign ministers were due to meet."""
    told = both(who("the two countries' foreign ministers"))
    assert told == {"Ministry of Foreign Affairs of Ghana", "Ministry of Foreign Affairs of Togo"}


def test_the_two_countries_armies_are_theirs_again_behind_a_pronoun(who: Who) -> None:
    """Ghana and Togo traded fire. The two countries' armies denied it. Their foreign ministers will meet."""
    told = both(who("Their foreign ministers"))
    assert told == {"Ministry of Foreign Affairs of Ghana", "Ministry of Foreign Affairs of Togo"}


def test_both_governments_of_those_who_met_are_their_states(who: Who) -> None:
    """The minister of Indonesia received the ambassador of Malaysia in Jakarta. Both governments will suspend the accord."""
    assert both(who("Both governments")) == {"Indonesia", "Malaysia"}


def test_what_its_people_do_speaks_for_a_state(who: Who) -> None:
    """Kenyan troops shelled a Ugandan post. Kampala's minister complained to Kenya's envoy. Chad offered tents. The two countries do not talk."""
    assert both(who("The two countries")) == {"Kenya", "Uganda"}


def test_both_sides_of_a_border_are_a_place(who: Who) -> None:
    """Gunmen of Chad fired on a convoy of Niger after a quake on both sides of the frontier."""
    assert who("both sides of the frontier") == who("both sides") == ""


def test_two_allies_are_who_did_something_for_the_other(who: Who) -> None:
    """Ghana granted Togo access to four bases, a move that Benin said was reckless. The two allies plan to resume patrols."""
    assert both(who("The two allies")) == {"Ghana", "Togo"}


def test_an_accord_named_after_capitals_is_nobody(who: Who) -> None:
    """Uganda praised Rwanda for the Nairobi and Luanda processes. Both sides left."""
    assert who("Nairobi") == ""
    assert both(who("Both sides")) == {"Uganda", "Rwanda"}


def test_two_delegations_are_those_who_sent_them(who: Who) -> None:
    """Colombia's government and the ELN guerrillas will pause the war, the two delegations said."""
    assert both(who("the two delegations")) == {"Government of Colombia", "National Liberation Army of Colombia"}


def test_ministers_of_a_bloc_are_the_bloc(who: Who) -> None:
    """EU foreign ministers agreed in Paris to help Chad. The leaders of the African Union praised them."""
    assert who("EU foreign ministers") == "European Union"
    assert who("The leaders of the African Union") == "African Union"


def test_some_states_of_a_bloc_are_not_the_bloc(who: Who) -> None:
    """The plan failed. Several EU states objected to it."""
    assert who("Several EU states") != "European Union"


def test_two_countries_are_those_between_whom_talks_are_held(who: Who) -> None:
    """Togo will host talks between Benin and Niger. Its minister flew to Niamey.

    Togo wants peace. Togo has friends. Togo has hosted many. The minister of Togo arrived. The two countries have agreed, he said.
    """
    assert both(who("The two countries")) == {"Benin", "Niger"}


def test_where_a_commander_is_from_is_no_side(who: Who) -> None:
    """Kosovo police blamed Serbia. Belgrade rejected the charge. Serbia massed troops. Kosovo shut the crossing.

    KFOR's commander, Italian General Paolo Bresciani, found cartridges. He called on the two governments to talk.
    """
    assert both(who("the two governments")) == {"Kosovo", "Serbia"}


def test_leaders_of_a_bloc_of_two_words(who: Who) -> None:
    """African Union leaders met in Accra."""
    assert who("African Union leaders") == "African Union"
