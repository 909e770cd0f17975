"""What makes an application, a host and a port in; it is served by one process or several until it is told to stop. The door to uvicorn.

Several processes answer at one door: each makes the application for itself, so that no two wait for one interpreter, and whatever they must
share stands in the store. Of several one is set anew where it was killed, and all end with the one that began them, however it ends.
"""

import os
import signal
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import parent_process
from threading import Thread
from typing import TYPE_CHECKING

from starlette.types import ASGIApp

from verbale.errors import BadUse

if TYPE_CHECKING:
    import uvicorn

_WAITING = 256  # connections that nobody has answered yet
_HANGS = 20  # seconds without a sign of life, after which a process is set anew
_NO_ROOM = 3  # uvicorn's own exit status of a process that need not be set anew
_LEFT = 10  # seconds for pages that are being made when it is told to stop

type Makes = Callable[[], ASGIApp]
"""Makes the application; where several processes serve, it is sent to each of them."""


def _nothing() -> None:
    """What a process does first, if nothing is said."""


def serve(
    makes: Makes,
    host: str,
    port: int,
    *,
    ready: Callable[[int], None],
    workers: int = 1,
    begins: Callable[[], None] = _nothing,
) -> None:
    """Serves; `ready` is told the port (0 asks for a free one) as soon as it listens, `begins` is done first by each of several processes. BadUse where it cannot."""
    import uvicorn
    from uvicorn.supervisors import Multiprocess

    with _listening(host, port) as door:
        ready(door.getsockname()[1])
        if workers == 1:
            uvicorn.Server(_settings(makes, workers)).run(sockets=[door])
        else:
            several = Multiprocess(_settings(Worker(makes, begins), workers), sockets=[door])
            several.run()
            if any(each.exitcode == _NO_ROOM for each in several.processes):
                raise BadUse("no process could open the room; what is wrong stands above")


def _settings(makes: Makes, workers: int) -> "uvicorn.Config":
    import uvicorn

    return uvicorn.Config(
        makes,
        factory=True,
        workers=workers,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        ws="none",
        h11_max_incomplete_event_size=32_768,
        timeout_keep_alive=15 if workers == 1 else 5,  # who comes again goes to a process that has time
        timeout_graceful_shutdown=_LEFT,
        timeout_worker_healthcheck=_HANGS,
    )


@dataclass(frozen=True)
class Worker:
    """Makes the application in a process of its own, which ends when the one that began it is gone."""

    makes: Makes
    begins: Callable[[], None] = _nothing

    def __call__(self) -> ASGIApp:
        """The application; the process ends where the room cannot be opened."""
        Thread(target=_end_with_parent, daemon=True).start()
        self.begins()
        try:
            return self.makes()
        except BadUse as fault:  # another process would not fare better
            sys.stderr.write(f"{fault}\n")
            raise SystemExit(_NO_ROOM) from None


def _end_with_parent() -> None:
    parent = parent_process()
    if parent:
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=_WAITING)
    except OSError as fault:
        says = f"nothing can listen on {host}, port {port} ({fault.strerror or fault}); take another --port, or --port 0 for a free one"
        raise BadUse(says) from None
