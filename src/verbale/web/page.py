"""What a handler needs: a page of a template, the open View, the Writer, who asks, and what was sent.

def event(request: Request) -> Response:
    found = shown_event(view_of(request), request.path_params["id"])
    return page(request, "events/event.html", event=found)
"""

from datetime import UTC, datetime
from functools import partial
from typing import cast

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from verbale.store.base import Query, View
from verbale.store.people import DoneDeed
from verbale.store.stores import OpenStore, OpenView
from verbale.web.asked import address_of
from verbale.web.links import also, here, inward, path_to
from verbale.web.look import look_of
from verbale.web.navigation import navigation
from verbale.web.past import citable, past_of, tells_past, unread
from verbale.web.room import Room
from verbale.web.statics import static_path
from verbale.web.visitor import NOBODY, Role, Visitor
from verbale.web.words import N_, right_to_left


def page(request: Request, template: str, *, status: int = 200, **what: object) -> Response:
    """A template's name and what it shows in, the page out; who asks, links and the look come along (see base.html)."""
    return HTMLResponse(rendered(request, template, **what), status, headers={"Cache-Control": "private, no-cache"})


def rendered(request: Request, template: str, **what: object) -> str:
    """The same as text: for parts of a page, and for pages that are no HTML."""
    room, visitor = room_of(request), visitor_of(request)
    return room.templates.get_template(template).render(
        request=request,
        visitor=visitor,
        Role=Role,
        csrf=lambda: visitor.token,
        url_for=partial(path_to, request),
        static=static_path,
        look=look_of(request),
        navigation=navigation(request, visitor),
        language=room.settings.language,
        right_to_left=right_to_left(room.settings.language),
        here=here(request),
        also=also,
        past=past_of(request),
        unread=unread(request),
        cited=_cited(request),
        origin=origin_of(request),
        holds=partial(_holds, request),
        **what,
    )


def room_of(request: Request) -> Room:
    """The room that all requests share."""
    return cast("Room", request.app.state.room)


def view_of(request: Request) -> OpenView:
    """The open View of the store."""
    return room_of(request).view


def told_of(request: Request) -> View:
    """The store as it was at the moment that is asked for (`as-of` in the address), or as it is."""
    past = past_of(request)
    return room_of(request).at(past.moment if past else None)


def _holds(request: Request) -> bool:
    """Whether the store that is told of holds any report: asked only by pages that found nothing."""
    return any(True for _ in told_of(request).heads(Query(most=1)))


def origin_of(request: Request) -> str:
    """How addresses of this room begin when others are told them: the name under which it was asked for, by https where browsers reach it so."""
    scheme = "https" if room_of(request).settings.secure else "http"
    return f"{scheme}://{request.url.netloc}"


def _cited(request: Request) -> str:
    """The address that shows this page for ever as it is now; "" where a page is of now alone."""
    return citable(request, datetime.now(UTC)) if tells_past(request.url.path) else ""


def writer_of(request: Request) -> OpenStore:
    """The store open for writing, opened when it is first needed; only behind `need(request, Role.REVIEWER)` or more."""
    return room_of(request).writer()


def visitor_of(request: Request) -> Visitor:
    """Who asks."""
    return cast("Visitor", request.scope.get("state", {}).get("visitor", NOBODY))


def need(request: Request, role: Role) -> Visitor:
    """Who asks, if it has this role; else the page that says who may."""
    visitor = visitor_of(request)
    if not visitor.may(role):
        raise HTTPException(403, N_("Your role does not allow this. Ask an administrator of this reading room."))
    return visitor


def log(request: Request, did: str, about: str = "") -> None:
    """What who asks has just done in, written into the log that administrators read (of changes, never of reading)."""
    room, person = room_of(request), visitor_of(request).name
    place = address_of(request, room.settings.proxies)
    room.writer().people.write_down(DoneDeed(datetime.now(UTC), person, did, about, place))


def form_of(request: Request) -> FormData:
    """What a form sent; its token is proved already."""
    return cast("FormData", request.scope["state"].get("form") or FormData())


def body_of(request: Request) -> bytes:
    """What a script sent, as it came (bounded; its token is proved already)."""
    return cast("bytes", request.scope["state"].get("body") or b"")


def go(to: str) -> Response:
    """An address within the room in, the answer that sends the browser there out (303: after a form)."""
    return RedirectResponse(inward(to), 303)
