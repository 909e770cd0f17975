"""A learned table of weights in, which of several candidates is chosen, how surely, and for what reasons, out.

Every learned decision is one choice among candidates that are described by the names of their features: the candidate whose
weights sum to the most is chosen, a softmax over the sums tells how surely (a conditional logit; McFadden 1974). The tables
(models/*.tsv) are plain text, written by `python -m verbale.learn.train`; docs/models/ holds a card for each.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import repeat
from math import exp
from os import environ
from pathlib import Path

from verbale.errors import BadTable
from verbale.records.passing import passing


@passing
class Chosen:
    """The number of the candidate that was chosen, and how surely: between 0 and 1."""

    number: int
    chance: float


@dataclass(frozen=True, slots=True)
class Chooser:
    """A learned table: its name and version, and the weight of each feature; features that it does not know weigh nothing."""

    name: str
    version: str
    weights: Mapping[str, float]

    def score(self, features: Iterable[str]) -> float:
        """The features of one candidate in, the sum of their weights out."""
        return sum(map(self.weights.get, features, repeat(0.0)))

    def chances(self, candidates: Sequence[Iterable[str]]) -> tuple[float, ...]:
        """Candidates in, the probability of each out; they sum to 1.

        >>> Chooser("example", "1", {"near": 1.0}).chances([["near"], ["far"]])[0] > 0.7
        True
        """
        return chances_of([self.score(features) for features in candidates])

    def choose(self, candidates: Sequence[Iterable[str]]) -> Chosen:
        """At least one candidate in, the likeliest one out; of equally likely ones the first."""
        return chosen_of([self.score(features) for features in candidates])

    def reasons(self, features: Iterable[str], most: int = 3) -> tuple[tuple[str, float], ...]:
        """The features of a candidate in, those that weighed most with their weights out, the heaviest first.

        >>> Chooser("example", "1", {"near": 1.0, "subject": -2.0}).reasons(["near", "subject", "unknown"], most=1)
        (('subject', -2.0),)
        """
        weighed = {feature: self.weights[feature] for feature in features if feature in self.weights}
        return tuple(sorted(weighed.items(), key=lambda pair: (-abs(pair[1]), pair[0]))[:most])


def chances_of(scores: Sequence[float]) -> tuple[float, ...]:
    """The score of each candidate in, the probability of each out."""
    top = max(scores, default=0.0)
    parts = [exp(score - top) for score in scores]
    whole = sum(parts)
    return tuple([part / whole for part in parts])


def chosen_of(scores: Sequence[float]) -> Chosen:
    """The score of each candidate in, the likeliest out; of equally likely ones the first."""
    chances = chances_of(scores)
    number = max(range(len(chances)), key=chances.__getitem__)
    return Chosen(number, chances[number])


_INSTEAD: dict[str, Chooser] = {}


@contextmanager
def instead(tables: Iterable[Chooser]) -> Iterator[None]:
    """Tables that stand in for those of the same names meanwhile: how does the engine read with what others taught it?

    >>> with instead([Chooser("days", "a trial", {})]):
    ...     chooser("days").version
    'a trial'
    """
    _INSTEAD.update({table.name: table for table in tables})
    chooser.cache_clear()
    try:
        yield
    finally:
        _INSTEAD.clear()
        chooser.cache_clear()


MODELS = "VERBALE_MODELS"
"""The environment's name for a folder of tables of one's own, which go before those of the package."""


@cache
def chooser(name: str) -> Chooser:
    """The name of a table in models/ in, the table out, read once; BadTable where a row cannot be read."""
    if name in _INSTEAD:
        return _INSTEAD[name]
    path = resources.files("verbale.reference") / "models" / f"{name}.tsv"
    folder = environ.get(MODELS)
    if folder and not Path(folder).is_dir():
        raise BadTable(f"{MODELS} names no folder of tables: {folder}")
    own = Path(folder or ".") / f"{name}.tsv"
    return read_chooser(name, (own if folder and own.exists() else path).read_text("utf-8"))


def read_chooser(name: str, said: str) -> Chooser:
    r"""The text of a table in, the Chooser out; its version stands in the comments at the top.

    >>> read_chooser("example", "# version: 3\nnear\t0.5\n").weights
    {'near': 0.5}
    """
    version, weights = "", {}
    for number, line in enumerate(said.splitlines(), 1):
        if line.startswith("#"):
            version = line.partition("version:")[2].strip() or version
        elif line:
            feature, tab, weight = line.rpartition("\t")
            if not tab or feature in weights:
                raise BadTable(
                    f"models/{name}.tsv, line {number}: “feature<TAB>weight”, each feature once, not “{line}”"
                )
            weights[feature] = _number(name, number, weight)
    return Chooser(name, version, weights)


def _number(name: str, line: int, weight: str) -> float:
    try:
        return float(weight)
    except ValueError as fault:
        raise BadTable(f"models/{name}.tsv, line {line}: “{weight}” is no number") from fault
