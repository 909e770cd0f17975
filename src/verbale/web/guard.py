"""A request in; only what was asked for by one of our names, is small enough and carries its token reaches a handler.

Every answer leaves with the headers of headers.py.
"""

from collections.abc import Callable
from dataclasses import replace
from hmac import compare_digest
from secrets import token_urlsafe
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from verbale.web.cookies import cookie, cookie_name, token_of
from verbale.web.faults import on_http
from verbale.web.headers import put
from verbale.web.links import here, path_to
from verbale.web.settings import Settings
from verbale.web.statics import PLACE
from verbale.web.visitor import Role, Visitor
from verbale.web.words import N_, speak

_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
_READS = frozenset({"GET", "HEAD"})
_OPEN = frozenset({"/people/sign-in", "/look"})  # for who is not signed in yet
_FOR = {"/review": Role.REVIEWER, "/people/log": Role.ADMIN}
_LETTERS = 32  # of a cookie that was ours
_MOST_FIELDS = 500
_WRONG_TOKEN = N_(
    "This form was not opened in this browser, or long ago. Go back, load the page anew, and send it again."
)
_WRONG_HOST = N_(
    "This reading room does not answer to that name. Whoever runs it can add it: verbale serve … --allow NAME."
)


type Greets = Callable[[Request, str], Visitor]
"""A request and what its cookie says in, who asks out."""


class Guard:
    """The one that stands at the door."""

    def __init__(self, app: ASGIApp, settings: Settings, greets: Greets) -> None:
        self._app, self._settings, self._greets = app, settings, greets

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        speak(self._settings.language)
        request = Request(scope, receive)
        answering = _Answering(send, self._settings)
        try:
            sent_away = await self._let_in(request, answering)
        except HTTPException as refusal:
            sent_away = on_http(request, refusal)
        if sent_away:
            await sent_away(scope, receive, answering)
            return
        await self._app(scope, _again(scope["state"].get("body", b""), receive), answering)

    async def _let_in(self, request: Request, answering: "_Answering") -> Response | None:
        """Nothing where the request may go on, else where it is sent."""
        state = request.scope.setdefault("state", {})
        if host_of(request.headers.get("host", "")) not in self._settings.hosts:
            raise HTTPException(400, _WRONG_HOST)
        if request.url.path.startswith(f"{PLACE}/"):
            return None
        visitor = state["visitor"] = await self._visitor(request, answering)
        if request.method not in _READS:
            state["body"] = await _body(request, self._settings.most_bytes)
            await _prove(request, visitor)
        if request.url.path in _OPEN:
            return None
        if visitor.may(Role.READER):
            _allowed(request.url.path, visitor)
            return None
        return RedirectResponse(path_to(request, "sign_in", {"back": here(request)}), 303)

    async def _visitor(self, request: Request, answering: "_Answering") -> Visitor:
        known = request.cookies.get(answering.cookie, "")
        if len(known) < _LETTERS:
            known = answering.gives = token_urlsafe(32)
        visitor = await run_in_threadpool(self._greets, request, known)
        return replace(visitor, token=token_of(known))


class _Answering:
    """Puts our headers on an answer, and the cookie where the browser has none yet."""

    def __init__(self, send: Send, settings: Settings) -> None:
        self._send, self._secure = send, settings.secure
        self.cookie = cookie_name(secure=settings.secure)
        self.gives = ""

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            put(headers, secure=self._secure)
            if self.gives:
                headers.append("Set-Cookie", cookie(self.cookie, self.gives, secure=self._secure))
        await self._send(message)


def _allowed(path: str, visitor: Visitor) -> None:
    """HTTPException where a part of the room is not for this role: its handlers ask too, and none can forget to."""
    for part, role in _FOR.items():
        if (path == part or path.startswith(f"{part}/")) and not visitor.may(role):
            raise HTTPException(403)


def host_of(header: str) -> str:
    """The Host header in, its name without the port, in small letters, out.

    >>> host_of("Localhost:8000"), host_of("[::1]:8000"), host_of("a b")
    ('localhost', '::1', '')
    """
    try:
        return urlsplit(f"//{header}").hostname or "" if " " not in header else ""
    except ValueError:
        return ""


async def _body(request: Request, most: int) -> bytes:
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > most:
            raise HTTPException(413)
        parts.append(part)
    return b"".join(parts)


async def _prove(request: Request, visitor: Visitor) -> None:
    """HTTPException unless the request comes from a page of ours: the token, and what the browser says of where it stood."""
    sent = request.headers.get("X-CSRF-Token", "")
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() in _FORMS:
        again = Request(request.scope, _again(request.scope["state"]["body"], request.receive))
        form = await again.form(max_files=4, max_fields=_MOST_FIELDS)
        request.scope["state"]["form"] = form
        sent = sent or str(form.get("csrf", ""))
    if _from_elsewhere(request) or not compare_digest(sent.encode(), visitor.token.encode()):
        raise HTTPException(403, _WRONG_TOKEN)


def _from_elsewhere(request: Request) -> bool:
    origin = request.headers.get("origin")
    return origin is not None and urlsplit(origin).netloc != request.headers.get("host", "")


def _again(body: bytes, receive: Receive) -> Receive:
    """A body that was read already in, what hands it over once more out."""
    told = False

    async def receive_again() -> Message:
        nonlocal told
        if told:
            return await receive()
        told = True
        return {"type": "http.request", "body": body, "more_body": False}

    return receive_again
