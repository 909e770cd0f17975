"""A shard of entries in, what is kept of each out: the one function that every kind of run calls, here or far away."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from verbale.errors import VerbaleError
from verbale.pipeline.keeping.entry import Entry, Fate, Shard, failed
from verbale.pipeline.keeping.resolver import Resolver
from verbale.records.problem import Problem
from verbale.records.reading import Reading
from verbale.records.text import Article
from verbale.store.base import Kept
from verbale.store.drafts import Draft, drafted

type Engine = Callable[[Iterable[Article]], Iterator[Reading]]
"""What codes reports: Articles in, a Reading for each in the same order out."""


@dataclass(frozen=True, slots=True)
class Coder:
    """Codes shards; can be sent to another process. The articles in `first` are read for nothing, so that models are loaded."""

    engine: Engine
    resolvers: Sequence[Resolver] = ()
    first: tuple[Article, ...] = ()

    def begin(self) -> None:
        """Loads what is needed, before anything is timed."""
        for _ in self.engine(self.first):
            pass

    def __call__(self, shard: Shard) -> tuple[Draft, ...]:
        """A shard in, what is kept of each of its articles out, in the same order; no article stops it."""
        return tuple(
            self.draft(entry, reading) for entry, reading in zip(shard, _read(self.engine, shard), strict=True)
        )

    def draft(self, entry: Entry, reading: Reading) -> Draft:
        """An entry and its reading in, what is kept of it out: the rows of a store, made by whoever coded it."""
        return drafted(self.kept(entry, reading)).slim()

    def kept(self, entry: Entry, reading: Reading) -> Kept:
        """An entry and its reading in, all that is known of it out."""
        wrong = entry.fate is Fate.CODED and not reading.engine and bool(reading.problems)
        clues = tuple(clue for one in self.resolvers for clue in one.clues_of(reading))
        step = failed(entry.step) if wrong else entry.step
        return Kept(reading, step, entry.place, entry.clues + clues, entry.judgements)


def lost(entry: Entry, says: str) -> Draft:
    """An entry that could not be coded and why in, what is kept of it out: the text and a Problem."""
    problem = Problem("run", entry.article.id, None, says)
    reading = Reading(entry.article, problems=(problem,))
    return drafted(Kept(reading, failed(entry.step), entry.place, entry.clues, entry.judgements))


def _read(engine: Engine, shard: Shard) -> list[Reading]:
    """A shard in, its Readings out; where the engine fails each article is read by itself, so that one spoils no other."""
    try:
        return list(engine([entry.article for entry in shard]))
    except VerbaleError:
        raise
    except Exception as fault:  # noqa: BLE001  an engine may raise anything; the Problem names it
        if len(shard) > 1:
            return [_read(engine, (entry,))[0] for entry in shard]
        says = f"could not be coded ({type(fault).__name__}: {fault}); please report it with the text"
        return [Reading(shard[0].article, problems=(Problem("run", shard[0].article.id, None, says),))]


def by_hand(entries: Iterable[Entry], coder: Coder) -> dict[str, Draft]:
    """Entries that no worker reads (copies, empty ones) in, what is kept of them by the ids of their articles out."""
    found = {}
    for entry in entries:
        reading = Reading(entry.article)
        copied = Kept(reading, entry.step, entry.place, entry.clues, entry.judgements)
        found[entry.article.id] = drafted(coder.kept(entry, reading) if entry.fate is Fate.EMPTY else copied)
    return found
