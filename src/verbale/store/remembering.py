"""Questions that count over many records in, their answers out, remembered as long as nothing is written: what a hundred readers ask alike.

While a run writes, an answer that took long to find is told again for a minute; one that is found at once is always the newest.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from threading import Lock
from time import monotonic
from typing import Any

from sqlalchemy import func, select

from verbale.store.base import EVERYTHING, Query
from verbale.store.dialect import Dialect
from verbale.store.sums import DayTally, PairTally, PlaceTally
from verbale.store.tables import CODING, JUDGEMENT
from verbale.store.viewing import Viewing

_LONG = 0.25  # seconds that an answer takes to find
_KEPT_FOR = 60.0  # seconds that such a one is told again, though something was written
_MOST = 500  # answers

type State = tuple[int | None, int | None]
"""The last coding and the last judgement: every change of what is told brings one."""


@dataclass(slots=True)
class _Answer:
    """What was found, in which state of the store, when, and how long it took; whoever asks the same meanwhile waits for it."""

    lock: Lock = field(default_factory=Lock)
    found: Any = None
    state: State | None = None
    moment: float = 0.0
    took: float = 0.0

    def holds(self, state: State, now: float) -> bool:
        return self.state == state or (self.state is not None and self.took > _LONG and now - self.moment < _KEPT_FOR)


class Memory:
    """Answers by question; the one that nobody has asked for longest goes first."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock, self._lock = clock, Lock()
        self._answers: OrderedDict[Hashable, _Answer] = OrderedDict()

    def told[T](self, question: Hashable, state: State, ask: Callable[[], T]) -> T:
        """A question, the state of the store and what finds the answer in, the answer out."""
        with self._lock:
            answer = self._answers.setdefault(question, _Answer())
            self._answers.move_to_end(question)
            while len(self._answers) > _MOST:
                self._answers.popitem(last=False)
        with answer.lock:
            began = self._clock()
            if not answer.holds(state, began):
                answer.found, answer.state = ask(), state
                answer.moment = self._clock()
                answer.took = answer.moment - began
            found: T = answer.found
            return found


class Remembering(Viewing):
    """A View that remembers what it has counted."""

    def __init__(self, dialect: Dialect) -> None:
        super().__init__(dialect)
        self._memory = Memory()

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

    def _told[T](self, question: Hashable, ask: Callable[[], T]) -> T:
        with self._dialect.reading() as connection:
            last = [connection.scalar(select(func.max(table.c.n))) for table in (CODING, JUDGEMENT)]
        return self._memory.told(question, (last[0], last[1]), ask)
