"""A file of requests and the answers to them in, an engine that `verbale score` counts beside the built-in one, out."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from verbale.ask.dialogue import report_in
from verbale.ask.request import Request
from verbale.errors import BadNotation, BadUse
from verbale.pipeline.asking.batch import Replies, readings, replies_in, requests_in
from verbale.pipeline.reading import Engine
from verbale.records.problem import Problem
from verbale.records.reading import Reading
from verbale.records.text import Article


def by_files(requests: Path, answers: Path) -> Engine:
    """The paths of requests and of answers in, an engine out that reads nothing but what was answered about a report.

    Raises `BadUse`, when it is used, for a report that no request asks about.
    """
    asked = dict(_by_report(requests))
    replies = replies_in([answers])

    def engine(articles: Iterable[Article]) -> Iterator[Reading]:
        for article in articles:
            request = asked.get(article.text.strip())
            if request is None:
                raise BadUse(
                    f"no request in {requests} asks about “{' '.join(article.text.split())[:60]}…”; verbale ask writes it"
                )
            yield _reading(request, replies, article)

    return engine


def _by_report(requests: Path) -> Iterator[tuple[str, Request]]:
    for request in requests_in(requests):
        if isinstance(request, Problem):
            raise BadUse(f"{request.article}: {request.says}")
        try:
            yield report_in(request).article.text.strip(), request
        except BadNotation as fault:
            raise BadUse(f"{requests}: {fault}") from None


def _reading(request: Request, replies: Replies, article: Article) -> Reading:
    (told,) = readings([request], replies)
    return told.read.readings[0] if told.read.readings else Reading(article, problems=told.read.problems)
