"""Noun phrases of all kinds in chains of those that mean the same."""

from collections.abc import Iterator, Sequence

from verbale.extract.actors.cast import cast
from verbale.extract.actors.record import Cast
from verbale.extract.coreference.chain import Chain
from verbale.extract.coreference.chains import chains, ranks
from verbale.extract.coreference.phrases import NounPhrase, phrases
from verbale.extract.coreference.pronouns import rivals
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


def test_i_is_who_speaks() -> None:
    told = list(_told("Peter Hill met Mary Bell in Leeds. “I came by train,” Bell said."))
    assert any("I" in chain and "Bell" in chain for chain in told)


def test_a_name_before_a_noun_is_whole() -> None:
    told = [
        words for chain in _told("New Zealand farmers protested. Farmers in New Zealand marched.") for words in chain
    ]
    assert "Zealand" not in told
    assert "New" not in told


def _phrases(text: str) -> tuple[Tree, Cast, list[NounPhrase]]:
    analysis = next(iter(parsed([Article.of(text, language="en")])))
    assert isinstance(analysis, Analysis)
    tree = Tree(analysis)
    return tree, cast(tree), list(phrases(tree, cast(tree), lambda _: -0.1))


def test_a_doubtful_phrase_stands_only_in_chains() -> None:
    tree, actors, found = _phrases("The rain fell. The rain stopped.")
    assert list(chains(tree, actors, found, lambda _phrase, options, _features: len(options))) == []
    joined = chains(tree, actors, found, lambda _phrase, _options, _features: 0)
    assert [chain.phrases[-1].said for chain in joined if len(chain.phrases) > 1]


def test_the_largest_chains_are_candidates_however_far() -> None:
    many = " ".join(f"A dog of house {number} barked." for number in range(40))
    tree, actors, found = _phrases(f"Bell came. Bell sang. Bell sat. {many} The mayor left.")
    seen: list[list[str]] = []

    def rank(_phrase: NounPhrase, options: Sequence[Chain], _features: object) -> int:
        seen.append([chain.phrases[0].said for chain in options])
        return 0 if _phrase.said == "bell" and options else len(options)

    chains(tree, actors, found, rank)
    assert "bell" in seen[-1]


def test_a_pronoun_has_rivals() -> None:
    _, _, found = _phrases("Mary met Anne in Leeds and she left.")
    told = [Chain() for _ in range(2)]
    for place, (chain, name) in enumerate(zip(told, ("mary", "anne"), strict=True)):
        chain.add(next(phrase for phrase in found if phrase.said == name), place, ())
    she = next(phrase for phrase in found if phrase.said == "she")
    mary, anne = rivals(she, told)
    assert "pro|rivals=True|0|False|0" in anne
    assert "pro|rivals=True|1|True|0" in mary
