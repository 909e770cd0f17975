"""An Analysis in, quick ways about its parse trees out: children, subtrees, ancestors, coordination."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from functools import cache, wraps
from typing import Any

from verbale.records.analysis import Analysis, Token
from verbale.records.evidence import Evidence, Step
from verbale.records.text import Span

# Subtrees are asked for again and again and kept, but for the endless ones of tables and lists, which would fill memory.
_LARGEST = 1000  # tokens of a subtree: a larger one is no sentence of a report, and reading each would take square time
_KEPT = 1000  # tokens


@cache
def bare(deprel: str) -> str:
    """A relation in, the relation without its subtype out.

    >>> bare("nsubj:pass")
    'nsubj'
    """
    return deprel.partition(":")[0]


class Tree:
    """The trees of one analysis with their children at hand. Tokens are named by their index over the whole article.

    `lemmas` are those of the tokens in lower case; `kept` holds what was found at each token, by the function that found it (see `once`).
    """

    __slots__ = (
        "_below",
        "_cases",
        "_children",
        "_lemmas",
        "_relations",
        "_said",
        "_subtrees",
        "analysis",
        "kept",
        "lemmas",
        "tokens",
    )

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.tokens = analysis.tokens
        children: list[list[Token]] = [[] for _ in analysis.tokens]
        relations: list[list[tuple[Token, str, str]]] = [[] for _ in analysis.tokens]
        for token in analysis.tokens:
            if token.head != token.index:
                children[token.head].append(token)
                relations[token.head].append((token, token.deprel, bare(token.deprel)))
        self.lemmas = [token.lemma.lower() for token in analysis.tokens]
        self._children = children
        self._below = [[child.index for child in below] for below in children]
        self._relations = relations
        self.kept: dict[object, dict[int, Any]] = {}
        self._cases: dict[int, str] = {}
        self._lemmas: dict[int, frozenset[str]] = {}
        self._said: dict[int, frozenset[str]] = {}
        self._subtrees: dict[int, tuple[int, ...]] = {}

    def children(self, index: int) -> list[Token]:
        """The dependents of a token, in the order of the text."""
        return self._children[index]

    def child(self, index: int, *deprels: str) -> Token | None:
        """The first dependent with one of the relations; a relation named without subtype takes every subtype."""
        for token, whole, short in self._relations[index]:
            if whole in deprels or short in deprels:
                return token
        return None

    def all_children(self, index: int, *deprels: str) -> list[Token]:
        """Every dependent with one of the relations (see `child`)."""
        below = self._relations[index]
        return [token for token, whole, short in below if whole in deprels or short in deprels] if below else []

    def head(self, token: Token) -> Token | None:
        """The token on which `token` depends, None for a root."""
        return None if token.head == token.index else self.tokens[token.head]

    def ancestors(self, token: Token) -> Iterator[Token]:
        """The heads of a token, nearest first, up to its root."""
        while token.head != token.index:
            token = self.tokens[token.head]
            yield token

    def coordinated(self, index: int) -> list[Token]:
        """A token, that with which it is coordinated, and so on up to the first of them: "burned" and "came" of "came and burned"."""
        found = [self.tokens[index]]
        while bare(found[-1].deprel) == "conj" and found[-1].head != found[-1].index:
            found.append(self.tokens[found[-1].head])
        return found

    def subtree(self, index: int) -> tuple[int, ...]:
        """The indexes of a token and of everything below it, in the order of the text; at most _LARGEST of them."""
        known = self._subtrees.get(index)
        if known is not None:
            return known
        found = [index]
        for here in found:  # it grows while it is gone through
            if len(found) >= _LARGEST:
                break
            found += self._below[here]
        whole = tuple(sorted(found[:_LARGEST]))
        if len(whole) <= _KEPT:
            self._subtrees[index] = whole
        return whole

    def said_with(self, index: int) -> frozenset[str]:
        """The words of a token's sentence in lower case: what is not among them need not be looked for in its tree."""
        number = self.tokens[index].sentence
        if number not in self._said:
            sentence = self.analysis.sentences[number]
            self._said[number] = frozenset(t.text.lower() for t in self.tokens[sentence.first : sentence.last])
        return self._said[number]

    def lemmas_with(self, index: int) -> frozenset[str]:
        """The lemmas of a token's sentence in lower case."""
        number = self.tokens[index].sentence
        if number not in self._lemmas:
            sentence = self.analysis.sentences[number]
            self._lemmas[number] = frozenset(self.lemmas[sentence.first : sentence.last])
        return self._lemmas[number]

    def conjuncts(self, index: int) -> list[int]:
        """A token and those coordinated with it (its `conj` dependents), in the order of the text."""
        below = self._relations[index]
        return [index, *[token.index for token, _, short in below if short == "conj"]] if below else [index]

    def case(self, index: int) -> str:
        """The preposition of a nominal, in lower case and with its fixed parts ("according to"); "" where it has none."""
        found = self._cases.get(index)
        if found is None:
            found = self._cases[index] = self._case(index)
        return found

    def _case(self, index: int) -> str:
        for token in self._children[index]:
            if token.deprel == "case" and token.text not in {"'s", "’s", "'", "’"}:
                fixed = [t.text for t in self._children[token.index] if bare(t.deprel) == "fixed"]
                return " ".join([token.text, *fixed]).lower()
        return ""

    def span(self, first: int, last: int) -> Span:
        """The characters of tokens `[first, last)`."""
        return Span(self.tokens[first].span.start, self.tokens[last - 1].span.end)

    def within(self, span: Span) -> range:
        """The indexes of the tokens that lie whole within a span."""
        first = bisect_left(self.tokens, span.start, key=lambda token: token.span.start)
        last = bisect_right(self.tokens, span.end, key=lambda token: token.span.end)
        return range(first, last)

    def subtree_span(self, index: int) -> Span:
        """The characters from the first to the last token of a subtree."""
        within = self.subtree(index)
        return self.span(within[0], within[-1] + 1)

    def evidence(self, span: Span, step: Step) -> Evidence:
        """A span of the article and a step in, Evidence out."""
        return Evidence.of(self.analysis.article, span, step)


def once[T](read: Callable[[Tree, int], T]) -> Callable[[Tree, int], T]:
    """A function of a tree and a token in, the same out; what it finds is kept with the tree, since it is asked for again."""

    @wraps(read)
    def found(tree: Tree, index: int) -> T:
        known: dict[int, T] | None = tree.kept.get(read)
        if known is None:
            known = tree.kept[read] = {}
        if index not in known:
            known[index] = read(tree, index)
        return known[index]

    return found
