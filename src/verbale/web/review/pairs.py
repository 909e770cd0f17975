"""A store and a question in, the pairs on which a resolver could not decide out, each side told so that a person can."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Protocol

from verbale.records.account import Account
from verbale.records.judgement import Judgement, Question
from verbale.store.base import Query
from verbale.store.cards import Head, Telling
from verbale.web.sentences import Sentence, sentence_of
from verbale.web.words import N_

MOST = 20
QUESTIONS = {
    Question.EVENT: N_("Do these two accounts tell one happening?"),
    Question.ACTOR: N_("Are these two one and the same?"),
    Question.STORY: N_("Are these two reports on one matter?"),
}


class Kept(Protocol):
    """What the page asks a store."""

    def unsure(self, question: Question, most: int) -> Iterator[Judgement]: ...  # noqa: D102
    def named(self, actors: Collection[str]) -> dict[str, tuple[str, ...]]: ...  # noqa: D102
    def home(self, record: str) -> str: ...  # noqa: D102
    def heads(self, query: Query) -> Iterator[Head]: ...  # noqa: D102
    def told(self, names: Collection[str]) -> Iterator[Account]: ...  # noqa: D102
    def tellings(self, query: Query) -> Iterator[Telling]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: its id, and what tells it: names of an actor with the newest account that names it, an account with its report, or a report."""

    id: str
    names: tuple[str, ...] = ()
    says: Sentence | None = None
    head: Head | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records, what the resolver weighed, and how sure it was that they are one."""

    question: Question
    sides: tuple[Side, ...]
    reasons: tuple[str, ...]
    score: float


def pairs_of(view: Kept, question: Question) -> tuple[Pair, ...]:
    """A store and a question in, the pairs that wait for a person out, no more than MOST."""
    return tuple(
        Pair(question, tuple(_side(view, question, one) for one in judged.about), judged.reasons, judged.score or 0.0)
        for judged in view.unsure(question, MOST)
    )


def _side(view: Kept, question: Question, record: str) -> Side:
    if question is Question.ACTOR:
        return _actor(view, record)
    home = view.home(record)
    head = next(view.heads(Query(article=home, most=1)), None) if home else None
    if question is not Question.EVENT or not home:
        return Side(record, head=head)
    found = next(view.told([record]), None)
    return Side(record, says=sentence_of(found) if found else None, head=head)


def _actor(view: Kept, record: str) -> Side:
    """An actor by its names and, where there is one, the newest account of its deeds, of deeds done to it, or in which it speaks."""
    names = view.named([record]).get(record, (record,))
    asked = (Query(actor=record, most=1), Query(voice=record, most=1))
    found = next((telling for query in asked for telling in view.tellings(query)), None)
    return Side(record, names, sentence_of(found.account), found.head) if found else Side(record, names)
