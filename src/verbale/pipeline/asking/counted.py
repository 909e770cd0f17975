"""Files of requests and answers in, an engine that `verbale score` counts beside the others, out."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from verbale.ask.dialogue import report_in
from verbale.ask.endpoint.settings import Settings
from verbale.ask.endpoint.spent import Spent, with_one_more
from verbale.ask.request import Reply, Request
from verbale.errors import BadNotation, BadUse
from verbale.pipeline.asking.batch import readings, replies_in, requests_in
from verbale.records.problem import Problem
from verbale.records.reading import Reading
from verbale.records.text import Article


class ByFiles:
    """Reads nothing but what was answered about a report, and adds up what the answers cost."""

    def __init__(self, requests: Path, answers: Iterable[Path], settings: Settings) -> None:
        self._path, self._settings = requests, settings
        self._asked = dict(_by_text(requests))
        self._replies = replies_in(answers)
        self.spent = Spent(money=0.0, currency=settings.currency)

    def read(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """Articles in, what was answered about each out; BadUse for one that no request asks about."""
        for article in articles:
            request = self._asked.get(article.text.strip())
            if request is None:
                start = " ".join(article.text.split())[:60]
                raise BadUse(f"no request in {self._path} asks about “{start}…”; verbale ask writes it")
            yield self._reading(request, article)

    def _reading(self, request: Request, article: Article) -> Reading:
        reply = self._replies.to(request)
        if reply is not None:
            self._add(request, reply)
        (told,) = readings([request], self._replies)
        return told.read.readings[0] if told.read.readings else Reading(article, problems=told.read.problems)

    def _add(self, request: Request, reply: Reply) -> None:
        tokens = (reply.tokens_in, reply.tokens_out)
        spent = with_one_more(self.spent, self._settings, request, reply, tokens)
        self.spent = replace(spent, requests=spent.requests + 1)


def _by_text(requests: Path) -> Iterator[tuple[str, Request]]:
    for request in requests_in(requests):
        if isinstance(request, Problem):
            raise BadUse(f"{request.article}: {request.says}")
        try:
            yield report_in(request).article.text.strip(), request
        except BadNotation as fault:
            raise BadUse(f"{requests}: {fault}") from None
