"""Nothing in, the pages of this part of the room out: the map, the network, the calendar and the curves."""

from starlette.routing import Route

ROUTES: tuple[Route, ...] = ()
