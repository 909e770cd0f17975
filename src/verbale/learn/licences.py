"""The licences of reports that were added to the corpus in, what may be done with a table learned from them out."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from verbale.errors import BadUse


class Terms(IntEnum):
    """What a table learned from a text may be used for, the freest first."""

    FREE = 0  # given on by anybody; whoever is named in the file's source is named with it
    ALIKE = 1  # given on under the same licence only
    OWN = 2  # not given on: it stays with him whose texts they are


# As licences are named: "CC0-1.0", "CC BY 4.0", "cc-by-sa". What forbids derivatives or trade (ND, NC) fits nowhere here.
_TERMS = (
    (re.compile(r"cc0( \d\.\d)?( universal)?|public domain"), Terms.FREE),
    (re.compile(r"cc by( \d\.\d)?"), Terms.FREE),
    (re.compile(r"cc by sa( \d\.\d)?"), Terms.ALIKE),
    (re.compile(r"own|proprietary"), Terms.OWN),
)
NAMES = "CC0, CC BY, CC BY-SA, own, proprietary"


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence by its name, and what it allows."""

    name: str
    terms: Terms


def licence_of(name: str) -> Licence:
    """The name of a licence in, the licence out; BadUse for one that is not among those that we can keep.

    >>> licence_of("CC-BY-SA-4.0").terms.name, licence_of("CC0").terms.name
    ('ALIKE', 'FREE')
    """
    plain = " ".join(name.lower().replace("-", " ").split())
    for pattern, terms in _TERMS:
        if pattern.fullmatch(plain):
            return Licence(" ".join(name.split()), terms)
    raise BadUse(f"the licence “{name}” is none of {NAMES}; the licence of a report is that of its words")


def strictest(licences: Iterable[Licence]) -> Licence | None:
    """Licences in, the one that binds most out; None for none."""
    return max(sorted(licences, key=lambda one: one.name), key=lambda one: one.terms, default=None)


def head_lines(licences: Iterable[Licence]) -> Iterator[str]:
    """The licences of the added reports in, what a table's head says of them out: its own licence, then what it must not be used for."""
    named = tuple(licences)
    first = strictest(named)
    names = ", ".join(sorted({one.name for one in named}))
    if first is None:
        return
    if first.terms is Terms.OWN:
        yield f"# licence: {first.name} (added reports: {names}; the corpus is CC0)"
        yield "# this table must not be given on: it was learned from texts that are not free"
    else:
        own = first.name if first.terms is Terms.ALIKE or "by" in first.name.lower() else "CC0"
        yield f"# licence: {own} (added reports: {names}; the corpus is CC0)"
