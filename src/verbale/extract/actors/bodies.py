"""A noun for a ministry, army, court or the like in, the body of a state that it means out."""

from verbale.extract.actors.context import own_state, state_here
from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import STATES, Entity, Item
from verbale.extract.actors.salience import most
from verbale.records.actor import Kind
from verbale.records.analysis import Token

_KILLED = frozenset(
    "kill wound injure hurt die perish drown shoot behead execute bury capture abduct kidnap detain arrest free release evacuate miss lose"
    " fall hospitalise hospitalize treat rescue mourn".split()
)


def body(desk: Desk, token: Token) -> Item | None:
    """A noun in, the item of a body out; None where the tables know no body by these words."""
    phrase = desk.phrase(token.index)
    words = _words(desk, phrase.first, token.index)
    scheme, known = _scheme(desk, words)
    if not scheme or _is_descriptive(desk, token):
        return None
    state = own_state(desk, token.index)
    rule = "body/own state" if state else "body/state of the context"
    owner = _owner(desk, token.index)
    if not state and owner is not None and owner.kind not in STATES:
        return _owned_body(desk, token, owner, known)
    if not state and phrase.owner < 0:
        again = _again(desk, token, scheme)
        if again is not None:
            return desk.memory.tell(_item(desk, token, "body/told before", 0.7), again)
    state = state or state_here(desk, token.index, scheme)
    if not state:
        return None
    entity = desk.memory.new(Kind.BODY, desk.lexicon.body(known, state), country=state)
    entity.lemma = entity.lemma or scheme
    return desk.memory.tell(_item(desk, token, rule, 0.85 if rule == "body/own state" else 0.6), entity)


def _words(desk: Desk, first: int, head: int) -> list[str]:
    """The words of a noun phrase that can name a body: no determiner, mark, possessor, or adjective of a state."""
    found: list[str] = []
    for index in range(first, head + 1):
        token = desk.token(index)
        item = desk.at.get(index)
        if (
            token.xpos == "POS"
            or (item is not None and item.sort in {"demonym", "capital"})
            or (item is not None and item.country and index != head)
        ):
            found = []
        elif token.upos not in {"DET", "PUNCT", "PRON"} or token.text == "-":
            found.append(token.text.lower())
    return found


def _scheme(desk: Desk, words: list[str]) -> tuple[str, str]:
    """The longest end of the words that names a body: its scheme without a state, and these words."""
    for start in range(len(words)):
        phrase = " ".join(words[start:]).replace(" - ", "-")
        scheme = desk.lexicon.scheme(phrase)
        if scheme:
            return scheme, phrase
    return "", ""


def _is_descriptive(desk: Desk, token: Token) -> bool:
    """ "two soldiers were killed": the dead and the captured are people, not the army; a counted or bare plural tells them."""
    if token.xpos != "NNS" or not desk.nouns.theme(token.lemma.lower()):
        return False
    phrase = desk.phrase(token.index)
    if not phrase.count and not phrase.mass:
        return False
    verb = desk.token(token.head)
    return (token.deprel in {"nsubj:pass", "obj"} or verb.lemma in {"die", "drown", "perish"}) and verb.lemma in _KILLED


def _owner(desk: Desk, head: int) -> Entity | None:
    """Whom the noun belongs to by a possessive, or by "of"."""
    phrase = desk.phrase(head)
    found = desk.meant(phrase.owner) if phrase.owner >= 0 else ()
    return found[0] if found else None


def _owned_body(desk: Desk, token: Token, owner: Entity, words: str) -> Item | None:
    """ "the Houthis' police", "the company's board": a body of something that is no state."""
    if owner.kind is Kind.PERSON:
        return None
    name = f"{words} of {_the(owner)}"
    entity = desk.memory.new(Kind.BODY, name, country=owner.country)
    entity.owner = owner.number
    return desk.memory.tell(_item(desk, token, "body/of a group", 0.6), entity)


def _the(owner: Entity) -> str:
    return owner.name


def _again(desk: Desk, token: Token, scheme: str) -> Entity | None:
    """A body of this scheme that was told shortly before."""
    told = [e for e in desk.memory.entities if e.kind is Kind.BODY and e.items and e.lemma == scheme]
    if len(told) == 1 and desk.sentence(token.index) - desk.sentence(told[0].items[-1].head) <= 3:
        return told[0]
    recent = [e for e in told if desk.paragraph(e.items[-1].head) == desk.paragraph(token.index)]
    return most(desk, token.index, recent)


def _item(desk: Desk, token: Token, rule: str, confidence: float) -> Item:
    phrase = desk.phrase(token.index)
    return Item(phrase.first, phrase.last, token.index, "nominal", rule=rule, confidence=confidence)
