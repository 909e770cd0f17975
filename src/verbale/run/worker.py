"""What a process of its own does: shards come through a pipe, what is kept of them goes back; it ends with its parent."""

import os
import signal
import threading
from contextlib import suppress
from multiprocessing import parent_process
from multiprocessing.connection import Connection
from queue import SimpleQueue

from verbale.errors import VerbaleError
from verbale.pipeline.keeping.coding import Coder
from verbale.pipeline.keeping.entry import Shard
from verbale.pipeline.memory import fewer_rounds, held


def serve(pipe: Connection, coder: Coder) -> None:
    """A pipe and what codes in; codes shards until the pipe is closed.

    Shards are taken in while another one is coded, so that who sends them never waits. It sends a word when it has loaded what it needs, then for every shard what is kept of it, or the `VerbaleError` that ends
    the run; each time with the bytes of memory that it holds.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C ends the run in the process that the user sees
    threading.Thread(target=_end_with_parent, daemon=True).start()
    fewer_rounds()
    shards: SimpleQueue[Shard | None] = SimpleQueue()
    threading.Thread(target=_take_in, args=(pipe, shards), daemon=True).start()
    with suppress(OSError):  # the other end of the pipe is closed or dead
        pipe.send((_begun(coder), held()))
        while (shard := shards.get()) is not None:
            pipe.send((_done(shard, coder), held()))


def _take_in(pipe: Connection, shards: "SimpleQueue[Shard | None]") -> None:
    """Whatever comes through a pipe, until it is closed; then None."""
    try:
        with suppress(EOFError, OSError):
            while True:
                shards.put(pipe.recv())
    finally:
        shards.put(None)


def _begun(coder: Coder) -> object:
    try:
        coder.begin()
    except VerbaleError as fault:
        return fault
    return None


def _done(shard: Shard, coder: Coder) -> object:
    try:
        return coder(shard)
    except VerbaleError as fault:
        return fault


def _end_with_parent() -> None:
    """A parent that was killed closes no pipe in time: its workers must not go on without it."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
