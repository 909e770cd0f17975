"""The docstring is a report of Wednesday 8 May 2024; day and place that later deeds take over from its scenes."""

from datetime import date

import pytest

from verbale.pipeline.reading import read_article
from verbale.records.account import Account
from verbale.records.text import Article
from verbale.records.when import Basis


@pytest.fixture
def accounts(request: pytest.FixtureRequest) -> dict[str, Account]:
    """The accounts of the docstring by type, its paragraphs parted by empty lines."""
    text = "\n\n".join(" ".join(part.split()) for part in (request.function.__doc__ or "").split("\n\n"))
    reading = read_article(Article.of(text, published=date(2024, 5, 8), language="en"))
    return {account.did.type: account for account in reading.accounts}


def setting(account: Account) -> tuple[str, str]:
    return str(account.when), account.where.name if account.where else ""


def test_what_follows_in_the_paragraph_is_there_and_then(accounts: dict[str, Account]) -> None:
    """Thousands marched in Tirana on Monday. Police arrested nine protesters."""
    assert setting(accounts["COERCE"]) == ("2024-05-06", "Tirana")
    assert accounts["COERCE"].where is not None
    assert accounts["COERCE"].where.basis is Basis.RECKONED


def test_a_common_actor_carries_over_paragraphs(accounts: dict[str, Account]) -> None:
    """Chadian soldiers shelled Adré on Sunday.

    Sudan's government asked for help.

    Chadian soldiers also seized two villages.
    """
    assert setting(accounts["COERCE"]) == ("2024-05-05", "Adré")


def test_another_day_is_another_place(accounts: dict[str, Account]) -> None:
    """Gunmen killed two officers in Kano on Sunday. On Tuesday the army arrested six men."""
    assert setting(accounts["COERCE"]) == ("2024-05-07", "")


def test_those_who_meet_agree_where_they_meet(accounts: dict[str, Account]) -> None:
    """The foreign ministers of Japan and India met in Tokyo on Monday. They agreed to hold a naval exercise."""
    assert setting(accounts["AGREE"]) == ("2024-05-06", "Tokyo")


def test_a_meeting_that_was_not_held_gives_no_day(accounts: dict[str, Account]) -> None:
    """Luz Aro and Ana Solís had been due to meet in Tbilisi last Thursday. Chile urged Luz Aro and Ana Solís to show restraint."""
    assert accounts["CONSULT"].status.negated
    assert accounts["REQUEST"].when.basis is Basis.PUBLISHED


def test_a_telephone_call_is_nowhere(accounts: dict[str, Account]) -> None:
    """Defence Minister Ama Mensah visited Lomé on Monday. She later telephoned her French counterpart."""
    assert accounts["CONSULT"].did.mode in {"visit", "phone"}
    phone = [account for account in accounts.values() if account.did.mode == "phone"]
    assert all(account.where is None for account in phone)


def test_a_lead_takes_what_the_next_sentence_tells(accounts: dict[str, Account]) -> None:
    """Kenyan police shot dead two students, a hospital said.

    Kenyan police opened fire at a march in Kisumu on Monday.
    """
    assert setting(accounts["ASSAULT"])[0] == "2024-05-06"


def test_the_day_of_a_saying_is_not_the_day_of_the_deed(accounts: dict[str, Account]) -> None:
    """Rebels attacked Goma on Saturday. On Monday the army said that it had shelled the rebels."""
    assert setting(accounts["ASSAULT"])[0] == "2024-05-04"


def test_background_does_not_carry(accounts: dict[str, Account]) -> None:
    """A lawmaker on Tuesday blamed the cabinet, which was formed in March. Protesters burned a flag in Suva."""
    assert setting(accounts["PROTEST"]) == ("2024-05-07", "Suva")


def test_what_came_before_a_dated_deed_has_no_day(accounts: dict[str, Account]) -> None:
    """Gunmen attacked Tahoua on Monday. The mission was set up in 2019 after rebels killed hundreds of villagers."""
    assert setting(accounts["ASSAULT"])[0] in {"2024-05-06", "?"}


def test_a_heading_sets_the_scene_of_its_paragraph(accounts: dict[str, Account]) -> None:
    """The minister is back at her desk.

    Lusaka (May 2). The minister met his Zambian counterpart.
    """
    assert setting(accounts["CONSULT"])[1] == "Lusaka"


def test_a_plan_takes_nothing_over(accounts: dict[str, Account]) -> None:
    """Police arrested nine students in Accra on Monday. Ghana will impose sanctions on Togo."""
    assert accounts["SANCTION"].where is None


def test_a_side_that_promises_in_a_meetings_sentence_promises_there(accounts: dict[str, Account]) -> None:
    """The Fijian minister met her Tongan counterpart in Apia on Monday, with Fiji promising to send doctors."""
    assert setting(accounts["AGREE"]) == ("2024-05-06", "Apia")


def test_what_still_goes_on_takes_no_day_over(accounts: dict[str, Account]) -> None:
    """Police arrested nine students in Accra on Monday. The opposition has accused the cabinet of theft."""
    assert str(accounts["ACCUSE"].when) == "2024-05-08~"
