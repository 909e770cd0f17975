"""Shards in, what is kept of them out, by the machines of a Ray cluster: Ray is known here alone.

Each shard is a task. Ray tries it again where its process or machine dies; who dies again is tried article by article, so that
the one that kills is found. Results are taken in input order, so the store is the one that a single process fills.
"""

import faulthandler
import os
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from socket import create_connection, gethostname
from traceback import walk_tb
from typing import Any

from verbale.errors import BadUse, MissingEngine, VerbaleError
from verbale.pipeline.keeping.coding import Coder, lost
from verbale.pipeline.keeping.entry import Shard
from verbale.pipeline.keeping.steps import release
from verbale.pipeline.memory import fewer_rounds
from verbale.run.in_order import MOST_DEATHS, Drafts, Executor, in_order, most_ahead
from verbale.run.process import BOUNDS, Bounds
from verbale.store.drafts import Draft

_TRIES_AGAIN = 1  # by Ray, where a process or a machine dies
_CALLS = 500  # shards after which a process is followed by a new one, so that none grows without end
_ANSWERS = 10.0  # seconds within which the machine of a cluster's address must answer
_DEAD = frozenset({"WorkerCrashedError", "OutOfMemoryError", "NodeDiedError"})
_LOCAL = {
    "address": "local",
    "include_dashboard": False,
    "_node_ip_address": "127.0.0.1",  # unnamed, Ray looks for a server elsewhere to learn its own address, and hangs
    "_system_config": {"task_oom_retries": _TRIES_AGAIN},  # else without end
}


def by_ray(workers: int, cluster: str = "", bounds: Bounds = BOUNDS) -> Executor:
    """A number of cores and the address of a cluster (none: one is made on this machine) in, what executes out.

    Raises `MissingEngine` where Ray is not installed, `BadUse` where no cluster answers. Of a cluster all cores are used; `workers` are the fewest reckoned with.
    """
    _engine(cluster)
    _reach(cluster)
    return partial(_on_ray, workers=workers, cluster=cluster, bounds=bounds)


def _on_ray(
    shards: Iterable[Shard | None], coder: Coder, *, workers: int, cluster: str, bounds: Bounds
) -> Iterator[Drafts]:
    with _connected(workers, cluster) as ray:
        far = _Far(ray, ray.put(coder), bounds, most_ahead(max(workers, int(ray.cluster_resources().get("CPU", 1)))))
        yield from in_order(shards, far)


@dataclass(slots=True)
class _Far:
    """The shards that are under way, the first to be handed on first."""

    ray: Any
    coder: Any
    bounds: Bounds
    most: int
    jobs: deque[tuple[Shard, Any]] = field(default_factory=deque)
    deaths: int = 0

    @property
    def full(self) -> bool:
        return len(self.jobs) > self.most

    def take(self, shard: Shard) -> None:
        """Takes a shard to be done."""
        self.jobs.append((shard, self._begun(shard) if shard else None))

    def ready(self) -> Iterator[Drafts]:
        """What is done without waiting."""
        while self.jobs and (self.jobs[0][1] is None or self.ray.wait([self.jobs[0][1]], timeout=0)[0]):
            yield self.first()

    def rest(self) -> Iterator[Drafts]:
        """Waits for all, and hands it on."""
        while self.jobs:
            yield self.first()

    def first(self) -> Drafts:
        """Waits for the first shard, and hands it on."""
        shard, task = self.jobs.popleft()
        if task is None:
            return ()
        found = self._found(task)
        if isinstance(found, tuple):
            return found
        alone = [(entry, self._begun((entry,), again=0)) for entry in shard]
        return tuple(draft for entry, one in alone for draft in self._found(one) or (self._lost(entry),))

    def _begun(self, shard: Shard, again: int = _TRIES_AGAIN) -> Any:
        far = self.ray.remote(max_retries=again, max_calls=_CALLS, num_cpus=1)(_done)
        return far.remote(shard, self.coder, release(), self.bounds)

    def _found(self, task: Any) -> Drafts | None:
        """What a task has found, None if whoever did it died; raises the error that ends the run."""
        try:
            found = self.ray.get(task)
        except self.ray.exceptions.RayError as fault:
            if type(fault).__name__ in _DEAD:
                return None
            raise VerbaleError(f"the cluster failed: {_line(fault)}; what was finished is kept") from None
        if isinstance(found, VerbaleError):
            raise found
        self.deaths = 0
        return tuple(found)

    def _lost(self, entry: Any) -> Draft:
        self.deaths += 1
        if self.deaths > MOST_DEATHS:
            says = f"{self.deaths} processes in a row have died; look into the cluster's logs"
            raise VerbaleError(f"{says}; what was finished is kept")
        says = "could not be coded: it took too long or ended the process that read it; please report it with the text"
        return lost(entry, says)


def _done(shard: Shard, coder: Coder, ours: str, bounds: Bounds) -> Drafts | VerbaleError:
    """A shard in, what is kept of it out, or the error that ends the run; done in a process of the cluster."""
    if release() != ours:
        return VerbaleError(f"Verbale on {gethostname()} is {release()}, not {ours}; install the same on all machines")
    _settle()
    seconds = bounds.start + bounds.allowed(shard)
    faulthandler.dump_traceback_later(seconds, exit=True, file=sys.__stderr__ or sys.stderr)
    try:
        return coder(shard)
    except VerbaleError as fault:
        return fault
    finally:
        faulthandler.cancel_dump_traceback_later()


@cache
def _settle() -> None:
    fewer_rounds()


@contextmanager
def _connected(workers: int, cluster: str) -> Iterator[Any]:
    """Ray with a cluster behind it, left as it was found."""
    ray = _engine(cluster)
    if ray.is_initialized():  # the caller's own
        yield ray
        return
    where = {"address": cluster} if cluster else {**_LOCAL, "num_cpus": workers}
    try:
        ray.init(**where, log_to_driver=False, logging_level="ERROR")
    except Exception as fault:  # noqa: BLE001  that a busy machine begins too slowly (30 s) Ray tells by Exception itself
        _end_begun(fault)
        raise VerbaleError(f"no Ray cluster at {cluster or 'this machine'}: {_line(fault)}") from None
    try:
        yield ray
    finally:
        ray.shutdown()


def _end_begun(fault: Exception) -> None:
    """Why Ray has not begun in; the processes that it had begun by then, and forgets, are ended: they stand in its frames."""
    for frame, _ in walk_tb(fault.__traceback__):
        node: Any = frame.f_locals.get("self")
        if hasattr(node, "kill_all_processes"):
            node.kill_all_processes(check_alive=False, allow_graceful=False)


def _reach(cluster: str) -> None:
    """Raises where nothing listens at the address of a cluster: Ray itself would try for minutes."""
    host, _, port = cluster.rpartition("://")[2].rpartition(":")
    if not (host and port.isdigit()):  # Ray's own word, as "auto"
        return
    try:
        create_connection((host.strip("[]"), int(port)), _ANSWERS).close()
    except (OSError, OverflowError) as fault:
        raise BadUse(f"no Ray cluster answers at --cluster {cluster}: {_line(fault)}") from None


def _engine(cluster: str) -> Any:
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # else it tells its makers of each use
    if (
        not cluster
    ):  # else it puts this machine's own address in place of loopback, on all systems but two, and listens there
        os.environ.setdefault("RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER", "0")
    try:
        import ray
    except ImportError:
        raise MissingEngine("a cluster is run by Ray, which is not installed: pip install 'verbale[ray]'") from None
    return ray


def _line(fault: Exception) -> str:
    return " ".join(str(fault).split())[:300] or type(fault).__name__
