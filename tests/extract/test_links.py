"""Sides that a deed's own slot leaves empty. The docstring is the report, published on Wednesday 8 May 2024."""

import pytest

from verbale.records.account import Account
from verbale.records.reading import Reading
from verbale.records.voice import names_of

type Sides = dict[str, tuple[str, str]]


@pytest.fixture
def sides(reading: Reading) -> Sides:
    """The sides of each type: of several accounts of one type the last."""
    return {account.did.type: _sides(account) for account in reading.accounts}


def _sides(account: Account) -> tuple[str, str]:
    return " + ".join(names_of(account.who)) or "-", " + ".join(names_of(account.whom)) or "-"


def test_an_answer_is_toward_whoever_offered(sides: Sides) -> None:
    """Kenya offered Chad a truce on Monday. Chad turned the offer down."""
    assert sides["REJECT"] == ("Chad", "Kenya")


def test_a_demand_that_is_rejected_is_its_owners(sides: Sides) -> None:
    """Chad's parliament rejected Kenya's demand on Monday."""
    assert sides["REJECT"] == ("Parliament of Chad", "Kenya")


def test_who_is_to_do_it_is_asked(sides: Sides) -> None:
    """Kenya demanded that Chad release two sailors."""
    assert sides["REQUEST"] == ("Kenya", "Chad")


def test_who_holds_the_captives_is_asked_to_free_them(sides: Sides) -> None:
    """Kenya demanded the release of two sailors held by Chad."""
    assert sides["REQUEST"] == ("Kenya", "Chad")


def test_whose_troops_are_to_leave_is_asked(sides: Sides) -> None:
    """Kenya demanded the withdrawal of Chadian troops."""
    assert sides["REQUEST"] == ("Kenya", "Armed Forces of Chad")


def test_who_suffers_what_is_asked_is_not_asked(sides: Sides) -> None:
    """Kenya demanded the release of two sailors."""
    assert sides["REQUEST"] == ("Kenya", "-")


def test_readiness_reaches_those_in_its_content(sides: Sides) -> None:
    """Kenya expressed readiness to provide aid to Chad."""
    assert sides["AGREE"] == ("Kenya", "Chad")


def test_what_is_welcomed_was_made_by_somebody(sides: Sides) -> None:
    """Kenya welcomed the truce that Chad and Cameroon reached on Monday."""
    assert sides["SUPPORT"] == ("Kenya", "Chad + Cameroon")


def test_who_opens_fire_kills(sides: Sides) -> None:
    """Three soldiers were killed near Mora when Chadian troops opened fire on Monday."""
    assert sides["ASSAULT"] == ("Armed Forces of Chad", "three soldiers")


def test_who_held_them_freed_them(sides: Sides) -> None:
    """Two sailors whom Chad had detained were released on Monday."""
    assert sides["RETREAT"] == ("Chad", "two sailors")


def test_a_passive_without_an_agent_has_none(sides: Sides) -> None:
    """Two sailors were released on Monday. Chad was silent."""
    assert sides["RETREAT"] == ("-", "two sailors")


@pytest.mark.xfail(
    strict=True, reason="in the corpus an act against a thing, told by another state, is more often toward nobody"
)
def test_a_shelling_told_by_the_other_side_befell_it(sides: Sides) -> None:
    """Chad shelled a border post on Monday, the Defence Ministry of Cameroon said."""
    assert sides["ASSAULT"] == ("Chad", "Cameroon")


def test_a_shelling_told_by_a_third_befell_nobody_named(sides: Sides) -> None:
    """Chad shelled a border post on Monday, a witness said."""
    assert sides["ASSAULT"] == ("Chad", "-")


def test_troops_in_a_country_are_toward_nobody(sides: Sides) -> None:
    """Kenya deployed troops in Chad on Monday."""
    assert sides["MOBILIZE"] == ("Kenya", "-")


def test_an_exchange_is_two_releases(reading: Reading) -> None:
    """Chad and Kenya swapped 20 prisoners on Monday."""
    assert [str(a).split(" | ")[1:4] for a in reading.accounts] == [
        ["Chad", "RETREAT:release", "Kenya"],
        ["Kenya", "RETREAT:release", "Chad"],
    ]


