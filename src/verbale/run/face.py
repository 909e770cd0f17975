"""Paths and a store in, the store filled out: the verb that people import from `verbale`, and what the command line calls."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import BinaryIO

from verbale.errors import BadUse
from verbale.pipeline.keeping.coding import Coder
from verbale.pipeline.keeping.preparing import Coding, Known, NothingKnown
from verbale.pipeline.keeping.resolvers import RESOLVERS
from verbale.pipeline.keeping.tally import Figures
from verbale.pipeline.reading import read_articles
from verbale.read.input import Found
from verbale.read.limits import LIMITS, Limits
from verbale.read.metadata import Metadata, as_date
from verbale.read.readers import read, read_stream
from verbale.records.text import Article
from verbale.resolve.clusters import clusters
from verbale.run.in_order import Executor
from verbale.run.running import Way, executor, keep_all, tell_all
from verbale.store.stores import OpenStore, open_writer

_PATIENCE = 5.0  # seconds after which what a stream has brought is kept, though no batch is full
# Read by every worker for nothing, so that the model and all tables are loaded before anything is timed.
_FIRST = (Article.of("Kenya recalled its ambassador from Chad on Monday, officials said.", language="en"),)


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be read, into which store, and how; `known` is what is told of all texts."""

    paths: tuple[str, ...]
    store: str
    known: Metadata = field(default_factory=Metadata)
    coding: Coding = field(default_factory=Coding)
    on: str = "cores"
    workers: int = 1
    limits: Limits = LIMITS
    cluster: str = ""

    def items(self) -> Iterator[Found]:
        """Nothing in, what is read from its paths out."""
        for path in self.paths:
            if path == "-":
                yield from read_stream(_standard_input(), "-", self.known, self.limits)
            else:
                yield from read([path], self.known, self.limits)

    def way(self) -> Way:
        """Nothing in, how its run goes out."""
        execute: Executor = executor(self.on, self.workers, cluster=self.cluster)
        coder = Coder(partial(read_articles, model=self.coding.model), RESOLVERS, _FIRST)
        return Way(coder, self.coding, execute=execute, seconds=_PATIENCE if "-" in self.paths else None)


def _standard_input() -> BinaryIO:
    """Standard input, opened anew where it can be: who waits for it in a thread must not hold Python's own when Ctrl-C ends all."""
    try:
        return os.fdopen(os.dup(sys.stdin.fileno()), "rb")
    except (OSError, ValueError):  # it is no file, as in tests and notebooks
        return sys.stdin.buffer


def run_job(job: Job) -> Iterator[Figures]:
    """A job in, it is done; the figures after every batch that was kept out."""
    way = job.way()
    with open_writer(job.store, clusters) as store:
        yield from keep_all(job.items(), store, way)


def tell_job(job: Job) -> Iterator[Figures]:
    """A job in, the figures of what would be done out; nothing is coded or kept, and no store is made."""
    with _as_it_is(job.store) as store:
        yield from tell_all(job.items(), store, job.way())


def _as_it_is(where: str) -> AbstractContextManager[Known]:
    if "://" in where or Path(where).exists():
        opened: OpenStore = open_writer(where, clusters)
        return opened
    return nullcontext(NothingKnown())


def run(
    paths: str | Path | Iterable[str | Path],
    *,
    store: str | Path,
    workers: int = 1,
    again: bool = False,
    published: date | str | None = None,
    language: str = "",
    outlet: str = "",
    model: str = "",
) -> Figures:
    """Paths of files or folders and of a store in, all reports in them coded and kept out: the figures of the run.

    What the store holds already is not coded again; with `again`, what a former version coded is. One worker is this process;
    with several the caller's file needs its `if __name__ == "__main__":`, as for all processes of Python.
    """
    if workers < 1:
        raise BadUse(f"workers: {workers} is too few; one or more")
    told = [paths] if isinstance(paths, str | Path) else paths
    known = Metadata(published=as_date(published), language=language, outlet=outlet)
    on = "here" if workers == 1 else "cores"
    job = Job(tuple(map(str, told)), str(store), known, Coding(model, again), on, workers)
    figures = Figures()
    for figures in run_job(job):  # noqa: B007  the last one is told
        pass
    return figures
