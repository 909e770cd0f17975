"""A batch and what was coded of it in, the batch with its judgements in the store out: one transaction, in the order of reading."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from verbale.pipeline.keeping.at_hand import Knowing
from verbale.pipeline.keeping.coding import Coder, by_hand
from verbale.pipeline.keeping.entry import READ, SETTLED, Batch
from verbale.pipeline.keeping.resolver import Asked, Asking, Clues, Judged, Resolver
from verbale.records.clue import Clue
from verbale.records.judgement import Judgement, Question, Verdict
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
            new = judgements(resolver, [one.kept for one in drafts], self.store)
            for found, some in zip(told, without_weaker(resolver.question, new, self.store), strict=True):
                found.extend(some)
        return tuple(one.with_judgements(found) for one, found in zip(drafts, told, strict=True))


def whole(batch: Batch, coded: Iterable[Draft], coder: Coder) -> tuple[Draft, ...]:
    """A batch and what was coded of it in, one Draft for each article that is not settled out, in the order of reading."""
    new = [entry for entry in batch.entries if entry.fate not in SETTLED]
    found = by_hand((entry for entry in new if entry.fate not in READ), coder)
    found |= {one.kept.reading.article.id: one for one in coded}
    return tuple(found[entry.article.id] for entry in new)


def judgements(resolver: Resolver, kept: Sequence[Kept], store: Clues) -> list[list[Judgement]]:
    """A resolver, what is kept and a store in, for each what the resolver says of it out; the earlier of a batch are known to the later.

    Earlier is who comes first by day and id, so that within a batch each is linked once, backwards. All are heard in rounds:
    what they ask for is looked up for all of them at once, until the last has judged.
    """
    of = [(number, clue) for number, one in enumerate(kept) for clue in one.clues if clue.question == resolver.question]
    of.sort(key=lambda pair: (pair[1].day or date.max, pair[1].about))
    known = Knowing(store, resolver.question, [clue for _, clue in of], resolver.reach)
    rounds = _Rounds([resolver.judged(clue) for _, clue in of])
    while rounds.asked:
        for place, found in known.before(rounds.asked):
            rounds.hear(place, found)
        rounds.turn()
    told: list[list[Judgement]] = [[] for _ in kept]
    for place, (number, _) in enumerate(of):
        told[number].extend(rounds.told[place])
    return told


def without_weaker(question: Question, told: Sequence[Sequence[Judgement]], store: Judged) -> list[list[Judgement]]:
    """What is said on a question in, the same without links of records that have a surer one out.

    Of a record's links the surest alone is followed (resolve.clusters), and those of one day are linked to everyone of that
    day who comes late: two links in three would be written for nothing. Where a person judged, all are.
    """
    links = [one for some in told for one in some if one.verdict is Verdict.SAME]
    former = list(store.judged_on(question, {one.about[0] for one in links})) if links else []
    by_persons = {record for one in former if one.personal for record in one.about}
    surest: dict[str, float] = {}
    for one in (*links, *former):
        if one.verdict is Verdict.SAME:
            surest[one.about[0]] = max(one.score or 0.0, surest.get(one.about[0], 0.0))
    weaker = {one.id for one in links if (one.score or 0.0) < surest[one.about[0]] and one.about[0] not in by_persons}
    return [[one for one in some if one.id not in weaker] for some in told]


class _Rounds:
    """Who judges, by places; what each asks for in this round, and what those have told who have judged."""

    def __init__(self, judging: Sequence[Asking]) -> None:
        self.judging = judging
        self.told: dict[int, list[Judgement]] = {}
        self.asked: dict[int, Asked] = {}
        self.next: dict[int, Asked] = {}
        for place in range(len(judging)):
            self._go_on(place, None)
        self.turn()

    def hear(self, place: int, found: Sequence[Clue]) -> None:
        """Hands on what was asked for: it is judged, or something more is asked for in the next round."""
        self._go_on(place, found)

    def turn(self) -> None:
        """The next round."""
        self.asked, self.next = self.next, {}

    def _go_on(self, place: int, found: Sequence[Clue] | None) -> None:
        judging = self.judging[place]
        try:
            self.next[place] = next(judging) if found is None else judging.send(found)
        except StopIteration as end:
            self.told[place] = list(end.value or ())
