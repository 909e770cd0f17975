"""Nothing in, workers of this process that begin in milliseconds out: forked by a process beside it that was clean and had loaded all that they need.

A worker that is spawned takes two seconds of the processor to load its modules: where runs are killed again and again, more than all else that they do. What a
worker is stays as it is: a process of its own that has nothing of the run but its pipe, dies alone, and ends with the run. multiprocessing's own
fork server serves many runs, and does not live on where one is killed while it asks for a worker.
"""

import os
import pickle
import signal
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import Any

from verbale.run import process

_MOST = 1 << 20  # bytes of what a worker is told


def begin() -> None:
    """Forks the zygote of this process, which must have opened nothing yet; the workers of its run are forked by it from now on."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    if os.fork() == 0:
        ours.close()
        with suppress(BaseException):
            _serve(theirs)
        os._exit(0)
    theirs.close()
    vars(process)["get_context"] = lambda _: _Context(ours)


def _serve(asked: socket.socket) -> None:
    """Forks a worker for each word that comes, and tells its number, until its run is gone."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for those that end
    while True:
        words, fds, _, _ = socket.recv_fds(asked, _MOST, 1)
        if not words:
            return
        number = os.fork()
        if number == 0:
            asked.close()
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            with suppress(BaseException):
                target, rest = pickle.loads(words)  # noqa: S301  our own
                target(Connection(fds[0]), *rest)
            os._exit(0)
        for fd in fds:
            os.close(fd)
        asked.send(f"{number}".encode())


class _Context:
    """What run.process asks of multiprocessing."""

    Pipe = staticmethod(Pipe)

    def __init__(self, zygote: socket.socket) -> None:
        self._zygote = zygote

    def Process(self, target: Callable[..., None], args: tuple[Any, ...], **_: object) -> "_Worker":  # noqa: N802  multiprocessing's name
        """A worker that is not begun yet."""
        return _Worker(self._zygote, target, args)


class _Worker:
    """What run.process asks of a process; how it ended is not known, as it is no child of this one."""

    exitcode = None

    def __init__(self, zygote: socket.socket, target: Callable[..., None], args: tuple[Any, ...]) -> None:
        self._zygote, self._target, self._args, self._number = zygote, target, args, 0

    def start(self) -> None:
        pipe, *rest = self._args
        socket.send_fds(self._zygote, [pickle.dumps((self._target, rest))], [pipe.fileno()])
        self._number = int(self._zygote.recv(_MOST))

    def kill(self) -> None:
        with suppress(ProcessLookupError):
            os.kill(self._number, signal.SIGKILL)

    def join(self, timeout: float = 60.0) -> None:
        until = time.monotonic() + timeout
        while time.monotonic() < until:
            try:
                os.kill(self._number, 0)
            except ProcessLookupError:
                return
            time.sleep(0.005)
