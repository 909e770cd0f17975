"""Attributions of single sentences in, the same over sentences and paragraphs out: quotations that run on or stand free."""

from bisect import bisect_right
from dataclasses import replace

from verbale.extract.attribution.record import Attribution, Construction
from verbale.extract.attribution.scene import Scene
from verbale.records.analysis import Quotation
from verbale.records.text import Span
from verbale.records.voice import SpeechKind

_FREE_WORDS = 4  # a quotation that stands free has at least so many words; fewer are names, titles, mottos


def run_on(scene: Scene, found: list[Attribution]) -> list[Attribution]:
    """Each content that touches a quotation takes the whole of it; free-standing ones go to the last speaker."""
    found = [_with_whole_quotes(scene, a) for a in found]
    found.sort(key=lambda a: (a.cue.start, a.cue.end))
    for quote in scene.quotes:
        if not any(_touches(a, quote) for a in found) and _stands_free(scene, quote):
            _give_to_speaker(scene, found, quote)
    return found


def _touches(one: Attribution, quote: Quotation) -> bool:
    return any(part.meets(quote.span) for part in one.content)


def _with_whole_quotes(scene: Scene, one: Attribution) -> Attribution:
    """A content that ends within a quotation goes on to its end, unless the cue itself stands in that quotation."""
    parts: list[Span] = []
    for part in one.content:
        for quote in scene.quotes_in(part):
            if not quote.span.meets(one.cue) and _belongs(part, quote):
                part = part.join(quote.span)
        if parts and parts[-1].meets(part):
            part = parts.pop().join(part)
        parts.append(part)
    return replace(one, content=tuple(parts))


def _belongs(part: Span, quote: Quotation) -> bool:
    """Whether a content and a quotation are one: it begins or ends within it, or differs by the marks alone."""
    return not quote.inner.holds(part) or len(part) * 3 >= len(quote.inner) or part.end >= quote.inner.end - 1


def _stands_free(scene: Scene, quote: Quotation) -> bool:
    """Whether a quotation begins a sentence and holds at least one."""
    words = [t for t in scene.tokens_in(quote.inner) if t.upos != "PUNCT"]
    if len(words) < _FREE_WORDS or not any(t.upos in {"VERB", "AUX"} for t in words):
        return False
    text = scene.analysis.article.text
    before = text[max(0, quote.span.start - 3) : quote.span.start].rstrip(" \u00a0")
    return not before or before[-1] in ".?!:\n”\"’"


def _give_to_speaker(scene: Scene, found: list[Attribution], quote: Quotation) -> None:
    """Joins a free quotation to the last direct speech, or makes it an attribution of the last speaker."""
    place = _last_speech(scene, found, quote)
    if place is None:
        return
    last = found[place]
    if last.kind is not SpeechKind.INDIRECT and _same_turn(scene, last, quote):
        found[place] = replace(last, content=(*last.content, quote.span))
        return
    found.insert(
        place + 1,
        replace(
            last, content=(quote.span,), root=None, kind=SpeechKind.DIRECT, construction=Construction.CONTINUED,
            parent=None, negated=False,
        ),
    )  # fmt: skip


def _last_speech(scene: Scene, found: list[Attribution], quote: Quotation) -> int | None:
    """The last spoken attribution with a speaker before the quotation, in this paragraph or the one before."""
    here = _paragraph(scene, quote.span.start)
    for place in range(len(found) - 1, -1, -1):
        one = found[place]
        if one.cue.start >= quote.span.start:
            continue
        if here - _paragraph(scene, one.cue.start) > 1 and here - _paragraph(scene, one.content[-1].end - 1) > 1:
            return None
        if one.spoken and (one.source or one.document is not None) and scene.quote_at(one.cue.start) is None:
            return place
    return None


def _same_turn(scene: Scene, last: Attribution, quote: Quotation) -> bool:
    """Whether the quotation follows the speech with nothing but its cue between, or re-opens it in the next paragraph."""
    end = max(last.whole.end, last.content[-1].end)
    between = scene.tokens_in(Span(end, quote.span.start)) if end <= quote.span.start else ()
    return len([t for t in between if t.upos != "PUNCT"]) <= _REST


_REST = 14  # words of the reporting clause that may stand behind the speaker ("…, said X, the mayor of the town, on Monday")


def _paragraph(scene: Scene, offset: int) -> int:
    starts = [p.start for p in scene.analysis.paragraphs]
    return bisect_right(starts, offset) - 1
