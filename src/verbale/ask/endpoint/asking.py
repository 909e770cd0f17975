"""Requests in, their replies out in the same order: from the cache where they are kept, else from the endpoint, several at a time.

Replies are kept as they come, each in its thread; a run that is interrupted or killed loses only what was still under way.
"""

import warnings
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, InvalidStateError, wait
from contextlib import suppress
from threading import Semaphore, Thread

from verbale.ask.endpoint.budget import Hold, Ledger
from verbale.ask.endpoint.by_openai import Door
from verbale.ask.endpoint.cache import Cache
from verbale.ask.endpoint.keys import Key, key_for
from verbale.ask.endpoint.settings import Settings
from verbale.ask.request import Reply, Request

_AHEAD = 8  # times the concurrency: so many replies may wait for an earlier one


def asked(
    requests: Iterable[Request], settings: Settings, *, ledger: Ledger | None = None, key: Key | None = None
) -> Iterator[Reply]:
    """Requests in, a Reply for each out, in their order, lazily.

    `ledger` is told what it costs, look into it while the run goes on. What could go beyond the budget is not sent, its Reply has a
    fault that says so. The same request is sent once. `key` is by default the one that the settings lead to. Raises
    BadUse for settings that cannot work and Refused where the endpoint answers nothing at all.
    """
    door = Door(settings, key or key_for(settings))
    return _replies(requests, _Run(door, settings, ledger or Ledger(settings)))


def _replies(requests: Iterable[Request], run: "_Run") -> Iterator[Reply]:
    waiting: deque[Future[Reply]] = deque()
    try:
        for request in requests:
            waiting.append(run.begun(request))
            while waiting and (waiting[0].done() or len(waiting) >= run.most_ahead):
                yield run.ended(waiting.popleft())
            if run.broken.done():
                break
        while waiting:
            yield run.ended(waiting.popleft())
    finally:
        run.stop()


class _Run:
    """One run over many requests."""

    def __init__(self, door: Door, settings: Settings, ledger: Ledger) -> None:
        self._door, self._ledger, self._cache = door, ledger, Cache.of(settings)
        self._concurrency, self._free = settings.concurrency, Semaphore(settings.concurrency)
        self._begun: dict[str, Future[Reply]] = {}  # under way, or not to be found in the cache
        self._stopped, self._unkept = False, ""
        self.most_ahead = settings.concurrency * _AHEAD
        self.broken: Future[Reply] = Future()  # done when the endpoint answers nothing at all

    def begun(self, request: Request) -> "Future[Reply]":
        """A request in, its reply to come out; waits until there is room for one more under way."""
        known = self._begun.get(request.id) or self._kept(request)
        if known is not None:
            self._ledger.found()
            return known
        self._free.acquire()
        hold = self._ledger.hold(request)
        future = self._begun[request.id] = Future()
        if isinstance(hold, str):
            self._free.release()
            future.set_result(Reply(request.id, "", fault=hold))
        else:
            # a daemon, which does not keep an interrupted run from ending
            Thread(target=self._work, args=(request, hold, future), daemon=True).start()
        return future

    def ended(self, future: "Future[Reply]") -> Reply:
        """A reply to come in, the reply out; raises what has broken the run as soon as any request has met with it."""
        wait((future, self.broken), return_when=FIRST_COMPLETED)
        if self._unkept:
            said, self._unkept = self._unkept, ""
            warnings.warn(
                f"replies cannot be kept: {said}; what is asked now will be paid again next time", stacklevel=4
            )
        return future.result() if future.done() else self.broken.result()

    def stop(self) -> None:
        """Nothing more is asked; what is under way is not waited for, but kept if it comes while the program still runs."""
        self._stopped = True
        Thread(target=self._close, daemon=True).start()

    def _close(self) -> None:
        for _ in range(self._concurrency):
            self._free.acquire()
        self._door.close()

    def _kept(self, request: Request) -> "Future[Reply] | None":
        reply = self._cache.kept(request)
        if reply is None:
            return None
        future: Future[Reply] = Future()
        future.set_result(reply)
        return future

    def _work(self, request: Request, hold: Hold, future: "Future[Reply]") -> None:
        try:
            future.set_result(self._answered(request, hold))
        except BaseException as fault:  # noqa: BLE001 - whatever it is belongs to the one who waits for the reply
            future.set_exception(fault)
            with suppress(InvalidStateError):  # another thread was first
                self.broken.set_exception(fault)
        finally:
            self._free.release()

    def _answered(self, request: Request, hold: Hold) -> Reply:
        try:
            answer = self._door.ask(request, lambda *, lost: self._again(hold, lost=lost))
        except BaseException:
            self._ledger.settle(hold, None)
            raise
        self._ledger.settle(hold, answer.reply, lost=answer.lost, tries=answer.tries)
        if self._keep(request, answer.reply):
            self._begun.pop(request.id, None)
        return answer.reply

    def _again(self, hold: Hold, *, lost: bool) -> str:
        return "not asked again: the run was stopped" if self._stopped else self._ledger.again(hold, lost=lost)

    def _keep(self, request: Request, reply: Reply) -> bool:
        try:
            return self._cache.keep(request, reply)
        except OSError as fault:
            self._unkept = str(fault)
            return False
