"""A text in, the spans of its paragraphs out, also where lines are wrapped by hand or blank lines are missing."""

import re
from collections.abc import Iterator
from itertools import pairwise

from verbale.records.text import Span

# Block tags that a crawler left behind end a paragraph as a line break does; the bound keeps a stray "<" cheap.
_BREAK = re.compile(
    r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]|</?(?:p|br|div|li|ul|ol|h[1-6]|tr|table|blockquote)(?:\s[^<>]{0,300})?/?>",
    re.IGNORECASE,
)
_INK = re.compile(r"[^\s\x00\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
_ENDS = frozenset(".!?…:;\"'”’»)]")
# Typewriters, mailers and wire services wrap at 65 to 80; nobody writes paragraphs of that one length.
_SHORTEST_WRAPPED, _LONGEST_WRAPPED = 45, 120


def paragraphs(text: str) -> tuple[Span, ...]:
    r"""A text in, one trimmed span for each paragraph out.

    >>> [span.of("One.\n\nTwo.\nThree.") for span in paragraphs("One.\n\nTwo.\nThree.")]
    ['One.', 'Two.', 'Three.']
    """
    blocks = list(_blocks(text))
    if _wrapped(text, blocks):
        return tuple(span for block in blocks for span in _unwrap(text, block))
    return tuple(line for block in blocks for line in block)


def _blocks(text: str) -> Iterator[list[Span]]:
    """The lines of a text, those in one list that no blank line parts."""
    block: list[Span] = []
    for line in _lines(text):
        if len(line):
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _lines(text: str) -> Iterator[Span]:
    """Each line without the blanks at its ends; a blank line is an empty span."""
    start = 0
    for found in _BREAK.finditer(text):
        yield _trimmed(text, start, found.start())
        start = found.end()
    yield _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Span:
    first = _INK.search(text, start, end)
    if first is None:
        return Span(start, start)
    while not _INK.match(text, end - 1):
        end -= 1
    return Span(first.start(), end)


def _wrapped(text: str, blocks: list[list[Span]]) -> bool:
    """Whether most lines that another line follows stop at a margin, in the middle of a sentence that goes on below."""
    pairs = [pair for block in blocks for pair in pairwise(block)]
    broken = [
        below
        for line, below in pairs
        if _SHORTEST_WRAPPED <= len(line) <= _LONGEST_WRAPPED and text[line.end - 1] not in _ENDS
    ]
    # A headline above its deck stops without a mark, too, but the deck begins with a capital; a third of lines may do so.
    going_on = sum(not text[below.start].isupper() for below in broken)
    return len(broken) > 0.6 * len(pairs) and going_on > 0.3 * len(broken)


def _unwrap(text: str, block: list[Span]) -> Iterator[Span]:
    """Lines of wrapped text in, paragraphs out: one ends where a line is clearly short of the margin."""
    margin = max(len(line) for line in block)
    start = block[0].start
    for line, following in pairwise(block):
        short = len(line) < 0.75 * margin and text[line.end - 1] in _ENDS
        if short or margin > _LONGEST_WRAPPED:
            yield Span(start, line.end)
            start = following.start
    yield Span(start, block[-1].end)
