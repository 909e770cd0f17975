"""Two nouns in, how near their meanings are out: by the classes of WordNet and of word vectors (docs/models/triggers.md)."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from verbale.reference.word_classes import word_classes

_STEPS = (0.01, 0.25, 0.45, 0.65, 0.9)


@dataclass(frozen=True, slots=True)
class Sense:
    """What classes a noun is in: those of WordNet's files, its synsets and those above them, its clusters from wide to narrow."""

    files: tuple[str, ...]
    above: frozenset[str]
    clusters: tuple[str, ...]


@lru_cache(maxsize=65_536)
def sense(noun: str) -> Sense:
    """A noun in lower case in, its Sense out; an unknown one has no classes.

    >>> sense("city").files
    ('x15',)
    """
    classes = word_classes().of("n", noun)
    return Sense(
        tuple(c for c in classes if c[0] == "x"),
        frozenset(c for c in classes if c[0] == "h"),
        tuple(c for c in classes if c[0] == "k"),
    )


@lru_cache(maxsize=65_536)
def nearness(noun: str, other: str) -> tuple[str, ...]:
    """Two nouns in, features of how near they are out.

    >>> "wider" in nearness("city", "paris"), "narrower" in nearness("paris", "city")
    (True, True)
    """
    one, two = sense(noun), sense(other)
    if not one.above or not two.above:
        return ("unknown",)
    both = len(one.above & two.above)
    step = sum(both / len(one.above | two.above) > edge for edge in _STEPS)
    found = [f"above={step}"]
    if both / len(one.above) > _INSIDE:
        found.append("wider")
    if both / len(two.above) > _INSIDE:
        found.append("narrower")
    found.append(f"clusters={sum(c in two.clusters for c in one.clusters)}")
    found.append(f"file={bool(set(one.files) & set(two.files))}")
    return tuple(found)


_INSIDE = 0.8


def nearest(noun: str, others: Iterable[str]) -> tuple[str, ...]:
    """A noun and others in, how near the nearest is out: () where there are none."""
    return max((nearness(noun, other) for other in others), key=lambda told: (told[0] != "unknown", told), default=())
