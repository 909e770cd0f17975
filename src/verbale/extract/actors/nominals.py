"""A common noun on the desk in, the item for whom it means out; None where it means no actor."""

from verbale.extract.actors.bodies import body
from verbale.extract.actors.context import is_modifier, own_state, state_here
from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import GROUPS, STATES, Entity, Item
from verbale.extract.actors.gather import gathered
from verbale.extract.actors.holders import holder
from verbale.extract.actors.salience import mind, most
from verbale.records.actor import Kind
from verbale.records.analysis import Token

_SPOKEN = frozenset({"official", "diplomat", "source", "adviser", "advisor", "aide", "negotiator", "minister", "lawmaker", "prosecutor", "authority", "delegate", "envoy", "executive", "witness", "insider", "informant"})  # fmt: skip
_READOUTS = frozenset({"readout", "communiqué", "communique"})
_AGAIN = 3.2  # how far back, in units of mind, a definite description still points


def nominal(desk: Desk, token: Token) -> Item | None:
    """A noun in, its item out, by the first reading that fits; readings go from the surest to the loosest."""
    lemma = token.lemma.lower()
    described = desk.described.get(token.index)
    if described:
        return _described(desk, token, described)
    if is_modifier(desk, token.index) and desk.phrase(token.index).owner < 0 and not desk.nouns.is_office(lemma):
        return None
    for reading in (gathered, holder, body, _document, _polity, _organised, _people):
        item = reading(desk, token)
        if item is not None:
            return item
    return None


def item_of(desk: Desk, token: Token, rule: str, confidence: float) -> Item:
    """A noun and the rule that reads it in, a fresh item over its phrase out."""
    phrase = desk.phrase(token.index)
    number = "p" if phrase.plural else "s"
    return Item(phrase.first, phrase.last, token.index, "nominal", number, rule=rule, confidence=confidence)


def _described(desk: Desk, token: Token, numbers: tuple[int, ...]) -> Item:
    item = item_of(desk, token, "description/tied to a name", 0.9)
    gender = desk.nouns.gender(token.lemma.lower())
    entities = [desk.memory.entities[n] for n in numbers]
    for entity in entities:
        entity.gender = entity.gender or gender
        entity.lemma = entity.lemma or token.lemma.lower()
        entity.theme = entity.theme or desk.nouns.theme(token.lemma.lower())
    return desk.memory.tell(item, *entities)


def _document(desk: Desk, token: Token) -> Item | None:
    """ "the Polish readout", "a Turkmen communiqué": the foreign ministry that issues it."""
    if token.lemma.lower() not in _READOUTS:
        return None
    state = own_state(desk, token.index)
    if not state:
        return None
    entity = desk.memory.new(Kind.BODY, desk.lexicon.body("foreign ministry", state), country=state)
    entity.lemma = desk.lexicon.scheme("foreign ministry")
    return desk.memory.tell(item_of(desk, token, "readout/foreign ministry", 0.6), entity)


def _polity(desk: Desk, token: Token) -> Item | None:
    """ "the country", "the island", "the Russian side": a state by description."""
    lemma = token.lemma.lower()
    phrase = desk.phrase(token.index)
    if phrase.plural or "state" not in desk.nouns.group(lemma):
        return None
    if lemma == "side":
        return _side(desk, token)
    if phrase.determiner != "definite" or own_state(desk, token.index) or desk.tree.child(token.index, "nmod"):
        return None
    states = [e for e in desk.memory.entities if e.kind in STATES and e.items]
    found = most(desk, token.index, states)
    if found is None or mind(desk, found, token.index) < -_AGAIN:
        return None
    item = item_of(desk, token, "description/the country", 0.6)
    item.place = desk.tree.case(token.index) in {"in", "near", "at", "across", "throughout", "into"}
    return desk.memory.tell(item, found)


def _side(desk: Desk, token: Token) -> Item | None:
    """ "the Uzbek side", "our side", "the government side": whose side it is."""
    state = own_state(desk, token.index)
    if not state:
        return None
    entity = desk.memory.named(state)
    if (
        entity is None
        or not set(entity.kind)
        or (desk.tree.case(token.index) in {"on", "from"} and desk.phrase(token.index).owner < 0 and False)
    ):
        return None
    return desk.memory.tell(item_of(desk, token, "description/side of a state", 0.8), entity)


