"""A deed and the mentions of its sentence in, for each actor the mention to which the way from the deed is shortest out."""

from dataclasses import dataclass

from verbale.extract.events import Happening
from verbale.extract.linking.around import Around
from verbale.extract.linking.paths import Way, ways
from verbale.extract.tree import Tree


@dataclass(frozen=True, slots=True)
class Nearest:
    """A mention, the way to it and its last link in words, and what comes first: a shorter way, then an earlier mention."""

    head: int
    way: str
    end: str
    order: tuple[int, int] = (0, 0)


OUT = Nearest(-1, "out", "end out")
"""Of an actor who is not told in the deed's sentence."""


def nearest(tree: Tree, found: Happening, around: Around) -> dict[str, Nearest]:
    """A deed in, the nearest mention of each actor of its sentence, from the deed's word or its carrier, out."""
    near = [mention for mention in around.near(found.trigger) if mention.head not in found.words]
    heads = [mention.head for mention in near]
    starts = (found.trigger,) if found.carrier is None else (found.trigger, found.carrier)
    best: dict[str, Nearest] = {}
    for number, together in enumerate(zip(near, *(ways(tree, start, heads) for start in starts), strict=True)):
        mention, *found_ways = together
        one = _of_mention(mention.head, min(found_ways, key=lambda told: len(told.links)), number)
        for name in mention.actors:
            if name not in best or one.order < best[name].order:
                best[name] = one
    return best


def _of_mention(head: int, told: Way, number: int) -> Nearest:
    return Nearest(head, str(told), f"end {told.links[-1]}", (len(told.links), number))
