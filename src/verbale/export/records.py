"""What every exporter takes: records from a store or from memory, and the few choices that a person has."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from verbale.records.event import Event, Story
from verbale.records.judgement import Judgement, Question
from verbale.records.reading import WHOLE, Parts, Reading
from verbale.records.reviewed import reviewed_by


class Records(Protocol):
    """What is to be exported, always in the same order, so that equal stores give equal bytes; a store's View is one.

    Each call begins anew: an exporter may go through the readings twice rather than hold them in memory.
    """

    def readings(self, *, parts: Parts = WHOLE) -> Iterator[Reading]:
        """The readings as they stand after review, with those accounts alone that are to be exported; parts that are not asked for may be left out."""

    def as_read(self, *, parts: Parts = WHOLE) -> Iterator[Reading]:
        """The same readings as the engine read them, before persons put anything right: for who tells that apart."""

    def stories(self) -> Iterator[Story]:
        """Stories with the ids of their articles; may name articles that are not exported."""

    def events(self) -> Iterator[Event]:
        """Events with the ids of their accounts; may name accounts that are not exported, and not name all that are."""

    def judgements(self, *, question: Question | None = None) -> Iterator[Judgement]:
        """Judgements in force; of one question, others may be left out."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """Readings at hand in, Records out: what was just coded is exported without a store.

    >>> list(Gathered(()).readings())
    []
    """

    kept: tuple[Reading, ...]
    kept_stories: tuple[Story, ...] = ()
    kept_events: tuple[Event, ...] = ()
    kept_judgements: tuple[Judgement, ...] = ()

    @classmethod
    def of(cls, readings: Iterable[Reading]) -> "Gathered":
        """Readings in any order in, Records in the order of ids out, with the judgements that the readings hold."""
        kept = tuple(sorted(readings, key=lambda reading: reading.article.id))
        return cls(kept, kept_judgements=tuple(one for reading in kept for one in reading.judgements))

    def readings(self, *, parts: Parts = WHOLE) -> Iterator[Reading]:  # noqa: ARG002  all of it is at hand
        """The readings in the order of their articles' ids, with what the judgements at hand say of their rows."""
        rows = [one for one in self.kept_judgements if one.question is Question.ROW]
        if not rows:
            return iter(self.kept)
        asked = said_of(rows)
        return (reviewed_by(reading, asked).as_corrected() for reading in self.kept)

    def as_read(self, *, parts: Parts = WHOLE) -> Iterator[Reading]:  # noqa: ARG002
        """The same without what is said of their rows."""
        return iter(self.kept)

    def stories(self) -> Iterator[Story]:
        """The stories."""
        return iter(self.kept_stories)

    def events(self) -> Iterator[Event]:
        """The events."""
        return iter(self.kept_events)

    def judgements(self, *, question: Question | None = None) -> Iterator[Judgement]:  # noqa: ARG002
        """The judgements."""
        return iter(self.kept_judgements)


def said_of(judgements: Iterable[Judgement]) -> Callable[[Collection[str]], list[Judgement]]:
    """Judgements in, who tells what was said of single records out: their ids in, the judgements on each out, in the order of the ids."""
    said: dict[str, list[Judgement]] = defaultdict(list)
    for one in judgements:
        if len(one.about) == 1:
            said[one.about[0]].append(one)
    return lambda names: [one for name in names for one in said.get(name, ())]


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person may choose of an export; which of it a format takes stands in its row of `exporters`.

    `all_statuses` also lets denied, future, hypothetical and past deeds into a format that has no cell to say so. `codes` are
    those of states: cow, gw (Gleditsch and Ward) or iso3. `licence` is that under which the export is handed on.
    `unfinished` also lets reports of which only some rows were reviewed into a gold folder.
    """

    all_statuses: bool = False
    codes: str = "cow"
    by: str = "type"
    licence: str = ""
    unfinished: bool = False


NO_CHOICES = Choices()
