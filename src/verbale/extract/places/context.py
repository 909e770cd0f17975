"""A report's words in, the states of which it tells out, each with its weight: what tells namesakes apart."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from verbale.reference.phrases import As, fold
from verbale.reference.regions import regions
from verbale.reference.world import world

# How surely a way of naming a state tells that the report is about it.
_WEIGHTS = {
    As.NAME: 1.0,
    As.INITIALS: 1.0,
    As.ALIAS: 1.0,
    As.SIDE: 1.0,
    As.DEMONYM: 0.7,
    As.PEOPLE: 0.7,
    As.CAPITAL: 0.5,
}
_REGION_WEIGHT = 0.8
_LONGEST = 4  # tokens of a curated region's name


@dataclass(frozen=True, slots=True)
class Context:
    """ISO codes of the states of a report with their weights (the sum is 1), and the report's words."""

    shares: Mapping[str, float]
    words: frozenset[str]

    def share(self, country: str) -> float:
        """How much of the report is about a state, 0 to 1."""
        return self.shares.get(country, 0.0)

    def main(self) -> str:
        """The state that the report tells of most, "" where it tells of none."""
        return max(self.shares, key=lambda code: self.shares[code], default="")


def context_of(words: Sequence[str], extra: Iterable[str] = ()) -> Context:
    """A text's tokens in, its states out; `extra` are names told outside of it (a dateline's place).

    >>> round(context_of("Kenyan police fired at Kenyan students in Kisumu".split()).share("KE"), 1)
    1.0
    """
    counts: defaultdict[str, float] = defaultdict(float)
    at = 0
    while at < len(words):
        at += _count(words, at, counts)
    for name in extra:
        _count(name.split(), 0, counts)
    total = sum(counts.values()) or 1.0
    return Context({code: weight / total for code, weight in counts.items()}, frozenset(words))


def _count(words: Sequence[str], at: int, counts: defaultdict[str, float]) -> int:
    """Weighs the name that begins at a place; how many tokens it has, 1 where there is none."""
    if not words[at][:1].isupper():
        return 1
    length, entries = world().longest(words, at)
    for entry in entries:
        weight = _WEIGHTS.get(entry.as_, 0.0)
        code = code_of(entry.country or entry.canonical) if weight else ""
        if code:
            counts[code] += weight
            return length
    for length in range(min(_LONGEST, len(words) - at), 0, -1):
        found = regions().get(fold(" ".join(words[at : at + length])), ())
        if found:
            countries = {region.country for region in found if region.country}
            for code in countries:
                counts[code] += _REGION_WEIGHT / len(countries)
            return length
    return 1


def code_of(name: str) -> str:
    """A polity's canonical name in, the ISO code of the state to which it is counted out; "" where it has none."""
    return _codes().get(name, "")


def state_of(code: str) -> str:
    """An ISO code in, the state's canonical name out; the code itself where no table knows it."""
    return _states().get(code, code)


@cache
def _codes() -> dict[str, str]:
    polities = world().polities
    own = {name: polity.iso2 for name, polity in polities.items() if polity.iso2}
    part = {name: own[polity.part_of] for name, polity in polities.items() if polity.part_of in own}
    return part | own


@cache
def _states() -> dict[str, str]:
    return {polity.iso2: name for name, polity in reversed(list(world().polities.items())) if polity.iso2}
