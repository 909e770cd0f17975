"""Clues in, those that share a key with another one out: what a batch of articles may be like, asked of the store once."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from verbale.pipeline.keeping.resolvers import Clues, Window
from verbale.records.clue import Clue
from verbale.records.judgement import Question


@dataclass(slots=True)
class AtHand:
    """Clues by their keys; the same record has one clue, and the later one holds."""

    by_id: dict[str, Clue] = field(default_factory=dict)
    by_key: dict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))

    def add(self, clue: Clue) -> None:
        """Takes a clue."""
        self.drop(clue.about)
        self.by_id[clue.about] = clue
        for key in clue.keys:
            self.by_key[key][clue.about] = None

    def drop(self, about: str) -> None:
        """Forgets the clue about a record, if there is one."""
        clue = self.by_id.pop(about, None)
        for key in clue.keys if clue else ():
            holders = self.by_key[key]
            holders.pop(about, None)
            if not holders:
                del self.by_key[key]

    def like(self, clue: Clue, window: Window) -> Iterator[Clue]:
        """A clue and its window in, those that share a key with it and lie within out, in the order of their ids."""
        found = {about for key in clue.keys for about in self.by_key.get(key, ()) if about != clue.about}
        yield from (one for about in sorted(found) if _within((one := self.by_id[about]).day, window))


def asked_of(store: Clues, question: Question, clues: Sequence[Clue], windows: Sequence[Window]) -> Iterable[Clue]:
    """A store, a question and the clues of a batch with their windows in, all that may be like any of them out: one look-up."""
    keys = dict.fromkeys(key for clue in clues for key in clue.keys)
    if not keys:
        return ()
    return store.clues(question, keys, _outer(windows, 0, min), _outer(windows, 1, max))


def _within(day: date | None, window: Window) -> bool:
    since, until = window
    return day is None or ((since is None or since <= day) and (until is None or day <= until))


def _outer(windows: Sequence[Window], side: int, choose: Callable[[Iterable[date]], date]) -> date | None:
    """One side of all windows together: no bound where one of them has none."""
    days = [window[side] for window in windows]
    told = [day for day in days if day is not None]
    return choose(told) if told and len(told) == len(days) else None
