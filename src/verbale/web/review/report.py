"""A report's id in, what its review page shows out: the text, its rows as they stand now, and the form for what was missed."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from verbale.records.judgement import Judgement
from verbale.records.reading import Reading
from verbale.records.reviewed import Reviewed, Row, reviewed_by
from verbale.records.text import Span
from verbale.store.base import Query
from verbale.web.review.editing import Choices, choices_of
from verbale.web.sentences import Sentence, sentence_of


class Kept(Protocol):
    """What the page asks a store."""

    def readings(self, query: Query) -> Iterator[Reading]: ...  # noqa: D102
    def judged(self, records: Collection[str]) -> Iterator[Judgement]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of the text, whether any row rests on them, and the numbers of the rows that begin here."""

    text: str
    told: bool
    begin: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ShownReview:
    """A report under review: its rows, each with its sentence (as it stands now, or as the machine read it where it was struck out).

    `pieces`, joined, are the text.
    """

    found: Reviewed
    rows: tuple[tuple[Row, Sentence], ...]
    pieces: tuple[Piece, ...]
    choices: Choices

    @property
    def reading(self) -> Reading:
        """The report as the machine read it."""
        return self.found.reading


def review_of(view: Kept, article: str) -> ShownReview | None:
    """A store and an article's id in, what the page shows out; None where it is not kept."""
    reading = next(view.readings(Query(article=article, as_read=True, most=1)), None)
    if reading is None:
        return None
    found = reviewed_by(reading, view.judged)
    told = [(row, row.account or row.told) for row in found.rows]
    pieces = pieces_of(reading.article.text, [account.evidence.span for _, account in told])
    rows = tuple((row, sentence_of(account)) for row, account in told)
    return ShownReview(found, rows, pieces, choices_of(reading))


def pieces_of(text: str, spans: list[Span]) -> tuple[Piece, ...]:
    """A text and where its rows stand, in their order, in, the text in pieces out.

    >>> [(one.text, one.told, one.begin) for one in pieces_of("The envoy left.", [Span(4, 9), Span(4, 14)])]
    [('The ', False, ()), ('envoy', True, (1, 2)), (' left', True, ()), ('.', False, ())]
    """
    edges = {0, len(text), *(edge for span in spans for edge in (span.start, span.end) if edge < len(text))}
    return tuple(
        Piece(
            text[at:end],
            any(span.start <= at and end <= span.end for span in spans),
            tuple(number for number, span in enumerate(spans, 1) if span.start == at),
        )
        for at, end in pairwise(sorted(edges))
    )
