"""Nothing in, every page of the room out: the table of all its parts."""

from starlette.routing import BaseRoute, Mount

from verbale.web.events.routes import routes as events
from verbale.web.help import ROUTES as HELP
from verbale.web.people.routes import ROUTES as PEOPLE
from verbale.web.pictures.locator import locator
from verbale.web.pictures.routes import ROUTES as PICTURES
from verbale.web.reports.routes import ROUTES as REPORTS
from verbale.web.review.routes import ROUTES as REVIEW
from verbale.web.statics import PLACE, STATIC, Statics

ROUTES: tuple[BaseRoute, ...] = (
    *REPORTS,
    *events(locator),
    *PICTURES,
    *REVIEW,
    *PEOPLE,
    *HELP,
    Mount(PLACE, Statics(directory=STATIC), name="static"),
)
