"""A noun for several in, those told before whom it gathers out: "both sides", "the two ministers", "Kyrgyz and Tajik troops"."""

from collections.abc import Callable

from verbale.extract.actors.context import own_state
from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import STATES, Entity, Item
from verbale.extract.actors.salience import is_subject, mind
from verbale.extract.tree import bare
from verbale.records.actor import Kind
from verbale.records.analysis import Token

MORE = frozenset(
    {"pair", "duo", "couple", "trio", "quartet", "relation", "counterpart", "colleague", "number", "homologue"}
)
_PAIRS = {"pair": 2, "duo": 2, "couple": 2, "trio": 3, "quartet": 4}
_MEETERS = frozenset({"minister", "president", "leader", "diplomat", "premier", "envoy", "negotiator", "counterpart", "official", "man", "woman", "politician", "candidate", "rival", "colleague", "governor", "king", "chief", "ambassador", "commander", "general", "head", "statesman", "contender"})  # fmt: skip
_LIMIT = 5


def gathered(desk: Desk, token: Token) -> Item | None:
    """A noun in, the item of several out; None where it gathers nobody."""
    lemma = token.lemma.lower()
    phrase = desk.phrase(token.index)
    by_states = _by_states(desk, token)
    if by_states is not None:
        return by_states
    if lemma in _PAIRS and phrase.determiner == "definite":
        return _tell(desk, token, _people(desk, token, _PAIRS[lemma]), "gathered/pair")
    if not phrase.plural or phrase.determiner == "indefinite":
        return None
    both = phrase.determiner in {"definite", "possessive"} or phrase.count == 2
    if not both or (own_state(desk, token.index) and lemma != "side"):
        return None
    kinds = desk.nouns.side(lemma)
    if kinds and _is_dual(desk, token, phrase.count):
        return _tell(desk, token, _sides(desk, token, kinds, phrase.count), "gathered/sides")
    if lemma in _MEETERS:
        return _tell(desk, token, _holders(desk, token, lemma, phrase.count), "gathered/people")
    return _bodies(desk, token, phrase.count)


def _tell(desk: Desk, token: Token, entities: list[Entity], rule: str) -> Item | None:
    if not entities:
        return None
    phrase = desk.phrase(token.index)
    item = Item(phrase.first, phrase.last, token.index, "nominal", "p", rule=rule, confidence=0.6)
    return desk.memory.tell(item, *entities)


def _by_states(desk: Desk, token: Token) -> Item | None:
    """ "Kyrgyz and Tajik troops", "the Armenian and Azerbaijani foreign ministers": one actor for each adjective."""
    named = [
        c
        for c in desk.tree.children(token.index)
        if c.index < token.index and c.index in desk.at and bare(c.deprel) in {"amod", "compound", "nmod"}
    ]
    states: list[str] = []
    for child in named:
        for index in desk.tree.conjuncts(child.index):
            item = desk.at.get(index)
            if item is not None and item.country and index < token.index:
                states.append(item.country)
    states = list(dict.fromkeys(states))
    if len(states) < 2:
        return None
    return _tell(desk, token, _for_states(desk, token, states), "gathered/by state")


def _for_states(desk: Desk, token: Token, states: list[str]) -> list[Entity]:
    """The body, people or state itself that a noun means for each of several states."""
    lemma = token.lemma.lower()
    if lemma in {"side", "government", "authority", "official", "delegation", "people", "relation", "leader"}:
        return [
            desk.memory.new(Kind.STATE, state, country=state)
            if desk.memory.named(state) is None
            else _named(desk, state)
            for state in states
        ]
    scheme = _scheme_words(desk, token)
    office = desk.lexicon.office_told(_words(desk, token))
    found = []
    for state in states:
        name = (
            desk.lexicon.world.office_body(office, state)
            if office is not None and not scheme
            else desk.lexicon.body(scheme, state)
            if scheme
            else ""
        )
        if name and name != state:
            entity = desk.memory.new(Kind.BODY, name, country=state)
            entity.lemma = entity.lemma or desk.lexicon.scheme(scheme)
            found.append(entity)
    return found


def _named(desk: Desk, state: str) -> Entity:
    return desk.memory.entities[desk.memory.by_name[state]]


def _words(desk: Desk, token: Token) -> list[str]:
    phrase = desk.phrase(token.index)
    return [desk.token(i).text for i in range(phrase.first, token.index + 1) if i not in desk.at or i == token.index]


def _scheme_words(desk: Desk, token: Token) -> str:
    """The words for a body before and with a plural head ("troops", "foreign ministries")."""
    words = [w.lower() for w in _words(desk, token)]
    for start in range(len(words)):
        for last in (words[-1], token.lemma.lower()):
            phrase = " ".join([*words[start:-1], last])
            if desk.lexicon.scheme(phrase):
                return phrase
    return ""


