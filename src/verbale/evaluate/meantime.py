"""Events of Wikinews with their factuality (-3 to +3) and a judge of factuality in, correlation and F1 out."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from typing import Any

from verbale.evaluate.bench import Difference
from verbale.evaluate.figures import Figure, Measure, Tally, figure, measured

CERTAIN = 3.0


@dataclass(frozen=True, slots=True)
class Target:
    """An event by its words `[first, last)` of the sentence, and its factuality."""

    first: int
    last: int
    factuality: float


@dataclass(frozen=True, slots=True)
class MeantimeItem:
    """One sentence as words (marks split off, as in treebanks) with its events."""

    words: tuple[str, ...]
    targets: tuple[Target, ...]


type Judge = Callable[[MeantimeItem], Sequence[float]]
"""A sentence in, the factuality of each of its targets (-3 to +3) out."""


def read(path: Path) -> tuple[MeantimeItem, ...]:
    """A JSONL file, or a folder with several, in, their sentences out."""
    files = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    return tuple(map(_item, map(json.loads, lines)))


def count(items: Sequence[MeantimeItem], judge: Judge) -> tuple[Figure, ...]:
    """Sentences and a judge in, Pearson's r, F1 of what is negated and F1 of what is not certain out."""
    judged = [
        [(target.factuality, value) for target, value in zip(item.targets, judge(item), strict=True)] for item in items
    ]
    return (
        measured("factuality r", judged, lambda parts: pearson([pair for part in parts for pair in part])),
        figure("negated", Measure.F1, [_tally(part, lambda value: value < 0) for part in judged]),
        figure("not certain", Measure.F1, [_tally(part, lambda value: abs(value) < CERTAIN) for part in judged]),
    )


def differences(items: Sequence[MeantimeItem], judge: Judge) -> Iterator[Difference]:
    """Sentences and a judge in, the events out that lie on different sides of certain, uncertain and negated."""
    for number, item in enumerate(items, start=1):
        for target, value in zip(item.targets, judge(item), strict=True):
            if _side(target.factuality) != _side(value):
                words = " ".join(item.words[target.first : target.last])
                gold = f"{target.factuality:+g} “{words}”: {' '.join(item.words)}"
                yield Difference(f"sentence {number}", "differs", ("factuality",), gold, f"{value:+g}")


def _side(value: float) -> int:
    return -1 if value < 0 else int(value >= CERTAIN)


def pearson(pairs: Sequence[tuple[float, float]]) -> float:
    """Pairs of numbers in, Pearson's correlation out; 0 where one side never changes.

    >>> round(pearson([(1, 2), (2, 4), (3, 6)]), 6)
    1.0
    """
    if not pairs:
        return 0.0
    middle = sum(one for one, _ in pairs) / len(pairs)
    other_middle = sum(other for _, other in pairs) / len(pairs)
    both = sum((one - middle) * (other - other_middle) for one, other in pairs)
    spread = sum((one - middle) ** 2 for one, _ in pairs)
    other_spread = sum((other - other_middle) ** 2 for _, other in pairs)
    return both / sqrt(spread * other_spread) if spread and other_spread else 0.0


def _item(said: Any) -> MeantimeItem:
    return MeantimeItem(tuple(said["text"].split(" ")), tuple(map(_target, said["targets"])))


def _target(said: Any) -> Target:
    first, last = said["span1"]
    return Target(first, last, float(said["label"]))


def _tally(part: list[tuple[float, float]], holds: Callable[[float], bool]) -> Tally:
    gold = [holds(one) for one, _ in part]
    found = [holds(other) for _, other in part]
    return Tally(sum(map(all, zip(gold, found, strict=True))), sum(gold), sum(found))
