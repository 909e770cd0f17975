"""A request in, the pages on which people are governed out: oneself, everybody, the log."""

from datetime import UTC, datetime

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from verbale.errors import BadUse
from verbale.store.people import People, Person, Role
from verbale.web.page import form_of, go, log, need, page, view_of, visitor_of, writer_of
from verbale.web.people.governing import ROLES, add, known, remove, role_of, set_password, set_role
from verbale.web.people.passwords import fits
from verbale.web.people.signing import let_in
from verbale.web.words import N_, say

_A_PAGE = 100


def show_me(request: Request) -> Response:
    """Who one is here, and what one can change about it."""
    visitor = need(request, Role.READER)
    own = view_of(request).people.person(visitor.name) if visitor.signed else None
    return page(request, "people/me.html", own=own, says="")


def change_own_password(request: Request) -> Response:
    """The old password and a new one in; every other browser of this person is out."""
    visitor, form = need(request, Role.READER), form_of(request)
    people = writer_of(request).people
    person = people.person(visitor.name) if visitor.signed else None
    if person is None or not person.password:
        raise HTTPException(400, N_("You have no password here."))
    if not fits(str(form.get("old", "")), person.password):
        return page(request, "people/me.html", status=403, own=person, says=N_("The old password is another one."))
    set_password(people, person.name, str(form.get("new", "")))
    log(request, "changed the password of", person.name)
    answer = go("/people/me")
    let_in(request, answer, person)
    return answer


def show_people(request: Request) -> Response:
    """Everybody who may enter."""
    need(request, Role.ADMIN)
    return _people(request)


def change_people(request: Request) -> Response:
    """What the form asks for in: somebody added, taken away, or with another role or password; everybody out."""
    visitor, form = need(request, Role.ADMIN), form_of(request)
    do, name = str(form.get("do", "")), str(form.get("name", "")).strip()
    if do not in _DOES:
        raise HTTPException(400)
    try:
        did = _DOES[do](request, writer_of(request).people, name)
    except BadUse as fault:
        return _people(request, str(fault), status=400)
    log(request, did, name)
    return go("/people" if name != visitor.name else "/people/me")


def show_log(request: Request) -> Response:
    """What was done in the room, the newest first."""
    need(request, Role.ADMIN)
    told = request.query_params.get("before", "")
    before = int(told) if told.isascii() and told.isdigit() and len(told) < 18 else None
    deeds = list(view_of(request).people.deeds(before, _A_PAGE))
    older = str(deeds[-1][0]) if len(deeds) == _A_PAGE else ""
    return page(request, "people/log.html", deeds=[deed for _, deed in deeds], older=older, newest=before is None)


def _people(request: Request, says: str = "", status: int = 200) -> Response:
    everybody = view_of(request).people.everybody()
    roles = [role.word for role in ROLES]
    return page(request, "people/people.html", status=status, everybody=everybody, roles=roles, says=says)


def _add(request: Request, people: People, name: str) -> str:
    form = form_of(request)
    role = role_of(str(form.get("role", "")))
    add(people, Person(name, role, datetime.now(UTC)), str(form.get("password", "")))
    return f"added as {role.word}"


def _role(request: Request, people: People, name: str) -> str:
    role = role_of(str(form_of(request).get("role", "")))
    set_role(people, name, role)
    return f"made {role.word}"


def _password(request: Request, people: People, name: str) -> str:
    set_password(people, name, str(form_of(request).get("password", "")))
    return "changed the password of"


def _remove(request: Request, people: People, name: str) -> str:
    if known(people, name).name == visitor_of(request).name:
        raise BadUse(say("nobody takes themselves away; another administrator can"))
    remove(people, name)
    return "took away"


_DOES = {"add": _add, "role": _role, "password": _password, "remove": _remove}
