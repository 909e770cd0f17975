"""One article on its way into the store: what was found of it before any parsing, and what is to be done with it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from verbale.records.clue import Clue
from verbale.records.evidence import Step
from verbale.records.judgement import Judgement
from verbale.records.problem import Problem
from verbale.records.text import Article


class Fate(StrEnum):
    """What becomes of an article."""

    KNOWN = "known"  # coded before, by this step
    FORMER = "former"  # coded before, by another version, and left so
    COPY = "copy"  # a copy of an article read before it
    EMPTY = "empty"  # it cannot hold an account
    WAITING = "waiting"  # no engine reads its language
    CODED = "coded"
    FAILED = "failed"  # it could not be coded


SETTLED = frozenset({Fate.KNOWN, Fate.FORMER})
"""Nothing is written of these."""
READ = frozenset({Fate.CODED, Fate.WAITING})
"""These go to a worker."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article, the file that it stands in, its fate, the step that codes it, and what was found before parsing."""

    place: str
    article: Article
    fate: Fate
    step: Step
    clues: tuple[Clue, ...] = ()
    judgements: tuple[Judgement, ...] = ()


type Shard = tuple[Entry, ...]
"""Entries that one worker reads together."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Articles that are kept together or not at all, in the order in which they were read, and Problems of files."""

    entries: tuple[Entry, ...]
    problems: tuple[tuple[str, Problem], ...]

    def shards(self) -> tuple[Shard, ...]:
        """Its entries for the workers, a few together: always cut in the same places, however many workers there are."""
        return tuple(cut([entry for entry in self.entries if entry.fate in READ]))


_FAILED = " failed"


def failed(step: Step) -> Step:
    """A step in, the same as one that failed out: such a coding is not repeated unless it is asked for."""
    return replace(step, version=step.version + _FAILED)


def is_failed(step: Step) -> bool:
    """Whether a coding failed.

    >>> is_failed(Step("x", "1")), is_failed(failed(Step("x", "1")))
    (False, True)
    """
    return step.version.endswith(_FAILED)


# Two reports are the ten and more paragraphs that the parser takes together; one by one parsing costs a seventh more.
_TOGETHER = 8
_CHARACTERS = 8_000  # three or four reports; a text so long is a shard of its own
_PARTS = 8  # a short batch, as the last ones of a run, is cut as often: the cores end together


def cut(entries: Sequence[Entry]) -> Iterator[Shard]:
    """Entries in, shards out: long ones first and by themselves, then a few together.

    Cut by characters, as time goes by them; always in the same places, however many workers there are.
    """
    most = min(_CHARACTERS, sum(map(_length, entries)) // _PARTS)
    yield from ((entry,) for entry in entries if _length(entry) >= _CHARACTERS)
    shard: list[Entry] = []
    for entry in entries:
        if _length(entry) < _CHARACTERS:
            shard.append(entry)
            if len(shard) == _TOGETHER or sum(map(_length, shard)) >= most:
                yield tuple(shard)
                shard = []
    if shard:
        yield tuple(shard)


def _length(entry: Entry) -> int:
    return len(entry.article.text)
