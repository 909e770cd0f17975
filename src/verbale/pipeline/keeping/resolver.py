"""The shape of what a run asks of every article before and after it is coded: clues, what to ask a store for, judgements."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from verbale.records.clue import Clue
from verbale.records.judgement import Judgement, Question
from verbale.records.reading import Reading
from verbale.records.text import Article

type Asked = tuple[Collection[str], date | None, date | None]
"""What to ask a store for: keys, and the first and the last day (None is no bound)."""


@dataclass(frozen=True, slots=True)
class Screen:
    """What is asked before parsing: a clue of an article, of which earlier article it is a copy, and what cannot hold an account.

    `judged` yields nothing where the article is new; SAME where it is a copy, so that it is not coded.
    """

    clue_of: Callable[[Article], Clue]
    asked: Callable[[Clue], Asked]
    judged: Callable[[Clue, Iterable[Clue]], Iterable[Judgement]]
    empty: Callable[[Article], bool]


type Known = Callable[[Asked], Iterable[Clue]]
"""What is asked for in, the clues that fit out, in the order of ids: those of a store and of what is kept with it."""


@dataclass(frozen=True, slots=True)
class Resolver:
    """What is asked of what was coded: clues of a reading, and what is judged of what is known.

    `asked` tells beforehand what `judged` will ask for of a clue, so that a store is asked once for a whole batch; what it
    leaves out is asked for when it is wanted.
    """

    question: Question
    clues_of: Callable[[Reading], Iterable[Clue]]
    asked: Callable[[Clue], Asked]
    judged: Callable[[Clue, Known], Iterable[Judgement]]


class Clues(Protocol):
    """Where clues of former articles come from: a store's `Writer`."""

    def clues(
        self, question: Question, keys: Collection[str], since: date | None, until: date | None
    ) -> Iterator[Clue]:
        """The clues to a question that share a key and lie between two days."""
