"""Clues in, those that share a key with another one out: what a batch of articles may be like, asked of the store once."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from verbale.pipeline.keeping.resolver import Asked, Clues
from verbale.records.clue import Clue
from verbale.records.judgement import Question


@dataclass(slots=True)
class AtHand:
    """Clues by their keys and by what they are about."""

    by_key: dict[str, dict[Clue, None]] = field(default_factory=lambda: defaultdict(dict))
    by_id: dict[str, dict[Clue, None]] = field(default_factory=lambda: defaultdict(dict))

    def add(self, clue: Clue) -> None:
        """Takes a clue."""
        self.by_id[clue.about][clue] = None
        for key in clue.keys:
            self.by_key[key][clue] = None

    def drop(self, about: str) -> None:
        """Forgets the clues about a record."""
        for clue in self.by_id.pop(about, ()):
            for key in dict.fromkeys(clue.keys):
                self.by_key[key].pop(clue, None)
                if not self.by_key[key]:
                    del self.by_key[key]

    def find(self, asked: Asked) -> Iterator[Clue]:
        """What is asked for in, the clues that share a key and lie between the days out, in the order of ids."""
        keys, since, until = asked
        found = {clue: None for key in keys for clue in self.by_key.get(key, ()) if _within(clue.day, since, until)}
        yield from sorted(found, key=_by_id)


def found_in(store: Clues, question: Question, asked: Sequence[Asked]) -> Iterable[Clue]:
    """A store, a question and all that a batch asks for in, every clue that is meant (and some more) out: one look-up."""
    keys = dict.fromkeys(key for wanted, _, _ in asked for key in wanted)
    if not keys:
        return ()
    return store.clues(question, keys, _outer([one[1] for one in asked], min), _outer([one[2] for one in asked], max))


def _within(day: date | None, since: date | None, until: date | None) -> bool:
    return day is None or ((since is None or since <= day) and (until is None or day <= until))


def _outer(days: Sequence[date | None], choose: Callable[[Iterable[date]], date]) -> date | None:
    """One side of all windows together: no bound where one of them has none."""
    told = [day for day in days if day is not None]
    return choose(told) if told and len(told) == len(days) else None


class Knowing:
    """What is known while a batch is judged: what was asked for beforehand, what joined since, and the store for all else."""

    def __init__(self, store: Clues, question: Question, asked: Sequence[Asked]) -> None:
        self._store, self._question = store, question
        self._fetched, self._joined = AtHand(), AtHand()
        self._asked = {_exact(one) for one in asked}
        for clue in found_in(store, question, asked):
            self._fetched.add(clue)

    def add(self, clue: Clue) -> None:
        """A clue of this batch, known from now on."""
        self._joined.add(clue)

    def __call__(self, asked: Asked) -> Iterator[Clue]:
        """What is asked for in, the clues that fit out, in the order of ids."""
        joined = list(self._joined.find(asked))
        if _exact(asked) in self._asked:
            former = self._fetched.find(asked)
        else:
            former = iter(self._store.clues(self._question, *asked))
        yield from sorted(dict.fromkeys([*former, *joined]), key=_by_id) if joined else former


def _exact(asked: Asked) -> tuple[frozenset[str], date | None, date | None]:
    keys, since, until = asked
    return frozenset(keys), since, until


def _by_id(clue: Clue) -> tuple[str, str]:
    return clue.about, clue.says
