"""Counts in, figures with bootstrap intervals out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from random import Random

RESAMPLES = 1000
_SEED = 20211221  # any fixed number: the same counts give the same intervals
_TAIL = 0.025  # 95 % intervals


class Measure(StrEnum):
    """How a figure is made from its counts."""

    F1 = "F1"
    SHARE = "share"  # hits of gold
    PER_HUNDRED = "per hundred"  # hits of found; the lower the better
    RATE = "rate"  # found for each of gold: told, neither good nor bad
    VALUE = "value"  # made otherwise (a mean, a correlation); its tally says over how many


@dataclass(frozen=True, slots=True)
class Tally:
    """How many there are in the gold, how many were found, and how many of these are hits.

    >>> Tally(1, gold=2, found=4).f1
    0.3333333333333333
    """

    hits: int = 0
    gold: int = 0
    found: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.hits + other.hits, self.gold + other.gold, self.found + other.found)

    @property
    def precision(self) -> float:
        """Hits of found; 0 where nothing was found."""
        return self.hits / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Hits of gold; 0 where there is nothing."""
        return self.hits / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 1 where there is nothing on either side."""
        both = self.gold + self.found
        return 2 * self.hits / both if both else 1.0

    def value(self, measure: Measure) -> float:
        """The figure that these counts make."""
        match measure:
            case Measure.F1:
                return self.f1
            case Measure.SHARE:
                return self.recall
            case Measure.PER_HUNDRED:
                return 100 * self.precision
            case Measure.RATE:
                return self.found / self.gold if self.gold else 0.0
            case Measure.VALUE:
                raise ValueError("this figure is not made from counts alone")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure with its counts and its interval of 95 %, drawn from so many parts (texts, items)."""

    name: str
    measure: Measure
    value: float
    low: float
    high: float
    tally: Tally
    parts: int = 1

    def __str__(self) -> str:
        said = f"{self.name:<22} {self.value:6.3f}  [{self.low:.3f}, {self.high:.3f}]"
        if self.measure is Measure.F1:
            said += f"  P {self.tally.precision:.3f} R {self.tally.recall:.3f}"
        return f"{said}  {self.counts}"

    @property
    def counts(self) -> str:
        """The counts that the figure is made of, in words."""
        tally = self.tally
        match self.measure:
            case Measure.F1:
                return f"{tally.hits} of {tally.gold} gold, {tally.found} found"
            case Measure.SHARE:
                return f"{tally.hits} of {tally.gold}"
            case Measure.PER_HUNDRED:
                return f"{tally.hits} in {tally.found} found"
            case Measure.RATE:
                return f"{tally.found} for {tally.gold}"
            case Measure.VALUE:
                return f"over {tally.gold}"


def figure(name: str, measure: Measure, tallies: Sequence[Tally], *, resamples: int = RESAMPLES) -> Figure:
    """A name, a measure and the counts of each article in, the Figure over all articles out.

    >>> print(figure("dyad", Measure.F1, [Tally(1, 2, 2)] * 3))
    dyad                    0.500  [0.500, 0.500]  P 0.500 R 0.500  3 of 6 gold, 6 found
    """

    def over(drawn: Sequence[Tally]) -> float:
        return _sum(drawn).value(measure)

    telling = [tally for tally in tallies if tally.gold or (tally.found and measure is not Measure.SHARE)]
    low, high = interval(telling, over, resamples=resamples)
    return Figure(name, measure, over(tallies), low, high, _sum(tallies), len(telling))


def measured[Part](
    name: str, parts: Sequence[Part], over: Callable[[Sequence[Part]], float], *, resamples: int = RESAMPLES
) -> Figure:
    """A name, the parts (articles, items) and what makes one number of any parts in, the Figure out.

    >>> measured("mean", [1, 2, 3], lambda parts: sum(parts) / len(parts)).value
    2.0
    """
    low, high = interval(parts, over, resamples=resamples)
    return Figure(name, Measure.VALUE, over(parts), low, high, Tally(gold=len(parts)), len(parts))


def interval[Part](
    parts: Sequence[Part], over: Callable[[Sequence[Part]], float], *, resamples: int = RESAMPLES
) -> tuple[float, float]:
    """Parts and what makes one number of them in, its 95 % interval out.

    A percentile bootstrap: as many parts as there are, drawn with replacement.
    """
    if len(parts) < 2:
        return over(parts), over(parts)
    random = Random(_SEED)  # noqa: S311 - resampling, no secret
    drawn = sorted(over(random.choices(parts, k=len(parts))) for _ in range(resamples))
    tail = int(_TAIL * len(drawn))
    return drawn[tail], drawn[-1 - tail]


def _sum(tallies: Sequence[Tally]) -> Tally:
    return Tally(
        sum(tally.hits for tally in tallies),
        sum(tally.gold for tally in tallies),
        sum(tally.found for tally in tallies),
    )
