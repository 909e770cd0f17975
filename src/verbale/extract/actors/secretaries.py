"""A secretary-general who is told without his name in, the organisation or party of which he is one out."""

from dataclasses import replace

from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import Entity
from verbale.extract.actors.offices import Told
from verbale.extract.actors.salience import most
from verbale.records.actor import Kind
from verbale.records.analysis import Token

_OFFICES = ("secretary-general", "secretary general")
_HAVE_ONE = frozenset({Kind.ORGANISATION, Kind.PARTY, Kind.FORMAT})
_WORLD = "United Nations"


def of_organisation(desk: Desk, token: Token, told: Told) -> Told:
    """A secretary-general of no state in, the same with whose he is; any other office as it is."""
    office = next((known for known in _OFFICES if told.office.endswith(known)), "")
    if not office or told.of is not None or not token.text[:1].isupper():
        return told
    return replace(told, office=office, of=_their_organisation(desk, token))


def _their_organisation(desk: Desk, token: Token) -> Entity:
    """Whose "the NATO Secretary General" is; alone he is that of the United Nations, or of the organisation or party told before."""
    words = (desk.token(index).text for index in range(desk.phrase(token.index).first, token.index))
    named = [
        entry.canonical for word in words for entry in desk.lexicon.world.lookup(word) if entry.kind == "organisation"
    ]
    if named:
        return desk.memory.new(Kind.ORGANISATION, named[0])
    world = desk.memory.named(_WORLD)
    told = [e for e in desk.memory.entities if e.kind in _HAVE_ONE and e.named and e.items]
    found = None if world is not None and world.items else most(desk, token.index, told)
    return found or desk.memory.new(Kind.ORGANISATION, _WORLD)
