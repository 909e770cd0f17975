"""Nothing in, every page of the room out: the table of all its parts."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route

from verbale.web.events.routes import routes as events
from verbale.web.help import ROUTES as HELP
from verbale.web.page import view_of
from verbale.web.people.routes import ROUTES as PEOPLE
from verbale.web.pictures.locator import locator
from verbale.web.pictures.routes import ROUTES as PICTURES
from verbale.web.reports.routes import ROUTES as REPORTS
from verbale.web.review.routes import ROUTES as REVIEW
from verbale.web.statics import PLACE, STATIC, Statics


def _together(route: Route) -> Route:
    """A page that is only read sees one state of the store from its first to its last question."""
    if route.methods is None or "GET" not in route.methods:
        return route
    page: Callable[[Request], Response] = route.endpoint

    def told(request: Request) -> Response:
        with view_of(request).together():
            return page(request)

    return Route(route.path, told, name=route.name)


ROUTES: tuple[BaseRoute, ...] = (
    *map(_together, (*REPORTS, *events(locator), *PICTURES, *REVIEW, *PEOPLE, *HELP)),
    Mount(PLACE, Statics(directory=STATIC), name="static"),
)
