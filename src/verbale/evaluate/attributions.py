"""Gold and found attribution relations as character spans in, who matches whom out (AR-full, gold README)."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from verbale.evaluate.figures import Tally
from verbale.evaluate.match import best_pairs
from verbale.records.text import Span

_ENOUGH = 0.5  # IoU of the contents, gold README

type Spans = tuple[Span, ...]
type Pairs = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said it, the cue, and what was said; each may stand in several parts, and a source may be missing."""

    source: Spans
    cue: Spans
    content: Spans


type FindAttributions = Callable[[str], Iterable[Attribution]]
"""A text in, the attribution relations found in it out."""


def matched(gold: Sequence[Attribution], found: Sequence[Attribution]) -> Pairs:
    """Relations on both sides in, the best one-to-one matching out: contents IoU >= 0.5, sources overlap or both miss.

    >>> said = Attribution((Span(0, 3),), (Span(4, 8),), (Span(9, 20),))
    >>> matched([said], [Attribution((Span(1, 3),), (), (Span(9, 16),))])
    ((0, 0),)
    """
    return best_pairs(gold, found, _weight)


def ar_full(gold: Sequence[Attribution], found: Sequence[Attribution]) -> Tally:
    """Relations on both sides in, the counts of AR-full out."""
    return Tally(len(matched(gold, found)), len(gold), len(found))


def shown(one: Attribution, text: str) -> str:
    """A relation and its text in, one line that shows it out."""
    parts = (
        " … ".join(" ".join(span.of(text).split()) for span in part) for part in (one.source, one.cue, one.content)
    )
    return " | ".join(part or "-" for part in parts)


def iou(one: Spans, other: Spans) -> float:
    """Two lists of spans in, the characters in both over the characters in either out.

    >>> iou((Span(0, 4), Span(8, 10)), (Span(2, 4),))
    0.3333333333333333
    """
    letters, others = characters(one), characters(other)
    return len(letters & others) / len(letters | others) if letters | others else 0.0


def characters(spans: Spans) -> set[int]:
    """Spans in, the offsets of their characters out."""
    return {place for span in spans for place in range(span.start, span.end)}


def spans_of(pairs: Iterable[Sequence[int]]) -> Spans:
    """Pairs of offsets in, Spans out."""
    return tuple(Span(start, end) for start, end in pairs)


def _weight(gold: Attribution, found: Attribution) -> int:
    if bool(gold.source) != bool(found.source):
        return 0
    if gold.source and not any(one.meets(other) for one in gold.source for other in found.source):
        return 0
    shared = iou(gold.content, found.content)
    return 1 + int(1000 * shared) if shared >= _ENOUGH else 0
