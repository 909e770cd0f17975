"""A text and a row of it in, the row's words with some of the text around them out, in pieces: each with the cells that rest on it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from verbale.records.account import Account
from verbale.records.cells import cells
from verbale.records.text import Span

_AROUND = 220  # characters on either side: a sentence or two
_BLANK = re.compile(r"[ \t]*(?:\r?\n[ \t]*)+")
_LONGEST = 1500  # of the row's own words


@dataclass(frozen=True, slots=True)
class Piece:
    """Words, whether they are the row's own, the cells that rest on all of them, and those of them that begin here."""

    text: str
    own: bool
    cells: tuple[str, ...] = ()
    begin: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """The words, with blank lines left out."""
        return _BLANK.sub("\n", self.text)


@dataclass(frozen=True, slots=True)
class Context:
    """The pieces, and whether the text goes on before and behind them."""

    pieces: tuple[Piece, ...]
    before: bool
    behind: bool


def context_of(text: str, account: Account, around: int = _AROUND) -> Context:
    """A report's text and an account of it in, its words in their context out; joined, the pieces are a stretch of the text."""
    own = _shortened(account.evidence.span, text)
    window = _window(text, own, around)
    marks = [(cell.name, cell.evidence.span) for cell in cells(account) if cell.evidence]
    edges = (own.start, own.end, *(edge for _, span in marks for edge in (span.start, span.end)))
    places = sorted({window.start, window.end, *(at for at in edges if window.start < at < window.end)})
    pieces = (
        Piece(text[at:end], own.start <= at < own.end, _over(marks, at, end), _begin(marks, at, window.start))
        for at, end in pairwise(places)
    )
    return Context(tuple(pieces), window.start > 0, window.end < len(text))


def _over(marks: Iterable[tuple[str, Span]], start: int, end: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name, span in marks if span.start <= start and end <= span.end))


def _begin(marks: Iterable[tuple[str, Span]], at: int, first: int) -> tuple[str, ...]:
    begun = (name for name, span in marks if span.start == at or (at == first and span.start < at < span.end))
    return tuple(dict.fromkeys(begun))


def _shortened(span: Span, text: str) -> Span:
    start = min(span.start, len(text))
    return Span(start, max(start, min(span.end, len(text), start + _LONGEST)))


def _window(text: str, own: Span, around: int) -> Span:
    """Cut at spaces, so that no word is cut."""
    start, end = max(0, own.start - around), min(len(text), own.end + around)
    if start:
        start = next((at for at in range(start, own.start) if text[at - 1].isspace()), own.start)
    if end < len(text):
        end = next((at for at in range(end, own.end, -1) if text[at].isspace()), own.end)
    return Span(start, end)
