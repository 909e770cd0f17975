"""Accounts of one happening in, who did it and to whom it was done out, and how two sides differ."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verbale.compare.parties import other_party
from verbale.compare.party import Party, numbered, party_of, plain
from verbale.compare.said import Said, words_in
from verbale.records.account import Account
from verbale.records.actor import Kind, Mention
from verbale.records.comparison import Difference, Witness
from verbale.records.voice import names_of

_MUTUAL = frozenset({"CONSULT", "COOPERATE"})  # deeds that two do together
_BEGUN = frozenset({"phone", "visit"})  # modes in which one comes, or calls, and the other receives
_TOGETHER = _MUTUAL | {"AGREE"}  # "A + B | -" says the same as "A | B"
_NONE = frozenset({"nobody", "none", "no", "not", "neither"})
_BEST_FIRST = (None, Difference.OTHER_WORDING, Difference.LESS_EXACT, Difference.OTHERS_TOO, Difference.OTHER_ACTOR)


@dataclass(frozen=True)
class Side:
    """Those on one side of an account; `all` holds both sides, `together` where the account does not tell who began."""

    parties: tuple[Party, ...]
    all: tuple[Party, ...]
    together: bool = False


def who_told(witnesses: Sequence[Witness]) -> Iterator[Said[Side]]:
    """Witnesses in, who did it by each that names somebody out; of what two do together both are who did it."""
    for one in witnesses:
        account = one.account
        mentions = (*account.who, *account.whom) if _both_did(account) else account.who
        together = _both_did(account) or (account.did.type in _TOGETHER and not account.whom and len(account.who) > 1)
        yield from _said(one, mentions, together=together)


def whom_told(witnesses: Sequence[Witness]) -> Iterator[Said[Side]]:
    """Witnesses in, to whom it was done by each that names somebody out."""
    for one in witnesses:
        if not _both_did(one.account):
            yield from _said(one, one.account.whom, together=False)


def _both_did(account: Account) -> bool:
    return account.did.type in _MUTUAL and account.did.mode not in _BEGUN


def _said(witness: Witness, told: tuple[Mention, ...], *, together: bool) -> Iterator[Said[Side]]:
    mentions = _somebody(told)
    if mentions:
        account = witness.account
        side = Side(_parties(mentions, witness), _parties(_somebody((*account.who, *account.whom)), witness), together)
        words = words_in(*(mention.evidence for mention in mentions))
        yield Said(account.id, side, " + ".join(names_of(mentions)), words)


def _parties(mentions: tuple[Mention, ...], witness: Witness) -> tuple[Party, ...]:
    return tuple(numbered([party_of(name, witness.actors) for name in names_of(mentions)]))


def _somebody(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Without “nobody” and “not one gun”: who denies by naming none is silent on who it was."""
    return tuple(one for one in mentions if plain(one.actor).partition(" ")[0] not in _NONE)


def other_side(one: Side, other: Side) -> Difference | None:
    """Two sides in, how they differ out: by other or less exact names, by somebody besides, or altogether.

    Where only one of them tells who began, both are taken with all their parties.
    """
    if one.together != other.together:
        return max((_other(one.all, other.all), Difference.LESS_EXACT), key=_BEST_FIRST.index)
    return _other(one.parties, other.parties)


def _other(some: Sequence[Party], others: Sequence[Party]) -> Difference | None:
    if {party.name for party in some} == {party.name for party in others}:
        return None
    if _by_number(some, others) or _by_number(others, some):
        return Difference.OTHER_WORDING
    kept = [_best(party, others) for party in some] + [_best(party, some) for party in others]
    if Difference.OTHER_ACTOR not in kept:
        worst = max(kept, key=_BEST_FIRST.index)
        return worst if len(some) == len(others) else Difference.LESS_EXACT
    return Difference.OTHER_ACTOR if set(kept) == {Difference.OTHER_ACTOR} else Difference.OTHERS_TOO


def _best(party: Party, others: Sequence[Party]) -> Difference | None:
    return min((other_party(party, each) for each in others), key=_BEST_FIRST.index)


def _by_number(some: Sequence[Party], others: Sequence[Party]) -> bool:
    """Whether one side describes so many people as the other names: “two technicians” and two names."""
    if len(some) != 1 or len(others) < 2 or not some[0].described:
        return False
    return some[0].size == len(others) and all(party.kind is Kind.PERSON for party in others)
