"""Constructions of diplomatic reports. The docstring is the report, published on Wednesday 8 May 2024; the expectation is in the notation."""

import pytest

from verbale.records.reading import Reading


@pytest.fixture
def accounts(reading: Reading) -> list[str]:
    return [str(account) for account in reading.accounts]


def test_who_declines_to_confirm_tells_nothing(reading: Reading) -> None:
    """The Serbian ministry declined to confirm that Montenegro had expelled two diplomats."""
    assert not reading.accounts
    assert not reading.statements


def test_who_does_not_say_whether_tells_nothing(accounts: list[str]) -> None:
    """The army did not say whether soldiers had fired at the crowd."""
    assert accounts == []


def test_neither_confirmed_nor_denied(accounts: list[str]) -> None:
    """Kenya neither confirmed nor denied that soldiers had boarded the boat."""
    assert accounts == []


def test_who_does_not_say_who_is_to_blame_blames_nobody(accounts: list[str]) -> None:
    """The minister declined to say who was to blame for the attack."""
    assert not any("ACCUSE" in line for line in accounts)


def test_what_is_not_explained_has_happened(accounts: list[str]) -> None:
    """Police did not say why they had arrested the two men."""
    assert accounts == ["? | police | COERCE:arrest | two men | - | @ | detained 2"]


def test_who_does_not_deny_it_lets_it_stand(accounts: list[str]) -> None:
    """The minister did not deny that Kenya had expelled two diplomats."""
    assert any(" | Kenya | SANCTION:expel | " in line for line in accounts)


def test_who_is_not_named_is_not_appointed(accounts: list[str]) -> None:
    """The Foreign Ministry did not name the pair."""
    assert accounts == []


def test_what_stops_is_one_deed_on_its_day(accounts: list[str]) -> None:
    """Bolivia will stop selling natural gas to Argentina on 1 August."""
    assert accounts == ["2024-08-01 | Bolivia | SANCTION:discontinue !future | Argentina | - | @"]


def test_whoever_agreed_after_talks_had_talked(accounts: list[str]) -> None:
    """Kenya and Somalia agreed on Tuesday to reopen the crossing after talks brokered by Qatar in Doha."""
    assert "2024-05-07 | Kenya + Somalia | AGREE | - | - | @" in accounts
    assert "2024-05-08~ | Qatar | CONSULT:third-party | Kenya + Somalia | Doha | @" in accounts


def test_a_year_that_tells_which_one_dates_nothing_else(accounts: list[str]) -> None:
    """The cut-off would violate the 2019 contract. Brazil offered to mediate."""
    assert any(line.startswith("2024-05-08~ | Brazil | AGREE | ") for line in accounts)


def test_what_is_promised_takes_no_day_of_the_past(accounts: list[str]) -> None:
    """In 2021 Bolivia cut off the gas. The Andean Community will take up the dispute at Argentina's request."""
    assert not any("2021" in line for line in accounts if "REQUEST" in line or "CONSULT" in line)


def test_what_is_sent_is_not_whom_it_is_sent_to(accounts: list[str]) -> None:
    """Bineta Sarr offered to send observers."""
    assert accounts == ["2024-05-08~ | Bineta Sarr | AGREE | - | - | @"]


def test_solidarity_is_the_act_itself(accounts: list[str]) -> None:
    """Chile expressed solidarity with Peru."""
    assert accounts == ["2024-05-08~ | Chile | SUPPORT | Peru | - | @"]


def test_an_envoy_of_a_union_for_a_region(accounts: list[str]) -> None:
    """Foreign Minister Daulet Seitkali received the Special Representative of the European Union for Central Asia, Annika Lindqvist."""
    assert accounts == ["2024-05-08~ | Annika Lindqvist | CONSULT:visit | Daulet Seitkali | - | @"]


def test_a_secretary_of_a_state_of_two_words(accounts: list[str]) -> None:
    """The Foreign Secretary of India, Shri Arvind Menon, and the Foreign Secretary of Sri Lanka, Ms Dilini Wijesuriya, held talks in Colombo."""
    assert accounts == ["2024-05-08~ | Arvind Menon + Dilini Wijesuriya | CONSULT | - | Colombo | @"]


def test_a_ministry_is_of_the_kind_told_last(reading: Reading) -> None:
    """Montenegrin Foreign Minister Ervin Hadžić called his Serbian colleague. The Serbian ministry said it had received a note."""
    assert [one.speakers[0].actor for one in (s.voice for s in reading.statements)] == [
        "Ministry of Foreign Affairs of Serbia"
    ]


def test_both_ministries_are_two(reading: Reading) -> None:
    """Armenia's Ministry of Foreign Affairs said talks with Azerbaijan had been held. Azerbaijan welcomed them. Both ministries confirmed that a protocol had been signed."""
    assert {one.actor for one in reading.statements[-1].voice.speakers} == {
        "Ministry of Foreign Affairs of Armenia",
        "Ministry of Foreign Affairs of Azerbaijan",
    }


def test_who_comes_in_by_the_way_is_no_side(accounts: list[str]) -> None:
    """Montenegro expelled two Serbian diplomats. Serbia protested. Montenegro said Serbia had broken the law.
    Neither Washington nor London commented. In December the two countries' transport ministers signed an agreement.
    """
    assert any("Ministry of Transport of Serbia" in line for line in accounts)
    assert not any("Ministry of Transport of the United States" in line for line in accounts)


