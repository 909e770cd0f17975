"""Scored articles with the confidence of each found account in, precision against recall out: `verbale score --curve`."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from verbale.evaluate.accounts import Matching, compared
from verbale.evaluate.figures import Tally
from verbale.evaluate.gold import Pair
from verbale.evaluate.names import Identity, Names, States

SHARES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1)
_BINS = 10


@dataclass(frozen=True, slots=True)
class Point:
    """The accounts of the highest confidence, so large a share of all: their least confidence, and what they hit."""

    share: float
    least: float
    type: Tally
    core: Tally
    full: Tally


@dataclass(frozen=True, slots=True)
class Bin:
    """Accounts of about one confidence: how many, their mean confidence, and the share whose core is right."""

    size: int
    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Curve:
    """Precision against recall, and whether confidence means what it says (reliability)."""

    points: tuple[Point, ...]
    bins: tuple[Bin, ...]

    @property
    def error(self) -> float:
        """The expected calibration error: how far confidence and share of right ones lie apart, over all accounts.

        Naeini, Cooper and Hauskrecht, Obtaining well calibrated probabilities (2015), with ten bins of equal size.

        >>> Curve((), (Bin(3, 0.9, 0.6), Bin(1, 0.5, 0.5))).error
        0.225
        """
        size = sum(one.size for one in self.bins)
        return round(sum(one.size * abs(one.confidence - one.right) for one in self.bins) / size, 6) if size else 0.0


def curve(pairs: Sequence[Pair], states: States) -> Curve:
    """Pairs of gold and found files and what finds the state in words in, the Curve out."""
    known = [
        (pair, Identity(Names.of(pair.found, states), Names.of(pair.gold, states), states))
        for pair in pairs
        if pair.confidences or not pair.found.accounts
    ]
    told = sorted((value for pair in pairs for value in pair.confidences), reverse=True)
    points = [_point(known, told, share) for share in SHARES] if told else []
    return Curve(tuple(points), tuple(_bins(known)))


def _point(known: Sequence[tuple[Pair, Identity]], told: Sequence[float], share: float) -> Point:
    least = told[max(0, round(share * len(told)) - 1)]
    tallies = [Tally(), Tally(), Tally()]
    for pair, names in known:
        kept = [line for line, value in zip(pair.found.accounts, pair.confidences, strict=True) if value >= least]
        matching = compared(pair.gold.accounts, tuple(kept), names).matching
        for level, hits in enumerate((matching.type, matching.core, matching.full)):
            tallies[level] += Tally(len(hits), len(pair.gold.accounts), len(kept))
    return Point(share, least, *tallies)


def right_ones(pair: Pair, names: Identity) -> tuple[bool, ...]:
    """A pair and who is who in, for each found account whether its core is right out."""
    matching: Matching = compared(pair.gold.accounts, pair.found.accounts, names).matching
    right = {found for _, found in matching.core}
    return tuple(place in right for place in range(len(pair.found.accounts)))


def _bins(known: Sequence[tuple[Pair, Identity]]) -> list[Bin]:
    rows = sorted(
        (value, right)
        for pair, names in known
        for value, right in zip(pair.confidences, right_ones(pair, names), strict=True)
    )
    cuts = [round(number * len(rows) / _BINS) for number in range(_BINS + 1)]
    parts = [rows[first:last] for first, last in pairwise(cuts) if last > first]
    return [
        Bin(len(part), sum(value for value, _ in part) / len(part), sum(right for _, right in part) / len(part))
        for part in parts
    ]
