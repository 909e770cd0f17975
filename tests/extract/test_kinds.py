"""Trade, elections, relief and regional bodies as news tells them; the docstring is the report, the expectation is in the notation."""

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


def test_us_dollars_are_no_state(accounts: tuple[Account, ...]) -> None:
    """Japan has pledged US$ 2 million to the fund."""
    assert ["United States" in str(account) for account in accounts] == [False]
    assert [str(count) for count in accounts[0].counts] == ["money USD 2000000"]


def test_a_time_to_do_it_is_an_ultimatum(rows: list[str]) -> None:
    """West African leaders on Sunday gave the military rulers of Guinea-Bissau one month to free the president or face sanctions."""
    assert rows == ["west African leaders | THREATEN:restrict | military rulers of Guinea-Bissau | @"]


def test_a_day_by_which_to_do_it_is_an_ultimatum(rows: list[str]) -> None:
    """Gabon is ruled by soldiers. The African Union gave the soldiers until 30 June to hold elections."""
    assert [row.split(" | ")[:2] for row in rows] == [["African Union", "THREATEN"]]


def test_who_engages_with_a_governor_fights_nobody(rows: list[str]) -> None:
    """OCHA is engaging with the provincial governor."""
    assert rows == []


def test_what_is_worth_mentioning_is_the_tellers(rows: list[str]) -> None:
    """It is worth mentioning that Iraq's Supreme Court in March annulled the law. It will be recalled that Kuwait summoned the envoy of Iraq."""
    assert {row.split(" | ")[-1] for row in rows} == {"@"}


def test_assuring_reporters_promises_nothing(rows: list[str]) -> None:
    """Karim Badawy assured reporters that the gas would be Egyptian."""
    assert rows == []


def test_no_comment_is_no_deed(rows: list[str]) -> None:
    """The police made no comment."""
    assert rows == []


def test_a_side_of_a_border_is_closed(rows: list[str]) -> None:
    """Bolivia closed its side of the border because of the unrest."""
    assert rows[0] == "Bolivia | COERCE:restrict | - | @"


def test_whose_ministers_they_are(rows: list[str]) -> None:
    """Hezbollah, whose ministers walked out of the talks, said it would not pay."""
    assert rows[0].startswith("ministers of Hezbollah | REJECT:meet")


def test_whom_he_had_himself_criticised(rows: list[str]) -> None:
    """Prime Minister Zoran Dimov thanked the judges, whom he had himself criticised in January."""
    assert rows[1].startswith("Zoran Dimov | ACCUSE:disapprove !historical | judges")


def test_who_tells_of_the_editor_and_not_of_his_paper(rows: list[str]) -> None:
    """The union met the family of Mactar Diouf, the editor of the daily La Relance, who was sentenced to six months in prison by a judge."""
    assert "judge | SANCTION:convict | Mactar Diouf | @" in [row.removeprefix("unnamed ") for row in rows]


def test_what_goes_on_behind_an_aside_is_the_presidents(rows: list[str]) -> None:
    """President Recep Yildirim fired central bank governor Naci Aydin, two days after the bank raised its key rate, and appointed a former lawmaker."""
    assert rows[-1] == "Recep Yildirim | APPOINT | former lawmaker | @"


def test_talks_say_nothing(rows: list[str]) -> None:
    """Talks broke down on Saturday when the union's delegates left the table, saying the minister had insulted them."""
    assert rows[-1].split(" | ")[-1] == "unnamed union delegates < @"


def test_those_on_board_are_people(rows: list[str]) -> None:
    """A Libyan spokesman told agencies that a patrol boat had reached the ferry but that those on board had thrown bottles at the crew."""
    assert rows
    assert not rows[0].startswith("unnamed spokesman")


def test_the_council_of_a_vote_is_no_citys(reading: Reading) -> None:
    """The National Electoral Council of Honduras has a new website. It is slow. The firm is silent. The Council described the raid as intimidation."""
    assert [speaker.actor for one in reading.statements for speaker in one.voice.speakers] == [
        "Electoral Commission of Honduras"
    ]


