"""A type of deed in, its quad class out, with the colour and the mark by which every picture tells it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from verbale.reference.ontology import ontology
from verbale.web.words import N_


@dataclass(frozen=True, slots=True)
class Quad:
    """One of the four classes of deeds: its letters, name, colour, and how its line is dashed (colour alone tells nothing)."""

    letters: str
    name: str
    colour: str
    dashes: str
    conflict: bool


QUADS: Mapping[str, Quad] = {
    one.letters: one
    for one in (
        Quad("VC", N_("verbal cooperation"), "#2a78b5", "", conflict=False),
        Quad("MC", N_("material cooperation"), "#1f7a4d", "7 3", conflict=False),
        Quad("VX", N_("verbal conflict"), "#b26a00", "2 3", conflict=True),
        Quad("MX", N_("material conflict"), "#b3261e", "9 3 2 3", conflict=True),
    )
}
"""The classes, in the order in which they are drawn."""


@cache
def quad(type_: str) -> Quad | None:
    """A type in, its class out; None for a type that has none.

    >>> quad("ASSAULT").name
    'material conflict'
    """
    kind = ontology().type(type_)
    return QUADS.get(kind.quad) if kind else None
