"""The office of a head of state or government who is told by name in, the body that it is out: "Prime Minister Ada Holt's office"."""

from verbale.extract.actors.bodies import body_of
from verbale.extract.actors.context import own_state, state_here
from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import Item
from verbale.extract.actors.items import item_of
from verbale.records.actor import Kind
from verbale.records.analysis import Token

_OFFICES = {
    "president": "president's office",
    "prime minister": "prime minister's office",
    "premier": "prime minister's office",
}


def leaders_office(desk: Desk, token: Token) -> Item | None:
    """A noun in, the item of the office that belongs to a named leader out; None for other nouns."""
    owner = desk.phrase(token.index).owner
    if token.lemma.lower() != "office" or owner < 0:
        return None
    for person in desk.meant(owner):
        words = next((_OFFICES[office] for office in person.offices if office in _OFFICES), "")
        if person.kind is Kind.PERSON and words:
            state = person.country or own_state(desk, owner) or state_here(desk, token.index)
            return (
                desk.memory.tell(item_of(desk, token, "body/a leader's office", 0.7), body_of(desk, words, state))
                if state
                else None
            )
    return None
