"""A request in, the page that explains the room out: how to read an account, what the keys do, where words come from."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from verbale.web.events.words import DIFFERENCES, LEGEND, MARKS
from verbale.web.look import COOKIE, Look
from verbale.web.page import form_of, go, page, room_of
from verbale.web.words import N_

_YEAR = 31_536_000
EXAMPLES = {
    "alike": N_("Both say that it was on Tuesday."),
    "unlike": N_("One counts three dead, another at least two; one names the navy, another its sailors."),
    "against": N_("One says that shots were fired, another that none were; one counts three dead, another seven."),
    "alone": N_("Nobody else speaks of it, so that there is nothing to compare."),
}
"""For each sign of a comparison, what it may stand for."""


def show(request: Request) -> Response:
    """How to read what stands here."""
    return page(request, "help.html", DIFFERENCES=DIFFERENCES, EXAMPLES=EXAMPLES, LEGEND=LEGEND, MARKS=MARKS)


def choose_look(request: Request) -> Response:
    """Light or dark from the form in, the cookie that keeps it out."""
    form = form_of(request)
    told = str(form.get("look", ""))
    answer = go(str(form.get("back", "/")))
    secure = room_of(request).settings.secure
    kept = told if told in set(Look) else Look.AUTO
    answer.set_cookie(COOKIE, kept, max_age=_YEAR, httponly=True, samesite="lax", secure=secure)
    return answer


ROUTES = (Route("/help", show, name="help"), Route("/look", choose_look, methods=["POST"], name="look"))
