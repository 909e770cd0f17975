"""A noun for several in, those told before whom it gathers out: "both sides", "the two ministers", "Kyrgyz and Tajik troops"."""

from collections.abc import Callable

from verbale.extract.actors.compounds import before
from verbale.extract.actors.context import own_state
from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import RECENT, Entity, Item
from verbale.extract.actors.ministries import kind_told, of_state
from verbale.extract.actors.of_states import for_states, scheme_told, states_told, words_told
from verbale.extract.actors.rivals import allies, is_person, joint, sides, the_two, top
from verbale.records.actor import PAIR, Kind
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
_ALLIES = frozenset({"ally", "partner"})
_LIMIT = 5
_ALONG = frozenset({"on", "along", "across", "from", "to"})
_QUARRELS = frozenset("dispute conflict war quarrel row debate argument talk negotiation fight fighting strike divide issue question case".split())  # fmt: skip
_MEMORY = 5  # sentences
_TOGETHER = frozenset({"minister", "leader", "government", "state", "country", "nation"})
_SENT = frozenset({"delegation", "team"})
_SOME = frozenset({"some", "several", "many", "few", "most", "other", "certain"})
_OFFICES = frozenset({"minister", "president", "leader", "premier", "envoy"})
_HEADS = ("president", "prime minister", "premier", "chancellor", "king", "emir", "sultan", "taoiseach")


def gathered(desk: Desk, token: Token) -> Item | None:
    """A noun in, the item of several out; None where it gathers nobody."""
    lemma = token.lemma.lower()
    phrase = desk.phrase(token.index)
    found = _by_states(desk, token) or of_format(desk, token) or _of_bloc(desk, token) or _of_each(desk, token)
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
        both = any(t.text.lower() == "both" for t in desk.tree.children(token.index))
        people = _heads_of_states(desk, token, both=both) if lemma == "leader" else []
        people = people or _holders(desk, token, lemma, count)
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
    states, end = states_told(desk, token)
    if len(states) < PAIR:
        return None
    item = _tell(desk, token, for_states(desk, token, states), "gathered/by state")
    if item is not None:
        item.last = max(item.last, end)
    return item


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


def _of_bloc(desk: Desk, token: Token) -> Item | None:
    """ "EU foreign ministers agreed", "the leaders of the African Union": what they do together their organisation does."""
    phrase = desk.phrase(token.index)
    sent = token.lemma.lower() in _SENT and token.xpos == "NN"  # "a delegation of the Red Cross"
    together = token.lemma.lower() in _TOGETHER and token.xpos == "NNS" and phrase.determiner != "indefinite"
    if not (sent or together) or phrase.count:
        return None
    cases = {"of", "from"} if sent else {"of"}
    behind = [t.index for t in desk.tree.all_children(token.index, "nmod") if desk.tree.case(t.index) in cases]
    named = {e.number: e for index in (*before(desk, token.index), *behind) for e in desk.meant(index)}
    told = list(named.values())
    several = any(t.text.lower() in _SOME for t in desk.tree.children(token.index))
    known = len(told) == 1 and told[0].kind is Kind.ORGANISATION and not told[0].country
    bloc = (
        known and bool(desk.lexicon.world.lookup(told[0].name)) and not several
    )  # a trade union's leaders are not the union
    return _tell(desk, token, told, "gathered/of a bloc") if bloc else None


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
    return top(desk, token.index, fits, count) if count else _met(desk, token, fits)


def _met(desk: Desk, token: Token, fits: Callable[[Entity], bool]) -> list[Entity]:
    """ "X met his counterpart, Y, in Doha. The ministers will …": those of the nearest sentence that told several by name."""
    here = desk.sentence(token.index)
    alone = token.lemma.lower() in _OFFICES and desk.phrase(token.index).first + 1 == token.index
    by_sentence: dict[int, dict[int, Entity]] = {}
    for item in desk.memory.items[: -RECENT - 1 : -1] if alone else ():
        for entity in (desk.memory.entities[n] for n in item.entities if item.head < token.index):
            if entity.named and fits(entity) and here - desk.sentence(item.head) <= _MEMORY:
                by_sentence.setdefault(desk.sentence(item.head), {})[entity.number] = entity
    several = [told for _, told in sorted(by_sentence.items(), reverse=True) if PAIR <= len(told) <= _LIMIT]
    return sorted(several[0].values(), key=lambda e: e.number) if several else []


def _heads_of_states(desk: Desk, token: Token, *, both: bool) -> list[Entity]:
    """ "Both leaders", "the two leaders": the two heads of states or governments told last, rather than ministers or envoys."""
    two = both or desk.phrase(token.index).count == PAIR

    def leads(entity: Entity) -> bool:
        return is_person(entity) and any(_holds(office, head) for office in entity.offices for head in _HEADS)

    leaders = [e for e in desk.memory.entities if e.items and e.last_seen < token.index and leads(e)] if two else []
    return leaders if len(leaders) == PAIR else []


def _offices_of_rivals(desk: Desk, token: Token, count: int) -> list[Entity]:
    """ "The two foreign ministers", told nowhere by name: the ministries of the two states of the story (CODING 18)."""
    office = desk.lexicon.office_told(words_told(desk, token))
    tells = office is not None and (office.ministry or office.rank == 1)
    if not tells or not (count == 2 or _has_rival(desk, token)):
        return []
    return for_states(desk, token, [e.name for e in sides(desk, token.index, ("state", "territory"), 2)])


def _bodies(desk: Desk, token: Token, count: int) -> Item | None:
    """ "the two foreign ministries", "both commands": that body of each of the two states of the story."""
    words = scheme_told(desk, token)
    bare = token.lemma.lower() == "ministry" and not words  # "both ministries": of the kind told last
    kind = kind_told(desk) if bare else ""
    if not (kind or (words and desk.nouns.group(token.lemma.lower()))) or not (count == 2 or _has_rival(desk, token)):
        return None
    states = sides(desk, token.index, ("state", "territory"), 2)
    if states and kind:
        return _tell(desk, token, [of_state(desk, kind, e.name) for e in states], "gathered/ministries")
    return _tell(desk, token, for_states(desk, token, [e.name for e in states]), "gathered/bodies") if states else None


def _has_rival(desk: Desk, token: Token) -> bool:
    return any(t.text.lower() in {"both", "rival", "respective"} for t in desk.tree.children(token.index))
