"""One sentence is the report; the expectation is its deed with both sides, and its status, in the notation."""

from datetime import date

import pytest

from verbale.pipeline.reading import read_article
from verbale.records.text import Article


@pytest.fixture
def deeds(words: str) -> list[str]:
    reading = read_article(Article.of(words, published=date(2024, 5, 8), language="en"))
    return [" | ".join(str(account).split(" | ")[1:4]) for account in reading.accounts]


def test_to_stop_what_a_noun_names_closely_is_the_deed(deeds: list[str]) -> None:
    """Norway suspended humanitarian aid to Sudan on Monday."""
    assert deeds == ["Norway | SANCTION:discontinue | Sudan"]


def test_a_modifier_leaves_a_noun_no_other_sense(deeds: list[str]) -> None:
    """The Kenyan army carried out two dozen air strikes against al-Shabab this week."""
    assert deeds == ["Armed Forces of Kenya | ASSAULT:aerial | Al-Shabaab"]


def test_a_call_to_say_something_is_made_by_telephone(deeds: list[str]) -> None:
    """President Ana Rojas called President Peter Lund on Tuesday to congratulate him on his victory."""
    assert "Ana Rojas | CONSULT:phone | Peter Lund" in deeds


def test_medicine_by_the_kilo_is_aid(deeds: list[str]) -> None:
    """Norway handed over 700 kg of medicine to the Ministry of Health of Kenya on Monday."""
    assert deeds == ["Norway | AID | Ministry of Health of Kenya"]


def test_a_cancelled_visit_is_a_visit_that_does_not_take_place(deeds: list[str]) -> None:
    """Chad's president has cancelled a planned visit to Kenya."""
    assert deeds == ["president of Chad | CONSULT:visit !negated | Kenya"]


def test_people_used_as_shields_are_attacked(deeds: list[str]) -> None:
    """The rebels held forty villagers as human shields in Mora on Monday."""
    assert [line.split(" | ")[1] for line in deeds] == ["ASSAULT"]


def test_who_has_gone_on_strike_strikes(deeds: list[str]) -> None:
    """Prisoners in Oruro have gone on hunger strike."""
    assert [line.split(" | ")[1] for line in deeds] == ["PROTEST:hunger"]


def test_an_ordered_inquiry_is_an_inquiry(deeds: list[str]) -> None:
    """The president of Peru ordered an investigation against the governor of Puno."""
    assert [line.split(" | ")[1] for line in deeds] == ["ACCUSE:investigate"]


def test_a_name_behind_called_is_who_is_called(deeds: list[str]) -> None:
    """President Ana Rojas called Ethiopian President Sahle Work Tesfaye on Friday to explain the importance of the accord."""
    assert "Ana Rojas | CONSULT:phone | Sahle Work Tesfaye" in deeds


@pytest.mark.xfail(reason="the learned linker takes the first of two that are joined behind “blows to”")
def test_a_threat_reaches_whom_its_object_reaches(deeds: list[str]) -> None:
    """The militia has threatened to deliver devastating blows to Kenya and Chad."""
    assert "Chad" in deeds[0].split(" | ")[2]


def test_up_to_a_number_is_no_phrase_of_place(deeds: list[str]) -> None:
    """Rebels have kidnapped up to 16 Russian civilian advisers from a town bazaar."""
    (line,) = deeds
    assert "Russia" in line.split(" | ")[2]


def test_a_camp_for_refugees_is_theirs(deeds: list[str]) -> None:
    """A camp for Congolese refugees was attacked by Burundian militiamen on Monday."""
    assert deeds == ["Burundian militiamen | ASSAULT | Congolese refugees"]


def test_who_stages_a_march_is_toward_whom_it_is_broken_up(deeds: list[str]) -> None:
    """Turkish police prevented the demonstration staged by students near a party's offices."""
    assert deeds[0].split(" | ")[2].startswith("students")


def test_forces_of_two_states_that_exercise_cooperate(deeds: list[str]) -> None:
    """French and Egyptian warships launched ten days of war games in the Red Sea on Monday."""
    assert [line.split(" | ")[1] for line in deeds] == ["COOPERATE"]


def test_mediation_given_up_is_no_mediation(deeds: list[str]) -> None:
    """Norway has ended its mediation efforts between Chad and Kenya."""
    assert [line.split(" | ")[:2] for line in deeds] == [["Norway", "SANCTION:discontinue"]]


def test_an_agency_forced_out_is_expelled(deeds: list[str]) -> None:
    """Chad forced the refugee agency UNHCR out of the country on Monday."""
    assert deeds == ["Chad | SANCTION:expel | UNHCR"]


def test_pressure_on_somebody_to_do_it_is_a_request(deeds: list[str]) -> None:
    """Police have been pressuring the dockers of Beira to call off their strike."""
    assert [line.split(" | ")[1].partition(":")[0] for line in deeds] == ["REQUEST"]


def test_an_employer_is_no_attacker(deeds: list[str]) -> None:
    """Chad expelled twenty relief workers employed by the United Nations on Monday."""
    assert [line.split(" | ")[0] for line in deeds] == ["Chad"]


def test_peacekeepers_taken_home_are_help_withdrawn(deeds: list[str]) -> None:
    """Ghana pulled out its peacekeepers from Liberia on Monday."""
    assert deeds == ["Ghana | SANCTION:withdraw | Liberia"]


def test_an_army_taken_home_gives_way(deeds: list[str]) -> None:
    """Ghana pulled out its troops from Liberia on Monday."""
    assert [line.split(" | ")[1] for line in deeds] == ["RETREAT:withdraw"]


