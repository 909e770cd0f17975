"""reference/linking.toml in, the places of a candidate, what was reasoned of their weight, and what nouns may mean, out."""

import tomllib
from collections.abc import Iterator, Mapping
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
    """One place in which a candidate may stand; `who` and `whom` hold a weight for each of FAMILIES, 0 where none was reasoned."""

    name: str
    says: str
    who: tuple[float, ...]
    whom: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Nobody:
    """What speaks for nobody: by side and type where the slot is empty, `never` and `together` for whom."""

    thresholds: Mapping[tuple[str, str], float]
    never: float
    together: float
    mutual: frozenset[str]


@dataclass(frozen=True, slots=True)
class LinkTable:
    """The places, nobody's weights, and the nouns that mean deeds told before."""

    places: tuple[Place, ...]
    nobody: Nobody
    family_of: Mapping[str, str]
    answered: Mapping[str, tuple[str, ...]]
    retold: Mapping[str, tuple[str, ...]]
    judges: frozenset[str]

    def family(self, type_: str) -> str:
        """A PLOVER type in, its family out.

        >>> link_table().family("REQUEST"), link_table().family("ASSAULT")
        ('speech', 'deeds')
        """
        return self.family_of.get(type_, FAMILIES[-1])

    def weights(self) -> Iterator[tuple[str, str, str, float]]:
        """Side, place, family and weight of all that was reasoned of places."""
        for place in self.places:
            for side in SIDES:
                for family, weight in zip(FAMILIES, getattr(place, side), strict=True):
                    if weight:
                        yield side, place.name, family, weight


@cache
def link_table() -> LinkTable:
    """The table, read once."""
    path = resources.files("verbale.reference") / "linking.toml"
    return read_links(tomllib.loads(path.read_text("utf-8")))


def read_links(table: dict[str, Any]) -> LinkTable:
    """A parsed TOML table in, its LinkTable out; BadTable where a weight or a threshold is missing."""
    families = {type_: name for name, types in table["families"].items() if name in FAMILIES for type_ in types}
    nobody = table["nobody"]
    return LinkTable(
        tuple(_place(name, row) for name, row in table["places"].items()),
        Nobody(
            _thresholds(table["thresholds"]),
            float(nobody["never"]),
            float(nobody["together"]),
            frozenset(nobody["mutual"]),
        ),
        families,
        _nouns(table["answered"]),
        _nouns(table["retold"]),
        frozenset(table["families"]["judges"]),
    )


def _place(name: str, row: dict[str, Any]) -> Place:
    nothing = (0.0,) * len(FAMILIES)
    weights = [tuple(map(float, row.get(side, nothing))) for side in SIDES]
    if any(len(given) != len(FAMILIES) for given in weights) or len(row.keys() & set(SIDES)) == 1:
        raise BadTable(f"linking.toml, “{name}”: who and whom need {len(FAMILIES)} weights ({', '.join(FAMILIES)})")
    return Place(name, row["says"], *weights)


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
