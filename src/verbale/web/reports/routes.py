"""Nothing in, the pages of this part of the room out: stories, search, the report with its words, saved searches, feeds."""

from starlette.routing import Route

ROUTES: tuple[Route, ...] = ()
