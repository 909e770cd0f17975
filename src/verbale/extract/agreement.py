"""The accounts of one report in, what the others say of each, as features of its confidence, out.

Two rows with the same sides speak for each other; two that tell the same of the same in one report are perhaps one happening.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from verbale.records.account import Account
from verbale.records.voice import names_of

_LOOKED_AT = 60  # accounts to either side: a longer report is several
_MOST = 2
_STEPS = (0, 1, 3)


def agreements(accounts: Sequence[Account]) -> Iterator[tuple[str, ...]]:
    """Accounts in the order of the text in, the features of each out."""
    sides = [_Sides(account) for account in accounts]
    for place, own in enumerate(sides):
        before = sides[max(0, place - _LOOKED_AT) : place]
        behind = list(islice(sides, place + 1, place + 1 + _LOOKED_AT))
        yield ("told again" if accounts[place].retold else "told once", *_of(own, before, behind))


class _Sides:
    """An account's type, and who stands on each side."""

    def __init__(self, account: Account) -> None:
        self.type = account.did.type
        self.who, self.whom = frozenset(names_of(account.who)), frozenset(names_of(account.whom))
        self.trigger = (account.did.trigger.span.start, account.did.trigger.span.end)


def _of(own: _Sides, before: list[_Sides], behind: list[_Sides]) -> Iterator[str]:
    others = [*before, *behind]
    alike = [other for other in others if other.type == own.type]
    who = [other for other in others if not own.who.isdisjoint(other.who)]
    whom = [other for other in others if not own.whom.isdisjoint(other.whom)]
    yield f"told before {min(sum([_fit(own, other) for other in before if other.type == own.type]), _MOST)}"
    yield f"told behind {min(sum([_fit(own, other) for other in behind if other.type == own.type]), _MOST)}"
    yield f"pair {min(sum([not own.whom.isdisjoint(other.whom) for other in who]), _MOST)}"
    turned = [own.whom.isdisjoint(other.who) for other in others if not own.who.isdisjoint(other.whom)]
    yield f"turned {False in turned}"
    yield f"one word {own.trigger in [other.trigger for other in others]}"
    counts = {"of the type": len(alike), "with who": len(who), "with whom": len(whom)}
    yield from (f"{name} over {step}" for name, number in counts.items() for step in _STEPS if number > step)


def _fit(own: _Sides, other: _Sides) -> bool:
    """Whether two accounts of one type may tell the same: no side speaks against it."""
    return _fits(own.who, other.who) and _fits(own.whom, other.whom)


def _fits(one: frozenset[str], two: frozenset[str]) -> bool:
    return not one or not two or not one.isdisjoint(two)
