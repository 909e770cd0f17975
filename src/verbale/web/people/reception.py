"""A request in, who asks out: by a proxy's word, by a session, or because nobody else can sit at this machine."""

from datetime import UTC, datetime
from hashlib import sha256
from urllib.parse import unquote

from starlette.requests import Request

from verbale.store.people import People, Person, Role
from verbale.web.asked import client_of, trusted
from verbale.web.settings import Proxies, Settings
from verbale.web.visitor import NOBODY, Visitor

CALLED = "called"
"""The cookie in which a room without people keeps the name under which its visitor reviews."""
_MOST_LETTERS = 80


def visitor(request: Request, known: str, people: People, settings: Settings) -> Visitor:
    """A request, what its cookie says, the store's people and settings in, who asks out."""
    name = named_by_proxy(request, settings.proxies)
    if name:
        return _through_proxy(name, people.person(name), settings.proxies)
    person = people.inside(session_of(known), datetime.now(UTC))
    if person:
        return Visitor(person.name, person.role, signed=True)
    if settings.local and people.nobody():
        return Visitor(plain_name(unquote(request.cookies.get(CALLED, ""))), Role.REVIEWER)
    return NOBODY


def session_of(known: str) -> str:
    """What the browser's cookie says in, the hash under which its session is kept out."""
    return sha256(f"session {known}".encode()).hexdigest()


def named_by_proxy(request: Request, proxies: Proxies) -> str:
    """The name that a trusted proxy gives; "" where none is trusted, or it names nobody (or two)."""
    if not proxies.header or not trusted(client_of(request), proxies):
        return ""
    told = request.headers.getlist(proxies.header)
    return told[0] if len(told) == 1 and told[0] == plain_name(told[0]) else ""


def plain_name(told: str) -> str:
    r"""A name as it was typed in, itself in one line, without what cannot be seen and no longer than a name is, out.

    >>> plain_name("  Ann\n Mwangi ")
    'Ann Mwangi'
    """
    return "".join(letter for letter in " ".join(told.split()) if letter.isprintable())[:_MOST_LETTERS]


def _through_proxy(name: str, person: Person | None, proxies: Proxies) -> Visitor:
    role = person.role if person else proxies.role
    return Visitor(name, role, signed=True)
