"""Gold files in, what finds the state in a name out: a stand-in for the tables of the world, from the files' own actors."""

from collections.abc import Iterable

from verbale.evaluate.names import States, plain
from verbale.records.actor import Kind
from verbale.records.notation import GoldFile


def states_of(files: Iterable[GoldFile]) -> States:
    """Files in, what finds one of their states and territories at the end of words ("envoy of Chile") out."""
    known = {
        plain(actor.name): actor.name
        for file in files
        for actor in file.actors
        if actor.kind in {Kind.STATE, Kind.TERRITORY}
    }

    def state_in(words: str) -> str:
        said = plain(words).split()
        ends = (" ".join(said[start:]) for start in range(len(said)))
        return next((known[end] for end in ends if end in known), "")

    return state_in
