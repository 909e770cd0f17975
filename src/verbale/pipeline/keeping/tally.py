"""Batches and what was kept of them in, the figures of a run out: how many articles had which fate, and what went wrong."""

import re
from collections import Counter
from dataclasses import dataclass, field

from verbale.pipeline.keeping.entry import Batch, Fate, is_failed
from verbale.store.drafts import Draft

_NUMBERS = re.compile(r"\d+")
_MOST_KINDS = 1_000  # of problems that are counted apart
_SAID = 160  # characters


@dataclass(frozen=True, slots=True)
class Figures:
    """What a run has done up to now. `fates` counts articles, `waiting` those without an engine by language.

    `problems` are the commonest ones with their numbers: of files, and of articles. `place` is where the last article was read.
    """

    place: str = ""
    fates: tuple[tuple[Fate, int], ...] = ()
    waiting: tuple[tuple[str, int], ...] = ()
    accounts: int = 0
    statements: int = 0
    problems: tuple[tuple[str, int], ...] = ()
    troubles: int = 0

    def of(self, *fates: Fate) -> int:
        """How many articles had one of these fates.

        >>> Figures(fates=((Fate.CODED, 3), (Fate.COPY, 1))).of(Fate.CODED, Fate.COPY)
        4
        """
        return sum(number for fate, number in self.fates if fate in fates)

    @property
    def read(self) -> int:
        """How many articles were read."""
        return sum(number for _, number in self.fates)


@dataclass(slots=True)
class Tally:
    """Counts."""

    fates: Counter[Fate] = field(default_factory=Counter)
    waiting: Counter[str] = field(default_factory=Counter)
    problems: Counter[str] = field(default_factory=Counter)
    place: str = ""
    accounts: int = 0
    statements: int = 0

    def add(self, batch: Batch, kept: tuple[Draft, ...]) -> Figures:
        """A batch and what was kept of it in, all figures up to now out."""
        failed = {one.kept.reading.article.id for one in kept if is_failed(one.kept.step)}
        for entry in batch.entries:
            fate = Fate.FAILED if entry.fate is Fate.CODED and entry.article.id in failed else entry.fate
            self.fates[fate] += 1
            if fate is Fate.WAITING:
                self.waiting[entry.article.language] += 1
            self.place = entry.place
        for _, problem in batch.problems:
            self._trouble(problem.says)
        for one in kept:
            self._kept(one)
        return self.figures()

    def figures(self) -> Figures:
        """Nothing in, all figures up to now out."""
        return Figures(
            self.place, tuple(sorted(self.fates.items())), tuple(self.waiting.most_common()),
            self.accounts, self.statements, tuple(self.problems.most_common(5)), self.problems.total(),
        )  # fmt: skip

    def _kept(self, one: Draft) -> None:
        self.accounts += len(one.accounts)
        self.statements += len(one.statements)
        for problem in one.kept.reading.problems:
            self._trouble(problem.says)

    def _trouble(self, says: str) -> None:
        kind = _NUMBERS.sub("#", says)[:_SAID]
        self.problems[kind if kind in self.problems or len(self.problems) < _MOST_KINDS else "others"] += 1
