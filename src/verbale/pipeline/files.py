"""Paths in, what was read from each file out: its Readings and its Problems, one file never harming another."""

import signal
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from functools import partial
from itertools import batched, chain, islice
from multiprocessing import get_context
from pathlib import Path

from verbale.errors import VerbaleError
from verbale.pipeline.memory import fewer_rounds
from verbale.pipeline.reading import Engine, read_articles
from verbale.read.input import Found
from verbale.read.limits import LIMITS, Limits
from verbale.read.metadata import Metadata
from verbale.read.readers import read
from verbale.records.problem import Problem
from verbale.records.reading import Reading
from verbale.records.text import Article

# Reports that are parsed together: the parser works in batches, and the first row should not wait for many reports.
_TOGETHER = 8


@dataclass(frozen=True, slots=True)
class Read:
    """What one report gave, or one file in which there was none; `place`: a file, `news.zip!/a.html`, `x.jsonl:5`, `s3://news/a.html`."""

    place: str
    readings: tuple[Reading, ...]
    problems: tuple[Problem, ...]

    @property
    def path(self) -> Path:
        """The place as a path, for its name: the two slashes of an address are one there."""
        return Path(self.place)

    def sure(self, least: float) -> "Read":
        """The same without accounts of a lower confidence."""
        return replace(self, readings=tuple(reading.sure(least) for reading in self.readings))


@dataclass(frozen=True, slots=True)
class _File:
    place: str
    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


def read_files(
    paths: Iterable[str | Path],
    known: Metadata,
    *,
    model: str = "",
    workers: int = 1,
    engine: Engine | None = None,
    together: int = _TOGETHER,
    limits: Limits = LIMITS,
) -> Iterator[Read]:
    """Paths and what is known of their texts in, a Read for each report out, in their order.

    `engine` reads in place of the built-in one, in this process, so many reports `together`.
    With several workers each reads a few at a time; no more are held in memory than they are busy with.
    Raises `VerbaleError` where a worker was ended from outside, as for want of memory.
    """
    paths = tuple(paths)
    if "-" in map(str, paths):
        together = 1  # a stream: what was read is told before the next comes
    work = partial(_read_group, engine=engine or partial(read_articles, model=model))
    groups = batched(_files(read(paths, known, limits)), together)
    if workers == 1 or engine is not None:
        yield from chain.from_iterable(map(work, groups))
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_begin_worker) as pool:
        for turn in batched(groups, 2 * workers):
            try:
                done = list(pool.map(work, turn))
            except BrokenProcessPool:
                raise VerbaleError("a worker was ended from outside; use fewer --workers or more memory") from None
            yield from chain.from_iterable(done)


def _begin_worker() -> None:
    fewer_rounds()
    _leave_interrupts()


def _leave_interrupts() -> None:
    """Ctrl-C ends the run in the process that the user sees; a worker finishes what it has begun."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _files(found: Iterable[Found]) -> Iterator[_File]:
    """What was read in, one article with what was said of it before out: none waits for the next, which may come tomorrow."""
    said: list[Problem] = []
    last = ""
    for place, item in found:
        if said and place != last:
            yield _File(last, (), tuple(said))
            said = []
        last = place
        if isinstance(item, Problem):
            said.append(item)
        else:
            yield _File(place, (item,), tuple(said))
            said = []
    if said:
        yield _File(last, (), tuple(said))


def _read_group(files: tuple[_File, ...], engine: Engine) -> list[Read]:
    """A few files in, what each gave out; their texts are read together."""
    readings = engine(article for file in files for article in file.articles)
    return [_read(file, tuple(islice(readings, len(file.articles)))) for file in files]


def _read(file: _File, readings: tuple[Reading, ...]) -> Read:
    found = tuple(problem for reading in readings for problem in reading.problems)
    return Read(file.place, readings, file.problems + found)
