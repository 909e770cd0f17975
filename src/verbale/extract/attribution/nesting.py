"""Attributions in, the same with kind and parent out: direct, indirect or mixed, and whose words hold whose."""

from dataclasses import replace

from verbale.extract.attribution.record import TELLS, Attribution, Construction
from verbale.extract.attribution.scene import Scene
from verbale.records.text import Span
from verbale.records.voice import SpeechKind
from verbale.reference.cues import Implies

_LIGHT = frozenset({"a", "an", "the", "and"})
_PHRASES = frozenset({Construction.PREPOSITION, Construction.CITING})


def with_kinds(scene: Scene, found: list[Attribution]) -> list[Attribution]:
    """Each attribution with its kind: all within quotation marks, partly, or not at all."""
    kinds = [kind_of(scene, one.content) for one in found]
    return [one if one.kind is kind else replace(one, kind=kind) for one, kind in zip(found, kinds, strict=True)]


def kind_of(scene: Scene, content: tuple[Span, ...]) -> SpeechKind:
    """Content spans in, direct, mixed or indirect out; hedges do not count as quotations."""
    if not any(scene.quotes_in(part) for part in content):
        return SpeechKind.INDIRECT
    return SpeechKind.MIXED if any(_has_bare_words(scene, part) for part in content) else SpeechKind.DIRECT


def _has_bare_words(scene: Scene, part: Span) -> bool:
    """Whether words of a content stand outside quotations, articles and introducing words aside."""
    words = (t for t in scene.tokens_in(part) if t.upos != "PUNCT" and t.xpos != "IN" and t.text.lower() not in _LIGHT)
    return any(scene.quote_at(t.span.start) is None for t in words)


# --- one act, one attribution


def merged(scene: Scene, found: list[Attribution]) -> list[Attribution]:
    """One attribution for two cues that are one act ("declined to confirm"), and none told twice by one cue."""
    told: dict[int, Attribution] = {}
    for one in found:
        if one.cue_head not in told or one.construction in _PHRASES:
            told[one.cue_head] = one
    for one in list(told.values()):
        inner = told.get(one.root) if one.root is not None else None
        if inner is not None and _is_one_act(one, inner):
            del told[one.cue_head]
            told[inner.cue_head] = _joined(one, inner)
    kept = _without_doubles(scene, _told_once(scene, list(told.values())))
    return [_citing(scene, one, told) for one in kept]


def _told_once(scene: Scene, found: list[Attribution]) -> list[Attribution]:
    """ "Two aides tell it differently: he was sacked, they say": the inserted cue goes on with the one before the colon."""
    inserted = [
        number
        for number, one in enumerate(found)
        if one.construction is Construction.PARENTHESIS and [scene.tree.tokens[i].upos for i in one.source] == ["PRON"]
    ]
    clauses = {one.cue_head: number for number, one in enumerate(found) if one.construction is Construction.CLAUSE}
    inner: dict[int, int] = {}
    for place in inserted:
        outer = _repeated(scene, found, clauses, place)
        if outer is not None:
            inner[outer] = place
    named = {place: found[number] for number, place in inner.items()}
    return [
        replace(one, source=named[n].source, source_span=named[n].source_span, document=named[n].document)
        if n in named
        else one
        for n, one in enumerate(found)
        if n not in inner
    ]


def _repeated(scene: Scene, found: list[Attribution], clauses: dict[int, int], inner: int) -> int | None:
    """The number of the attribution in whose content an inserted one stands and says all of it; None if there is none."""
    other = found[inner]
    size = sum(len(part) for part in other.content)
    for above in scene.tree.ancestors(scene.tree.tokens[other.cue_head]):
        number = clauses.get(above.index)
        if number is not None and found[number].source:
            content = found[number].content
            whole = size * 10 > sum(len(part) for part in content) * 7
            return number if whole and content[0].holds(other.cue) else None
    return None


def _joined(outer: Attribution, inner: Attribution) -> Attribution:
    """ "Declined to confirm whether …": the outer act and speaker, the inner content."""
    return replace(
        inner,
        cue=outer.cue.join(inner.cue),
        implies=outer.implies,
        silent=outer.implies is Implies.REFUSES and inner.implies in TELLS,
        source=outer.source,
        source_span=outer.source_span,
        document=outer.document,
    )


