"""A text, its paragraphs and its furniture in, the clean text that a parser reads out, with the way back to the source.

The article's text never changes. The parser's copy of it has single spaces, no furniture, no invisible marks, entities
resolved and missing spaces put in; `where` leads from each of its characters back to the article's.
"""

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from verbale.records.analysis import Furniture
from verbale.records.text import Span

# Nobody writes a word of this length; such a run is data (base64, a table, an attack) and would cost the parser its time.
LONGEST_WORD = 200
# A parser's memory grows with the document; 20,000 characters are eight reports.
LONGEST_PIECE = 20_000

# Marks without ink, and halves of surrogate pairs, which no engine can take.
_HIDDEN = "\x00-\x08\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffd\ud800-\udfff"
_ODD = re.compile(
    rf"(?P<gap>[\s{_HIDDEN}]{{2,}}|[^\S ]|[{_HIDDEN}])"
    r"|(?P<entity>&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});)"
    # "the region.The ministry": three small letters, a stop, a capital word.
    r"|(?P<missing>(?<=[a-zà-ÿ]{3}[.!?])(?=[“\"‘]?[A-Z][a-z]*[ ,])|(?<=[”»])(?=[A-Za-z])|(?<=[a-zà-ÿ][,;])(?=[A-Za-z]{2}))"
)
_SENTENCE_END = re.compile(r"[.!?…][”\"’')\]]{0,3} ")


@dataclass(slots=True)
class Prose:
    """The parser's copy of a text: `where[i]` is the source offset of its character `i`; sentences must start at `openings`.

    `belongs` names the paragraph of each opening; `wide` holds the source ends of characters that stand for an entity.
    """

    text: str = ""
    where: list[int] = field(default_factory=list)
    openings: list[int] = field(default_factory=list)
    belongs: list[int] = field(default_factory=list)
    wide: dict[int, int] = field(default_factory=dict)

    def span(self, start: int, end: int) -> Span:
        """A stretch of the copy in, the stretch of the article out."""
        last = end - 1
        return Span(self.where[start], self.wide.get(last, self.where[last] + 1))


def prose(text: str, paragraphs: Iterable[Span], furniture: Iterable[Furniture]) -> Prose:
    r"""A text, its paragraphs and furniture in, the parser's copy of the prose out.

    >>> prose("One.\n\nTwo  three.", [Span(0, 4), Span(6, 17)], []).text
    'One. Two three.'
    """
    writer = _Writer(text)
    taken = sorted((f.span for f in furniture), key=lambda span: (span.start, -span.end))
    at = 0
    for number, paragraph in enumerate(paragraphs):
        while at < len(taken) and taken[at].end <= paragraph.start:
            at += 1
        writer.paragraph(_free(paragraph, taken, at), number)
    return writer.done()


def _free(paragraph: Span, taken: list[Span], at: int) -> Iterator[Span]:
    """The stretches of a paragraph that no furniture takes."""
    start = paragraph.start
    while at < len(taken) and taken[at].start < paragraph.end:
        if taken[at].start > start:
            yield Span(start, taken[at].start)
        start = max(start, taken[at].end)
        at += 1
    if start < paragraph.end:
        yield Span(start, paragraph.end)


class _Writer:
    """Builds a Prose stretch by stretch."""

    def __init__(self, text: str) -> None:
        self.source = text
        self.parts: list[str] = []
        self.length = 0
        self.prose = Prose()

    def paragraph(self, stretches: Iterable[Span], number: int) -> None:
        """Write the stretches of one paragraph; its opening is noted when its first visible character is written.

        What was taken out between two stretches (a tag, a picture's note) parts neither sentences nor words.
        """
        opened = False
        end = 0
        for span in stretches:
            opened = self._stretch(span, number, opened=opened)
            end = span.end
        if opened:
            self._space(end)

    def _stretch(self, span: Span, paragraph: int, *, opened: bool) -> bool:
        at = span.start
        parted = not opened or self.parts[-1].endswith(" ")
        while parted and at < span.end and self.source[at].isspace():
            at += 1
        for found in _ODD.finditer(self.source, at, span.end):
            opened = self._copy(at, found.start(), paragraph, opened)
            if not opened and found.lastgroup == "entity" and not html.unescape(found.group()).isspace():
                opened = self._open(paragraph)
            self._replace(found)
            at = found.end()
        return self._copy(at, span.end, paragraph, opened)

    def _copy(self, start: int, end: int, paragraph: int, opened: bool) -> bool:
        if start == end:
            return opened
        if not opened:
            self._open(paragraph)
        self._write(self.source[start:end], range(start, end))
        return True

    def _open(self, paragraph: int) -> bool:
        self.prose.openings.append(self.length)
        self.prose.belongs.append(paragraph)
        return True

    def _write(self, words: str, where: Iterable[int]) -> None:
        self.parts.append(words)
        self.length += len(words)
        self.prose.where.extend(where)

    def _replace(self, found: re.Match[str]) -> None:
        if found.lastgroup == "entity":
            self._entity(found)
        elif found.lastgroup == "missing" or any(sign.isspace() for sign in found.group()):
            self._space(found.start())

    def _entity(self, found: re.Match[str]) -> None:
        said = html.unescape(found.group())
        if len(said) != 1:  # no entity that we know: the words stay as they stand
            self._write(found.group(), range(found.start(), found.end()))
        elif said.isspace() or not said.isprintable():
            self._space(found.start())
        else:
            self.prose.wide[self.length] = found.end()
            self._write(said, (found.start(),))

    def _space(self, at: int) -> None:
        if self.parts and not self.parts[-1].endswith(" "):
            self._write(" ", (at,))

    def done(self) -> Prose:
        """The prose written so far, without the space that waits for another paragraph."""
        if self.parts and self.parts[-1] == " ":
            self.parts.pop()
            self.prose.where.pop()
        self.prose.text = "".join(self.parts)
        return self.prose


def pieces(prose: Prose, longest: int = LONGEST_PIECE) -> Iterator[Span]:
    """A prose in, stretches of its text of bounded length out: cut at openings, else after a sentence, else at a space.

    >>> [(p.start, p.end) for p in pieces(prose("A man. A dog.", [Span(0, 13)], []), 8)]
    [(0, 7), (7, 13)]
    """
    start, total, opening = 0, len(prose.text), 0
    while total - start > longest:
        limit = start + longest
        while opening < len(prose.openings) and prose.openings[opening] <= limit:
            opening += 1
        cut = prose.openings[opening - 1] if opening else 0
        if cut <= start:
            cut = _cut(prose.text, start, limit)
        yield Span(start, cut)
        start = cut
    if start < total:
        yield Span(start, total)


def _cut(text: str, start: int, limit: int) -> int:
    """Where to cut a paragraph that is longer than a piece: after its last sentence end before the limit, else at a space."""
    end = start
    for found in _SENTENCE_END.finditer(text, start, limit):
        end = found.end()
    if end > start:
        return end
    space = text.rfind(" ", start, limit)
    return space + 1 if space > start else limit
