"""Clues in, those that share a key with another one out: what a batch of articles may be like, asked of the store once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from verbale.pipeline.keeping.resolver import Asked, Clues
from verbale.records.clue import Clue
from verbale.records.judgement import Question
from verbale.store.base import Sought

# Four times what any resolver judges of: what shares most keys with the one that asks. Only templates and words that stand in
# half of the news have more, and of those the rest would be read to be left aside.
_MOST = 256

type Name = tuple[str, str]
"""What a clue is about and says: no two clues to one question have both in common."""


@dataclass(slots=True)
class AtHand:
    """Clues by their keys and by what they are about."""

    by_key: dict[str, dict[Name, Clue]] = field(default_factory=lambda: defaultdict(dict))
    by_id: dict[str, dict[Name, Clue]] = field(default_factory=lambda: defaultdict(dict))

    def add(self, clue: Clue, wanted: frozenset[str] | None = None) -> None:
        """Takes a clue, to be found under all its keys or those that are wanted."""
        name = _by_id(clue)
        self.by_id[clue.about][name] = clue
        for key in clue.keys if wanted is None else wanted.intersection(clue.keys):
            self.by_key[key][name] = clue

    def drop(self, about: str) -> None:
        """Forgets the clues about a record."""
        for name, clue in self.by_id.pop(about, {}).items():
            for key in dict.fromkeys(clue.keys):
                self.by_key[key].pop(name, None)
                if not self.by_key[key]:
                    del self.by_key[key]

    def find(self, asked: Asked) -> Iterator[Clue]:
        """What is asked for in, the clues that share a key and lie between the days out, in the order of ids."""
        found = self.named(asked)
        yield from (found[name] for name in sorted(found))

    def named(self, asked: Asked) -> dict[Name, Clue]:
        """What is asked for in, the same by their names out, in any order."""
        keys, since, until = asked
        found: dict[Name, Clue] = {}
        for key in keys:
            found.update(self.by_key.get(key, {}))
        return {name: clue for name, clue in found.items() if _within(clue.day, since, until)}


def found_in(
    store: Clues, question: Question, asked: Iterable[tuple[Clue, Asked]], reach: tuple[int, ...] = ()
) -> Iterable[Clue]:
    """A store, a question, and what clues of a batch ask for in, every clue that is meant (and some more) out: one look-up."""
    sought = [Sought(keys, since, until, clue.day, reach) for clue, (keys, since, until) in asked if keys]
    return store.nearest(question, sought, _MOST) if sought else ()


def _within(day: date | None, since: date | None, until: date | None) -> bool:
    return day is None or ((since is None or since <= day) and (until is None or day <= until))


class Knowing:
    """What is known while a batch is judged: its own clues in their order, and what the store holds, asked each time for all."""

    def __init__(self, store: Clues, question: Question, own: Sequence[Clue], reach: tuple[int, ...] = ()) -> None:
        self._store, self._question, self._clues, self._reach = store, question, own, reach
        self._own, self._place = AtHand(), {_by_id(clue): place for place, clue in reversed(list(enumerate(own)))}
        for clue in own:
            self._own.add(clue)

    def before(self, asked: Mapping[int, Asked]) -> Iterator[tuple[int, list[Clue]]]:
        """What is asked for by places of the batch in, for each place the clues that fit, in the order of ids, out.

        Those are what the store holds, by one look-up, and what stands before the place in the batch.
        """
        kept = AtHand()
        wanted = frozenset(key for keys, _, _ in asked.values() for key in keys)
        who = ((self._clues[place], one) for place, one in asked.items())
        for clue in found_in(self._store, self._question, who, self._reach):
            kept.add(clue, wanted)
        for place, one in asked.items():
            own = {name: clue for name, clue in self._own.named(one).items() if self._place[name] < place}
            found = kept.named(one) | own
            yield place, [found[name] for name in sorted(found)]


def _by_id(clue: Clue) -> Name:
    return clue.about, clue.says
