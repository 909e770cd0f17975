"""An application, a host and a port in; it is served until it is told to stop. The door to uvicorn."""

import socket
from collections.abc import Callable

from starlette.types import ASGIApp

from verbale.errors import BadUse

_WAITING = 256  # connections that nobody has answered yet


def serve(app: ASGIApp, host: str, port: int, *, ready: Callable[[int], None]) -> None:
    """Serves; `ready` is told the port (0 asks for a free one) as soon as it listens. BadUse where it cannot."""
    import uvicorn

    settings = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        ws="none",
        h11_max_incomplete_event_size=32_768,
        timeout_keep_alive=15,
    )
    with _listening(host, port) as door:
        ready(door.getsockname()[1])
        uvicorn.Server(settings).run(sockets=[door])


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=_WAITING)
    except OSError as fault:
        says = f"nothing can listen on {host}, port {port} ({fault.strerror or fault}); take another --port, or --port 0 for a free one"
        raise BadUse(says) from None
