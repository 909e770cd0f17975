"""Attributions of single sentences in, the same over sentences and paragraphs out: quotations that run on or stand free."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from dataclasses import replace

from verbale.extract.attribution.record import Attribution, Construction
from verbale.extract.attribution.scene import Scene
from verbale.records.analysis import Quotation, Token
from verbale.records.text import Span
from verbale.records.voice import SpeechKind

_FREE_WORDS = 4  # a quotation that stands free has at least so many words; fewer are names, titles, mottos
_SHIFTED = frozenset({"had", "would", "might", "could"})
_REST = (
    14  # words of the reporting clause that may stand behind the speaker ("…, said X, mayor of the town, on Monday")
)


def run_on(scene: Scene, found: list[Attribution]) -> list[Attribution]:
    """Each content that touches a quotation takes the whole of it; free-standing ones go to the last speaker."""
    cues = sorted(a.cue.start for a in found if a.construction is not Construction.NOUN)
    found = [_to_the_end(scene, _from_the_start(scene, a, cues), cues) for a in found]
    told = sorted((_with_whole_quotes(scene, a) for a in found), key=_by_cue)
    free = _covered(scene, told)
    told = [_with_those_before(scene, a, free) for a in told]
    covered = _covered(scene, told)
    turns: list[Attribution] = [a for a in told if _is_turn(scene, a)]
    others = [a for a in told if not _is_turn(scene, a)]
    for quote in scene.quotes:
        if quote.span not in covered and _stands_free(scene, quote):
            _give_to_speaker(scene, turns, quote)
    return [*turns, *others]


def _to_the_end(scene: Scene, one: Attribution, cues: list[int]) -> Attribution:
    """ "It struck first, the army said; two men had been hurt": what follows a semicolon in the tense of speech is said too.

    The rest is the teller's (35): "…, the army said; police have closed the road".
    """
    end = max(one.cue.end, one.content[-1].end)
    if one.content[0].start > one.cue.start or one.construction not in _FRONTED or scene.quote_at(end - 1) is not None:
        return one
    sentence = scene.analysis.sentences[scene.analysis.tokens[one.cue_head].sentence]
    rest = scene.tokens_in(Span(end, max(end, sentence.span.end)))
    place = next((n for n, t in enumerate(rest) if t.text in {";", ":"}), len(rest))
    more = scene.runs(t.index for t in rest[place + 1 :])
    if not more or place > _REST or (rest[place].text == ";" and not _is_shifted(rest[place + 1 :])):
        return one
    if bisect_left(cues, end) < bisect_left(cues, sentence.span.end):
        return one
    return replace(one, content=(*one.content, *more))


def _is_shifted(behind: Sequence[Token]) -> bool:
    """Whether a clause stands in the tense of what is reported: "had been hurt", "would stay"."""
    verb = next((t for t in behind if t.xpos in {"VBD", "VBZ", "VBP", "MD"}), None)
    return verb is not None and verb.text.lower() in _SHIFTED


def _from_the_start(scene: Scene, one: Attribution, cues: list[int]) -> Attribution:
    """ "He called at dawn; she agreed to a truce, the source said": what stands before the semicolon is said too."""
    start = one.content[0].start
    if start > one.cue.start or one.construction not in _FRONTED:
        return one
    sentence = scene.analysis.sentences[scene.analysis.tokens[one.cue_head].sentence]
    before = scene.tokens_in(Span(sentence.span.start, max(sentence.span.start, start)))
    if not before or before[-1].text != ";" or bisect_left(cues, sentence.span.start) < bisect_left(cues, start):
        return one
    return replace(one, content=(*scene.runs(t.index for t in before), *one.content))


_FRONTED = frozenset({Construction.PARENTHESIS, Construction.CLAUSE})


def _by_cue(one: Attribution) -> tuple[int, int]:
    return (one.cue.start, one.content[0].start)


def _is_turn(scene: Scene, one: Attribution) -> bool:
    """Whether it is a speaker's turn in the report's own voice: spoken, with a speaker, its cue outside quotations."""
    has_speaker = bool(one.source) or one.document is not None
    return one.spoken and has_speaker and scene.quote_at(one.cue.start) is None


def _covered(scene: Scene, told: list[Attribution]) -> frozenset[Span]:
    """The quotations that some content touches; a cue that stands within them is the speaker's own word."""
    return frozenset(
        q.span for one in told for part in one.content for q in scene.quotes_in(part) if not q.span.holds(one.cue)
    )


