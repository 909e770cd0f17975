"""Attacks, disasters, hostages and arms as news tells them; the docstring is the report, the expectation is in the notation."""

from datetime import date

import pytest

from verbale.pipeline.reading import read_article
from verbale.records.account import Account
from verbale.records.reading import Reading
from verbale.records.text import Article


@pytest.fixture
def accounts(reading: Reading) -> tuple[Account, ...]:
    """The accounts of the report."""
    return reading.accounts


def test_nobody_did_what_a_storm_did(rows: list[str]) -> None:
    """Cyclone Orla reached Beira on Monday. At least 34 people have died and 212 were injured, the institute said. Some 6,000 have been displaced."""
    assert rows == []


def test_a_storm_strikes_nobody(rows: list[str]) -> None:
    """Cyclone Orla hit Beira on Monday and an earthquake destroyed a school in Lae."""
    assert rows == []


def test_an_earthquake_attacks_nobody(rows: list[str]) -> None:
    """An earthquake killed 40 people in Hatay on Monday and injured 300."""
    assert rows == []


def test_who_was_shot_at_in_a_flood_was_shot_at(rows: list[str]) -> None:
    """Floods hit the camp on Monday. Two were killed when soldiers fired at those who fled."""
    assert rows == ["soldiers | ASSAULT:firearms | those | @"]


def test_the_killed_suffer_when_others_come_under_fire(rows: list[str]) -> None:
    """Two guards were killed when soldiers came under fire near Gao on Monday."""
    assert rows == ["- | ASSAULT | two guards | @"]


def test_hostages_are_those_who_are_taken(accounts: tuple[Account, ...]) -> None:
    """The gunmen burned three trucks near Gao and took at least nine people hostage on Monday."""
    taken = next(account for account in accounts if account.did.mode == "abduct")
    assert [str(count) for count in taken.counts] == ["abducted 9+"]
    assert str(taken).split(" | ")[3] == "at least nine people"


def test_the_first_of_two_numbers_counts(accounts: tuple[Account, ...]) -> None:
    """The Ukrainian air force shot down 12 of 15 drones over Odesa on Monday."""
    assert [str(count) for account in accounts for count in account.counts] == ["drones 12"]


def test_all_but_two_are_not_two(accounts: tuple[Account, ...]) -> None:
    """All but two of the hostages were released on Friday."""
    assert [account.did.mode for account in accounts] == ["release"]
    assert not accounts[0].counts


def test_arms_for_somebody_are_help(rows: list[str]) -> None:
    """The Czech government said it would send 50,000 more artillery shells to Ukraine in June."""
    assert rows == ["Government of the Czech Republic | AID !future | Ukraine | Government of the Czech Republic < @"]


def test_a_wing_that_claimed_attacks_threatens(rows: list[str]) -> None:
    """Al-Shabaab's coastal branch, which has claimed several attacks on teachers, threatened in a recording last month to burn schools."""
    assert rows[-1].startswith("Al-Shabaab's coastal branch | THREATEN")


def test_who_claims_bombings_did_them(rows: list[str]) -> None:
    """The group claimed two bombings in the north on Monday."""
    assert rows == ["group | ASSAULT:explosives | - | group < @"]


def test_the_dead_are_not_condemned(rows: list[str]) -> None:
    """Gunmen shot five farmers dead near Gao on Monday. Kenya condemned the killing of the farmers."""
    assert rows[1] == "Kenya | ACCUSE:disapprove | gunmen | @"


def test_a_house_is_left_and_no_post(rows: list[str]) -> None:
    """Opposition leader Levan Tsek was beaten on Monday as he left the party's office."""
    assert rows == ["- | ASSAULT:beat | Levan Tsek | @"]


def test_a_law_is_passed_toward_nobody(rows: list[str]) -> None:
    """Parliament passed the bill on Monday in its third reading by 84 votes to 30."""
    assert rows == []


def test_a_strike_to_demand_it_demands_it(rows: list[str]) -> None:
    """Nurses went on strike on Monday to demand more pay."""
    assert rows[1] == "nurses | REQUEST | - | @"


def test_a_government_by_its_seat_is_no_place(accounts: tuple[Account, ...]) -> None:
    """Gunmen raided a market in Cabaret. Nairobi said that it would send 200 men to Haiti.

    The airport was closed on Sunday after shots were fired at a plane.
    """
    closed = next(account for account in accounts if account.did.trigger.quote == "closed")
    assert "Nairobi" not in str(closed.where)


