"""A noun that tells a deed in, what the verb or noun that governs it says of the deed out, and where to climb on."""

from collections.abc import Container

from verbale.extract.status.clauses import from_claim
from verbale.extract.status.effects import verb_effect
from verbale.extract.status.own import negate_noun, own
from verbale.extract.status.record import Mood
from verbale.extract.status.witnesses import witnessed
from verbale.extract.tree import Tree, bare
from verbale.records.analysis import Token
from verbale.reference.status_words import Effect, StatusWords

# "during the talks", "after the attack": a circumstance is told as having happened, whatever the verb's mood.
_CIRCUMSTANCES = frozenset(
    {"after", "during", "since", "following", "amid", "despite", "before", "over", "at", "because of", "due to"}
)
_AHEAD = frozenset({Effect.FUTURE, Effect.EXPECTED})
_DATES = frozenset({"date", "day", "deadline", "timetable"})
_ENDS = frozenset({"complete", "finish", "conclude", "start", "go", "take"})
_WHERE_SAID = frozenset({"on", "in", "as", "by", "under", "with", "upon", "within"})
_JOURNEYS = frozenset({"visit", "trip", "tour", "mission"})
_MODAL = frozenset({"would", "could", "might", "may", "will"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her", "last"})
# What a verb of speech or mind says of its object all the same: "wants their release", "denied a raid", not "announced talks".
_STRONG = frozenset({Effect.NEGATED, Effect.CANCELLED, Effect.HYPOTHETICAL})
_SUFFERED = frozenset({"obj", "nsubj:pass", "obl", "obl:agent", "nmod"})


def from_nominal(
    tree: Tree, token: Token, head: Token, found: Mood, words: StatusWords, cues: Container[int]
) -> int | None:
    """Climbs from an event noun to its verb ("held no talks", "cancelled the visit") or noun ("the threat of war")."""
    case = tree.case(token.index)
    if case in words.no_prepositions:
        found.take(Effect.NEGATED, token.index)
        return None
    if case in {"in case of", "in the event of"} or _in_the_event(tree, token, head):
        found.take(Effect.HYPOTHETICAL, token.index)
        return None
    if case == "ahead of" or (head.text.lower() == "ahead" and case == "of"):
        found.take(Effect.FUTURE, token.index)
        return None
    if head.upos in {"NOUN", "PROPN"} and not tree.child(head.index, "cop"):
        return _below_noun(tree, token, head, found, words)
    if bare(token.deprel) == "obl" and case in _CIRCUMSTANCES:
        return None
    return _below_verb(tree, token, head, found, words, cues)


def _in_the_event(tree: Tree, token: Token, head: Token) -> bool:
    return head.lemma in {"event", "case"} and tree.case(head.index) == "in" and tree.case(token.index) == "of"


def _below_verb(
    tree: Tree, token: Token, head: Token, found: Mood, words: StatusWords, cues: Container[int]
) -> int | None:
    dated = tree.child(head.index, "obj") if tree.case(token.index) == "for" else None
    if dated is not None and dated.lemma in _DATES:
        found.take(Effect.FUTURE, dated.index)  # "set a date for the withdrawal"
        return None
    effect = _on_noun(tree, token, head, words)
    if effect is None and head.upos == "ADJ" and words.predicates.of(head.lemma) is Effect.HYPOTHETICAL:
        effect = Effect.HYPOTHETICAL  # "afraid of an attack"
    if bare(token.deprel) == "nsubj" and _is_supposed(tree, token, head):
        found.take(Effect.HYPOTHETICAL, head.index)
    if head.index != found.carrier and not _carries(tree, token, head, effect, words):
        found.take(_of_end(tree, token, head, words), head.index)
        return None
    if head.index not in cues or effect in _STRONG or head.lemma in words.schemes:
        found.take(effect, head.index)
    if head.lemma == "be":
        _is_to(tree, head, found)
    found.take(_of_end(tree, token, head, words), head.index)
    own(tree, head.index, found, words, token.index)
    return head.index


def _on_noun(tree: Tree, token: Token, head: Token, words: StatusWords) -> Effect | None:
    """What a verb says of a noun below it; "denied on a visit", "refused in talks" say nothing of where it was said."""
    case = tree.case(token.index)
    if bare(token.deprel) == "obl" and case in _WHERE_SAID and words.verbs.of(f"{head.lemma} {case}") is None:
        effect = verb_effect(tree, head, words)
        if effect in {Effect.NEGATED, Effect.CANCELLED} or (case == "on" and token.lemma in _JOURNEYS):
            return None
    return verb_effect(tree, head, words, case)


def _carries(tree: Tree, token: Token, head: Token, effect: Effect | None, words: StatusWords) -> bool:
    """Whether the verb's mood is the noun's: of what it acts on, or of the subject of "take place", "begin", "be"."""
    if head.lemma in words.weighs and _definite(tree, token.index):
        return False  # "discussed the attack" takes it as given; "discussed an attack" does not
    if token.deprel in _SUFFERED:
        return head.lemma in words.carriers or effect in {Effect.NEGATED, Effect.CANCELLED, Effect.HYPOTHETICAL}
    return head.lemma in words.carriers and effect in {None, Effect.SAME}


def _is_supposed(tree: Tree, token: Token, head: Token) -> bool:
    """ "Any attack would be met", "an attack would be a mistake": a subject that is not told as having happened."""
    modals = {t.text.lower() for t in tree.all_children(head.index, "aux")} & _MODAL
    return bool(modals - {"will"} and not _definite(tree, token.index)) or bool(modals and _any(tree, token.index))


def _of_end(tree: Tree, token: Token, head: Token, words: StatusWords) -> Effect | None:
    """ "The withdrawal is due to be completed", "is on track to begin": what has still to begin or end lies ahead."""
    clause = tree.child(head.index, "xcomp", "advcl", "acl")
    goes = clause is not None and clause.lemma in words.carriers | _ENDS and clause.xpos in {"VB", "VBN"}
    told = head.upos == "ADJ" or tree.child(head.index, "cop") is not None or head.xpos == "VBN"
    says = tree.tokens[head.index + 1].lemma if head.upos == "ADP" else head.lemma  # "on track", with "on" as its head
    effect = words.predicates.of(says) or words.verbs.of(says)
    return effect if bare(token.deprel) == "nsubj" and goes and told and effect in _AHEAD else None


def _any(tree: Tree, noun: int) -> bool:
    return any(t.text.lower() == "any" for t in tree.all_children(noun, "det"))


def _definite(tree: Tree, noun: int) -> bool:
    """Whether a noun is told as known: "the", "this", or with its owner."""
    return any(
        t.deprel == "nmod:poss" or t.text.lower() in _DEFINITE for t in tree.all_children(noun, "det", "nmod:poss")
    )


def _is_to(tree: Tree, head: Token, found: Mood) -> None:
    """ "The exchange is to take place on Sunday"."""
    for clause in tree.all_children(head.index, "xcomp"):
        passive = any(t.text.lower() == "be" for t in tree.all_children(clause.index, "aux:pass"))
        if (clause.xpos == "VB" or passive) and head.xpos in {"VBZ", "VBP", "VBD"}:
            found.take(Effect.FUTURE, head.index)


def _below_noun(tree: Tree, token: Token, head: Token, found: Mood, words: StatusWords) -> int | None:
    if bare(token.deprel) not in {"nmod", "compound"}:
        return None
    if head.lemma in words.transparent and bare(token.deprel) == "nmod":
        own(tree, head.index, found, words, token.index)
        return head.index
    if witnessed(tree, head, found, words):
        return None
    effect = words.nouns.of(head.lemma)
    if effect is None and head.lemma in _DATES and tree.case(token.index) == "for":
        effect = Effect.FUTURE  # "a date for the withdrawal"
    if effect is None and head.lemma in words.claims:
        return from_claim(tree, head, found, words)  # "reports of an attack are false"
    found.take(effect, head.index)
    found.firm = found.firm or effect is Effect.FUTURE
    if effect is None:
        return None
    negate_noun(tree, head.index, found, words)  # "no threat of an attack"
    return head.index
