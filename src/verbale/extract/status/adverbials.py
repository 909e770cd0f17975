"""A clause beside a verb in, what that verb and the word between them say of its deed out: "before signing", "until it left"."""

from collections.abc import Mapping

from verbale.extract.asides import is_remark
from verbale.extract.status.effects import verb_effect
from verbale.extract.status.own import has_condition, negations, own
from verbale.extract.status.record import Mood
from verbale.extract.tree import Tree
from verbale.records.analysis import Token
from verbale.reference.status_words import Effect, StatusWords

_PRESENT = frozenset({"is", "are", "has", "have", "'s", "’s"})
_BEGINS = frozenset({"come", "enter", "take", "begin", "start", "apply", "open", "expire", "end"})
_TIMES = frozenset({"when", "before", "once", "until", "till", "while", "as"})
_RATHER = frozenset({"instead", "rather"})
_SHORT_OF = (("short", "of"), ("far", "from"), ("close", "to"))
_NOW = frozenset({"is", "are", "'s", "’s", "'re", "’re", "will"})
_AT = frozenset({"in", "at", "on"})
_PREDICATES = frozenset({"VERB", "AUX", "ADJ"})


def from_adverbial(tree: Tree, token: Token, head: Token, found: Mood, words: StatusWords) -> int | None:
    """Conditions, "without leaving", "called on X to leave", purposes and participles."""
    if is_remark(tree, token):
        return None
    marks = {t.text.lower(): t.index for t in tree.all_children(token.index, "mark", "case")}
    marks |= {t.text.lower(): t.index for t in tree.all_children(token.index, "advmod") if t.text.lower() == "when"}
    marks |= {t.text.lower(): t.index for t in tree.all_children(token.index, "cc") if t.text.lower() in _RATHER}
    if marks.keys() & _TIMES:
        return _from_time(tree, token, head, found, words)
    if has_condition(tree, token.index, words):
        found.take(Effect.HYPOTHETICAL, token.index)
        return None
    if _is_wanted(tree, token, marks):
        found.take(Effect.HYPOTHETICAL, marks["for"])
        return None
    if _by_preposition(tree, head, found, words, marks):
        return None
    return _from_gerund(tree, token, head, found, words, frozenset(marks))


def _by_preposition(tree: Tree, head: Token, found: Mood, words: StatusWords, marks: Mapping[str, int]) -> bool:
    """What "without attacking", "short of expelling", "far from attacking", "was accused of attacking" say; whether they do."""
    denying = next((i for word, i in marks.items() if word in words.no_prepositions | _RATHER), None)
    if denying is None and any(head.text.lower() == adverb and word in marks for adverb, word in _SHORT_OF):
        denying = head.index
    if denying is not None:
        found.take(Effect.HYPOTHETICAL if _is_still_close(tree, head) else Effect.NEGATED, denying)
        return True
    told_of = head.lemma in words.said_of if "of" in marks else any((mark, head.lemma) in words.tried for mark in marks)
    hearsay = told_of and _is_done_to(tree, head)
    found.hearsay = found.hearsay or hearsay  # "a man suspected of killing two officers"
    return hearsay


def _is_still_close(tree: Tree, adverb: Token) -> bool:
    """ "Is close to signing" may come yet; "came close to signing" did not."""
    verb = tree.tokens[adverb.head]
    return adverb.text.lower() == "close" and (verb.index == adverb.index or verb.xpos != "VBD" or verb.lemma != "come")


def _is_done_to(tree: Tree, head: Token) -> bool:
    """Whether a participle tells what is done to its subject, or to the noun it stands with, by nobody told."""
    passive = tree.child(head.index, "aux:pass") is not None or (head.xpos == "VBN" and head.deprel == "acl")
    return passive and tree.child(head.index, "obl:agent") is None


def _from_time(tree: Tree, token: Token, head: Token, found: Mood, words: StatusWords) -> int | None:
    """ "Will resume once the guns are silent": the present tense of a clause of time is as far off as the clause above it."""
    helpers = [t.text.lower() for t in tree.all_children(token.index, "aux", "cop")]
    until = any(t.text.lower() in {"until", "till"} for t in tree.all_children(token.index, "mark"))
    if until and any(t.text.lower() in words.shifted for t in tree.all_children(head.index, "aux")):
        found.take(Effect.HYPOTHETICAL, token.index)  # "there would be no talks until Peru apologised"
        return None
    if "could" in helpers and any(t.text.lower() == "before" for t in tree.all_children(token.index, "mark")):
        found.take(Effect.NEGATED, token.index)  # "were arrested before they could board the boats"
        return None
    in_force = head.xpos in {"VBZ", "VBP"} and head.lemma in _BEGINS and _PRESENT & {*helpers}
    if in_force and any(t.text.lower() in {"when", "once", "until"} for t in tree.children(token.index)):
        found.take(Effect.HYPOTHETICAL, token.index)  # "comes into force when parliament has ratified it"
        return None
    present = token.xpos in {"VBZ", "VBP"} or any(word in _PRESENT for word in helpers)
    ahead = any(words.modals.of(t.text.lower()) for t in tree.all_children(head.index, "aux"))
    if not (present and ahead):
        return None  # "it may have to retreat, as it did when two were killed"
    own(tree, head.index, found, words, token.index)
    return head.index


def _is_wanted(tree: Tree, token: Token, marks: Mapping[str, int]) -> bool:
    """ "Calls for Chad to leave", "waited for the talks to begin": an infinitive with its own subject behind "for"."""
    return {"for", "to"} <= marks.keys() and token.xpos == "VB" and tree.child(token.index, "nsubj") is not None


def _is_on_the_way(tree: Tree, head: Token, words: StatusWords) -> bool:
    """Whether somebody is told to be on his way, or at a place, now."""
    if any(t.text.lower() in _NOW for t in tree.all_children(head.index, "cop")):
        return tree.case(head.index) in _AT
    helpers = tree.all_children(head.index, "aux")
    now = head.xpos in {"VBZ", "VBP"} or (head.xpos == "VBG" and any(t.text.lower() in _NOW for t in helpers))
    return now and head.lemma in words.travels


def _from_gerund(
    tree: Tree, token: Token, head: Token, found: Mood, words: StatusWords, marks: frozenset[str]
) -> int | None:
    named = next(
        (words.verbs.of(f"{head.lemma} {mark}") for mark in sorted(marks) if words.verbs.of(f"{head.lemma} {mark}")),
        None,
    )
    if named is not None:
        found.take(named, head.index)  # "balked at signing", "shrank from attacking"
        negations(tree, head.index, found, words)
        return head.index
    effect = verb_effect(tree, head, words, "from" if "from" in marks else "")
    asked = "to" in marks and bool(tree.child(head.index, "obl")) and not tree.child(head.index, "obj")
    if effect is not None and ("against" in marks or "from" in marks or asked):
        found.take(effect, head.index)  # "warned against attacking", "prevented from leaving", "called on X to leave"
        negations(tree, head.index, found, words)
        return head.index
    if "to" in marks and token.xpos == "VB" and _is_on_the_way(tree, head, words):
        found.take(Effect.FUTURE, token.index)  # "is in town to see the mayor", "flies to Lima to meet him"
    elif "to" in marks and token.xpos == "VB" and head.lemma not in words.drifts:
        found.unsure = True  # what somebody aims at may fail
    if "to" in marks or (token.xpos in {"VBG", "VBN"} and not marks and head.upos in _PREDICATES):
        own(tree, head.index, found, words, token.index)  # purposes and participles go with what they hang on
        return head.index
    return None
