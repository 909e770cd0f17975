"""What a resolver of actors wants to know of one actor of one report: a record of its own, and the JSON of a clue."""

import json
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from verbale.records.actor import Actor, Kind, Role
from verbale.records.identity import content_id
from verbale.records.reading import Reading
from verbale.reference.single_offices import has_one_holder
from verbale.reference.world import world

MOST_COMPANIONS = 16
_BY_NAME = frozenset({Kind.STATE, Kind.TERRITORY, Kind.FORMAT})
_OF = " of "


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
    people: frozenset[str]
    others: frozenset[str]


@lru_cache(maxsize=50_000)
def seen_of(says: str) -> Seen:
    """What a clue says in, what comparisons want of it out: kept at hand, since one clue is compared with many."""
    profile = profile_of(says)
    states = frozenset(filter(None, (profile.country, *(one.of for one in profile.held if one.of in world().polities))))
    return Seen(profile, profile.unnamed, states, frozenset(profile.people), frozenset(profile.others))


def named(name: str) -> bool:
    """Whether a name is a proper one: its first letter is a capital, or of a script that knows none.

    >>> named("Alfred Mutua"), named("foreign minister of Kenya"), named("习近平"), named("'s Office")
    (True, False, True, False)
    """
    return bool(name) and name[0].isalpha() and name[0] == name[0].title()


@lru_cache(maxsize=50_000)
def known_by_name(name: str, kind: Kind, country: str) -> bool:
    """Whether the tables of the world know the actor, so that his name alone says who he is in every report.

    >>> known_by_name("NATO", Kind.ORGANISATION, ""), known_by_name("Ministry of Defence of Peru", Kind.BODY, "Peru")
    (True, True)
    >>> known_by_name("Party of the Hills", Kind.PARTY, ""), known_by_name("Parliament", Kind.BODY, "")
    (False, False)
    """
    if kind is Kind.PERSON:
        return False
    of_state = kind is Kind.BODY and bool(country) and named(name) and name.endswith(_OF + world().of_name(country))
    known = world().known.get(name)
    in_tables = known is not None and (
        kind is Kind.MEDIA or known.country in {"", country}
    )  # a Labour Party of Malta is not Britain's
    return kind in _BY_NAME or in_tables or of_state


def identity_of(article: str, actor: Actor) -> str:
    """The id of an article and an actor of it in, the id by which judgements name him out.

    Whom the tables of the world know is one actor in all reports: his own id. Anybody else is, until somebody judges, only the
    bearer of that name in that article: two reports may tell of two John Smiths.

    >>> kenya = Actor.of("Kenya", Kind.STATE)
    >>> identity_of("article:1", kenya) == identity_of("article:2", kenya) == kenya.id
    True
    >>> smith = Actor.of("John Smith", Kind.PERSON)
    >>> identity_of("article:1", smith) == identity_of("article:2", smith)
    False
    """
    by_name = known_by_name(actor.name, actor.kind, actor.country)
    return actor.id if by_name else content_id("appearance", article, actor.name)


def held_of(reading: Reading, actor: Actor) -> tuple[Held, ...]:
    """A Reading and one of its actors in, the offices that it gives him out; those of an unnamed one stand in his name."""
    told = [_held(role) for role in reading.roles if role.actor == actor.name]
    if not told and actor.kind is Kind.PERSON and not named(actor.name):
        office, of, whose = actor.name.removeprefix("unnamed ").partition(_OF)
        state = actor.country if of and actor.country and whose == world().of_name(actor.country) else whose
        told = [Held(office, state, "on", reading.article.published)] if of and has_one_holder(office) else []
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
        tuple(said.get("people", ())),
        tuple(said.get("others", ())),
    )
