"""An application and its View in, one page of each kind drawn and the sums behind its widest pictures counted out, for nobody.

The first to ask would wait half a second for templates and questions that nobody has used yet, and of a large store seconds for those sums.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from threading import Event, Thread
from urllib.parse import quote, unquote

import anyio
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.types import Message, Scope

from verbale.store.base import Query, View
from verbale.store.stores import OpenView
from verbale.web.filters import filters_of
from verbale.web.pictures.kinds import KINDS, recent
from verbale.web.visitor import Role, Visitor
from verbale.web.words import speak

_PLAIN = ("/", "/stories", "/search?in=statements", "/review", "/review?order=random", "/help")
_OF_ACTOR = (
    "/actor/",
    "/counts/actor/",
    "/stories?actor=",
    "/stories/facets?actor=",
    "/search?in=accounts&actor=",
    "/search.atom?actor=",
    *(f"/pictures/{kind}?actor=" for kind in KINDS),
)
_OF_PLACE = ("/place/", "/counts/place/")


def addresses(view: View) -> Iterator[str]:
    """A store in, the address of a page of each kind out, of what is newest."""
    yield from _PLAIN
    for card in view.event_cards(Query(most=1)):
        yield f"/event/{quote(card.id, safe='')}"
        yield from (start + quote(one.actor, safe="") for one in card.lead.who[:1] for start in _OF_ACTOR)
    for head in view.heads(Query(most=1)):
        yield from (f"/report/{quote(head.id, safe='')}", f"/story/{quote(head.story, safe='')}")
        yield from (
            f"/source/{quote(head.outlet, safe='')}",
            f"/search?text={quote(head.headline.partition(' ')[0], safe='')}",
        )
    for telling in view.tellings(Query(most=20)):
        if telling.account.where:
            yield from (start + quote(telling.account.where.name, safe="") for start in _OF_PLACE)
            return


def open_pages(made: Starlette, view: OpenView, ended: Event, language: str = "en") -> None:
    """Asks the application for each of these, as a reviewer would; goes no further once `ended` is set."""
    speak(language)
    for address in addresses(view):
        if ended.is_set():
            return
        with suppress(HTTPException):  # what was just there is there no more: nobody waits for this page
            anyio.run(made.router, _scope(made, address), _nothing, _dropped)


def warm(view: OpenView, ended: Event) -> None:
    """Draws each picture as it is when nothing narrows it, for nobody; goes no further once `ended` is set."""
    asked = filters_of(())
    for kind in KINDS.values():
        if ended.is_set():
            return
        query, _ = recent(view, asked.query)
        kind.draw(view, replace(asked, query=query), _nowhere)


def settle() -> None:
    """What stands now stands for good: templates, tables of the world, shapes of lands. Looking through them for garbage took 50 to 85 ms of one page in a dozen."""
    gc.collect()
    gc.freeze()


@contextmanager
def warming(made: Starlette, view: OpenView, language: str = "en") -> Iterator[None]:
    """Both behind whoever asks meanwhile; at its end it waits for what is being drawn."""
    ended = Event()

    def draw() -> None:
        open_pages(made, view, ended, language)
        warm(view, ended)
        settle()

    thread = Thread(target=draw, name="verbale warming", daemon=True)
    thread.start()
    yield
    ended.set()
    thread.join()


def _scope(made: Starlette, address: str) -> Scope:
    """A request of this machine, as a server hands it to an application."""
    path, _, query = address.partition("?")
    return {
        "type": "http",
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "root_path": "",
        "app": made,
        "path": unquote(path),
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "headers": [(b"host", b"127.0.0.1")],
        "client": ("127.0.0.1", 0),
        "server": ("127.0.0.1", 0),
        "state": {"visitor": Visitor(role=Role.REVIEWER)},
    }


async def _nothing() -> Message:
    return {"type": "http.request", "body": b"", "more_body": False}


async def _dropped(_: Message) -> None:
    """Nobody reads the page."""


def _nowhere(*_: object, **__: object) -> str:
    return ""
