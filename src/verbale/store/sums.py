"""What a store counts for maps, calendars and networks: plain records of how much is told where, when, and of whom."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlaceTally:
    """How much is told of one type of deed at one place (degrees, WGS 84): accounts, and events that these tell.

    `done` tells what is said to have happened, or to go on, from what is planned, possible or denied.
    """

    place: str
    name: str
    lat: float
    lon: float
    type: str
    done: bool
    accounts: int
    events: int


@dataclass(frozen=True, slots=True)
class DayTally:
    """How much is told of one type of deed that began on one day ("2026-03-01")."""

    day: str
    type: str
    done: bool
    accounts: int
    events: int


@dataclass(frozen=True, slots=True)
class Party:
    """An actor in a tally: the cluster of those judged to be one with it, its name as kept first, and its kind."""

    same: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class PairTally:
    """How much is told of one type of deed of one actor towards another in one month ("2026-03")."""

    who: Party
    whom: Party
    month: str
    type: str
    done: bool
    accounts: int
    events: int