def test_the_court_of_the_assembly_is_the_international_one(rows: list[str]) -> None:
    """The General Assembly asked the International Court of Justice for an opinion on Israel. Norway drafted the text. Two states were absent.
    Israel's ambassador said his country would not cooperate with the court."""
    assert "International Court of Justice" in rows[-1]


def test_a_bank_that_stands_ready_moves_no_troops(rows: list[str]) -> None:
    """Qatar's central bank stood ready to widen a currency swap."""
    assert not any("MOBILIZE" in row for row in rows)


def test_a_ministrys_own_statement() -> None:
    said = "The Ministry of Foreign Affairs summoned today the Chargé d'Affaires of the Republic of Iraq, Mr. Salman Al-Tikriti."
    heading = "Statement by the Ministry of Foreign Affairs of the State of Kuwait"
    reading = read_article(Article.of(f"{heading}\n\n{said}", published=date(2024, 5, 8), language="en"))
    assert str(reading.accounts[0]).split(" | ")[1] == "Ministry of Foreign Affairs of Kuwait"


def test_the_governor_of_a_city_is_not_the_banks(rows: list[str]) -> None:
    """President Recep Yildirim of Turkey fired central bank governor Naci Aydin. The governor of Istanbul banned gatherings for a week."""
    assert rows[-1] == "governor of Istanbul | COERCE:restrict | - | @"


def test_the_chief_minister_of_a_province_is_not_the_states(rows: list[str]) -> None:
    """Pakistan is short of gas. The Sindh chief minister criticised the World Bank."""
    assert rows == ["chief minister of Sindh | ACCUSE:disapprove | World Bank | @"]


def test_a_delegation_is_those_who_sent_it(rows: list[str]) -> None:
    """A team from the International Atomic Energy Agency visited Tehran on Monday."""
    assert rows == ["International Atomic Energy Agency | CONSULT:visit | Iran | @"]


def test_who_is_detained_is_not_blamed_for_it(rows: list[str]) -> None:
    """Domingos Correia is ill. His party, PAIGC, denounced his detention on Wednesday."""
    assert rows == ["PAIGC | ACCUSE:disapprove | - | @", "- | COERCE:arrest | Domingos Correia | @"]


def test_a_step_backwards_is_no_praise(rows: list[str]) -> None:
    """Kenya called the sentence "a grave step backwards". Lima called the truce a brave step."""
    assert [row.split(" | ")[1] for row in rows] == ["ACCUSE:disapprove", "SUPPORT"]


def test_who_holds_up_trucks_says_nothing(rows: list[str]) -> None:
    """On the road to Adre, gunmen held up two trucks of the World Food Programme, made off with 30 tonnes of sorghum and beat a driver."""
    assert {row.split(" | ")[-1] for row in rows} == {"@"}


def test_a_sum_of_another_clause_is_not_counted(accounts: tuple[Account, ...]) -> None:
    """The World Bank on Monday pledged $300 million to help farmers, and Britain said it would provide 12 million pounds in aid to Zambia."""
    assert [str(count) for count in accounts[0].counts] == ["money USD 300000000"]


@pytest.mark.parametrize("words", ["Britain gave Sudan 12 million pounds.", "Mexico paid the workers 5 million Chilean pesos.",
                                   "Kenya gave Uganda 3 million shillings.", "Senegal gave Mali 2 million CFA francs.",
                                   "Colombia will pay the families 40 million pesos.", "Canada gave Fiji 3 million Canadian dollars."])  # fmt: skip
def test_whose_pounds_and_pesos_they_are(accounts: tuple[Account, ...], words: str) -> None:
    codes = {"B": "GBP", "M": "CLP", "K": "KES", "S": "XOF", "C": "COP"}
    code = "CAD" if "Canadian" in words else codes[words[0]]
    assert code in str(accounts[0].counts[0])


