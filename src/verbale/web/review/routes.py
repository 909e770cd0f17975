"""Nothing in, the pages of this part of the room out: what people find right and wrong in what was read."""

from starlette.routing import Route

ROUTES: tuple[Route, ...] = ()
