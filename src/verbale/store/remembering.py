"""Questions that count over many records in, their answers out, remembered as long as nothing is written: what a hundred readers ask alike.

While a run writes, an answer that is found at once is always the newest. One that took longer is told again for a minute; after that it is told
once more to whoever asks, and found anew behind him, so that nobody waits for a sum over the whole store that was asked for of late.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from threading import Lock
from time import monotonic, thread_time
from typing import Any

from sqlalchemy import Connection, func, select

from verbale.store.base import EVERYTHING, Query
from verbale.store.cards import Strand
from verbale.store.conditions import Conditions
from verbale.store.dialect import Dialect
from verbale.store.looked_up import Known
from verbale.store.sums import DayTally, PairTally, PlaceTally
from verbale.store.tables import CODING, JUDGEMENT
from verbale.store.together import once
from verbale.store.viewing import Viewing

_LONG = 0.05  # seconds of the processor that an answer takes to find, or
_LONG_WAIT = 0.25  # seconds by the clock, which a server takes
_KEPT_FOR = 60.0  # seconds that such a one is told again, though something was written
_OLDEST = 900.0  # seconds after which it is told no more: nobody has asked for it of late
_MOST = 500  # answers

_LAST = select(*(select(func.max(table.c.n)).scalar_subquery() for table in (CODING, JUDGEMENT)))

type State = tuple[int | None, int | None]
"""The last coding and the last judgement: every change of what is told brings one."""


type Later = Callable[[Callable[[], None]], object]
"""Takes what is to be done behind who asks."""


@dataclass(slots=True)
class _Answer:
    """What was found, in which state of the store, when, and whether that took long; whoever asks the same meanwhile waits for it."""

    lock: Lock = field(default_factory=Lock)
    found: Any = None
    state: State | None = None
    moment: float = 0.0
    long: bool = False
    renewing: bool = False

    def holds(self, state: State, now: float, kept_for: float) -> bool:
        """Whether it may be told: nothing was written, or it took long and is not older than this."""
        return self.state == state or (self.state is not None and self.long and now - self.moment < kept_for)


class Memory:
    """Answers by question; the one that nobody has asked for longest goes first."""

    def __init__(self, clock: Callable[[], float] = monotonic, later: Later | None = None) -> None:
        self._clock, self._lock = clock, Lock()
        self._answers: OrderedDict[Hashable, _Answer] = OrderedDict()
        self._behind = ThreadPoolExecutor(1, "renewing")  # one: who reads goes before what is renewed
        self._later = later or self._behind.submit

    def told[T](self, question: Hashable, state: State, ask: Callable[[], T]) -> T:
        """A question, the state of the store and what finds the answer in, the answer out."""
        answer = self._answer(question)
        if not answer.renewing and not answer.holds(state, self._clock(), _KEPT_FOR):
            if answer.holds(state, self._clock(), _OLDEST):
                answer.renewing = True
                self._later(partial(self._renew, answer, state, ask))
            else:
                self._find(answer, state, ask)
        found: T = answer.found
        return found

    def close(self) -> None:
        """Nothing more is renewed."""
        self._behind.shutdown(wait=False, cancel_futures=True)

    def _answer(self, question: Hashable) -> _Answer:
        with self._lock:
            answer = self._answers.setdefault(question, _Answer())
            self._answers.move_to_end(question)
            while len(self._answers) > _MOST:
                self._answers.popitem(last=False)
        return answer

    def _renew(self, answer: _Answer, state: State, ask: Callable[[], Any]) -> None:
        try:
            self._find(answer, state, ask)
        finally:
            answer.renewing = False

    def _find(self, answer: _Answer, state: State, ask: Callable[[], Any]) -> None:
        with answer.lock:
            began, worked = self._clock(), thread_time()
            if not answer.holds(state, began, _KEPT_FOR):
                answer.found, answer.moment = ask(), self._clock()
                answer.long = thread_time() - worked > _LONG or answer.moment - began > _LONG_WAIT
                answer.state = state


class Remembering(Viewing):
    """A View that remembers what it has counted, and who bears the names that it was asked for."""

    def __init__(self, dialect: Dialect) -> None:
        super().__init__(dialect)
        self._memory = Memory()
        self._numbers: tuple[State, Known] = (None, None), {}

    def _meant(self, connection: Connection, query: Query) -> Conditions:
        return Conditions(self._dialect, connection, query, known=self._known)

    def _known(self, connection: Connection) -> Known:
        """What was looked up in the state of the store that this connection sees: each list of one of thousands of one name would look them up anew."""
        now = self._state(connection)
        state, known = self._numbers
        if state != now or len(known) > _MOST:
            known = {}
            self._numbers = now, known
        return known

    def count(self, what: str, query: Query = EVERYTHING) -> int:
        """As every View counts."""
        return self._told(("count", what, query), lambda: super(Remembering, self).count(what, query))

    def tally(self, what: str, query: Query = EVERYTHING) -> Iterator[tuple[str, int]]:
        """As every View tallies."""
        ask = super().tally
        yield from self._told(("tally", what, query), lambda: tuple(ask(what, query)))

    def crossed(self, by: Sequence[str], query: Query = EVERYTHING) -> Iterator[tuple[tuple[str, ...], int]]:
        """As every View counts by several values."""
        ask = super().crossed
        yield from self._told(("crossed", tuple(by), query), lambda: tuple(ask(by, query)))

    def begins(self, query: Query, most: int) -> date | None:
        """As every View finds it."""
        return self._told(("begins", query, most), lambda: super(Remembering, self).begins(query, most))

    def by_place(self, query: Query = EVERYTHING, most: int = 500) -> Iterator[PlaceTally]:
        """As every View counts by place."""
        ask = super().by_place
        yield from self._told(("by_place", query, most), lambda: tuple(ask(query, most)))

    def by_day(self, query: Query = EVERYTHING) -> Iterator[DayTally]:
        """As every View counts by day."""
        ask = super().by_day
        yield from self._told(("by_day", query), lambda: tuple(ask(query)))

    def by_pair(self, query: Query = EVERYTHING, most: int = 500) -> Iterator[PairTally]:
        """As every View counts by pair."""
        ask = super().by_pair
        yield from self._told(("by_pair", query, most), lambda: tuple(ask(query, most)))

    def shared(self, outlet: str, most: int) -> Iterator[Strand]:
        """As every View tells what outlets share."""
        ask = super().shared
        yield from self._told(("shared", outlet, most), lambda: tuple(ask(outlet, most)))

    def _told[T](self, question: Hashable, ask: Callable[[], T]) -> T:
        with self._reading() as connection:
            state = self._state(connection)
        return self._memory.told(question, state, ask)

    def _state(self, connection: Connection) -> State:
        return once(self._dialect, State, lambda: tuple(connection.execute(_LAST).one()))
