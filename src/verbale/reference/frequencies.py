"""reference/document_frequencies.csv in, how rare a word is out: the same on every day, whatever else is in a store."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from math import log

from verbale.errors import BadTable


@dataclass(frozen=True, slots=True)
class Frequencies:
    """In how many of so many reports each stem stands."""

    reports: int
    of: Mapping[str, int]

    def rarity(self, stem: str) -> float:
        """A stem in, the logarithm of the share of reports without it out: 0 for what stands in all, most for what stands in none.

        >>> Frequencies(9, {"the": 9}).rarity("the")
        0.0
        """
        return log((self.reports + 1) / (self.of.get(stem, 0) + 1))


@cache
def frequencies() -> Frequencies:
    """The table, read once."""
    path = resources.files("verbale.reference") / "document_frequencies.csv"
    return read_frequencies(path.read_text("utf-8"))


def read_frequencies(said: str) -> Frequencies:
    r"""The text of the table in, the table out; the first row, for no stem, says how many reports there were.

    >>> read_frequencies("# a remark\nstem,reports\n,2\nthe,2\n").of
    {'the': 2}
    """
    lines = [line for line in said.splitlines() if not line.startswith("#")]
    rows = list(csv.reader(lines[1:]))
    if not rows or rows[0][0]:
        raise BadTable("document_frequencies.csv: its first row says of how many reports, with no stem")
    return Frequencies(int(rows[0][1]), {stem: int(count) for stem, count in rows[1:]})


@lru_cache(maxsize=65_536)
def rarity(stem: str) -> float:
    """A stem in, how rare it is out.

    >>> rarity("the") < 0.1 < rarity("lagoon")
    True
    """
    return frequencies().rarity(stem)
