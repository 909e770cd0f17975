"""Choices that people made among candidates in, the weights of the candidates' features out.

The weights make the right choices as likely as they can be, less a penalty on large weights (conditional logit with L2;
L-BFGS). The same choices give the same weights: no chance is involved, and they are rounded to what is shipped.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

_ROUNDING = 1e-6
NOTHING: Mapping[str, float] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Choice:
    """One decision: the features of each candidate, and the numbers of those that are right (one at least)."""

    candidates: tuple[tuple[str, ...], ...]
    right: frozenset[int]
    weight: float = 1.0


def fit(
    choices: Sequence[Choice],
    *,
    penalty: float = 1.0,
    seen: int = 3,
    digits: int = 4,
    reasoned: Mapping[str, float] = NOTHING,
) -> dict[str, float]:
    """Choices in, the weight of each feature out that stands in at least `seen` choices; those that round to 0 are left out.

    A choice of little weight is seen as little.

    `reasoned` are weights of which a reader of politics is sure before anything is learned: the penalty pulls toward them
    (elsewhere toward 0), and what the choices never show keeps them.

    >>> told = [Choice((("near",), ("far",)), frozenset({0}))] * 5
    >>> weights = fit(told)
    >>> weights["near"] > 0 > weights["far"]
    True
    """
    names = sorted({*_names(choices, seen), *reasoned})
    if not names:
        return {}
    from scipy.optimize import minimize  # its door is this module

    slope = _Slope(choices, names, penalty, reasoned)
    found = minimize(slope, slope.start, jac=True, method="L-BFGS-B", options={"maxiter": 400, "ftol": 1e-9})
    rounded = ((name, round(float(weight), digits)) for name, weight in zip(names, found.x, strict=True))
    return {name: weight for name, weight in rounded if weight}


def _names(choices: Sequence[Choice], seen: int) -> list[str]:
    counts: defaultdict[str, float] = defaultdict(float)
    for choice in choices:
        for name in {feature for features in choice.candidates for feature in features}:
            counts[name] += choice.weight
    return [name for name, count in counts.items() if count >= seen - _ROUNDING]


class _Slope:
    """The function that is made small: its value and its gradient at some weights."""

    def __init__(
        self, choices: Sequence[Choice], names: Sequence[str], penalty: float, reasoned: Mapping[str, float] = NOTHING
    ) -> None:
        import numpy as np
        from scipy.sparse import csr_matrix

        column = {name: number for number, name in enumerate(names)}
        rows = [features for choice in choices for features in choice.candidates]
        cells = [[column[f] for f in dict.fromkeys(features) if f in column] for features in rows]
        ends = np.cumsum([0, *map(len, cells)])
        flat = np.fromiter((number for row in cells for number in row), dtype=np.int64, count=int(ends[-1]))
        self.matrix: Any = csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(rows), len(names)))
        self.firsts = np.cumsum([0, *(len(choice.candidates) for choice in choices)])[:-1]
        self.sizes = np.array([len(choice.candidates) for choice in choices])
        self.right = np.fromiter(_right(choices), dtype=bool, count=len(rows))
        self.weight = np.array([choice.weight for choice in choices])
        self.penalty = penalty
        self.start = np.array([reasoned.get(name, 0.0) for name in names])

    def __call__(self, weights: Any) -> tuple[float, Any]:
        import numpy as np

        scores = self.matrix @ weights
        scores -= np.repeat(np.maximum.reduceat(scores, self.firsts), self.sizes)
        parts = np.exp(scores)
        whole = np.add.reduceat(parts, self.firsts)
        good = np.where(self.right, parts, 0.0)
        taken = np.add.reduceat(good, self.firsts)
        loss = float(np.sum(self.weight * (np.log(whole) - np.log(taken))))
        pull = parts / np.repeat(whole, self.sizes) - good / np.repeat(taken, self.sizes)
        away = weights - self.start
        slope = self.matrix.T @ (pull * np.repeat(self.weight, self.sizes)) + self.penalty * away
        return loss + 0.5 * self.penalty * float(away @ away), slope


def _right(choices: Sequence[Choice]) -> Iterator[bool]:
    for choice in choices:
        for number in range(len(choice.candidates)):
            yield number in choice.right
