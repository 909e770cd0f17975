"""Ministries, courts, armies and police: named by the scheme, for the state or town whose they are."""

from collections.abc import Callable

type Who = Callable[[str], str]


def test_a_ministry_in_capitals_with_its_state_before(who: Who) -> None:
    """Kenya's Foreign Ministry protested on Monday."""
    assert who("Kenya's Foreign Ministry") == "Ministry of Foreign Affairs of Kenya"


def test_a_ministry_in_capitals_with_its_state_behind(who: Who) -> None:
    """The Defence Ministry of Cameroon denied the report."""
    assert who("The Defence Ministry of Cameroon") == "Ministry of Defence of Cameroon"


def test_a_ministry_by_an_adjective(who: Who) -> None:
    """The Paraguayan Ministry of Health sent doctors to Asunción."""
    assert who("The Paraguayan Ministry of Health") == "Ministry of Health of Paraguay"


def test_a_ministry_told_again_by_its_noun(who: Who) -> None:
    """Laos's Foreign Ministry summoned the envoy of Peru. The ministry handed him a note."""
    assert who("The ministry") == "Ministry of Foreign Affairs of Laos"


def test_another_states_ministry_told_by_its_noun(who: Who) -> None:
    """The Chilean Foreign Ministry published the minutes. The Bolivian ministry disputed them."""
    assert who("The Bolivian ministry") == "Ministry of Foreign Affairs of Bolivia"


def test_the_town_at_the_head_of_a_sentence_tells_the_state(who: Who) -> None:
    """Ghana and Togo traded blame. In Lomé, the defence ministry said that two soldiers had died."""
    assert who("the defence ministry") == "Ministry of Defence of Togo"


def test_a_ministry_in_scare_quotes_of_a_territory_described(who: Who) -> None:
    """Hargeisa rejected the claim. The ‘foreign ministry’ of the breakaway region said that nothing had been signed."""
    assert who("The ‘foreign ministry") == "Ministry of Foreign Affairs of Somaliland"


def test_the_american_foreign_ministry_is_the_state_department(who: Who) -> None:
    """The State Department welcomed the vote in Fiji."""
    assert who("State Department") == "State Department of the United States"


def test_police_of_a_town(who: Who) -> None:
    """On Friday Gulu police arrested two traders in Uganda."""
    assert who("Gulu police") == "Police of Gulu"


def test_a_police_force_named_after_its_state(who: Who) -> None:
    """The Zambia Police Service fired tear gas in Lusaka."""
    assert who("The Zambia Police Service") == "Police of Zambia"


def test_a_parliament_by_its_own_word(who: Who) -> None:
    """The Knesset passed the bill on Tuesday."""
    assert who("Knesset") == "Parliament of Israel"


def test_the_court_told_before(who: Who) -> None:
    """Moldova's Constitutional Court suspended the decree. Crowds cheered outside the court."""
    assert who("the court") == "Constitutional Court of Moldova"


def test_a_court_of_an_armed_movement_is_the_movements(who: Who) -> None:
    """A Taliban court sentenced three traders to death."""
    assert who("A Taliban court") == "court of Taliban"


def test_a_spokesman_of_an_army_is_its_mouth(who: Who) -> None:
    """Fighting went on in Sudan. An army spokesman said that the town had been cleared."""
    assert who("An army spokesman") == "Armed Forces of Sudan"


def test_a_delegation_of_nobody_is_nobodys_body(who: Who) -> None:
    """Niger expelled the envoy of ECOWAS. A delegation will travel to Niamey."""
    assert "Niger" not in who("A delegation")


def test_soldiers_who_were_killed_are_people(who: Who) -> None:
    """Two Malian soldiers were killed near Gao, the Malian army said."""
    assert who("the Malian army") == "Armed Forces of Mali"
    assert who("Two Malian soldiers") != "Armed Forces of Mali"


def test_arms_that_are_sent_are_no_actor(who: Who) -> None:
    """Athens accused Turkey of sending drones over the islands."""
    assert who("drones") == ""


def test_a_court_with_a_name_of_its_own_gets_its_state(who: Who) -> None:
    """The Industrial Relations Court ordered the miners of Zambia back to work. Zambia has 2,000 miners."""
    assert who("Industrial Relations Court") == "Industrial Relations Court of Zambia"


def test_authorities_are_their_state(who: Who) -> None:
    """The Omani authorities freed four sailors."""
    assert who("The Omani authorities") == "Oman"


def test_a_mission_of_an_organisation_in_a_state_is_the_organisations(who: Who) -> None:
    """The UN mission in Afghanistan (UNAMA) condemned the bombing. UNAMA called for calm."""
    assert who("UNAMA") != ""
    assert who("UNAMA") != "Embassy of Afghanistan"


def test_police_of_a_town_without_a_state_are_those_of_its_state(who: Who) -> None:
    """In Huambo, police arrested two teachers on Friday. The prime minister in Maputo was told."""
    assert who("police") == "Police of Angola"


def test_the_crew_of_a_ship_in_apposition_are_the_men(who: Who) -> None:
    """Fourteen sailors refuse food in Beira. The men, the crew of the Orion Star, were arrested in May."""
    assert who("The men") == who("Fourteen sailors") != ""


def test_the_council_with_a_capital_is_the_one_of_that_name(who: Who) -> None:
    """The Northern Salvation Council thanked Ethiopia. The Council said that the governor of Somalia had left."""
    assert who("The Council") == "Northern Salvation Council"


def test_soldiers_told_again_long_after_are_those_told_by_this_word(who: Who) -> None:
    """Beninese soldiers shelled the Togolese end of the bridge on Sunday, the mayor of Lomé said. He spoke to the paper. Nobody was hurt.

    Togo asked the Council for a session. The Council has not answered. Togo's traders shut their stalls.

    On Saturday soldiers had walked into the customs house.
    """
    assert who("soldiers") == "Armed Forces of Benin"


def test_soldiers_of_two_states_told_before_are_not_told_apart_by_this_word(who: Who) -> None:
    """Beninese soldiers shelled the bridge on Sunday. Togolese soldiers fired back for an hour, the mayor of Lomé told the paper.

    Togo asked the Council for a session. The Council has not answered. Togo's traders shut their stalls.

    In Lomé soldiers were cheered in the streets.
    """
    assert who("soldiers") == "Armed Forces of Togo"


def test_a_body_acts_through_its_staff(who: Who) -> None:
    """The Ministry of Health of Fiji told reporters that its staff had closed the clinic on Monday."""
    assert who("its staff") == "Ministry of Health of Fiji"


def test_the_junta_is_the_one_told_by_that_word(who: Who) -> None:
    """Niger's junta accused Benin. Benin's foreign minister said her country was ready to talk. A delegate said the junta would wait."""
    assert who("the junta") == "Government of Niger"


def test_foreign_troops_are_no_army_of_the_state_of_the_report(who: Who) -> None:
    """Benin's minister denied that any foreign troops were stationed near the river."""
    assert who("any foreign troops") == ""


def test_the_governments_of_a_bloc_are_the_bloc(who: Who) -> None:
    """European Union governments agreed on Monday to help."""
    assert who("European Union governments") == "European Union"
