"""A type, mode and status of today in, the label that the older sets have for it out.

PLOVER's records and PLV were coded with CAMEO's roots under new names. These have one label and no flags, modes or place, and put into the label
what we write in a cell of its own:

- what is promised, and every cooperation told in the future, is AGREE; every refusal to cooperate is REJECT (PLOVER's reference, CAMEO 03, 12);
- harm that is told in the future is a threat (CAMEO 13);
- who finds guilty accuses (CAMEO 116); who takes a place by force, fights (CAMEO 192, under root 19).
"""

from collections.abc import Mapping

from verbale.records.account import Status, Time
from verbale.reference.ontology import ontology

type Moved = Mapping[tuple[str, str], str]
"""Types with their modes that a set counts under another type."""

MOVED: Moved = {("SANCTION", "convict"): "ACCUSE", ("COERCE", "seize"): "ASSAULT"}
_COOPERATES = frozenset({"VC", "MC"})
_HARMS = "MX"


def label(type_: str, mode: str, status: Status, moved: Moved = MOVED) -> str:
    """A type, its mode and the status of the deed in, the older label out.

    >>> label("AID", "", Status()), label("AID", "", Status(Time.FUTURE)), label("AID", "", Status(negated=True))
    ('AID', 'AGREE', 'REJECT')
    >>> label("ASSAULT", "", Status(Time.FUTURE)), label("COERCE", "seize", Status())
    ('THREATEN', 'ASSAULT')
    """
    kind = ontology().type(type_)
    quad = kind.quad if kind else ""
    if quad in _COOPERATES and status.negated:
        return "REJECT"
    if quad in _COOPERATES and status.time is Time.FUTURE:
        return "AGREE"
    if quad == _HARMS and status.time is Time.FUTURE and not status.negated:
        return "THREATEN"
    return moved.get((type_, mode), type_)
