"""A common noun on the desk in, the item for whom it means out; None where it means no actor."""

from verbale.extract.actors.bodies import body
from verbale.extract.actors.context import is_modifier, own_state, state_here
from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import GROUPS, STATES, Entity, Item
from verbale.extract.actors.gather import MORE, gathered, of_format
from verbale.extract.actors.holders import holder, join_unnamed, learn_counterpart
from verbale.extract.actors.salience import is_subject, last_before, mind, most
from verbale.records.actor import Kind
from verbale.records.analysis import Token

_READOUTS = frozenset({"readout", "communiqué", "communique"})
_RULERS = frozenset({"authority", "leadership"})  # plural "authorities": the state acts (NOTATION: metonyms)
_EMPTY = frozenset({"no", "any", "every", "each", "another", "whatever"})
_BARE = frozenset(
    "police management staff opposition parliament government media customs leadership congress intelligence prosecution judiciary".split()
)
_CROWDS = frozenset(
    {"crowd", "mob", "crew", "family", "staff", "throng", "workforce", "personnel", "public", "population"}
)
# "Farmers blocked roads … the protesters": these themes tell what people of a common theme were just doing or suffering.
_BY_DEED = frozenset({"protest", "held"})
_COMMON = frozenset({"anybody", "work", "civil", "study", "kin", "flight", "faith", "press"})
_AGAIN = 3.2  # how far back, in units of mind, a definite description still points


def nominal(desk: Desk, token: Token) -> Item | None:
    """A noun in, its item out, by the first reading that fits; readings go from the surest to the loosest."""
    lemma = token.lemma.lower()
    described = desk.described.get(token.index)
    if described and desk.phrase(token.index).plural and (item := of_format(desk, token)) is not None:
        return item
    if described:
        return _described(desk, token, described)
    if not _may_act(desk, token, lemma):
        return None
    if desk.early:  # only what its own words tell can be known yet
        return body(desk, token)
    if is_modifier(desk, token.index) and token.head in desk.described:
        return None
    if is_modifier(desk, token.index) and desk.phrase(token.index).owner < 0 and not desk.nouns.is_office(lemma):
        return None
    for reading in (gathered, holder, body, _document, _polity, _vessel, _organised, _people):
        item = reading(desk, token)
        if item is not None:
            return item
    return None


def _may_act(desk: Desk, token: Token, lemma: str) -> bool:
    """Whether the tables know the noun for an actor at all."""
    known = lemma in desk.nouns.words or token.index in desk.bodies or lemma in _READOUTS or lemma in MORE
    return known or desk.lexicon.in_body(lemma, token.text.lower())


def item_of(desk: Desk, token: Token, rule: str, confidence: float) -> Item:
    """A noun and the rule that reads it in, a fresh item over its phrase out."""
    phrase = desk.phrase(token.index)
    number = "p" if phrase.plural else "s"
    return Item(phrase.first, phrase.last, token.index, "nominal", number, rule=rule, confidence=confidence)


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
    """ "the country", "the island", "the Russian side", "the authorities": a state by description."""
    lemma = token.lemma.lower()
    phrase = desk.phrase(token.index)
    if lemma in _RULERS and (phrase.plural or lemma == "leadership"):
        return _rulers(desk, token)
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


def _rulers(desk: Desk, token: Token) -> Item | None:
    """ "the Omani authorities", "Tskhinvali authorities", "Dushanbe's leadership": the state."""
    phrase = desk.phrase(token.index)
    own = own_state(desk, token.index)
    kinds = [
        desk.token(i)
        for i in range(phrase.first, token.index)
        if desk.token(i).upos in {"NOUN", "ADJ"} and i not in desk.at
    ]
    if any(t.lemma.lower() not in {"local", "new", "national"} for t in kinds):
        return None
    state = own or (state_here(desk, token.index) if phrase.determiner == "definite" or not kinds else "")
    if not state:
        return None
    kind = Kind.STATE if desk.memory.named(state) is None else desk.memory.new(Kind.STATE, state).kind
    entity = desk.memory.new(kind, state, country=state)
    return desk.memory.tell(item_of(desk, token, "description/authorities", 0.6), entity)


def _vessel(desk: Desk, token: Token) -> Item | None:
    """ "the navy's patrol boat", "an Omani frigate": who runs it; the state where only that is told (CODING 20)."""
    if not desk.nouns.is_vessel(token.lemma.lower()):
        return None
    phrase = desk.phrase(token.index)
    owners = desk.meant(phrase.owner) if phrase.owner >= 0 else ()
    for index in range(phrase.first, token.index):
        item = desk.at.get(index)
        if not owners and item is not None and item.sort in {"name", "demonym", "nominal"}:
            owners = desk.meant(index)
    fitting = [e for e in owners if e.kind in GROUPS | STATES]
    return desk.memory.tell(item_of(desk, token, "vessel/owner", 0.55), *fitting) if fitting else None