def _organised(desk: Desk, token: Token) -> Item | None:
    """ "the company", "the union", "the movement", "the outlet": told before, or told here first."""
    lemma = token.lemma.lower()
    kinds = desk.nouns.group(lemma)
    if not kinds or (desk.nouns.theme(lemma) and lemma != "bank"):
        return None
    phrase = desk.phrase(token.index)
    if phrase.determiner in {"definite", "possessive"} and not phrase.plural:
        found = _told_before(desk, token, lemma, kinds)
        if found is not None:
            return desk.memory.tell(item_of(desk, token, "description/told before", 0.6), found)
    if lemma in {"business", "plant", "factory", "mine", "house", "school", "hospital", "church", "press", "wire", "site", "radio", "management", "maker", "front", "wing", "cell"} and phrase.determiner != "possessive":  # fmt: skip
        return None if lemma != "management" else _fresh(desk, token, Kind.COMPANY)
    return _fresh(desk, token, Kind(kinds[0]))


def _told_before(desk: Desk, token: Token, lemma: str, kinds: tuple[str, ...]) -> Entity | None:
    """The actor that a definite noun takes up: one with this noun in its name or description, else one of a kind with it."""
    told = [e for e in desk.memory.entities if e.items and e.kind in GROUPS and e.last_seen < token.index]
    if desk.phrase(token.index).owner >= 0:
        return None
    same = [e for e in told if e.lemma == lemma or lemma in e.name.lower().split()]
    found = most(desk, token.index, same)
    if found is not None:
        return found
    own = own_state(desk, token.index)
    alike = [e for e in told if e.kind.value in kinds and not e.plural and (not own or e.country == own)]
    found = most(desk, token.index, alike)
    return found if found is not None and mind(desk, found, token.index) > -_AGAIN + 1.0 else None


def _fresh(desk: Desk, token: Token, kind: Kind) -> Item:
    """An actor without a name, told here first; its name is made at the end from its words."""
    entity = desk.memory.new(kind)
    phrase = desk.phrase(token.index)
    entity.lemma = token.lemma.lower()
    entity.country = own_state(desk, token.index)
    entity.plural = phrase.plural
    entity.count = phrase.count
    return desk.memory.tell(item_of(desk, token, "description/new", 0.5), entity)


def _people(desk: Desk, token: Token) -> Item | None:
    """People without names: told before in other words, or new."""
    lemma = token.lemma.lower()
    theme = desk.nouns.theme(lemma)
    if not theme or token.upos not in {"NOUN", "PROPN", "ADJ"}:
        return None
    phrase = desk.phrase(token.index)
    item = item_of(desk, token, "people/new", 0.5)
    item.theme, item.gender = theme, desk.nouns.gender(lemma)
    if phrase.determiner == "definite" or (phrase.determiner == "bare" and phrase.plural):
        found = _people_before(desk, token, theme, phrase.determiner == "definite")
        if found is not None:
            item.rule, item.confidence = "people/told before", 0.55
            return desk.memory.tell(item, found)
    entity = desk.memory.new(
        Kind.GROUP if phrase.plural or lemma in {"crowd", "mob", "crew", "family", "staff", "throng"} else Kind.PERSON
    )
    entity.lemma, entity.theme = lemma, theme
    entity.plural = entity.kind is Kind.GROUP
    entity.gender = item.gender if entity.kind is Kind.PERSON else ""
    entity.country = own_state(desk, token.index)
    entity.count = phrase.count
    return desk.memory.tell(item, entity)


def _people_before(desk: Desk, token: Token, theme: str, definite: bool) -> Entity | None:
    """People told before whom this noun can mean: same noun, or the same theme in the same number."""
    phrase = desk.phrase(token.index)
    lemma = token.lemma.lower()
    own = own_state(desk, token.index)
    fitting = []
    for entity in filter(lambda each: _seen_before(each, token.index), desk.memory.entities):
        if own and entity.country and own != entity.country:
            continue
        same = entity.lemma == lemma
        alike = entity.theme == theme or (definite and "anybody" in (theme, entity.theme) and entity.theme)
        if entity.plural != phrase.plural and not (lemma in {"crowd", "mob"} and entity.plural):
            continue
        if same or (alike and (definite or theme in {"protest", "fight", "army"})):
            fitting.append(entity)
    if phrase.count:
        fitting = [e for e in fitting if definite and e.count in (0, phrase.count)]
    found = most(desk, token.index, fitting, lambda e: 0.8 if e.lemma == lemma else 0.0)
    if found is None:
        return None
    loose = not definite and phrase.determiner == "bare" and found.lemma != lemma
    least = -_AGAIN if loose else -_AGAIN - 1.5
    return found if mind(desk, found, token.index) >= least else None


def _seen_before(entity: Entity, at: int) -> bool:
    people = {Kind.PERSON, Kind.GROUP, Kind.BODY}
    return bool(entity.items) and entity.last_seen < at and entity.kind in people


__all__ = ["item_of", "nominal", "state_here"]
