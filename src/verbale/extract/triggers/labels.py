"""The features of a word in, the likeliest of several labels out, by a table whose rows are "label|feature" or "= feature".

What stands behind "=" is said of a candidate itself ("the frame says so") and weighs the same for every label.
"""

from collections.abc import Iterable, Mapping
from math import exp

from verbale.records.evidence import Step
from verbale.records.passing import passing
from verbale.reference.chooser import chooser
from verbale.reference.columns import columns


@passing
class Labelled:
    """A label and how surely it is meant; `chances` are those of every label."""

    label: str
    chance: float
    chances: Mapping[str, float]


def candidate(label: str, own: Iterable[str], features: Iterable[str]) -> tuple[str, ...]:
    """A label, what is said of it as a candidate, and the features of the word in, all its features out."""
    return (*own, *(f"{label}|{feature}" for feature in features))


def likeliest(name: str, own: Mapping[str, tuple[str, ...]], features: Iterable[str]) -> Labelled:
    """A table, the labels with what is said of each, and the features of the word in, the likeliest label out."""
    table, labels = chooser(name), tuple(own)
    said = {told: table.score(told) for told in set(own.values())}  # the same of most labels
    sums = columns(name, labels).sums(features)
    scores = [said[told] + weight for told, weight in zip(own.values(), sums, strict=True)]
    top = max(scores)
    parts = [exp(score - top) for score in scores]
    whole = sum(parts)
    chances = dict(zip(labels, [part / whole for part in parts], strict=True))
    return Labelled(labels[scores.index(top)], 1 / whole, chances)


def reasons(name: str, label: str, own: Iterable[str], features: Iterable[str]) -> Step:
    """A decision in, the step that names the table, its version and what weighed most, out."""
    table = chooser(name)
    weighed = table.reasons(candidate(label, own, features))
    said = ", ".join(f"{feature.removeprefix(f'{label}|')} {weight:+.2f}" for feature, weight in weighed)
    return Step(f"models/{name}:{label} ({said})", table.version)
