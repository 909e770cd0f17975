"""Chains of all phrases in, the chains that OntoNotes' guidelines mark in the same text out: the usual scheme.

GUM links more than OntoNotes does. What GUM's own conversion (OntoGUM; Zhu et al. 2021) makes of GUM's chains is made here of ours, by
the same rules over our own parse: an apposition and what it stands beside are one phrase; what a pronoun means that stands before
it is not linked to it; a modifier that is no name (“[asylum] seekers”) means nothing; a predicate (“he is [an artist]”) is left out;
an indefinite phrase can be told again, but tells nothing again, so a chain is cut before it; no phrase stands in the one that it
repeats; a phrase alone is no chain.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from verbale.extract.coreference.phrases import NounPhrase
from verbale.extract.tree import Tree, bare
from verbale.records.analysis import Token
from verbale.records.text import Span

_DEFINITE_TAGS = frozenset({"FW", "NNP", "NNPS", "PRP", "PRP$", "DT"})
_NAME_TAGS = frozenset({"NNP", "NNPS"})
_DEFINITE_WORDS = frozenset({"the", "this", "that", "these", "those", "all", "every", "any", "no", "such"})
_EVERYBODY = frozenset({"everyone", "anyone"})
_CLOSING = frozenset({"'", '"', "’", "”", ")", "]", "}"})
_NOT_AGAIN = frozenset({"some"})
_PERSONS = frozenset({"he", "she"})
_OLDEST = 120
_NEAR = 2  # sentences within which a name or “he” keeps an indefinite phrase in its chain


@dataclass(frozen=True, slots=True)
class _Marked:
    """Tokens `[first, last)` around a head; whether an apposition is joined to them."""

    first: int
    last: int
    head: int
    pronoun: bool
    joined: bool = False


def ontonotes(tree: Tree, chains: Iterable[Sequence[NounPhrase]]) -> Iterator[tuple[Span, ...]]:
    """A tree and chains of its phrases in, the chains of the usual scheme out."""
    for chain in chains:
        told = sorted((_marked(tree, p) for p in chain), key=lambda m: (m.first, -m.last))
        for piece in _cut(_joined(tree, _backward(tree, told)), lambda m: _is_modifier(tree, m)):
            for part in _definite_parts(tree, _without_predicates(tree, piece)):
                kept = _outer(tree, part)
                if len(kept) > 1:
                    yield tuple(tree.span(m.first, m.last) for m in kept)


def _marked(tree: Tree, phrase: NounPhrase) -> _Marked:
    """A phrase in, its tokens out, with the age of a person that stands beside him ("[Mary Bell, 42], left")."""
    last = phrase.last
    beside = tree.tokens[last : last + 2]
    if phrase.label == "PERSON" and len(beside) > 1 and beside[0].text == "," and beside[1].text.isdigit():
        last += 2 if int(beside[1].text) < _OLDEST else 0
    return _Marked(phrase.first, last, phrase.head, phrase.sort == "pronoun")


def _backward(tree: Tree, told: Sequence[_Marked]) -> Sequence[_Marked]:
    """Without a pronoun that stands before what it means (cataphora); “I” of a quotation means who speaks, not what follows."""
    if len(told) > 1 and told[0].pronoun and not told[1].pronoun and not _is_first_person(tree.tokens[told[0].head]):
        return told[1:]
    return told


def _is_first_person(token: Token) -> bool:
    return token.text.lower() in {"i", "me", "my", "we", "us", "our", "you", "your"}


def _joined(tree: Tree, told: Sequence[_Marked]) -> list[_Marked]:
    """Appositions are joined to what they stand beside, with the mark that closes them."""
    found: list[_Marked] = []
    for marked in told:
        if found and _are_beside(tree, found[-1], marked):
            found[-1] = _both(tree, found[-1], marked)
        else:
            found.append(marked)
    return found


def _are_beside(tree: Tree, one: _Marked, other: _Marked) -> bool:
    """Whether the tree says so, or two phrases that mean the same stand side by side in one sentence, a mark between them at most."""
    if one.pronoun or other.pronoun or tree.tokens[one.head].sentence != tree.tokens[other.head].sentence:
        return False
    between = tree.tokens[one.last : other.first]
    side_by_side = other.first >= one.last and len(between) <= 1 and all(t.upos == "PUNCT" for t in between)
    return side_by_side or any(
        bare(tree.tokens[low].deprel) == "appos" and tree.tokens[low].head == high
        for low, high in ((one.head, other.head), (other.head, one.head))
    )


def _both(tree: Tree, one: _Marked, other: _Marked) -> _Marked:
    last = max(one.last, other.last)
    closes = last == other.last < len(tree.tokens) and tree.tokens[last].text in _CLOSING
    same = closes and tree.tokens[last].sentence == tree.tokens[one.head].sentence
    return replace(one, last=last + same, joined=True)


def _is_modifier(tree: Tree, marked: _Marked) -> bool:
    inside = tree.tokens[marked.first : marked.last]
    return tree.tokens[marked.head].deprel == "compound" and not any(t.xpos in _NAME_TAGS for t in inside)


def _cut(told: Sequence[_Marked], ends: Callable[[_Marked], bool]) -> list[list[_Marked]]:
    """A chain in, its pieces between what ends them, without that, out."""
    pieces: list[list[_Marked]] = [[]]
    for marked in told:
        if ends(marked):
            pieces.append([])
        else:
            pieces[-1].append(marked)
    return pieces


def _without_predicates(tree: Tree, told: Sequence[_Marked]) -> list[_Marked]:
    return [marked for place, marked in enumerate(told) if not place or not _is_predicate(tree, marked)]


def _is_predicate(tree: Tree, marked: _Marked) -> bool:
    """Whether “be” stands outside a phrase and before it: “he is [an artist]”, but not “we are from [Earth]”."""
    head = tree.tokens[marked.head]
    if _has_copula(tree, marked.head, marked):
        before = tree.tokens[marked.first - 1].upos if marked.first else ""
        return before != "ADP" and not any(t.deprel == "case" for t in tree.children(marked.head))
    return head.deprel == "conj" and _has_copula(tree, head.head, marked)


def _has_copula(tree: Tree, head: int, marked: _Marked) -> bool:
    return any(t.deprel == "cop" and not marked.first <= t.index < marked.last for t in tree.children(head))


def _definite_parts(tree: Tree, told: Sequence[_Marked]) -> Iterator[list[_Marked]]:
    """A chain is cut before an indefinite phrase, unless an apposition or a name or “he” soon after holds it."""
    part: list[_Marked] = []
    for place, marked in enumerate(told):
        held = bool(part) and (told[place - 1].joined or _is_held(tree, marked, told[place + 1 : place + 2]))
        if part and not held and not _is_definite(tree, marked):
            yield part
            part = []
        part.append(marked)
    yield part


def _is_held(tree: Tree, marked: _Marked, following: Sequence[_Marked]) -> bool:
    for after in following:
        token = tree.tokens[after.head]
        is_name = after.last - after.first == 1 and token.xpos == "NNP"
        if is_name or token.text.lower() in _PERSONS:
            return token.sentence <= tree.tokens[marked.head].sentence + _NEAR
    return False


def _is_definite(tree: Tree, marked: _Marked) -> bool:
    head, opening = tree.tokens[marked.head], tree.tokens[marked.first]
    if head.xpos in _DEFINITE_TAGS or opening.xpos == "PRP$" or head.text.lower() in _EVERYBODY:
        return True
    return any(
        t.text.lower() in _DEFINITE_WORDS and (bare(t.deprel) == "det" or t.index == marked.first)
        for t in tree.children(marked.head)
        if marked.first <= t.index < marked.last
    )


def _outer(tree: Tree, told: Sequence[_Marked]) -> list[_Marked]:
    """Without phrases inside the one before them, and without “some”."""
    kept: list[_Marked] = []
    for marked in told:
        inside = bool(kept) and marked.first < kept[-1].last
        bare_some = (
            bool(kept) and marked.last - marked.first == 1 and tree.tokens[marked.first].text.lower() in _NOT_AGAIN
        )
        if not inside and not bare_some:
            kept.append(marked)
    return kept
