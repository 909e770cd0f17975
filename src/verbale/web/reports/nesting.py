"""What is told in a report in, the same in the order of the text out, each under the statement in whose words it stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verbale.records.account import Account
from verbale.records.text import Span
from verbale.records.voice import Statement

type Told = Account | Statement
DEEPEST = 4  # a voice within a voice within a voice is drawn; what is deeper stands at the same place


@dataclass(frozen=True, slots=True)
class Nested:
    """An account or a statement and in how many statements it stands."""

    told: Told
    depth: int


def nested(statements: Sequence[Statement], accounts: Sequence[Account]) -> tuple[Nested, ...]:
    """All that is told in, the same out, a statement before what stands in it."""
    everything: list[Told] = sorted([*statements, *accounts], key=_place)
    parents = {at: _parent(everything, at) for at in range(len(everything))}
    children: dict[int | None, list[int]] = {}
    for at, parent in parents.items():
        children.setdefault(parent, []).append(at)
    return tuple(_walked(everything, children))


def spans_of(told: Told) -> tuple[Span, ...]:
    """An account or a statement in, where its own words stand out: what is said, or the word that tells the deed.

    The clause of an account may hold who says so ("… would not disarm, he said"): the deed's word stands within what is said.
    """
    if isinstance(told, Account):
        return (told.did.trigger.span,)
    return tuple(part.span for part in told.content) or (told.evidence.span,)


def _place(told: Told) -> tuple[int, int, bool]:
    """By where the words begin; what is longer, and a statement, goes first."""
    spans = spans_of(told)
    return min(span.start for span in spans), -max(span.end for span in spans), isinstance(told, Account)


def _parent(everything: list[Told], at: int) -> int | None:
    """The shortest statement that holds the words: it stands before them in this order, so that nothing stands within itself."""
    own = spans_of(everything[at])
    around = [
        other
        for other, told in enumerate(everything[:at])
        if isinstance(told, Statement) and _holds(spans_of(told), own)
    ]
    return min(around, key=lambda other: (_long(everything[other]), -other), default=None)


def _holds(outer: tuple[Span, ...], inner: tuple[Span, ...]) -> bool:
    return all(any(one.holds(other) for one in outer) for other in inner)


def _long(told: Told) -> int:
    return sum(map(len, spans_of(told)))


def _walked(everything: list[Told], children: dict[int | None, list[int]]) -> Iterator[Nested]:
    left = [(at, 0) for at in reversed(children.get(None, []))]
    while left:
        at, depth = left.pop()
        yield Nested(everything[at], min(depth, DEEPEST))
        left.extend((child, depth + 1) for child in reversed(children.get(at, [])))
