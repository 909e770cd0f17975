"""A deed below a noun in, what the noun tells of it out: no sign of it, a suspicion, how near it came, how many years ago, a text that failed."""

from verbale.extract.status.own import none_word
from verbale.extract.status.record import Mood
from verbale.extract.tree import Tree, bare
from verbale.records.analysis import Token
from verbale.reference.status_words import Effect, StatusWords

_LITTLE = frozenset({"little", "scant", "few"})
_NOT = frozenset({"not", "n't", "n’t", "never"})
_SINCE = frozenset({"since", "after"})
_SUSPECTED = frozenset({"on", "over"})


def witnessed(tree: Tree, noun: Token, found: Mood, words: StatusWords) -> bool:
    """Whether a noun above a deed tells all that is known of it, which then is added to `found`."""
    if noun.lemma in words.anniversaries:
        found.long_ago = True
        return True
    if noun.lemma in words.suspicions and tree.case(noun.index) in _SUSPECTED and bare(noun.deprel) in {"obl", "nmod"}:
        found.hearsay = True
        found.words.append(noun.index)
        return True
    if noun.lemma in words.nearness and tree.case(noun.index) == "within":
        verb = tree.tokens[noun.head]
        came = verb.lemma == "come" and verb.xpos in {"VBD", "VBG", "VBN"}
        found.take(Effect.NEGATED if came else Effect.HYPOTHETICAL, noun.index)
        return True
    if noun.lemma == "trial" and tree.case(noun.index) == "on":
        found.hearsay = True  # "is on trial for killing two farmers"
        found.words.append(noun.index)
        return True
    return _is_unseen(tree, noun, found, words)


def _is_unseen(tree: Tree, noun: Token, found: Mood, words: StatusWords) -> bool:
    """ "No sign of", "found no evidence that", "has not seen any proof", "little evidence that", "no reports of"."""
    none = none_word(tree, noun.index, words)
    there = tree.child(noun.head, "expl") is not None
    if noun.lemma not in words.signs and not (none is not None and there and noun.lemma in words.claims):
        return False
    if any(t.text.lower() in _LITTLE for t in tree.all_children(noun.index, "det", "amod")):
        found.take(Effect.HYPOTHETICAL, noun.index)
        return True
    verb = noun.head if noun.deprel == "obj" or there else noun.index
    denying = _denying(tree, verb)
    denying = none if denying is None else denying
    found.take(None if denying is None else Effect.NEGATED, denying or 0)
    return denying is not None


def is_years_back(tree: Tree, token: Token, words: StatusWords) -> bool:
    """ "Five years since gunmen abducted two", "a decade after the massacre"."""
    links = tree.all_children(token.index, "mark", "case")
    return any(t.text.lower() in _SINCE and t.index and tree.tokens[t.index - 1].lemma in words.years for t in links)


def is_of_failed_text(tree: Tree, token: Token, text: Token, words: StatusWords) -> bool:
    """ "A resolution condemning the raid was vetoed", "was put to the vote but not adopted"."""
    if token.xpos != "VBG" or text.lemma.lower() not in words.texts or bare(text.deprel) != "nsubj":
        return False
    verbs = (tree.tokens[text.head], *tree.all_children(text.head, "conj"))
    return any(
        v.lemma in words.stopped or (v.lemma in words.passed and _denying(tree, v.index) is not None) for v in verbs
    )


def _denying(tree: Tree, verb: int) -> int | None:
    """The "not" of a verb."""
    return next((t.index for t in tree.all_children(verb, "advmod") if t.text.lower() in _NOT), None)
