"""Marks that may cross in, marks that nest out: some are cut where they cross another, some are left out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from verbale.learn.marks import Mark
from verbale.records.text import Span

# Each kind yields to those before it. A deed's words and a content may stand in parts; what else crosses is left out.
_RANKS = ("trigger", "cue", "place", "time", "hedge", "mention", "content")
_CUT = frozenset({"trigger", "content"})
_BLOCK = 256  # characters

type Nested = tuple[tuple[Mark, ...], tuple[Mark, ...]]
"""The marks that stay, in the order in which they open, and those that were left out."""


def nested(marks: Iterable[Mark]) -> Nested:
    """Marks in, those that nest out, and those that were left out because they cross one that goes before.

    >>> told = [Mark("mention", "a", Span(0, 9)), Mark("content", "1", Span(4, 20)), Mark("trigger", "1", Span(12, 16))]
    >>> [(mark.kind, mark.span.start, mark.span.end) for mark in nested(told)[0]]
    [('mention', 0, 9), ('content', 4, 9), ('content', 9, 20), ('trigger', 12, 16)]
    """
    stay: list[Mark] = []
    left: list[Mark] = []
    near: defaultdict[int, set[Span]] = defaultdict(set)
    for mark in sorted(marks, key=_rank):
        crossed = {span for block in _blocks(mark.span) for span in near[block] if _cross(mark.span, span)}
        if crossed and mark.kind not in _CUT:
            left.append(mark)
            continue
        for part in _parts(mark.span, crossed):
            stay.append(replace(mark, span=part))
            for block in _blocks(part):
                near[block].add(part)
    return tuple(sorted(stay, key=_opening)), tuple(left)


def _blocks(span: Span) -> range:
    """The stretches of the text that a span touches: only what touches the same ones is compared, so that long texts take no longer."""
    return range(span.start // _BLOCK, span.end // _BLOCK + 1)


def _rank(mark: Mark) -> tuple[int, Span, str]:
    return _RANKS.index(mark.kind), mark.span, mark.label


def _opening(mark: Mark) -> tuple[int, int, int, str]:
    """The longer opens first; of two over the same words a content stands outside and a trigger inside."""
    return mark.span.start, -mark.span.end, -_RANKS.index(mark.kind), mark.label


def _cross(one: Span, other: Span) -> bool:
    return one.meets(other) and not one.holds(other) and not other.holds(one)


def _parts(span: Span, crossed: Iterable[Span]) -> Iterator[Span]:
    """A span cut at each end, within it, of those that it crosses."""
    inside = {place for other in crossed for place in (other.start, other.end) if span.start < place < span.end}
    places = (span.start, *sorted(inside), span.end)
    return (Span(start, end) for start, end in pairwise(places))
