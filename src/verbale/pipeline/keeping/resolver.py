"""The shape of what a run asks of every article before and after it is coded: clues, what to ask a store for, judgements."""

from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from verbale.records.clue import Clue
from verbale.records.judgement import Judgement, Question
from verbale.records.reading import Reading
from verbale.records.text import Article
from verbale.store.base import Sought

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


type Asking = Generator[Asked, Sequence[Clue], Iterable[Judgement]]
"""Who judges: he yields what he asks for, is sent the clues that fit, in the order of ids, and hands his judgements back at the end."""


@dataclass(frozen=True, slots=True)
class Resolver:
    """What is asked of what was coded: clues of a reading, and what is judged of each and of what is known.

    All clues of a batch are judged side by side, so that a store is asked once for what all of them ask for. `reach`: how many days apart
    two may lie that share one key, two, and so on; what is farther need not be handed to who judges.
    """

    question: Question
    clues_of: Callable[[Reading], Iterable[Clue]]
    judged: Callable[[Clue], Asking]
    reach: tuple[int, ...] = ()


class Clues(Protocol):
    """Where clues of former articles come from: a store's `Writer`."""

    def nearest(self, question: Question, sought: Sequence[Sought], most: int) -> Iterator[Clue]:
        """The clues to a question that fit what many ask for: for each the nearest, no more than `most`."""


class Judged(Protocol):
    """Where former judgements come from: a store's `Writer`."""

    def judged_on(self, question: Question, records: Collection[str]) -> Iterator[Judgement]:
        """A question and ids of records in, the judgements in force on it about any of them out."""
