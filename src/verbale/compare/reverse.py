"""Two happenings with their witnesses in, whether the one is the other told the other way round out.

“The guards opened fire on the villagers”, says one side, “villagers shot at the guards”, the other: two deeds, for each can be so by itself, and
whoever reads of one of them wants to know that the other is told. Nothing is decided of who began.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from verbale.compare.days import other_days
from verbale.compare.parties import other_party
from verbale.compare.party import Party, party_of
from verbale.compare.places import other_place
from verbale.records.account import Account
from verbale.records.actor import Mention
from verbale.records.comparison import Difference, Witness
from verbale.records.voice import names_of
from verbale.records.when import Basis, When

_DAY = timedelta(1)
_TOGETHER = frozenset({"AGREE", "COOPERATE", "CONSULT", "SUPPORT"})  # "A met B" is "B met A"
_ONE = frozenset({None, Difference.OTHER_WORDING})


@dataclass(frozen=True, slots=True)
class Reverse:
    """The reverse of a happening: its event, an account that tells it, and the witnesses whose accounts do."""

    event: str
    account: Account
    told: tuple[Witness, ...]


def reverses(own: Sequence[Witness], others: Iterable[tuple[str, Sequence[Witness]]]) -> Iterator[Reverse]:
    """The witnesses of a happening, and the events of others with theirs, in, each that is its reverse out: told of one day, of the same kind."""
    done = [one for one in own if _tells(one.account)]
    for event, witnesses in others:
        told = tuple(one for one in witnesses if any(_turned(one, mine) for mine in done))
        if told:
            yield Reverse(event, told[0].account, told)


def _tells(account: Account) -> bool:
    """Whether both sides of a deed are told, and that it was done: neither denied nor only planned."""
    sides = bool(account.who and account.whom) and account.did.type not in _TOGETHER
    return sides and not account.status.flags()


def _turned(one: Witness, other: Witness) -> bool:
    some, others = one.account, other.account
    if some.did.type != others.did.type or not _tells(some) or not _at_once(some, others):
        return False
    return (
        _shared(_side(some.who, one), _side(others.whom, other))
        and _shared(_side(some.whom, one), _side(others.who, other))
        and not _shared(_side(some.who, one), _side(others.who, other))
    )


def _at_once(one: Account, other: Account) -> bool:
    """Whether nothing tells that it was on another day or in another place; a day of publication may be the day after."""
    days = [_around(told.when) for told in (one, other)]
    apart = other_days(*days) is Difference.CONTRADICTION
    places = other_place(one.where, other.where) if one.where and other.where else None
    return not apart and places is not Difference.OTHER_PLACE


def _around(when: When) -> When:
    if when.basis is not Basis.PUBLISHED or when.start is None:
        return when
    return replace(when, start=when.start - _DAY)


def _side(mentions: tuple[Mention, ...], witness: Witness) -> list[Party]:
    return [party_of(name, witness.actors) for name in names_of(mentions)]


def _shared(some: Iterable[Party], others: Sequence[Party]) -> bool:
    """Whether one of either side may be one of the other: by name, or as people of one state."""
    return any(other_party(one, other) in _ONE or one.state == other.state != "" for one in some for other in others)
