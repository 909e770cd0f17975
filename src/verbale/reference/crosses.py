"""Features that are told together in, what a learned table makes of them out, without writing out the names of all of them.

Most features of a decision are two things told together ("in the slot, of a demand"), and a table knows few of the pairs that
could be told. So they are kept apart as a Cross, and the table is read the same way: what it does not know is never joined.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from math import ldexp

from verbale.reference.chooser import chooser

type Cross = tuple[str, tuple[str, ...]]
"""What is told, and with what it is told together; "" is alone: ("slot", ("", "AID")) are the features "slot" and "slot&AID"."""

_JOINT = "&"
_BITS = 80  # behind the point, of weights as whole numbers: enough for every digit of a float above a hundred-millionth
_KEPT = 100_000  # crosses whose weights are kept: fifty reports tell 19,000 that differ, 14 of 15 have been told before


def names(told: Iterable[Cross]) -> Iterator[str]:
    """Crosses in, the names of their features out.

    >>> list(names([("slot", ("", "AID")), ("near", ("verb",))]))
    ['slot', 'slot&AID', 'near&verb']
    """
    for first, others in told:
        yield from (_name(first, other) for other in others)


def _name(first: str, other: str) -> str:
    return f"{first}{_JOINT}{other}" if other else first


@dataclass(frozen=True, slots=True)
class Crossed:
    """The rows of a learned table that begin with the same word, by what is told first and what with it."""

    weights: Mapping[str, Mapping[str, float]]
    known: dict[Cross, int] = field(
        default_factory=dict, compare=False, repr=False
    )  # what each cross weighs, found once
    rows: dict[Cross, tuple[tuple[float, str, str, float], ...]] = field(
        default_factory=dict, compare=False, repr=False
    )  # and of what this is the sum

    def score(self, told: Iterable[Cross]) -> float:
        """The features of one candidate in, the sum of their weights out; those that are not known weigh nothing.

        >>> Crossed({"slot": {"": 1.0, "AID": 0.5}}).score([("slot", ("", "AID", "verb")), ("near", ("",))])
        1.5
        """
        told = tuple(told)
        weights = list(map(self.known.get, told))
        if None in weights:
            weights = [self._found(cross) if one is None else one for cross, one in zip(told, weights, strict=True)]
        # Whole numbers add up without rounding: the order in which features are told decides no tie.
        return ldexp(sum(filter(None, weights)), -_BITS)

    def _found(self, cross: Cross) -> int:
        """What all features of a cross weigh together, as a whole number."""
        if len(self.known) >= _KEPT:
            self.known.clear()
        first, others = cross
        row = self.weights.get(first, {})
        self.known[cross] = weight = sum(int(ldexp(row[other], _BITS)) for other in others if other in row)
        return weight

    def reasons(self, told: Iterable[Cross], most: int = 3) -> tuple[tuple[str, float], ...]:
        """The features of a candidate in, those that weighed most with their weights out, the heaviest first.

        >>> Crossed({"slot": {"": 1.0, "AID": -2.5}}).reasons([("slot", ("", "AID", "verb"))], most=1)
        (('slot&AID', -2.5),)
        """
        known = [row for cross in told for row in self._rows(cross)]
        least = sorted([row[0] for row in known])[:most][-1:]
        weighed = {(row[0], _name(row[1], row[2])): row[3] for row in known if [row[0]] <= least}
        return tuple([(name, weighed[far, name]) for far, name in sorted(weighed)[:most]])

    def _rows(self, cross: Cross) -> tuple[tuple[float, str, str, float], ...]:
        """What is known of a cross, found once: how far below nought each weight is by its size, the name in two parts, the weight."""
        rows = self.rows.get(cross)
        if rows is None:
            if len(self.rows) >= _KEPT:
                self.rows.clear()
            first, others = cross
            row = self.weights.get(first, {})
            rows = self.rows[cross] = tuple((-abs(row[one]), first, one, row[one]) for one in others if one in row)
        return rows


def crossed(name: str, begins: str) -> Crossed:
    """The name of a table and the word that its rows begin with in, these rows without it out."""
    return _crossed(name, chooser(name).version, begins)


@cache
def _crossed(name: str, _version: str, begins: str) -> Crossed:
    return crossed_from(chooser(name).weights, begins)


def crossed_from(weights: Mapping[str, float], begins: str) -> Crossed:
    """Weights by the names of features and the word that names begin with in, those weights without it out.

    >>> crossed_from({"who&slot&AID": 2.0, "whom&none": 1.0}, "who").weights
    {'slot': {'AID': 2.0}}
    """
    found: dict[str, dict[str, float]] = {}
    for row, weight in weights.items():
        word, _, told = row.partition(_JOINT)
        if word == begins:
            first, joint, other = told.rpartition(_JOINT)
            found.setdefault(first if joint else other, {})[other if joint else ""] = weight
    return Crossed(found)
