"""A noun for a ministry, army, court or the like in, the body of a state that it means out."""

from dataclasses import dataclass

from verbale.extract.actors.bodies_before import by_this_word, only_one, told_again
from verbale.extract.actors.compounds import before
from verbale.extract.actors.context import own_body_above, own_state, state_here
from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import STATES, Entity, Item
from verbale.extract.actors.items import the_name
from verbale.extract.actors.salience import last_before, most
from verbale.records.actor import Kind
from verbale.records.analysis import Token

# A delegation, embassy or media of no told state may be anybody's.
_NEEDS_OWN = frozenset(
    {
        "Negotiators of {state}",
        "Embassy of {state}",
        "Consulate of {state}",
        "media of {state}",
        "Permanent Mission of {state} to the United Nations",
    }
)
_LED = frozenset({"government", "administration", "cabinet"})
_LEADERS = frozenset(
    {"president", "prime minister", "chancellor", "acting president", "acting prime minister", "chief minister"}
)
_ONLY_CAPITAL = frozenset({"house", "houses"})
# Whose men are meant by the organisation itself: "NATO troops", "UN peacekeepers" (CODING 21: named forces by their name).
_MEN = frozenset({"troop", "soldier", "force", "peacekeeper", "fighter"})
_ARMED = frozenset({Kind.ORGANISATION, Kind.GROUP})
_OWNING = frozenset({Kind.ORGANISATION, Kind.GROUP, Kind.PARTY, Kind.COMPANY})
_OTHERS = frozenset({"foreign", "outside", "external"})
_KILLED = frozenset(
    "kill wound injure hurt die perish drown shoot behead execute bury capture abduct kidnap detain arrest free release evacuate miss lose"
    " fall hospitalise hospitalize treat rescue mourn".split()
)


def body(desk: Desk, token: Token) -> Item | None:
    """A noun in, the item of a body out; None where the tables know no body by these words."""
    found = _words(desk, token)
    if found is None or _is_descriptive(desk, token) or _is_arms(desk, token) or _is_inner(desk, token, found):
        return None
    named = _short_for(desk, token)
    if named is not None:
        return _tell(desk, token, found, named, "body/short for a name")
    owner = _owner(desk, token.index)
    if (
        owner is not None
        and owner.kind in _OWNING
        and owner.name
        and not owner.unsure
        and token.index not in desk.bodies
    ):
        if owner.kind in _ARMED and token.lemma.lower() in _MEN and desk.phrase(token.index).plural:
            return _tell(desk, token, found, owner, "body/the organisation's men")
        return _owned_body(desk, token, owner, found)
    state = own_state(desk, token.index) or _behind(desk, found.last) or own_body_above(desk, token.index)
    if desk.early and not state:
        return None
    return _of_place(desk, token, found, state) or (
        _tell(desk, token, found, body_of(desk, found.words, state), "body/own state")
        if state
        else _without_state(desk, token, found)
    )


def _is_inner(desk: Desk, token: Token, found: "_Words") -> bool:
    """ "The union's governing council": an organ of what is told by a common noun, and no city's."""
    owner = desk.tree.child(token.index, "nmod:poss")
    other = owner is not None and owner.upos == "NOUN" and owner.lemma.lower() not in _WITH_COUNCILS
    return found.words == "council" and other


_WITH_COUNCILS = frozenset(
    "city town county village district province region state country municipality island capital".split()
)


def _short_for(desk: Desk, token: Token) -> Entity | None:
    """ "The Council", with a capital and nothing beside: the one told last whose full name ends so ("Northern Salvation Council")."""
    phrase = desk.phrase(token.index)
    alone = phrase.determiner == "definite" and token.index == phrase.first + 1 == phrase.last - 1
    if not alone or not token.text[0].isupper() or desk.early:
        return None
    ending = f" {token.text}"
    told = [
        e
        for e in desk.memory.entities
        if e.kind in _OWNING | {Kind.BODY}
        and e.named
        and (e.name.endswith(ending) or any(_ends_so(desk, item, token) for item in e.items))
        and last_before(e, token.index) is not None
    ]
    return most(desk, token.index, told)


def _ends_so(desk: Desk, item: Item, token: Token) -> bool:
    """ "The National Electoral Council … the Council": a body's name as the report writes it ends with this word."""
    head = desk.token(item.head)
    before = desk.token(item.head - 1) if item.head else head
    return (
        item.head < token.index
        and head.text == token.text
        and before.upos in {"PROPN", "ADJ"}
        and before.text.istitle()
    )


