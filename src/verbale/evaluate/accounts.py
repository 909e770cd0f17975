"""The accounts of a gold and a found file in, what is alike and who matches whom out (gold README, "Account, core")."""

from collections.abc import Callable
from dataclasses import dataclass

from verbale.evaluate.match import best_first
from verbale.evaluate.names import Identity
from verbale.records.notation import AccountLine

_EITHER_WAY = frozenset({"CONSULT", "COOPERATE"})  # the sides may change places
_TOGETHER = _EITHER_WAY | {"AGREE", "SUPPORT"}  # "A + B | -" says the same as "A | B"
_BACKGROUND = "historical"

type Same = Callable[[str, str], bool]
type Pairs = tuple[tuple[int, int], ...]
"""Matched pairs: index of the gold entry, index of the found one."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """What a gold and a found account have in common; `shares` is the same type and any actor on any side."""

    type: bool
    shares: bool
    dyad: bool
    core: bool
    who: bool
    whom: bool
    flags: bool
    voice: bool
    when: bool
    where: bool
    mode: bool

    @property
    def full(self) -> bool:
        """Core, and the same flags, voice, time and place."""
        return self.core and self.flags and self.voice and self.when and self.where

    def weight(self) -> int:
        """How much is alike, for the choice among several partners."""
        fields = sum((self.flags, self.voice, self.when, self.where, self.mode, self.who, self.whom))
        return 1 + fields + 10 * self.shares + 20 * self.dyad + 40 * self.core + 100 * self.full


@dataclass(frozen=True, slots=True)
class Matching:
    """One-to-one matchings of one article's accounts; `dyad`, `core` and `full` are the pairs of `type` that are so alike."""

    type: Pairs
    dyad: Pairs
    core: Pairs
    full: Pairs
    shares: Pairs


@dataclass(frozen=True, slots=True)
class Compared:
    """The accounts of one article on both sides, the likeness of each pair, and the matchings."""

    gold: tuple[AccountLine, ...]
    found: tuple[AccountLine, ...]
    likeness: tuple[tuple[Likeness, ...], ...]
    matching: Matching


def compared(gold: tuple[AccountLine, ...], found: tuple[AccountLine, ...], names: Identity) -> Compared:
    """Gold accounts, found accounts and who is who in, all that is alike and the matchings out."""
    likeness = tuple(tuple(likeness_of(one, other, names) for other in found) for one in gold)
    return Compared(gold, found, likeness, _matching(gold, found, likeness))


def likeness_of(gold: AccountLine, found: AccountLine, names: Identity) -> Likeness:
    """A gold account, a found one and who is who in, what they have in common out."""
    type_ = gold.type == found.type
    who, whom = names.share(found.who, gold.who), names.share(found.whom, gold.whom)
    all_found, all_gold = (*found.who, *found.whom), (*gold.who, *gold.whom)
    return Likeness(
        type=type_,
        shares=type_ and any(names.same(one, other) for one in all_found for other in all_gold),
        dyad=type_ and _same_sides(gold, found, names.same_state),
        core=type_ and _same_sides(gold, found, names.same),
        who=who,
        whom=whom,
        flags=set(gold.flags) == set(found.flags),
        voice=_same_voice(gold, found, names),
        when=gold.when.meets(found.when),
        where=_same_place(gold.where, found.where, names),
        mode=gold.mode == found.mode,
    )


def wrongly_certain(gold: AccountLine, found: AccountLine) -> bool:
    """Whether what is denied, planned, hypothetical or another's word is shown as the article's own actual fact."""
    unreal = any(flag != _BACKGROUND for flag in gold.flags) and not found.flags
    return unreal or (bool(gold.voice) and not found.voice)


def _same_sides(gold: AccountLine, found: AccountLine, same: Same) -> bool:
    if _sides_meet(found.who, gold.who, same) and _sides_meet(found.whom, gold.whom, same):
        return True
    if gold.type in _EITHER_WAY and _sides_meet(found.who, gold.whom, same) and _sides_meet(found.whom, gold.who, same):
        return True
    return gold.type in _TOGETHER and (_spread(found, gold, same) or _spread_gold(found, gold, same))


def _sides_meet(found: tuple[str, ...], gold: tuple[str, ...], same: Same) -> bool:
    if not found or not gold:
        return not found and not gold
    return any(same(one, other) for one in found for other in gold)


def _spread(found: AccountLine, gold: AccountLine, same: Same) -> bool:
    """The found "A + B | -" against the gold "A | B"."""
    if found.whom or not gold.whom:
        return False
    firsts = [one for one in found.who if any(same(one, other) for other in gold.who)]
    seconds = [one for one in found.who if any(same(one, other) for other in gold.whom)]
    return bool(firsts and seconds) and len({*firsts, *seconds}) > 1


def _spread_gold(found: AccountLine, gold: AccountLine, same: Same) -> bool:
    """The gold "A + B | -" against the found "A | B"."""
    if gold.whom or not found.whom:
        return False
    firsts = [other for other in gold.who if any(same(one, other) for one in found.who)]
    seconds = [other for other in gold.who if any(same(one, other) for one in found.whom)]
    return bool(firsts and seconds) and len({*firsts, *seconds}) > 1


def _same_voice(gold: AccountLine, found: AccountLine, names: Identity) -> bool:
    """The nearest speakers share an actor and the chains are equally long."""
    if len(gold.voice) != len(found.voice):
        return False
    return not gold.voice or names.share(found.voice[0], gold.voice[0])


def _same_place(gold: str, found: str, names: Identity) -> bool:
    if not gold or not found:
        return not gold and not found
    return names.same(found, gold)


def _matching(
    gold: tuple[AccountLine, ...], found: tuple[AccountLine, ...], likeness: tuple[tuple[Likeness, ...], ...]
) -> Matching:
    """One matching, best first, gives type, dyad, core and full; another one, of pairs that share an actor, certainty."""

    def weight(holds: Callable[[Likeness], bool]) -> Callable[[int, int], int]:
        return lambda one, other: likeness[one][other].weight() if holds(likeness[one][other]) else 0

    ones, others = range(len(gold)), range(len(found))
    pairs = best_first(ones, others, weight(lambda alike: alike.type))

    def those(holds: Callable[[Likeness], bool]) -> Pairs:
        return tuple(pair for pair in pairs if holds(likeness[pair[0]][pair[1]]))

    return Matching(
        type=pairs,
        dyad=those(lambda alike: alike.dyad),
        core=those(lambda alike: alike.core),
        full=those(lambda alike: alike.full),
        shares=best_first(ones, others, weight(lambda alike: alike.shares)),
    )
