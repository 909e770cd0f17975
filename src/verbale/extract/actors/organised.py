"""A noun for a company, party, movement or outlet in, the item of whom it means out: told before, or told here first."""

from verbale.extract.actors.context import own_state
from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import GROUPS, Entity, Item
from verbale.extract.actors.items import AGAIN, item_of, says_none
from verbale.extract.actors.run_ends import CLOSING
from verbale.extract.actors.salience import last_before, mind, most
from verbale.records.actor import Kind
from verbale.records.analysis import Token

# Nouns by which news takes up a name whose kind it has not told; "the union", "the court" need a union or court.
_ANY = frozenset(
    "company firm group organisation organization agency operator manufacturer maker giant outlet newspaper movement carrier".split()
)
# With a name before them they tell what bears it; "union", "army", "office" may be one within or beside it.
_WHOLE = frozenset(
    """company firm group organisation organization movement agency cartel militia party gang faction outlet newspaper daily weekly
    magazine website broadcaster channel station network regiment brigade battalion alliance coalition bloc airline bank
    consortium foundation charity conglomerate""".split()
)
_BARE = frozenset(
    "police management staff opposition parliament government media customs leadership congress intelligence prosecution judiciary".split()
)


def organised(desk: Desk, token: Token) -> Item | None:
    """ "the company", "the union", "the movement", "the outlet": told before, or told here first."""
    lemma = token.lemma.lower()
    kinds = desk.nouns.group(lemma)
    if not kinds or desk.nouns.theme(lemma) or says_none(desk, token):
        return None
    phrase = desk.phrase(token.index)
    bearer = _by_name(desk, token, lemma)
    if bearer is not None and not phrase.plural:
        return desk.memory.tell(item_of(desk, token, "description/by name", 0.8), bearer)
    if phrase.determiner in {"definite", "possessive"} and not phrase.plural:
        found = _told_before(desk, token, lemma, kinds)
        if found is not None:
            return desk.memory.tell(item_of(desk, token, "description/told before", 0.6), found)
    if (phrase.determiner == "bare" and not phrase.plural and lemma not in _BARE) or kinds[0] == "state":
        return None
    return _fresh(desk, token, Kind(kinds[0]))


def _by_name(desk: Desk, token: Token, lemma: str) -> Entity | None:
    """ "The Houthi movement", "the Azov regiment": who bears the name right before a noun for the whole of it."""
    before = token.index - 2 if desk.token(token.index - 1).text in CLOSING else token.index - 1
    item = desk.at.get(before) if lemma in _WHOLE else None
    if item is None or item.sort not in {"name", "demonym"} or desk.token(item.head).head != token.index:
        return None
    meant = [desk.memory.entities[number] for number in item.entities]
    return meant[0] if len(meant) == 1 and meant[0].kind in GROUPS else None


def _told_before(desk: Desk, token: Token, lemma: str, kinds: tuple[str, ...]) -> Entity | None:
    """The actor that a definite noun takes up: one with this noun in its name or description, else one of a kind with it."""
    own, phrase = own_state(desk, token.index), desk.phrase(token.index)
    verbatim = _verbatim(desk, token, lemma)
    if verbatim is not None:
        return verbatim
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
    fitting = [
        e
        for e in told
        if (lemma in _ANY if e.unsure else e.kind.value in kinds) and not (described and e.kind is Kind.BODY)
    ]
    return _taken_up(desk, token, [e for e in fitting if not e.plural], kinds)


def _verbatim(desk: Desk, token: Token, lemma: str) -> Entity | None:
    """The one told in the very same words of more than one noun: "the parents' committee", pages later."""
    words = _words(desk, desk.phrase(token.index).first, token.index)
    if len(words) < 2 or desk.token(desk.phrase(token.index).first).upos == "PRON":
        return None
    for entity in desk.memory.entities:
        told = entity.items[0] if entity.items and entity.lemma == lemma and not entity.named else None
        if told is not None and told.head < token.index and _words(desk, told.first, told.head) == words:
            return entity
    return None


def _words(desk: Desk, first: int, head: int) -> list[str]:
    tokens = (desk.token(i) for i in range(first, head + 1))
    return [t.text.lower() for t in tokens if t.upos != "DET"]


def _has_of(desk: Desk, token: Token) -> bool:
    behind = [c for c in desk.tree.all_children(token.index, "nmod") if c.index > token.index]
    return any(desk.tree.case(c.index) == "of" for c in behind)


def _taken_up(desk: Desk, token: Token, fitting: list[Entity], kinds: tuple[str, ...]) -> Entity | None:
    """The one most on the reader's mind; what kind of organisation it is is known from now on."""
    found = most(desk, token.index, fitting)
    if found is None or mind(desk, found, token.index) < 1.0 - AGAIN:
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
    owners = desk.meant(phrase.owner) if phrase.owner >= 0 else ()
    entity.owner = owners[0].number if owners else -1
    return desk.memory.tell(item_of(desk, token, "description/new", 0.5), entity)
