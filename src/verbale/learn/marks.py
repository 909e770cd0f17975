"""A text with marks in it in, the plain text and the marked spans out.

A mark is `[LABEL words]`; marks nest. The label's first character tells what it marks:

    [@mi her]  [@co+pe both governments]   words that mean actors
    [#1 summoned]  [#1,2 clashed]          words that tell the deeds of accounts 1 and 2
    [$2025-08-07 on Thursday]              words that tell a time, and the time in the notation
    [% Leticia]  [%{Santa Rosa} the island of Santa Rosa]   words that tell a place, and its name where they differ
    [>1 said]  ["1 the vessels had left]   cue and content of statement 1; a content may have several parts
    [~ ‘foreign minister’]                 a hedge: scare quotes, "so-called"

A square bracket or backslash of the text itself is written with a backslash before it, and so is a line's first "=".
"""

from dataclasses import dataclass, field

from verbale.errors import BadNotation
from verbale.records.text import Span

KINDS = {"@": "mention", "#": "trigger", "$": "time", "%": "place", ">": "cue", '"': "content", "~": "hedge"}
_ESCAPED = frozenset("[]\\=")


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked span: its kind (see KINDS), what its label says, and where it stands in the plain text."""

    kind: str
    label: str
    span: Span


@dataclass(frozen=True, slots=True)
class MarkedText:
    """The plain text and its marks, in the order in which they open."""

    text: str
    marks: tuple[Mark, ...]

    def of_kind(self, kind: str) -> tuple[Mark, ...]:
        """The marks of one kind."""
        return tuple(mark for mark in self.marks if mark.kind == kind)


@dataclass(slots=True)
class _Reading:
    """What has been read so far: characters of the plain text, marks still open, marks closed."""

    said: str
    at: int = 0
    plain: list[str] = field(default_factory=list)
    length: int = 0
    opened: list[tuple[str, str, int, int]] = field(default_factory=list)
    closed: list[tuple[int, Mark]] = field(default_factory=list)

    def put(self, words: str) -> None:
        self.plain.append(words)
        self.length += len(words)


def read_marks(said: str) -> MarkedText:
    """A text with marks in, its plain text and spans out; BadNotation names the place of a mark that cannot be read.

    >>> found = read_marks("[@ca Chad] [#1 recalled] [@ca its] envoy.")
    >>> found.text, [(mark.label, mark.span.of(found.text)) for mark in found.marks]
    ('Chad recalled its envoy.', [('ca', 'Chad'), ('1', 'recalled'), ('ca', 'its')])
    """
    reading = _Reading(said)
    while reading.at < len(said):
        _step(reading)
    if reading.opened:
        raise _fault(said, reading.opened[-1][3], "is opened and never closed")
    return MarkedText(
        "".join(reading.plain), tuple(mark for _, mark in sorted(reading.closed, key=lambda pair: pair[0]))
    )


def _step(reading: _Reading) -> None:
    said, at = reading.said, reading.at
    letter = said[at]
    if letter == "\\" and said[at + 1 : at + 2] in _ESCAPED:
        reading.put(said[at + 1])
        reading.at += 2
    elif letter == "[":
        _open(reading)
    elif letter == "]":
        _close(reading)
        reading.at += 1
    else:
        reading.put(letter)
        reading.at += 1


def _open(reading: _Reading) -> None:
    said, at = reading.said, reading.at
    kind = KINDS.get(said[at + 1 : at + 2])
    if kind is None:
        raise _fault(said, at, f"must open with one of {' '.join(KINDS)}")
    start = at + 2
    if said.startswith("{", start):
        end = said.find("}", start)
        label, behind = said[start + 1 : end], end + 1
    else:
        behind = said.find(" ", start)
        label = said[start:behind]
    if behind <= 0 or not said.startswith(" ", behind) or "\n" in label:
        raise _fault(said, at, "has no space behind its label")
    reading.opened.append((kind, label, reading.length, at))
    reading.at = behind + 1


def _close(reading: _Reading) -> None:
    if not reading.opened:
        raise _fault(reading.said, reading.at, "closes what was never opened")
    kind, label, start, at = reading.opened.pop()
    if start == reading.length:
        raise _fault(reading.said, at, "marks no words")
    reading.closed.append((at, Mark(kind, label, Span(start, reading.length))))


def _fault(said: str, at: int, says: str) -> BadNotation:
    line = said.count("\n", 0, at) + 1
    return BadNotation(f"line {line} of the text: the mark “{said[at : at + 30]}” {says}")
