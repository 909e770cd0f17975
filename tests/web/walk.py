"""A client of a room in, the pages that can be reached from its door out: some of every kind, whoever made them."""

import re
from collections import defaultdict
from html import unescape
from urllib.parse import unquote, urlsplit

from starlette.applications import Starlette
from starlette.routing import Match
from starlette.testclient import TestClient

_LINK = re.compile(r'<(?:a|link)\b[^>]*?\bhref="([^"]*)"')
_MOST_OF_A_KIND = 4
_MOST = 400


def pages(client: TestClient, *starts: str) -> dict[str, list[str]]:
    """A client and where to begin in, addresses by the name of their page out; each answered with 200 and HTML."""
    found: dict[str, list[str]] = defaultdict(list)
    ahead, seen = [*starts, "/", "/help", "/people/me", "/people/sign-in"], set[str]()
    while ahead and len(seen) < _MOST:
        address = ahead.pop(0)
        kind = kind_of(client, address)
        if address in seen or not kind or len(found[kind]) >= _MOST_OF_A_KIND:
            continue
        seen.add(address)
        answer = client.get(address)
        assert answer.status_code == 200, f"{address} is linked to, and answers {answer.status_code}"
        if answer.headers["content-type"].startswith("text/html"):
            found[kind].append(address)
            ahead += links(answer.text, address)
    return {kind: addresses for kind, addresses in found.items() if addresses}


def links(html: str, base: str) -> list[str]:
    """A page and its address in, the addresses within the room that it leads to out; into the past only from there, not by what it is cited with."""
    told = (unescape(link) for link in _LINK.findall(html))
    path = base.partition("?")[0]
    whole = (path + link if link.startswith("?") else link for link in told)
    then = "as-of=" in base
    return [
        link.partition("#")[0]
        for link in whole
        if link.startswith("/") and not link.startswith(("//", "/static/")) and (then or "as-of=" not in link)
    ]


def kind_of(client: TestClient, address: str) -> str:
    """An address in, the name of the page that answers it out; "" where none does."""
    app = client.app
    assert isinstance(app, Starlette)
    path = unquote(urlsplit(address).path)
    scope = {"type": "http", "method": "GET", "path": path, "root_path": "", "headers": []}
    for route in app.routes:
        if route.matches(scope)[0] is Match.FULL:
            return str(getattr(route, "name", ""))
    return ""
