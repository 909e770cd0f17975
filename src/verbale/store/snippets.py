"""A text and what is sought in it in, a short stretch with its hits between ⟦ and ⟧ out; the same for every database."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, pairwise

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
    phrases = tuple(Phrase(tuple(map(fold, phrase.words)), phrase.begins) for phrase in what.all)
    first = list(islice(_hits(text, phrases, 0, len(text)), 1))
    start = _word_start(text, max(0, first[0].start - _BEFORE)) if first else 0
    end = _word_end(text, max(start + _LONG, first[0].end if first else 0))
    marked = _marked(text, Span(start, end), [*first, *_hits(text, phrases, first[0].end, end)] if first else [])
    return ("… " if start else "") + " ".join(marked.split()) + (" …" if end < len(text) else "")


_folded = lru_cache(20_000)(fold)  # the words of a language come again and again


def _hits(text: str, phrases: tuple[Phrase, ...], start: int, end: int) -> Iterator[Span]:
    """Spans of the phrases, which are folded, between two places, in order, none within another; no further than they are asked for."""
    whole = {phrase.words[0] for phrase in phrases if len(phrase.words) > 1 or not phrase.begins}
    parts = tuple(phrase.words[0] for phrase in phrases if len(phrase.words) == 1 and phrase.begins)
    last = start
    for match in WORD.finditer(text, start, end):
        word = _folded(match[0])
        if (word in whole or word.startswith(parts)) and match.start() >= last:
            ends = [there for phrase in phrases if (there := _stands(phrase, text, match.start(), end))]
            if ends:
                last = max(ends)
                yield Span(match.start(), last)


def _stands(phrase: Phrase, text: str, start: int, end: int) -> int:
    """Where a phrase ends that begins at a place; 0 where it does not stand there."""
    found = list(islice(WORD.finditer(text, start, end), len(phrase.words)))
    words = [_folded(match[0]) for match in found]
    if len(words) < len(phrase.words) or words[:-1] != list(phrase.words[:-1]):
        return 0
    fits = words[-1].startswith(phrase.words[-1]) if phrase.begins else words[-1] == phrase.words[-1]
    return found[-1].end() if fits else 0


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
