"""A bare "ministry" in, which of a state's ministries it means out: "the Serbian ministry", "both ministries"."""

from verbale.extract.actors.context import own_state
from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import RECENT, Entity, Item
from verbale.records.actor import Kind
from verbale.records.analysis import Token

_MINISTRY = "Ministry of "
_MINISTRY_FOR = 2  # sentences


def ministry(desk: Desk, token: Token) -> Item | None:
    """ "The Serbian ministry declined": the one of Serbia of the kind told last, by its name or by its minister."""
    phrase = desk.phrase(token.index)
    state = own_state(desk, token.index) if token.lemma.lower() == "ministry" and not phrase.plural else ""
    named = any(desk.token(i).upos == "NOUN" for i in range(phrase.first, token.index))
    words = kind_told(desk) if state and not named else ""
    if not state and token.lemma.lower() == "ministry" and phrase.determiner == "definite" and not phrase.plural:
        words, state = _of_its_minister(desk, token)
    if not words:
        return None
    item = Item(phrase.first, phrase.last, token.index, "nominal", rule="body/ministry told", confidence=0.6)
    return desk.memory.tell(item, of_state(desk, words, state))


def _of_its_minister(desk: Desk, token: Token) -> tuple[str, str]:
    """ "Health Minister X said that the ministry would sue": the words for his ministry and its state, where he was told last of all who have one."""
    alone = desk.phrase(token.index).first + 1 == token.index
    for item in desk.memory.items[: -RECENT - 1 : -1] if alone else ():
        if desk.sentence(token.index) - desk.sentence(item.head) > _MINISTRY_FOR:
            break
        for entity in (desk.memory.entities[n] for n in item.entities if item.head < token.index):
            words = _words(desk, entity)
            if words and entity.kind is Kind.PERSON and (entity.country or desk.home):
                return words, entity.country or desk.home
            if entity.lemma.startswith(_MINISTRY):
                return "", ""
    return "", ""


def of_state(desk: Desk, words: str, state: str) -> Entity:
    """Words for a ministry and a state in, the entity out."""
    entity = desk.memory.new(Kind.BODY, desk.lexicon.body(words, state), country=state)
    entity.lemma = entity.lemma or desk.lexicon.scheme(words)
    return entity


def kind_told(desk: Desk) -> str:
    """The words for the ministry told last ("ministry of foreign affairs"), itself or by its minister; "" where none is told."""
    told = ((entity.items[-1].head, entity) for entity in desk.memory.entities if entity.items)
    for _, entity in sorted(told, key=lambda row: row[0], reverse=True):
        words = _words(desk, entity)
        if words:
            return words
    return ""


def _words(desk: Desk, entity: Entity) -> str:
    if entity.kind is Kind.BODY and entity.name.startswith(_MINISTRY) and entity.country:
        end = f" of {desk.lexicon.world.of_name(entity.country)}"
        words = [entity.name.removesuffix(end).lower()] if entity.name.endswith(end) else []
    else:
        words = [office.replace("minister", "ministry") for office in entity.offices if office.endswith(" minister")]
    return next((phrase for phrase in words if desk.lexicon.scheme(phrase).startswith(_MINISTRY)), "")


def ministry_before(desk: Desk, token: Token, state: str) -> Entity | None:
    """ "The foreign ministry in Tunis reported … The minister phoned": an unnamed minister is his ministry, told right before (CODING 19)."""
    alone = desk.phrase(token.index).determiner == "definite" and desk.phrase(token.index).first + 1 == token.index
    for item in desk.memory.items[: -RECENT - 1 : -1] if alone else ():
        if desk.sentence(token.index) - desk.sentence(item.head) > _MINISTRY_FOR:
            return None
        found = next((desk.memory.entities[n] for n in item.entities if item.head < token.index), None)
        if found is not None and found.lemma.startswith("Ministry of") and found.country == state:
            return found
    return None
