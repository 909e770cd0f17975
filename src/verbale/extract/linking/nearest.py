"""A deed and the people of its report in, for each actor of its sentence the mention to which the way is shortest out."""

from verbale.extract.events import Happening
from verbale.extract.linking.around import Around
from verbale.extract.linking.paths import ways
from verbale.extract.people import People
from verbale.records.passing import passing


@passing
class Nearest:
    """A mention, the way to it and its last link in words, its sort, and what comes first: a shorter way, then an earlier mention."""

    head: int
    way: str
    end: str
    sort: str
    order: tuple[int, int] = (0, 0)


OUT = Nearest(-1, "out", "end out", "sort out")
"""Of an actor who is not told in the deed's sentence."""


def nearest(people: People, found: Happening, around: Around) -> dict[str, Nearest]:
    """A deed in, the nearest mention of each actor of its sentence, from the deed's word or its carrier, out."""
    near = [mention for mention in around.near(found.trigger) if mention.head not in found.words]
    heads = [mention.head for mention in near]
    starts = (found.trigger,) if found.carrier is None else (found.trigger, found.carrier)
    best: dict[str, Nearest] = {}
    for number, together in enumerate(zip(near, *(ways(people.tree, start, heads) for start in starts), strict=True)):
        mention, *found_ways = together
        own = people.cast.at(mention.head)
        way, sort = min(found_ways, key=lambda told: len(told.links)), "out" if own is None else own.sort
        one = Nearest(mention.head, str(way), f"end {way.links[-1]}", f"sort {sort}", (len(way.links), number))
        for name in mention.actors:
            if name not in best or one.order < best[name].order:
                best[name] = one
    return best
