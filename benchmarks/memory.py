"""Many articles of the invented stream through workers: is a run's memory flat, and its cost an article?

    .venv/bin/python benchmarks/memory.py --articles 10000 [--workers 1] [--every 1000] [--real]
    .venv/bin/python benchmarks/memory.py --articles 100000 --store /tmp/many.db --minutes 8      # again and again, until it says so

Told after every so many articles: processor time an article of the parent and of its workers since the last line, and what each
holds now; at the end, how much that grows. The engine (made_up_readings.py) parses nothing, so what is seen is all but coding: reading, copies, stories, events,
actors and the store; with --real reports are coded (a quarter of a second each), which shows the workers' memory. Articles are written to a file before, by another process, so
that inventing them is not counted. Waiting for a busy machine counts in the seconds, not in the processor time. With --minutes
it stops after so many, and the same call again goes on in the same store, behind the last article; lines of former calls are
told again.
"""

import argparse
import json
import os
import resource
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from itertools import groupby, islice
from multiprocessing import get_context
from operator import attrgetter
from pathlib import Path

import made_up_readings
from stream import Stream, lines

from verbale.pipeline.keeping.coding import Coder
from verbale.pipeline.keeping.resolvers import RESOLVERS
from verbale.pipeline.keeping.tally import Figures
from verbale.pipeline.memory import fewer_rounds, held
from verbale.pipeline.reading import read_articles
from verbale.read.readers import read
from verbale.records.text import Article
from verbale.resolve.clusters import clusters
from verbale.run.on_cores import on_cores
from verbale.run.running import Way, keep_all
from verbale.store.stores import open_writer

_MEGA = 2**20
_FIRST = (Article.of("Kenya recalled its ambassador from Chad on Monday, officials said.", language="en"),)
_UNREAL = Coder(made_up_readings.engine, RESOLVERS)
_REAL = Coder(read_articles, RESOLVERS, _FIRST)


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a store is, in which call; since the mark before milliseconds an article; what is held, in MB."""

    call: int
    articles: int
    parent: float
    workers: float
    wall: float
    held: float
    largest: float
    store: float = 0.0

    def line(self) -> str:
        """What is printed of it."""
        return (f"{self.articles:9,}  {self.parent:5.1f} ms  {self.workers:5.1f} ms  {self.held:4.0f} MB  {self.largest:5.0f} MB  "
                f"{self.store:4.0f} MB  {self.wall:5.1f} ms an article")  # fmt: skip


def main() -> None:
    """Writes the articles, runs them into a store, and prints a line after every so many."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--every", type=int, default=5_000)
    parser.add_argument("--a-day", type=int, default=5_000)
    parser.add_argument("--store", type=Path, help="where the store is to be made; else in a folder that is taken away")
    parser.add_argument("--minutes", type=float, default=0.0, help="stop after so many; the same call again goes on")
    parser.add_argument("--real", action="store_true", help="code the reports, in place of an engine of no time")
    wanted = parser.parse_args()
    with _folder(wanted.store) as store:
        marks = _former(store)
        print(
            f"{'articles':>9}  {'parent':>8}  {'workers':>8}  {'parent':>7}  {'largest':>8}  {'store':>7}  on the wall"
        )
        for mark in marks:
            print(mark.line())
        for mark in _new(store, wanted, marks[-1].articles if marks else 0):
            print(mark.line(), flush=True)
            marks.append(mark)
        _tell(marks)
        if marks[-1].articles < wanted.articles:
            print(f"{wanted.articles - marks[-1].articles:,} are left: the same call again")


def _former(store: Path) -> list[Mark]:
    """The marks of former calls."""
    told = store.with_suffix(".marks")
    return [Mark(**json.loads(line)) for line in told.read_text("ascii").splitlines()] if told.exists() else []


