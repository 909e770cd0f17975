"""A content in, whether it points back to what somebody else said, and whether it calls that untrue, out."""

from verbale.extract.attribution.parts import Content
from verbale.extract.attribution.scene import Scene
from verbale.extract.tree import bare
from verbale.records.analysis import Token
from verbale.reference.cues import Implies

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such", "any", "all"})
_NOT = frozenset({"not", "n't", "n’t", "no", "never"})


def is_pronoun(scene: Scene, content: Content) -> bool:
    """ "Denied it at once": nothing but a pronoun."""
    words = [t for part in content.spans for t in scene.tokens_in(part) if t.upos not in {"PUNCT", "ADP", "ADV"}]
    return bool(words) and all(t.upos in {"PRON", "DET"} for t in words)


def points_back(scene: Scene, content: Content) -> bool:
    """ "Denied it", "rejected the charge", "called that a lie", "said the claim was false"."""
    if is_pronoun(scene, content):
        return True
    root = None if content.root is None else scene.tree.tokens[content.root]
    if root is None:
        return False
    words = [t for part in content.spans for t in scene.tokens_in(part)]
    if scene.tree.child(root.index, "nsubj", "nsubj:pass") is not None and not is_called_false(scene, content):
        return False  # "denied that it had threatened": a clause of its own, whatever its subject
    about = [root, *(t for t in words if t.index < root.index and t.deprel in {"nsubj", "nsubj:pass", "obj"})]
    return any(_is_claim(scene, token) for token in about) or bool(words and _is_this(words[0]))


def _is_this(token: Token) -> bool:
    return token.upos in {"PRON", "DET"} and token.text.lower() in {"this", "that", "it"} and token.deprel != "mark"


def _is_claim(scene: Scene, token: Token) -> bool:
    """A pronoun that means what was said, or "the claim", "those allegations" with nothing behind it."""
    if _is_this(token):
        return True
    rows = scene.table.noun(token.lemma.lower())
    if token.upos != "NOUN" or not any(row.implies.spoken for row in rows):
        return False
    below = scene.tree.children(token.index)
    tells = any(c.index > token.index and c.deprel in {"acl", "ccomp", "nmod"} for c in below)
    return not tells and any(c.text.lower() in _DEFINITE or c.deprel == "nmod:poss" for c in below)


def is_claimed(scene: Scene, noun: Token, clause: Token) -> bool:
    """Whether a relative clause is about what was said: of a noun of speech, or "…, which the army denied"."""
    if any(row.implies.spoken for row in scene.table.noun(noun.lemma.lower())):
        return True
    below = scene.tree.subtree(clause.index)
    words = [scene.tree.tokens[i] for i in below if scene.tree.tokens[i].upos != "PUNCT"]
    set_off = "," in {scene.tree.tokens[below[0]].text, scene.tree.tokens[max(0, below[0] - 1)].text}
    return bool(words) and words[0].text.lower() == "which" and is_gap(scene, clause) and set_off


def is_gap(scene: Scene, clause: Token) -> bool:
    """ "An accusation that the army denied": a denial without its object is said of the noun before, not its content."""
    rows = scene.table.verb(clause.lemma.lower())
    denies = bool(rows) and rows[0].implies is Implies.DENIES
    return denies and scene.tree.child(clause.index, "obj", "ccomp", "xcomp", "nsubj:pass") is None


def is_called_false(scene: Scene, content: Content) -> bool:
    """ "Called the report a lie", "called “nonsense” reports that …", "said the claim was untrue"."""
    if content.root is None:
        return False
    root = scene.tree.tokens[content.root]
    false = scene.table.lists.false
    if root.lemma.lower() in {"true", "correct", "truth"}:
        return any(c.text.lower() in _NOT for c in scene.tree.children(root.index))
    if root.lemma.lower() in false or root.text.lower() in false:
        return True
    called = scene.tree.all_children(root.index, "amod", "compound", "xcomp", "nmod")
    return bool(scene.table.noun(root.lemma.lower())) and any(
        c.lemma.lower() in false and not scene.tree.case(c.index) for c in called
    )


def calls_false(scene: Scene, verb: int, content: Content) -> bool:
    """ "Described as baseless the claim that …": what the claim is called stands beside it."""
    root = None if content.root is None else scene.tree.tokens[content.root]
    if root is None or not scene.table.noun(root.lemma.lower()):
        return False
    beside = [
        t for t in scene.tree.children(verb) if t.index != root.index and bare(t.deprel) in {"obl", "xcomp", "advmod"}
    ]
    named = [t for one in beside for t in (one, *scene.tree.all_children(one.index, "amod", "obj"))]
    return any(t.lemma.lower() in scene.table.lists.false for t in named)
