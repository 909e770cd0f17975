"""Accounts of one happening in, the days that their words tell out; a day of publication that stands in is silence."""

from collections.abc import Iterator, Sequence
from datetime import date

from verbale.compare.said import Said, words_in
from verbale.records.account import Account
from verbale.records.comparison import Difference, Witness
from verbale.records.corrected import has_own_words
from verbale.records.when import Basis, When

_TOLD = frozenset({Basis.STATED, Basis.RECKONED})


def days_told(witnesses: Sequence[Witness]) -> Iterator[Said[When]]:
    """Witnesses in, the days that each tells out.

    A day that was told of another deed and only carries on ("On Monday … Four men were detained") can agree with those told of
    this one; where it contradicts one of them, nothing tells that it was meant.
    """
    dated = [one.account for one in witnesses if one.account.when.basis in _TOLD and _has_day(one.account.when)]
    sure = [account.when for account in dated if not _carried(account)]
    for account in dated:
        when = account.when
        if not (_carried(account) and any(other_days(when, day) is Difference.CONTRADICTION for day in sure)):
            yield Said(account.id, when, str(when), words_in(when.evidence))


def _has_day(when: When) -> bool:
    return bool(when.start or when.end)


def _carried(account: Account) -> bool:
    """Whether the words for the day stand outside those of the deed."""
    day, deed = account.when.evidence, account.evidence
    return day is not None and bool(day.quote) and has_own_words(account, day) and not deed.span.meets(day.span)


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