def _is_one_act(outer: Attribution, inner: Attribution) -> bool:
    """ "Declined to say whether", "wanted to make clear that": an infinitive of saying by the same speaker."""
    if outer.implies not in {Implies.REFUSES, Implies.INTENDS} or not inner.spoken:
        return False
    return outer.construction is Construction.COMPLEMENT and inner.cue.start > outer.cue.end


def _without_doubles(scene: Scene, found: list[Attribution]) -> list[Attribution]:
    """Drops the noun of "expressed their desire to", "made no mention of": the verb before it tells the same speech."""
    said = {(a.source, a.content[-1].end) for a in found if a.construction is not Construction.NOUN}
    verbs = {a.root: a for a in found if a.construction is Construction.COMPLEMENT and a.spoken and a.root is not None}

    def is_double(one: Attribution) -> bool:
        outer = verbs.get(one.cue_head)
        own = bool(one.source) and all(scene.tree.tokens[i].xpos == "PRP$" for i in one.source)
        return (one.source, one.content[-1].end) in said or (outer is not None and (outer.source == one.source or own))

    return [a for a in found if a.construction is not Construction.NOUN or not is_double(a)]


def _citing(scene: Scene, one: Attribution, told: dict[int, Attribution]) -> Attribution:
    """ "X reported, citing Y, that …": Y said what X reported."""
    if one.construction is not Construction.CITING:
        return one
    outer = told.get(scene.tree.tokens[one.cue_head].head)
    return one if outer is None or not outer.spoken else replace(one, content=outer.content, root=outer.root)


# --- whose words hold whose


def with_parents(found: list[Attribution]) -> list[Attribution]:
    """Each attribution with the index of the narrowest one whose content holds its cue.

    Only wider ones are asked, so that no two hold each other; one sweep over the text, so that long texts stay quick.
    """
    ordered = sorted(found, key=lambda a: (a.whole.start, -a.whole.end, a.cue.start))
    parents: dict[int, int | None] = {}
    waiting = sorted(range(len(ordered)), key=lambda n: _place(ordered[n]))
    opened = 0
    running: list[int] = []
    for number in waiting:
        start = _place(ordered[number])
        while opened < len(ordered) and ordered[opened].whole.start <= start:
            running.append(opened)
            opened += 1
        running = [n for n in running if ordered[n].whole.end > start]
        parents[number] = _narrowest(ordered, running, number)
    return _in_text_order([_within(one, parents[number]) for number, one in enumerate(ordered)])


def _within(one: Attribution, parent: int | None) -> Attribution:
    return one if one.parent == parent else replace(one, parent=parent)


def _in_text_order(found: list[Attribution]) -> list[Attribution]:
    """The same by their cues, with parents counted anew."""
    order = sorted(range(len(found)), key=lambda n: (found[n].cue.start, found[n].content[0].start))
    place = {old: new for new, old in enumerate(order)}
    return [_within(one, None if one.parent is None else place[one.parent]) for one in (found[n] for n in order)]


def _place(one: Attribution) -> int:
    """Where an attribution stands in others' words: at its cue; a cited voice where the words are for which it is cited."""
    return one.content[0].start if one.construction is Construction.CITING else one.cue.start


def _narrowest(ordered: list[Attribution], running: list[int], number: int) -> int | None:
    one = ordered[number]
    around = [n for n in running if _rank(ordered[n]) > _rank(one) and _holds(ordered[n], one)]
    return min(around, key=lambda n: _rank(ordered[n]), default=None)


def _rank(one: Attribution) -> tuple[int, bool, int, int]:
    """Wider contents stand further out; of equal ones the cited voice stands within, then the later cue."""
    size = sum(len(part) for part in one.content)
    return (size, one.construction is not Construction.CITING, -one.cue.start, -one.cue.end)


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """Whether a content holds another's cue, or both are the same words of which the inner is cited for."""
    if inner.construction is Construction.CITING and inner.content == outer.content:
        return True
    return any(part.holds(inner.cue) for part in outer.content)
