"""A common noun on the desk in, the item for whom it means out; None where it means no actor."""

from verbale.extract.actors.bodies import body
from verbale.extract.actors.context import is_modifier
from verbale.extract.actors.crowds import people
from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import Item
from verbale.extract.actors.gather import MORE, gathered, of_format
from verbale.extract.actors.guests import guest
from verbale.extract.actors.holders import holder, join_unnamed, learn_counterpart
from verbale.extract.actors.items import item_of
from verbale.extract.actors.leaders import leaders_office
from verbale.extract.actors.ministries import ministry
from verbale.extract.actors.organised import organised
from verbale.extract.actors.states import READOUTS, document, polity, tells_whose, vessel
from verbale.records.analysis import Token

_READINGS = (leaders_office, gathered, guest, holder, polity, body, ministry, document, vessel, organised, people)


def nominal(desk: Desk, token: Token) -> Item | None:
    """A noun in, its item out, by the first reading that fits; readings go from the surest to the loosest."""
    described = desk.described.get(token.index)
    if described:
        many = of_format(desk, token) if desk.phrase(token.index).plural else None
        return many or _described(desk, token, described)
    if not _may_act(desk, token) or _is_kind(desk, token) or _is_everybody(desk, token):
        return None
    if desk.early:  # only what its own words tell can be known yet
        return body(desk, token)
    if token.index in desk.bodies and (named := body(desk, token)) is not None:
        return named  # "the General Staff" is nobody's office
    return next((item for reading in _READINGS if (item := reading(desk, token)) is not None), None)


def _is_kind(desk: Desk, token: Token) -> bool:
    """Whether a noun only tells the kind of another one ("police station"), or belongs to a title behind it; not whose word it is."""
    if not is_modifier(desk, token.index) or tells_whose(desk, token):
        return False
    office = desk.nouns.is_office(token.lemma.lower())
    return token.head in desk.described or (desk.phrase(token.index).owner < 0 and not office)


def _is_everybody(desk: Desk, token: Token) -> bool:
    """ "Called on all parties", "urged all sides": nobody in particular (CODING 25)."""
    beside = desk.tree.children(token.index)
    words = {t.text.lower() for t in beside if t.upos != "ADP"}
    return token.lemma.lower() in _ANYBODY and token.xpos == "NNS" and words == {"all"}


_ANYBODY = frozenset({"party", "side", "state", "country", "actor", "faction", "stakeholder"})


def _may_act(desk: Desk, token: Token) -> bool:
    """Whether the tables know the noun for an actor at all."""
    lemma = token.lemma.lower()
    known = lemma in desk.nouns.words or token.index in desk.bodies or lemma in READOUTS or lemma in MORE
    return known or desk.lexicon.in_body(lemma, token.text.lower())


def _described(desk: Desk, token: Token, numbers: tuple[int, ...]) -> Item:
    item = item_of(desk, token, "description/tied to a name", 0.9)
    learn_counterpart(desk, token.index, numbers)
    join_unnamed(desk, token.index, numbers)
    gender = desk.nouns.gender(token.lemma.lower())
    entities = [desk.memory.entities[n] for n in numbers]
    for entity in entities:
        entity.gender = entity.gender or gender
        entity.lemma = entity.lemma or token.lemma.lower()
        entity.theme = entity.theme or desk.nouns.theme(token.lemma.lower())
    return desk.memory.tell(item, *entities)
