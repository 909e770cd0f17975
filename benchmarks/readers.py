"""A store in, how long each page of the reading room takes when many read at once out: p50, p95, p99 and failed pages, by page.

    python benchmarks/readers.py /tmp/large.db                                  # 100 readers, each thinks 10 seconds in the middle
    python benchmarks/readers.py /tmp/large.db --think 0 --readers 8            # a closed loop: each asks again at once
    python benchmarks/readers.py /tmp/copy.db --writer                          # while invented news is written into the same store, as fast as it goes
    python benchmarks/readers.py /tmp/copy.db --writer --pace 2                 # the same, two reports a second
    python benchmarks/readers.py /tmp/copy.db --run reports.jsonl               # while `verbale run` reads these into the same store
    python benchmarks/readers.py /tmp/copy.db --run reports.jsonl --seconds 0   # the same until the run has ended
    python benchmarks/readers.py /tmp/large.db --postgres /var/tmp/verbale-pg   # over a server in this folder, which gets the store's rows at first
    python benchmarks/readers.py /tmp/large.db --url http://127.0.0.1:8000      # of a room that is served already

Everything on one machine, over loopback: `verbale serve` in processes of its own (--workers), the readers as tasks of this one, each with its
connection kept open. A reader draws a page of PAGES by its weight, of an actor, outlet, place, story, event or report of the store (often told ones more
often), reads it whole, thinks (exponentially distributed), and goes on. A page has failed if its status is not 200 or it is cut short. What is
written stays in the store: give a copy.
"""

import argparse
import asyncio
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from itertools import batched
from math import ceil
from pathlib import Path
from random import Random
from time import perf_counter, sleep
from urllib.parse import quote, urlsplit

from large_news import News
from store_queries import Asked, sampled
from to_postgres import address, copied, start, stop

from verbale.resolve.clusters import clusters
from verbale.store.stores import open_store, open_writer

type Draw = Callable[[Asked, Random], str]


def _of(start: str, names: str) -> Draw:
    return lambda asked, random: start + quote(random.choice(getattr(asked, names)), safe="")


PAGES: Mapping[str, tuple[int, Draw]] = {
    "today": (10, lambda _, __: "/"),
    "stories": (8, lambda _, __: "/stories"),
    "stories of an actor": (6, _of("/stories?actor=", "actors")),
    "stories of a type": (
        3,
        lambda _, random: f"/stories?type={random.choice(('ASSAULT', 'ACCUSE', 'CONSULT', 'AID'))}",
    ),
    "story": (10, _of("/story/", "stories")),
    "search": (8, _of("/search?text=", "words")),
    "search within an outlet": (2, _of("/search?text=talks&outlet=", "outlets")),
    "report": (15, _of("/report/", "articles")),
    "event": (12, _of("/event/", "events")),
    "actor": (8, _of("/actor/", "actors")),
    "place": (4, _of("/place/", "places")),
    "source": (4, _of("/source/", "outlets")),
    "map": (2, lambda _, __: "/pictures/map"),
    "network": (2, lambda _, __: "/pictures/network"),
    "calendar": (2, lambda _, __: "/pictures/calendar"),
    "curves": (2, lambda _, __: "/pictures/curves"),
    "network of an actor": (1, _of("/pictures/network?actor=", "actors")),
    "curves of an actor": (1, _of("/pictures/curves?actor=", "actors")),
    "review": (2, lambda _, __: "/review"),
    "review of a type": (1, lambda _, random: f"/review?type={random.choice(('ASSAULT', 'ACCUSE', 'CONSULT', 'AID'))}"),
    "review at random": (1, lambda _, __: "/review?order=random"),
    "stories by voice": (2, _of("/stories?voice=", "voices")),
    "stories of a country": (1, _of("/stories?country=", "countries")),
    "stories of a place": (1, _of("/stories?place=", "places")),
    "facets of an actor": (2, _of("/stories/facets?actor=", "actors")),
    "search accounts": (2, _of("/search?in=accounts&actor=", "actors")),
    "counts of an actor": (4, _of("/counts/actor/", "actors")),
    "counts of a place": (2, _of("/counts/place/", "places")),
    "map of an actor": (1, _of("/pictures/map?actor=", "actors")),
    "calendar of an actor": (1, _of("/pictures/calendar?actor=", "actors")),
    "network of a country": (1, _of("/pictures/network?country=", "countries")),
    "feed": (2, _of("/search.atom?actor=", "actors")),
    "help": (1, lambda _, __: "/help"),
}
"""Each page, how often it is read beside the others, and its address."""


_BEFORE = 4  # times that each page is read before, unmeasured: two processes take turns