def _of_place(desk: Desk, token: Token, found: "_Words", state: str) -> Item | None:
    """ "Gulu police", "the police of Gulu": that of a town, where towns have one."""
    scheme = desk.lexicon.scheme(found.words)
    if "{place}" not in scheme:
        return None
    owner = _owner(desk, token.index)
    town = owner.name if owner is not None and owner.unsure else _town(desk, token, found)
    return _tell(desk, token, found, _of_town(desk, scheme, town, state), "body/of a town") if town else None


def _without_state(desk: Desk, token: Token, found: "_Words") -> Item | None:
    """ "the ministry", "the army": that of its owner, the one told before, or that of the state of the context."""
    scheme = desk.lexicon.scheme(found.words)
    owner = _owner(desk, token.index)
    if owner is not None and owner.kind not in STATES and owner.name:
        return _owned_body(desk, token, owner, found)
    if any(t.lemma.lower() in _OTHERS and t.index < found.first for t in desk.tree.children(token.index)):
        return None  # "denied that any foreign troops were there"
    alike = by_this_word(desk, token, scheme) or only_one(desk, token)
    if alike is not None:
        return _tell(desk, token, found, alike, "body/by this word")
    again = told_again(desk, token, scheme) if desk.phrase(token.index).owner < 0 else None
    if again is not None:
        return _tell(desk, token, found, again, "body/told before")
    state = "" if scheme in _NEEDS_OWN else state_here(desk, token.index, scheme)
    entity = body_of(desk, found.words, state) if state else None
    return _tell(desk, token, found, entity, "body/state of the context") if entity is not None else None


def _is_arms(desk: Desk, token: Token) -> bool:
    """ "sent drones", "with two warships": arms act only as subjects ("warplanes bombed")."""
    subject = token.deprel.startswith("nsubj") or token.deprel in {"obl:agent", "conj"}
    return desk.nouns.is_vessel(token.lemma.lower()) and not subject


@dataclass(frozen=True, slots=True)
class _Words:
    """Words `[first, last)` that name a kind of body, as the tables write them."""

    first: int
    last: int
    words: str


def body_of(desk: Desk, words: str, state: str) -> Entity:
    """Words for a body and a state in, the entity of that body out."""
    entity = desk.memory.new(Kind.BODY, desk.lexicon.body(words, state), country=state)
    entity.lemma = entity.lemma or desk.lexicon.scheme(words)
    return entity


def _words(desk: Desk, token: Token) -> _Words | None:
    """The longest words for a body that hold the noun, before and behind it ("defence ministry", "ministry of defence")."""
    if token.text in _ONLY_CAPITAL and desk.token(max(token.index - 1, 0)).text.lower() not in {"lower", "upper"}:
        return None  # "a house near the village"
    capital = desk.bodies.get(token.index)
    if capital is not None:
        return _Words(*capital, " ".join(desk.lexicon.words[capital[0] : capital[1]]))
    if not desk.lexicon.in_body(token.text.lower(), token.lemma.lower()) or _opens_body(desk, token):
        return None
    phrase = desk.phrase(token.index)
    end = desk.tree.analysis.sentences[token.sentence].last
    for start in range(_opening(desk, phrase.first, token.index), token.index + 1):
        count = desk.lexicon.body_words(start, end)
        if start + count > token.index:
            return _Words(start, start + count, " ".join(desk.lexicon.words[start : start + count]))
        singular = " ".join([*(w.lower() for w in desk.lexicon.words[start : token.index]), token.lemma.lower()])
        if desk.lexicon.scheme(singular):
            return _Words(start, token.index + 1, singular)
    return None


def _opens_body(desk: Desk, token: Token) -> bool:
    """ "The [General] Staff": words that describe the head of a body with capitals mean nobody beside it."""
    return token.head in desk.bodies and desk.bodies[token.head][0] <= token.index < token.head


def _opening(desk: Desk, first: int, head: int) -> int:
    """Where the words for a body can begin: behind the last name, possessive or article before the head."""
    for index in range(head - 1, first - 1, -1):
        token, item = desk.token(index), desk.at.get(index)
        if item is not None or token.xpos == "POS" or token.upos in {"DET", "PRON", "ADP", "NUM"}:
            return index + 1
    return first


