"""The id of a report in, all that its page shows out: its text in segments, its rows, its copies, and who else tells the matter."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Protocol

from verbale.records.event import Event
from verbale.records.reading import Reading
from verbale.records.text import Article
from verbale.store.base import Query
from verbale.store.cards import Head
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


@dataclass(frozen=True, slots=True)
class ShownReport:
    """A report as its page shows it. `left_out` counts the rows beyond the most that a page holds."""

    reading: Reading
    head: Head
    paragraphs: tuple[tuple[Segment, ...], ...]
    rows: tuple[Row, ...]
    left_out: int
    marked: tuple[tuple[str, int], ...]
    copies: tuple[Head, ...]
    others: tuple[Head, ...]
    events: tuple[Event, ...] = ()

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
    shown = _shown(reading, head, copies, tuple(others))
    return replace(shown, events=tuple(view.events(Query(article=id_, most=MOST))))


def _shown(reading: Reading, head: Head, copies: tuple[Head, ...], others: tuple[Head, ...]) -> ShownReport:
    told = told_of(reading)
    parts, segments = text_of(reading, told)
    marks = marks_of(reading)
    return ShownReport(
        reading=reading,
        head=head,
        paragraphs=parts,
        rows=rows_of(told, segments),
        left_out=len(reading.statements) + len(reading.accounts) - len(told),
        marked=tuple((layer, sum(mark.layer == layer for mark in marks)) for layer in LAYERS),
        copies=copies,
        others=others,
    )


def text_of(reading: Reading, told: tuple[Nested, ...]) -> tuple[tuple[tuple[Segment, ...], ...], tuple[Segment, ...]]:
    """A reading and what is told in it in, the segments of its text by paragraph, and all in a row, out."""
    text = reading.article.text
    spans = paragraphs(text)
    edges = (edge for one in told for _, span in spans_of_row(one.told) for edge in (span.start, span.end))
    segments = segmented(text, marks_of(reading), cuts=[*edges, *(span.start for span in spans)])
    return by_paragraph(segments, spans), segments
