"""A request in, the doors that stand at the top of every page out: the open one marked."""

from dataclasses import dataclass

from starlette.requests import Request

from verbale.web.links import path_to
from verbale.web.words import N_

# A page's name, what the door says, and how addresses behind it begin.
_DOORS = (
    ("today", N_("Today"), ("/stories", "/story", "/report", "/event")),
    ("search", N_("Search"), ("/search", "/actor", "/place", "/source")),
    ("pictures", N_("Pictures"), ("/pictures",)),
    ("review", N_("Review"), ("/review",)),
    ("help", N_("Help"), ("/help",)),
)


@dataclass(frozen=True, slots=True)
class Door:
    """A link of the navigation; `open` where the reader is behind it."""

    says: str
    to: str
    open: bool


def navigation(request: Request) -> tuple[Door, ...]:
    """The doors, in their order."""
    return tuple(
        Door(says, path_to(request, name, {}), _behind(request.url.path, behind, first=name == "today"))
        for name, says, behind in _DOORS
    )


def _behind(path: str, behind: tuple[str, ...], *, first: bool) -> bool:
    return (first and path == "/") or any(path == each or path.startswith(f"{each}/") for each in behind)
