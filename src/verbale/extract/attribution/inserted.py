"""A scene and the attributions found in, those of pronouns between commas that the parser took for main clauses out."""

from collections.abc import Iterator

from verbale.extract.attribution.record import Attribution, Construction
from verbale.extract.attribution.scene import Scene
from verbale.records.analysis import Token
from verbale.records.voice import SpeechKind
from verbale.reference.cues import Cue

_PRONOUNS = frozenset({"he", "she", "it", "they"})
_LONGEST = 6  # tokens from the pronoun to the comma ("he went on on Monday")


def of_pronouns(scene: Scene, found: list[Attribution]) -> Iterator[Attribution]:
    """ "Work on the tunnel, he went on, will not stop": a cue between commas, whatever the tree says."""
    known = {one.cue_head for one in found}
    tokens = scene.tree.tokens
    for token in tokens[1:-1]:
        if token.text.lower() not in _PRONOUNS or tokens[token.index - 1].text != "," or not scene.reads(token):
            continue
        end = _comma(scene, token)
        cue = _cue(scene, token, end) if end is not None else None
        if end is not None and cue is not None and cue[0].index not in known:
            yield from _made(scene, token, cue, end)


def _comma(scene: Scene, pronoun: Token) -> int | None:
    """The comma that closes the insertion, before any second verb; None where the clause around it does not go on."""
    sentence = scene.analysis.sentence_of(pronoun)
    verbs = 0
    for token in scene.tree.tokens[pronoun.index + 1 : min(pronoun.index + 1 + _LONGEST, sentence.last - 2)]:
        verbs += token.upos == "VERB"
        if token.text == ",":
            return token.index if verbs == 1 and _goes_on(scene, token.index + 1) else None
        if verbs > 1 or token.upos == "PUNCT":
            return None
    return None


def _goes_on(scene: Scene, index: int) -> bool:
    """Whether a finite verb follows, whose subject stands before the insertion: not "…, they answered, wounding two"."""
    return scene.tree.tokens[index].xpos in {"VBD", "VBZ", "VBP", "MD"}


def _cue(scene: Scene, pronoun: Token, end: int) -> tuple[Token, Cue, int] | None:
    """The spoken cue verb that takes a clause, its row, and its last word."""
    for token in scene.tree.tokens[pronoun.index + 1 : end]:
        for cue in scene.table.verb(token.lemma.lower()) if token.upos == "VERB" else ():
            last = token.index + len(cue.extra)
            extra = tuple(t.text.lower() for t in scene.tree.tokens[token.index + 1 : last + 1])
            if extra == cue.extra and cue.implies.spoken and "clause" in cue.content and last < end:
                return token, cue, last
    return None


def _made(scene: Scene, pronoun: Token, cue: tuple[Token, Cue, int], end: int) -> Iterator[Attribution]:
    verb, row, last = cue
    first, stop = scene.bounds(verb.index)
    content = scene.runs(i for i in range(first, stop) if not pronoun.index <= i <= end)
    if len(content) == len({part.start < pronoun.span.start for part in content}) == 2:
        yield Attribution(
            cue=scene.tree.span(verb.index, last + 1),
            cue_head=verb.index,
            source=(pronoun.index,),
            source_span=pronoun.span,
            content=content,
            root=None,
            kind=SpeechKind.INDIRECT,
            implies=row.implies,
            construction=Construction.PARENTHESIS,
        )
