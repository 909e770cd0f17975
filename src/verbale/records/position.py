"""Where an actor stands on a matter: the stance, since when and until when it is told, by which accounts, and what changed."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from verbale.records.identity import content_id


class Stance(StrEnum):
    """What an actor does about a matter, as a word behind its name."""

    ASKS = "asks"
    CALLS_FOR = "calls for"
    ACCEPTS = "accepts"
    REFUSES = "refuses"
    REJECTS = "rejects"
    SUPPORTS = "supports"
    ACCUSES = "accuses"
    DENIES = "denies"
    AFFIRMS = "affirms"  # told only of what the same actor denies at another time


class Topic(StrEnum):
    """What kind of matter it is; stances on different kinds are never compared."""

    DEMAND = "demand"  # something that is asked, offered, agreed or refused
    CONDUCT = "conduct"  # what somebody else does or is
    FACT = "fact"  # whether something was done


class Change(StrEnum):
    """What a position is beside the one before it on the same matter."""

    FIRST = "first"  # nothing is told before it
    TURNED = "turned"  # the other way round: accepted what it refused, admits what it denied
    DROPPED = "dropped"  # the stance is said not to be taken any more: nothing takes its place
    SHIFTED = "shifted"  # another stance that points the same way: asked, then accepts
    UNSETTLED = "unsettled"  # reports of one day tell both: no order can be told


@dataclass(frozen=True, slots=True)
class Matter:
    """What a position is on, as far as it can be told.

    `towards` are those whom it concerns; of a fact `by` are those who are said to have done it and `deed` is what. `mode` is PLOVER's
    where the words tell one, `words` are those that name it, `story` the story of its first account ("" unknown).
    """

    topic: Topic
    towards: tuple[str, ...]
    by: tuple[str, ...] = ()
    deed: str = ""
    mode: str = ""
    words: tuple[str, ...] = ()
    story: str = ""


@dataclass(frozen=True, slots=True)
class Position:
    """One actor's stance on one matter, from the first day on which it is told to the last.

    `negated` says that the stance is told not to be taken ("does not accept"). `told_by` names another party that says so of the
    actor; "" where the actor itself or a report does. `after` is the id of the position before it, "" where there is none.
    """

    id: str
    actor: str
    matter: Matter
    stance: Stance
    negated: bool
    since: date
    until: date
    accounts: tuple[str, ...]
    change: Change
    after: str = ""
    told_by: str = ""

    @classmethod
    def id_of(cls, actor: str, stance: Stance, accounts: tuple[str, ...]) -> str:
        """An actor, a stance and the first account that tells it in, the position's id out: it stays when more is told.

        >>> Position.id_of("Peru", Stance.ASKS, ("account:1",)) == Position.id_of("Peru", Stance.ASKS, ("account:1", "x"))
        True
        """
        return content_id("position", actor, stance, accounts[0])

    def says(self) -> str:
        """Nothing in, the stance in words out ("does not accept")."""
        return f"does not {_PLAIN[self.stance]}" if self.negated else self.stance.value


_PLAIN = {
    Stance.ASKS: "ask",
    Stance.CALLS_FOR: "call for",
    Stance.ACCEPTS: "accept",
    Stance.REFUSES: "refuse",
    Stance.REJECTS: "reject",
    Stance.SUPPORTS: "support",
    Stance.ACCUSES: "accuse",
    Stance.DENIES: "deny",
    Stance.AFFIRMS: "affirm",
}
