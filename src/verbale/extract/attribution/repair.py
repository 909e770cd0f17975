"""An analysis in, the same with coordinations that cannot be right hung higher, and verbs taken for nouns named so, out.

Statistical parsers hang a finite verb onto an infinitive or gerund right before it: "urged the sides to keep talking and
called the arrests troubling" gives "talking and called". A finite verb is coordinated with a finite verb.
"""

from dataclasses import replace

from verbale.records.analysis import Analysis, Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_DEPTH = 8  # links that are climbed in search of a finite verb


def repaired(analysis: Analysis) -> Analysis:
    """Finite conjuncts of non-finite verbs go to the nearest finite verb above, with the "and" before them."""
    analysis = _with_verbs(analysis)
    tokens = analysis.tokens
    helped = {t.head for t in tokens if t.deprel in {"aux", "aux:pass", "cop"} and t.xpos in _FINITE}
    subjects = {t.head for t in tokens if t.deprel.startswith("nsubj")}
    moved = {
        t.index: above
        for t in tokens
        if t.deprel == "conj"
        and t.xpos in _FINITE
        and t.index not in subjects
        and (above := _finite_above(tokens, helped, t)) is not None
    }
    if not moved:
        return analysis
    return replace(analysis, tokens=tuple(_moved(t, tokens, moved) for t in tokens))


def _with_verbs(analysis: Analysis) -> Analysis:
    """ "Prosecutors allege that …": what has a subject and a clause with "that" behind it is a verb, whatever its tag."""
    tokens = analysis.tokens
    subjects = {t.head for t in tokens if t.deprel == "nsubj" and t.index < t.head}
    clauses = {t.head for t in tokens if t.deprel == "ccomp"}
    verbs = {
        t.index
        for t in tokens[:-1]
        if t.xpos == "NN" and t.index in subjects & clauses and tokens[t.index + 1].text == "that"
    }
    if not verbs:
        return analysis
    changed = (replace(t, upos="VERB", xpos="VBP") if t.index in verbs else t for t in tokens)
    return replace(analysis, tokens=tuple(changed))


def _finite_above(tokens: tuple[Token, ...], helped: set[int], conjunct: Token) -> int | None:
    """The nearest finite verb above a non-finite head before the conjunct; None where the head itself is finite."""
    here = tokens[conjunct.head]
    if here.xpos not in {"VB", "VBG"} or here.index in helped or here.index > conjunct.index:
        return None
    for _ in range(_DEPTH):
        if here.head == here.index:
            return None
        here = tokens[here.head]
        if here.index < conjunct.index and here.sentence == conjunct.sentence and here.xpos in _FINITE:
            return here.index
    return None


def _moved(token: Token, tokens: tuple[Token, ...], moved: dict[int, int]) -> Token:
    if token.index in moved:
        return replace(token, head=moved[token.index])
    if token.deprel == "cc" and token.index + 1 in moved and tokens[token.index + 1].head == token.head:
        return replace(token, head=token.index + 1)
    return token