def test_each_other_is_one_accusation_and_each_ones_charge(reading: Reading) -> None:
    """Chad and Kenya accused each other of opening fire on Monday."""
    assert [str(a).split(" | ")[1:6] for a in reading.accounts] == [
        ["Chad + Kenya", "ACCUSE:allege", "-", "-", "@"],
        ["Kenya", "ASSAULT:firearms", "-", "-", "Chad < @"],
        ["Chad", "ASSAULT:firearms", "-", "-", "Kenya < @"],
    ]


def test_what_is_condemned_is_told_by_the_teller(reading: Reading) -> None:
    """Chad condemned Kenya's attack on Niger."""
    told = {account.did.type: str(account.according_to) for account in reading.accounts}
    assert told["ASSAULT"] == "@"


def test_who_condemns_a_raid_condemns_who_made_it(reading: Reading) -> None:
    """Chadian troops raided a camp in Niger on Monday. Togo condemned the raid."""
    told = [_sides(account) for account in reading.accounts if account.did.type == "ACCUSE"]
    assert told == [("Togo", "Chad")]


def test_a_raid_told_before_is_no_second_deed(reading: Reading) -> None:
    """Chadian troops attacked Niger on Monday. Togo condemned the attack."""
    assert [account.did.type for account in reading.accounts] == ["ASSAULT", "ACCUSE"]


def test_actors_before_a_noun_do_it(sides: Sides) -> None:
    """U.S. and NATO military presence in Niger has grown, Togo said."""
    assert sides["MOBILIZE"] == ("United States + NATO", "-")


def test_the_accused_does_what_he_is_accused_of(sides: Sides) -> None:
    """Moldova accused the Romanian army of arming the separatists."""
    assert sides["AID"][0] == "Armed Forces of Romania"


def test_a_threat_is_toward_whoever_must_meet_its_condition(sides: Sides) -> None:
    """Felipe Mamani threatened to block the road unless the government of Peru dropped the charges."""
    assert sides["THREATEN"] == ("Felipe Mamani", "Government of Peru")


def test_a_speaker_who_is_only_a_pronoun_in_his_words(sides: Sides) -> None:
    """The Constitutional Court of Peru said on Monday that it had annulled the law of Congress."""
    assert all(who != "-" for who, _ in sides.values())


def test_nobody_kills_by_preventing(sides: Sides) -> None:
    """The authorities of Chad hope to prevent the outbreak of a new war against Niger."""
    assert sides.get("ASSAULT", ("-", ""))[0] == "-"


def test_an_accord_is_that_of_those_who_made_it(reading: Reading) -> None:
    """Kenya and Chad signed a truce in Lusaka on Monday. Zambia welcomed the agreement."""
    (welcomed,) = [a for a in reading.accounts if names_of(a.who) == ("Zambia",)]
    assert set(names_of(welcomed.whom)) == {"Kenya", "Chad"}


def test_who_condemns_an_incident_condemns_its_doer(sides: Sides) -> None:
    """Chad's army shelled a village in Kenya on Monday. Zambia condemned the incident."""
    assert sides["ACCUSE"] == ("Zambia", "Chad")


def test_a_protest_without_addressee_is_toward_the_other_side(sides: Sides) -> None:
    """Chad seized two Kenyan ships on Monday. Kenya has lodged a protest."""
    assert sides["ACCUSE"] == ("Kenya", "Chad")


def test_a_description_beside_a_threat_is_not_its_target(sides: Sides) -> None:
    """The governor, while two passers-by looked on, warned of riots on Monday."""
    assert "passers-by" not in sides.get("THREATEN", ("-", "-"))[1]


def test_who_tells_a_demand_of_nobody_is_not_asked(reading: Reading) -> None:
    """The demands were met in full, Kenya said on Monday."""
    assert all(names_of(a.whom) != ("Kenya",) for a in reading.accounts if a.did.type == "REQUEST")


def test_a_protest_is_toward_whoever_decreed_what_it_is_against(sides: Sides) -> None:
    """Farmers marched on Monday against the closure of the river, which Chad's governor, Hassan Abdi, had decreed."""
    assert sides["PROTEST"] == ("farmers", "Hassan Abdi")


def test_a_request_that_is_refused_is_that_of_the_state_in_its_adjective(sides: Sides) -> None:
    """Niger refused a Kenyan request to move the next session of the commission."""
    assert sides["REJECT"] == ("Niger", "Kenya")