def test_what_is_spoken_of_is_not_where_they_meet(accounts: list[str]) -> None:
    """Foreign Minister Ama Mensah received Luz Aro on Monday. They exchanged views on the situation in Kabul. Later Luz Aro met Energy Minister Ana Solís."""
    assert accounts
    assert not any("Kabul" in line for line in accounts)


def test_what_is_to_come_lends_neither_day_nor_place(accounts: list[str]) -> None:
    """The bloc will hold a summit in Nairobi on Saturday. The envoy met the detained vice-president."""
    met = next(line for line in accounts if "!future" not in line and "CONSULT" in line)
    assert "Nairobi" not in met
    assert met.startswith("2024-05-08~")


def test_what_may_come_lends_no_place(accounts: list[str]) -> None:
    """Argentina would take the case to arbitration in Paris. The ministers met on Monday."""
    assert any(line.startswith("2024-05-06 | ministers | CONSULT | - | - | ") for line in accounts)


def test_an_accusation_without_that_word_is_denied(accounts: list[str]) -> None:
    """Sudan's envoy said the Rapid Support Forces had shelled a hospital on Monday. The RSF denied the accusation."""
    assert (
        "2024-05-06 | Rapid Support Forces | ASSAULT:heavy-weapons !negated | hospital | - | Rapid Support Forces < @"
        in accounts
    )


def test_invited_for_talks_looks_ahead(accounts: list[str]) -> None:
    """Ana Uwase has invited Omar Bakari to Arusha for talks on Friday."""
    assert all(line.startswith(("2024-05-10", "2024-05-08~")) for line in accounts)


def test_the_time_of_an_entry_is_no_part_of_what_is_said(reading: Reading) -> None:
    """16:30 "We are glad," Ana Rojas of Chad tells state television."""
    assert [statement.content[0].quote for statement in reading.statements] == ['"We are glad,"']


def test_a_dateline_with_the_outlet_before_the_day(reading: Reading) -> None:
    """ALGIERS (Coast Courier), 7 May 2024 - Algeria will expel two envoys of Peru, the ministry said on Tuesday."""
    assert reading.statements[0].content[0].quote.startswith("Algeria")


def test_a_mediator_who_brokers_a_truce_agrees_to_nothing(accounts: list[str]) -> None:
    """Malaysia brokered the truce between Thailand and Cambodia."""
    assert accounts == ["2024-05-08~ | Malaysia | CONSULT:third-party | Thailand + Cambodia | - | @"]


def test_who_hosts_soldiers_receives_no_visit(accounts: list[str]) -> None:
    """Niger accuses Benin of hosting French soldiers. Morocco will host a naval exercise with France in March."""
    assert not any("CONSULT" in line for line in accounts)
    assert any("COOPERATE !future" in line for line in accounts)


def test_verbs_that_only_lead_on_tell_no_deed(accounts: list[str]) -> None:
    """A company based in Port Sudan supplies fuel to the army. Her party will move to censure Omar Bah. This would hurt Belarusians most, he said."""
    assert not any("MOBILIZE" in line or "ASSAULT" in line for line in accounts)


def test_what_will_be_stopped_is_not_done(accounts: list[str]) -> None:
    """The army will stop shelling the town."""
    assert not any("ASSAULT" in line for line in accounts)


def test_who_lets_others_in_has_not_taken_the_country(accounts: list[str]) -> None:
    """Paris suspended an agreement that let Algerian officials enter France freely."""
    assert not any("COERCE" in line for line in accounts)


def test_the_council_in_a_report_of_the_security_council(accounts: list[str]) -> None:
    """Members of the Security Council voted for the text. Chad abstained. Togo left. Peru spoke. Ana Bah, the envoy of Chad, called on the council to help."""
    assert any("Ana Bah | REQUEST" in line and "United Nations Security Council" in line for line in accounts)


def test_money_is_nobody_who_is_helped(accounts: list[str]) -> None:
    """Two envoys of Peru met an engineer and paid him 200,000 kroner for drawings of a station."""
    assert not any("kroner for" in line for line in accounts)


def test_who_is_declared_unwelcome_says_nothing(reading: Reading) -> None:
    """Norway declared two members of the embassy of Peru in Oslo persona non grata, saying they had filmed a port."""
    assert {m.actor for statement in reading.statements for m in statement.voice.speakers} == {"Norway"}


def test_plurals_behind_that_are_who_suffers(accounts: list[str]) -> None:
    """Ana Bah told journalists that convoys to the north had been blocked at the border of Chad."""
    assert any("COERCE:restrict | convoys to the north" in line for line in accounts)


def test_crews_that_are_questioned_end_no_speech(reading: Reading) -> None:
    """Two boats have been taken to Tripoli and their crews, 23 men, are being questioned by the Libyan coast guard, the union in Sfax said."""
    assert not any(
        statement.content[0].quote.startswith("Two boats") and "Coast" in str(statement.voice)
        for statement in reading.statements
    )


def test_a_commander_between_commas_who_threatens(accounts: list[str]) -> None:
    """The rebels watch. Their commander, General Gebre Hagos, threatened in April to resume fighting if soldiers did not leave the town."""
    assert any(line.startswith("2024-04 | Gebre Hagos | THREATEN:violence") for line in accounts)


def test_no_participle_goes_on_with_a_finite_verb(accounts: list[str]) -> None:
    """Kosovo police said on Sunday that masked men had fired on a patrol near the crossing, wounding a sergeant, and blamed Serbia for the attack."""
    assert any("| Police of Kosovo | ACCUSE:allege | Serbia |" in line for line in accounts)
