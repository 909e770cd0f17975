"""Counts of accounts by counterpart and type in, whom an actor meets, helps, accuses and fights, both ways, out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from verbale.reference.ontology import ontology
from verbale.store.base import Query, View
from verbale.web.words import N_

_COMBINATIONS = 600  # of counterpart and type: what is rarer is not worth a row

MEETS, HELPS, ACCUSES, AGAINST, STRIKES = "meets", "helps", "accuses", "against", "strikes"
KINDS = {
    MEETS: N_("meets, consults"),
    HELPS: N_("agrees, supports, helps"),
    ACCUSES: N_("accuses"),
    AGAINST: N_("other words against"),
    STRIKES: N_("acts against"),
}
"""Kinds of deed between two actors, in the order of a table; made of PLOVER's quad classes, with meeting and accusing apart."""

_APART = {"CONSULT": MEETS, "ACCUSE": ACCUSES}
ONE_TYPE = {kind: type_ for type_, kind in _APART.items()}
"""Kinds that are one type of deed, which a search can ask for."""
_BY_QUAD = {"VC": HELPS, "MC": HELPS, "VX": AGAINST, "MX": STRIKES}


@dataclass(frozen=True, slots=True)
class Relation:
    """How often accounts tell that the actor did something of each kind to another, and the other to it."""

    name: str
    did: tuple[int, ...]
    suffered: tuple[int, ...]

    @property
    def total(self) -> int:
        """All of it."""
        return sum(self.did) + sum(self.suffered)


def relations(view: View, actor: str, names: Iterable[str], since: date | None = None) -> tuple[Relation, ...]:
    """The View, an actor as one asks for it, all its names and a day in, its relations since then out, those of which most is told first."""
    own = set(names)
    did = _counted(view.crossed(("whom", "type"), Query(who=actor, since=since, most=_COMBINATIONS)))
    suffered = _counted(view.crossed(("who", "type"), Query(whom=actor, since=since, most=_COMBINATIONS)))
    for name, counts in _counted(
        view.crossed(("who", "type"), Query(who=actor, type="CONSULT", since=since, most=_COMBINATIONS))
    ).items():
        did.setdefault(name, Counter()).update(counts)  # of two who meet on one side neither is the other's recipient
    found = (
        Relation(name, _row(did.get(name, Counter())), _row(suffered.get(name, Counter())))
        for name in sorted({*did, *suffered} - own)
    )
    return tuple(sorted(found, key=lambda one: -one.total))


def kind_of(type_: str) -> str:
    """A type of deed in, the kind of KINDS that it is out; "" for one that is between nobody.

    >>> kind_of("CONSULT"), kind_of("ASSAULT"), kind_of("AID")
    ('meets', 'strikes', 'helps')
    """
    found = ontology().type(type_)
    return _APART.get(type_) or _BY_QUAD.get(found.quad if found else "", "")


def _counted(rows: Iterable[tuple[tuple[str, ...], int]]) -> dict[str, Counter[str]]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for (name, type_), number in rows:
        if kind := kind_of(type_):
            counts[name][kind] += number
    return dict(counts)


def _row(counts: Mapping[str, int]) -> tuple[int, ...]:
    return tuple(counts.get(kind, 0) for kind in KINDS)
