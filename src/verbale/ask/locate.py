"""Words that a model copied from a text in, where they stand out: exactly, or not at all.

Words that stand in a text more than once are told apart by where the answer says that they stand: first within the clause
that it quotes, then within the paragraph, then by how near they are.
"""

from collections.abc import Iterator

from verbale.records.text import Span

# Models put marks and spaces right while they copy: of these signs one is as good as another. Each is one character, so
# that a place in the levelled text is a place in the text.
_LEVEL = {
    **dict.fromkeys("“”„«»", '"'),
    **dict.fromkeys("‘’‚", "'"),
    **dict.fromkeys("–—‑−", "-"),
    **dict.fromkeys("\u00a0\u202f\u2009\n\r\t", " "),
}
_LEVELLED = str.maketrans(_LEVEL)


def places(text: str, words: str) -> tuple[Span, ...]:
    """A text and words in, every place where they stand as whole words out; marks and spaces may be of another make.

    >>> [span.start for span in places("The army left. The army-owned mill stands.", "The army")]
    [0, 15]
    >>> places("The army left.", "he army")
    ()
    >>> places("“The army left.”", '"The army')[0].end
    9
    """
    return tuple(_places(text, words)) or tuple(_places(text.translate(_LEVELLED), words.translate(_LEVELLED)))


def _places(text: str, words: str) -> Iterator[Span]:
    at = text.find(words) if words.strip() else -1
    while at >= 0:
        span = Span(at, at + len(words))
        if not _joins(text, span.start) and not _joins(text, span.end):
            yield span
        at = text.find(words, at + 1)


def _joins(text: str, at: int) -> bool:
    """Whether a place lies within a word."""
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def within(text: str, words: str, around: Span) -> Span | None:
    """A text, words and a stretch of it in, the first place within the stretch where they stand out."""
    return next((span for span in places(text, words) if around.holds(span)), None)


def nearest(text: str, words: str, to: Span) -> Span | None:
    """A text, words and a stretch in, the place of the words nearest to it out; of two equally near ones the earlier.

    >>> nearest("He said he left. He wept.", "He", Span(11, 15)).start
    17
    """
    return min(places(text, words), key=lambda span: (_distance(span, to), span.start), default=None)


def _distance(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)
