"""A request in, a page of the review out: the queue, a row, a report, pairs, who signed what, agreement, the gold folder."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from verbale.errors import BadUse
from verbale.records.judgement import Question
from verbale.web.filters import Filters, filters_of
from verbale.web.page import need, page, view_of, visitor_of
from verbale.web.review.actors import joined_of
from verbale.web.review.agreeing import agreement_of
from verbale.web.review.editing import Typed
from verbale.web.review.gold import gold_zip
from verbale.web.review.pairs import QUESTIONS, pairs_of
from verbale.web.review.queue import OWN, Queue, mark_of, queue_of
from verbale.web.review.report import review_of
from verbale.web.review.row import row_of
from verbale.web.sentences import sentence_of
from verbale.web.visitor import Role

_LONGEST = 200  # characters of a name that is looked for
_SIGNED = 100  # words on the page of what was signed


def queue(request: Request) -> Response:
    """The rows that wait for the visitor's word."""
    visitor = need(request, Role.REVIEWER)
    filters = filters_of(request.query_params.multi_items(), others=OWN)
    found, says = _queue(request, filters, visitor.name)
    last = next(view_of(request).signed_by(visitor.name, 1), None) if visitor.name else None
    return page(request, "review/queue.html", filters=filters, queue=found, says=says, mark=mark_of(filters), last=last)


def _queue(request: Request, filters: Filters, by: str) -> tuple[Queue | None, str]:
    try:
        return queue_of(view_of(request), filters, by), ""
    except BadUse as fault:
        return None, str(fault)


def row(request: Request) -> Response:
    """One row, what persons said of it, and the form that puts it right."""
    need(request, Role.REVIEWER)
    return show_row(request, request.path_params["id"])


def show_row(request: Request, id_: str, *, typed: Typed | None = None, says: str = "") -> Response:
    """A row's page; with what was typed and what is wrong with it, where it was refused."""
    shown = row_of(view_of(request), id_, visitor_of(request).name)
    if shown is None:
        raise HTTPException(404)
    back = request.query_params.get("back", "")
    return page(
        request,
        "review/row.html",
        status=422 if says else 200,
        shown=shown,
        typed=typed or shown.typed,
        says=says,
        back=back,
    )


def report(request: Request) -> Response:
    """One report under review."""
    need(request, Role.REVIEWER)
    return show_report(request, request.path_params["id"])


def show_report(request: Request, id_: str, *, typed: Typed | None = None, says: str = "") -> Response:
    """A report's page; with what was typed and what is wrong with it, where it was refused."""
    shown = review_of(view_of(request), id_)
    if shown is None:
        raise HTTPException(404)
    return page(
        request, "review/report.html", status=422 if says else 200, shown=shown, typed=typed or Typed(), says=says
    )


def pairs(request: Request) -> Response:
    """Pairs on which a resolver could not decide."""
    need(request, Role.REVIEWER)
    told = request.path_params["question"]
    if told not in {question.value for question in QUESTIONS}:
        raise HTTPException(404)
    question = Question(told)
    found = pairs_of(view_of(request), question)
    return page(request, "review/pairs.html", pairs=found, question=question, questions=QUESTIONS)


def actors(request: Request) -> Response:
    """The records of one name, and of another to compare with, to be joined or parted."""
    need(request, Role.REVIEWER)
    other = request.query_params.get("with", "").replace("\0", "").strip()[:_LONGEST]
    found = joined_of(view_of(request), request.path_params["name"], other)
    if found is None:
        raise HTTPException(404)
    return page(request, "review/actors.html", joined=found)


def mine(request: Request) -> Response:
    """What the visitor signed, or with ?by=all everybody, the newest first."""
    visitor = need(request, Role.REVIEWER)
    everybody = request.query_params.get("by") == "all" or not visitor.name
    view = view_of(request)
    signed = tuple(view.signed_by("" if everybody else visitor.name, _SIGNED))
    says = {one.id: sentence_of(one) for one in view.told({record for word in signed for record in word.about})}
    return page(request, "review/signed.html", signed=signed, says=says, everybody=everybody, most=_SIGNED)


def agreement(request: Request) -> Response:
    """How far reviewers agree."""
    need(request, Role.REVIEWER)
    return page(request, "review/agreement.html", found=agreement_of(view_of(request)))


def gold(request: Request) -> Response:
    """The gold folder of the reviewed reports."""
    need(request, Role.REVIEWER)
    zipped = gold_zip(view_of(request), unfinished=bool(request.query_params.get("unfinished")))
    told = {"Content-Disposition": 'attachment; filename="gold.zip"', "Cache-Control": "private, no-store"}
    return Response(zipped.content, media_type="application/zip", headers=told)
