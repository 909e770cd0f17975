"""A reading in, the rows beside its text out: each with its cells, the words they rest on, and the rule that read them."""

from collections.abc import Iterator
from dataclasses import dataclass

from verbale.records.account import Account
from verbale.records.cells import Cell, cells
from verbale.records.reading import Reading
from verbale.records.text import Span
from verbale.records.voice import Statement
from verbale.web.reports.nesting import Nested, nested
from verbale.web.reports.segments import Segment, between

MOST = 400  # rows of one page: no report has so many; a made-up one may


@dataclass(frozen=True, slots=True)
class Words:
    """Where a cell's words stand: its name, and the numbers of the first segment and of the first behind it."""

    cell: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Row:
    """One account or statement, how deep it stands in what is said, its cells, and where all its words stand."""

    number: int
    depth: int
    told: Account | Statement
    cells: tuple[Cell, ...]
    words: tuple[Words, ...]

    @property
    def is_account(self) -> bool:
        """Whether this is an account; else it is a statement."""
        return isinstance(self.told, Account)

    @property
    def places(self) -> str:
        """`words` for a script to read: "did:4-5 who:1-2"."""
        return " ".join(f"{one.cell}:{one.first}-{one.last}" for one in self.words)

    @property
    def first(self) -> int:
        """The segment where its words begin."""
        return min((one.first for one in self.words if one.cell == "row"), default=0)


def told_of(reading: Reading) -> tuple[Nested, ...]:
    """A reading in, what is told in it out, in the order of the text, no more than MOST."""
    everything = nested(reading.statements[:MOST], reading.accounts[:MOST])
    return everything[:MOST]


def spans_of_row(told: Account | Statement) -> Iterator[tuple[str, Span]]:
    """An account or a statement in, the spans of all its words out, each with its cell's name; "row" are those of the whole."""
    if isinstance(told, Account):
        yield from (("row", one.span) for one in (told.evidence, *told.retold))
    else:
        yield from (("row", part.span) for part in told.content or (told.evidence,))
    yield from ((cell.name, cell.evidence.span) for cell in cells_of(told) if cell.evidence)


def cells_of(told: Account | Statement) -> tuple[Cell, ...]:
    """An account or a statement in, its cells out."""
    return tuple(cells(told) if isinstance(told, Account) else _cells_of_statement(told))


def rows_of(told: tuple[Nested, ...], segments: tuple[Segment, ...]) -> tuple[Row, ...]:
    """What is told, and the text's segments, cut at the edges of all of it, in; rows out."""
    return tuple(_row(number, one, segments) for number, one in enumerate(told, 1))


def _row(number: int, one: Nested, segments: tuple[Segment, ...]) -> Row:
    spans = dict.fromkeys(spans_of_row(one.told))  # each once
    words = tuple(Words(cell, *between(segments, span)) for cell, span in spans if len(span))
    return Row(number, one.depth, one.told, cells_of(one.told), words)


def _cells_of_statement(said: Statement) -> Iterator[Cell]:
    for voice in said.voice.chain():
        for speaker in voice.speakers:
            yield Cell(
                "voice",
                speaker.actor,
                speaker.evidence,
                _rule(speaker.evidence.step.name, speaker.evidence.step.version),
            )
        if voice.through is not None and not voice.speakers:
            yield Cell("voice", "-", None, "somebody who is not told")
    if said.cue.quote:
        yield Cell("cue", said.cue.quote, said.cue, _rule(said.cue.step.name, said.cue.step.version))
    for part in said.content:
        yield Cell("said", said.kind.value, part, _rule(part.step.name, part.step.version))


def _rule(name: str, version: str) -> str:
    return " ".join(filter(None, (name, version)))
