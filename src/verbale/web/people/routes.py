"""Nothing in, the pages of this part of the room out: who may do what: signing in, users and their roles, what was done."""

from starlette.routing import Route

ROUTES: tuple[Route, ...] = ()
