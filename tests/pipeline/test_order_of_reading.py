"""What is kept from one report to the next (weights, words, readings of days) changes no reading: whatever was read before."""

from verbale.language.by_spacy import analyse
from verbale.pipeline.reading import read_analysis
from verbale.records.text import Article

REPORTS = [
    """Kenya's president, Amina Odhiambo, accused Chad on Monday of shelling a village near Lodwar. Chad denied the charge.
    Her spokesman said she would ask the African Union for talks.""",
    """Police in Chad arrested 12 protesters on Monday, the interior ministry said. The ministry denied that anyone was beaten.
    A union had called for the march after the government raised fuel prices.""",
    """The two sides signed a truce in Niamey on 4 May 2024 and agreed to exchange prisoners. Togo welcomed the accord.
    If it holds, Togo will reopen its border, its foreign minister told reporters.""",
]


def test_the_order_in_which_reports_are_read_changes_no_reading() -> None:
    parsed = [analyse(Article.of(text)) for text in REPORTS]
    first = [read_analysis(one) for one in parsed]
    assert [read_analysis(one) for one in reversed(parsed)] == first[::-1]
    assert [read_analysis(one) for one in parsed] == first
    assert all(reading.accounts for reading in first)
