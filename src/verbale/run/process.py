"""One process beside ours: shards go in through its pipe, what is kept of them comes back, or word that it died."""

import pickle
import time
from collections import deque
from dataclasses import dataclass, field, replace
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from verbale.errors import VerbaleError
from verbale.pipeline.keeping.coding import Coder, lost
from verbale.pipeline.keeping.entry import Shard
from verbale.run.worker import serve
from verbale.store.drafts import Draft

_NEVER = float("inf")


@dataclass(frozen=True, slots=True)
class Bounds:
    """How long a process may take, and how many bytes it may hold before it is followed by a new one.

    `start` seconds to begin, `text` for every article and `thousand` for each 1,000 characters: fifty times what they take,
    so that on a busy machine too only what hangs is ended.
    """

    start: float = 120.0
    text: float = 20.0
    thousand: float = 3.0
    memory: int = 1_200 * 2**20

    def allowed(self, shard: Shard) -> float:
        """The seconds that a shard may take."""
        long = sum(len(entry.article.text) for entry in shard)
        return self.text * len(shard) + self.thousand * long / 1000


BOUNDS = Bounds()


@dataclass(frozen=True, slots=True)
class Task:
    """Articles to be coded together: where what is kept of them is to be put, and how often a process died over them."""

    done: dict[int, Draft]
    places: tuple[int, ...]
    shard: Shard
    deaths: int = 0

    def finish(self, kept: tuple[Draft, ...]) -> None:
        """Puts what is kept of the articles where it belongs."""
        self.done.update(zip(self.places, kept, strict=True))

    def again(self, says: str, *, hung: bool) -> list["Task"]:
        """What is tried after a process was lost over it: the same once more, then each article alone, then none."""
        if len(self.shard) == 1 and (hung or self.deaths):
            self.finish((lost(self.shard[0], f"could not be coded: it {says}; please report it with the text"),))
            return []
        if not hung and not self.deaths:
            return [replace(self, deaths=1)]
        return [
            Task(self.done, (place,), (entry,), self.deaths)
            for place, entry in zip(self.places, self.shard, strict=True)
        ]


@dataclass(slots=True, eq=False)
class Process:
    """A process with what it was given to do: the first of its tasks is under way since `since`, if it has `begun`."""

    process: BaseProcess
    pipe: Connection
    tasks: deque[Task] = field(default_factory=deque)
    since: float = field(default_factory=time.monotonic)
    begun: bool = False
    memory: int = 0

    @classmethod
    def of(cls, coder: Coder) -> "Process":
        """What codes in, a new process out."""
        context = get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=serve, args=(theirs, coder), daemon=True, name="verbale worker")
        process.start()
        theirs.close()
        return cls(process, ours)

    def give(self, task: Task) -> None:
        """Sends a task, which the process takes in whatever it does; that it is dead is heard at its pipe."""
        if not self.tasks and self.begun:
            self.since = time.monotonic()
        self.tasks.append(task)
        try:
            self.pipe.send(task.shard)
        except OSError:
            return

    def until(self, bounds: Bounds) -> float:
        """The moment at which it has taken too long."""
        if not self.begun:
            return self.since + bounds.start
        return self.since + bounds.allowed(self.tasks[0].shard) if self.tasks else _NEVER

    def reply(self) -> bool:
        """Takes what it has sent; False if it is dead. Raises the error that it met."""
        try:
            found, self.memory = self.pipe.recv()
        except (EOFError, OSError, pickle.UnpicklingError):
            return False
        if isinstance(found, VerbaleError):
            raise found
        if self.begun:
            self.tasks.popleft().finish(found)
        self.begun = True
        self.since = time.monotonic()
        return True

    def cause(self) -> str:
        """Why it is dead, as far as the system tells: " (signal 9)"."""
        self.process.join(1.0)
        code = self.process.exitcode
        if code is None:
            return ""
        return f" (signal {-code})" if code < 0 else f" (exit code {code})"

    def end(self) -> None:
        """Ends it at once: it holds nothing that is not held here."""
        self.process.kill()
        self.process.join()
        self.pipe.close()