def test_whom_a_demand_names_is_who_turns_it_down(sides: Sides) -> None:
    """Chad turned down a Kenyan demand that Chad pull back four battalions."""
    assert sides["REJECT"] == ("Chad", "Kenya")


def test_who_is_to_be_freed_is_not_asked(sides: Sides) -> None:
    """Kenya's navy detained nine Chadian sailors on Monday. Chad demanded that the sailors be freed at once."""
    assert sides["REQUEST"] == ("Chad", "Kenya")


def test_calls_for_several_to_act_ask_each_of_them(sides: Sides) -> None:
    """The build-up comes amid Chad's frequent calls for Kenya and Zambia to close their ports."""
    assert sides["REQUEST"] == ("Chad", "Kenya + Zambia")
    assert "COERCE" not in sides


def test_their_meeting_is_that_of_those_told_together(sides: Sides) -> None:
    """Amina Mohamed and Hassan Abdi, in their second meeting on Monday, focused on trade."""
    assert set(sides["CONSULT"][0].split(" + ")) == {"Amina Mohamed", "Hassan Abdi"}


def test_a_state_protests_to_the_state_whose_force_acted(sides: Sides) -> None:
    """Chad's navy seized two Kenyan ships on Monday. Chad said nothing. Kenya condemned the seizure."""
    assert sides["ACCUSE"] == ("Kenya", "Chad")


def test_what_is_ruled_out_was_asked_for_by_somebody(sides: Sides) -> None:
    """Dock workers demanded a pay rise on Monday. The minister of Chad ruled out any rise."""
    assert sides["REJECT"][1] == "Dock workers"


def test_prisoners_of_an_accord_are_the_other_sides(sides: Sides) -> None:
    """Kenya and Chad signed a truce on Monday. Kenya will release 120 prisoners."""
    assert sides["RETREAT"] == ("Kenya", "Chad")


def test_the_sides_of_a_meeting_are_who_met(reading: Reading) -> None:
    """Kenya's minister Amina Mohamed on Monday received Chadian minister Hassan Abdi in Nairobi. The sides expressed their readiness to deepen trade ties."""
    (agreed,) = [a for a in reading.accounts if a.did.type == "AGREE"]
    assert set(names_of((*agreed.who, *agreed.whom))) == {"Amina Mohamed", "Hassan Abdi"}
    assert agreed.where is not None
    assert agreed.where.name == "Nairobi"


def test_they_who_are_quoted_as_doing_it_are_those_just_told_to_have_done_it(reading: Reading) -> None:
    """Three miners are dead after Kenyan police opened fire on strikers on Sunday, the union says. “They shot at singing men,” a shift boss told us."""
    shot = [one for one in reading.accounts if one.did.mode == "firearms"]
    assert [names_of(one.who) for one in shot] == [("Police of Kenya",), ("Police of Kenya",)]


def test_they_are_not_the_speakers_own_side(reading: Reading) -> None:
    """Kenyan soldiers shelled Chadian soldiers on the border on Sunday. “They shelled us at dawn,” the Kenyan defence ministry said."""
    shelled = [one for one in reading.accounts if one.did.type == "ASSAULT"]
    assert [names_of(one.who) for one in shelled] == [("Armed Forces of Kenya",), ("Armed Forces of Chad",)]


def test_what_is_raked_with_guns_is_shot_at_whatever_it_is(reading: Reading) -> None:
    """Two men died after Chadian soldiers raked the Nigerien end of the bridge with machine guns on Sunday, the mayor of Diffa said."""
    assert [(one.did.type, one.did.mode, names_of(one.who)) for one in reading.accounts] == [
        ("ASSAULT", "firearms", ("Armed Forces of Chad",))
    ]


def test_live_rounds_that_were_not_fired_are_denied_once(reading: Reading) -> None:
    """Kenyan police did not fire live ammunition on Monday, the commissioner said."""
    assert [(one.did.type, one.status.negated) for one in reading.accounts] == [("ASSAULT", True)]


def test_who_tells_that_his_men_were_forced_has_not_forced_them(reading: Reading) -> None:
    """Chad says its soldiers were forced to sign the paper on Monday."""
    assert [names_of(one.who) for one in reading.accounts if one.did.type == "COERCE"] == [()]
