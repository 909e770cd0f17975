"""Noun phrases of all kinds in chains of those that mean the same."""

from collections.abc import Iterator

from verbale.extract.actors.cast import cast
from verbale.extract.coreference.chains import chains, ranks
from verbale.extract.coreference.phrases import phrases
from verbale.extract.tree import Tree
from verbale.pipeline.parsing import parsed
from verbale.records.analysis import Analysis
from verbale.records.text import Article
from verbale.reference.chooser import chooser


def _told(text: str) -> Iterator[list[str]]:
    analysis = next(iter(parsed([Article.of(text, language="en")])))
    assert isinstance(analysis, Analysis)
    tree = Tree(analysis)
    actors = cast(tree)
    found = list(phrases(tree, actors, chooser("phrases-0").score))
    for chain in chains(tree, actors, found, ranks(chooser("chains-0"))):
        yield [phrase.span.of(text) for phrase in chain.phrases]


def test_people_and_things_are_told_again() -> None:
    told = list(_told("Mary Bell bought an old house in Leeds. She sold the house in May."))
    assert ["Mary Bell", "She"] in told
    assert ["an old house", "the house"] in told
    assert ["Leeds"] in told


def test_a_name_in_the_same_words_is_the_same_however_far() -> None:
    between = " ".join(f"A dog of house {number} barked at a cat." for number in range(30))
    told = list(_told(f"Andy Warhol came. {between} Andy Warhol left."))
    assert ["Andy Warhol", "Andy Warhol"] in told


def test_phrases_have_their_modifiers_and_clauses() -> None:
    told = [words for chain in _told("The tall man who sold the red car laughed.") for words in chain]
    assert told == ["The tall man who sold the red car", "the red car"]


def test_a_word_for_the_kind_of_thing_means_the_thing() -> None:
    told = list(_told("Mary Bell moved to Paris in May. She likes the city."))
    assert ["Paris", "the city"] in told


def test_i_is_who_speaks() -> None:
    told = list(_told("Peter Hill met Mary Bell in Leeds. “I came by train,” Bell said."))
    assert any("I" in chain and "Bell" in chain for chain in told)


def test_a_name_before_a_noun_is_whole() -> None:
    told = [words for chain in _told("New Zealand farmers protested. Farmers in New Zealand marched.") for words in chain]
    assert "Zealand" not in told
    assert "New" not in told


def test_a_doubtful_phrase_stands_only_in_chains() -> None:
    told = list(_told("It rained in Leeds. The rain fell on Leeds."))
    assert ["It"] not in told
