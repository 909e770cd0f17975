"""A name that troops take in, whether it is a place's out: "M23 rebels captured Rwindi", whatever the engine sees in Rwindi."""

from verbale.extract.tree import Tree, bare
from verbale.records.analysis import Token

_TAKE = frozenset("capture retake recapture overrun seize take occupy liberate besiege encircle".split())
_FORCES = frozenset(
    """rebel troop soldier army force fighter insurgent militant militia militiaman guerrilla guerilla jihadist islamist separatist marine
    paratrooper commando mercenary brigade battalion regiment unit junta""".split()
)


def is_stronghold(tree: Tree, token: Token) -> bool:
    """A name of one word that forces capture, seize or take; not one that the report knows as part of a longer name."""
    first = tree.tokens[token.head] if token.deprel == "conj" else token
    if token.upos != "PROPN" or first.deprel != "obj" or not _alone(tree, token):
        return False
    verb = tree.tokens[first.head]
    subject = tree.child(verb.index, "nsubj")
    return verb.lemma in _TAKE and subject is not None and subject.lemma.lower() in _FORCES


def _alone(tree: Tree, token: Token) -> bool:
    """Whether a name stands nowhere beside another one ("Jonas Savimbi … captured Savimbi")."""
    same = [other for other in tree.tokens if other.text == token.text]
    return not any(other.deprel == "flat" or _has_name(tree, other) for other in same)


def _has_name(tree: Tree, token: Token) -> bool:
    return any(bare(child.deprel) in {"flat", "compound"} for child in tree.children(token.index))
