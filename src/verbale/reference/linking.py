"""reference/linking.toml in, how much each place of a candidate speaks for it, and how much is wanted, out."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from verbale.errors import BadTable
from verbale.reference.ontology import ontology

FAMILIES = ("speech", "talks", "deeds")
SIDES = ("who", "whom")


@dataclass(frozen=True, slots=True)
class Place:
    """One place in which a candidate may stand; `who` and `whom` hold a weight for each of FAMILIES."""

    name: str
    says: str
    who: tuple[float, ...]
    whom: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class LinkTable:
    """The table of places and thresholds."""

    places: tuple[Place, ...]
    family_of: dict[str, int]
    weights: dict[tuple[str, str, int], float]
    thresholds: dict[tuple[str, str], float]
    answered: dict[str, tuple[str, ...]]
    retold: dict[str, tuple[str, ...]]
    judges: frozenset[str]

    def score(self, side: str, type_: str, places: Iterable[str]) -> float:
        """A side, a PLOVER type and the places of a candidate in, the sum of their weights out.

        >>> link_table().score("whom", "REQUEST", ["complement subject"]) > 2
        True
        """
        family = self.family_of.get(type_, len(FAMILIES) - 1)
        return sum(self.weights[(side, place, family)] for place in places)

    def threshold(self, side: str, type_: str) -> float:
        """What a candidate must reach to be taken."""
        return self.thresholds[(side, type_)]


@cache
def link_table() -> LinkTable:
    """The table, read once."""
    path = resources.files("verbale.reference") / "linking.toml"
    return read_links(tomllib.loads(path.read_text("utf-8")))


def read_links(table: dict[str, Any]) -> LinkTable:
    """A parsed TOML table in, its LinkTable out; BadTable where a weight or a threshold is missing."""
    places = tuple(_place(name, row) for name, row in table["places"].items())
    weights = {
        (side, place.name, family): getattr(place, side)[family]
        for place in places
        for side in SIDES
        for family in range(len(FAMILIES))
    }
    families = {
        type_: FAMILIES.index(name) for name, types in table["families"].items() if name in FAMILIES for type_ in types
    }
    return LinkTable(
        places,
        families,
        weights,
        _thresholds(table["thresholds"]),
        _nouns(table["answered"]),
        _nouns(table["retold"]),
        frozenset(table["families"]["judges"]),
    )


def _place(name: str, row: dict[str, Any]) -> Place:
    for side in SIDES:
        if len(row.get(side, ())) != len(FAMILIES):
            raise BadTable(f"linking.toml, “{name}”: “{side}” needs {len(FAMILIES)} weights ({', '.join(FAMILIES)})")
    return Place(name, row["says"], tuple(map(float, row["who"])), tuple(map(float, row["whom"])))


def _thresholds(rows: dict[str, dict[str, float]]) -> dict[tuple[str, str], float]:
    found = {(side, type_): float(value) for side in SIDES for type_, value in rows[side].items()}
    for side in SIDES:
        for type_ in (kind.name for kind in ontology().types):
            if (side, type_) not in found:
                raise BadTable(f"linking.toml: [thresholds.{side}] lacks {type_}")
    return found


def _nouns(rows: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    for lemma, types in rows.items():
        for type_ in types:
            if ontology().type(type_) is None:
                raise BadTable(f"linking.toml, [answered] {lemma}: there is no type {type_}")
    return {lemma: tuple(types) for lemma, types in rows.items()}