def _behind(desk: Desk, last: int) -> str:
    """The state told right behind the words: "Foreign Ministry of the Comoros"."""
    tokens = desk.tree.tokens
    if last + 1 >= len(tokens) or tokens[last].text not in {"of", "in"}:
        return ""
    at = last + 2 if tokens[last + 1].text.lower() == "the" and last + 2 < len(tokens) else last + 1
    item = desk.at.get(at)
    return item.country if item is not None else desk.places.get(at, "")


def _town(desk: Desk, token: Token, found: _Words) -> str:
    """The town whose police or court it is: a name of no actor right before the words, or behind "of" and "in"."""
    phrase, tokens = desk.phrase(token.index), desk.tree.tokens
    first = found.first
    while first > phrase.first and _names_place(desk, tokens[first - 1]):
        first -= 1
    if first < found.first:
        return _text(desk, first, found.first)
    if found.last + 1 < len(tokens) and tokens[found.last].text in {"of", "in"}:
        last = found.last + 1
        while last < len(tokens) and (_names_place(desk, tokens[last]) or _is_hyphen(desk, last)):
            last += 1
        return _text(desk, found.last + 1, last) if last > found.last + 1 else ""
    return ""


def _names_place(desk: Desk, token: Token) -> bool:
    item = desk.at.get(token.index)
    return token.upos == "PROPN" and token.text[0].isupper() and (item is None or item.sort == "capital")


def _is_hyphen(desk: Desk, index: int) -> bool:
    """Whether a token is the hyphen of a town's name: "Saint-Louis", cut in three."""
    tokens = desk.tree.tokens
    between = tokens[index].text == "-" and index + 1 < len(tokens)
    return between and _names_place(desk, tokens[index - 1]) and _names_place(desk, tokens[index + 1])


def _text(desk: Desk, first: int, last: int) -> str:
    return desk.tree.span(first, last).of(desk.tree.analysis.article.text)


def _of_town(desk: Desk, scheme: str, town: str, state: str) -> Entity:
    entity = desk.memory.new(Kind.BODY, scheme.replace("{place}", town), country=state or desk.home)
    entity.lemma = entity.lemma or scheme
    return entity


def _tell(desk: Desk, token: Token, found: _Words, entity: Entity, rule: str) -> Item:
    phrase = desk.phrase(token.index)
    sure = 0.85 if rule in {"body/own state", "body/of a town"} else 0.6
    first, last = min(phrase.first, found.first), max(phrase.last, found.last)
    desk.nobody.update(i for i in range(found.first, found.last) if i != token.index)  # "of Staff" means nobody else
    return desk.memory.tell(Item(first, last, token.index, "nominal", rule=rule, confidence=sure), entity)


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
    """Whom the noun belongs to by a possessive, by a name before it ("a Houthi court"), or by "of"."""
    phrase = desk.phrase(head)
    found = desk.meant(phrase.owner) if phrase.owner >= 0 else ()
    for index in before(desk, head):
        item = desk.at.get(index)
        if not found and item is not None and item.sort == "name":
            found = desk.meant(index)
    return found[0] if found else None


def _owned_body(desk: Desk, token: Token, owner: Entity, found: _Words) -> Item | None:
    """ "the Houthis' police", "the company's board": a body of something that is no state."""
    if owner.kind is Kind.PERSON:
        leads = found.words.lower() in _LED and not _LEADERS.isdisjoint(owner.offices)
        state = state_here(desk, token.index) if leads else ""  # "Prime Minister Ana Rojas's government"
        return (
            _tell(desk, token, found, body_of(desk, found.words, state), "body/state of the context") if state else None
        )
    if owner.kind is Kind.ORGANISATION and found.words.lower() in _LED:
        phrase = desk.phrase(token.index)
        if phrase.plural:
            return None  # "European Union governments agreed": read as what they gather
        if owner.country and desk.token(phrase.owner).upos == "PRON":  # "the union urged its government": the state's
            return _tell(desk, token, found, body_of(desk, found.words, owner.country), "body/state of the context")
    place = own_state(desk, token.index) if owner.kind is Kind.ORGANISATION else ""
    where = f" in {desk.lexicon.world.of_name(place)}" if place and place != owner.country else ""
    name = f"{found.words.lower()} of {the_name(desk, owner)}{where}"
    entity = desk.memory.new(Kind.BODY, name, country=owner.country)
    entity.owner = owner.number
    return _tell(desk, token, found, entity, "body/of a group")
