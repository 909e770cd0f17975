"""A scene and the attributions found in, the same with what stands behind a colon out.

"The general denied what the deputy had told parliament: that he had met the attaché" says what was denied; "Nazarov
added a word of his own: if one more sack goes over, …" gives the word.
"""

from collections.abc import Iterator
from dataclasses import replace

from verbale.extract.attribution import onward, reporting, sources
from verbale.extract.attribution.parts import Content, Found
from verbale.extract.attribution.record import Attribution, Construction
from verbale.extract.attribution.scene import Scene
from verbale.extract.attribution.verbs import made
from verbale.records.analysis import Token
from verbale.reference.cues import Cue, Implies

_TOLD = frozenset({Construction.CLAUSE, Construction.COMPLEMENT, Construction.ANAPHORIC, Construction.QUOTE})
_WORDS = frozenset({
    Implies.ASSERTS, Implies.CONFIRMS, Implies.DENIES, Implies.WARNS, Implies.PROMISES, Implies.THREATENS,
})  # fmt: skip
_NEAR = 9  # tokens from a cue to its colon ("added a word of his own:")
_MAIN = frozenset({"root", "conj", "ccomp", "parataxis"})


def over_colons(scene: Scene, found: list[Attribution]) -> list[Attribution]:
    """What is found, carried over a colon, and the cues before a colon that had nothing to say before it."""
    known = frozenset(one.cue_head for one in found)
    around = frozenset(one.cue_head for one in found if one.is_behind)
    return [*(_carried(scene, one, around) for one in found), *_announced(scene, known)]


def _carried(scene: Scene, one: Attribution, around: frozenset[int]) -> Attribution:
    if one.construction not in _TOLD or one.implies not in _WORDS or one.content[0].start < one.cue.start:
        return one
    last = scene.tokens_in(one.content[-1])[-1].index
    rest = _behind(scene, last + 1)
    if not rest or any(i in around for i in rest) or scene.quotes_in(scene.tree.span(rest[0], rest[-1] + 1)):
        return one
    return replace(one, content=(*one.content, *scene.runs(rest)))


def _behind(scene: Scene, colon: int) -> range:
    """The clause behind a colon; empty where there is no colon, or no clause behind it."""
    tokens = scene.tree.tokens
    if colon + 1 >= len(tokens) or tokens[colon].text != ":" or tokens[colon + 1].sentence != tokens[colon].sentence:
        return range(0)
    part = range(colon + 1, scene.bounds(colon + 1)[1])
    return part if any(tokens[i].xpos in reporting.FINITE for i in part) else range(0)


def _announced(scene: Scene, known: frozenset[int]) -> Iterator[Attribution]:
    """ "Critics she warned in advance: whoever breaks the line, …": a cue with its speaker, then a colon."""
    for token in scene.tree.tokens:
        if token.text != ":" or not scene.reads(token):
            continue
        rest = _behind(scene, token.index)
        cue = _cue_before(scene, token, known) if rest else None
        if cue is not None:
            verb, row = cue
            content = Content(scene.runs(rest), _root(scene, rest), Construction.CLAUSE)
            yield made(scene, Found(verb, row, (), None), content, sources.of_verb(scene, verb))


def _root(scene: Scene, rest: range) -> int | None:
    verb = onward.main_verb(scene, rest)
    if verb is None:
        return None
    return verb.head if verb.upos == "AUX" and verb.head in rest else verb.index


def _cue_before(scene: Scene, colon: Token, known: frozenset[int]) -> tuple[int, Cue] | None:
    """The finite cue right before a colon that takes a clause, has a subject, and says nothing yet."""
    tokens = scene.tree.tokens
    first = max(scene.analysis.sentence_of(colon).first, colon.index - _NEAR)
    for index in range(colon.index - 1, first - 1, -1):
        token = tokens[index]
        if token.xpos not in reporting.FINITE or token.upos == "AUX":
            continue
        rows = [row for row in scene.table.verb(token.lemma.lower()) if not row.extra]
        fits = rows and rows[0].implies in _WORDS and "clause" in rows[0].content and token.deprel in _MAIN
        if not fits or index in known or scene.tree.child(index, "nsubj") is None:
            return None
        return index, rows[0]
    return None
