"""Names of pages in, addresses within the room out; addresses of the web in, only such as a browser may safely follow out."""

from urllib.parse import quote, urlencode, urlsplit

from starlette.requests import Request
from starlette.routing import PARAM_FORMAT_REGEX, NoMatchFound, Route

from verbale.web.past import carried, path_of

_SAFE = ":@!$'()*,;~"  # what may stand in a part of a path as it is; not "/": a browser would take "a/../b" for "b"


def path_to(request: Request, name: str, query: dict[str, str] | None = None, /, **values: object) -> str:
    """A page's name, what stands in its path and behind the question mark in, its address within this room out.

    Unlike Starlette's own, it quotes what it is given, and holds behind whatever proxy. From a page that tells the past it leads into the past.
    """
    route = _route(request, name)
    parts = PARAM_FORMAT_REGEX.split(route.path_format)
    for at in range(1, len(parts), 2):
        parts[at] = quote(str(values[parts[at]]), safe=_SAFE)
    told = {key: value for key, value in ((query or {}) | carried(request, name, query)).items() if value}
    return str(request.scope.get("root_path", "")) + "".join(parts) + (f"?{urlencode(told, safe=':')}" if told else "")


def _route(request: Request, name: str) -> Route:
    for route in request.app.routes:
        if isinstance(route, Route) and route.name == name:
            return route
    raise NoMatchFound(name, {})


def also(address: str, query: str) -> str:
    """An address within the room and a further piece of its query in, both as one out.

    >>> also("/actor/Kenya?as-of=2026-03-01#events", "after=b"), also("/actor/Kenya", "after=b"), also("/actor/Kenya", "")
    ('/actor/Kenya?as-of=2026-03-01&after=b#events', '/actor/Kenya?after=b', '/actor/Kenya')
    """
    if not query:
        return address
    path, mark, place = address.partition("#")
    return f"{path}{'&' if '?' in path else '?'}{query}{mark}{place}"


def here(request: Request) -> str:
    """The address within the room that was asked for, with its query."""
    query = request.url.query
    return path_of(request) + (f"?{query}" if query else "")


def outward(address: str) -> str:
    """An address that a text names in, itself out where it is http or https with a host, else nothing: never a script.

    >>> outward("https://example.org/a"), outward("javascript:alert(1)"), outward("//example.org")
    ('https://example.org/a', '', '')
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    plain = parts.scheme in {"http", "https"} and parts.hostname and not any(each <= " " for each in address)
    return address if plain else ""


def inward(address: str) -> str:
    r"""Where to go back to in, itself out where it lies within the room, else the room's door.

    >>> inward("/search?text=a"), inward("//example.org/"), inward("https://example.org/"), inward("/\\example.org")
    ('/search?text=a', '/', '/', '/')
    """
    plain = address.startswith("/") and not address.startswith("//") and "\\" not in address
    return address if plain and not any(each <= " " for each in address) else "/"
