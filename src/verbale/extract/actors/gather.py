"""A noun for several in, those told before whom it gathers out: "both sides", "the two ministers", "Kyrgyz and Tajik troops"."""

from verbale.extract.actors.context import country_of, own_state
from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import RECENT, STATES, Entity, Item
from verbale.extract.actors.rivals import allies, is_person, joint, sides, the_two, top
from verbale.extract.tree import bare
from verbale.records.actor import Kind
from verbale.records.analysis import Token

MORE = frozenset(
    {
        "co-chair",
        "winner",
        "victor",
        "host",
        "guest",
        "pair",
        "duo",
        "couple",
        "trio",
        "quartet",
        "relation",
        "counterpart",
        "colleague",
        "number",
        "homologue",
    }
)
_PAIRS = {"pair": 2, "duo": 2, "couple": 2, "trio": 3, "quartet": 4}
_MEETERS = frozenset({"minister", "president", "leader", "diplomat", "premier", "envoy", "negotiator", "counterpart", "official", "man", "woman", "politician", "candidate", "rival", "colleague", "governor", "king", "chief", "ambassador", "commander", "general", "head", "statesman", "contender"})  # fmt: skip
_ONE_EACH = frozenset({"ambassador", "envoy", "consul", "commissioner", "spokesman", "emissary"})
_ALLIES = frozenset({"ally", "partner"})
_LIMIT = 5
_ALONG = frozenset({"on", "along", "across", "from", "to"})
_QUARRELS = frozenset("dispute conflict war quarrel row debate argument talk negotiation fight fighting strike divide issue question case".split())  # fmt: skip
_HEADS = 2  # rank: heads of state and of government, who are persons of their own
_MEMORY = 5  # sentences


def gathered(desk: Desk, token: Token) -> Item | None:
    """A noun in, the item of several out; None where it gathers nobody."""
    lemma = token.lemma.lower()
    phrase = desk.phrase(token.index)
    found = _by_states(desk, token) or of_format(desk, token) or _of_each(desk, token)
    if found is not None:
        return found
    if lemma in _PAIRS and phrase.determiner == "definite":
        return _tell(desk, token, the_two(desk, token.index, _PAIRS[lemma]), "gathered/pair")
    if not phrase.plural or phrase.determiner == "indefinite":
        return None
    if phrase.determiner not in {"definite", "possessive"} or (own_state(desk, token.index) and lemma != "side"):
        return None
    return _again(desk, token) or _gathered(desk, token, phrase.count)


def _gathered(desk: Desk, token: Token, count: int) -> Item | None:
    lemma = token.lemma.lower()
    kinds = desk.nouns.side(lemma)
    if _lies_between(desk, token):
        return None
    pair = allies(desk, token.index) if lemma in _ALLIES and count in {0, 2} else []
    if pair:
        return _tell(desk, token, pair, "gathered/allies")
    if kinds and _is_dual(desk, token, count):
        return _tell(desk, token, sides(desk, token.index, kinds, count or 2), "gathered/sides")
    if lemma in _MEETERS:
        people = _holders(desk, token, lemma, count)
        return _tell(desk, token, people or _offices_of_rivals(desk, token, count), "gathered/people")
    return _bodies(desk, token, count)


def _lies_between(desk: Desk, token: Token) -> bool:
    """ "On both sides of the frontier" is a place; "on both sides of the dispute" are those who quarrel."""
    if token.lemma.lower() != "side" or desk.tree.case(token.index) not in _ALONG:
        return False
    behind = (t for t in desk.tree.all_children(token.index, "nmod") if desk.tree.case(t.index) == "of")
    return any(t.lemma.lower() not in _QUARRELS and not desk.meant(t.index) for t in behind)


def _of_each(desk: Desk, token: Token) -> Item | None:
    """ "Neither side", "each country": both of them."""
    first = desk.token(desk.phrase(token.index).first).text.lower()
    kinds = desk.nouns.side(token.lemma.lower())
    if first not in {"neither", "either", "each"} or token.xpos == "NNS":
        return None
    if token.lemma.lower() in _MEETERS:
        return _tell(desk, token, _holders(desk, token, token.lemma.lower(), 2), "gathered/each one")
    if not kinds:
        return None
    return _tell(desk, token, sides(desk, token.index, kinds, 2), "gathered/each side")


