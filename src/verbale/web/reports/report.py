"""The id of a report in, all that its page shows out: its text in segments, its rows, its copies, and who else tells the matter.

Rows that the machine read stand as it read them, each with what persons said of it; accounts that a person added are rows like any other, with their words marked.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import Protocol

from verbale.records.event import Event
from verbale.records.judgement import Judgement
from verbale.records.reading import Reading
from verbale.records.text import Article
from verbale.store.base import Query
from verbale.store.cards import Head
from verbale.web.corrections import Correction, corrections_of
from verbale.web.reports.layers import LAYERS, marks_of
from verbale.web.reports.nesting import Nested
from verbale.web.reports.rows import MOST, Row, rows_of, spans_of_row, told_of
from verbale.web.reports.segments import Segment, by_paragraph, paragraphs, segmented

_MOST = 30  # other reports that are named; the story's page has them all


class Kept(Protocol):
    """What the page asks a store."""

    def readings(self, query: Query) -> Iterator[Reading]: ...  # noqa: D102

    def heads(self, query: Query) -> Iterator[Head]: ...  # noqa: D102

    def copies(self, article: str) -> Iterator[Head]: ...  # noqa: D102

    def events(self, query: Query) -> Iterator[Event]: ...  # noqa: D102

    def judged(self, records: Collection[str]) -> Iterator[Judgement]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class ShownReport:
    """A report as its page shows it: `reading` as it was read, `corrections` by the id of the row.

    `left_out` counts the rows beyond the most that a page holds.
    """

    reading: Reading
    head: Head
    paragraphs: tuple[tuple[Segment, ...], ...]
    rows: tuple[Row, ...]
    left_out: int
    marked: tuple[tuple[str, int], ...]
    copies: tuple[Head, ...]
    others: tuple[Head, ...]
    corrections: Mapping[str, Correction]
    events: tuple[Event, ...] = ()

    @property
    def standing(self) -> int:
        """How many accounts stand: those struck out do not."""
        by_hand = sum(one.row.by_hand for one in self.corrections.values())
        return len(self.reading.accounts) + by_hand - sum(one.now is None for one in self.corrections.values())

    @property
    def event_of(self) -> dict[str, Event]:
        """By account, the event that it tells."""
        return {account: event for event in self.events for account in event.accounts}

    @property
    def article(self) -> Article:
        """The report itself."""
        return self.reading.article

    @property
    def notes(self) -> dict[int, list[Row]]:
        """By segment, the rows whose words end there: the numbers that stand behind words in the text."""
        ends: dict[int, list[Row]] = {}
        for row in self.rows:
            last = max((one.last for one in row.words if one.cell == "row"), default=0)
            ends.setdefault(last - 1, []).append(row)
        return ends


def reading_of(view: Kept, id_: str) -> Reading | None:
    """A report's id in, its reading in force out; None where it is not kept."""
    return next(view.readings(Query(article=id_, as_read=True, most=1)), None)


def report_of(view: Kept, id_: str) -> ShownReport | None:
    """A store and a report's id in, what its page shows out; None where it is not kept."""
    reading = reading_of(view, id_)
    head = next(view.heads(Query(article=id_, most=1)), None)
    if reading is None or head is None:
        return None
    copies = tuple(one for one in view.copies(id_) if one.id != id_)[:_MOST]
    same = {id_, *(one.id for one in copies)}
    others = islice((one for one in view.heads(Query(story=head.story, most=2 * _MOST)) if one.id not in same), _MOST)
    corrections = corrections_of(view, reading)
    whole = with_added(reading, corrections)
    told = told_of(whole)
    parts, segments = text_of(whole, told)
    marks = marks_of(whole)
    return ShownReport(
        reading=reading,
        head=head,
        paragraphs=parts,
        rows=rows_of(told, segments),
        left_out=len(whole.statements) + len(whole.accounts) - len(told),
        marked=tuple((layer, sum(mark.layer == layer for mark in marks)) for layer in LAYERS),
        copies=copies,
        others=tuple(others),
        corrections=corrections,
        events=tuple(view.events(Query(article=id_, most=MOST))),
    )


def with_added(reading: Reading, corrections: Mapping[str, Correction]) -> Reading:
    """A reading and what persons said of its rows in, the reading with the accounts that they added, as they added them, out."""
    by_hand = (one.row.told for one in corrections.values() if one.row.by_hand)
    return replace(reading, accounts=(*reading.accounts, *by_hand))


def text_of(reading: Reading, told: tuple[Nested, ...]) -> tuple[tuple[tuple[Segment, ...], ...], tuple[Segment, ...]]:
    """A reading and what is told in it in, the segments of its text by paragraph, and all in a row, out."""
    text = reading.article.text
    spans = paragraphs(text)
    edges = (edge for one in told for _, span in spans_of_row(one.told) for edge in (span.start, span.end))
    segments = segmented(text, marks_of(reading), cuts=[*edges, *(span.start for span in spans)])
    return by_paragraph(segments, spans), segments