def _with_whole_quotes(scene: Scene, one: Attribution) -> Attribution:
    """A content that ends within a quotation goes on to its end, unless the cue itself stands in that quotation."""
    parts: list[Span] = []
    for part in one.content:
        whole = part
        for quote in scene.quotes_in(part):
            if not quote.span.meets(one.cue) and _belongs(part, quote):
                whole = whole.join(quote.span)
        if parts and parts[-1].meets(whole):
            whole = parts.pop().join(whole)
        parts.append(whole)
    return one if parts == list(one.content) else replace(one, content=tuple(parts))


def _belongs(part: Span, quote: Quotation) -> bool:
    """Whether a content and a quotation are one: it begins or ends within it, or differs by the marks alone."""
    return not quote.inner.holds(part) or len(part) * 3 >= len(quote.inner) or part.end >= quote.inner.end - 1


def _with_those_before(scene: Scene, one: Attribution, covered: frozenset[Span]) -> Attribution:
    """A quotation before its cue that re-opens one left open by the paragraph before is the rest of it."""
    parts = list(one.content)
    quote = scene.quote_at(parts[0].start)
    place = scene.quotes.index(quote) if quote is not None and parts[0].start < one.cue.start else 0
    for before in reversed(scene.quotes[:place]):
        near = scene.paragraph(parts[0].start) - scene.paragraph(before.span.start) == 1
        if before.closed or not near or before.span in covered:
            break
        parts.insert(0, before.span)
    return one if parts == list(one.content) else replace(one, content=tuple(parts))


def _stands_free(scene: Scene, quote: Quotation) -> bool:
    """Whether a quotation begins a sentence and holds at least one."""
    words = [t for t in scene.tokens_in(quote.inner) if t.upos != "PUNCT"]
    if len(words) < _FREE_WORDS or not any(t.upos in {"VERB", "AUX"} for t in words):
        return False
    text = scene.analysis.article.text
    before = text[max(0, quote.span.start - 3) : quote.span.start].rstrip(" \u00a0")
    return not before or before[-1] in ".?!:\n”’" or before.endswith('"')


def _give_to_speaker(scene: Scene, turns: list[Attribution], quote: Quotation) -> None:
    """Joins a free quotation to the last direct speech, or makes it a turn of the last speaker."""
    place = bisect_right(turns, quote.span.start, key=lambda a: a.cue.start) - 1
    if place < 0 or not _is_near(scene, turns[place], quote):
        return
    last = turns[place]
    if last.kind is not SpeechKind.INDIRECT and _same_turn(scene, last, quote):
        turns[place] = replace(last, content=(*last.content, quote.span))
        return
    free = replace(
        last,
        content=(quote.span,),
        root=None,
        kind=SpeechKind.DIRECT,
        construction=Construction.CONTINUED,
        negated=False,
    )
    insort(turns, free, key=_by_cue)


def _is_near(scene: Scene, last: Attribution, quote: Quotation) -> bool:
    """Whether the last turn ends in the quotation's paragraph or in the one before."""
    here = scene.paragraph(quote.span.start)
    return here - scene.paragraph(max(last.cue.start, last.content[-1].end - 1)) <= 1


def _same_turn(scene: Scene, last: Attribution, quote: Quotation) -> bool:
    """Whether the quotation follows the speech with nothing but its cue between, or re-opens it in the next paragraph."""
    end = last.whole.end
    between = scene.tokens_in(Span(end, quote.span.start)) if end <= quote.span.start else ()
    return len([t for t in between if t.upos != "PUNCT"]) <= _REST
