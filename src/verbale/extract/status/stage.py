"""A tree, the word that tells a deed, and the cues of speech in, its Mood out.

From the word upward: its own auxiliaries, negation and adverbs, then every word that governs it ("plans to", "failed
to", "the possibility of", "if"), until a cue or a clause of its own ends the influence.
"""

from collections.abc import Container

from verbale.extract.status.adverbials import from_adverbial
from verbale.extract.status.clauses import from_complement, from_noun_clause, through_conjunction
from verbale.extract.status.nouns import from_nominal
from verbale.extract.status.own import inverted, own
from verbale.extract.status.record import Mood
from verbale.extract.status.witnesses import is_years_back
from verbale.extract.tree import Tree, bare
from verbale.reference.status_words import Effect, StatusWords, status_words

_COMPLEMENTS = frozenset({"xcomp", "ccomp", "csubj"})
_NOMINAL = frozenset({"obj", "nsubj", "obl", "nmod", "appos", "compound", "iobj"})
_FINITE = frozenset({"MD", "VBD", "VBZ", "VBP"})
_QUOTES = frozenset({"”", '"', "’", "'", "»", ")"})
_PAST = frozenset({"VBD", "VBN", "VBG"})
_DEPTH = 10  # links that are climbed; longer chains are parser accidents


def mood(tree: Tree, trigger: int, cues: Container[int] = (), carrier: int | None = None) -> Mood:
    """A tree, the token that tells a deed, the cues at which climbing ends, and a noun's verb in; its Mood out."""
    found, words = Mood(carrier=-1 if carrier is None else carrier), status_words()
    own(tree, trigger, found, words)
    here = trigger
    for _ in range(_DEPTH):
        above = _climb(tree, here, found, words, cues)
        if above is None:
            break
        here = above
    _of_sentence(tree, here, found)
    _settle(tree, here, found)
    return found


def _of_sentence(tree: Tree, top: int, found: Mood) -> None:
    """What the form of the sentence says: a question leaves open what it asks, a headline's infinitive lies ahead."""
    asking = inverted(tree, top)
    if asking is not None and _is_question(tree, top):
        found.hypothetical = True  # "Did the army attack?", "Will it attack?"
        found.words.append(asking)
    token = tree.tokens[top]
    helpers = tree.all_children(top, "aux", "aux:pass")
    bare_form = token.xpos == "VB" or any(t.text.lower() == "be" for t in helpers)
    ahead = token.deprel == "root" and bare_form and not any(t.xpos in _FINITE for t in helpers)
    to = next((t for t in tree.all_children(top, "mark") if t.text.lower() == "to"), None)
    if ahead and to is not None and tree.child(top, "nsubj", "nsubj:pass") is not None:
        found.take(Effect.FUTURE, to.index)  # "Kenya to send police to Haiti"


def _is_question(tree: Tree, index: int) -> bool:
    sentence = tree.analysis.sentences[tree.tokens[index].sentence]
    last = [t for t in tree.tokens[sentence.first : sentence.last] if t.text not in _QUOTES]
    return bool(last) and last[-1].text == "?"


def _climb(tree: Tree, here: int, found: Mood, words: StatusWords, cues: Container[int]) -> int | None:
    """One link up: adds what the governor says of `here`, and gives the governor where the influence goes on."""
    token = tree.tokens[here]
    if token.head == here:
        return None
    head, relation = tree.tokens[token.head], bare(token.deprel)
    if any(mark.text.lower() == "whether" for mark in tree.all_children(here, "mark")):
        found.take(Effect.HYPOTHETICAL, here)  # an open question, whoever asks it
    found.long_ago = found.long_ago or is_years_back(tree, token, words)
    if relation == "conj":
        return through_conjunction(tree, token, head, found, words)
    if relation in _COMPLEMENTS:
        return from_complement(tree, token, head, found, words, cues)
    if relation == "advcl":
        return from_adverbial(tree, token, head, found, words)
    if relation == "acl" and token.deprel != "acl:relcl":
        return from_noun_clause(tree, token, head, found, words)
    if relation in _NOMINAL:
        return from_nominal(tree, token, head, found, words, cues)
    return None


def _settle(tree: Tree, top: int, found: Mood) -> None:
    """Decides of "would", and of what is both ahead and possible (12): "will, if" is both, a hope is not."""
    if found.shifted:
        if (found.future or _told_in_past(tree, top)) and not found.hypothetical:
            found.future = True
        else:
            found.hypothetical = True
    if found.hypothetical and not found.condition:
        found.future = found.future and found.firm
    if found.cancelled and found.negated:
        found.future = False  # a cancelled meeting is only negated


def _told_in_past(tree: Tree, top: int) -> bool:
    """Whether "would" stands below a cue in the past tense, or a noun ("the announcement that"), where it is a shifted "will"."""
    token = tree.tokens[top]
    for _ in range(_DEPTH):
        above = tree.head(token)
        if above is None or bare(token.deprel) != "conj":
            break
        token = above
    governor, relation = tree.head(token), token.deprel
    if any(t.xpos == "VBD" for t in tree.all_children(top, "parataxis")):
        return True
    if governor is None:
        return False
    of_noun = relation == "acl" and governor.upos == "NOUN"
    return of_noun or (governor.xpos in _PAST and bare(relation) in {"ccomp", "parataxis"})
