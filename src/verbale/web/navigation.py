"""A request in, the doors that stand at the top of every page out: the open one marked."""

from dataclasses import dataclass

from starlette.requests import Request

from verbale.web.links import path_to
from verbale.web.visitor import Role, Visitor
from verbale.web.words import N_

# A page's name, what the door says, how addresses behind it begin, and for whom it is.
_DOORS = (
    ("today", N_("Today"), ("/stories", "/story", "/report", "/event"), Role.NOBODY),
    ("search", N_("Search"), ("/search", "/actor", "/place", "/source"), Role.NOBODY),
    ("pictures", N_("Pictures"), ("/pictures",), Role.NOBODY),
    ("review", N_("Review"), ("/review",), Role.REVIEWER),
    ("help", N_("Help"), ("/help",), Role.NOBODY),
)


@dataclass(frozen=True, slots=True)
class Door:
    """A link of the navigation; `open` where the reader is behind it."""

    says: str
    to: str
    open: bool


def navigation(request: Request, visitor: Visitor) -> tuple[Door, ...]:
    """A request and who asks in, the doors that are open to them out, in their order."""
    return tuple(
        Door(says, path_to(request, name, {}), _behind(request.url.path, behind, first=name == "today"))
        for name, says, behind, role in _DOORS
        if visitor.may(role)
    )


def _behind(path: str, behind: tuple[str, ...], *, first: bool) -> bool:
    return (first and path == "/") or any(path == each or path.startswith(f"{each}/") for each in behind)
