"""A token in, what form it has out: an infinitive, a gerund, a time, part of a raised passive."""

from verbale.extract.attribution.scene import Scene
from verbale.records.analysis import Token

_TIMES = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "week", "month", "year", "day", "today",
    "yesterday", "tomorrow", "morning", "afternoon", "evening", "night", "hour", "minute", "january", "february", "april", "june", "july",
    "august", "september", "october", "november", "december",
})  # fmt: skip
_MONTHS = frozenset({"march", "may"})  # words of their own as well: a month beside a number


def is_infinitive(scene: Scene, index: int) -> bool:
    """Whether a verb stands behind "to"."""
    return any(c.text.lower() == "to" and c.index < index and c.upos == "PART" for c in scene.tree.children(index))


def is_raised(scene: Scene, verb: int) -> bool:
    """ "Is said to have been": a passive whose infinitive belongs to its subject."""
    return any(is_infinitive(scene, c.index) for c in scene.tree.all_children(verb, "xcomp", "ccomp"))


def is_gerund(scene: Scene, token: Token) -> bool:
    """ "Crossing the line", "having crossed it", "being a party to it"."""
    if scene.tree.child(token.index, "nsubj", "nsubj:pass") is not None:
        return False
    helper = scene.tree.child(token.index, "aux", "aux:pass", "cop")
    return (helper or token).xpos == "VBG"


def is_time(token: Token) -> bool:
    """Whether a nominal names a time ("on Thursday", "last week")."""
    lemma = token.lemma.lower()
    return lemma in _TIMES or (lemma in _MONTHS and token.upos == "PROPN")


def answering(scene: Scene, root: int) -> set[int]:
    """ "Say they saw no raid, contradicting the mayor, who …": a participle at the end by which the speaker answers another."""
    tree, tokens = scene.tree, scene.analysis.tokens
    for token in (tokens[index] for index in tree.subtree(root)):
        if token.xpos == "VBG" and token.lemma in _ANSWERS and token.deprel == "advcl" and token.head < token.index:
            below = tree.subtree(token.index)
            if "," in {tokens[below[0]].text, tokens[below[0] - 1].text}:
                return set(below)
    return set()


def told_by_another(scene: Scene, root: int) -> set[int]:
    """ "Denied that the army had killed them[, as the report alleges]": behind the comma another tells it, and that is not said."""
    tree, tokens = scene.tree, scene.analysis.tokens
    for child in tree.all_children(root, "advcl"):
        words = [i for i in tree.subtree(child.index) if tokens[i].upos != "PUNCT"]
        spoken = any(cue.implies.spoken for cue in scene.table.verb(child.lemma.lower()))
        subject = tree.child(child.index, "nsubj")
        other = (
            subject is not None and subject.upos in {"NOUN", "PROPN"} and not tree.child(child.index, "ccomp", "obj")
        )
        behind = words[0] > root and tokens[words[0]].text.lower() == "as" and tokens[words[0] - 1].text == ","
        if behind and spoken and other:
            return {*range(words[0] - 1, words[-1] + 1)}
    return set()


_ANSWERS = frozenset({"contradict", "rebut", "refute", "echo", "belie"})