def _side(desk: Desk, token: Token) -> Item | None:
    """ "the Uzbek side", "our side", "the government side": whose side it is."""
    state = own_state(desk, token.index)
    if not state:
        return None
    entity = desk.memory.named(state) or desk.memory.new(Kind.STATE, state, country=state)
    return desk.memory.tell(item_of(desk, token, "description/side of a state", 0.8), entity)


def _organised(desk: Desk, token: Token) -> Item | None:
    """ "the company", "the union", "the movement", "the outlet": told before, or told here first."""
    lemma = token.lemma.lower()
    kinds = desk.nouns.group(lemma)
    if not kinds or desk.nouns.theme(lemma) or _says_none(desk, token):
        return None
    phrase = desk.phrase(token.index)
    if phrase.determiner in {"definite", "possessive"} and not phrase.plural:
        found = _told_before(desk, token, lemma, kinds)
        if found is not None:
            return desk.memory.tell(item_of(desk, token, "description/told before", 0.6), found)
    if (phrase.determiner == "bare" and not phrase.plural and lemma not in _BARE) or kinds[0] == "state":
        return None
    return _fresh(desk, token, Kind(kinds[0]))


def _says_none(desk: Desk, token: Token) -> bool:
    """ "no country", "any officer": nobody in particular."""
    return desk.token(desk.phrase(token.index).first).text.lower() in _EMPTY


def _told_before(desk: Desk, token: Token, lemma: str, kinds: tuple[str, ...]) -> Entity | None:
    """The actor that a definite noun takes up: one with this noun in its name or description, else one of a kind with it."""
    own, phrase = own_state(desk, token.index), desk.phrase(token.index)
    if (phrase.owner >= 0 and not own) or _has_of(desk, token):
        return None
    told = [e for e in desk.memory.entities if e.items and e.kind in GROUPS and last_before(e, token.index) is not None]
    same = [e for e in told if e.lemma == lemma or _holds(e, lemma)]
    if own:
        return _same_of(desk, same, own)
    found = most(desk, token.index, same)
    if found is not None or not desk.nouns.is_general(lemma):
        return found
    described = any(desk.token(i).upos in {"ADJ", "NOUN"} for i in range(phrase.first, token.index) if i not in desk.at)
    fitting = [e for e in told if (e.kind.value in kinds or e.unsure) and not (described and e.kind is Kind.BODY)]
    return _taken_up(desk, token, [e for e in fitting if not e.plural], kinds)


def _has_of(desk: Desk, token: Token) -> bool:
    behind = [c for c in desk.tree.all_children(token.index, "nmod") if c.index > token.index]
    return any(desk.tree.case(c.index) == "of" for c in behind)


def _taken_up(desk: Desk, token: Token, fitting: list[Entity], kinds: tuple[str, ...]) -> Entity | None:
    """The one most on the reader's mind; what kind of organisation it is is known from now on."""
    found = most(desk, token.index, fitting)
    if found is None or mind(desk, found, token.index) < 1.0 - _AGAIN:
        return None
    if found.unsure:
        found.kind, found.unsure = Kind(kinds[0]), False
    return found


def _holds(entity: Entity, lemma: str) -> bool:
    """Whether the noun stands in an actor's name, or in the scheme of its kind of body."""
    return lemma in entity.name.lower().split() or lemma in entity.lemma.lower().split()


def _same_of(desk: Desk, same: list[Entity], state: str) -> Entity | None:
    """ "the Uzbek ministry" beside "the Kyrgyz Foreign Ministry": that body of the state told, made where it is new."""
    of_state = [e for e in same if e.country == state]
    if of_state:
        return max(of_state, key=lambda e: e.last_seen)
    bodies = [e for e in same if e.kind is Kind.BODY and "{state}" in e.lemma]
    if not bodies:
        return None
    scheme = max(bodies, key=lambda e: e.last_seen).lemma
    entity = desk.memory.new(Kind.BODY, scheme.replace("{state}", desk.lexicon.world.of_name(state)), country=state)
    entity.lemma = scheme
    return entity


def _fresh(desk: Desk, token: Token, kind: Kind) -> Item:
    """An actor without a name, told here first; its name is made at the end from its words."""
    entity = desk.memory.new(kind)
    phrase = desk.phrase(token.index)
    entity.lemma = token.lemma.lower()
    entity.country = own_state(desk, token.index)
    entity.plural = phrase.plural
    entity.count = phrase.count
    owners = [e for e in desk.meant(phrase.owner) if e.kind is not Kind.PERSON] if phrase.owner >= 0 else []
    entity.owner = owners[0].number if owners else -1
    return desk.memory.tell(item_of(desk, token, "description/new", 0.5), entity)


