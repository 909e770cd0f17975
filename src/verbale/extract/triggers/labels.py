"""The features of a word in, the likeliest of several labels out, by a table whose rows are "label|feature" or "= feature".

What stands behind "=" is said of a candidate itself ("the frame says so") and weighs the same for every label.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from math import exp

from verbale.records.evidence import Step
from verbale.reference.chooser import chooser


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label and how surely it is meant."""

    label: str
    chance: float


def candidate(label: str, own: Iterable[str], features: Iterable[str]) -> tuple[str, ...]:
    """A label, what is said of it as a candidate, and the features of the word in, all its features out."""
    return (*own, *(f"{label}|{feature}" for feature in features))


def likeliest(name: str, own: Mapping[str, tuple[str, ...]], features: Iterable[str]) -> Labelled:
    """A table, the labels with what is said of each, and the features of the word in, the likeliest label out."""
    table = chooser(name)
    weights = _by_feature(name, table.version, tuple(own))
    rows = [weights[feature] for feature in features if feature in weights]
    sums = map(sum, zip(*rows, strict=True)) if rows else repeat(0.0)
    said = {told: table.score(told) for told in set(own.values())}  # the same of most labels
    scores = {label: said[told] + weight for (label, told), weight in zip(own.items(), sums, strict=False)}
    best = max(scores, key=scores.__getitem__)
    return Labelled(best, 1 / sum(exp(score - scores[best]) for score in scores.values()))


def reasons(name: str, label: str, own: Iterable[str], features: Iterable[str]) -> Step:
    """A decision in, the step that names the table, its version and what weighed most, out."""
    table = chooser(name)
    weighed = table.reasons(candidate(label, own, features))
    said = ", ".join(f"{feature.removeprefix(f'{label}|')} {weight:+.2f}" for feature, weight in weighed)
    return Step(f"models/{name}:{label} ({said})", table.version)


@cache
def _by_feature(name: str, version: str, labels: tuple[str, ...]) -> Mapping[str, tuple[float, ...]]:
    """For each feature its weights for the labels, in their order: a word has few features, each weighs for several labels."""
    found: dict[str, list[float]] = {}
    for column, label in enumerate(labels):
        for feature, weight in _by_label(name, version).get(label, ()):
            found.setdefault(feature, [0.0] * len(labels))[column] = weight
    return {feature: tuple(row) for feature, row in found.items()}


@cache
def _by_label(name: str, _version: str) -> Mapping[str, Sequence[tuple[str, float]]]:
    """The rows of a table by label, taken apart once: the modes of every type are in one table."""
    found: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
    for row, weight in chooser(name).weights.items():
        label, bar, feature = row.partition("|")
        if bar:
            found[label].append((feature, weight))
    return dict(found)
