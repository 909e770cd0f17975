"""Attributions in, those whose source can speak out: people, bodies, documents; no sea that began to fall, no sluice."""

from verbale.extract.attribution.record import Attribution, Construction
from verbale.extract.attribution.scene import Scene
from verbale.records.analysis import Token
from verbale.records.voice import SpeechKind
from verbale.reference.cues import cues
from verbale.reference.nominals import nominals
from verbale.reference.noun_kinds import noun_kinds

_TOLD = frozenset({Construction.CLAUSE, Construction.PARENTHESIS, Construction.PASSIVE})
_SHARES = frozenset(
    {"percent", "cent", "majority", "minority", "half", "third", "quarter", "million", "dozen"}
)  # of people


def that_speak(scene: Scene, found: list[Attribution]) -> list[Attribution]:
    """Attributions in, the same without those whose only sources are things; what stands in quotation marks is kept.

    "A banner read “Go home”" tells words, though nobody is told who says them.
    """
    return [one for one in found if one.kind is SpeechKind.DIRECT or not _is_of_things(scene, one)]


def _is_of_things(scene: Scene, one: Attribution) -> bool:
    heads = [scene.analysis.tokens[head] for head in one.source]
    if one.construction in _TOLD and only_said(scene.tree.tokens[one.cue_head]):
        return False
    return bool(heads) and one.document is None and not any(_speaks(scene, head) for head in heads)


def only_said(cue: Token) -> bool:
    """Whether a cue is never told of things: who "insists" can speak, whatever noun names him ("the canon", "the wali")."""
    return cue.lemma.lower() in cues().lists.spoken


def _speaks(scene: Scene, head: Token) -> bool:
    """Whether a head or those it consists of can speak: "a circle of students", "two thirds of the deputies"."""
    parts = (t for t in scene.tree.all_children(head.index, "nmod") if scene.tree.case(t.index) == "of")
    of_a_state = any(t.text[:1].isupper() for t in scene.tree.all_children(head.index, "amod"))  # "the American base"
    return of_a_state or can_speak(head) or any(t.xpos in {"NNS", "NNPS"} and can_speak(t) for t in parts)


def can_speak(token: Token) -> bool:
    """The head of a source in, whether it can say something out; names and pronouns always can."""
    if token.upos != "NOUN" or token.text[:1].isupper():
        return True  # a name, whatever the tagger takes it for
    lemma, lists = token.lemma.lower(), cues().lists
    if token.text.lower() in noun_kinds().amounts or lemma in _SHARES:
        return True
    if lemma in lists.documents or lemma in lists.sources or nominals().side(lemma):
        return True
    return bool(noun_kinds().of_noun(lemma) & {"actor", "person"})