def _people(desk: Desk, token: Token) -> Item | None:
    """People without names: told before in other words, or new."""
    lemma = token.lemma.lower()
    phrase = desk.phrase(token.index)
    theme = desk.nouns.theme(lemma) or ("office" if phrase.plural and desk.nouns.is_office(lemma) else "")
    if not theme or token.upos not in {"NOUN", "PROPN", "ADJ"} or _says_none(desk, token):
        return None
    group = _of_group(desk, token, theme)
    if group is not None:
        group.theme = group.theme or theme
        return desk.memory.tell(item_of(desk, token, "people/of a group", 0.7), group)
    item = item_of(desk, token, "people/new", 0.5)
    item.theme, item.gender = theme, desk.nouns.gender(lemma)
    if phrase.determiner == "definite" or (phrase.determiner == "bare" and phrase.plural):
        found = _people_before(desk, token, theme, definite=phrase.determiner == "definite")
        if found is not None:
            item.rule, item.confidence = "people/told before", 0.55
            found.theme = theme if found.theme == "anybody" else found.theme
            return desk.memory.tell(item, found)
    if phrase.determiner == "bare" and not phrase.plural and lemma not in _CROWDS:
        return None
    entity = desk.memory.new(Kind.GROUP if phrase.plural or lemma in _CROWDS else Kind.PERSON)
    entity.lemma, entity.theme = lemma, theme
    entity.plural = entity.kind is Kind.GROUP
    entity.gender = item.gender if entity.kind is Kind.PERSON else ""
    entity.country = own_state(desk, token.index)
    entity.count = phrase.count
    return desk.memory.tell(item, entity)


def _of_group(desk: Desk, token: Token, theme: str) -> Entity | None:
    """ "ELN rebels", "Houthi fighters", "rebels of the ELN": the group itself."""
    if theme != "fight" or not desk.phrase(token.index).plural or desk.phrase(token.index).count:
        return None
    behind = [c.index for c in desk.tree.all_children(token.index, "nmod") if desk.tree.case(c.index) in {"of", "from"}]
    for index in (*range(desk.phrase(token.index).first, token.index), *behind):
        found = [e for e in desk.meant(index) if e.kind in {Kind.GROUP, Kind.PARTY, Kind.ORGANISATION}]
        if found and found[0].named:
            return found[0]
    return None


def _people_before(desk: Desk, token: Token, theme: str, *, definite: bool) -> Entity | None:
    """People told before whom this noun can mean: same noun, or the same theme in the same number."""
    phrase, lemma, at = desk.phrase(token.index), token.lemma.lower(), token.index
    own = own_state(desk, at)
    fitting = [
        e
        for e in desk.memory.entities
        if e.items
        and e.last_seen < at
        and e.kind in {Kind.PERSON, Kind.GROUP, Kind.BODY}
        and (e.plural == phrase.plural or (e.plural and lemma in _CROWDS) or (e.named and e.theme == theme == "fight"))
        and not (own and e.country and own != e.country)
        and not (phrase.count and e.count not in ((0, phrase.count) if definite else ()))
        and _alike(desk, e, token, theme, definite=definite)
    ]
    found = most(desk, at, fitting, lambda e: 0.8 if e.lemma == lemma else 0.0)
    if found is None:
        return None
    farthest = -_AGAIN if not definite and found.lemma != lemma else -_AGAIN - 1.5
    return found if mind(desk, found, at) > farthest else None


def _alike(desk: Desk, entity: Entity, token: Token, theme: str, *, definite: bool) -> bool:
    """Whether a noun of a theme can mean people told before; "the men" any of late, "the miners" only people of no other theme."""
    if entity.lemma == token.lemma.lower():
        return True
    if theme == "office":
        return False
    if entity.theme == theme:
        return definite or theme in {"protest", "fight", "army"}
    back = desk.sentence(token.index) - desk.sentence(entity.items[-1].head)
    if definite and theme in _BY_DEED and entity.theme in _COMMON and back <= 2:
        return is_subject(desk, entity.items[-1]) or theme == "held"
    people = token.lemma.lower() in {"people", "person", "other"} and not desk.phrase(token.index).count
    if not definite or "anybody" not in (theme, entity.theme) or not entity.theme or people:
        return False
    return back <= (3 if theme == "anybody" else 1)


__all__ = ["item_of", "nominal", "state_here"]
