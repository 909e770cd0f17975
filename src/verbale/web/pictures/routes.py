"""Nothing in, the pages of this part of the room out: the map, the network, the calendar and the curves, and what is saved of them."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from urllib.parse import urlencode

from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from verbale.web.filters import Filters, filters_of, pairs_of
from verbale.web.links import path_to
from verbale.web.page import go, page, told_of
from verbale.web.pictures.files import FORMS
from verbale.web.pictures.kinds import KINDS, OWN, recent
from verbale.web.pictures.network import COLUMNS
from verbale.web.pictures.picture import Picture
from verbale.web.pictures.svg import written

_SHOWN = 100  # rows of the table on the page; the files have all


@dataclass(frozen=True, slots=True)
class _Made:
    """A picture as it was asked for: its kind, the filters, the day from which on where we chose it, and the drawing."""

    name: str
    asked: Filters
    since: date | None
    picture: Picture


def pictures(request: Request) -> Response:
    """The first of them."""
    return go(path_to(request, "picture", {}, kind=next(iter(KINDS))))


def picture(request: Request) -> Response:
    """One picture with its words, its filters, its figures and what can be saved."""
    made = _made(request)
    return page(
        request,
        "pictures/picture.html",
        kinds=KINDS,
        name=made.name,
        kind=KINDS[made.name],
        asked=made.asked,
        since=made.since,
        picture=made.picture,
        svg=Markup(written(made.picture.drawn)),  # noqa: S704 — written by ElementTree, which escapes
        rows=made.picture.table.rows[:_SHOWN],
        months=_months(made.picture) if made.name == "network" else {},
        to=partial(_to, request, made),
        place=partial(path_to, request, "place"),
    )


def picture_file(request: Request) -> Response:
    """The same as a file: the drawing, or the figures behind it."""
    form = request.path_params["form"]
    if form not in FORMS:
        raise HTTPException(404)
    made, (kind, write) = _made(request), FORMS[form]
    saved = {"Content-Disposition": f'attachment; filename="verbale-{made.name}.{form}"'}
    return Response(write(made.picture), media_type=kind, headers=saved)


def _made(request: Request) -> _Made:
    name = request.path_params["kind"]
    if name not in KINDS:
        raise HTTPException(404)
    asked = filters_of(request.query_params.multi_items(), others=OWN)
    query, since = recent(told_of(request), asked.query)
    drawn = KINDS[name].draw(told_of(request), replace(asked, query=query), partial(path_to, request))
    return _Made(name, asked, since, drawn)


def _to(request: Request, made: _Made, form: str = "", *, kind: str = "", **own: str) -> str:
    """The address of the same in another form, of another kind, or with other values of what a picture asks for itself ("" for none)."""
    others = dict(made.asked.others) | own
    pairs = [*pairs_of(made.asked.query), *((name, value) for name, value in others.items() if value)]
    values = {"kind": kind or made.name} | ({"form": form} if form else {})
    address = path_to(request, "picture_file" if form else "picture", None, **values)
    return address + (f"?{urlencode(pairs)}" if pairs else "")


def _months(made: Picture) -> Mapping[str, int]:
    """The figures behind a network in, the events told as done of each month out, the newest first."""
    month, done, events = (COLUMNS.index(name) for name in ("month", "told as done", "events"))
    counts = Counter[str]()
    for row in made.table.rows:
        if row[done] == "yes":
            counts[str(row[month])] += int(str(row[events]))
    return dict(sorted(counts.items(), reverse=True))


ROUTES: tuple[Route, ...] = (
    Route("/pictures", pictures, name="pictures"),
    Route("/pictures/{kind}.{form}", picture_file, name="picture_file"),
    Route("/pictures/{kind}", picture, name="picture"),
)
