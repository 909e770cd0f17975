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
    table = chooser(name)
    sums = columns(name, tuple(own)).sums(features)
    said = {told: table.score(told) for told in set(own.values())}  # the same of most labels
    scores = {label: said[told] + weight for (label, told), weight in zip(own.items(), sums, strict=True)}
    best = max(scores, key=scores.__getitem__)
    parts = {label: exp(score - scores[best]) for label, score in scores.items()}
    whole = sum(parts.values())
    return Labelled(best, 1 / whole, {label: part / whole for label, part in parts.items()})


def reasons(name: str, label: str, own: Iterable[str], features: Iterable[str]) -> Step:
    """A decision in, the step that names the table, its version and what weighed most, out."""
    table = chooser(name)
    weighed = table.reasons(candidate(label, own, features))
    said = ", ".join(f"{feature.removeprefix(f'{label}|')} {weight:+.2f}" for feature, weight in weighed)
    return Step(f"models/{name}:{label} ({said})", table.version)