def test_a_participle_without_its_auxiliary_is_a_passive(accounts: tuple[Account, ...]) -> None:
    """Four policemen were injured and 13 protesters arrested in Lae on Monday."""
    assert [str(account).split(" | ")[1:4] for account in accounts] == [
        ["-", "ASSAULT", "four policemen"],
        ["-", "COERCE:arrest", "13 protesters"],
    ]
    assert [str(count) for account in accounts for count in account.counts] == ["wounded 4", "detained 13"]


def test_the_killed_and_the_abducted_are_two_deeds(rows: list[str]) -> None:
    """Three drivers were killed and an aid worker abducted near Pibor on Sunday."""
    assert rows == ["- | ASSAULT | three drivers | @", "- | ASSAULT:abduct | aid worker | @"]


def test_who_is_abducted_was_not_killed(accounts: tuple[Account, ...]) -> None:
    """Gunmen on motorcycles killed 21 farmers and abducted 40 traders near Gao on Tuesday."""
    told = [(account.did.mode, [str(count) for count in account.counts]) for account in accounts]
    assert told == [("", ["killed 21"]), ("abduct", ["abducted 40"])]


def test_what_is_told_of_one_ambush_is_one_account(accounts: tuple[Account, ...]) -> None:
    """At least nine soldiers were killed and five others wounded when militants ambushed a patrol near Gao on Monday night, the military said."""
    assert [str(account).split(" | ")[1] for account in accounts] == ["militants"]
    assert sorted(str(count) for count in accounts[0].counts) == ["killed 9+", "wounded 5"]


def test_the_report_is_of_the_state_for_which_an_organisation_is_named(rows: list[str]) -> None:
    """Protesters broke through the gates. Police fired live rounds, the Kenya Medical Association said. A sister of a former US senator was beaten in Kisumu."""
    assert rows[1].startswith("Police of Kenya | ASSAULT")


def test_a_further_victim_is_one_and_the_day_is_that_of_the_deed(accounts: tuple[Account, ...]) -> None:
    """A roadside bomb killed a district commissioner, Hodan Jama, and her driver on Tuesday."""
    cells = str(accounts[0]).split(" | ")
    assert (cells[0], cells[3]) == ("2024-05-07", "Hodan Jama + driver of Hodan Jama")


def test_another_number_is_other_people(rows: list[str]) -> None:
    """Police have arrested 82 people over the riot. In Valencia city, some 30,000 people marched on Saturday."""
    assert [row.split(" | ")[2] for row in rows if "arrest" in row] == ["82 people"]


def test_a_junta_acts(rows: list[str]) -> None:
    """On Friday the junta freed 300 prisoners to mark a Buddhist holiday."""
    assert rows == ["junta | RETREAT:release | 300 prisoners | @"]


def test_a_crowd_is_charged_and_not_accused(rows: list[str]) -> None:
    """Riot police charged the crowd near the town hall on Monday."""
    assert [row.split(" | ")[1] for row in rows] == ["ASSAULT:crowd-control"]


def test_money_for_a_state_is_no_giving_in(rows: list[str]) -> None:
    """Washington has given Ecuador $93 million in military aid since 2023."""
    assert [row.split(" | ")[1:3] for row in rows] == [["AID", "Ecuador"]]


def test_elders_of_a_people_are_not_the_state(rows: list[str]) -> None:
    """Colombia's army shelled a camp on Monday. Indigenous authorities in Toribio said they had detained three of the bombers."""
    assert not [row for row in rows if row.startswith("Colombia |") or "Government of Colombia | COERCE" in row]


@pytest.mark.parametrize("name", ["Doctors Without Borders", "Georgian Hope", "Afghanistan Journalists Center"])
def test_names_are_whole(name: str) -> None:
    """Names that begin with a noun in capitals, a state or its adjective."""
    told = {
        "Doctors Without Borders": "Doctors Without Borders said that soldiers had beaten two nurses on Monday.",
        "Georgian Hope": "The ruling Georgian Hope party said that police had beaten two men on Monday.",
        "Afghanistan Journalists Center": "A photographer was beaten on Monday, the Afghanistan Journalists Center said.",
    }
    found = read_article(Article.of(told[name], published=date(2024, 5, 8), language="en")).accounts
    assert [str(account.according_to) for account in found] == [f"{name} < @"]


def test_what_a_decree_does_to_the_people_of_a_state_is_not_done_by_it(rows: list[str]) -> None:
    """The draft decree, seen by Baltic Wire, would freeze the funds of two Belarusian generals and bar a state-owned potash trader from ports."""
    assert not any(row.startswith("Belarus |") for row in rows)
    assert len(rows) == 2
