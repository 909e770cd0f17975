"""Accounts of one report in, the same with repeated tellings joined out: one for each voice and happening (9)."""

from collections.abc import Iterable
from dataclasses import replace

from verbale.records.account import Account
from verbale.records.voice import names_of
from verbale.records.when import Basis, When

_MUTUAL = frozenset({"CONSULT", "COOPERATE", "AGREE", "SUPPORT"})
_SAME_SENTENCE_LINKS = 25  # tokens between two words that tell one deed; longer sentences tell two


def merged(told: Iterable[Account]) -> tuple[Account, ...]:
    """Accounts in text order in; each later telling joined to the first that it can be the same as, out."""
    kept: list[Account] = []
    for account in told:
        place = next((i for i, earlier in enumerate(kept) if same(earlier, account)), None)
        if place is None:
            kept.append(account)
        else:
            kept[place] = join(kept[place], account)
    return tuple(kept)


def same(one: Account, two: Account) -> bool:
    """Whether two accounts can be one happening told twice by one voice."""
    if one.did.type != two.did.type or str(one.according_to) != str(two.according_to):
        return False
    if one.status.flags() != two.status.flags():
        return False
    if one.did.mode and two.did.mode and one.did.mode != two.did.mode:
        return False
    return _sides_agree(one, two) and _settings_agree(one, two)


def _sides_agree(one: Account, two: Account) -> bool:
    first = set(names_of(one.who)), set(names_of(one.whom))
    second = set(names_of(two.who)), set(names_of(two.whom))
    if one.did.type in _MUTUAL:
        all_first, all_second = first[0] | first[1], second[0] | second[1]
        smaller, larger = sorted((all_first, all_second), key=len)
        return bool(smaller) and smaller <= larger
    return all(_fits(a, b) for a, b in zip(first, second, strict=True)) and bool(
        first[0] & second[0] or first[1] & second[1]
    )


def _fits(first: set[str], second: set[str]) -> bool:
    return not first or not second or bool(first & second)


def _settings_agree(one: Account, two: Account) -> bool:
    if one.where and two.where and one.where.name != two.where.name:
        return False
    unsaid = {Basis.PUBLISHED, Basis.UNKNOWN, Basis.RECKONED}
    if one.when.basis in unsaid or two.when.basis in unsaid:
        return True
    return one.when.meets(two.when)


def join(one: Account, two: Account) -> Account:
    """Two tellings in, the more informative with what the other adds, and every evidence, out."""
    return replace(
        one,
        who=one.who or two.who,
        whom=one.whom or two.whom,
        did=one.did if one.did.mode or not two.did.mode else replace(one.did, mode=two.did.mode),
        when=_better(one.when, two.when),
        where=one.where or two.where,
        counts=tuple(dict.fromkeys((*one.counts, *two.counts))),
        retold=(*one.retold, two.evidence, *two.retold),
        confidence=max(one.confidence, two.confidence),
    )


def _better(one: When, two: When) -> When:
    order = (Basis.STATED, Basis.RECKONED, Basis.PUBLISHED, Basis.UNKNOWN)
    return min(one, two, key=lambda when: order.index(when.basis))
