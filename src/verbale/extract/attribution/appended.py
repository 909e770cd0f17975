"""A scene and the attributions found in, the same with denials that are appended to what they deny out.

"Kenya accused Chad of shelling its posts, a charge Chad denied", "…, which Chad denies": the words show it where parsers
take what stands before for the content of the denial.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from verbale.extract.attribution import mouths, sources
from verbale.extract.attribution.record import Attribution, Construction
from verbale.extract.attribution.reporting import FINITE, head_of
from verbale.extract.attribution.scene import Scene
from verbale.records.analysis import Token
from verbale.records.voice import SpeechKind
from verbale.reference.cues import Implies

_SET_OFF = frozenset({",", "–", "—", "--", "-"})
_ENDS = _SET_OFF | {".", ";", "?", "!", ")", "and", "but"}
_RELATIVES = frozenset({"which", "that"})
_SOMETHING = "something"
_BETWEEN = 9  # tokens from the pointing word to the verb of denial
_QUALIFIED = 3  # tokens from the mark to the noun: "an often repeated charge"


@dataclass(frozen=True, slots=True)
class _Pointer:
    """The word that points back, and the first token of who denies."""

    word: int
    speaker: int


def with_appended(scene: Scene, found: list[Attribution]) -> list[Attribution]:
    """Attributions in, those that read an appended denial otherwise replaced, out."""
    more = {one.cue_head: one for one in _all(scene)}
    return [*(one for one in found if one.cue_head not in more), *more.values()]


def _all(scene: Scene) -> Iterator[Attribution]:
    for token in scene.tree.tokens:
        rows = scene.table.verb(token.lemma.lower()) if token.xpos in FINITE | {"VBN"} else ()
        if not rows or rows[0].implies is not Implies.DENIES or rows[0].extra or not scene.reads(token):
            continue
        pointer = _pointer(scene, token) if _is_last(scene, token) else None
        speaker = None if pointer is None else head_of(scene, pointer.speaker, token.index)
        if pointer is not None and speaker is not None and mouths.can_speak(scene.tree.tokens[speaker]):
            yield _made(scene, token, pointer, speaker)


def _is_last(scene: Scene, verb: Token) -> bool:
    """Whether nothing that could be denied stands behind the verb."""
    tokens = scene.tree.tokens
    behind = tokens[min(verb.index + 1, len(tokens) - 1)]
    return behind.text in _ENDS or behind.upos in {"ADV", "ADP"}


def _pointer(scene: Scene, verb: Token) -> _Pointer | None:
    tokens, last = scene.tree.tokens, verb.index - 1
    while last > 0 and tokens[last].upos in {"AUX", "ADV"}:
        last -= 1
    lowest = max(scene.analysis.sentence_of(verb).first + 1, last - _BETWEEN)
    for place in range(last, lowest, -1):
        here, before = tokens[place], tokens[place - 1]
        if here.text.lower() in _RELATIVES and (before.text in _SET_OFF or _is_claim(scene, before)):
            return _Pointer(place if before.text in _SET_OFF else before.index, place + 1) if place < last else None
        if place < last and _is_claim(scene, here) and _is_set_off(scene, here):
            return _Pointer(place, place + 1)
        if here.upos in {"VERB", "PUNCT"}:
            return None
    return None


def _is_claim(scene: Scene, token: Token) -> bool:
    rows = scene.table.noun(token.lemma.lower())
    if token.text.lower() == _SOMETHING:
        return True
    return token.upos == "NOUN" and any(row.implies.spoken for row in rows)


def _is_set_off(scene: Scene, noun: Token) -> bool:
    """ ", a charge", "— an accusation", ", allegations": the noun stands right behind a mark, but for its own words."""
    before = scene.tree.tokens[max(0, noun.index - _QUALIFIED) : noun.index]
    marks = [t.index for t in before if t.text in _SET_OFF]
    return bool(marks) and all(t.upos in {"DET", "ADJ", "ADV"} for t in before if t.index > marks[-1])


def _made(scene: Scene, verb: Token, pointer: _Pointer, speaker: int) -> Attribution:
    who = sources.named(scene, sources.nominal_conjuncts(scene, speaker))
    return Attribution(
        cue=verb.span,
        cue_head=verb.index,
        source=who.heads,
        source_span=who.span,
        content=(scene.tree.tokens[pointer.word].span,),
        root=pointer.word,
        kind=SpeechKind.INDIRECT,
        implies=Implies.DENIES,
        construction=Construction.ANAPHORIC,
        document=who.document,
        anaphoric=True,
    )
