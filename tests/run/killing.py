"""A run that is killed again and again in, whether its store ends as that of a run that nobody disturbed out.

Real processes, a real store, an engine of a millisecond an article. Importable by the processes that it starts.
"""

import faulthandler
import os
import random
import signal
import sys
import time
from dataclasses import dataclass
from functools import partial

from tests.run.alive import below, children, ended
from tests.run.invented import Item, engine
from tests.run.zygote import begin

from verbale.pipeline.keeping.coding import Coder, Engine
from verbale.pipeline.keeping.resolver import Resolver
from verbale.pipeline.keeping.resolvers import RESOLVERS
from verbale.records.jsonl import to_json
from verbale.resolve.clusters import clusters
from verbale.run.here import here
from verbale.run.on_cores import on_cores
from verbale.run.running import Way, keep_all
from verbale.store.stores import open_store, open_writer

_BATCH = 8  # articles: the smaller, the more moments at which a kill may do harm


@dataclass(frozen=True, slots=True)
class Trial:
    """What is run, into which store, by how many processes (0: in one), begun as always or `forked` by one that has loaded all (tests.run.zygote)."""

    items: tuple[Item, ...]
    workers: int
    engine: Engine = engine
    resolvers: tuple[Resolver, ...] = RESOLVERS
    forked: bool = False

    def run(self, store: str) -> None:
        """Runs to the end."""
        execute = partial(on_cores, workers=self.workers) if self.workers else here
        with open_writer(store, clusters) as writer:
            for _ in keep_all(
                self.items, writer, Way(Coder(self.engine, self.resolvers), execute=execute, batch=_BATCH)
            ):
                pass

    def begun(self, store: str) -> int:
        """A process of its own that runs; its number."""
        sys.stdout.flush()
        child = os.fork()
        if child:
            return child
        faulthandler.register(
            signal.SIGUSR1, all_threads=True
        )  # asked where it stands if it does nothing (tests.run.alive)
        try:
            if self.workers and self.forked:
                begin()
            self.run(store)
        except BaseException as fault:  # noqa: BLE001  nothing of a child may reach the parent's code
            sys.stderr.write(f"the run failed: {type(fault).__name__}: {fault}\n")
            sys.stderr.flush()
            os._exit(1)
        os._exit(0)


@dataclass(slots=True)
class Killed:
    """What was done: how many runs were killed, how many of their workers, and how many runs came to an end before."""

    runs: int = 0
    workers: int = 0
    ended: int = 0


def killed(trial: Trial, store: str, points: int, dice: random.Random, longest: float) -> Killed:
    """A trial, its store, how many kills and the longest wait in seconds in, what was done out; the store is left as it is."""
    done = Killed()
    for _ in range(points):
        child = trial.begun(store)
        time.sleep(dice.uniform(0.0, longest))
        workers = _forked(child) if trial.forked else _workers(child)
        if trial.workers and workers and dice.random() < 0.3:
            os.kill(dice.choice(workers), signal.SIGKILL)
            done.workers += 1
            time.sleep(dice.uniform(0.0, longest))
        if os.waitpid(child, os.WNOHANG)[0]:
            done.ended += 1
            continue
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        done.runs += 1
    return done


def _workers(run: int) -> list[int]:
    """The workers of a run, but for Python's own helper."""
    return [one for one, words in below(run).items() if b"spawn_main" in words]


def _forked(run: int) -> list[int]:
    """The same where its one child is a zygote: the children of that."""
    return [worker for one in children(run) for worker in children(one)]


def finish(trial: Trial, store: str) -> None:
    """Runs to the end in a process of its own, however long it works; it must end well."""
    status = ended(trial.begun(store))
    assert status == 0, f"the run ended with {status}"


def dumped(store: str) -> str:
    """A store in, every record in it as one text out."""
    with open_store(store) as view:
        kinds = (view.readings(), view.stories(), view.events(), view.judgements(), view.problems())
        return "\n".join(to_json(one) if not isinstance(one, tuple) else f"{one}" for kind in kinds for one in kind)
