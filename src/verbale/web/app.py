"""A store and settings in, the reading room as a web application out."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext
from pathlib import Path

from anyio.to_thread import current_default_thread_limiter
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request

from verbale.store.clusters import Clusters
from verbale.web.faults import HANDLERS
from verbale.web.guard import Guard
from verbale.web.people.reception import visitor
from verbale.web.room import Room
from verbale.web.routes import ROUTES
from verbale.web.settings import Settings
from verbale.web.visitor import Visitor
from verbale.web.warming import warming


def app(where: str | Path, settings: Settings, *, clusters: Clusters) -> Starlette:
    """The path of a store, settings, and what makes clusters of judgements (resolve.clusters) in, the application out."""
    room = Room(where, settings, clusters)

    def greets(request: Request, known: str) -> Visitor:
        return visitor(request, known, room.view.people, settings)

    @asynccontextmanager
    async def open_room(_: Starlette) -> AsyncIterator[None]:
        current_default_thread_limiter().total_tokens = settings.threads
        with warming(made, room.view, settings.language) if settings.warms else nullcontext():
            yield
        room.close()

    made = Starlette(
        routes=ROUTES,
        middleware=[Middleware(Guard, settings=settings, greets=greets)],
        exception_handlers=HANDLERS,
        lifespan=open_room,
    )
    made.state.room = room
    return made
