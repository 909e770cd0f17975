"""Accounts of one happening in, the numbers that they tell out, each under what is counted."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from verbale.compare.party import lemmas, theme_of
from verbale.compare.said import Said, words_in
from verbale.records.account import Account, Count
from verbale.records.comparison import Difference, Witness
from verbale.reference.counts import one_thing

_ANYBODY = "anybody"  # the theme of “people”, which can be of any other


def numbers_told(witnesses: Sequence[Witness]) -> Iterator[Said[Count]]:
    """Witnesses in, each number that one of them tells out, under what is counted.

    Nouns for people of one theme ("300 employees", "2,000 workers") are one thing, if no account counts two of them apart.
    """
    things = _things([one.account for one in witnesses])
    for one in witnesses:
        for count in reversed({count.of: count for count in reversed(one.account.counts)}.values()):
            yield Said(one.account.id, count, count.number(), words_in(count.evidence), things[count.of])


def other_number(one: Count, other: Count) -> Difference | None:
    """Two counts of one thing in, how they differ out: “at least 9” and 12 overlap, 9 and 12 exclude each other.

    >>> other_number(Count("killed", 9, None), Count("killed", 12, 12)).value
    'overlapping'
    """
    (low, high), (least, most) = _bounds(one), _bounds(other)
    if (low, high) == (least, most):
        return None
    return Difference.OVERLAPPING if low <= most and least <= high else Difference.OTHER_NUMBER


def _bounds(count: Count) -> tuple[float, float]:
    return (0 if count.least is None else count.least, float("inf") if count.most is None else count.most)


def _things(accounts: Sequence[Account]) -> Mapping[str, str]:
    """What each noun counts: itself, or the first noun told of its theme."""
    nouns = tuple(dict.fromkeys(count.of for account in accounts for count in account.counts))
    theme = _themes(nouns)
    apart = _told_apart(accounts, theme)
    first: dict[str, str] = {}
    for noun in nouns:
        if theme[noun] and theme[noun] not in apart:
            first.setdefault(theme[noun], noun)
    return {noun: first.get(theme[noun], one_thing(noun)) for noun in nouns}


def _themes(nouns: Sequence[str]) -> dict[str, str]:
    """The theme of each noun; “people” are of the theme of the others, if these have but one."""
    found = {noun: theme_of(lemmas(noun)) for noun in nouns}
    others = set(found.values()) - {"", _ANYBODY}
    return {
        noun: others.copy().pop() if theme == _ANYBODY and len(others) == 1 else theme for noun, theme in found.items()
    }


def _told_apart(accounts: Sequence[Account], theme: Mapping[str, str]) -> set[str]:
    """The themes of which some account counts two nouns: “300 teachers and 200 nurses”."""
    told = (Counter(theme[of] for of in {count.of for count in account.counts}) for account in accounts)
    return {name for counted in told for name, times in counted.items() if times > 1}
