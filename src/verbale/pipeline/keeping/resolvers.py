"""What a run asks of every article before and after it is coded: the resolvers, in one table."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from verbale.records.clue import Clue
from verbale.records.judgement import Judgement, Question
from verbale.records.reading import Reading
from verbale.records.text import Article

type Window = tuple[date | None, date | None]
"""The first and the last day of the clues that one is judged against; None is no bound."""


@dataclass(frozen=True, slots=True)
class Screen:
    """What is asked before parsing: a clue of an article, of which earlier article it is a copy, and what cannot hold an account.

    `judge` yields nothing where the article is new; SAME where it is a copy, so that it is not coded.
    """

    clue: Callable[[Article], Clue | None]
    window: Callable[[Clue], Window]
    judge: Callable[[Clue, Iterable[Clue]], Iterable[Judgement]]
    empty: Callable[[Article], bool]


@dataclass(frozen=True, slots=True)
class Resolver:
    """What is asked of what was coded: clues of a reading, and what each says of those before it."""

    question: Question
    clues: Callable[[Reading], Iterable[Clue]]
    window: Callable[[Clue], Window]
    judge: Callable[[Clue, Iterable[Clue]], Iterable[Judgement]]


class Clues(Protocol):
    """Where clues of former articles come from: a store's `Writer`."""

    def clues(
        self, question: Question, keys: Iterable[str], since: date | None, until: date | None
    ) -> Iterator[Clue]:
        """The clues to a question that share a key and lie between two days."""


def nothing_known(_: Clue) -> Window:
    """A clue in, no bounds out."""
    return None, None


NO_SCREEN = Screen(lambda article: None, nothing_known, lambda clue, known: (), lambda article: False)
RESOLVERS: tuple[Resolver, ...] = ()
