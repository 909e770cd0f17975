"""reference/resolving.toml in, the named features of pairs with what they say and weigh, and the kinds of deeds, out."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from verbale.errors import BadTable
from verbale.reference.ontology import ontology


@dataclass(frozen=True, slots=True)
class Asked:
    """One possible answer of a pair: its name, what it says in a judgement, and the weight that was reasoned for it."""

    name: str
    says: str
    weight: float


@dataclass(frozen=True, slots=True)
class Resolving:
    """The features by question and name; `kin` are types that may tell one deed; the others are kinds of types.

    `families` names the family of each type: only accounts of one family are judged.
    """

    asked: Mapping[str, Mapping[str, Asked]]
    kin: frozenset[frozenset[str]]
    speech: frozenset[str]
    mutual: frozenset[str]
    once: frozenset[str]
    families: Mapping[str, str]

    def family(self, type_: str) -> str:
        """A type in, its family out.

        >>> resolving().family("ASSAULT")
        'force'
        """
        return self.families.get(type_, "")

    def reasoned(self, question: str) -> dict[str, float]:
        """A question in, the reasoned weight of each of its features out."""
        return {name: asked.weight for name, asked in self.asked[question].items()}


@cache
def resolving() -> Resolving:
    """The table, read once.

    >>> frozenset({"ASSAULT", "COERCE"}) in resolving().kin
    True
    """
    path = resources.files("verbale.reference") / "resolving.toml"
    return read_resolving(tomllib.loads(path.read_text("utf-8")))


def read_resolving(table: dict[str, Any]) -> Resolving:
    """A parsed TOML table in, what it says out; BadTable where a type is none or a feature lacks its words or weight."""
    kin = table["kin"]
    pairs = frozenset(frozenset(pair.split()) for pair in kin["types"])
    families = {type_: name for name, types in table["families"].items() for type_ in types}
    for type_ in (
        *kin["speech"],
        *kin["mutual"],
        *kin["once"],
        *families,
        *(type_ for pair in pairs for type_ in pair),
    ):
        if ontology().type(type_) is None:
            raise BadTable(f"resolving.toml, [kin]: there is no type {type_}")
    asked = {question: _asked(question, table[question]) for question in ("events", "stories")}
    speech, mutual, once = (frozenset(kin[name]) for name in ("speech", "mutual", "once"))
    return Resolving(asked, pairs, speech, mutual, once, families)


def _asked(question: str, rows: dict[str, Any]) -> dict[str, Asked]:
    for name, row in rows.items():
        if set(row) != {"says", "weight"}:
            raise BadTable(f"resolving.toml, [{question}] “{name}”: needs “says” and “weight”")
    return {name: Asked(name, row["says"], float(row["weight"])) for name, row in rows.items()}
