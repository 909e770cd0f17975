"""Who is meant: actors, the words that mean them, and the offices that the text gives them."""

from dataclasses import dataclass
from enum import StrEnum

from verbale.records.evidence import Evidence
from verbale.records.identity import content_id
from verbale.records.when import When


class Kind(StrEnum):
    """Kinds of actor (NOTATION)."""

    PERSON = "person"
    STATE = "state"
    TERRITORY = "territory"  # contested, or not a state
    BODY = "body"  # ministry, parliament, army, court
    ORGANISATION = "organisation"  # international
    FORMAT = "format"  # a standing negotiation, a treaty
    PARTY = "party"
    GROUP = "group"
    MEDIA = "media"
    COMPANY = "company"


PAIR = 2
"""So many actors are "both", "the two", those who do a thing with each other."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that mean an actor. `actor` is the resolved actor's name, unique within one reading.

    `hedged` is true where the writer puts distance between himself and the words ("so-called", scare quotes).
    """

    words: str
    actor: str
    hedged: bool
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Role:
    """An office that the text gives to an actor, with the days for which the text vouches.

    `told` is "on" (he held it that day), "from" (he took it that day) or "until".
    """

    actor: str
    office: str
    of: str
    told: str
    when: When
    hedged: bool
    evidence: Evidence


def office_of(office: str, of: str) -> str:
    """An office and whose it is ("" where nothing tells it) in, the words for both out.

    >>> office_of("foreign minister", "Russia"), office_of("envoy", "")
    ('foreign minister of Russia', 'envoy')
    """
    return f"{office} of {of}" if of else office


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor of an article: resolved name, kind, the state behind it ("" if none) and every form in the text.

    `roles` are written as the notation writes them: "foreign minister of Russia".
    """

    id: str
    name: str
    kind: Kind
    country: str = ""
    roles: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()

    @classmethod
    def of(
        cls,
        name: str,
        kind: Kind,
        *,
        country: str = "",
        roles: tuple[str, ...] = (),
        forms: tuple[str, ...] = (),
    ) -> "Actor":
        """What is known of an actor in, an Actor with its content id out.

        >>> Actor.of("NATO", Kind.ORGANISATION).id
        'actor:095b42a959cd6fb1'
        """
        return cls(content_id("actor", name, kind), name, kind, country, roles, forms)
