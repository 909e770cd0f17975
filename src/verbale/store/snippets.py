"""A text and what is sought in it in, a short stretch with its hits between ⟦ and ⟧ out; the same for every database."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, pairwise, takewhile

from verbale.records.text import Span
from verbale.store.texts import fold
from verbale.store.words import WORD, Phrase, Sought

_BEFORE, _LONG = 60, 200  # characters: about a line before the first hit and three lines in all


def snippet(text: str, what: Sought) -> str:
    """A text and what is sought in, the stretch around the first hit out; its beginning where there is none.

    >>> from verbale.store.words import sought
    >>> snippet("The envoy left the port.", sought("port"))
    'The envoy left the ⟦port⟧.'
    """
    hits = _hits(text, what.all)
    first = list(islice(hits, 1))
    start = _word_start(text, max(0, first[0].start - _BEFORE)) if first else 0
    end = _word_end(text, max(start + _LONG, first[0].end if first else 0))
    marked = _marked(text, Span(start, end), [*first, *takewhile(lambda hit: hit.end <= end, hits)])
    return ("… " if start else "") + " ".join(marked.split()) + (" …" if end < len(text) else "")


_folded = lru_cache(20_000)(fold)  # the words of a language come again and again


def _hits(text: str, phrases: tuple[Phrase, ...]) -> Iterator[Span]:
    """Spans of the phrases, in order, none within another."""
    phrases = tuple(Phrase(tuple(map(fold, phrase.words)), phrase.begins) for phrase in phrases)
    found = [(match.span(), _folded(match[0])) for match in WORD.finditer(text)]
    last = 0
    for at, ((start, _), _) in enumerate(found):
        fits = [
            len(phrase.words)
            for phrase in phrases
            if _stands(phrase, [w for _, w in found[at : at + len(phrase.words)]])
        ]
        if fits and start >= last:
            last = found[at + max(fits) - 1][0][1]
            yield Span(start, last)


def _stands(phrase: Phrase, words: list[str]) -> bool:
    if len(words) < len(phrase.words):
        return False
    *first, last = zip(phrase.words, words, strict=True)
    ends = last[1].startswith(last[0]) if phrase.begins else last[0] == last[1]
    return ends and all(one == other for one, other in first)


def _marked(text: str, within: Span, hits: list[Span]) -> str:
    edges = [within.start, *(edge for hit in hits for edge in (hit.start, hit.end)), within.end]
    pieces = [text[one:other] for one, other in pairwise(edges)]
    return "".join(f"⟦{piece}⟧" if at % 2 else piece for at, piece in enumerate(pieces))


def _word_start(text: str, at: int) -> int:
    while at > 0 and not text[at - 1].isspace():
        at -= 1
    return at


def _word_end(text: str, at: int) -> int:
    while at < len(text) and not text[at].isspace():
        at += 1
    return min(at, len(text))
