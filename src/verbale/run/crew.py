"""Tasks in, done by processes side by side: a thread feeds and hears them while the one that gave the tasks does other things.

Who judges a batch for seconds reads no pipe meanwhile; without the thread all workers would soon wait for him
(docs/decisions/2026-11-26-two-cores.md). A process that dies is replaced and its shard tried again, then article by article, so that
the one that kills is found; one that takes too long is ended, and its articles tried one by one. Each process has a pipe of
its own: with one queue for all, a process that is killed while it holds the queue's lock stops all others.
"""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing import Pipe, connection
from multiprocessing.connection import Connection
from queue import SimpleQueue
from threading import Condition, Thread
from typing import Self

from verbale.errors import VerbaleError
from verbale.pipeline.keeping.coding import Coder
from verbale.run.in_order import MOST_DEATHS
from verbale.run.process import Bounds, Process, Task

_WAITING = 2  # tasks of a process: one under way, and one that it need not wait for


@dataclass(slots=True)
class Crew:
    """Processes that do tasks, from `with` on to its end; they are started when there is something to do."""

    coder: Coder
    workers: int
    bounds: Bounds
    fault: BaseException | None = None
    deaths: int = 0  # since anything was read
    given: SimpleQueue[Task | None] = field(default_factory=SimpleQueue)
    to_do: deque[Task] = field(default_factory=deque)
    processes: list[Process] = field(default_factory=list)
    news: Condition = field(default_factory=Condition)
    bell: tuple[Connection, Connection] = field(default_factory=lambda: Pipe(duplex=False))
    ended: bool = False
    thread: Thread | None = None

    def __enter__(self) -> Self:
        self.thread = Thread(target=self._work, name="verbale crew", daemon=True)
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.give(None)
        if self.thread:
            self.thread.join()
        for end in self.bell:
            end.close()

    def give(self, task: Task | None) -> None:
        """Takes a task to be done by whoever is free first; none is the end of all work."""
        self.given.put(task)
        self.bell[1].send_bytes(b"!")

    def wait(self, done: Callable[[], bool]) -> None:
        """Waits until something is done; raises what ended the work."""
        with self.news:
            self.news.wait_for(lambda: done() or self.fault is not None)
        if self.fault is not None and not done():
            raise self.fault

    def _work(self) -> None:
        """All that the thread does."""
        try:
            while not self.ended:
                self._listen()
                self._hand_out()
        except BaseException as fault:  # noqa: BLE001  it is raised again where the work is waited for
            self.fault = fault
        for process in self.processes:
            process.end()
        self._tell()

    def _tell(self) -> None:
        with self.news:
            self.news.notify_all()

    def _listen(self) -> None:
        """Waits until a process has done something, or is to be looked at, or a task is given."""
        told = {process.pipe: process for process in self.processes}
        for pipe in connection.wait([self.bell[0], *told], self._patience()):
            if pipe is self.bell[0]:
                self._rung()
            else:
                self._heard(told[pipe])  # type: ignore[index]
        for process in list(self.processes):
            if process.until(self.bounds) <= time.monotonic():
                self._lost(process, "took too long", hung=True)

    def _patience(self) -> float | None:
        """Seconds until a process must be looked at; None if none need be."""
        last = min((process.until(self.bounds) for process in self.processes), default=float("inf"))
        return None if last == float("inf") else max(0.0, last - time.monotonic())

    def _rung(self) -> None:
        self.bell[0].recv_bytes()
        task = self.given.get()
        if task is None:
            self.ended = True
        else:
            self.to_do.append(task)

    def _hand_out(self) -> None:
        """Every process gets a task, then a second one; processes are begun as long as there are tasks for them."""
        for most in range(1, _WAITING + 1):
            for process in self.processes:
                if self.to_do and process.begun and len(process.tasks) < most:
                    process.give(self.to_do.popleft())
        while len(self.processes) < self.workers and len(self.to_do) > sum(not one.begun for one in self.processes):
            self.processes.append(Process.of(self.coder))

    def _heard(self, process: Process) -> None:
        had_begun = process.begun
        if not process.reply():
            self._lost(process, f"ended the process that read it{process.cause()}", hung=False)
        elif had_begun:
            self.deaths = 0
            if (
                process.memory > self.bounds.memory
            ):  # it is followed by a new one; what it was to do next is done by others
                self._gone(process, list(process.tasks))
            self._tell()

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
        self._tell()

    def _gone(self, process: Process, tasks: list[Task]) -> None:
        process.end()
        self.processes.remove(process)
        self.to_do.extendleft(reversed(tasks))
