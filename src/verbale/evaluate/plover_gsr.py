"""PLOVER's gold standard records and a coder of sentences in, how often type and actors are right out."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from verbale.evaluate.bench import Difference
from verbale.evaluate.figures import Figure, Measure, Tally, figure
from verbale.evaluate.names import States, plain
from verbale.evaluate.older import MOVED, label
from verbale.records.account import Status

# The labels of the set's version 0.5 under today's names (gold README; FIGHT became ASSAULT in 2017). CRIME has no successor.
_TODAY = {
    "DEMAND": ("REQUEST",),
    "DISAPPROVE": ("ACCUSE",),
    "INVESTIGATE": ("ACCUSE",),
    "FIGHT": ("ASSAULT",),
    "YIELD": ("CONCEDE", "RETREAT"),
}
_DROPPED = "CRIME"
# In the reference of 2017 to destroy property is COERCE, as to take it (CAMEO 171).
_MOVED = MappingProxyType({**MOVED, ("ASSAULT", "destroy"): "COERCE"})


@dataclass(frozen=True, slots=True)
class GsrItem:
    """One sentence with its event; `types` are the types that count as right."""

    id: str
    text: str
    types: tuple[str, ...]
    sources: tuple[str, ...]
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """One event that was found: its type, and for each side the names and the words of its actors."""

    type: str
    who: tuple[str, ...]
    whom: tuple[str, ...]


type CodeSentence = Callable[[str], Iterable[Done]]


def read(path: Path) -> tuple[GsrItem, ...]:
    """The JSON file in, its items out."""
    records = json.loads(path.read_text(encoding="utf-8"))
    return tuple(
        GsrItem(
            record["id"],
            record["text"],
            _TODAY.get(record["event"], (record["event"],)),
            tuple(actor["actorText"] for actor in record.get("source", ())),
            tuple(actor["actorText"] for actor in record.get("target", ())),
        )
        for record in records
        if record["event"] != _DROPPED
    )


def label_of(type_: str, mode: str, status: Status) -> str:
    """A type, its mode and the status of the deed in, the set's label out, under today's name.

    >>> label_of("ASSAULT", "destroy", Status()), label_of("RETREAT", "release", Status())
    ('COERCE', 'RETREAT')
    """
    return label(type_, mode, status, _MOVED)


def count(items: Sequence[GsrItem], code: CodeSentence, states: States) -> tuple[Figure, ...]:
    """Items, a coder of sentences and what finds a state in words in, the figures out.

    An item is right if one event found in it has the type and shares an actor with each side that the gold tells. An actor is
    the same if the words of one name are among those of the other, or if both stand for the same state.
    """
    found = [tuple(code(item.text)) for item in items]
    both = list(zip(items, found, strict=True))

    def share(name: str, right: Callable[[GsrItem, Done], bool]) -> Figure:
        return figure(name, Measure.SHARE, [Tally(any(right(*pair) for pair in _each(*one)), 1, 1) for one in both])

    def typed(item: GsrItem, done: Done) -> bool:
        return done.type in item.types

    def who(item: GsrItem, done: Done) -> bool:
        return typed(item, done) and _shares(item.sources, done.who, states)

    def whom(item: GsrItem, done: Done) -> bool:
        return typed(item, done) and _shares(item.targets, done.whom, states)

    return (
        share("type", typed),
        share("type and who", who),
        share("type and whom", whom),
        share("type and both", lambda item, done: who(item, done) and whom(item, done)),
        figure("events a sentence", Measure.RATE, [Tally(len(told), 1, len(told)) for _, told in both]),
    )


def same_words(one: str, other: str, states: States) -> bool:
    """Whether the words of one name are among those of the other, or both stand for one state.

    >>> same_words("the envoy Ana Rojas", "Ana Rojas", lambda words: "")
    True
    """
    words, others = set(plain(one).split()), set(plain(other).split())
    if words and others and (words <= others or others <= words):
        return True
    return bool(states(one)) and states(one) == states(other)


def differences(items: Sequence[GsrItem], code: CodeSentence, states: States) -> Iterator[Difference]:
    """The same in, the items out of which no event is right in type and both sides, with all that was found, out."""
    for item in items:
        done = tuple(code(item.text))
        typed = [one for one in done if one.type in item.types]
        sides = [(_shares(item.sources, one.who, states), _shares(item.targets, one.whom, states)) for one in typed]
        if (True, True) in sides:
            continue
        wrong = tuple(side for place, side in enumerate(("who", "whom")) if not any(pair[place] for pair in sides))
        told = "; ".join(f"{' + '.join(one.who) or '-'} {one.type} {' + '.join(one.whom) or '-'}" for one in done)
        gold = (
            f"{' + '.join(item.sources) or '-'} {'/'.join(item.types)} {' + '.join(item.targets) or '-'}: {item.text}"
        )
        yield Difference(item.id, "missed", (wrong or ("sides",)) if typed else ("type",), gold, told)


def _each(item: GsrItem, found: tuple[Done, ...]) -> Iterable[tuple[GsrItem, Done]]:
    return ((item, done) for done in found)


def _shares(gold: tuple[str, ...], found: tuple[str, ...], states: States) -> bool:
    return not gold or any(same_words(one, other, states) for one in gold for other in found)
