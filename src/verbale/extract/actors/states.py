"""A noun for a state, its side, its rulers, its papers or its ships in, the item of whom it means out."""

from verbale.extract.actors.compounds import before
from verbale.extract.actors.context import country_of, own_state, state_here
from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import GROUPS, STATES, Item
from verbale.extract.actors.items import AGAIN, item_of
from verbale.extract.actors.salience import mind, most
from verbale.records.actor import Kind
from verbale.records.analysis import Token

READOUTS = frozenset({"readout", "communiqué", "communique"})
_RULERS = frozenset({"authority", "leadership"})  # plural "authorities": the state acts (NOTATION: metonyms)


def tells_whose(desk: Desk, token: Token) -> bool:
    """ "A foreign ministry statement", "an army statement": a noun that tells whose words they are."""
    return token.deprel == "compound" and desk.token(token.head).lemma.lower() in READOUTS | {"statement"}


def document(desk: Desk, token: Token) -> Item | None:
    """ "the Polish readout", "a Turkmen communiqué": the foreign ministry that issues it."""
    if token.lemma.lower() not in READOUTS:
        return None
    state = own_state(desk, token.index)
    if not state:
        return None
    entity = desk.memory.new(Kind.BODY, desk.lexicon.body("foreign ministry", state), country=state)
    entity.lemma = desk.lexicon.scheme("foreign ministry")
    return desk.memory.tell(item_of(desk, token, "readout/foreign ministry", 0.6), entity)


def polity(desk: Desk, token: Token) -> Item | None:
    """ "the country", "the island", "the Russian side", "the authorities": a state by description."""
    lemma = token.lemma.lower()
    phrase = desk.phrase(token.index)
    if lemma in _RULERS and (phrase.plural or lemma == "leadership"):
        return _rulers(desk, token)
    if lemma in _BESIDE and phrase.determiner == "possessive" and not phrase.plural:
        return _the_other(desk, token)
    if phrase.plural or "state" not in desk.nouns.group(lemma):
        return None
    if lemma == "side":
        return _side(desk, token)
    if phrase.determiner != "definite" or own_state(desk, token.index) or desk.tree.child(token.index, "nmod"):
        return None
    apart = any(t.lemma.lower() in _APART for t in desk.tree.all_children(token.index, "amod", "compound"))
    kinds = {Kind.TERRITORY} if apart else STATES
    states = [e for e in desk.memory.entities if e.kind in kinds and e.items]
    found = most(desk, token.index, states)
    if found is None or mind(desk, found, token.index) < -AGAIN:
        return None
    item = item_of(desk, token, "description/breakaway" if apart else "description/the country", 0.6)
    item.place = desk.tree.case(token.index) in {"in", "near", "at", "across", "throughout", "into"}
    return desk.memory.tell(item, found)


_APART = frozenset(
    {"breakaway", "separatist", "secessionist", "self-declared", "self-proclaimed", "unrecognised", "unrecognized"}
)
_BESIDE = frozenset({"neighbour", "neighbor", "ally"})


def _the_other(desk: Desk, token: Token) -> Item | None:
    """ "Voiced support for their neighbour", "would compensate its ally": the state told most beside the owner, where one stands out."""
    described = [t for t in desk.tree.all_children(token.index, "amod", "nmod") if t.deprel != "nmod:poss"]
    owners = desk.meant(desk.phrase(token.index).owner)
    if (
        any(t.lemma.lower() not in {"close", "closest", "old", "small", "big", "large"} for t in described)
        or not owners
    ):
        return None
    ours = {country_of(e) for e in owners}
    told = {
        e.name: sum(i.head < token.index for i in e.items) for e in desk.memory.entities if e.kind in STATES and e.items
    }
    others = sorted(((count, name) for name, count in told.items() if name not in ours and count > 1), reverse=True)
    found = desk.memory.named(others[0][1]) if others and (len(others) == 1 or others[0][0] > others[1][0]) else None
    return desk.memory.tell(item_of(desk, token, "description/neighbour", 0.5), found) if found is not None else None


_TRADITIONAL = frozenset({"indigenous", "tribal", "traditional", "religious"})  # not the state's, also with a capital


def _rulers(desk: Desk, token: Token) -> Item | None:
    """ "the Omani authorities", "Tskhinvali authorities", "Dushanbe's leadership": the state."""
    phrase = desk.phrase(token.index)
    own = own_state(desk, token.index)
    kinds = [
        desk.token(i)
        for i in range(phrase.first, token.index)
        if desk.token(i).upos in {"NOUN", "ADJ"} and i not in desk.at
    ]
    if any(t.lemma.lower() in _SET_UP for t in desk.tree.all_children(token.index, "amod")):
        return _set_up(desk, token)
    traditional = any(desk.token(i).text.lower() in _TRADITIONAL for i in range(phrase.first, token.index))
    if traditional or any(t.lemma.lower() not in {"local", "new", "national"} for t in kinds):
        return None
    state = own or (state_here(desk, token.index) if phrase.determiner == "definite" or not kinds else "")
    if not state:
        return None
    kind = Kind.STATE if desk.memory.named(state) is None else desk.memory.new(Kind.STATE, state).kind
    entity = desk.memory.new(kind, state, country=state)
    return desk.memory.tell(item_of(desk, token, "description/authorities", 0.6), entity)


_SET_UP = frozenset(
    {"back", "backed", "install", "installed", "appoint", "appointed", "impose", "imposed", "support", "supported"}
)


def _set_up(desk: Desk, token: Token) -> Item:
    """ "Kremlin-backed authorities": those whom another state has put there, and neither state."""
    entity = desk.memory.new(Kind.GROUP)
    entity.plural, entity.lemma, entity.theme = True, token.lemma.lower(), "office"
    return desk.memory.tell(item_of(desk, token, "description/authorities set up", 0.6), entity)


def vessel(desk: Desk, token: Token) -> Item | None:
    """ "the navy's patrol boat", "an Omani frigate": who runs it; the state where only that is told (CODING 20)."""
    if not desk.nouns.is_vessel(token.lemma.lower()):
        return None
    phrase = desk.phrase(token.index)
    owners = desk.meant(phrase.owner) if phrase.owner >= 0 else ()
    for index in before(desk, token.index):
        item = desk.at.get(index)
        if not owners and item is not None and item.sort in {"name", "demonym", "nominal"}:
            owners = desk.meant(index)
    fitting = [e for e in owners if e.kind in GROUPS | STATES]
    armed = token.lemma.lower() in desk.nouns.table.warcraft and fitting and fitting[0].kind in STATES
    rule = "vessel/armed" if armed else "vessel/owner"
    return desk.memory.tell(item_of(desk, token, rule, 0.55), *fitting) if fitting else None


def _side(desk: Desk, token: Token) -> Item | None:
    """ "the Uzbek side", "our side", "the government side": whose side it is."""
    state = own_state(desk, token.index)
    if not state:
        return None
    entity = desk.memory.named(state) or desk.memory.new(Kind.STATE, state, country=state)
    return desk.memory.tell(item_of(desk, token, "description/side of a state", 0.8), entity)
