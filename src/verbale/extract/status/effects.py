"""A governing verb in, its effect on what it governs out: with its particle, with the preposition, or alone."""

from verbale.extract.tree import Tree
from verbale.records.analysis import Token
from verbale.reference.status_words import Effect, StatusWords


def verb_effect(tree: Tree, head: Token, words: StatusWords, case: str = "") -> Effect | None:
    """ "Call off", "rule out" by the particle; "call for" by the preposition of what it governs; else by the lemma."""
    particle = tree.child(head.index, "compound:prt") or _adverb_behind(tree, head)
    if particle is not None:
        effect = words.verbs.of(f"{head.lemma} {particle.text.lower()}")
        if effect is not None:
            return _weighed(tree, head, effect)
    if case:
        effect = words.verbs.of(f"{head.lemma} {case}")
        if effect is not None:
            return effect
    if head.lemma == "call" and _names(tree, head):
        return None  # "called the shelling a provocation": it is named, not asked for
    if head.lemma == "call" and head.xpos == "VBN" and not case:
        return Effect.FUTURE  # "a summit has been called"
    if head.lemma == "go" and head.xpos == "VBD":
        return None  # "went on strike to demand it": only "is going to" looks ahead
    return _weighed(tree, head, words.verbs.of(head.lemma))


def _adverb_behind(tree: Tree, verb: Token) -> Token | None:
    """ "Held back from attacking": a particle that the parser takes for an adverb."""
    adverbs = tree.all_children(verb.index, "advmod")
    return next((t for t in adverbs if t.index == verb.index + 1 and t.text.lower() in _PARTICLES), None)


def _names(tree: Tree, verb: Token) -> bool:
    """Whether a verb has an object and a name for it."""
    named = tree.all_children(verb.index, "xcomp", "obj")
    return len(named) > 1 and all(t.upos != "VERB" for t in named)


_PARTICLES = frozenset({"back", "away", "clear", "off"})
_OPEN = frozenset({"would", "will", "may", "might", "could"})


def _weighed(tree: Tree, head: Token, effect: Effect | None) -> Effect | None:
    """To prevent or call off something, or that one may, makes it possible only; to have done so, not so."""
    if effect not in {Effect.PREVENTED, Effect.CANCELLED}:
        return effect
    possible = any(t.text.lower() in _OPEN for t in tree.all_children(head.index, "aux"))
    if effect is Effect.CANCELLED:
        return Effect.HYPOTHETICAL if possible else effect
    return Effect.CANCELLED if head.xpos in {"VBD", "VBN", "VBZ"} and not possible else Effect.HYPOTHETICAL
