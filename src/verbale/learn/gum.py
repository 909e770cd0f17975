"""Documents of GUM and their parses in, the choices of their annotators about phrases and chains out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from verbale.evaluate.gum import GumDoc
from verbale.extract.actors.cast import cast
from verbale.extract.coreference.chains import chains
from verbale.extract.coreference.pairs import Chain
from verbale.extract.coreference.phrases import NounPhrase, Takes, candidates, phrases
from verbale.extract.tree import Tree
from verbale.learn.fit import Choice
from verbale.records.analysis import Analysis
from verbale.reference.chooser import Chooser

# Genres whose texts are CC BY (GUM's README); the others are CC BY-SA or not free for all uses and teach nothing here.
TEACHING = ("news", "interview", "court", "academic")


def phrase_choices(document: GumDoc, tree: Tree) -> Iterator[Choice]:
    """A document and its parse in, for each word that can head a phrase whether it does out."""
    heads = {document.tokens[mention.head].span.start for mention in document.mentions}
    for index, features in candidates(tree):
        right = int(tree.tokens[index].span.start in heads)
        yield Choice(((), features), frozenset({right}))


@dataclass
class Annotator:
    """A ranker that takes what the annotators took, and notes each choice."""

    chain_at: Mapping[object, str]
    choices: list[Choice] = field(default_factory=list)
    known: dict[int, str] = field(default_factory=dict)

    def __call__(self, phrase: NounPhrase, options: Sequence[Chain], features: Sequence[tuple[str, ...]]) -> int:
        """The number of the option that the annotators took."""
        own = self.chain_at.get(phrase.span) or self.chain_at.get(phrase.head) or f"none {phrase.head}"
        told = [self._meant(chain) for chain in options]
        right = frozenset(number for number, meant in enumerate(told) if meant == own) or frozenset({len(options)})
        self.choices.append(Choice(tuple(features), right))
        return min(right)

    def _meant(self, chain: Chain) -> str:
        first = chain.phrases[0]
        return self.chain_at.get(first.span) or self.chain_at.get(first.head) or f"none {first.head}"


def chain_choices(document: GumDoc, tree: Tree, is_taken: Takes) -> Iterator[Choice]:
    """A document, its parse and what takes heads in, for each phrase which chain it joins out."""
    at = {token.span.start: token.index for token in tree.tokens}
    known: dict[object, str] = {}
    for mention in sorted(document.mentions, key=lambda mention: mention.first - mention.last):
        known[document.span(mention.first, mention.last)] = mention.chain
        head = at.get(document.tokens[mention.head].span.start)
        known.setdefault(head, mention.chain)
    annotator = Annotator(known)
    chains(tree, cast(tree), list(phrases(tree, is_taken)), annotator)
    yield from annotator.choices


@dataclass(frozen=True, slots=True)
class Tables:
    """The two learned tables of wide coreference."""

    phrases: Chooser
    chains: Chooser


def taught(documents: Sequence[tuple[GumDoc, Analysis]]) -> Sequence[tuple[GumDoc, Analysis]]:
    """Documents in, those of the teaching genres out."""
    return [pair for pair in documents if pair[0].id.split("_")[1] in TEACHING]
