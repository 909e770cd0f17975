"""A noun for a body without its state in, the body that the report has told by that word before out."""

from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import Entity
from verbale.extract.actors.salience import last_before, most
from verbale.records.actor import Kind
from verbale.records.analysis import Token

_OF_A_STATE = frozenset({"soldier", "troop", "gendarme", "guard", "policeman", "officer", "paratrooper", "marine"})
_OFTEN_TAKEN_UP = frozenset({Kind.BODY, Kind.ORGANISATION})
_REGIMES = frozenset({"junta", "regime"})


def by_this_word(desk: Desk, token: Token, scheme: str) -> Entity | None:
    """ "Mauritanian soldiers … Soldiers led them away": the force that alone was told by this word, however far back."""
    phrase = desk.phrase(token.index)
    bare_plural = phrase.determiner == "bare" and phrase.plural and not phrase.count
    if not bare_plural or token.lemma not in _OF_A_STATE:
        return None
    told = [e for e in desk.memory.entities if e.items and e.kind is Kind.BODY and e.lemma == scheme and e.country]
    alike = any(desk.token(item.head).lemma == token.lemma for e in told for item in e.items if item.head < token.index)
    return told[0] if len(told) == 1 and alike else None


def only_one(desk: Desk, token: Token) -> Entity | None:
    """ "Niger's junta … the junta": a word for one side of a story alone means the one last told by it."""
    if token.lemma.lower() not in _REGIMES or desk.phrase(token.index).determiner != "definite":
        return None
    told = (i for i in reversed(desk.memory.items) if i.head < token.index and desk.token(i.head).lemma == token.lemma)
    return next((desk.memory.entities[i.entities[0]] for i in told if len(i.entities) == 1), None)


def told_again(desk: Desk, token: Token, scheme: str) -> Entity | None:
    """A body of this scheme that was told shortly before; "the court" takes up any court, the International Court too."""
    phrase, lemma = desk.phrase(token.index), token.lemma.lower()
    alone = phrase.determiner == "definite" and token.index == phrase.first + 1 and token.index not in desk.bodies
    bodies = [
        e
        for e in desk.memory.entities
        if e.kind in _OFTEN_TAKEN_UP
        and e.items
        and ((e.kind is Kind.BODY and e.lemma == scheme) or (alone and lemma in e.name.lower().split()))
    ]
    told = [(e, last) for e in bodies if (last := last_before(e, token.index)) is not None]
    if len(told) == 1 and desk.sentence(token.index) - desk.sentence(told[0][1].head) <= 3:
        return told[0][0]
    joint = {e.number: e for e, _ in told if not e.country} if lemma in _TAKEN_UP else {}
    if alone and len(joint) == 1:
        return next(iter(joint.values()))  # "the Security Council … told the council": no city's, however far back
    recent = [e for e, last in told if desk.paragraph(last.head) == desk.paragraph(token.index)]
    return most(desk, token.index, recent)


_TAKEN_UP = frozenset({"council", "court"})
