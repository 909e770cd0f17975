"""Attributions in, those of a report that corrects itself as denials of nobody's out.

"Correction: An earlier version of this story said that police had searched the school": the report takes back what it
told itself; nobody is the speaker, and what it had said did not happen.
"""

from dataclasses import replace

from verbale.extract.attribution.record import Attribution, Construction
from verbale.extract.attribution.scene import Scene
from verbale.reference.cues import Implies

_VERSIONS = frozenset(
    {"version", "edition", "entry", "report", "story", "article", "item", "post", "headline", "caption", "bulletin"}
)
_EARLIER = frozenset({"earlier", "previous", "first", "original", "our"})
_OPENINGS = frozenset({"correction", "corrections", "corrects", "clarification", "erratum"})


def corrected(scene: Scene, found: list[Attribution]) -> list[Attribution]:
    """Attributions in, the same with the report's own mistakes taken back."""
    return [_taken_back(one) if _is_own(scene, one) else one for one in found]


def _taken_back(one: Attribution) -> Attribution:
    return replace(
        one, source=(), source_span=None, document=None, implies=Implies.DENIES, construction=Construction.CORRECTION
    )


def _is_own(scene: Scene, one: Attribution) -> bool:
    """Whether an earlier version of the report speaks, or "we", in a paragraph that opens as a correction."""
    heads = [i for i in (one.document, *one.source) if i is not None]
    if not heads or not one.spoken:
        return False
    noun = scene.tree.tokens[heads[0]]
    corrects = _opens_as_correction(scene, one)
    if noun.text.lower() == "we":
        return corrects
    earlier = any(t.text.lower() in _EARLIER for t in scene.tree.children(noun.index))
    return noun.lemma.lower() in _VERSIONS and earlier and (corrects or noun.lemma.lower() in {"version", "edition"})


def _opens_as_correction(scene: Scene, one: Attribution) -> bool:
    start = scene.paragraphs[scene.paragraph(one.cue.start)]
    opening = scene.analysis.article.text[start : one.cue.start].lstrip("( ").split(None, 1)
    return bool(opening) and opening[0].strip(":,.").lower() in _OPENINGS
