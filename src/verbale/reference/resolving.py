"""reference/resolving.toml in, the named features of pairs with what they say and weigh, and the kinds of deeds, out."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import permutations
from typing import Any

from verbale.errors import BadTable
from verbale.reference.ontology import ontology

_PAIRS = ("types", "answers", "modes")


@dataclass(frozen=True, slots=True)
class Asked:
    """One possible answer of a pair: its name, what it says in a judgement, and the weight that was reasoned for it."""

    name: str
    says: str
    weight: float


@dataclass(frozen=True, slots=True)
class Resolving:
    """The features by question and name; `kin` are deeds that may be one, `answers` those that are two, `modes` ways that may be one.

    A deed is a type or a type with its mode. `families` names the family of each type: only accounts of one family are judged,
    and of these only relatives: of each type those that are told with it among `kin` or `answers`.
    """

    asked: Mapping[str, Mapping[str, Asked]]
    kin: frozenset[frozenset[str]]
    answers: frozenset[frozenset[str]]
    modes: frozenset[frozenset[str]]
    speech: frozenset[str]
    mutual: frozenset[str]
    once: frozenset[str]
    families: Mapping[str, str]
    relatives: Mapping[str, tuple[str, ...]]

    def family(self, type_: str) -> str:
        """A type in, its family out.

        >>> resolving().family("ASSAULT")
        'force'
        """
        return self.families.get(type_, "")

    def kindred(self, type_: str) -> tuple[str, ...]:
        """A type in, itself and those of its family with which a deed of it may be one, or of which it may be the answer, out.

        >>> resolving().kindred("REJECT"), resolving().kindred("PROTEST")
        (('ACCUSE', 'REJECT'), ('ASSAULT', 'COERCE', 'PROTEST'))
        """
        return self.relatives.get(type_, (type_,))

    def between(self, one: str, other: str) -> str:
        """Two deeds of two types in, whether they may be one ("kin"), are two ("answered"), or nothing is told ("other"), out.

        >>> resolving().between("ASSAULT:firearms", "COERCE:arrest"), resolving().between("ASSAULT:abduct", "COERCE:arrest")
        ('answered', 'kin')
        """
        for pair in _exact_first(one, other):
            if pair in self.kin or pair in self.answers:
                return "kin" if pair in self.kin else "answered"
        return "other"

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
    pairs, answers, modes = (frozenset(frozenset(pair.split()) for pair in kin[name]) for name in _PAIRS)
    families = {type_: name for name, types in table["families"].items() for type_ in types}
    for type_ in (
        *kin["speech"],
        *kin["mutual"],
        *kin["once"],
        *families,
        *(deed for pair in pairs | answers | modes for deed in pair),
    ):
        if not _known(type_):
            raise BadTable(f"resolving.toml, [kin]: there is no type {type_}")
    asked = {question: _asked(question, table[question]) for question in ("events", "stories")}
    speech, mutual, once = (frozenset(kin[name]) for name in ("speech", "mutual", "once"))
    return Resolving(
        asked, pairs, answers, modes, speech, mutual, once, families, _relatives(pairs | answers, families)
    )


def _relatives(deeds: Iterable[frozenset[str]], families: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Pairs of deeds and the family of each type in, for each type itself and those of its family with which it stands in a pair out."""
    found = {type_: {type_} for type_ in families}
    for pair in deeds:
        for one, other in permutations({deed.partition(":")[0] for deed in pair}, 2):
            if one in families and families[one] == families.get(other):
                found[one].add(other)
    return {type_: tuple(sorted(others)) for type_, others in found.items()}


def _known(deed: str) -> bool:
    """Whether there is such a type, and such a mode of it if one is told."""
    type_, _, mode = deed.partition(":")
    kind = ontology().type(type_)
    return kind is not None and (not mode or mode in kind.modes)


def _exact_first(one: str, other: str) -> Iterator[frozenset[str]]:
    """The pairs under which two deeds may stand in a table: both with their modes, one of them, none."""
    type_, other_type = one.partition(":")[0], other.partition(":")[0]
    yield from map(frozenset, ((one, other), (one, other_type), (type_, other), (type_, other_type)))


def _asked(question: str, rows: dict[str, Any]) -> dict[str, Asked]:
    for name, row in rows.items():
        if set(row) != {"says", "weight"}:
            raise BadTable(f"resolving.toml, [{question}] “{name}”: needs “says” and “weight”")
    return {name: Asked(name, row["says"], float(row["weight"])) for name, row in rows.items()}
