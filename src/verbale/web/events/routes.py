"""Nothing in, the pages of this part of the room out: one happening as each voice tells it; an actor, a place, a source."""

from starlette.routing import Route

ROUTES: tuple[Route, ...] = ()
