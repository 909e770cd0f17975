"""Nothing in, the pages of this part of the room out: one happening as each voice tells it; an actor, a place, a source."""

from collections.abc import Callable
from functools import partial
from typing import Any

from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from verbale.records.corrected import put_right_by
from verbale.records.voice import names_of
from verbale.records.where import Where
from verbale.web.events.actor import actor_page
from verbale.web.events.event import event_page
from verbale.web.events.figures import actor_figures, place_figures
from verbale.web.events.left_out import gone
from verbale.web.events.place import place_page
from verbale.web.events.relations import KINDS, ONE_TYPE
from verbale.web.events.source import source_page
from verbale.web.events.stands import CHANGES
from verbale.web.events.words import TABLES, days, deed_words, voices, whether, words_of
from verbale.web.page import page, told_of

type Locator = Callable[[Where], str]
"""A place in, the map of where it lies as SVG out; "" where that is not known."""

_MOST_KEY = 200  # characters; a key is a day and an id
_KNOWN: dict[str, Any] = TABLES | {
    "CHANGES": CHANGES,
    "KINDS": KINDS,
    "ONE_TYPE": ONE_TYPE,
    "days": days,
    "deed_words": deed_words,
    "names_of": names_of,
    "put_right_by": put_right_by,
    "voices": voices,
    "whether": whether,
    "words_of": words_of,
}
"""What templates turn records into words with."""


def event(request: Request) -> Response:
    """The accounts of one happening beside each other."""
    view, id_ = told_of(request), request.path_params["id"]
    found = event_page(view, id_)
    return _shown(request, "event", found) if found else _shown(request, "gone", gone(view, id_))


def actor(request: Request) -> Response:
    """One actor."""
    _named(request, "name")
    return _shown(request, "actor", actor_page(told_of(request), request.path_params["name"], after=_after(request)))


def place(request: Request, locator: Locator) -> Response:
    """One place."""
    _named(request, "name")
    found = place_page(told_of(request), request.path_params["name"], after=_after(request))
    drawn = Markup(locator(found.where)) if found else ""  # noqa: S704 — written by ElementTree, which escapes
    return _shown(request, "place", found, locator=drawn)


def actor_counts(request: Request) -> Response:
    """What is counted of one actor: a part of its page for a script, else a page."""
    return _counted(request, "actor", actor_figures(told_of(request), request.path_params["name"]))


def place_counts(request: Request) -> Response:
    """What is counted of one place."""
    return _counted(request, "place", place_figures(told_of(request), request.path_params["name"]))


def source(request: Request) -> Response:
    """One outlet."""
    _named(request, "outlet")
    return _shown(
        request, "source", source_page(told_of(request), request.path_params["outlet"], after=_after(request))
    )


def _named(request: Request, part: str) -> None:
    """A page of nobody is none: without a name all would be asked for."""
    if not request.path_params[part].strip():
        raise HTTPException(404)


def _after(request: Request) -> str:
    return request.query_params.get("after", "")[:_MOST_KEY]


def _counted(request: Request, name: str, figures: object) -> Response:
    if figures is None:
        raise HTTPException(404)
    part = "HX-Request" in request.headers
    template = f"events/{name}_{'figures' if part else 'counts'}.html"
    return page(request, template, **_KNOWN | {"figures": figures})


def _shown(request: Request, name: str, found: object, **more: object) -> Response:
    if found is None:
        raise HTTPException(404)
    return page(request, f"events/{name}.html", **_KNOWN | {name: found} | more)


def routes(locator: Locator) -> tuple[Route, ...]:
    """What draws the map of a place in, the pages out."""
    return (*ROUTES, Route("/place/{name:path}", partial(place, locator=locator), name="place"))


ROUTES: tuple[Route, ...] = (
    Route("/event/{id}", event, name="event"),
    Route("/actor/{name:path}", actor, name="actor"),
    Route("/counts/actor/{name:path}", actor_counts, name="actor_counts"),
    Route("/counts/place/{name:path}", place_counts, name="place_counts"),
    Route("/source/{outlet:path}", source, name="source"),
)
