"""Who says "we" outside all quotations: whoever publishes the report."""

import pytest

from verbale.extract.actors.cast import cast
from verbale.extract.tree import Tree
from verbale.language.by_spacy import analyse
from verbale.records.text import Article

SAID = "The dockers of Calais are on strike. We call on them to hold out."
CASES = {
    "The Longshore Call, organ of the Atlantic Workers' Party": "Atlantic Workers' Party",
    "Tidiwt, bulletin of the Front of the Three Rivers (invented)": "Front of the Three Rivers",
}


def _we(said: str, outlet: str) -> list[str]:
    found = cast(Tree(analyse(Article.of(said, language="en", outlet=outlet))))
    return [" + ".join(m.actors) for m in found.mentions if m.rule == "pronoun/publisher"]


@pytest.mark.parametrize("outlet", CASES)
def test_whose_organ_the_outlet_is(outlet: str) -> None:
    assert _we(SAID, outlet) == [CASES[outlet]]


def test_who_is_told_in_the_report_and_in_the_name_of_the_outlet() -> None:
    said = "The Civic Bloc read the report. We condemn the arrests."
    assert _we(said, "Civic Bloc press service") == ["Civic Bloc"]


def test_a_newspaper_acts_in_none_of_its_reports() -> None:
    assert _we(SAID, "Calais Herald") == []


def test_in_a_quotation_it_is_whoever_speaks() -> None:
    said = "“We condemn the arrests,” said Ada Lund, a docker."
    assert _we(said, "The Longshore Call, organ of the Atlantic Workers' Party") == []
