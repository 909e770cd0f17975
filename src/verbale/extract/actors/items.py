"""A noun and the rule that reads it in, a fresh item over its phrase out."""

from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import STATES, Entity, Item
from verbale.records.analysis import Token

AGAIN = 3.2  # how far back, in units of mind, a definite description still points
_EMPTY = frozenset({"no", "any", "every", "each", "another", "whatever"})


def item_of(desk: Desk, token: Token, rule: str, confidence: float) -> Item:
    """A noun and the rule that reads it in, a fresh item over its phrase out."""
    phrase = desk.phrase(token.index)
    number = "p" if phrase.plural else "s"
    return Item(phrase.first, phrase.last, token.index, "nominal", number, rule=rule, confidence=confidence)


def says_none(desk: Desk, token: Token) -> bool:
    """ "no country", "any officer": nobody in particular."""
    return desk.token(desk.phrase(token.index).first).text.lower() in _EMPTY


def the_name(desk: Desk, entity: Entity) -> str:
    """A name as it stands behind "of", with the article that the text gives it."""
    first = entity.items[0].first if entity.items else 0
    article = first > 0 and desk.token(first - 1).text.lower() == "the" and entity.kind not in STATES
    return f"the {entity.name}" if article else desk.lexicon.world.of_name(entity.name)