def _new(store: Path, wanted: argparse.Namespace, done: int) -> Iterator[Mark]:
    """The marks of this call; each is written down."""
    if done >= wanted.articles:
        return
    path, until = store.with_suffix(".jsonl"), time.monotonic() + 60 * (wanted.minutes or 1e6)
    writer = get_context("spawn").Process(target=_write, args=(path, wanted.a_day, done, wanted.articles))
    writer.start()
    writer.join()
    for mark in _run(path, store, wanted, done):
        size = sum(one.stat().st_size for one in store.parent.glob(f"{store.name}*")) / 1e6
        told = replace(mark, store=size)
        with store.with_suffix(".marks").open("a", encoding="ascii") as file:
            file.write(json.dumps(asdict(told)) + "\n")
        yield told
        if time.monotonic() > until:
            return


def _write(path: Path, a_day: int, first: int, last: int) -> None:
    with path.open("wb") as file:
        file.writelines(islice(lines(Stream(a_day=a_day), last), first, None))


def _run(path: Path, store: Path, wanted: argparse.Namespace, done: int) -> Iterator[Mark]:
    fewer_rounds()
    way = Way(_REAL if wanted.real else _UNREAL, execute=partial(on_cores, workers=wanted.workers))
    with open_writer(store, clusters) as writer:
        yield from _marks(keep_all(read([path]), writer, way), wanted.every, done)


def _marks(figures: Iterable[Figures], every: int, done: int) -> Iterator[Mark]:
    clock, last, at = _Clock(), 0, 0
    for one in figures:
        at = int(one.place.rpartition(":")[2]) if one.place else 0
        if at >= last + every:
            yield clock.mark(done, done + at, at - last)
            last = at
    if at > last:
        yield clock.mark(done, done + at, at - last)


def _spent() -> tuple[float, float, float]:
    """Seconds of the processor of this process and of its workers, and on the wall."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time(), ended.ru_utime + ended.ru_stime + sum(map(_used_by, _workers())), time.monotonic()


def _workers() -> list[int]:
    """The workers that live (Linux), whichever thread of ours began them."""
    told = [one.read_text("ascii") for one in Path("/proc/self/task").glob("*/children")]
    return [
        int(one) for some in told for one in some.split() if b"spawn_main" in Path(f"/proc/{one}/cmdline").read_bytes()
    ]


def _used_by(process: int) -> float:
    """Seconds of the processor of a process that lives (Linux)."""
    told = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def _held_by(process: int) -> int:
    return int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")


@dataclass(slots=True)
class _Clock:
    spent: tuple[float, float, float] = field(default_factory=_spent)

    def mark(self, call: int, articles: int, new: int) -> Mark:
        """What was spent for each of so many new articles since the last mark."""
        spent = _spent()
        each = [1e3 * (now - was) / new for now, was in zip(spent, self.spent, strict=True)]
        self.spent = spent
        ended = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024  # of a run that is at its end
        largest = max(map(_held_by, _workers()), default=ended)
        return Mark(call, articles, each[0], each[1], each[2], held() / _MEGA, largest / _MEGA)


def _tell(marks: Sequence[Mark]) -> None:
    """The most that was held, how much it grew within calls, and what an article cost at the beginning and at the end."""
    print(
        f"most memory: parent {max(one.held for one in marks):.0f} MB, a worker {max(one.largest for one in marks):.0f} MB"
    )
    calls = [list(some) for _, some in groupby(marks, attrgetter("call"))]
    long = sum(call[-1].articles - call[0].articles for call in calls)
    if long:
        grown = [
            sum(value(call[-1]) - value(call[0]) for call in calls) for value in map(attrgetter, ("held", "largest"))
        ]
        print(f"grown in 10,000 articles, behind the first mark of each call: parent {1e4 * grown[0] / long:.1f} MB, "
              f"worker {1e4 * grown[1] / long:.1f} MB")  # fmt: skip
    fifth = max(1, len(marks) // 5)
    first, last = ([f"{sum(map(attrgetter(what), some)) / len(some):.1f}" for what in ("parent", "workers")]
                   for some in (marks[:fifth], marks[-fifth:]))  # fmt: skip
    print(f"an article: parent {first[0]} ms at first and {last[0]} at last, workers {first[1]} and {last[1]}")


@contextmanager
def _folder(store: Path | None) -> Iterator[Path]:
    if store is not None:
        yield store
        return
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder) / "store.db"


if __name__ == "__main__":
    main()
