"""Reports in, Readings by a language model at its endpoint out: coded whole, or our own rows judged.

A run that is stopped loses only what was under way: replies are kept, and the same reports cost nothing the second time.
What is beyond the budget, and what the endpoint failed to answer, is a Problem of its report.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import batched

from verbale.ask.answer import Answered
from verbale.ask.article import Sent
from verbale.ask.checking import check_question
from verbale.ask.dialogue import again, answered, question, with_problems
from verbale.ask.endpoint.asking import asked
from verbale.ask.endpoint.budget import Ledger, estimate
from verbale.ask.endpoint.settings import Settings, asked_of
from verbale.ask.endpoint.spent import Spent
from verbale.ask.request import Reply, Request
from verbale.ask.resolver import Resolver
from verbale.pipeline.asking.resolver import ReportResolver
from verbale.pipeline.asking.rows import to_check
from verbale.pipeline.parsing import with_language
from verbale.pipeline.reading import read_articles
from verbale.records.reading import Reading
from verbale.records.text import Article

_TOGETHER = 4  # times the concurrency


@dataclass(frozen=True, slots=True)
class _Case:
    """A report, the question about it (None where there is nothing to ask), and our own reading if that is to be judged."""

    article: Article
    request: Request | None
    before: Answered | None = None


@dataclass(frozen=True, slots=True)
class _Turn:
    """What the first reply about a report gave, the question that asks for the rest, and what its answer is checked against."""

    found: Answered
    rest: Request | None
    resolver: Resolver


@dataclass(frozen=True)
class Endpoint:
    """A language model at its endpoint, what a run may cost, and what it has cost.

    `checks` has our own rows judged in place of a reading of its own: of all rows of a run the `rows` least confident ones.
    """

    settings: Settings
    ledger: Ledger
    checks: bool = False
    rows: int | None = None

    @classmethod
    def of(cls, settings: Settings, *, checks: bool = False, rows: int | None = None) -> "Endpoint":
        """Settings in, the endpoint with a new ledger out."""
        return cls(settings, Ledger(settings), checks, rows)

    @property
    def spent(self) -> Spent:
        """What was spent up to now."""
        return self.ledger.spent

    @property
    def together(self) -> int:
        """So many reports are asked about before the second questions to them."""
        return _TOGETHER * self.settings.concurrency

    def read(self, articles: Iterable[Article]) -> Iterator[Reading]:
        """Articles in, a Reading for each in the same order out."""
        for group in batched(self._cases(articles), self.together):
            yield from self._read(group)

    def estimate(self, articles: Iterable[Article]) -> Spent:
        """Articles in, what reading them would cost at most out; nothing is sent, and second questions are not counted."""
        return estimate((case.request for case in self._cases(articles) if case.request), self.settings)

    def _read(self, cases: Sequence[_Case]) -> Iterator[Reading]:
        replies = self._asked(case.request for case in cases if case.request)
        turns = [_turn(case, replies) for case in cases]
        more = self._asked(turn.rest for turn in turns if turn.rest)
        for turn in turns:
            if turn.rest is None:
                yield with_problems(turn.found)
            else:
                yield with_problems(answered(turn.rest, next(more), turn.resolver, turn.found))

    def _cases(self, articles: Iterable[Article]) -> Iterator[_Case]:
        asks = asked_of(self.settings)
        if not self.checks:
            for article in map(with_language, articles):
                yield _Case(article, question(Sent("", article), asks))
            return
        for reading, rows in to_check(read_articles(articles), self.rows):
            request = check_question(Sent("", reading.article), rows, asks) if rows else None
            yield _Case(reading.article, request, Answered(reading))

    def _asked(self, requests: Iterable[Request]) -> Iterator[Reply]:
        return asked(requests, self.settings, ledger=self.ledger)


def _turn(case: _Case, replies: Iterator[Reply]) -> _Turn:
    """A case and the replies still to come in, what the next of them gave out."""
    resolver = ReportResolver(case.article)
    if case.request is None:
        return _Turn(case.before or Answered(Reading(case.article)), None, resolver)
    reply = next(replies)
    found = answered(case.request, reply, resolver, case.before)
    return _Turn(found, again(case.request, reply, found), resolver)
