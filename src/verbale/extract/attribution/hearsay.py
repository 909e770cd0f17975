"""A scene in, the attributions made by adverbs of hearsay and by a colon out."""

from collections.abc import Iterator, Sequence

from verbale.extract.attribution import onward
from verbale.extract.attribution.record import Attribution, Construction
from verbale.extract.attribution.scene import MARKS, Scene
from verbale.records.analysis import Token
from verbale.records.text import Span
from verbale.records.voice import SpeechKind
from verbale.reference.cues import Cue, Implies

_WAS = frozenset({"is", "was"})
_HEARD = frozenset({Implies.ASSERTS, Implies.BELIEVES})
_ABOUT = 12  # tokens of a name before a colon ("Foreign Minister So-and-so:")


def of_adverbs(scene: Scene) -> Iterator[Attribution]:
    """ "Ten soldiers were reportedly detained": the clause is somebody's word, nobody is named."""
    for token in scene.tree.tokens:
        rows = scene.table.adverb(token.text.lower()) if token.upos == "ADV" else ()
        spans = scene.runs(_clause_of(scene, token.head) - {token.index}) if rows and scene.reads(token) else ()
        if spans:
            yield Attribution(
                cue=token.span,
                cue_head=token.index,
                source=(),
                source_span=None,
                content=spans,
                root=token.head,
                kind=SpeechKind.INDIRECT,
                implies=rows[0].implies,
                construction=Construction.HEARSAY,
            )


def of_parentheses(scene: Scene) -> Iterator[Attribution]:
    """ "The elders, it is said, might call out a guard": the clause around, or before, is somebody's word."""
    tokens = scene.tree.tokens
    for token in tokens[3:]:
        it, helper = tokens[token.index - 2], tokens[token.index - 1]
        shape = token.xpos in {"VBN", "VBD"} and helper.text.lower() in _WAS and it.text.lower() == "it"
        if not shape or tokens[it.index - 1].text != "," or it.sentence != tokens[it.index - 1].sentence:
            continue
        ends = tokens[min(token.index + 1, len(tokens) - 1)].text in {",", ".", ";"}
        rows = scene.table.verb(token.lemma.lower()) if ends and scene.reads(token) else ()
        if rows and rows[0].implies in _HEARD:
            yield _of_parenthesis(scene, it, token, rows[0])


def _of_parenthesis(scene: Scene, it: Token, verb: Token, cue: Cue) -> Attribution:
    first, last = scene.bounds(verb.index)
    behind = range(verb.index + 1, last) if not _has_main(scene, range(first, it.index)) else range(0)
    return Attribution(
        cue=verb.span,
        cue_head=verb.index,
        source=(),
        source_span=None,
        content=scene.runs([*range(first, it.index), *behind]),
        root=None,
        kind=SpeechKind.INDIRECT,
        implies=cue.implies,
        construction=Construction.PARENTHESIS,
    )


def _has_main(scene: Scene, part: range) -> bool:
    return onward.main_verb(scene, part) is not None


def _clause_of(scene: Scene, head: int) -> set[int]:
    """A predicate with its dependents, without clauses coordinated with it."""
    tree = scene.tree
    said = set(tree.subtree(head))
    for child in tree.all_children(head, "conj", "parataxis", "cc", "punct"):
        if child.index > head:
            said -= set(tree.subtree(child.index))
    return said


def of_colons(scene: Scene) -> Iterator[Attribution]:
    """ "The minister: “No alternative.”": a name, a colon, words."""
    for sentence in scene.analysis.sentences:
        start = scene.tree.tokens[sentence.first : min(sentence.last, sentence.first + _ABOUT + 2)]
        place = next((i for i, t in enumerate(start) if t.text == ":"), 0)
        found = _of_colon(scene, start[:place], start[place], start[place + 1]) if 0 < place < len(start) - 1 else None
        if found is not None:
            yield found


def _of_colon(scene: Scene, before: Sequence[Token], colon: Token, behind: Token) -> Attribution | None:
    if any(t.upos in {"VERB", "AUX"} or t.text in MARKS for t in before) or not any(t.upos == "PROPN" for t in before):
        return None
    quote = scene.quote_at(behind.span.start) if behind.text in MARKS else None
    head = next((t for t in reversed(before) if t.upos in {"PROPN", "NOUN"}), None)
    if quote is None or head is None:
        return None
    return Attribution(
        cue=colon.span,
        cue_head=colon.index,
        source=(head.index,),
        source_span=Span(before[0].span.start, before[-1].span.end),
        content=(quote.span,),
        root=None,
        kind=SpeechKind.DIRECT,
        implies=Implies.ASSERTS,
        construction=Construction.COLON,
    )