@dataclass(slots=True)
class Seen:
    """What readers met: seconds by page, and what failed."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    failed: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


class Reader:
    """One reader with a connection of its own."""

    def __init__(self, host: str, port: int, seen: Seen) -> None:
        self._host, self._port, self._seen = host, port, seen
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def reads(self, page: str, address: str) -> None:
        """Asks for a page and reads it whole."""
        began = perf_counter()
        try:
            status = await asyncio.wait_for(self._got(address), timeout=60)
        except (OSError, asyncio.IncompleteReadError, TimeoutError, ValueError) as fault:
            self._streams, status = None, f"{type(fault).__name__}"
        if status == "200":
            self._seen.seconds[page].append(perf_counter() - began)
        else:
            self._seen.failed[page].append(f"{status} {address}")

    async def _got(self, address: str) -> str:
        """The status; a connection that was closed while its reader thought is opened anew, as browsers do."""
        kept = self._streams is not None
        try:
            return await self._asked(address)
        except (ConnectionError, asyncio.IncompleteReadError) as fault:
            self._streams = None
            if not kept or getattr(fault, "partial", b""):
                raise
            return await self._asked(address)

    async def _asked(self, address: str) -> str:
        if self._streams is None:
            self._streams = await asyncio.open_connection(self._host, self._port)
        told, asking = self._streams
        asking.write(f"GET {address} HTTP/1.1\r\nHost: {self._host}:{self._port}\r\nAccept: text/html\r\n\r\n".encode())
        head = (await told.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
        lines = dict(line.split(": ", 1) for line in head.splitlines()[1:] if ": " in line)
        await told.readexactly(int(lines["content-length"]))
        if lines.get("connection") == "close":
            asking.close()
            self._streams = None
        return head.split(" ", 2)[1]


async def _read(reader: Reader, asked: Asked, random: Random, *, think: float, goes_on: Callable[[], bool]) -> None:
    names, weights = list(PAGES), [weight for weight, _ in PAGES.values()]
    await asyncio.sleep(random.uniform(0, think))
    while goes_on():
        page = random.choices(names, weights)[0]
        await reader.reads(page, PAGES[page][1](asked, random))
        if think:
            await asyncio.sleep(random.expovariate(1 / think))


async def warmed(url: str, asked: Asked) -> None:
    """A served room in; each page is read before anything is measured or written, so that every process has once made the sums over the whole store."""
    seen = Seen()
    for _ in range(_BEFORE):
        first = Reader(*_at(url), seen)
        for page, (_, draw) in PAGES.items():
            await first.reads(page, draw(asked, Random(0)))  # noqa: S311
    if seen.failed:
        print("failed before the load:", *_failures(seen), sep="\n  ")


def _at(url: str) -> tuple[str, int]:
    where = urlsplit(url)
    return where.hostname or "127.0.0.1", where.port or 80


async def load(url: str, asked: Asked, readers: int, *, think: float, goes_on: Callable[[], bool]) -> Seen:
    """A served room, what to ask of it and how many readers in, what they met until it goes on no more out."""
    host, port = _at(url)
    seen = Seen()
    goes_on()  # from now on it is measured
    tasks = (
        _read(Reader(host, port, seen), asked, Random(number), think=think, goes_on=goes_on)  # noqa: S311
        for number in range(readers)
    )
    await asyncio.gather(*tasks)
    return seen


@contextmanager
def served(store: str, workers: int) -> Iterator[str]:
    """A store and how many processes in; while it is served, its address."""
    command = [sys.executable, "-m", "verbale", "serve", "--store", store, "--port", "0", "--workers", str(workers)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as room:  # noqa: S603
        try:
            assert room.stdout
            yield next(
                word.rstrip("/ ,;.\n") for line in room.stdout for word in line.split() if word.startswith("http://")
            )
        finally:
            room.terminate()


@contextmanager
def beside(command: Sequence[str]) -> Iterator[Callable[[], bool]]:
    """A command in; while the block runs, it runs too (none: nothing does), and whether it still does out. Told is how long it wrote, and how it ended."""
    if not command:
        yield lambda: False
        return
    began, ended = perf_counter(), list[float]()
    with subprocess.Popen([sys.executable, *command], stdout=subprocess.DEVNULL) as writer:  # noqa: S603

        def goes_on() -> bool:
            if writer.poll() is not None and not ended:
                ended.append(perf_counter() - began)
            return writer.poll() is None

        try:
            yield goes_on
            how = "goes on still" if goes_on() else f"ended with {writer.returncode}"
            print(f"who wrote meanwhile {how}, after {next(iter(ended), perf_counter() - began):.0f} s")
        finally:
            writer.kill()


def _writes(wanted: argparse.Namespace, store: str) -> Sequence[str]:
    """The command of who writes meanwhile."""
    if wanted.run:
        return ("-m", "verbale", "run", *wanted.run, "--store", store, "--workers", "1")
    return (__file__, store, "--write", "--pace", str(wanted.pace)) if wanted.writer else ()


def write(store: str, pace: float) -> None:
    """A store and so many reports a second (0: all that go) in; news that it does not hold is written until somebody ends it, batch by batch."""
    with open_writer(store, clusters) as writer:
        for batch in batched(News(seed=8), 64 if not pace else max(1, round(pace))):
            began = perf_counter()
            writer.keep(batch)
            if pace:
                sleep(max(0.0, len(batch) / pace - (perf_counter() - began)))


def _failures(seen: Seen) -> Iterator[str]:
    return (one for each in seen.failed.values() for one in each[:10])


def told(seen: Seen) -> None:
    """Prints what readers met."""
    rows = [(name, sorted(seen.seconds.get(name, ())), len(seen.failed.get(name, ()))) for name in PAGES]
    every = sorted(one for _, found, _ in rows for one in found)
    rows.append(("all pages", every, sum(failed for *_, failed in rows)))
    print(f"{'page':26} {'times':>6} {'failed':>6} {'p50':>7} {'p95':>7} {'p99':>7} {'most':>7}  (ms)")
    for name, found, failed in rows:
        marks = [1e3 * _mark(found, part) for part in (0.5, 0.95, 0.99, 1.0)]
        print(f"{name:26} {len(found):6} {failed:6} " + " ".join(f"{mark:7.0f}" for mark in marks))
    print(*_failures(seen), sep="\n")


def _mark(found: Sequence[float], part: float) -> float:
    """Times in order in, the one that so large a part of them does not exceed out."""
    return found[max(0, ceil(part * len(found)) - 1)] if found else 0.0


@contextmanager
def placed(source: str, folder: Path | None) -> Iterator[str]:
    """A store and a server's folder in, where the store is read out: itself, or the same rows on the server, which stops afterwards."""
    if folder is None:
        yield source
        return
    there, runs = (folder / "data").is_dir(), (folder / "data" / "postmaster.pid").exists()
    target = address(folder) if runs else start(folder)
    try:
        if not there:
            copied(source, target)
        yield target
    finally:
        if not runs:
            stop(folder)


