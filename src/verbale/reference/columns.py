"""A learned table whose rows are "label|feature" in, for the features of a word the sum of their weights for each label out.

A feature weighs for many labels, and a word has a hundred features. So the weights of a feature for all labels stand side by
side in one whole number, as the columns of a sum on paper do: one addition adds them all, and nothing is rounded on the way.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from struct import unpack

from verbale.reference.chooser import chooser

_BITS = 32  # of one column; half of what they can hold is below nought
_BYTES = _BITS // 8
_HALF = 1 << (_BITS - 1)
_PARTS = 10_000  # of one: weights have four digits at most


@dataclass(frozen=True, slots=True)
class Columns:
    """The weights of each feature for some labels, in the order of the labels."""

    labels: tuple[str, ...]
    rows: Mapping[str, int]

    def sums(self, features: Iterable[str]) -> list[float]:
        """The features of a word in, what they weigh for each label out; those that are not known weigh nothing.

        >>> table = side_by_side(("AID", "ACCUSE"), {"AID": [("obj", 0.5), ("no subj", -1)], "ACCUSE": [("obj", -0.25)]})
        >>> table.sums(["obj", "no subj", "unknown"])
        [-0.5, -0.25]
        """
        count = len(self.labels)
        whole = sum(map(self.rows.get, features, repeat(0)), _nought(count))
        apart = unpack(f"<{count}I", whole.to_bytes(count * _BYTES, "little"))
        return [(weight - _HALF) / _PARTS for weight in apart]


def columns(name: str, labels: tuple[str, ...]) -> Columns:
    """The name of a table and some of its labels in, their columns out."""
    return _columns(name, chooser(name).version, labels)


@cache
def _columns(name: str, version: str, labels: tuple[str, ...]) -> Columns:
    return side_by_side(labels, _by_label(name, version))


def side_by_side(labels: tuple[str, ...], weights: Mapping[str, Iterable[tuple[str, float]]]) -> Columns:
    """Labels, and the features with their weights for each, in, their Columns out."""
    found: dict[str, int] = {}
    for column, label in enumerate(labels):
        for feature, weight in weights.get(label, ()):
            found[feature] = found.get(feature, 0) + (round(weight * _PARTS) << (column * _BITS))
    return Columns(labels, found)


@cache
def _nought(count: int) -> int:
    """Columns that hold nothing yet."""
    return sum(_HALF << (column * _BITS) for column in range(count))


@cache
def _by_label(name: str, _version: str) -> Mapping[str, Sequence[tuple[str, float]]]:
    """The rows of a table by label, taken apart once: the modes of every type are in one table."""
    found: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
    for row, weight in chooser(name).weights.items():
        label, bar, feature = row.partition("|")
        if bar:
            found[label].append((feature, weight))
    return dict(found)
