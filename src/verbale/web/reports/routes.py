"""Nothing in, the pages of this part of the room out: stories, search, the report with its words, saved searches, feeds."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from verbale.errors import BadUse
from verbale.records.account import Account
from verbale.records.voice import Statement
from verbale.store.people import Role
from verbale.web.corrections import words_on
from verbale.web.filter_words import CALLED
from verbale.web.filters import Filters, Wrong, filters_of
from verbale.web.links import path_to
from verbale.web.page import form_of, go, need, page, rendered, told_of, view_of, writer_of
from verbale.web.reports.downloads import FORMATS, download
from verbale.web.reports.facets import STORIES, facets_of
from verbale.web.reports.feeds import feed_of, title_of
from verbale.web.reports.layers import chosen
from verbale.web.reports.report import reading_of, report_of
from verbale.web.reports.saved import keep, searches_of
from verbale.web.reports.searching import found_of, kind_of
from verbale.web.reports.stories import by_day, stories_of
from verbale.web.reports.story import story_of
from verbale.web.sentences import Saying, Sentence, saying_of, sentence_of
from verbale.web.words import say

_FEEDS = {"atom": "application/atom+xml; charset=utf-8", "rss": "application/rss+xml; charset=utf-8"}


def today(request: Request) -> Response:
    """The newest stories."""
    return _stories(request, "reports/today.html")


def stories(request: Request) -> Response:
    """All stories, newest first, as the filters ask."""
    return _stories(request, "reports/stories.html")


def _stories(request: Request, template: str) -> Response:
    view, asked = told_of(request), filters_of(request.query_params.multi_items())
    filters, found = _asked(asked, lambda filters: stories_of(view, filters))
    return page(request, template, filters=filters, found=found, days=by_day(found.items))


def facets(request: Request) -> Response:
    """How many of the newest stories have which value: a part of the page of stories, and a page where no script runs."""
    filters = filters_of(request.query_params.multi_items())
    part = "HX-Request" in request.headers
    template = "reports/facets.html" if part else "reports/facets_page.html"
    return page(request, template, filters=filters, facets=facets_of(told_of(request), filters), most=STORIES)


def story(request: Request) -> Response:
    """One story: its reports, its events, its parties."""
    asked = filters_of(request.query_params.multi_items())
    id_ = request.path_params["id"]
    filters, shown = _asked(asked, lambda filters: story_of(told_of(request), id_, filters))
    if shown is None:
        raise HTTPException(404)
    return page(request, "reports/story.html", filters=filters, shown=shown)


def search(request: Request) -> Response:
    """Words and filters in, what was found out."""
    view, asked = told_of(request), filters_of(request.query_params.multi_items(), others=("in",))
    filters, found = _asked(asked, lambda filters: found_of(view, filters))
    return page(request, "reports/search.html", filters=filters, found=found, kind=kind_of(filters))


def feed(request: Request) -> Response:
    """Any search as Atom or RSS."""
    form = request.path_params["form"]
    if form not in _FEEDS:
        raise HTTPException(404)
    filters = filters_of(request.query_params.multi_items(), others=("in",))
    # A page says what it leaves out; whoever subscribes would get what was not asked for. Names of others (utm_source) ask nothing.
    if wrong := [one for one in filters.wrong if one.name in CALLED]:
        raise BadUse("; ".join(f"{one.name} “{one.value[:60]}”: {one.says}" for one in wrong))
    what = rendered(
        request,
        f"reports/{form}.xml",
        feed=feed_of(told_of(request), filters),
        title=title_of(filters),
        page=path_to(request, "search") + "?" + filters.address(),
    )
    return Response(what.encode("utf-8", "replace"), media_type=_FEEDS[form])


def saved(request: Request) -> Response:
    """The searches that the visitor keeps."""
    visitor = need(request, Role.READER)
    return page(request, "reports/saved.html", kept=searches_of(view_of(request).searches, visitor.name))


def keep_search(request: Request) -> Response:
    """A search and its name from the form in; it is kept."""
    visitor, form = need(request, Role.READER), form_of(request)
    name, query = (str(form.get(field, "")) for field in ("name", "query"))
    keep(writer_of(request).searches, visitor.name, name, query=query, now=datetime.now(UTC))
    return go(path_to(request, "saved"))


def forget_search(request: Request) -> Response:
    """A search's name from the form in; it is kept no longer."""
    visitor = need(request, Role.READER)
    writer_of(request).searches.forget(visitor.name, str(form_of(request).get("name", "")))
    return go(path_to(request, "saved"))


def report(request: Request) -> Response:
    """One report: its text, and what is told in it."""
    shown = report_of(told_of(request), request.path_params["id"])
    if shown is None:
        raise HTTPException(404)
    layers = chosen(tuple(request.query_params.getlist("layer")))
    sentences = {row.number: _told(row.told) for row in shown.rows}
    return page(
        request,
        "reports/report.html",
        shown=shown,
        layers=layers,
        notes=shown.notes,
        sentences=sentences,
        formats=FORMATS,
    )


def _told(told: Account | Statement) -> Sentence | Saying:
    return sentence_of(told) if isinstance(told, Account) else saying_of(told)


def records(request: Request) -> Response:
    """A report's records in one of the formats of `verbale export`, as they stand after review."""
    view = told_of(request)
    reading = reading_of(view, request.path_params["id"])
    file = download(reading, request.path_params["format"], words_on(view, reading)) if reading else None
    if file is None:
        raise HTTPException(404)
    headers = {"Content-Disposition": f'attachment; filename="{file.name}"'}
    return Response(file.content, media_type=file.media, headers=headers)


def _asked[T](filters: Filters, answer: Callable[[Filters], T]) -> tuple[Filters, T]:
    """What is asked, and what answers it, in; where the place to go on at is none, the beginning, and what is wrong, out."""
    try:
        return filters, answer(filters)
    except BadUse:
        if not filters.query.after:
            raise
        wrong = Wrong("after", filters.query.after, say("names no place in this list"))
    again = replace(filters, query=replace(filters.query, after=""), wrong=(*filters.wrong, wrong))
    return again, answer(again)


ROUTES: tuple[Route, ...] = (
    Route("/", today, name="today"),
    Route("/stories", stories, name="stories"),
    Route("/stories/facets", facets, name="facets"),
    Route("/story/{id:path}", story, name="story"),
    Route("/search", search, name="search"),
    Route("/search.{form}", feed, name="feed"),
    Route("/searches", saved, name="saved"),
    Route("/searches", keep_search, methods=["POST"], name="keep_search"),
    Route("/searches/forget", forget_search, methods=["POST"], name="forget_search"),
    Route("/report/{id:path}/records/{format}", records, name="records"),
    Route("/report/{id:path}", report, name="report"),
)
