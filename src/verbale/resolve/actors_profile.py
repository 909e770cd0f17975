"""What a resolver of actors wants to know of one actor of one report: a record of its own, and the JSON of a clue."""

import json
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from sys import intern

from verbale.records.actor import Actor, Kind, Role
from verbale.records.reading import Reading
from verbale.reference.identities import named, office_alone
from verbale.reference.world import world

MOST_COMPANIONS = 16


@dataclass(frozen=True, slots=True)
class Held:
    """An office that the report gives to the actor, whose it is, whether "on", "from" or "until", and the first of its days."""

    office: str
    of: str
    told: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """One actor of one report, with his offices and the others whom the report names.

    `people` and `others`: persons, and bodies and organisations, in the same report, by the keys under which they are looked up.
    """

    article: str
    name: str
    kind: Kind
    country: str = ""
    held: tuple[Held, ...] = ()
    people: tuple[str, ...] = ()
    others: tuple[str, ...] = ()

    @property
    def unnamed(self) -> bool:
        """A person told by his office alone ("foreign minister of Kenya")."""
        return self.kind is Kind.PERSON and not named(self.name)


@dataclass(frozen=True, slots=True)
class Seen:
    """A Profile ready to be compared: `states` are the one behind him and those whose offices he holds."""

    profile: Profile
    unnamed: bool
    states: frozenset[str]


@lru_cache(
    maxsize=100_000
)  # some 60 MB: in sets, which are made for the one that asks alone, companions would take three times as much
def seen_of(says: str) -> Seen:
    """What a clue says in, what comparisons want of it out: kept at hand, since one clue is compared with many."""
    profile = profile_of(says)
    states = (profile.country, *(one.of for one in profile.held if one.of in world().polities))
    return Seen(profile, profile.unnamed, set_of(tuple(filter(None, states))))


@lru_cache(maxsize=1_000)
def set_of(names: tuple[str, ...]) -> frozenset[str]:
    """Names in, the set of them out: one for all that name the same."""
    return frozenset(names)


def held_of(reading: Reading, actor: Actor) -> tuple[Held, ...]:
    """A Reading and one of its actors in, the offices that it gives him out; those of an unnamed one stand in his name."""
    told = [_held(role) for role in reading.roles if role.actor == actor.name]
    if not told and actor.kind is Kind.PERSON and not named(actor.name):
        office, whose = office_alone(actor.name)
        state = actor.country if actor.country and whose == world().of_name(actor.country) else whose
        told = [Held(office, state, "on", reading.article.published)] if office else []
    return tuple(dict.fromkeys(told))


def _held(role: Role) -> Held:
    return Held(role.office.removeprefix("acting "), role.of, role.told, role.when.start or role.when.end)


def written(profile: Profile) -> str:
    """A Profile in, what a clue says out."""
    said = {
        "article": profile.article,
        "name": profile.name,
        "kind": profile.kind.value,
        "country": profile.country,
        "held": [[one.office, one.of, one.told, one.day.isoformat() if one.day else ""] for one in profile.held],
        "people": profile.people,
        "others": profile.others,
    }
    return json.dumps({name: value for name, value in said.items() if value}, ensure_ascii=False)


def profile_of(says: str) -> Profile:
    """What a clue says in, the Profile out.

    >>> smith = Profile("article:1", "Ann Smith", Kind.PERSON, held=(Held("mayor", "York", "on", date(2024, 1, 2)),))
    >>> profile_of(written(smith)) == smith
    True
    """
    said = json.loads(says)
    held = [
        Held(office, of, told, date.fromisoformat(day) if day else None)
        for office, of, told, day in said.get("held", [])
    ]
    return Profile(
        said["article"],
        said["name"],
        Kind(said["kind"]),
        said.get("country", ""),
        tuple(held),
        tuple(map(intern, said.get("people", ()))),
        tuple(map(intern, said.get("others", ()))),
    )
