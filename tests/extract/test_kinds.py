"""Trade, elections, relief and regional bodies as news tells them; the docstring is the report, the expectation is in the notation."""

import pytest

from verbale.records.account import Account
from verbale.records.reading import Reading


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
