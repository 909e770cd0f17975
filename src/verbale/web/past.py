"""A request in, the moment of which it asks out: pages tell the store as it was then, and their links stay there."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import quote, urlencode

from starlette.requests import Request

from verbale.web.filter_values import BadValueError, moment_typed, written_moment

NAME = "as-of"
_NOW = ("/review", "/people", "/help", "/searches", "/look", "/static")
"""Parts of the room that know no past: what is judged is judged now."""
RECORDS = frozenset({"report", "records", "event", "actor", "actor_counts", "place", "place_counts", "source", "story"})
LISTS = frozenset({"today", "stories", "facets", "search", "feed", "pictures", "picture", "picture_file"})
_MILLISECOND = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class Past:
    """The moment that is asked for, as its address writes it and as a page says it; `now` is the address of the same without it."""

    moment: datetime
    asked: str
    now: str

    @property
    def says(self) -> str:
        """The moment for people: a whole day, or a time."""
        return (
            self.asked
            if len(self.asked) == len("2026-11-26")
            else f"{self.moment.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"
        )


def path_of(request: Request) -> str:
    """A request in, the path of its address as it was asked for out: `request.url.path` has lost how a space or a question mark in a name was written."""
    raw = request.scope.get("raw_path") or quote(request.scope["path"]).encode()
    return quote(raw.decode("latin-1"), safe="/%:@!$&'()*+,;=~")


def tells_past(path: str) -> bool:
    """Whether pages of this path can be asked as they were."""
    return not any(path == part or path.startswith(f"{part}/") for part in _NOW)


def past_of(request: Request) -> Past | None:
    """The moment that a request asks for; None for now, and where it cannot be read."""
    asked = asked_as(request)
    if not asked or request.method not in {"GET", "HEAD"} or not tells_past(request.url.path):
        return None
    try:
        moment = moment_typed(asked)
    except BadValueError:
        return None
    others = [pair for pair in request.query_params.multi_items() if pair[0] != NAME]
    now = path_of(request) + (f"?{urlencode(others)}" if others else "")
    return Past(moment, written_moment(moment), now)


def asked_as(request: Request) -> str:
    """What stands in the address for the moment; "" where nothing does."""
    return str(request.query_params.get(NAME, ""))[:40]


def unread(request: Request) -> str:
    """What a request asks for as its moment and cannot be read; "" where nothing is wrong."""
    return asked_as(request) if tells_past(request.url.path) and not past_of(request) else ""


def carried(request: Request, name: str, query: dict[str, str] | None) -> dict[str, str]:
    """A request, the name of a page and what stands behind its question mark in, the moment that a link to it carries along out.

    Records are always told of the same moment; a list only where its whole query is written here, as its filters write the moment themselves.
    """
    if name not in RECORDS and (name not in LISTS or query is None):
        return {}
    past = past_of(request)
    return {NAME: past.asked} if past else {}


def citable(request: Request, moment: datetime) -> str:
    """A request and the moment in which it is answered in, the address within the room that shows the same page for ever out."""
    past = past_of(request)
    asked = past.asked if past else written_moment(_whole(moment))
    pairs = [pair for pair in request.query_params.multi_items() if pair[0] != NAME]
    return f"{path_of(request)}?{urlencode([*pairs, (NAME, asked)], safe=':')}"


def _whole(moment: datetime) -> datetime:
    """The next whole millisecond: what was written just before is still told."""
    rest = moment.microsecond % 1000
    return moment - timedelta(microseconds=rest) + _MILLISECOND if rest else moment