def test_troops_on_a_peacekeeping_mission_help(deeds: list[str]) -> None:
    """Ghana sent 230 troops to Liberia on a peacekeeping mission on Monday."""
    assert deeds == ["Ghana | AID | Liberia"]


def test_a_name_of_one_word_that_rebels_capture_is_a_place(deeds: list[str]) -> None:
    """M23 rebels captured Nyanzale and Rwindi in eastern Congo on Monday."""
    assert deeds == ["M23 | COERCE:seize | -"]


def test_a_capital_of_a_province_that_is_taken_is_a_place(deeds: list[str]) -> None:
    """Rebels took Goma in eastern Congo on Monday."""
    assert deeds == ["rebels | COERCE:seize | -"]


def test_a_month_before_a_name_tells_when(words: str) -> None:
    """Last September Azerbaijan shelled a village in Armenia."""
    reading = read_article(Article.of(words, published=date(2024, 5, 8), language="en"))
    assert [str(account).split(" | ")[0] for account in reading.accounts] == ["2023-09"]


def test_a_sentence_to_life_is_no_part_of_whom_it_is_passed_on(deeds: list[str]) -> None:
    """A court in Pristina last week sentenced a former deputy to life in prison."""
    assert deeds == ["court of Pristina | SANCTION:convict | former deputy"]


def test_gunners_are_the_army_of_their_state(deeds: list[str]) -> None:
    """Its gunners shelled a depot in Makiivka, Ukraine said."""
    assert deeds == ["Armed Forces of Ukraine | ASSAULT:heavy-weapons | -"]


def test_a_dateline_of_two_towns_with_spaces_is_one(words: str) -> None:
    """Yerevan / Baku - The Azerbaijani Ministry of Defence reported shelling of its posts by Armenian forces on Tuesday."""
    reading = read_article(Article.of(words, published=date(2024, 5, 8), language="en"))
    assert [str(account).split(" | ")[5] for account in reading.accounts] == ["Ministry of Defence of Azerbaijan < @"]


def test_gunners_hit_areas_where_people_live(deeds: list[str]) -> None:
    """Kyiv denied hitting residential areas on Monday."""
    assert deeds == ["Ukraine | ASSAULT !negated | -"]


def test_neutralised_fighters_are_attacked(deeds: list[str]) -> None:
    """Thirty of the attackers were "neutralised" by helicopters, the ministry said."""
    assert [line.split(" | ")[1:] for line in deeds] == [["ASSAULT:aerial", "attackers"]]


def test_a_claim_on_which_nobody_comments_is_nobodys_words(words: str) -> None:
    """Malaysia's coast guard said it had driven off two Chinese ships, a claim that Beijing did not comment on."""
    reading = read_article(Article.of(words, published=date(2024, 5, 8), language="en"))
    assert len(reading.statements) == 1


def test_who_calls_himself_something_says_nothing(words: str) -> None:
    """A group calling itself BlackQuetzal demanded three million dollars on Monday."""
    reading = read_article(Article.of(words, published=date(2024, 5, 8), language="en"))
    assert len(reading.statements) == 1


def test_who_puts_troops_on_alert_says_nothing(words: str) -> None:
    """Cameroon has put its troops at Kousseri on alert."""
    reading = read_article(Article.of(words, published=date(2024, 5, 8), language="en"))
    assert [str(account).split(" | ")[5] for account in reading.accounts] == ["@"]


def test_demands_for_ransom_demand_nothing_of_the_abducted(words: str) -> None:
    """Ransom demands for two engineers abducted last month have not been met, a local official said."""
    reading = read_article(Article.of(words, published=date(2024, 5, 8), language="en"))
    assert [str(account).split(" | ")[5] for account in reading.accounts] == ["unnamed local official < @"]


def test_what_is_burned_and_who_is_shot_elsewhere_are_two_deeds(deeds: list[str]) -> None:
    """Four lorries were set ablaze on the road to Turbo, and a policeman was shot dead in Dabeiba."""
    assert deeds == ["- | ASSAULT:destroy | -", "- | ASSAULT | policeman"]


def test_a_complaint_is_denied_as_a_claim_is(deeds: list[str]) -> None:
    """Women were turned away at two distribution points, aid workers complained. The Taliban denied it."""
    assert deeds == ["- | COERCE:restrict | women", "- | COERCE:restrict !negated | women"]


def test_of_whom_it_is_demanded_is_not_who_is_to_be_restored(deeds: list[str]) -> None:
    """The African Union demanded that the president of Chad be restored."""
    assert deeds == ["African Union | REQUEST | -"]


def test_who_did_what_a_passive_tells_is_not_taken_from_the_sentence_before(deeds: list[str]) -> None:
    """Herders and farmers fought over a well on Sunday. An elder was stabbed to death in Adaytu."""
    assert deeds[1] == "- | ASSAULT:primitive | elder"


def test_initials_that_open_a_sentence_keep_their_capitals(deeds: list[str]) -> None:
    """MONUSCO peacekeepers handed over their base to the police on Monday."""
    assert deeds[0].startswith("MONUSCO")


def test_who_was_hurt_right_behind_the_shots_was_hurt_by_them(deeds: list[str]) -> None:
    """Unknown gunmen opened fire on a convoy of relief trucks near Hakkari on Wednesday. Two drivers were wounded."""
    assert any(line.startswith("unknown gunmen") and "drivers" in line for line in deeds)


def test_who_returns_fire_is_the_subject_and_not_who_shot_first(deeds: list[str]) -> None:
    """Two suspects fired at the officers, who returned fire."""
    assert deeds == ["two suspects | ASSAULT:firearms | officers", "officers | ASSAULT:firearms | two suspects"]
