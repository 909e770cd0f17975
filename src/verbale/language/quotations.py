"""A text and its paragraphs in, the stretches between quotation marks out: nested, re-opened, unbalanced or none.

Marks are read paragraph by paragraph, so that a lost one can swallow nothing beyond its own. Apostrophes are told
from single marks by their neighbours. Every paragraph is read once: the time grows with the number of marks.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from verbale.records.analysis import Quotation
from verbale.records.text import Span

_MARK = re.compile(r"''|``|[“”„‟«»\"‘’‚‛'‹›]")
_SENTENCE_END = re.compile(r"[.!?…]+[)\]]?(?=\s|$)")
# A report nests two or three deep; more is noise, and the bound keeps the work linear.
_DEEPEST = 4

_OPENS_WITH = {"“": "“", "„": "„", "‟": "“", "«": "«", "‘": "‘", "‚": "‚", "‛": "‘", "‹": "‹", "``": '"'}
_CLOSES = {"”": "“„", "“": "„", "»": "«", "’": "‘‚", "‘": "‚", "›": "‹"}
_INWARD = frozenset("«‹")  # where they stand behind a word they close ("»so«"), which this reader leaves alone
_SINGLES = frozenset("‘‚'‹")
_BEFORE_OPENING = frozenset("([{—–-/“„«‘\"'")
_AFTER_CLOSING = frozenset(".,;:!?)]}…")
_ELISIONS = re.compile(r"(?:\d0s?\b|\d\d\b|em\b|til\b|tis\b|twas\b|cause\b|n\b|round\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Mark:
    """One mark with its neighbours; beyond the paragraph stands a blank."""

    start: int
    end: int
    sign: str
    before: str
    after: str

    @property
    def may_open(self) -> bool:
        before = self.before.isspace() or self.before in _BEFORE_OPENING
        return before and not self.after.isspace() and self.after not in _AFTER_CLOSING

    @property
    def may_close(self) -> bool:
        return not self.before.isspace() and (not self.after.isalnum() or self.before in ".,!?…")


@dataclass(slots=True)
class _Paragraph:
    """One paragraph while it is read: the text, what is open (outermost first) and what was found."""

    text: str
    span: Span
    open: list[tuple[str, _Mark]] = field(default_factory=list)
    found: list[tuple[Span, Span, bool, bool]] = field(default_factory=list)

    def close(self, depth: int, end: int, inner_end: int, *, closed: bool = True) -> None:
        """Close the open quotation at a depth; what is open within it was none."""
        kind, mark = self.open[depth]
        del self.open[depth:]
        if inner_end > mark.end and not self.text[mark.end : inner_end].isspace():
            self.found.append((Span(mark.start, end), Span(mark.end, inner_end), closed, kind in _SINGLES))

    def innermost(self, kinds: str) -> int:
        """The depth of the innermost open quotation of one of the kinds, -1 where there is none."""
        for depth in range(len(self.open) - 1, -1, -1):
            if self.open[depth][0] in kinds:
                return depth
        return -1


def quotations(text: str, paragraphs: Sequence[Span]) -> tuple[Quotation, ...]:
    r"""A text and its paragraphs in, its quotations out in the order of the text.

    >>> text = 'The envoy\'s aide said: “He called it ‘a farce’ today.”'
    >>> [(q.inner.of(text), q.depth) for q in quotations(text, [Span(0, len(text))])]
    [('He called it ‘a farce’ today.', 0), ('a farce', 1)]
    """
    found: list[tuple[Span, Span, bool, bool]] = []
    for number, span in enumerate(paragraphs):
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        reopened = text[following.start : following.start + 3].strip() if following else ""
        found.extend(_read(_Paragraph(text, span), reopened))
    return tuple(_with_depths(found))


def _with_depths(found: list[tuple[Span, Span, bool, bool]]) -> Iterator[Quotation]:
    around: list[Span] = []
    for span, inner, closed, single in sorted(found, key=lambda each: (each[0].start, -each[0].end)):
        while around and around[-1].end < span.end:
            around.pop()
        yield Quotation(span, inner, closed, len(around), single)
        around.append(span)


def _read(here: _Paragraph, reopened: str) -> list[tuple[Span, Span, bool, bool]]:
    marks = _marks(here.text, here.span)
    some, sure = (_closer_follows(here.text, marks, surely=surely) for surely in (False, True))
    for number, mark in enumerate(marks):
        if mark.sign in {"’", "'", "‘", "‛"} and _is_apostrophe(here.text, mark):
            continue
        _step(here, mark, closer_follows=(sure if _possessive(here.text, mark) else some)[number])
    _end(here, reopened)
    return here.found


def _marks(text: str, span: Span) -> list[_Mark]:
    marks = []
    for found in _MARK.finditer(text, span.start, span.end):
        before = text[found.start() - 1] if found.start() > span.start else " "
        after = text[found.end()] if found.end() < span.end else " "
        sign = '"' if found.group() == "''" else found.group()
        marks.append(_Mark(found.start(), found.end(), sign, before, after))
    return marks


def _is_apostrophe(text: str, mark: _Mark) -> bool:
    """Within a word ("don't", "O’Neill"), or where letters were left out in front ("’90s", "'em")."""
    if mark.before.isalnum() and mark.after.isalnum():
        return True
    if mark.before.isalnum() or not mark.after.isalnum():
        return False
    return _ELISIONS.match(text, mark.end) is not None


def _closer_follows(text: str, marks: list[_Mark], *, surely: bool) -> list[bool]:
    """For each mark, whether a single mark that may close (surely: that is no possessive) comes before another one that opens."""
    sure = {"’": False, "'": False}
    follows = [False] * len(marks)
    for number in range(len(marks) - 1, -1, -1):
        mark = marks[number]
        sign = "’" if mark.sign in {"‘", "‚"} else mark.sign
        if sign not in sure:
            continue
        follows[number] = sure[sign]
        if mark.sign == sign and mark.may_close:
            sure[sign] = sure[sign] or not (surely and _possessive(text, mark))
        elif mark.may_open:
            sure[sign] = False
    return follows


def _step(here: _Paragraph, mark: _Mark, *, closer_follows: bool) -> None:
    """Read one mark: it closes, opens, or is neither."""
    if mark.sign == '"':
        _straight(here, mark)
    elif mark.sign == "'":
        _straight_single(here, mark, closer_follows=closer_follows)
    else:
        _typographic(here, mark, closer_follows=closer_follows)


def _straight(here: _Paragraph, mark: _Mark) -> None:
    depth = here.innermost('"')
    if depth >= 0 and mark.may_open and not mark.may_close:
        del here.open[depth:]  # the closing mark of the earlier one was lost
        depth = -1
    if depth >= 0:
        here.close(depth, mark.end, mark.start)
    elif mark.may_open or (not mark.after.isspace() and not mark.may_close):
        _open(here, '"', mark)


def _straight_single(here: _Paragraph, mark: _Mark, *, closer_follows: bool) -> None:
    depth = here.innermost("'")
    if depth < 0:
        if mark.may_open and closer_follows:
            _open(here, "'", mark)
    elif mark.may_close and not (_possessive(here.text, mark) and closer_follows):
        here.close(depth, mark.end, mark.start)


def _typographic(here: _Paragraph, mark: _Mark, *, closer_follows: bool) -> None:
    depth = here.innermost(_CLOSES.get(mark.sign, ""))
    if depth >= 0:
        if not (mark.sign == "’" and _possessive(here.text, mark) and closer_follows):
            here.close(depth, mark.end, mark.start)
    elif mark.sign in _OPENS_WITH:
        same = here.innermost(mark.sign)
        if mark.sign in _INWARD and not (mark.before.isspace() or mark.before in _BEFORE_OPENING):
            return
        if same >= 0 and mark.may_close and not mark.may_open:
            here.close(same, mark.end, mark.start)  # an opening sign typed in place of the closing one
        else:
            _open(here, _OPENS_WITH[mark.sign], mark)
    elif mark.sign == "”" and mark.may_open:
        _open(here, "“", mark)  # Swedish and careless typing: the closing sign on both sides


def _open(here: _Paragraph, kind: str, mark: _Mark) -> None:
    if len(here.open) < _DEEPEST:
        here.open.append((kind, mark))


def _possessive(text: str, mark: _Mark) -> bool:
    """ "the Ministers’ meeting": an s before the mark and a small letter after the blank."""
    return mark.before in "sSzx" and mark.after == " " and text[mark.end + 1 : mark.end + 2].islower()


def _end(here: _Paragraph, reopened: str) -> None:
    """What a paragraph leaves open: meant so where the next one opens with the same mark, else bounded to its sentence."""
    while here.open:
        depth = len(here.open) - 1
        kind, mark = here.open[depth]
        if mark.sign in reopened:
            here.close(depth, here.span.end, here.span.end, closed=False)
        elif kind in {"“", "„", "«"} or mark.start == here.span.start:
            end = _bounded(here, mark)
            here.close(depth, end, end, closed=False)
        else:
            del here.open[depth:]


def _bounded(here: _Paragraph, mark: _Mark) -> int:
    """Where the sentence of an opening mark ends; a quotation within it is never cut."""
    found = _SENTENCE_END.search(here.text, mark.end, here.span.end)
    end = found.end() if found else here.span.end
    for span, *_ in sorted(here.found):
        if mark.start < span.start < end < span.end:
            end = span.end
    return end
