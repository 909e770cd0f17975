"""Accounts of one happening in, who did it and to whom it was done out, and how two sides differ."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from verbale.compare.said import Said, words_in
from verbale.records.actor import Actor, Kind, Mention
from verbale.records.comparison import Difference, Witness
from verbale.records.voice import names_of
from verbale.reference.phrases import fold

# The word before the first of these heads the name of a group: "workers of Halden Copper", "a farmer from the delta".
_BEHIND_HEAD = frozenset("of from in at on near by with for to who whom whose that which and against close".split())
_POLITIES = frozenset({Kind.STATE, Kind.TERRITORY})
_DROPPED = frozenset({"the", "a", "an"})
_NUMBERS = {word: number for number, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}


@dataclass(frozen=True, slots=True)
class Party:
    """One actor of a side: its plain name, kind, the state behind it, and what else its report calls it."""

    name: str
    kind: Kind
    state: str
    also: frozenset[str]

    @property
    def described(self) -> bool:
        """Whether the name tells what somebody is, not who: “captain of the ferry”, “two fishermen”."""
        words = self.name.split()
        if self.kind is Kind.PERSON:
            return len(words) < 2 or words[0] == "unnamed" or bool(_BEHIND_HEAD.intersection(words))
        return self.kind is Kind.GROUP

    @property
    def head(self) -> str:
        """The noun that heads the name."""
        words = self.name.split()
        stop = next((place for place, word in enumerate(words) if place and word in _BEHIND_HEAD), len(words))
        return words[stop - 1] if words else ""

    @property
    def size(self) -> int | None:
        """How many it is, where its name tells it: 2 for “two fishermen”; 1 for a person."""
        first = self.name.partition(" ")[0]
        if self.kind is Kind.PERSON:
            return 1
        return int(first) if first.isdecimal() else _NUMBERS.get(first)


type Side = tuple[Party, ...]


def who_told(witnesses: Sequence[Witness]) -> Iterator[Said[Side]]:
    """Witnesses in, who did it by each that names somebody out."""
    for one in witnesses:
        yield from _side(one, one.account.who)


def whom_told(witnesses: Sequence[Witness]) -> Iterator[Said[Side]]:
    """Witnesses in, to whom it was done by each that names somebody out."""
    for one in witnesses:
        yield from _side(one, one.account.whom)


def _side(witness: Witness, mentions: tuple[Mention, ...]) -> Iterator[Said[Side]]:
    if mentions:
        side = tuple(_party(name, witness.actors) for name in names_of(mentions))
        words = words_in(*(mention.evidence for mention in mentions))
        yield Said(witness.account.id, side, " + ".join(names_of(mentions)), words)


def _party(name: str, actors: Sequence[Actor]) -> Party:
    actor = next((one for one in actors if one.name == name), None)
    if actor is None:
        return Party(plain(name), Kind.GROUP, "", frozenset())
    return Party(plain(name), actor.kind, plain(actor.country), frozenset(map(plain, (*actor.roles, *actor.forms))))


def plain(name: str) -> str:
    """A name in, the name without case, accents and articles out.

    >>> plain("The Côte d’Ivoire")
    'cote d’ivoire'
    """
    return " ".join(word for word in fold(name).split() if word not in _DROPPED)


def other_side(one: Side, other: Side) -> Difference | None:
    """Two sides in, how they differ out: all the same, some by other or less exact names, or others."""
    if {party.name for party in one} == {party.name for party in other}:
        return None
    if _told_by_number(one, other) or _told_by_number(other, one):
        return Difference.OTHER_WORDING
    few, many = sorted((one, other), key=len)
    best = [min((other_party(party, each) for each in many), key=_badness) for party in few]
    worst = max(best, key=_badness, default=None)
    if worst is Difference.OTHER_ACTOR:
        alike = any(found is not Difference.OTHER_ACTOR for found in best)
        return Difference.OTHERS_TOO if alike else Difference.OTHER_ACTOR
    return worst if len(few) == len(many) else Difference.OTHERS_TOO


def _told_by_number(some: Side, others: Side) -> bool:
    """Whether one side describes so many people as the other names: “two technicians” and two names."""
    if len(some) != 1 or len(others) < 2 or not some[0].described:
        return False
    return some[0].size == len(others) and all(party.kind is Kind.PERSON for party in others)


def other_party(one: Party, other: Party) -> Difference | None:
    """Two parties in, how they differ out; None for one name."""
    if one.name == other.name:
        return None
    if one.name in other.also or other.name in one.also:
        return Difference.OTHER_WORDING
    if one.state and other.state and one.state != other.state:
        return Difference.OTHER_ACTOR
    if one.state == other.state != "" and (one.kind in _POLITIES) != (other.kind in _POLITIES):
        return Difference.LESS_EXACT
    if one.described and other.described and one.head == other.head:
        return Difference.OTHER_WORDING
    return Difference.OTHER_ACTOR


_ORDER = (None, Difference.OTHER_WORDING, Difference.LESS_EXACT, Difference.OTHER_ACTOR)


def _badness(found: Difference | None) -> int:
    return _ORDER.index(found)
