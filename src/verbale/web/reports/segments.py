"""A text and marks over it in, segments out: each with the layers that lie over all of it; joined, they are the text for ever."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from verbale.records.text import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text that stands out in a layer ("accounts", "times" …)."""

    span: Span
    layer: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch over which the same layers lie from its first character to its last.

    `layers` pairs each layer with how many of its marks lie one over the other here: a statement within a statement is 2.
    """

    number: int
    start: int
    text: str
    layers: tuple[tuple[str, int], ...] = ()

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.start + len(self.text)


def segmented(text: str, marks: Iterable[Mark], cuts: Iterable[int] = ()) -> tuple[Segment, ...]:
    """A text, marks in any order, overlapping as they may, and further places to cut at in, its segments out.

    >>> marks = [Mark(Span(0, 5), "actors"), Mark(Span(4, 8), "times"), Mark(Span(3, 8), "times")]
    >>> [(one.text, one.layers) for one in segmented("The envoy", marks)]  # doctest: +NORMALIZE_WHITESPACE
    [('The', (('actors', 1),)), (' ', (('actors', 1), ('times', 1))), ('e', (('actors', 1), ('times', 2))),
     ('nvo', (('times', 2),)), ('y', ())]
    """
    begin, stop = _edges(text, marks)
    places = sorted({0, len(text), *begin, *stop, *(cut for cut in cuts if 0 < cut < len(text))})
    return tuple(_swept(text, places, begin, stop))


type _Edges = dict[int, list[str]]


def _edges(text: str, marks: Iterable[Mark]) -> tuple[_Edges, _Edges]:
    """Where layers begin and where they end; what lies beyond the text is cut off, an empty mark covers nothing."""
    begin: _Edges = defaultdict(list)
    stop: _Edges = defaultdict(list)
    for mark in marks:
        first, last = min(mark.span.start, len(text)), min(mark.span.end, len(text))
        if first < last:
            begin[first].append(mark.layer)
            stop[last].append(mark.layer)
    return begin, stop


def _swept(text: str, places: list[int], begin: _Edges, stop: _Edges) -> Iterator[Segment]:
    over: Counter[str] = Counter()
    for number, (start, end) in enumerate(pairwise(places)):
        over.update(begin.get(start, ()))
        over.subtract(stop.get(start, ()))
        yield Segment(number, start, text[start:end], tuple(sorted((+over).items())))


def between(segments: tuple[Segment, ...], span: Span) -> tuple[int, int]:
    """Segments that were cut at a span's edges, and the span, in; the numbers of the first segment in it and the first behind it out.

    >>> between(segmented("The envoy left.", [], cuts=(4, 9)), Span(4, 9))
    (1, 2)
    """
    first = _behind(segments, span.start)
    return first, max(first, _behind(segments, span.end))


def _behind(segments: tuple[Segment, ...], place: int) -> int:
    """How many segments end at or before a place; they stand in order, so halving finds it."""
    low, high = 0, len(segments)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if segments[middle].end <= place else (low, middle)
    return low


def paragraphs(text: str) -> tuple[Span, ...]:
    r"""A text in, its paragraphs out, each with the blank lines behind it, so that together they are all of the text.

    >>> [span.of("One.\n\n\nTwo.\nThree.") for span in paragraphs("One.\n\n\nTwo.\nThree.")]
    ['One.\n\n\n', 'Two.\nThree.']
    """
    starts = [0, *_after_blank_lines(text), len(text)]
    return tuple(Span(start, end) for start, end in pairwise(starts) if start < end)


def _after_blank_lines(text: str) -> Iterator[int]:
    place, blank, filled = 0, False, False
    for line in text.splitlines(keepends=True):
        if blank and filled and line.strip():
            yield place
        blank = not line.strip()
        filled = filled or not blank
        place += len(line)


def by_paragraph(segments: tuple[Segment, ...], spans: tuple[Span, ...]) -> tuple[tuple[Segment, ...], ...]:
    """Segments that were cut at the edges of paragraphs, and these, in; the segments of each paragraph out."""
    ranges = (between(segments, span) for span in spans)
    return tuple(segments[first:last] for first, last in ranges)
