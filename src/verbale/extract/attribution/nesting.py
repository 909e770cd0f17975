"""Attributions in, the same with kind and parent out: direct, indirect or mixed, and whose words hold whose."""

from dataclasses import replace

from verbale.extract.attribution.record import Attribution, Construction
from verbale.extract.attribution.scene import Scene
from verbale.records.text import Span
from verbale.records.voice import SpeechKind
from verbale.reference.cues import Implies

_LIGHT = frozenset({"a", "an", "the", "and"})


def with_kinds(scene: Scene, found: list[Attribution]) -> list[Attribution]:
    """Each attribution with its kind: all within quotation marks, partly, or not at all."""
    return [replace(a, kind=kind_of(scene, a.content)) for a in found]


def kind_of(scene: Scene, content: tuple[Span, ...]) -> SpeechKind:
    """Content spans in, direct, mixed or indirect out; hedges do not count as quotations."""
    inside = outside = 0
    for part in content:
        quoted = sum(min(q.span.end, part.end) - max(q.span.start, part.start) for q in scene.quotes_in(part))
        inside += quoted
        outside += _bare_words(scene, part)
    if not inside:
        return SpeechKind.INDIRECT
    return SpeechKind.MIXED if outside else SpeechKind.DIRECT


def _bare_words(scene: Scene, part: Span) -> int:
    """How many words of a content stand outside quotations, "that" aside."""
    words = (t for t in scene.tokens_in(part) if t.upos != "PUNCT" and t.xpos != "IN" and t.text.lower() not in _LIGHT)
    return sum(scene.quote_at(t.span.start) is None for t in words)


def merged(scene: Scene, found: list[Attribution]) -> list[Attribution]:
    """One attribution for two cues that are one act ("declined to confirm"), and none told twice by one cue."""
    by_cue: dict[int, Attribution] = {}
    for one in found:
        kept = by_cue.get(one.cue_head)
        if kept is None or one.construction in {Construction.PREPOSITION, Construction.CITING}:
            by_cue[one.cue_head] = one
    for one in list(by_cue.values()):
        inner = by_cue.get(one.root if one.root is not None else -1)
        if inner is not None and _one_act(scene, one, inner):
            del by_cue[one.cue_head]
            cue = one.cue.join(inner.cue)
            by_cue[inner.cue_head] = replace(inner, cue=cue, implies=one.implies, source=one.source, source_span=one.source_span)
    kept = _without_doubles(scene, list(by_cue.values()))
    return [_citing(scene, a, by_cue) for a in kept]


def _without_doubles(scene: Scene, found: list[Attribution]) -> list[Attribution]:
    """Drops the noun of "expressed their desire to", "made no mention of": the verb before it tells the same speech."""
    said = {(a.source, a.content[-1].end) for a in found if a.construction is not Construction.NOUN}
    roots = {a.root: a for a in found if a.construction is Construction.COMPLEMENT and a.spoken}
    return [a for a in found if a.construction is not Construction.NOUN or not _is_double(scene, a, said, roots)]


def _is_double(
    scene: Scene, one: Attribution, said: set[tuple[tuple[int, ...], int]], roots: dict[int | None, Attribution]
) -> bool:
    if (one.source, one.content[-1].end) in said:
        return True
    outer = roots.get(one.cue_head)
    own = one.source and all(scene.tree.tokens[i].xpos == "PRP$" for i in one.source)
    return outer is not None and (outer.source == one.source or bool(own))


def _one_act(scene: Scene, outer: Attribution, inner: Attribution) -> bool:
    """ "Declined to say whether", "wanted to make clear that": an infinitive of saying by the same speaker."""
    if outer.implies not in {Implies.REFUSES, Implies.INTENDS} or not inner.spoken:
        return False
    return outer.construction is Construction.COMPLEMENT and inner.cue.start > outer.cue.end


def _citing(scene: Scene, one: Attribution, by_cue: dict[int, Attribution]) -> Attribution:
    """ "X reported, citing Y, that …": Y said what X reported."""
    if one.construction is not Construction.CITING:
        return one
    outer = by_cue.get(scene.tree.tokens[one.cue_head].head)
    return one if outer is None or not outer.spoken else replace(one, content=outer.content, root=outer.root)


def with_parents(found: list[Attribution]) -> list[Attribution]:
    """Each attribution with the index of the narrowest one whose content holds its cue."""
    found = sorted(found, key=lambda a: (a.whole.start, -a.whole.end, a.cue.start))
    return [replace(one, parent=_parent(found, place)) for place, one in enumerate(found)]


def _parent(found: list[Attribution], place: int) -> int | None:
    """The narrowest one around; only wider ones are asked, so that no two hold each other."""
    one, best = found[place], None
    for index, other in enumerate(found):
        if index == place or _rank(other) <= _rank(one):
            continue
        if (_is_cited_for(one, other) or _holds(other, one)) and (best is None or _rank(other) < _rank(found[best])):
            best = index
    return best


def _rank(one: Attribution) -> tuple[int, bool, int, int]:
    """Wider contents stand further out; of equal ones the cited voice stands within, then the later cue."""
    return (_size(one), one.construction is not Construction.CITING, -one.cue.start, -one.cue.end)


def _is_cited_for(inner: Attribution, outer: Attribution) -> bool:
    """Same words, one voice through the other."""
    return inner.construction is Construction.CITING and inner.content == outer.content


def _holds(outer: Attribution, inner: Attribution) -> bool:
    return any(part.holds(inner.cue) for part in outer.content)


def _size(one: Attribution) -> int:
    return sum(len(part) for part in one.content)
