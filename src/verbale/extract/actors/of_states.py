"""A noun for several in, the states whose they are and the body, office or people of each of them out: "the two countries' armies"."""

from verbale.extract.actors.compounds import backing
from verbale.extract.actors.context import country_of
from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import STATES, Entity
from verbale.extract.actors.run_ends import CLOSING
from verbale.extract.tree import bare
from verbale.records.actor import Kind
from verbale.records.analysis import Token

_HEADS = 2  # rank: heads of state and of government, who are persons of their own
_ONE_EACH = frozenset(
    {"ambassador", "envoy", "consul", "commissioner", "spokesman", "emissary"}
)  # of which a state has one there


def states_told(desk: Desk, token: Token) -> tuple[list[str], int]:
    """The states that stand before a noun, own it, or are listed behind its "of", and where that list ends (else 0)."""
    backers = backing(desk, token.index)
    named = [
        c
        for c in desk.tree.children(token.index)
        if c.index < token.index
        and c.index in desk.at
        and c.index not in backers
        and bare(c.deprel) in {"amod", "compound", "nmod"}
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
        states, end = states_behind(desk, token)
    return list(dict.fromkeys(states)), end


def states_behind(desk: Desk, token: Token) -> tuple[list[str], int]:
    """The states listed behind "of" and where the list ends: "of Peru and Chile", however the parse has hung the second one."""
    tokens, found, end = desk.tree.tokens, list[str](), 0
    at = token.index + 1
    at += at < len(tokens) and tokens[at].text in CLOSING | {"'"}  # ‘foreign ministers’ of
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


def for_states(desk: Desk, token: Token, states: list[str]) -> list[Entity]:
    """The body, people or state itself that a noun means for each of several states."""
    lemma = token.lemma.lower()
    if lemma in {"side", "government", "authority", "official", "delegation", "people", "relation", "leader"}:
        return [
            desk.memory.new(Kind.STATE, state, country=state)
            if desk.memory.named(state) is None
            else _named(desk, state)
            for state in states
        ]
    scheme = scheme_told(desk, token)
    office = desk.lexicon.office_told(words_told(desk, token))
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


def words_told(desk: Desk, token: Token) -> list[str]:
    """The words of a noun's phrase up to it, without those that are names."""
    phrase = desk.phrase(token.index)
    return [desk.token(i).text for i in range(phrase.first, token.index + 1) if i not in desk.at or i == token.index]


def scheme_told(desk: Desk, token: Token) -> str:
    """The words for a body before and with a plural head ("troops", "foreign ministries")."""
    words = [w.lower() for w in words_told(desk, token)]
    for start in range(len(words)):
        for last in (words[-1], token.lemma.lower()):
            phrase = " ".join([*words[start:-1], last])
            if desk.lexicon.scheme(phrase):
                return phrase
    return ""
