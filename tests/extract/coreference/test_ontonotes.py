"""Chains of all phrases as OntoNotes' guidelines mark them."""

from collections.abc import Sequence

from verbale.extract.actors.cast import cast
from verbale.extract.coreference.ontonotes import ontonotes
from verbale.extract.coreference.phrases import NounPhrase, phrases
from verbale.extract.tree import Tree
from verbale.pipeline.parsing import parsed
from verbale.records.analysis import Analysis
from verbale.records.text import Article


def _usual(text: str, *told: Sequence[str]) -> list[list[str]]:
    """A text and chains as words of it, each later in the text than the one before, in, those of the usual scheme out."""
    analysis = next(iter(parsed([Article.of(text, language="en")])))
    assert isinstance(analysis, Analysis)
    tree = Tree(analysis)
    found = list(phrases(tree, cast(tree), lambda _: 1.0))
    chains = [_chain(found, words, text) for words in told]
    return [[span.of(text) for span in chain] for chain in ontonotes(tree, chains)]


def _chain(found: Sequence[NounPhrase], words: Sequence[str], text: str) -> list[NounPhrase]:
    chain: list[NounPhrase] = []
    for word in words:
        behind = chain[-1].first if chain else -1
        chain.append(next(p for p in found if p.span.of(text) == word and p.first > behind))
    return chain


def test_an_apposition_is_one_phrase_with_what_it_stands_beside() -> None:
    text = "Mary Bell, the mayor of Leeds, came. She left."
    assert _usual(text, ["Mary Bell", "the mayor of Leeds", "She"]) == [["Mary Bell, the mayor of Leeds", "She"]]


def test_a_predicate_tells_nobody_again() -> None:
    assert _usual("Mary Bell is a painter. She left.", ["Mary Bell", "a painter", "She"]) == [["Mary Bell", "She"]]


def test_an_indefinite_phrase_begins_a_chain_and_continues_none() -> None:
    text = "Milk is sold in Leeds. The dairy sells milk. The milk is good."
    assert _usual(text, ["Milk", "milk", "The milk"]) == [["milk", "The milk"]]


def test_a_modifier_that_is_no_name_cuts_a_chain() -> None:
    text = "The asylum was granted. The asylum seekers rejoiced. This asylum lasts."
    assert _usual(text, ["The asylum", "asylum", "This asylum"]) == []


def test_a_pronoun_before_its_name_is_not_linked() -> None:
    assert _usual("In her speech, Mary Bell smiled.", ["her", "Mary Bell"]) == []
    assert _usual("“I came,” Mary Bell said.", ["I", "Mary Bell"]) == [["I", "Mary Bell"]]


def test_an_age_belongs_to_the_person() -> None:
    assert _usual("Mary Bell, 42, came. She left.", ["Mary Bell", "She"]) == [["Mary Bell, 42", "She"]]
