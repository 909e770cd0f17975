"""An Analysis in, the same with no sentence longer than 250 words out: what is longer is a list or a table, or no text.

Nearly every question about a deed is asked of its sentence. That a sentence ends bounds what an answer costs, so that a
text takes time in proportion to its length whatever stands in it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from verbale.records.analysis import Analysis, Sentence, Token
from verbale.records.text import Span

LONGEST = 250
"""Tokens. The longest of 1,053 sentences of news reports had 60; a preamble of the United Nations has some hundred."""
_MARKS = (frozenset({";", ":"}), frozenset({","}))  # where a piece rather ends, the best ones first


def overlong(analysis: Analysis) -> tuple[Sentence, ...]:
    """An Analysis in, its sentences that are cut into pieces out."""
    return tuple(sentence for sentence in analysis.sentences if sentence.last - sentence.first > LONGEST)


def cut(analysis: Analysis) -> Analysis:
    """An Analysis in, the same with long sentences in pieces out; a word whose head is in another piece is a root."""
    if not overlong(analysis):
        return analysis
    runs = [run for sentence in analysis.sentences for run in _pieces(analysis.tokens, sentence)]
    tokens = tuple(token for number, (run, _) in enumerate(runs) for token in _within(analysis.tokens, run, number))
    borders = frozenset(run.start for run, _ in runs)
    return replace(
        analysis,
        tokens=tokens,
        sentences=tuple(_sentence(tokens, run, number, whole) for number, (run, whole) in enumerate(runs)),
        names=tuple(name for name in analysis.names if borders.isdisjoint(range(name.first + 1, name.last))),
    )


def _pieces(tokens: tuple[Token, ...], sentence: Sentence) -> Iterator[tuple[range, Sentence]]:
    """A sentence in, the runs of tokens into which it is cut, each with the sentence, out."""
    borders = [sentence.first]
    while sentence.last - borders[-1] > LONGEST:
        borders.append(_border(tokens, borders[-1]))
    return ((range(first, last), sentence) for first, last in pairwise([*borders, sentence.last]))


def _border(tokens: tuple[Token, ...], first: int) -> int:
    """Where the piece that begins at a token ends: behind the last good mark of its second half."""
    places = range(first + LONGEST - 1, first + LONGEST // 2, -1)
    found = (place + 1 for marks in _MARKS for place in places if tokens[place].text in marks)
    return next(found, first + LONGEST)


def _within(tokens: tuple[Token, ...], run: range, number: int) -> Iterable[Token]:
    """The tokens of a piece, which has the number `number`; those that hang on another piece hang on nothing."""
    for token in tokens[run.start : run.stop]:
        if token.head in run:
            yield replace(token, sentence=number)
        else:
            yield replace(token, sentence=number, head=token.index, deprel="root")


def _sentence(tokens: tuple[Token, ...], run: range, number: int, whole: Sentence) -> Sentence:
    span = Span(tokens[run.start].span.start, tokens[run.stop - 1].span.end)
    return Sentence(number, span, run.start, run.stop, whole.paragraph)