def _again(desk: Desk, token: Token) -> Item | None:
    """ "The foreign ministers of X and Y … both ministers": the same ones."""
    lemma = token.lemma.lower()
    for item in desk.memory.items[: -RECENT - 1 : -1]:
        if desk.sentence(token.index) - desk.sentence(item.head) > _MEMORY:
            return None
        if (
            item.head < token.index
            and item.rule.startswith("gathered/")
            and desk.token(item.head).lemma.lower() == lemma
        ):
            return _tell(desk, token, [desk.memory.entities[n] for n in item.entities], "gathered/again")
    return None


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
    end, phrase = 0, desk.phrase(token.index)
    if not states and phrase.plural:
        owners = desk.meant(phrase.owner) if phrase.owner >= 0 else ()  # "the two countries' foreign ministers"
        states = [state for e in owners if (state := country_of(e))]
    if not states and phrase.plural:
        states, end = _behind_of(desk, token)
    states = list(dict.fromkeys(states))
    if len(states) < 2:
        return None
    item = _tell(desk, token, _for_states(desk, token, states), "gathered/by state")
    if item is not None:
        item.last = max(item.last, end)
    return item


def _behind_of(desk: Desk, token: Token) -> tuple[list[str], int]:
    """The states listed behind "of" and where the list ends: "of Peru and Chile", however the parse has hung the second one."""
    tokens, found, end = desk.tree.tokens, list[str](), 0
    at = token.index + 1
    if at >= len(tokens) or tokens[at].text != "of":
        return [], 0
    while at + 1 < len(tokens) and tokens[at].text.lower() in {"of", "and", ",", "the"}:
        at += 1
        item = desk.at.get(at)
        states = [e for e in desk.meant(at) if e.kind in STATES] if item is not None else []
        found.extend(country_of(e) for e in states)
        if item is not None and states:
            at = end = item.last
    return found, end


def of_format(desk: Desk, token: Token) -> Item | None:
    """ "The co-chairs of the Minsk Group": the format."""
    if (
        token.lemma.lower() not in {"co-chair", "chair", "member", "mediator", "guarantor"}
        or not desk.phrase(token.index).plural
    ):
        return None
    for child in desk.tree.all_children(token.index, "nmod"):
        formats = [e for e in desk.meant(child.index) if e.kind is Kind.FORMAT]
        if formats and desk.tree.case(child.index) == "of":
            item = _tell(desk, token, formats, "gathered/of a format")
            if (
                item is not None and item.first > 2 and desk.token(item.first - 1).text == "-"
            ):  # "co-chairs", cut in three
                article = desk.token(item.first - 3).upos == "DET"
                item.first -= 3 if article else 2
            return item
    return None


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
        elif office is not None and (office.rank <= _HEADS or lemma in _ONE_EACH):
            found.append(_head_of(desk, office.title, state))
    return found


def _head_of(desk: Desk, office: str, state: str) -> Entity:
    """Who holds a high office of a state: the person told before, else "president of X"."""
    told = (e for e in desk.memory.entities if e.kind is Kind.PERSON and e.country == state and office in e.offices)
    found = next(told, None)
    if found is None:
        found = desk.memory.new(Kind.PERSON, f"{office} of {desk.lexicon.world.of_name(state)}", country=state)
        found.named, found.offices = False, [office]
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


def _holds(office: str, lemma: str) -> bool:
    """Whether an office is one by this noun; a vice-president is no president."""
    words = office.split()
    return office == lemma or (words[-1] == lemma and (lemma != "president" or words[0] not in {"vice", "deputy"}))


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
        held = any(_holds(office, lemma) for office in entity.offices)
        ministers = lemma in {"diplomat", "official", "leader"} and any(
            "minister" in o or "president" in o for o in entity.offices
        )
        return held or ministers or not told

    def may_fit(entity: Entity) -> bool:
        return fits(entity) or (is_person(entity) and not entity.offices)

    found = joint(desk, token.index, fits, count or 2) or joint(desk, token.index, may_fit, count or 2)
    if found and any(fits(e) for e in found):
        return found
    return top(desk, token.index, fits, count) if count else []


def _offices_of_rivals(desk: Desk, token: Token, count: int) -> list[Entity]:
    """ "The two foreign ministers", told nowhere by name: the ministries of the two states of the story (CODING 18)."""
    office = desk.lexicon.office_told(_words(desk, token))
    tells = office is not None and (office.ministry or office.rank == 1)
    if not tells or not (count == 2 or _has_rival(desk, token)):
        return []
    return _for_states(desk, token, [e.name for e in sides(desk, token.index, ("state", "territory"), 2)])


def _bodies(desk: Desk, token: Token, count: int) -> Item | None:
    """ "the two foreign ministries", "both commands": that body of each of the two states of the story."""
    words = _scheme_words(desk, token)
    if not words or not desk.nouns.group(token.lemma.lower()) or not (count == 2 or _has_rival(desk, token)):
        return None
    states = sides(desk, token.index, ("state", "territory"), 2)
    return _tell(desk, token, _for_states(desk, token, [e.name for e in states]), "gathered/bodies") if states else None


def _has_rival(desk: Desk, token: Token) -> bool:
    return any(t.text.lower() in {"both", "rival", "respective"} for t in desk.tree.children(token.index))
