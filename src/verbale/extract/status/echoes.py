"""A tree and the deeds of a report in, which of them a short "They did not" right behind them denies, out.

News corrects itself and others so: "An earlier version said that police had fired. They had not." The verb is left out,
so that no deed stands in the words of the denial: it is the one told just before.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from verbale.extract.tree import Tree
from verbale.records.analysis import Token
from verbale.reference.status_words import status_words

_WHO = frozenset({"he", "she", "it", "they", "we", "i"})
_BUT = "but"  # "was to sign on Tuesday but did not"
_NOT = frozenset({"not", "n't", "n’t"})
_STOPS = frozenset('.;,:!?—–)”"')
_OF_BEING_DONE_TO = frozenset({"was", "were", "is", "are"})
_OF_DOING = frozenset({"did", "do", "does"})
_PERFECT = frozenset({"had", "has", "have", "would", "will"})
_HELPERS = _OF_BEING_DONE_TO | _OF_DOING | _PERFECT
_OPENING = 3  # words of a paragraph among which "Correction" opens it


@dataclass(frozen=True, slots=True)
class Echo:
    """The "not" that denies a deed told before it. `corrects`: what was told was the outlet's own mistake, and is no account (38)."""

    word: int
    corrects: bool


def echoes(tree: Tree, deeds: Iterable[int]) -> Mapping[int, Echo]:
    """A tree and the words of its deeds told by verbs in, for each deed denied by an echo that echo out."""
    known = sorted(deeds)
    found: dict[int, Echo] = {}
    for helper in _helpers(tree):
        deed = _denied(tree, known, helper)
        if deed is not None:
            found[deed] = Echo(helper + 1, _corrects(tree, deed))
    return found


def _helpers(tree: Tree) -> Iterator[int]:
    """The helping verbs of "They did not", with nothing behind it."""
    tokens = tree.tokens
    for token in tokens[1:-1]:
        if token.text.lower() not in _NOT or tokens[token.index + 1].text not in _STOPS:
            continue
        helper = tokens[token.index - 1]
        who = tokens[helper.index - 1] if helper.index else helper
        opens = who.sentence == helper.sentence and not _is_bound(tree, who.index) and not _goes_on(tree, helper)
        if helper.text.lower() in _HELPERS and ((who.text.lower() in _WHO and opens) or who.text == _BUT):
            yield helper.index


def _goes_on(tree: Tree, helper: Token) -> bool:
    """ "It did not, as some papers had it, suspend the talks": the verb stands further on."""
    last = tree.analysis.sentence_of(helper).last
    behind = tree.tokens[helper.index + 2 : last]
    return any(t.xpos == "VB" and tree.child(t.index, "nsubj", "mark", "aux") is None for t in behind)


def _is_bound(tree: Tree, who: int) -> bool:
    """ "If it did not, …", "for which we do not": a clause that hangs on another."""
    before = tree.tokens[who - 1] if who else None
    if before is None or before.sentence != tree.tokens[who].sentence:
        return False
    return before.text not in {";", "“", '"', "—", "–", ",", ":", "but"} and before.upos != "VERB"


def _denied(tree: Tree, deeds: list[int], helper: int) -> int | None:
    """The last deed before the words that fits them: "was not" something done to one, "did not" something done."""
    tokens, sentences = tree.tokens, tree.analysis.sentences
    here = sentences[tokens[helper].sentence]
    first = sentences[here.index - 1].first if here.index else here.first
    for deed in reversed(deeds[bisect_left(deeds, first) : bisect_left(deeds, helper)]):
        if any(t.xpos == "VB" for t in tree.all_children(deed, "xcomp")):
            return None  # "threatened to expel the envoy but did not": it threatened
        passive = tree.child(deed, "aux:pass") is not None
        says = tokens[helper].text.lower()
        if says in _PERFECT or passive == (says in _OF_BEING_DONE_TO):
            return deed
    return None


def _corrects(tree: Tree, deed: int) -> bool:
    """Whether a deed is told as what the outlet had wrongly told."""
    tokens, sentences = tree.tokens, tree.analysis.sentences
    here = sentences[tokens[deed].sentence]
    words = status_words().corrections
    opening = next(s.first for s in sentences if s.paragraph == here.paragraph)
    opens = any(token.lemma.lower() in words for token in tokens[opening : opening + _OPENING])
    return opens or any(token.lemma.lower() in words for token in tokens[here.first : deed])
