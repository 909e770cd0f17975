""" "The guest", "the visitor" with no owner told in, the item of whoever has come out: readouts call a visiting minister so."""

from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import RECENT, Item
from verbale.extract.actors.items import item_of
from verbale.extract.tree import bare
from verbale.records.actor import Kind
from verbale.records.analysis import Token

_GUESTS = frozenset({"guest", "visitor"})
_COMES = frozenset({"arrive", "visit", "pay", "travel", "come", "fly"})


def guest(desk: Desk, token: Token) -> Item | None:
    """A noun in, the item of the person who arrived or visits, told last, out; None for other nouns, or where nobody came."""
    phrase = desk.phrase(token.index)
    if token.lemma.lower() not in _GUESTS or phrase.plural or phrase.determiner != "definite" or phrase.owner >= 0:
        return None
    for item in desk.memory.items[: -RECENT - 1 : -1]:
        word = desk.token(item.head)
        came = bare(word.deprel) == "nsubj" and desk.token(word.head).lemma in _COMES and item.head < token.index
        people = [desk.memory.entities[n] for n in item.entities]
        if came and len(people) == 1 and people[0].kind is Kind.PERSON and not people[0].plural:
            return desk.memory.tell(item_of(desk, token, "office/the other one", 0.6), people[0])
    return None
