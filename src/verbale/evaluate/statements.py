"""The statements of a gold and a found file in, their places in the text and who matches whom out (gold README)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from verbale.evaluate.figures import Tally
from verbale.evaluate.match import best_pairs
from verbale.evaluate.names import Identity, plain
from verbale.records.lines import StatementLine
from verbale.records.text import Span

_LEFT_OUT = re.compile(r"\s*(?:…|\.\.\.)\s*")
_STRAIGHT = str.maketrans("“”„«»‘’‚`´", "\"\"\"\"\"'''''")
_ENOUGH = 0.5  # IoU, gold README
_TRIED = 40  # a stretch that stands more often in a text tells no place anyhow


@dataclass(frozen=True, slots=True)
class Placed:
    """A statement and the stretch of the text over which its content runs; None where it does not stand there."""

    line: StatementLine
    span: Span | None


@dataclass(frozen=True, slots=True)
class Said:
    """The statements of one article on both sides, and the matched pairs: index of the gold one, of the found one."""

    gold: tuple[Placed, ...]
    found: tuple[Placed, ...]
    pairs: tuple[tuple[int, int], ...]

    def tally(self) -> Tally:
        """The counts of all statements."""
        return Tally(len(self.pairs), len(self.gold), len(self.found))

    def nested(self) -> Tally:
        """The counts of the statements that are heard through somebody else than the article."""
        hits = sum(1 for one, _ in self.pairs if self.gold[one].line.voice)
        gold = sum(1 for placed in self.gold if placed.line.voice)
        return Tally(hits, gold, sum(1 for placed in self.found if placed.line.voice))


def statements_compared(
    gold: tuple[StatementLine, ...], found: tuple[StatementLine, ...], text: str, names: Identity
) -> Said:
    """Statements on both sides, the article's text and who is who in, the best one-to-one matching out."""
    even = text.translate(_STRAIGHT)
    ones = tuple(Placed(line, place(line, even)) for line in gold)
    others = tuple(Placed(line, place(line, even)) for line in found)

    def weight(one: Placed, other: Placed) -> int:
        shared = _overlap(one, other)
        if shared < _ENOUGH or not names.share(other.line.speakers, one.line.speakers):
            return 0
        return 1000 + int(100 * shared) + (one.line.kind is other.line.kind) + (one.line.cue == other.line.cue)

    return Said(ones, others, best_pairs(ones, others, weight))


def place(line: StatementLine, text: str) -> Span | None:
    """A statement and a text in, the stretch from the first to the last character of its content out.

    Words left out in the middle ("…") belong to the stretch. Of several such stretches the shortest is meant,
    then the one nearest to the cue. White space and the form of quotation marks do not count.

    >>> from verbale.records.voice import SpeechKind
    >>> said = StatementLine(("Ann Doe",), SpeechKind.INDIRECT, "said", "it … cold")
    >>> place(said, "Cold it is, she said, and it was very cold.")
    Span(start=26, end=42)
    """
    parts = [part for part in _LEFT_OUT.split(line.content.translate(_STRAIGHT).strip()) if part]
    spans = list(_stretches(parts, text)) if parts else []
    if not spans:
        return _whole(line.content, text)
    cues = [found.start() for found in re.finditer(re.escape(line.cue), text)] if line.cue else []
    return min(spans, key=lambda span: (len(span), _distance(span, cues), span.start))


def iou(one: Span, other: Span) -> float:
    """Two spans in, the characters that they share over those that either has out.

    >>> iou(Span(0, 4), Span(2, 6))
    0.3333333333333333
    """
    shared = min(one.end, other.end) - max(one.start, other.start)
    either = max(one.end, other.end) - min(one.start, other.start)
    return max(0, shared) / either if either else 0.0


def _overlap(one: Placed, other: Placed) -> float:
    if one.span is None or other.span is None:
        return float(plain(one.line.content) == plain(other.line.content))
    return iou(one.span, other.span)


def _stretches(parts: list[str], text: str) -> Iterator[Span]:
    """Every place where the parts follow each other, from each place of the first part."""
    patterns = [_pattern(part) for part in parts]
    for number, first in enumerate(patterns[0].finditer(text)):
        end = first.end()
        for pattern in patterns[1:]:
            found = pattern.search(text, end)
            if found is None:
                return
            end = found.end()
        yield Span(first.start(), end)
        if number >= _TRIED:
            return


def _pattern(part: str) -> re.Pattern[str]:
    return re.compile(r"\s+".join(re.escape(word) for word in part.split()))


def _whole(content: str, text: str) -> Span | None:
    """A content that holds the text's own dots of omission."""
    found = _pattern(content.translate(_STRAIGHT)).search(text) if content.strip() else None
    return Span(*found.span()) if found else None


def _distance(span: Span, cues: list[int]) -> int:
    return min((max(span.start - cue, cue - span.end, 0) for cue in cues), default=0)
