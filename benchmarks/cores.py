"""One process on one core against workers on all cores, over the same invented reports: how much faster is a run by a second core?

    .venv/bin/python benchmarks/cores.py [--articles 600] [--workers 2] [--turns 1] [--english 0.9] [--dense]

Each run is a process of its own that fills a new store. The one is bound to one core and has no workers (`workers=1` of
verbale.run); the other has workers and may use every core. Reports are those of benchmarks/stream.py, nine in ten English (so that
most are parsed), read from a file; with --dense those of made_up_news.py: one template, undated, some 25 accounts each, the worst case for what the parent
judges. Told are the clock, how long the start took (until all processes have loaded what they need), processor time of the
parent and of its workers, how much of the cores' time nobody used or others used, how long workers waited between two
shards, and the most memory. The ratio of the clocks means something on cores that nobody else uses; on others, that of
processor times is told: it is what the clocks would say if nobody waited.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path

from made_up_news import reports
from stream import Stream, lines

from verbale.pipeline.keeping.coding import Coder
from verbale.pipeline.keeping.entry import Shard
from verbale.pipeline.keeping.resolvers import RESOLVERS
from verbale.pipeline.memory import fewer_rounds
from verbale.pipeline.reading import read_articles
from verbale.read.readers import read
from verbale.records.text import Article
from verbale.resolve.clusters import clusters
from verbale.run.here import here
from verbale.run.on_cores import on_cores
from verbale.run.running import Way, keep_all
from verbale.store.drafts import Draft
from verbale.store.stores import open_writer

_FIRST = (Article.of("Kenya recalled its ambassador from Chad on Monday, officials said.", language="en"),)


@dataclass(frozen=True, slots=True)
class _Watched(Coder):
    """Codes as any other, and writes down when it began and ended each shard, and in which process."""

    log: str = ""

    def begin(self) -> None:
        start = time.monotonic()
        Coder.begin(self)
        self._note(start, time.process_time(), 0)

    def __call__(self, shard: Shard) -> tuple[Draft, ...]:
        start, used = time.monotonic(), time.process_time()
        found = Coder.__call__(self, shard)
        if shard:
            self._note(start, time.process_time() - used, len(shard))
        return found

    def _note(self, start: float, used: float, articles: int) -> None:
        with Path(self.log).open("a", encoding="ascii") as file:
            file.write(f"{os.getpid()} {start} {time.monotonic()} {used} {articles}\n")


@dataclass(frozen=True, slots=True)
class _Note:
    """What a process did from when to when, with how much of the processor; no articles are its start, imports and all."""

    process: int
    begun: float
    ended: float
    used: float
    articles: int

    @classmethod
    def of(cls, line: str) -> "_Note":
        process, begun, ended, used, articles = line.split()
        return cls(int(process), float(begun), float(ended), float(used), int(articles))


@dataclass(frozen=True, slots=True)
class _Figures:
    """Seconds of a run by the clock, of that its start and its tail, of the processor; how long workers waited; most memory in MB.

    Of the processor's time `starts` were used to load, by all workers together, and `coding` by what is coded.

    The tail is what comes behind the last shard: the last batch is judged and kept.
    """

    articles: int
    accounts: int
    clock: float
    start: float
    tail: float
    parent: float
    workers: float
    starts: float
    coding: float
    waited: float
    parent_memory: float
    worker_memory: float

    @property
    def work(self) -> float:
        return self.parent + self.workers


def main() -> None:
    """Runs turn about and prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=600)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--turns", type=int, default=1)
    parser.add_argument("--english", type=float, default=0.9, help="share of English in the stream, 0 to 1")
    parser.add_argument("--dense", action="store_true", help="one template in place of the stream")
    parser.add_argument("--alone", type=int, help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    if wanted.alone is not None:
        print(json.dumps(asdict(_run(Path(sys.stdin.readline().strip()), wanted.alone))))
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reports.jsonl"
        with path.open("wb") as file:
            file.writelines(
                _dense(wanted.articles) if wanted.dense else lines(Stream(english=wanted.english), wanted.articles)
            )
        for _ in range(wanted.turns):
            one, many = _alone(path, 0), _alone(path, wanted.workers)
            _tell(one, many, wanted.workers)


def _dense(count: int) -> Iterable[bytes]:
    for place, one in enumerate(reports(count)):
        told = {"text": one.text, "title": one.title, "outlet": str(place), "language": "en"}
        yield json.dumps(told).encode() + b"\n"


def _alone(path: Path, workers: int) -> _Figures:
    """A file and a number of workers in, the figures of a run in a process of its own out."""
    before, began = _machine(), time.monotonic()
    command = [sys.executable, "-W", "ignore", __file__, "--alone", str(workers)]
    told = subprocess.run(command, input=f"{path}\n", stdout=subprocess.PIPE, text=True, check=True)  # noqa: S603  our own file
    found = _Figures(**json.loads(told.stdout.splitlines()[-1]))
    idle, whole = (now - was for now, was in zip(_machine(), before, strict=True))
    cores = os.cpu_count() if workers else 1
    name = f"{workers} workers on {cores} cores" if workers else "one process on one core"
    print(f"{name}: {found.articles} articles, {found.accounts} accounts; clock {found.clock:.1f} s, start {found.start:.1f} s of it; "
          f"processor {found.work:.1f} s: parent {found.parent:.1f}, workers {found.workers:.1f}; of it starting {found.starts:.1f}, "
          f"coding {found.coding:.1f}; memory {found.parent_memory:.0f} MB, "
          f"largest worker {found.worker_memory:.0f} MB")  # fmt: skip
    if workers:
        others = max(0.0, 1 - (idle + (found.work + time.monotonic() - began - found.clock)) / whole)
        print(f"  of the cores' time {idle / whole:.0%} was idle, {others:.0%} used by others; a worker waited {found.waited:.1f} s between its shards; "
              f"{found.tail:.1f} s of the clock behind the last shard",
              flush=True)  # fmt: skip
    return found


def _machine() -> tuple[float, float]:
    """Seconds that all cores were idle, and all their seconds, since the machine was started (Linux)."""
    told = list(map(int, Path("/proc/stat").read_text("ascii").splitlines()[0].split()[1:9]))
    return (told[3] + told[4]) / os.sysconf("SC_CLK_TCK"), sum(told) / os.sysconf("SC_CLK_TCK")


def _tell(one: _Figures, many: _Figures, workers: int) -> None:
    cores = min(workers, os.cpu_count() or 1)
    print(f"{workers} workers are {one.clock / many.clock:.2f} times as fast as one process by the clock, "
          f"{(one.clock - one.start) / (many.clock - many.start):.2f} times behind the start; "
          f"with no waiting it would be {cores * one.work / many.work:.2f}, "
          f"behind the start {cores * (one.work - one.starts) / (many.work - many.starts):.2f}", flush=True)  # fmt: skip


def _run(path: Path, workers: int) -> _Figures:
    """A file and a number of workers (0: none, on one core) in, the figures of the run in this process out."""
    fewer_rounds()
    own, began = time.process_time(), time.monotonic()
    with tempfile.TemporaryDirectory() as folder, open_writer(Path(folder) / "x.db", clusters) as store:
        log = Path(folder) / "log"
        coder = _Watched(read_articles, RESOLVERS, _FIRST, str(log))
        if not workers:
            os.sched_setaffinity(0, {0})
            coder.begin()
        way = Way(coder, execute=partial(on_cores, workers=workers) if workers else here)
        for figures in keep_all(read([path]), store, way):  # noqa: B007  the last one is told
            pass
        clock = time.monotonic() - began
        noted = list(map(_Note.of, log.read_text("ascii").splitlines()))
    starts, shards = ([one for one in noted if bool(one.articles) is some] for some in (False, True))
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return _Figures(
        figures.read, figures.accounts, clock,
        max(one.ended for one in starts) - began, began + clock - max(one.ended for one in noted), time.process_time() - own,
        children.ru_utime + children.ru_stime, sum(one.used for one in starts) - (0 if workers else own),
        sum(one.used for one in shards), _waited(noted) / max(1, workers),
        resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, children.ru_maxrss / 1024,
    )  # fmt: skip


def _waited(noted: list[_Note]) -> float:
    """What processes noted in, the seconds between the end of one shard and the beginning of the next of all of them out."""
    alone = [[one for one in noted if one.process == process] for process in {one.process for one in noted}]
    return sum(later.begun - earlier.ended for one in alone for earlier, later in pairwise(one))


if __name__ == "__main__":
    main()