def main() -> None:
    """Serves, reads, tells."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store")
    parser.add_argument("--readers", type=int, default=100)
    parser.add_argument(
        "--think", type=float, default=10.0, help="seconds in the middle between two pages; 0: a closed loop"
    )
    parser.add_argument("--seconds", type=float, default=60.0, help="0: until who writes (--run) has ended")
    parser.add_argument("--url", help="a room that is served already")
    parser.add_argument("--workers", type=int, default=2, help="processes that serve")
    parser.add_argument("--writer", action="store_true", help="while invented news is written into the store")
    parser.add_argument("--pace", type=float, default=0.0, help="with --writer: reports a second; default: all that go")
    parser.add_argument("--run", nargs="+", metavar="PATH", help="while `verbale run` reads these into the store")
    parser.add_argument("--postgres", type=Path, metavar="FOLDER", help="over the server of this folder")
    parser.add_argument("--write", action="store_true", help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    if wanted.write:
        write(wanted.store, wanted.pace)
        return
    with placed(wanted.store, wanted.postgres and wanted.postgres.absolute()) as store:
        _measure(wanted, store)


def _lasts(seconds: float, writing: Callable[[], bool]) -> Callable[[], bool]:
    """Whether so many seconds have not gone by since it was first asked; with none, whether somebody writes still. Whoever writes is looked at each time."""
    begins = cache(perf_counter)

    def goes_on() -> bool:
        writes = writing()
        return perf_counter() - begins() < seconds if seconds else writes

    return goes_on


def _measure(wanted: argparse.Namespace, store: str) -> None:
    with open_store(store) as view:
        asked = sampled(view, Random(1))  # noqa: S311
        print(
            f"{view.count('articles'):,} articles; {wanted.readers} readers, thinking {wanted.think:g} s, for {wanted.seconds:g} s; {wanted.workers} processes serve"
        )
    with served(store, wanted.workers) as url:
        room = wanted.url or url
        asyncio.run(warmed(room, asked))
        with beside(_writes(wanted, store)) as writing:
            goes_on = _lasts(wanted.seconds, writing)
            told(asyncio.run(load(room, asked, wanted.readers, think=wanted.think, goes_on=goes_on)))
    with open_store(store) as view:
        print(f"{view.count('articles'):,} articles at the end")


if __name__ == "__main__":
    main()
