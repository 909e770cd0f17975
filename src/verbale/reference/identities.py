"""An actor of an article in, the id by which judgements and stores name him out: one for all reports, or one for this report."""

from functools import lru_cache

from verbale.records.actor import Actor, Kind
from verbale.records.identity import content_id
from verbale.reference.single_offices import has_one_holder
from verbale.reference.world import world

_BY_NAME = frozenset({Kind.STATE, Kind.TERRITORY, Kind.FORMAT})
_OF = " of "


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
    # a Labour Party of Malta is not Britain's
    in_tables = known is not None and (kind is Kind.MEDIA or known.country in {"", country})
    return kind in _BY_NAME or in_tables or of_state


def office_alone(name: str) -> tuple[str, str]:
    """The name of an unnamed person in, his office and whose it is out where one person holds it at a time; else ("", "").

    >>> office_alone("unnamed foreign minister of Kenya"), office_alone("guard of the bank")
    (('foreign minister', 'Kenya'), ('', ''))
    """
    office, of, whose = name.removeprefix("unnamed ").partition(_OF)
    return (office, whose) if of and not named(name) and has_one_holder(office) else ("", "")


def told_apart(actor: Actor) -> bool:
    """Whether two articles that name such an actor may mean two: a person, or a party, group or company that no table knows.

    Common nouns ("protesters", "a guard") are nobody's name: they are told apart by what they do, in accounts.
    """
    if known_by_name(actor.name, actor.kind, actor.country):
        return False
    return named(actor.name) or (actor.kind is Kind.PERSON and office_alone(actor.name) != ("", ""))


def identity_of(article: str, actor: Actor) -> str:
    """The id of an article and an actor of it in, the id by which judgements and stores name him out.

    Whom the tables of the world know is one actor in all reports: his own id. A person is, until somebody judges, only the bearer
    of a name in that article: two reports may tell of two John Smiths.

    >>> kenya = Actor.of("Kenya", Kind.STATE)
    >>> identity_of("article:1", kenya) == identity_of("article:2", kenya) == kenya.id
    True
    >>> smith = Actor.of("John Smith", Kind.PERSON)
    >>> identity_of("article:1", smith) == identity_of("article:2", smith)
    False
    """
    return content_id("actor", article, actor.name, actor.kind) if told_apart(actor) else actor.id
