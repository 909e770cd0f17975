"""Many articles of the invented stream through workers with an engine of no time: is a run's memory flat, and its cost an article?

    .venv/bin/python benchmarks/memory.py --articles 100000 [--workers 1] [--every 5000] [--store x.db --minutes 9]

Told after every so many articles: processor time an article of the parent and of its workers since the last line, and what each
holds now. The engine (made_up_readings.py) parses nothing, so what is seen is all but coding: reading, copies, stories, events,
actors and the store. Articles are written to a file before, so that inventing them is not counted. Waiting for a busy machine
counts in the seconds, not in the processor time. With --minutes it stops after so many, and the same call again goes on in the same
store, behind the last article.
"""

import argparse
import os
import resource
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from multiprocessing import active_children
from pathlib import Path

import made_up_readings
from stream import Stream, lines

from verbale.pipeline.keeping.coding import Coder
from verbale.pipeline.keeping.resolvers import RESOLVERS
from verbale.pipeline.keeping.tally import Figures
from verbale.pipeline.memory import fewer_rounds, held
from verbale.read.readers import read
from verbale.resolve.clusters import clusters
from verbale.run.on_cores import on_cores
from verbale.run.running import Way, keep_all
from verbale.store.stores import open_writer

_MEGA = 2**20


def main() -> None:
    """Writes the articles, runs them into a store, and prints a line after every so many."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--every", type=int, default=5_000)
    parser.add_argument("--a-day", type=int, default=5_000)
    parser.add_argument("--store", type=Path, help="where the store is to be made; else in a folder that is taken away")
    parser.add_argument("--minutes", type=float, default=0.0, help="stop after so many; the same call again goes on")
    wanted = parser.parse_args()
    until = time.monotonic() + 60 * wanted.minutes if wanted.minutes else None
    with _folder(wanted.store) as store:
        path, done = store.with_suffix(".jsonl"), _done(store)
        with path.open("wb") as file:
            file.writelines(islice(lines(Stream(a_day=wanted.a_day), wanted.articles), done, None))
        print(
            f"{'articles':>9}  {'parent':>8}  {'workers':>8}  {'parent':>7}  {'largest':>8}  {'store':>7}  on the wall"
        )
        for mark in _run(path, store, wanted.workers, wanted.every):
            size = sum(one.stat().st_size for one in store.parent.glob(f"{store.name}*"))
            print(f"{done + mark.articles:9,}  {mark.parent:5.1f} ms  {mark.workers:5.1f} ms  {held() / _MEGA:4.0f} MB  "
                  f"{mark.largest / _MEGA:5.0f} MB  {size / 1e6:4.0f} MB  {mark.wall:5.1f} ms an article", flush=True)  # fmt: skip
            store.with_suffix(".done").write_text(str(done + mark.articles), "ascii")
            if until is not None and time.monotonic() > until:
                return


def _done(store: Path) -> int:
    """How many articles a call before has put into a store."""
    told = store.with_suffix(".done")
    return int(told.read_text("ascii")) if told.exists() else 0


def _run(path: Path, store: Path, workers: int, every: int) -> Iterator["_Mark"]:
    fewer_rounds()
    way = Way(Coder(made_up_readings.engine, RESOLVERS), execute=partial(on_cores, workers=workers))
    with open_writer(store, clusters) as writer:
        yield from _marks(keep_all(read([path]), writer, way), every)


def _spent() -> tuple[float, float, float]:
    """Seconds of the processor of this process and of its workers, and on the wall."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time(), ended.ru_utime + ended.ru_stime + sum(map(_used_by, _children())), time.monotonic()


def _children() -> list[int]:
    return [one.pid for one in active_children() if one.pid is not None]


def _used_by(process: int) -> float:
    """Seconds of the processor of a process that lives (Linux)."""
    told = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


def _held_by(process: int) -> int:
    return int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")


@dataclass(slots=True)
class _Mark:
    """How far a run is, milliseconds an article since the mark before, and the bytes of the largest worker."""

    articles: int = 0
    parent: float = 0.0
    workers: float = 0.0
    wall: float = 0.0
    largest: int = 0
    spent: tuple[float, float, float] = field(default_factory=_spent)

    def next(self, articles: int) -> "_Mark":
        spent = _spent()
        parent, workers, wall = (
            1e3 * (now - was) / (articles - self.articles) for now, was in zip(spent, self.spent, strict=True)
        )
        return _Mark(articles, parent, workers, wall, max(map(_held_by, _children()), default=0), spent)


def _marks(figures: Iterable[Figures], every: int) -> Iterator[_Mark]:
    mark, last = _Mark(), Figures()
    for last in figures:
        if last.read + last.troubles >= mark.articles + every:
            mark = mark.next(last.read + last.troubles)
            yield mark
    if last.read + last.troubles > mark.articles:
        yield mark.next(last.read + last.troubles)


@contextmanager
def _folder(store: Path | None) -> Iterator[Path]:
    if store is not None:
        yield store
        return
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder) / "store.db"


if __name__ == "__main__":
    main()
