"""A form in, a judgement in the store and the page to go on with out. Every change is signed, logged, and can be taken back."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from verbale.errors import BadUse, VerbaleError
from verbale.records.correcting import words_in
from verbale.records.evidence import Evidence
from verbale.records.judgement import Judgement, Verdict
from verbale.store.base import Query
from verbale.web.links import path_to
from verbale.web.page import form_of, go, log, need, page, view_of, writer_of
from verbale.web.review.editing import line_from, typed_from
from verbale.web.review.judging import keep, reasons_of, take_back, word
from verbale.web.review.showing import show_report, show_row
from verbale.web.visitor import Role
from verbale.web.words import say

_ON_ROWS = {verdict.value: verdict for verdict in (Verdict.RIGHT, Verdict.WRONG)}
_ON_PAIRS = {verdict.value: verdict for verdict in (Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE)}


def judge(request: Request) -> Response:
    """Right or wrong, said of a row or of a whole report."""
    said = word(_verdict(request, _ON_ROWS), (_told(request, "record"),), _signed(request))
    said = said.saying(reasons=reasons_of(_told(request, "mark"), _told(request, "reason")))
    return _done(request, keep(writer_of(request), said))


def join(request: Request) -> Response:
    """Two records told to be one, or not."""
    about = tuple(dict.fromkeys(str(each)[:200] for each in form_of(request).getlist("about")))
    if len(about) != 2 or len({record.partition(":")[0] for record in about}) != 1:
        raise BadUse(say("two different records of one kind are the same or not"))
    said = word(_verdict(request, _ON_PAIRS), about, _signed(request))
    return _done(request, keep(writer_of(request), said.saying(reasons=reasons_of(_told(request, "reason")))))


def undo(request: Request) -> Response:
    """One's own word taken back."""
    back = take_back(writer_of(request), _told(request, "judgement"), _told(request, "record"), _signed(request))
    log(request, "took back a judgement", back.supersedes)
    return go(_told(request, "back") or path_to(request, "review"))


def put_right(request: Request) -> Response:
    """A row's cells as they should be."""
    signed, id_ = _signed(request), request.path_params["id"]
    typed = typed_from(dict(form_of(request)), [str(flag) for flag in form_of(request).getlist("flag")])
    try:
        line = line_from(typed)
        words = (_words(request, view_of(request).home(id_), typed.words, typed.at),) if typed.words.strip() else ()
        said = word(Verdict.WRONG, (id_,), signed)
        reasons = reasons_of(_told(request, "mark"), typed.reason)
        kept = keep(writer_of(request), said.saying(reasons=reasons, correction=line, words=words))
    except VerbaleError as fault:
        return show_row(request, id_, typed=typed, says=str(fault))
    return _done(request, kept)


def add_missed(request: Request) -> Response:
    """An account that the report tells and that was missed, with its words."""
    signed, id_ = _signed(request), request.path_params["id"]
    typed = typed_from(dict(form_of(request)), [str(flag) for flag in form_of(request).getlist("flag")])
    try:
        line = line_from(typed)
        words = _words(request, id_, typed.words, typed.at)
        said = word(Verdict.MISSED, (id_,), signed)
        kept = keep(writer_of(request), said.saying(reasons=reasons_of(typed.reason), correction=line, words=(words,)))
    except VerbaleError as fault:
        return show_report(request, id_, typed=typed, says=str(fault))
    return _done(request, kept)


def _done(request: Request, said: Judgement) -> Response:
    """Into the log, and on: where a script asked, with the piece that stands in the row's place."""
    log(request, f"judged {said.verdict.value}", " ".join(said.about))
    back = _told(request, "back") or path_to(request, "review")
    if "HX-Request" in request.headers:
        return page(request, "review/judged.html", said=said, back=back)
    return go(back)


def _signed(request: Request) -> str:
    return need(request, Role.REVIEWER).name


def _told(request: Request, name: str) -> str:
    return str(form_of(request).get(name, "")).replace("\0", "")[:2000]


def _verdict(request: Request, known: dict[str, Verdict]) -> Verdict:
    told = _told(request, "verdict")
    if told not in known:
        raise HTTPException(400)
    return known[told]


def _words(request: Request, article: str, quote: str, at: int | None) -> Evidence:
    reading = next(view_of(request).readings(Query(article=article, most=1)), None)
    if reading is None:
        raise HTTPException(404)
    return words_in(reading.article, quote, _signed(request), at=at)
