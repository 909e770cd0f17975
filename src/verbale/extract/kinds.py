"""The cast and names of a report in, what kind of thing a nominal means out: person, actor, place or thing."""

from verbale.extract.actors.record import Cast
from verbale.extract.senses import Kinds
from verbale.extract.tree import Tree
from verbale.records.actor import Kind

_PEOPLE = frozenset({Kind.PERSON, Kind.GROUP})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_THING = frozenset({"thing"})


def kinds_of(tree: Tree, cast: Cast) -> Kinds:
    """A tree and its cast in, a function from the index of a head to its kinds out."""
    kind_of_actor = {actor.name: actor.kind for actor in cast.actors}
    places = {i for name in tree.analysis.names if name.label in _PLACES for i in range(name.first, name.last)}

    def kinds(head: int) -> frozenset[str]:
        found: set[str] = set()
        mention = cast.at(head)
        if mention is not None and mention.actors:
            found.add("actor")
            if any(kind_of_actor.get(name) in _PEOPLE for name in mention.actors):
                found.add("person")
            if mention.place:
                found.add("place")
        if head in places:
            found.add("place")
        return frozenset(found) or _THING

    return kinds
