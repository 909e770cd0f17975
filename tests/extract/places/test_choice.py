"""The docstring is a report of Wednesday 8 May 2024; the expectation is type and place of its accounts."""

from datetime import date

import pytest

from verbale.pipeline.reading import read_article
from verbale.records.text import Article

CASES = [
    # own phrase
    ("Police shot dead two demonstrators in Kisumu on Monday.", "ASSAULT", "Kisumu"),
    ("In Lima, riot police fired tear gas at marchers on Tuesday.", "ASSAULT", "Lima"),
    ("Vietnam's coast guard seized a Chinese trawler off the coast of Da Nang.", "COERCE", "Da Nang"),
    ("An explosion on the outskirts of Quetta killed two policemen on Monday.", "ASSAULT", "Quetta"),
    ("Ethiopian troops killed 20 civilians in the village of Merawi, in the Amhara region.", "ASSAULT", "Merawi"),
    ("Officers arrested three students at the University of Nairobi on Monday.", "COERCE", "Nairobi"),
    # a party's phrase, a party's town
    ("A drone struck a fuel depot south of Omdurman on Monday.", "ASSAULT", "Omdurman"),
    ("Kurdish fighters opened fire on a Turkish patrol along the Euphrates.", "ASSAULT", "Euphrates"),
    ("Protesters in Suva burned tyres on Monday.", "PROTEST", "Suva"),
    ("Dhaka police detained nine students on Monday.", "COERCE", "Dhaka"),
    ("Chad and Sudan signed a border accord in Doha on Monday.", "SUPPORT", "Doha"),
    ("Fiji and Tonga signed a treaty on fishing grounds in Apia on Monday.", "SUPPORT", "Apia"),
    # done to the place
    ("Rebels shelled the city of Goma on Sunday.", "ASSAULT", "Goma"),
    ("The bombing of Kharkiv on Monday killed nine people.", "ASSAULT", "Kharkiv"),
    ("The Peruvian president visited Quito on Monday.", "CONSULT", "Quito"),
    ("Israel bombed southern Lebanon on Monday.", "ASSAULT", "southern Lebanon"),
    # the goal
    ("The navy deployed two frigates to the Red Sea on Monday.", "MOBILIZE", "Red Sea"),
    ("Honduras sent 100 soldiers to the border with Guatemala on Monday.", "MOBILIZE", "Guatemala"),
    # the clause around it, before it, below it
    ("The Kenyan minister arrived in Kampala on Tuesday for talks with his Ugandan counterpart.", "CONSULT", "Kampala"),
    ("The Fijian minister flew to Honiara on Monday, where he met his counterpart.", "CONSULT", "Honiara"),
    ("Speaking at a rally in Lahore, the opposition leader called on the government to resign.", "REQUEST", "Lahore"),
    ("Militants attacked an army post in Waziristan, where they killed six soldiers.", "ASSAULT", "Waziristan"),
    # the noun's own
    ("The Geneva talks between Libya and Chad ended on Monday without an agreement.", "CONSULT", "Geneva"),
    # back to a place
    ("Clashes broke out in Tripoli on Monday. At least nine people were killed there.", "ASSAULT", "Tripoli"),
    ("The envoy met rebel commanders in the capital of Chad on Monday.", "CONSULT", "N'Djamena"),
    # no place
    ("Russia imposed sanctions on Moldova on Monday.", "SANCTION", ""),
    ("Kenya accused Somalia on Monday of sheltering gunmen in Gedo.", "ACCUSE", ""),
    ("In Baku, officials said that Turkey had condemned the vote.", "ACCUSE", ""),
    ("LAGOS, May 8 (Tern) - Ghana condemned the coup in Mali.", "ACCUSE", ""),
]


@pytest.mark.parametrize(("text", "kind", "place"), CASES, ids=[case[0][:50] for case in CASES])
def test_the_place_of_a_deed(text: str, kind: str, place: str) -> None:
    reading = read_article(Article.of(text, published=date(2024, 5, 8), language="en"))
    found = {account.where.name if account.where else "" for account in reading.accounts if account.did.type == kind}
    assert found == {place}


def test_a_place_has_its_state_its_entry_and_its_words() -> None:
    """Police arrested nine students in Kisumu on Monday."""
    text = "Kenyan police arrested nine students in Kisumu on Monday."
    reading = read_article(Article.of(text, published=date(2024, 5, 8), language="en"))
    where = reading.accounts[0].where
    assert where is not None
    assert where.evidence is not None
    assert where.evidence.holds_in(text)
    assert (where.country, where.place.partition(":")[0], where.exactness) == ("Kenya", "geonames", "town")
    assert where.lat == pytest.approx(-0.1, abs=0.2)


MORE = [
    ("A roadside bomb killed six Malian soldiers between Gao and Ménaka on Monday.", "ASSAULT", "Gao"),
    ("The Geneva talks between Libya and Chad ended on Monday.", "CONSULT", "Geneva"),
    ("Armed men abducted 30 pupils from a school in Kuriga, in Kaduna state, on Thursday.", "ASSAULT", "Kuriga"),
    ("Soldiers were wounded when their car struck a mine near Kidal in northern Mali.", "ASSAULT", "Kidal"),
    ("A court in Istanbul sentenced the journalist to four years in prison.", "SANCTION", "Istanbul"),
    ("Troops went to Kansanshi Mine near Solwezi, where gunmen killed two guards.", "ASSAULT", "Kansanshi Mine"),
    ("The resort of Varosha, which the army fenced off in 1974, would be opened.", "COERCE", "Varosha"),
    ("The government pulled two patrol ships back from Palawan in March.", "RETREAT", "Palawan"),
    ("The commissioner flew to Washington on Monday to meet the U.S. president.", "CONSULT", "Washington"),
]


@pytest.mark.parametrize(("text", "kind", "place"), MORE, ids=[case[0][:50] for case in MORE])
def test_the_place_of_a_deed_by_what_stands_around_it(text: str, kind: str, place: str) -> None:
    reading = read_article(Article.of(text, published=date(2024, 5, 8), language="en"))
    found = {account.where.name if account.where else "" for account in reading.accounts if account.did.type == kind}
    assert found == {place}
