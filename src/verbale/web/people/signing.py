"""A name and a password in, a browser that is known out; and the way out again."""

from datetime import UTC, datetime
from secrets import token_urlsafe
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from verbale.store.people import Person
from verbale.web.asked import address_of
from verbale.web.cookies import cookie, cookie_name
from verbale.web.page import form_of, go, log, page, room_of, visitor_of, writer_of
from verbale.web.people.passwords import fits
from verbale.web.people.reception import CALLED, plain_name, session_of
from verbale.web.people.throttle import fitted, may_try
from verbale.web.settings import Settings
from verbale.web.words import N_

_YEAR = 31_536_000
_WRONG = N_("No name and password fit together so. Case counts in both.")


def show_sign_in(request: Request) -> Response:
    """The page with the form."""
    return page(request, "people/sign_in.html", back=request.query_params.get("back", "/"), name="", says="")


def sign_in(request: Request) -> Response:
    """What the form sent in; whoever is proved by it is in, and the log says so."""
    form = form_of(request)
    name, back = str(form.get("name", "")), str(form.get("back", "/"))
    person = _proved(request, name, str(form.get("password", "")))
    if person is None:
        answer = page(request, "people/sign_in.html", status=403, back=back, name=name, says=_WRONG)
    else:
        answer = go(back)
        let_in(request, answer, person)
    return answer


def sign_out(request: Request) -> Response:
    """The browser is nobody's from now on."""
    settings = room_of(request).settings
    name = cookie_name(secure=settings.secure)
    writer_of(request).people.leave(session_of(request.cookies.get(name, "")))
    log(request, "signed out")
    answer = go("/")
    _give(answer, token_urlsafe(32), settings)
    return answer


def be_called(request: Request) -> Response:
    """The name under which the visitor of a room without people reviews, kept in a cookie."""
    form, answer = form_of(request), go(str(form_of(request).get("back", "/")))
    if visitor_of(request).signed:
        raise HTTPException(400, N_("You are signed in: your name is known."))
    called = quote(plain_name(str(form.get("name", ""))))
    secure = room_of(request).settings.secure
    answer.set_cookie(CALLED, called, max_age=_YEAR, httponly=True, samesite="lax", secure=secure)
    return answer


def let_in(request: Request, answer: Response, person: Person) -> None:
    """Somebody who is proved in; the browser gets a cookie that it never had before, which stands for them."""
    settings, known, now = room_of(request).settings, token_urlsafe(32), datetime.now(UTC)
    writer_of(request).people.enter(session_of(known), person.name, now, now + settings.stays)
    log(request, "signed in", person.name)
    _give(answer, known, settings)


def _proved(request: Request, name: str, password: str) -> Person | None:
    people, now = writer_of(request).people, datetime.now(UTC)
    address = address_of(request, room_of(request).settings.proxies)
    if not may_try(people, name, address, now):
        raise HTTPException(429, headers={"Retry-After": "900"})
    person = people.person(name)
    if fits(password, person.password if person else ""):
        fitted(people, name, address, now)
        return person
    log(request, "missed a sign-in", plain_name(name))
    return None


def _give(answer: Response, known: str, settings: Settings) -> None:
    name = cookie_name(secure=settings.secure)
    answer.headers.append("Set-Cookie", cookie(name, known, secure=settings.secure))
