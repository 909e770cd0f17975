"""A batch and what was coded of it in, the batch with its judgements in the store out: one transaction, in the order of reading."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Protocol

from verbale.pipeline.keeping.at_hand import Knowing, Missing
from verbale.pipeline.keeping.coding import Coder, by_hand
from verbale.pipeline.keeping.entry import READ, SETTLED, Batch
from verbale.pipeline.keeping.resolver import Asked, Clues, Resolver
from verbale.records.clue import Clue
from verbale.records.judgement import Judgement
from verbale.store.base import Kept, Writer
from verbale.store.drafts import Draft


class Keeper(Writer, Protocol):
    """A store that takes rows made by others."""

    def keep_drafts(self, drafts: Sequence[Draft]) -> None:
        """Writes articles with all that was read in them, the whole batch or nothing."""


@dataclass(frozen=True, slots=True)
class Settling:
    """Puts batches into a store; what joins their articles with former ones is judged on the way."""

    store: Keeper
    coder: Coder

    def keep(self, batch: Batch, coded: Iterable[Draft]) -> tuple[Draft, ...]:
        """A batch and what the workers made of it in, all that was kept out, in the order of the batch."""
        kept = self.judged(whole(batch, coded, self.coder))
        if batch.problems:
            self.store.trouble(batch.problems)
        self.store.keep_drafts(kept)
        return kept

    def judged(self, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
        """What is kept in, the same with what every resolver says of it out."""
        told: list[list[Judgement]] = [[] for _ in drafts]
        for resolver in self.coder.resolvers:
            for found, new in zip(told, judgements(resolver, [one.kept for one in drafts], self.store), strict=True):
                found.extend(new)
        return tuple(one.with_judgements(found) for one, found in zip(drafts, told, strict=True))


def whole(batch: Batch, coded: Iterable[Draft], coder: Coder) -> tuple[Draft, ...]:
    """A batch and what was coded of it in, one Draft for each article that is not settled out, in the order of reading."""
    new = [entry for entry in batch.entries if entry.fate not in SETTLED]
    found = by_hand((entry for entry in new if entry.fate not in READ), coder)
    found |= {one.kept.reading.article.id: one for one in coded}
    return tuple(found[entry.article.id] for entry in new)


def judgements(resolver: Resolver, kept: Sequence[Kept], store: Clues) -> list[list[Judgement]]:
    """A resolver, what is kept and a store in, for each what the resolver says of it out; the earlier of a batch are known to the later.

    Earlier is who comes first by day and id, so that within a batch each is linked once, backwards. The store is asked
    for all articles at once: who finds that something more is needed is heard again when it is there.
    """
    of = [(number, clue) for number, one in enumerate(kept) for clue in one.clues if clue.question == resolver.question]
    of.sort(key=lambda pair: (pair[1].day or date.max, pair[1].about))
    clues = [clue for _, clue in of]
    known = Knowing(store, resolver.question, clues)
    wanted = [resolver.asked(clue) for clue in clues]
    told, waiting = dict[int, list[Judgement]](), list(range(len(clues)))
    while waiting:
        known.fetch(wanted)
        wanted, waiting = _heard(resolver, clues, known, waiting, told)
    found: list[list[Judgement]] = [[] for _ in kept]
    for place, (number, _) in enumerate(of):
        found[number].extend(told[place])
    return found


def _heard(
    resolver: Resolver, clues: Sequence[Clue], known: Knowing, waiting: Sequence[int], told: dict[int, list[Judgement]]
) -> tuple[list[Asked], list[int]]:
    """Places of clues that are to be judged in; judged, or, with what they want, put off, out."""
    wanted, left = list[Asked](), list[int]()
    for place in waiting:
        try:
            told[place] = list(resolver.judged(clues[place], partial(known.before, place)))
        except Missing as more:
            wanted.append(more.asked)
            left.append(place)
    return wanted, left
