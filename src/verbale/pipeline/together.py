"""Files in, their readings together with the events that they tell and what is a copy of what out: a comparison without a store."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from verbale.pipeline.files import Read, read_files
from verbale.read.limits import LIMITS, Limits
from verbale.read.metadata import Metadata
from verbale.records.clue import Clue
from verbale.records.event import Event
from verbale.records.judgement import Judgement, Question
from verbale.records.problem import Problem
from verbale.records.reading import Reading
from verbale.resolve import copies, events
from verbale.resolve.blocking import Blocks
from verbale.resolve.clusters import clusters


@dataclass(frozen=True, slots=True)
class Together:
    """Readings, the events that their accounts tell, what was judged of copies among them, and what could not be read."""

    readings: tuple[Reading, ...]
    events: tuple[Event, ...]
    copies: tuple[Judgement, ...] = ()
    problems: tuple[Problem, ...] = ()


type Watch = Callable[[Iterable[Read]], Iterable[Read]]
"""What shows how far the reading has come."""


def read_together(paths: Iterable[str | Path], *, limits: Limits = LIMITS, watch: Watch = iter) -> Together:
    """Paths of files in, all that a comparison needs of them out; a text of which no outlet is known is named as its file."""
    reads = list(watch(read_files(paths, Metadata(), limits=limits)))
    readings = tuple(_named(reading, read.path) for read in reads for reading in read.readings)
    problems = tuple(problem for read in reads for problem in read.problems)
    return Together(readings, events_of(readings), tuple(copies_of(readings)), problems)


def events_of(readings: Iterable[Reading]) -> tuple[Event, ...]:
    """Readings in, the events that their accounts tell out, as a store that took them one after the other would have them."""
    blocks, told = Blocks(), list[Judgement]()
    days: dict[str, date | None] = {}
    for reading in readings:
        clues = events.clues_of(reading)
        for clue in clues:
            blocks.add(clue)
        days |= {clue.about: clue.day for clue in clues}
        for clue in clues:
            told.extend(events.judged(clue, blocks.find(*events.asked(clue))))
    return tuple(Event(one.id, one.members) for one in clusters(Question.EVENT, days, told))


def copies_of(readings: Sequence[Reading]) -> Iterator[Judgement]:
    """Readings in, what is judged of copies among their reports out: each is laid beside those published before it."""
    known: list[Clue] = []
    for reading in sorted(readings, key=lambda one: (one.article.published or date.max, one.article.id)):
        clue = copies.clue_of(reading.article)
        found = copies.copy_of(clue, known)
        if found is not None:
            yield found
        known.append(clue)


def _named(reading: Reading, path: Path) -> Reading:
    source = reading.article.source
    if source.outlet:
        return reading
    return replace(reading, article=replace(reading.article, source=replace(source, outlet=path.stem)))
