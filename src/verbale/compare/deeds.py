"""Accounts of one happening in, which deed each tells and whether it was done out."""

from collections import Counter
from collections.abc import Iterator, Sequence

from verbale.compare.said import Said, words_in
from verbale.records.account import Account, Deed, Status, Time
from verbale.records.comparison import Difference, Witness
from verbale.reference.ontology import ontology

type Kept = tuple[bool, bool]
"""Whether the deed is denied, and whether it is only planned or thought of."""


def deeds_told(witnesses: Sequence[Witness]) -> Iterator[Said[Deed]]:
    """Witnesses in, the type and mode that each tells out."""
    for one in witnesses:
        did = one.account.did
        yield Said(one.account.id, did, str(did), words_in(did.trigger))


def other_deed(one: Deed, other: Deed) -> Difference | None:
    """Two deeds in, how they differ out; a type without a mode is less exact than the same with one."""
    if (one.type, one.mode) == (other.type, other.mode):
        return None
    if one.type == other.type and not (one.mode and other.mode):
        return Difference.LESS_EXACT
    return Difference.OTHER_DEED


def done_told(witnesses: Sequence[Witness]) -> Iterator[Said[Kept]]:
    """Witnesses in, whether each says that the deed was done out; who tells a deed of another quad is silent on this one."""
    quads = Counter(_quad(one.account) for one in witnesses)
    most = max(quads.values(), default=0)
    for one in witnesses:
        status = one.account.status
        if quads[_quad(one.account)] == most:
            yield Said(one.account.id, _kept(status), _says(status), words_in(*status.evidence))


def other_status(one: Kept, other: Kept) -> Difference | None:
    """Two accounts' statuses in, how they differ out: a denial contradicts, a plan does not contradict its doing."""
    if one == other:
        return None
    return Difference.CONTRADICTION if one[0] != other[0] else Difference.PLANNED


def _kept(status: Status) -> Kept:
    return status.negated, status.hypothetical or status.time is Time.FUTURE


def _says(status: Status) -> str:
    denied, planned = _kept(status)
    if planned:
        return "not planned" if denied else "planned"
    return "did not happen" if denied else "happened"


def _quad(account: Account) -> str:
    kind = ontology().type(account.did.type)
    return kind.quad if kind else ""
