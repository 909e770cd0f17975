"""What was read from files in, batches with the fate of every article out: known, a copy, empty, or to be coded.

All of it is told before anything is parsed. Input order decides which of two near copies is coded; what is on its way but not
yet kept is known as well as what the store holds.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from verbale.pipeline.keeping.at_hand import AtHand, asked_of
from verbale.pipeline.keeping.entry import SETTLED, Batch, Entry, Fate
from verbale.pipeline.keeping.resolvers import NO_SCREEN, Screen
from verbale.pipeline.keeping.steps import WAITING, at_any_version, step_of
from verbale.pipeline.parsing import with_language
from verbale.records.clue import Clue
from verbale.records.evidence import Step
from verbale.records.judgement import Question, Verdict
from verbale.records.problem import Problem
from verbale.records.text import Article

type Item = tuple[Path, Article | Problem]
"""What a reader hands on: the file, and what was read from it."""


class Known(Protocol):
    """What must be known of former runs: a store's `Writer`, or nothing (`NothingKnown`)."""

    def coded(self, articles: Collection[str], step: Step) -> set[str]:
        """Those of the articles that this step has coded; a step without a version means any version of it."""

    def clues(
        self, question: Question, keys: Collection[str], since: date | None, until: date | None
    ) -> Iterator[Clue]:
        """The clues to a question that share a key and lie between two days."""


class NothingKnown:
    """A store that holds nothing and does not exist."""

    def coded(self, articles: Collection[str], step: Step) -> set[str]:
        """Nothing is coded."""
        del articles, step
        return set()

    def clues(
        self, question: Question, keys: Collection[str], since: date | None, until: date | None
    ) -> Iterator[Clue]:
        """No clue is kept."""
        del question, keys, since, until
        return iter(())


@dataclass(frozen=True, slots=True)
class Coding:
    """How articles are coded: by which model ("" is the engine's own), and whether former versions' codings are done again."""

    model: str = ""
    again: bool = False


@dataclass(slots=True)
class Preparing:
    """Tells the fate of articles, batch by batch; `kept` tells it that a batch is in the store."""

    store: Known
    coding: Coding = Coding()
    screen: Screen = NO_SCREEN
    on_the_way: set[str] = field(default_factory=set)
    at_hand: AtHand = field(default_factory=AtHand)

    def batch(self, items: Iterable[Item]) -> Batch:
        """What was read in, the Batch out."""
        articles, problems = list[tuple[str, Article]](), list[tuple[str, Problem]]()
        for path, item in items:
            if isinstance(item, Article):
                articles.append((str(path), with_language(item)))
            else:
                problems.append((str(path), item))
        return Batch(tuple(self._screened(self._begun(articles))), tuple(problems))

    def kept(self, batch: Batch) -> None:
        """The batch is in the store: nothing of it need be held at hand."""
        for entry in batch.entries:
            if entry.fate not in SETTLED:
                self.on_the_way.discard(entry.article.id)
                self.at_hand.drop(entry.article.id)

    def _begun(self, articles: Sequence[tuple[str, Article]]) -> list[Entry]:
        """Articles in, entries out: known, or to be coded by the step of their language."""
        step = lru_cache(lambda language: step_of(language, self.coding.model))
        entries = [Entry(place, article, Fate.CODED, step(article.language)) for place, article in articles]
        for one in dict.fromkeys(entry.step for entry in entries):
            ids = {entry.article.id for entry in entries if entry.step == one}
            now, ever = self.store.coded(ids, one), self.store.coded(ids, at_any_version(one))
            entries = [_fated(entry, now, ever) if entry.step == one else entry for entry in entries]
        return entries if not self.coding.again else [_again(entry) for entry in entries]

    def _screened(self, entries: Sequence[Entry]) -> Iterator[Entry]:
        clued = [(entry, None if entry.fate in SETTLED else self.screen.clue(entry.article)) for entry in entries]
        former = self._former([clue for _, clue in clued if clue])
        for entry, clue in clued:
            if entry.fate in SETTLED:
                yield entry
            elif entry.article.id in self.on_the_way:
                yield replace(entry, fate=Fate.KNOWN)
            else:
                self.on_the_way.add(entry.article.id)
                yield self._judged(entry, clue, former)

    def _former(self, clues: Sequence[Clue]) -> AtHand:
        found = AtHand()
        for clue in asked_of(self.store, Question.COPY, clues, [self.screen.window(clue) for clue in clues]):
            found.add(clue)
        return found

    def _judged(self, entry: Entry, clue: Clue | None, former: AtHand) -> Entry:
        if clue is None:
            return replace(entry, fate=self._fate(entry))
        window = self.screen.window(clue)
        known = {one.about: one for where in (former, self.at_hand) for one in where.like(clue, window)}
        judgements = tuple(self.screen.judge(clue, [known[about] for about in sorted(known)]))
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
