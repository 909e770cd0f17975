"""Files in, a store filled out: read, told apart, coded here or by many, judged and kept, batch by batch; resumable at any moment."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from uuid import uuid4

from verbale.errors import BadUse
from verbale.pipeline.keeping.coding import Coder
from verbale.pipeline.keeping.entry import Batch, Shard
from verbale.pipeline.keeping.preparing import NEW_ONES, Coding, Item, Known, Preparing
from verbale.pipeline.keeping.resolver import Screen
from verbale.pipeline.keeping.resolvers import SCREEN
from verbale.pipeline.keeping.settling import Keeper, Settling
from verbale.pipeline.keeping.steps import CODING, release
from verbale.pipeline.keeping.tally import Figures, Tally
from verbale.records.evidence import Step
from verbale.run.here import here
from verbale.run.in_order import Drafts, Executor
from verbale.run.on_cores import on_cores
from verbale.run.on_ray import by_ray
from verbale.run.process import BOUNDS, Bounds
from verbale.run.stream import groups
from verbale.store.base import Run

BATCH = 64
"""So many articles are kept together: few enough to lose little, many enough to cost the store little."""


@dataclass(frozen=True, slots=True)
class Way:
    """How a run goes: what codes, what is asked before and after, where, how many articles are kept together.

    `seconds` is for a stream that never ends: after so long what has come is kept though no batch is full.
    """

    coder: Coder
    coding: Coding = NEW_ONES
    screen: Screen = SCREEN
    execute: Executor = here
    seconds: float | None = None
    batch: int = BATCH


def executor(on: str, workers: int, bounds: Bounds = BOUNDS, *, cluster: str = "") -> Executor:
    """The name of an engine of runs, a number of processes and the address of a cluster in, what executes out."""
    ways: dict[str, Callable[[], Executor]] = {
        "here": lambda: here,
        "cores": lambda: partial(on_cores, workers=workers, bounds=bounds),
        "ray": lambda: by_ray(workers, cluster, bounds),
    }
    if on not in ways:
        raise BadUse(f"--on {on} is no engine of runs; there are {', '.join(sorted(ways))}")
    if cluster and on != "ray":
        raise BadUse(f"--cluster {cluster} goes with --on ray, not with --on {on}")
    return ways[on]()


def keep_all(items: Iterable[Item], store: Keeper, way: Way) -> Iterator[Figures]:
    """What is read from files and a store in, the figures of the run after every batch that was kept out.

    Whatever ends it, the batches that were kept stay, and the same call goes on behind them.
    """
    run = Run(f"run:{uuid4().hex[:16]}", datetime.now(UTC), Step(CODING, release(), way.coding.model))
    store.begin(run)
    preparing, settling, tally = Preparing(store, way.coding, way.screen), Settling(store, way.coder), Tally()
    for batch, coded in _coded(_batches(items, preparing, way), way):
        kept = settling.keep(batch, coded)
        preparing.kept(batch)
        yield tally.add(batch, kept)
    store.end(run)


def tell_all(items: Iterable[Item], store: Known, way: Way) -> Iterator[Figures]:
    """The same without coding or keeping anything: what would be done."""
    preparing, tally = Preparing(store, way.coding, way.screen), Tally()
    for batch in _batches(items, preparing, way):
        if batch is not None:
            yield tally.add(batch, ())


def _batches(items: Iterable[Item], preparing: Preparing, way: Way) -> Iterator[Batch | None]:
    for group in groups(items, way.batch, way.seconds):
        yield preparing.batch(group) if group else None


def _coded(batches: Iterable[Batch | None], way: Way) -> Iterator[tuple[Batch, Drafts]]:
    """Batches in, each with what was coded of it out, in order; the last shard of each is empty, so that every batch has one."""
    under_way: deque[tuple[Batch, int]] = deque()

    def shards() -> Iterator[Shard | None]:
        for batch in batches:
            if batch is None:
                yield None
                continue
            cut = (*batch.shards(), ())
            under_way.append((batch, len(cut)))
            yield from cut

    results = way.execute(shards(), way.coder)
    for first in results:
        batch, count = under_way.popleft()
        found = list(first)
        for _ in range(count - 1):
            found.extend(next(results))
        yield batch, tuple(found)
