"""Accounts of one happening in, the places that they name out, and how two places differ."""

from collections.abc import Iterator, Sequence

from verbale.compare.said import Said, words_in
from verbale.records.comparison import Difference, Witness
from verbale.records.when import Basis
from verbale.records.where import Exactness, Where
from verbale.reference.phrases import fold


def places_told(witnesses: Sequence[Witness]) -> Iterator[Said[Where]]:
    """Witnesses in, the place that each names out."""
    for one in witnesses:
        where = one.account.where
        if where is not None and where.name and where.basis is not Basis.PUBLISHED:
            yield Said(one.account.id, where, where.name, words_in(where.evidence))


def other_place(one: Where, other: Where) -> Difference | None:
    """Two places in, how they differ out; a country, or a region, is less exact than what lies in it."""
    if fold(one.name) == fold(other.name) or (one.place and one.place == other.place):
        return None
    return Difference.LESS_EXACT if _holds(one, other) or _holds(other, one) else Difference.CONTRADICTION


def _holds(outer: Where, inner: Where) -> bool:
    """Whether a country is named by one and a place in it by the other."""
    return outer.exactness is Exactness.COUNTRY and bool(inner.country) and fold(inner.country) == fold(outer.name)
