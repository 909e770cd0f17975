"""What reviewers said of the same rows in, how far they agree out: share, Cohen's kappa, Krippendorff's alpha, with counts and intervals.

Intervals are drawn from the rows with replacement, a thousand times, from a fixed seed: the same words give the same interval.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random

from verbale.evaluate.agreement import kappa

RESAMPLES = 1000
_SEED = 20211221  # as in evaluate.figures
_TAIL = 0.025  # 95 %

type Said = Mapping[str, str]
"""What each reviewer said of one row: "right", "wrong"."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure with its interval of 95 %; `rows` are those it rests on."""

    value: float
    low: float
    high: float
    rows: int


@dataclass(frozen=True, slots=True)
class PairOfReviewers:
    """Two reviewers, how many rows both judged, on how many they agree, and Cohen's kappa."""

    first: str
    second: str
    rows: int
    alike: int
    kappa: Measured


def pairs_of_reviewers(rows: Iterable[Said]) -> tuple[PairOfReviewers, ...]:
    """What was said of each row in, each two reviewers who have rows in common out, in the order of their names.

    >>> (pair,) = pairs_of_reviewers([{"Ann": "right", "Ben": "right"}, {"Ann": "wrong", "Ben": "right"}])
    >>> pair.rows, pair.alike, pair.kappa.value
    (2, 1, 0.0)
    """
    together: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for said in rows:
        for first, second in combinations(sorted(said), 2):
            together[first, second].append((said[first], said[second]))
    return tuple(
        PairOfReviewers(first, second, len(told), sum(one == other for one, other in told), _measured(told, kappa))
        for (first, second), told in sorted(together.items())
    )


def alpha_of(rows: Iterable[Said]) -> Measured | None:
    """What was said of each row in, Krippendorff's alpha over all reviewers out; None where no row was judged twice."""
    told = [tuple(said.values()) for said in rows if len(said) > 1]
    return _measured(told, alpha) if told else None


def alpha(units: Sequence[Sequence[str]]) -> float:
    """What each unit was called by those who judged it in, Krippendorff's alpha for names out; units judged once are passed over.

    K. Krippendorff, "Computing Krippendorff's alpha-reliability", 2011, his example D: nominal data, any number of
    observers, missing data.

    >>> units = ["aaa", "bbcb", "cccc", "cccc", "bbbb", "abcd", "dddd", "aaba", "bbbb", "eee", "aa", "c"]
    >>> round(alpha(units), 3)
    0.743
    """
    weights: dict[tuple[str, str], float] = defaultdict(float)
    for unit in units:
        if len(unit) < 2:
            continue
        seen = Counter((one, other) for at, one in enumerate(unit) for where, other in enumerate(unit) if at != where)
        for pair, number in seen.items():
            weights[pair] += number / (len(unit) - 1)
    totals: dict[str, float] = defaultdict(float)
    for (one, _), weight in weights.items():
        totals[one] += weight
    everything = sum(totals.values())
    unlike = sum(weight for (one, other), weight in weights.items() if one != other)
    chance = everything**2 - sum(total**2 for total in totals.values())
    return 1 - (everything - 1) * unlike / chance if chance > 0 else 1.0


def _measured[Unit](units: Sequence[Unit], value: Callable[[Sequence[Unit]], float]) -> Measured:
    chance = Random(_SEED)  # noqa: S311 — draws samples, guards nothing
    drawn = sorted(value(chance.choices(units, k=len(units))) for _ in range(RESAMPLES))
    tail = int(_TAIL * RESAMPLES)
    return Measured(value(units), drawn[tail], drawn[-tail - 1], len(units))
