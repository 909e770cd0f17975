"""A request in, the page that explains the room out: how to read an account, what the keys do, where words come from."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from verbale.web.look import COOKIE, Look
from verbale.web.page import form_of, go, page, room_of

_YEAR = 31_536_000


def show(request: Request) -> Response:
    """How to read what stands here."""
    return page(request, "help.html")


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