def test_houses_destroyed_in_a_flood_were_attacked_by_nobody(rows: list[str]) -> None:
    """Heavy rain and floods hit Baghlan on Monday. The floods cut the road. At least 73 people have been killed. More than 2,300 houses have been destroyed."""
    assert rows == []


def test_police_who_baton_charge_accuse_nobody(rows: list[str]) -> None:
    """In Dakar, police baton-charged the strikers."""
    assert rows == ["Police of Senegal | ASSAULT:crowd-control | strikers | @"]


def test_relief_goods_help_whoever_they_are_for(rows: list[str]) -> None:
    """Unicef handed over purification tablets worth $400,000."""
    assert rows == ["UNICEF | AID | - | @"]


def test_a_summit_that_will_be_held_is_arrested_by_nobody(rows: list[str]) -> None:
    """Malawi hosted the leaders. The next Summit will be held in Gaborone in August 2027."""
    assert not any("COERCE" in row for row in rows)


def test_a_disease_is_nobody(rows: list[str]) -> None:
    """Uganda's health ministry discharged the last known Ebola patient from Mulago hospital."""
    assert not any("Ebola" in row.split(" | ")[2] for row in rows)


def test_a_national_front_is_not_frances(rows: list[str]) -> None:
    """Finance Minister Kwesi Asante of Ghana flew home. The opposition National Front accused him of lying."""
    assert rows[-1] == "National Front | ACCUSE:allege | Kwesi Asante | @"


def test_workers_pulled_out_are_withdrawn(rows: list[str]) -> None:
    """The contractor, Sinohydra, pulled out its workers from Kericho."""
    assert rows[0].startswith("Sinohydra | RETREAT:withdraw")


def test_who_had_his_passport_seized_seized_nothing(rows: list[str]) -> None:
    """Opposition leader Hassan Manik had his passport seized on Sunday. The bank had its licence revoked."""
    assert [row.split(" | ")[::2][:2] for row in rows] == [["-", "Hassan Manik"], ["-", "bank"]]


def test_the_ministry_behind_its_minister(rows: list[str]) -> None:
    """Health Minister Adrian Rogobete of Romania declared the strike illegal. The ministry sued the union."""
    assert rows == ["Ministry of Health of Romania | ACCUSE:allege | union | @"]


def test_a_meeting_called_is_no_blame(rows: list[str]) -> None:
    """Governor Erick Langat of Kenya called a crisis meeting for Tuesday, even as Water Secretary Zainab Ali vowed that the project would go on."""
    assert not any("ACCUSE" in row for row in rows)
    assert [row.split(" | ")[::3] for row in rows][-1] == ["Zainab Ali", "@"]


def test_a_suspension_lifted(rows: list[str]) -> None:
    """The bloc lifted the suspension of Madagascar."""
    assert rows[0].startswith("bloc | RETREAT")


def test_invited_to_a_day_to_come(accounts: tuple[Account, ...]) -> None:
    """President Nicușor Dan of Romania invited both parties to Cotroceni Palace on Friday."""
    assert accounts[0].when.start != date(2024, 5, 3)


def test_a_budget_of_ones_own_supports_nobody(rows: list[str]) -> None:
    """The Summit approved a budget of $98 million. The president's office put out a statement."""
    assert rows == []


def test_a_union_sentences_nobody(rows: list[str]) -> None:
    """Radio stations played only music as the press union staged a blackout in solidarity with Mactar Diouf, who was sentenced to six months in prison."""
    assert not any(row.startswith("press union | SANCTION") for row in rows)


def test_the_senate_of_a_report_that_tells_washington_later(rows: list[str]) -> None:
    """Bolivia is in crisis. The president met the army. The Senate speaker suspended the session. Washington restored relations with Bolivia last year."""
    assert rows[1].startswith("speaker of the Parliament of Bolivia")
