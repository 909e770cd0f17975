"""Shards in, what is kept of them out, by processes side by side on this machine: whatever becomes of one of them."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from verbale.pipeline.keeping.coding import Coder
from verbale.pipeline.keeping.entry import Shard
from verbale.run.crew import Crew
from verbale.run.in_order import Drafts, in_order, most_ahead
from verbale.run.process import BOUNDS, Bounds, Task
from verbale.store.drafts import Draft


def on_cores(shards: Iterable[Shard | None], coder: Coder, workers: int, bounds: Bounds = BOUNDS) -> Iterator[Drafts]:
    """Shards (None: nothing comes for the moment) in, what is kept of each out, in the same order.

    Raises the `VerbaleError` that a worker meets, as `MissingEngine`.
    """
    with Crew(coder, workers, bounds) as crew:
        yield from in_order(shards, _Desk(crew, most_ahead(workers)))


@dataclass(slots=True)
class _Job:
    """A shard and what is done of it: by the places of its articles."""

    shard: Shard
    done: dict[int, Draft] = field(default_factory=dict)

    def finished(self) -> bool:
        return len(self.done) == len(self.shard)

    def result(self) -> Drafts:
        return tuple(self.done[place] for place in range(len(self.shard)))


@dataclass(slots=True)
class _Desk:
    """The shards that are under way, the first to be handed on first."""

    crew: Crew
    most: int
    jobs: deque[_Job] = field(default_factory=deque)

    @property
    def full(self) -> bool:
        return len(self.jobs) > self.most

    def take(self, shard: Shard) -> None:
        """Takes a shard to be done."""
        job = _Job(shard)
        self.jobs.append(job)
        if shard:
            self.crew.give(Task(job.done, tuple(range(len(shard))), shard))

    def first(self) -> Drafts:
        """Waits for the first shard, and hands it on."""
        self.crew.wait(self.jobs[0].finished)
        return self.jobs.popleft().result()

    def ready(self) -> Iterator[Drafts]:
        """What is done without waiting."""
        while self.jobs and self.jobs[0].finished():
            yield self.jobs.popleft().result()

    def rest(self) -> Iterator[Drafts]:
        """Waits for all, and hands it on."""
        while self.jobs:
            yield self.first()