def _is_dual(desk: Desk, token: Token, count: int) -> bool:
    """Whether the words say that a known few are meant: "both", "the two", "the sides"; "parties" alone may be political ones."""
    lemma = token.lemma.lower()
    if count:
        return count <= _LIMIT
    words = {t.text.lower() for t in desk.tree.children(token.index)}
    if lemma in {"side", "belligerent"} or words & {"both", "warring", "rival", "conflicting", "negotiating"}:
        return True
    return (
        lemma in {"party", "neighbour", "neighbor", "country", "capital"}
        and bool(words & {"the", "these"})
        and not desk.tree.child(token.index, "nmod", "amod", "compound")
    )


def _sides(desk: Desk, token: Token, kinds: tuple[str, ...], count: int) -> list[Entity]:
    """The last actors told together, else those of the kinds who are most on the reader's mind."""
    wanted = count or 2
    joint = _joint(desk, token, lambda e: e.kind.value in kinds, wanted)
    if joint:
        return joint
    return _top(desk, token, lambda e: e.kind.value in kinds and e.kind in STATES, wanted) or _top(
        desk, token, lambda e: e.kind.value in kinds and e.kind is not Kind.PERSON, wanted
    )


def _joint(desk: Desk, token: Token, fits: Callable[[Entity], bool], wanted: int) -> list[Entity]:
    """Actors that stood together in one mention or coordination within the last sentences."""
    memory, here = desk.memory, desk.sentence(token.index)
    for item in reversed(memory.items):
        if item.head >= token.index:
            continue
        if here - desk.sentence(item.head) > 4:
            break
        together = list(item.entities)
        for index in desk.tree.conjuncts(item.head)[1:]:
            together.extend(e.number for e in desk.meant(index) if e.items)
        entities = [memory.entities[n] for n in dict.fromkeys(together)]
        if len(entities) == wanted and all(fits(e) for e in entities):
            return entities
    return []


def _top(desk: Desk, token: Token, fits: Callable[[Entity], bool], wanted: int) -> list[Entity]:
    """The `wanted` entities that are most on the reader's mind; none where there are too few or one is far away."""
    scored = []
    for entity in desk.memory.entities:
        if entity.items and fits(entity) and entity.last_seen < token.index:
            acted = sum(is_subject(desk, item) for item in entity.items[-6:])
            score = mind(desk, entity, token.index) + 0.25 * min(acted, 4) + 0.1 * min(len(entity.items), 8)
            scored.append((score - (0.6 if entity.items[-1].place else 0.0), -entity.number, entity))
    scored.sort(key=lambda row: row[:2], reverse=True)
    best = [entity for score, _, entity in scored[:wanted] if score > -6.0]
    return best if len(best) == wanted else []


def _people(desk: Desk, token: Token, wanted: int) -> list[Entity]:
    """The pair: a group of that many, two persons together, or the two persons last told."""
    counted = [
        e
        for e in desk.memory.entities
        if e.items
        and e.plural
        and e.count == wanted
        and desk.sentence(token.index) - desk.sentence(e.items[-1].head) <= 3
    ]
    if counted:
        return [counted[-1]]
    is_person: Callable[[Entity], bool] = lambda e: e.kind is Kind.PERSON and not e.plural  # noqa: E731 - one line says it
    return _joint(desk, token, is_person, wanted) or _top(desk, token, is_person, wanted)


def _holders(desk: Desk, token: Token, lemma: str, count: int) -> list[Entity]:
    """ "both ministers", "the diplomats": persons told before who hold such an office, as many as are told or all."""
    told = desk.nouns.is_office(lemma)
    counted = [
        e
        for e in desk.memory.entities
        if e.items and e.plural and (e.lemma == lemma or (count and e.count == count and e.theme))
    ]
    if (
        counted
        and desk.sentence(token.index) - desk.sentence(counted[-1].items[-1].head) <= 4
        and lemma not in {"minister", "president"}
    ):
        return [counted[-1]]

    def fits(entity: Entity) -> bool:
        if entity.kind is not Kind.PERSON or entity.plural or not entity.items:
            return False
        held = any(office.split()[-1] == lemma or office == lemma for office in entity.offices)
        ministers = lemma in {"diplomat", "official", "leader"} and any(
            "minister" in o or "president" in o for o in entity.offices
        )
        return held or ministers or not told

    joint = _joint(desk, token, fits, count or 2)
    if joint:
        return joint
    if count:
        return _top(desk, token, fits, count)
    return []


def _bodies(desk: Desk, token: Token, count: int) -> Item | None:
    """ "the two foreign ministries", "both commands": that body of each of the two states of the story."""
    words = _scheme_words(desk, token)
    if not words or not desk.nouns.group(token.lemma.lower()) or not (count == 2 or _has_rival(desk, token)):
        return None
    states = _sides(desk, token, ("state", "territory"), 2)
    return _tell(desk, token, _for_states(desk, token, [e.name for e in states]), "gathered/bodies") if states else None


def _has_rival(desk: Desk, token: Token) -> bool:
    return any(t.text.lower() in {"both", "rival", "respective"} for t in desk.tree.children(token.index))
