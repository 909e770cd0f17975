"""What was read from files in, batches with the fate of every article out: known, a copy, empty, or to be coded.

All of it is told before anything is parsed. Input order decides which of two near copies is coded; what is on its way but not
yet kept is known as well as what the store holds.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Protocol

from verbale.pipeline.keeping.at_hand import AtHand, found_in
from verbale.pipeline.keeping.entry import SETTLED, Batch, Entry, Fate, failed
from verbale.pipeline.keeping.resolver import Screen
from verbale.pipeline.keeping.resolvers import SCREEN
from verbale.pipeline.keeping.steps import CODING, WAITING, at_any_version, step_of
from verbale.pipeline.parsing import with_language
from verbale.records.clue import Clue
from verbale.records.evidence import Step
from verbale.records.judgement import Question, Verdict
from verbale.records.problem import Problem
from verbale.records.text import Article
from verbale.store.base import Sought

type Item = tuple[str, Article | Problem]
"""What a reader hands on: the place, and what was read from it."""


class Known(Protocol):
    """What must be known of former runs: a store's `Writer`, or nothing (`NothingKnown`)."""

    def coded(self, articles: Collection[str], step: Step) -> set[str]:
        """Those of the articles that this step has coded; a step without a version means any version of it."""

    def nearest(self, question: Question, sought: Sequence[Sought], most: int) -> Iterator[Clue]:
        """The clues to a question that fit what many ask for: for each the nearest, no more than `most`."""


class NothingKnown:
    """A store that holds nothing and does not exist."""

    def coded(self, articles: Collection[str], step: Step) -> set[str]:
        """Nothing is coded."""
        del articles, step
        return set()

    def nearest(self, question: Question, sought: Sequence[Sought], most: int) -> Iterator[Clue]:
        """No clue is kept."""
        del question, sought, most
        return iter(())


@dataclass(frozen=True, slots=True)
class Coding:
    """How articles are coded: by which model ("" is the engine's own), and whether former versions' codings are done again."""

    model: str = ""
    again: bool = False


NEW_ONES = Coding()


@dataclass(slots=True)
class Preparing:
    """Tells the fate of articles, batch by batch; `kept` tells it that a batch is in the store."""

    store: Known
    coding: Coding = NEW_ONES
    screen: Screen = SCREEN
    on_the_way: dict[str, list[Step]] = field(default_factory=dict)
    at_hand: AtHand = field(default_factory=AtHand)

    def batch(self, items: Iterable[Item]) -> Batch:
        """What was read in, the Batch out."""
        articles, problems = list[tuple[str, Article]](), list[tuple[str, Problem]]()
        for place, item in items:
            if isinstance(item, Article):
                articles.append((place, with_language(item)))
            else:
                problems.append((place, item))
        return Batch(tuple(self._screened(self._begun(articles))), tuple(problems))

    def kept(self, batch: Batch) -> None:
        """The batch is in the store: nothing of it need be held at hand."""
        for entry in batch.entries:
            if entry.fate not in SETTLED:
                self._arrived(entry.article.id, entry.step)
                self.at_hand.drop(entry.article.id)

    def _arrived(self, id_: str, step: Step) -> None:
        left = [one for one in self.on_the_way.pop(id_, []) if one != step]
        if left:
            self.on_the_way[id_] = left

    def _begun(self, articles: Sequence[tuple[str, Article]]) -> list[Entry]:
        """Articles in, entries out: known, or to be coded by the step of their language."""
        step = lru_cache(lambda language: step_of(language, self.coding.model))
        entries = [Entry(place, article, Fate.CODED, step(article.language)) for place, article in articles]
        for one in dict.fromkeys(entry.step for entry in entries):
            ids = {entry.article.id for entry in entries if entry.step == one}
            now, ever = self._coded(ids, one), self._coded(ids, at_any_version(one))
            # what was coded in one language waits for no engine, though it is told to be in another one
            now |= self._coded(ids, Step(CODING)) if one.name == WAITING else set()
            entries = [_fated(entry, now, ever) if entry.step == one else entry for entry in entries]
        return entries if not self.coding.again else [_again(entry) for entry in entries]

    def _coded(self, ids: Collection[str], step: Step) -> set[str]:
        """Those that the store has by a step, and those on the way to it: how far it has come with them must change nothing."""

        def same(one: Step) -> bool:
            return step in (one, at_any_version(one))

        return self.store.coded(ids, step) | {id_ for id_ in ids if any(map(same, self.on_the_way.get(id_, ())))}

    def _screened(self, entries: Sequence[Entry]) -> Iterator[Entry]:
        new = {entry.article.id: entry for entry in reversed(entries) if entry.fate not in SETTLED}
        clues = {id_: self.screen.clue_of(entry.article) for id_, entry in new.items()}
        former = self._former(list(clues.values()), new)
        for entry in entries:
            id_ = entry.article.id
            if entry.fate in SETTLED:
                yield entry
            elif (clue := clues.pop(id_, None)) is None:  # the same outlet and text a second time
                yield replace(entry, fate=Fate.KNOWN)
            else:
                self.on_the_way.setdefault(id_, []).append(entry.step)
                yield self._judged(entry, clue, former)

    def _former(self, clues: Sequence[Clue], new: Mapping[str, Entry]) -> AtHand:
        """Clues of a batch in, those of articles that were kept before out; of what is coded anew, those that were so already."""
        found = AtHand()
        for clue in found_in(self.store, Question.COPY, ((clue, self.screen.asked(clue)) for clue in clues)):
            found.add(clue)
        if self.coding.again:
            steps = {step for entry in new.values() for step in (entry.step, failed(entry.step))}
            done = {id_ for step in steps for id_ in self.store.coded(list(found.by_id), step)}
            for id_ in set(found.by_id) - done:
                found.drop(id_)
        return found

    def _judged(self, entry: Entry, clue: Clue, former: AtHand) -> Entry:
        asked = self.screen.asked(clue)
        known = {one.about: one for where in (former, self.at_hand) for one in where.find(asked)}
        known.pop(clue.about, None)
        judgements = tuple(self.screen.judged(clue, [known[about] for about in sorted(known)]))
        self.at_hand.add(clue)
        copied = any(one.verdict is Verdict.SAME for one in judgements)
        fate = Fate.COPY if copied else self._fate(entry)
        return replace(entry, fate=fate, clues=(clue,), judgements=judgements)

    def _fate(self, entry: Entry) -> Fate:
        if entry.step.name == WAITING:
            return Fate.WAITING
        return Fate.EMPTY if self.screen.empty(entry.article) else Fate.CODED


def _fated(entry: Entry, now: set[str], ever: set[str]) -> Entry:
    id_ = entry.article.id
    return replace(entry, fate=Fate.KNOWN if id_ in now else Fate.FORMER if id_ in ever else entry.fate)


def _again(entry: Entry) -> Entry:
    """What a former version coded is coded anew."""
    return replace(entry, fate=Fate.CODED) if entry.fate is Fate.FORMER else entry
