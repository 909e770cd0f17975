"""The tries of one request, each allowed before it is made, and whether the last one may be charged for."""

import threading
import time
from dataclasses import dataclass
from typing import Protocol

from verbale.ask.request import Reply


class Again(Protocol):
    """Asked before each further try: "" where it may be made, else why not. `lost`: the last one may be charged for."""

    def __call__(self, *, lost: bool) -> str: ...  # noqa: D102


def always(*, lost: bool) -> str:  # noqa: ARG001
    """Any try may be made."""
    return ""


@dataclass(frozen=True, slots=True)
class Answer:
    """The reply to a request, how often it was sent, and how many of these tries had no answer that could be read."""

    reply: Reply
    tries: int = 1
    lost: int = 0


class Line(threading.local):
    """The request that this thread has under way: its tries so far, and whether the last one may be charged for."""

    tries = 0
    lost = 0
    open = False
    until = 0.0
    again: Again = staticmethod(always)

    def begin(self, again: Again) -> None:
        """Another request is under way now."""
        self.tries, self.lost, self.open, self.again = 0, 0, False, again

    def next_try(self, seconds: float) -> None:
        """One more try is about to be made; Stopped where it may not be."""
        refusal = self.again(lost=self.open) if self.tries else ""
        if refusal:
            raise Stopped(refusal)
        self.lost += self.open
        self.tries, self.open, self.until = self.tries + 1, False, time.monotonic() + seconds

    def trace(self, event: str, _: object) -> None:
        """The connection tells what it does: from now on an answer may be made, and charged for."""
        self.open = self.open or event.endswith("send_request_body.complete")


class Stopped(Exception):
    """Raised inside the client, which lets it through: no further try is to be made."""
