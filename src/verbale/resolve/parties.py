"""An actor of a report in, what another report can know it by out; and how far two such actors may be one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from verbale.records.actor import Actor, Kind, Mention
from verbale.reference.party_names import BEHIND_HEAD, behind_whom, head_place, one_person, told_shorter
from verbale.resolve.stems import plain

_MOST_NAMES = 6
_UNNAMED = frozenset({Kind.GROUP, Kind.PERSON})
_PUBLIC = frozenset({Kind.STATE, Kind.TERRITORY, Kind.BODY})
_ORGANISED = frozenset({Kind.BODY, Kind.ORGANISATION, Kind.PARTY, Kind.COMPANY, Kind.MEDIA})
_PRIVATE = frozenset({Kind.ORGANISATION, Kind.PARTY, Kind.COMPANY, Kind.MEDIA})
_LETTERS = 5


class Likeness(IntEnum):
    """How far two actors may be one, the least first."""

    OTHER = 0  # two states, two named persons: not one
    OPEN = 1  # nothing tells
    AKIN = 2  # they stand for one state, or are called by one noun
    SAME = 3  # one name


@dataclass(frozen=True, slots=True)
class Party:
    """One side's actor: its plain name, kind, the state behind it, the noun that heads its name, and what else it is called."""

    name: str
    kind: str
    state: str
    head: str
    also: tuple[str, ...]

    @property
    def named(self) -> bool:
        """Whether the name is one's own: not a description of some people, as “two fishermen” is."""
        return self.kind not in _UNNAMED or (self.kind == Kind.PERSON and " " in self.name and not self.described)

    @property
    def described(self) -> bool:
        """Whether the name tells what somebody is, not who: “captain of the ferry”, “unnamed diplomat”."""
        words = self.name.split()
        return bool(words) and (words[0] == "unnamed" or bool(BEHIND_HEAD.intersection(words)))


def party_of(mention: Mention, actors: Iterable[Actor]) -> Party:
    """Words for an actor and the actors of the report in, the Party out."""
    actor = next((one for one in actors if one.name == mention.actor), None)
    name = plain(mention.actor)
    if actor is None:
        return Party(name, Kind.GROUP, "", head_of(name), ())
    told = (plain(words) for words in (*actor.roles, *actor.forms))
    also = tuple(dict.fromkeys(words for words in told if words and words != name and len(words) > 3))[:_MOST_NAMES]
    state = behind_whom(mention.actor, actor.country) if actor.kind is Kind.GROUP else actor.country
    return Party(name, _kind(actor).value, plain(state), head_of(name), also)


def _kind(actor: Actor) -> Kind:
    """The kind of an actor: a group that bears a name is as an organisation."""
    bears_name = actor.kind is Kind.GROUP and all(word[:1].isupper() for word in actor.name.split() if len(word) > 3)
    return Kind.ORGANISATION if bears_name else actor.kind


def head_of(name: str) -> str:
    """A plain name in, its head noun, cut short, out.

    >>> head_of("two fishermen from jinjiang"), head_of("crew of the ferry"), head_of("armed chinese officers")
    ('fishe', 'crew', 'offic')
    """
    words = name.split()
    return words[head_place(words) - 1][:_LETTERS] if words else ""


def likeness(one: Party, other: Party) -> Likeness:
    """Two actors of two reports, or of one, in, how far they may be one out.

    >>> ministry = Party("ministry of defence of peru", "body", "peru", "minis", ())
    >>> likeness(ministry, Party("peru", "state", "peru", "peru", ())).name
    'AKIN'
    """
    if _one_name(one, other):
        return Likeness.SAME
    if _both_persons(one, other) or not _one_state(one, other):
        return Likeness.OTHER
    if (one.state == other.state != "" and not _at_odds(one, other)) or (
        one.head == other.head and _one_head(one, other)
    ):
        return Likeness.AKIN
    return Likeness.OTHER if one.named and other.named and not _may_serve(one, other) else Likeness.OPEN


def sides(some: Sequence[Party], others: Sequence[Party]) -> Likeness | None:
    """Those on a side of two accounts in, the most that one of either may be one out; None where a side is empty."""
    return max((likeness(one, other) for one in some for other in others), default=None)


def _one_name(one: Party, other: Party) -> bool:
    if one.name == other.name or one.name in other.also or other.name in one.also:
        return True
    if _both_persons(one, other):
        return one_person(one.name, other.name)
    if {one.kind, other.kind} <= _ORGANISED and _one_state(one, other) and told_shorter(one.name, other.name):
        return True
    return bool(set(one.also) & set(other.also)) and one.head == other.head


def _one_state(one: Party, other: Party) -> bool:
    """Whether no two states stand behind them."""
    return not (one.state and other.state) or one.state == other.state


def _one_head(one: Party, other: Party) -> bool:
    """Whether it tells something that one noun heads both names: of two that are named only if they are bodies of who knows whom."""
    return not (one.named and other.named) or one.kind == other.kind == Kind.BODY


def _at_odds(one: Party, other: Party) -> bool:
    """Whether one is of the state and the other, though at home there, a party, a movement or a firm of its own."""
    return any(who.kind in _PUBLIC and whom.kind in _PRIVATE for who, whom in ((one, other), (other, one)))


def _both_persons(one: Party, other: Party) -> bool:
    """Whether both are called by a person's name; who is called by one word may have been taken for an organisation."""
    kinds = {one.kind, other.kind}
    if kinds == {Kind.PERSON}:
        return not (one.described or other.described)
    return kinds == {Kind.PERSON, Kind.ORGANISATION} and one_person(one.name, other.name)


def _may_serve(one: Party, other: Party) -> bool:
    """Whether one is a person of whom nobody knows whose office he holds, and the other a state or a body of one.

    He may be an officer of the government or of the police of Chile, hardly the European Parliament.
    """
    return any(
        who.kind == Kind.PERSON
        and not who.state
        and whom.kind in _PUBLIC
        and (whom.kind != Kind.BODY or bool(whom.state))
        for who, whom in ((one, other), (other, one))
    )
