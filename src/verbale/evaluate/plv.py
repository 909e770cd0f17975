"""Sentences with marked source and target and a guesser of types in, macro-F1 over types out."""

import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from verbale.evaluate.bench import Difference
from verbale.evaluate.figures import Figure, Measure, Tally, figure, measured
from verbale.evaluate.older import MOVED, label
from verbale.records.account import Status
from verbale.records.text import Span

_MARK = re.compile(r"</?[st]>")
_YIELD = "YIELD"  # the set's label for what are two types today
_YIELDING = frozenset({"CONCEDE", "RETREAT"})
# CAMEO 163, to impose an embargo, boycott or sanctions, is COERCE in CAMEO2PLOVER-2021, which the set follows there.
_MOVED = MappingProxyType({**MOVED, ("SANCTION", ""): "COERCE"})


@dataclass(frozen=True, slots=True)
class PlvItem:
    """One sentence; `source` and `target` are None where the sentence does not name them."""

    id: str
    text: str
    source: Span | None
    target: Span | None
    type: str


type GuessType = Callable[[PlvItem], str]
"""A sentence with its pair in, the label of what the source does to the target out, "" where nothing is found."""


def read(path: Path) -> tuple[PlvItem, ...]:
    """The TSV file in, its items out."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return tuple(_item(row["sentence_id"], row["marked_sentence"], row["gold_root"]) for row in rows)


def count(items: Sequence[PlvItem], guess: GuessType) -> tuple[Figure, ...]:
    """Items and a guesser in, macro-F1, the share of right types, and F1 of each type out."""
    guessed = [(item.type, guess(item)) for item in items]
    types = sorted({item.type for item in items})
    return (
        measured("macro-F1", guessed, macro_f1),
        figure("right type", Measure.SHARE, [Tally(gold == found, 1, 1) for gold, found in guessed]),
        *(figure(type_, Measure.F1, [_tally(type_, *pair) for pair in guessed]) for type_ in types),
    )


def differences(items: Sequence[PlvItem], guess: GuessType) -> Iterator[Difference]:
    """Items and a guesser in, those whose type is wrong out."""
    for item in items:
        found = guess(item)
        if found != item.type:
            pair = " → ".join(span.of(item.text) if span else "-" for span in (item.source, item.target))
            yield Difference(item.id, "differs", ("type",), f"{item.type} ({pair}): {item.text}", found or "nothing")


def macro_f1(guessed: Sequence[tuple[str, str]]) -> float:
    """Pairs of gold and found label in, the mean over gold labels of their F1 out.

    >>> macro_f1([("AID", "AID"), ("AGREE", "AID")])
    0.3333333333333333
    """
    gold = Counter(one for one, _ in guessed)
    found = Counter(other for _, other in guessed)
    hits = Counter(one for one, other in guessed if one == other)
    scores = [2 * hits[label] / (gold[label] + found[label]) for label in gold]
    return sum(scores) / len(scores) if scores else 0.0


def _item(number: str, marked: str, label: str) -> PlvItem:
    text, start = "", 0
    places: dict[str, int] = {}
    for mark in _MARK.finditer(marked):
        text += marked[start : mark.start()]
        start = mark.end()
        places.setdefault(mark[0], len(text))
    text += marked[start:]
    return PlvItem(number, text, _span(places, "s"), _span(places, "t"), label)


def _span(places: dict[str, int], name: str) -> Span | None:
    start, end = places.get(f"<{name}>"), places.get(f"</{name}>")
    return Span(start, end) if start is not None and end is not None and start <= end else None


def label_of(type_: str, mode: str, status: Status) -> str:
    """A type, its mode and the status of the deed in, the set's label out.

    >>> label_of("RETREAT", "release", Status()), label_of("SANCTION", "", Status())
    ('YIELD', 'COERCE')
    """
    older = label(type_, mode, status, _MOVED)
    return _YIELD if older in _YIELDING else older


def _tally(label: str, gold: str, found: str) -> Tally:
    return Tally(label == gold == found, label == gold, label == found)
