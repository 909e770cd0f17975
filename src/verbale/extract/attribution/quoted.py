"""A cue verb in, the quotation right before or behind its clause out."""

from collections.abc import Iterable

from verbale.extract.attribution.parts import Content, Found
from verbale.extract.attribution.record import Construction
from verbale.extract.attribution.scene import Scene
from verbale.records.analysis import Quotation, Token
from verbale.records.text import Span

REST = 20  # tokens of a reporting clause between its cue and a quotation that goes on


def of_quotation(scene: Scene, found: Found) -> Content | None:
    """The quotation right before or behind the reporting clause."""
    if "quote" not in found.cue.content:
        return None
    verb = found.verb
    sentence = scene.analysis.sentences[scene.analysis.tokens[verb].sentence]
    before, behind = None, None
    for quote in scene.quotes_in(sentence.span):
        if quote.span.end <= scene.analysis.tokens[verb].span.start:
            before = quote if _ends_at(scene, found, quote) else before
        elif quote.span.start > scene.analysis.tokens[verb].span.start and behind is None:
            behind = quote if _begins_behind(scene, found, quote) else None
    parts = tuple(q.span for q in (before, behind) if q is not None)
    if not parts:
        return None
    return Content(parts, _root_in(scene, parts[0]), Construction.QUOTE, before is not None)


def _ends_at(scene: Scene, found: Found, quote: Quotation) -> bool:
    """Whether between a quotation and the cue stand only the cue's own words."""
    own = set(scene.tree.subtree(found.verb))
    between = scene.tokens_in(Span(quote.span.end, scene.analysis.tokens[found.verb].span.start))
    if len(between) > REST or not all(t.index in own or t.upos == "PUNCT" for t in between):
        return False
    subject = scene.tree.child(found.verb, "nsubj")
    said_by = set(scene.tree.subtree(subject.index)) if subject is not None else set()
    if any(t.index in said_by for t in scene.tokens_in(quote.span)):
        return False  # "X, which calls it “a crime”, condemned …": the quotation only describes the subject
    return _has_comma(scene, quote) and all(t.upos != "VERB" or t.index in said_by for t in between)


def _has_comma(scene: Scene, quote: Quotation) -> bool:
    inner = quote.inner.of(scene.analysis.article.text).rstrip()
    return bool(inner) and (
        inner[-1] in ",.?!…-—" or scene.analysis.article.text[quote.span.end : quote.span.end + 1] in ",–—"
    )


def _begins_behind(scene: Scene, found: Found, quote: Quotation) -> bool:
    """Whether the quotation begins behind the cue and its own words; for wordy cues right behind or with a mark."""
    own = set(scene.tree.subtree(found.verb))
    between = scene.tokens_in(Span(scene.analysis.tokens[found.verb].span.end, quote.span.start))
    words = [t for t in between if t.upos != "PUNCT" and t.index not in found.words]
    announced = bool(between) and between[-1].text in {":", ","}
    if not words:
        return announced or not (found.cue.quotes_only or found.cue.clause_only) or _is_sentence(scene, quote)
    return announced and is_quiet(between, own)


def is_quiet(between: Iterable[Token], own: set[int]) -> bool:
    """Whether only names and adverbs of the reporting clause stand between, no further verb."""
    return all(t.upos not in {"VERB", "AUX", "CCONJ"} and (t.index in own or t.upos == "PUNCT") for t in between)


def _is_sentence(scene: Scene, quote: Quotation) -> bool:
    """Whether a quotation begins like a sentence."""
    return quote.inner.of(scene.analysis.article.text)[:1].isupper()


def _root_in(scene: Scene, span: Span) -> int | None:
    inside = {t.index for t in scene.tokens_in(span)}
    for token in scene.tokens_in(span):
        if token.upos != "PUNCT" and (token.head not in inside or token.head == token.index):
            return token.index
    return None
