"""An application, a host and a port in; it is served until it is told to stop. The door to uvicorn."""

from collections.abc import Callable

from starlette.types import ASGIApp


def serve(app: ASGIApp, host: str, port: int, *, ready: Callable[[int], None]) -> None:
    """Serves; `ready` is told the port (0 asks for a free one) as soon as it listens."""
    import uvicorn

    class Server(uvicorn.Server):
        """Tells when it listens."""

        async def startup(self, *rest: object, **more: object) -> None:
            await super().startup(*rest, **more)  # type: ignore[arg-type]
            if self.started:
                ready(self.servers[0].sockets[0].getsockname()[1])

    settings = uvicorn.Config(
        app,
        host=host,
        port=port,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        ws="none",
        h11_max_incomplete_event_size=32_768,
        timeout_keep_alive=15,
    )
    Server(settings).run()
