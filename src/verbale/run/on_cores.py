"""Shards in, what is kept of them out, by processes side by side on this machine: whatever becomes of one of them.

A process that dies is replaced and its shard tried again, then article by article, so that the one that kills is found; one
that takes too long is ended, and its articles tried one by one. Each process has a pipe of its own: with one queue for all, a
process that is killed while it holds the queue's lock stops all others (docs/decisions/2026-11-26-run.md).
"""

import time
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing import connection
from typing import Self

from verbale.errors import VerbaleError
from verbale.pipeline.keeping.coding import Coder
from verbale.pipeline.keeping.entry import Shard
from verbale.run.in_order import AHEAD, MOST_DEATHS, Drafts, in_order
from verbale.run.process import BOUNDS, Bounds, Process, Task
from verbale.store.drafts import Draft


def on_cores(shards: Iterable[Shard | None], coder: Coder, workers: int, bounds: Bounds = BOUNDS) -> Iterator[Drafts]:
    """Shards (None: nothing comes for the moment) in, what is kept of each out, in the same order.

    Raises the `VerbaleError` that a worker meets, as `MissingEngine`.
    """
    with _Cores(coder, workers, bounds) as cores:
        yield from in_order(shards, cores)


@dataclass(slots=True)
class _Job:
    """A shard and what is done of it: by the places of its articles."""

    shard: Shard
    done: dict[int, Draft] = field(default_factory=dict)

    @property
    def finished(self) -> bool:
        return len(self.done) == len(self.shard)

    def result(self) -> Drafts:
        return tuple(self.done[place] for place in range(len(self.shard)))


@dataclass(slots=True)
class _Cores:
    coder: Coder
    workers: int
    bounds: Bounds
    jobs: deque[_Job] = field(default_factory=deque)
    to_do: deque[Task] = field(default_factory=deque)
    processes: list[Process] = field(default_factory=list)
    deaths: int = 0  # since anything was read

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for process in self.processes:
            process.end()

    @property
    def full(self) -> bool:
        return len(self.jobs) > AHEAD * self.workers

    def take(self, shard: Shard) -> None:
        """Takes a shard to be done."""
        job = _Job(shard)
        self.jobs.append(job)
        if shard:
            self.to_do.append(Task(job.done, tuple(range(len(shard))), shard))
        self._hand_out()

    def first(self) -> Drafts:
        """Waits for the first shard, and hands it on."""
        while not self.jobs[0].finished:
            self._wait(self._patience())
        return self.jobs.popleft().result()

    def ready(self) -> Iterator[Drafts]:
        """What is done without waiting."""
        self._wait(0.0)
        while self.jobs and self.jobs[0].finished:
            yield self.jobs.popleft().result()

    def rest(self) -> Iterator[Drafts]:
        """Waits for all, and hands it on."""
        while self.jobs:
            yield self.first()

    def _hand_out(self) -> None:
        """Every process gets a shard to do; then a second one, that it need not wait for."""
        for process in self.processes:
            if self.to_do and not process.tasks:
                process.give(self.to_do.popleft())
        while self.to_do and len(self.processes) < self.workers:
            process = Process.of(self.coder)
            self.processes.append(process)
            process.give(self.to_do.popleft())
        for process in self.processes:
            if self.to_do and len(process.tasks) == 1 and process.takes(self.to_do[0]):
                process.give(self.to_do.popleft())

    def _patience(self) -> float:
        """Seconds until a process must be looked at."""
        now = time.monotonic()
        return max(0.0, min((process.until(self.bounds) - now for process in self.processes), default=1.0))

    def _wait(self, seconds: float) -> None:
        """Waits until a process has done something, for so many seconds at most; hands out what is to do."""
        told = {process.pipe: process for process in self.processes}
        for pipe in connection.wait(list(told), seconds):
            self._heard(told[pipe])  # type: ignore[index]
        for process in list(self.processes):
            if process.until(self.bounds) <= time.monotonic():
                self._lost(process, "took too long", hung=True)
        self._hand_out()

    def _heard(self, process: Process) -> None:
        had_begun = process.begun
        if not process.reply():
            self._lost(process, f"ended the process that read it{process.cause()}", hung=False)
            return
        if not had_begun:
            return
        self.deaths = 0
        if process.memory > self.bounds.memory:
            self._renew(process)

    def _renew(self, process: Process) -> None:
        """A process that has grown too large is followed by a new one; what it was to do next is done by others."""
        self._gone(process, list(process.tasks))

    def _lost(self, process: Process, says: str, *, hung: bool) -> None:
        """A process died or hangs over its first task; those that waited behind it are as good as new."""
        self.deaths += 1
        if self.deaths > MOST_DEATHS:
            says = f"{self.deaths} processes in a row have died{process.cause()}; use fewer --workers or more memory"
            raise VerbaleError(f"{says}; what was finished is kept")
        tasks = list(process.tasks)
        if process.begun and tasks:
            tasks[:1] = tasks[0].again(says, hung=hung)
        self._gone(process, tasks)

    def _gone(self, process: Process, tasks: list[Task]) -> None:
        process.end()
        self.processes.remove(process)
        self.to_do.extendleft(reversed(tasks))
