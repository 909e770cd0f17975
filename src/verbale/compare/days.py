"""Accounts of one happening in, the days that their words tell out; a day of publication that stands in is silence."""

from collections.abc import Iterator, Sequence
from datetime import date

from verbale.compare.said import Said, words_in
from verbale.records.comparison import Difference, Witness
from verbale.records.when import Basis, When

_TOLD = frozenset({Basis.STATED, Basis.RECKONED})


def days_told(witnesses: Sequence[Witness]) -> Iterator[Said[When]]:
    """Witnesses in, the days that each tells out."""
    for one in witnesses:
        when = one.account.when
        if when.basis in _TOLD and (when.start or when.end):
            yield Said(one.account.id, when, str(when), words_in(when.evidence))


def other_days(one: When, other: When) -> Difference | None:
    """Two times in, how they differ out.

    An open time ("since Sunday") tells when the deed began, and is set against the beginning of the other.
    """
    some, others = _span(one, other), _span(other, one)
    if some == others:
        return None
    if some[1] < others[0] or others[1] < some[0]:
        return Difference.CONTRADICTION
    inner = _within(some, others) or _within(others, some)
    return Difference.LESS_EXACT if inner else Difference.OVERLAPPING


type _Days = tuple[date, date]


def _span(one: When, other: When) -> _Days:
    """The days of one as they are set against the other's: of an open time its beginning."""
    start, end = one.start or date.min, one.end or date.max
    if one.end is None and one.start is not None and other.start is not None:
        return start, start
    return start, end


def _within(inner: _Days, outer: _Days) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
