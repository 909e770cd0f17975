"""The words of an office in, the body among them out: "senior [finance ministry] official"."""

from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import Entity
from verbale.extract.actors.salience import last_before
from verbale.records.actor import Kind

# What stays with the office and is no body of which it is one: "government spokesman", "presidential adviser", "police chief".
_KEPT_BODIES = frozenset(
    "government police opposition army military branch party union state court press crew security navy village city".split()
)

_BODIES = frozenset({Kind.BODY, Kind.ORGANISATION, Kind.COMPANY, Kind.GROUP})


def body_among(desk: Desk, at: int, words: list[str], country: str) -> tuple[Entity | None, list[str]]:
    """ "senior finance ministry official": the body among the words, and the words without it."""
    for start in range(len(words)):
        for end in range(len(words), start, -1):
            part = words[start:end]
            if not desk.nouns.group(part[-1]):
                continue
            scheme = desk.lexicon.scheme(" ".join(part))
            if part[-1] in _KEPT_BODIES and part != ["ruling", "party"]:
                continue
            entity = _told_body(desk, at, scheme, part[-1], country, " ".join(part) if scheme else "")
            if entity is not None:
                return entity, words[:start] + words[end:]
    return None, words


def _told_body(desk: Desk, at: int, scheme: str, noun: str, country: str, words: str) -> Entity | None:
    """The body of a scheme, or with a noun, that was told last before a token; for a state that is told, made where it is new."""
    fitting = (e for e in desk.memory.entities if e.kind in _BODIES and (not country or e.country == country))
    same = (e for e in fitting if (scheme and e.lemma == scheme) or noun in e.name.lower().split())
    told = [(last.head, entity) for entity in same if (last := last_before(entity, at)) is not None]
    if told:
        return max(told, key=lambda pair: pair[0])[1]
    if words and country:
        entity = desk.memory.new(Kind.BODY, desk.lexicon.body(words, country), country=country)
        entity.lemma = scheme
        return entity
    return None


def is_kind_of_body(desk: Desk, entities: tuple[Entity, ...]) -> bool:
    """ "Ministry spokesman X": at the head of a sentence a capital makes no name of a word for a kind of body."""
    return bool(entities) and entities[0].kind is not Kind.PERSON and bool(desk.nouns.group(entities[0].name.lower()))
