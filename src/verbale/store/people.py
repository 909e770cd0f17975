"""Who may enter a reading room and what they keep there: plain records, and what a store can do for them (a protocol).

Moments are arguments: no method looks at a clock.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Protocol


class Role(IntEnum):
    """What somebody may do; each may do what those before it may.

    >>> Role.ADMIN >= Role.REVIEWER, Role.named("reader")
    (True, <Role.READER: 1>)
    """

    NOBODY = 0
    READER = 1
    REVIEWER = 2
    ADMIN = 3

    @classmethod
    def named(cls, name: str) -> "Role":
        """A role's name in small letters in, the role out; NOBODY for any other word."""
        return next((role for role in cls if role.name.lower() == name), cls.NOBODY)

    @property
    def word(self) -> str:
        """Its name in small letters."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may enter, since when, and as what; `password` as the hashing library wrote it, "" for none."""

    name: str
    role: Role
    since: datetime
    password: str = ""


@dataclass(frozen=True, slots=True)
class DoneDeed:
    """What somebody did in the room: the moment, the person ("" for nobody signed in), what, to what, from which address."""

    moment: datetime
    person: str
    did: str
    about: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that somebody keeps under a name: the query string of its address."""

    owner: str
    name: str
    query: str
    saved: datetime


class People(Protocol):
    """Who may enter, who is in, and what was done."""

    def person(self, name: str) -> Person | None:
        """The person of this name, or None."""

    def everybody(self) -> list[Person]:
        """All people, in the order of their names."""

    def nobody(self) -> bool:
        """Whether there are no people."""

    def put(self, person: Person) -> None:
        """Writes a person, in place of the one of that name; whoever was signed in under it is out."""

    def remove(self, name: str) -> bool:
        """Takes a person away, and lets nobody in under the name; whether there was one."""

    def enter(self, session: str, name: str, now: datetime, ends: datetime) -> None:
        """Writes that somebody is signed in until a moment, under the hash of what the browser shows."""

    def inside(self, session: str, now: datetime) -> Person | None:
        """The hash of what a browser shows in, who is signed in with it out."""

    def leave(self, session: str) -> None:
        """Writes that nobody is signed in with it any more."""

    def missed(self, about: str, since: datetime) -> int:
        """How many sign-ins failed since a moment for a name or an address."""

    def miss(self, abouts: tuple[str, ...], now: datetime, keep_since: datetime) -> None:
        """Writes that one failed, and forgets those before a moment."""

    def forgive(self, abouts: tuple[str, ...], now: datetime) -> None:
        """Takes back one that was written at that moment, of each name and address."""

    def write_down(self, deed: DoneDeed) -> None:
        """Writes what was done."""

    def deeds(self, before: int | None = None, most: int = 100) -> Iterator[tuple[int, DoneDeed]]:
        """What was done, each with its number, the newest first; `before` is the number behind which to go on."""


class Searches(Protocol):
    """The searches that people keep."""

    def kept(self, owner: str) -> list[SavedSearch]:
        """Those of one owner, in the order of their names."""

    def keep(self, search: SavedSearch) -> None:
        """Writes one, in place of the owner's search of that name."""

    def forget(self, owner: str, name: str) -> bool:
        """Takes one away; whether there was one."""
