"""Requests in, which of them may be sent out: a ledger that lets nothing be sent that could cost more than it may.

Before a request is sent its answer is taken to be as long as it may be; afterwards the endpoint's own figures count.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from threading import Condition

from verbale.ask.endpoint.cache import Cache
from verbale.ask.endpoint.settings import Settings
from verbale.ask.endpoint.spent import Spent, tokens_in, tokens_of, with_one_more
from verbale.ask.request import Reply, Request
from verbale.errors import BadUse


@dataclass(frozen=True, slots=True)
class _Sum:
    """Requests, tokens and money, of what was used or is held back for what is under way."""

    requests: int = 0
    tokens: int = 0
    money: float = 0.0

    def plus(self, other: "_Sum", times: int = 1) -> "_Sum":
        return _Sum(
            self.requests + times * other.requests,
            self.tokens + times * other.tokens,
            self.money + times * other.money,
        )


@dataclass(slots=True)
class Hold:
    """What is held back for one request that is under way."""

    request: Request
    most: _Sum
    held: _Sum


def estimate(requests: Iterable[Request], settings: Settings) -> Spent:
    """Requests in, what they would cost at most out, nothing sent: every answer as long as it may be, those in the cache free."""
    cache, seen, sums = Cache.of(settings), set[str](), Spent(currency=settings.currency, money=0.0)
    for request in requests:
        if request.id in seen or cache.kept(request) is not None:
            sums = replace(sums, cached=sums.cached + 1)
        else:
            sums = with_one_more(
                sums, settings, request, Reply(request.id, ""), (tokens_in(request), request.manner.most_tokens)
            )
            sums = replace(sums, requests=sums.requests + 1)
        seen.add(request.id)
    return sums


class Ledger:
    """What a run has spent and what it may still spend: one for all the threads of a run."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._spent = Spent(money=0.0, currency=settings.currency)
        self._used, self._held, self._open = _Sum(), _Sum(), 0
        self._factor = 1.0  # how far the estimates were from the endpoint's own figures, where they were too low
        self._changed = Condition()

    @property
    def spent(self) -> Spent:
        """What was spent up to now."""
        with self._changed:
            return self._spent

    def hold(self, request: Request) -> Hold | str:
        """A request that is to be sent in, what is held back for it out, or one sentence that says why it may not be sent.

        Where it only does not fit because of what others under way may still cost, their end is waited for.
        """
        if self._settings.most_money is not None and self._settings.price(request.model) is None:
            raise BadUse(
                f'most_money is set, but no price is known for {request.model}: add [llm.prices."{request.model}"] with input and'
                " output to the settings"
            )
        with self._changed:
            while True:
                most = self._most(request)
                refusal = self._refusal(most, self._used.plus(self._held))
                if not refusal:
                    self._held, self._open = self._held.plus(most), self._open + 1
                    self._spent = replace(self._spent, requests=self._spent.requests + 1)
                    return Hold(request, most, most)
                if not self._open or self._refusal(most, self._used):
                    self._spent = replace(self._spent, refused=self._spent.refused + 1)
                    return refusal
                self._changed.wait()

    def again(self, hold: Hold, *, lost: bool) -> str:
        """A request that is to be tried again in, "" out, or why it may not; `lost`: the last try had no answer, and may be charged."""
        more = replace(hold.most, requests=1) if lost else _Sum(requests=1)
        with self._changed:
            refusal = self._refusal(more, self._used.plus(self._held))
            if not refusal:
                hold.held, self._held = hold.held.plus(more), self._held.plus(more)
                self._spent = replace(self._spent, requests=self._spent.requests + 1)
            return refusal

    def settle(self, hold: Hold, reply: Reply | None, *, lost: int = 0, tries: int = 1) -> None:
        """A request that has ended in: what was held back for it is let go, what it cost is written down.

        `reply` is None where the run ends with it; `lost` of its tries had no answer.
        """
        with self._changed:
            self._held, self._open = self._held.plus(hold.held, -1), self._open - 1
            self._used = self._used.plus(replace(hold.most, requests=0), lost).plus(_Sum(requests=tries))
            self._spent = replace(self._spent, lost=self._spent.lost + lost)
            if reply is not None:
                self._write(hold.request, reply)
            self._changed.notify_all()

    def found(self) -> None:
        """One reply came from the cache or from earlier in the run: it costs nothing."""
        with self._changed:
            self._spent = replace(self._spent, cached=self._spent.cached + 1)

    def _write(self, request: Request, reply: Reply) -> None:
        guessed = bool(reply.content) and not (reply.tokens_in and reply.tokens_out)
        tokens = (tokens_in(request), tokens_of(reply.content)) if guessed else (reply.tokens_in, reply.tokens_out)
        self._factor = max(self._factor, reply.tokens_in / max(1, tokens_in(request)))
        self._spent = replace(
            with_one_more(self._spent, self._settings, request, reply, tokens), guessed=self._spent.guessed + guessed
        )
        self._used = self._used.plus(_Sum(0, sum(tokens), self._settings.money(request.model, *tokens) or 0.0))

    def _most(self, request: Request) -> _Sum:
        read, written = math.ceil(tokens_in(request) * self._factor), request.manner.most_tokens
        return _Sum(1, read + written, self._settings.money(request.model, read, written) or 0.0)

    def _refusal(self, more: _Sum, already: _Sum) -> str:
        """One sentence that says which part of the budget would not bear what is to come; "" where all do."""
        after = already.plus(more)
        bounds = (
            ("most_requests", self._settings.most_requests, after.requests, more.requests, "requests"),
            ("most_tokens", self._settings.most_tokens, after.tokens, more.tokens, "tokens"),
            ("most_money", self._settings.most_money, after.money, more.money, self._settings.currency),
        )
        for name, most, sum_, needed, unit in bounds:
            if most is not None and sum_ > most:
                return (
                    f"not asked: it may need {needed:,.6g} {unit}, and of the {most:,.6g} that {name} allows"
                    f" {max(0, most - (sum_ - needed)):,.6g} are left; raise {name} to ask it"
                )
        return ""
