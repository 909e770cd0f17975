"""A noun for an office in, the person who holds it out: by the same office told before, else unnamed or the body spoken for."""

from verbale.extract.actors.bodies import body_of
from verbale.extract.actors.compounds import backing
from verbale.extract.actors.context import own_state, state_here
from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import RECENT, STATES, Entity, Item
from verbale.extract.actors.items import the_name
from verbale.extract.actors.ministries import ministry_before
from verbale.extract.actors.offices import HEADS_ONLY, Told, of_a_place, of_another_body, told_office
from verbale.extract.actors.salience import mind, most
from verbale.extract.actors.secretaries import of_organisation
from verbale.records.actor import Kind
from verbale.records.analysis import Token

_COUNTERPARTS = frozenset({"counterpart", "colleague", "homologue", "number"})
_OF_PLACES = frozenset({"governor", "mayor", "minister", "premier"})
_UNNAMED_FOR = 8  # sentences
_WINNERS = frozenset({"winner", "victor"})
_WINS = frozenset({"win", "defeat", "beat", "triumph", "prevail"})
_IS_CHOSEN = frozenset({"elect", "reelect", "re-elect", "choose", "proclaim"})
_OTHERS = frozenset({"host", "guest", "interlocutor", "visitor"})
_FARTHEST = -6.0
_NEAR = -2.5


def holder(desk: Desk, token: Token) -> Item | None:
    """A singular noun for an office in, the item of its holder out; None for other nouns."""
    lemma = token.lemma.lower()
    phrase = desk.phrase(token.index)
    if lemma in _COUNTERPARTS and not phrase.plural:
        return _counterpart(desk, token)
    if lemma in _WINNERS and phrase.determiner == "definite" and not phrase.plural:
        winner = _winner(desk, token)
        if winner is not None:
            return desk.memory.tell(_item(desk, token, "office/winner", 0.6), winner)
    if lemma in _OTHERS and phrase.owner >= 0 and not phrase.plural:
        return _other(desk, token)
    told = told_office(desk, token.index)
    if told is None or phrase.plural:
        return None
    found = _same_office(desk, token, told) if phrase.determiner in {"definite", "possessive", "bare"} else None
    if found is not None:
        return desk.memory.tell(_item(desk, token, "office/told before", 0.75), found)
    return _unnamed(desk, token, told)


def _item(desk: Desk, token: Token, rule: str, confidence: float) -> Item:
    phrase = desk.phrase(token.index)
    item = Item(phrase.first, phrase.last, token.index, "nominal", rule=rule, confidence=confidence)
    item.gender = desk.nouns.gender(token.lemma.lower())
    return item


def _same_office(desk: Desk, token: Token, told: Told) -> Entity | None:
    """The person told before, or ahead by name, who holds an office by these words."""
    state = own_state(desk, token.index)
    fitting = []
    for entity in desk.memory.entities:
        if entity.kind is not Kind.PERSON or entity.plural or entity.last_seen >= token.index or not entity.items:
            continue
        if state and entity.country and state != entity.country:
            continue
        if of_another_body(told, entity) or of_a_place(told, entity):
            continue
        if any(_agree(told, office) for office in entity.offices):
            fitting.append(entity)
    gender = desk.nouns.gender(token.lemma.lower())
    fitting = [e for e in fitting if not gender or e.gender in ("", gender)]
    found = most(desk, token.index, fitting)
    return found if found is not None and (mind(desk, found, token.index) > _FARTHEST or state) else None


def _agree(told: Told, office: str) -> bool:
    """Whether two offices can be one: the same words, or the shorter is the head of the longer."""
    mine, other = told.office.split(), office.split()
    if not mine or not other:
        return False
    if told.office == office or other[-1] in _BROAD.get(told.office, ()):
        return True
    if _head(mine) not in _alike(_head(other)):
        return False
    if len(mine) == 1:
        return True
    return len(other) == 1 or set(mine[:-1]) <= set(other)


def _head(words: list[str]) -> str:
    """The head noun of an office: before "of", else the last word."""
    for place, word in enumerate(words):
        if word in {"of", "for", "to"} and place:
            return words[place - 1]
    return words[-1]


# A broad word takes up whoever holds one of the offices behind it.
_BROAD = {
    "diplomat": frozenset({"ambassador", "envoy", "consul", "attaché", "representative", "minister", "d'affaires", "commissioner"}),
    "leader": frozenset({"president", "premier", "minister", "king", "chairman", "chancellor", "emir", "head", "ruler"}),
    "politician": frozenset({"president", "minister", "lawmaker", "senator", "candidate", "mayor", "governor", "leader"}),
    "official": frozenset({"secretary", "adviser", "director", "undersecretary", "commissioner", "chief", "deputy", "spokesman", "spokeswoman"}),
    "lawmaker": frozenset({"mp", "senator", "deputy", "speaker", "congressman"}),
    "officer": frozenset({"general", "colonel", "major", "commander", "captain", "lieutenant"}),
    "jurist": frozenset({"judge", "prosecutor"}),
    "statesman": frozenset({"president", "minister"}),
    "incumbent": frozenset({"president", "governor", "mayor", "minister"}),
    "monarch": frozenset({"king", "queen", "sultan", "emir"}),
}  # fmt: skip

_SETS = (
    frozenset({"spokesman", "spokeswoman", "spokesperson"}),
    frozenset({"chairman", "chairwoman", "chairperson", "chair", "head", "leader", "chief", "president", "boss"}),
    frozenset({"envoy", "representative", "ambassador", "emissary", "delegate"}),
    frozenset({"premier", "minister"}),
    frozenset({"lawmaker", "deputy", "mp", "legislator", "senator", "congressman", "congresswoman"}),
)


def _alike(head: str) -> frozenset[str]:
    return next((words for words in _SETS if head in words), frozenset({head}))


def _winner(desk: Desk, token: Token) -> Entity | None:
    """ "The winner": who was elected, won or defeated somebody shortly before."""
    for item in desk.memory.items[: -RECENT - 1 : -1]:
        told = desk.token(item.head)
        verb = desk.token(told.head).lemma
        won = (told.deprel == "nsubj" and verb in _WINS) or (told.deprel == "nsubj:pass" and verb in _IS_CHOSEN)
        if item.head < token.index and won:
            people = [desk.memory.entities[n] for n in item.entities]
            if len(people) == 1 and people[0].kind in {Kind.PERSON, Kind.PARTY}:
                return people[0]
    return None


def _other(desk: Desk, token: Token) -> Item | None:
    """ "his host", "her guest": the person told together with the owner."""
    owners = {e.number for e in desk.meant(desk.phrase(token.index).owner)}
    people = [e for e in desk.memory.entities if e.kind is Kind.PERSON and not e.plural and e.number not in owners]
    found = most(desk, token.index, people)
    if found is None or mind(desk, found, token.index) < _NEAR:
        return None
    return desk.memory.tell(_item(desk, token, "office/the other one", 0.6), found)


def join_unnamed(desk: Desk, noun: int, numbers: tuple[int, ...]) -> None:
    """ "The governor of Trarza shut the road … Governor X": who was told by his office alone gets his name."""
    told = told_office(desk, noun) if len(numbers) == 1 else None
    named = desk.memory.entities[numbers[0]]
    if told is None or named.kind is not Kind.PERSON or not named.named or HEADS_ONLY.isdisjoint(told.office.split()):
        return
    for entity in desk.memory.entities:
        unnamed = entity.kind is Kind.PERSON and not entity.named and not entity.plural and entity.items
        near = unnamed and 0 <= desk.sentence(noun) - desk.sentence(entity.items[-1].head) <= _UNNAMED_FOR
        definite = near and desk.phrase(entity.items[0].head).determiner == "definite"
        same = not (entity.country and named.country) or entity.country == named.country
        if definite and same and told.office in entity.offices and entity.items[0].head < noun:
            desk.memory.merge(entity, named)
            return


def learn_counterpart(desk: Desk, noun: int, numbers: tuple[int, ...]) -> None:
    """A described noun and whom it describes in; "his Turkish counterpart, X": X has the owner's office for that state."""
    told = counterpart_office(desk, noun)
    for entity in (desk.memory.entities[n] for n in numbers):
        if told is not None and entity.kind is Kind.PERSON:
            entity.offices = entity.offices or [told[0]]
            entity.country = entity.country or told[1]


def counterpart_office(desk: Desk, noun: int) -> tuple[str, str] | None:
    """A noun in, the office and the state of a counterpart out; None where it tells none."""
    phrase = desk.phrase(noun)
    if desk.token(noun).lemma.lower() not in _COUNTERPARTS or phrase.owner < 0:
        return None
    owner = next((e for e in desk.meant(phrase.owner) if e.offices), None)
    if owner is None:
        return None
    return owner.offices[0], own_state_by_words(desk, noun) or _rival_state(desk, owner)


def _rival_state(desk: Desk, owner: Entity) -> str:
    """The other state of a story of two: the one told most beside the owner's."""
    states = [e for e in desk.memory.entities if e.kind in STATES and e.items and e.name != owner.country]
    return max(states, key=lambda e: (len(e.items), -e.number)).name if states else ""


def _counterpart(desk: Desk, token: Token) -> Item | None:
    """ "his Turkish counterpart": who holds for that state the office that the owner holds."""
    phrase = desk.phrase(token.index)
    owner = next(iter(desk.meant(phrase.owner) or _of_clause(desk, token)), None) if phrase.owner >= 0 else None
    lemma = token.lemma.lower()
    if lemma == "number" and not any(t.text.lower() == "opposite" for t in desk.tree.children(token.index)):
        return None
    state = own_state_by_words(desk, token.index)
    if owner is None or not state:
        return None
    office = owner.offices[0] if owner.offices else ""
    if owner.kind is Kind.BODY and owner.lemma.startswith("Ministry of"):  # of a minister without a name
        words = owner.lemma.partition(" of {")[0].lower()
        ministry = desk.memory.new(Kind.BODY, desk.lexicon.body(words, state) or words, country=state)
        ministry.lemma = owner.lemma
        return desk.memory.tell(_item(desk, token, "counterpart/unnamed", 0.5), ministry)
    for entity in desk.memory.entities:
        if entity.kind is Kind.PERSON and entity.country == state and office in entity.offices and entity is not owner:
            return desk.memory.tell(_item(desk, token, "counterpart/told", 0.8), entity)
    entity = _by_office(desk, office, state)
    return desk.memory.tell(_item(desk, token, "counterpart/unnamed", 0.5), entity)


def _of_clause(desk: Desk, token: Token) -> tuple[Entity, ...]:
    """ "Hungary's foreign minister met [his] Austrian counterpart": whose clause it is, where "his" tells nobody."""
    subject = desk.tree.child(token.head, "nsubj")
    return desk.meant(subject.index) if subject is not None and subject.index < token.index else ()


def own_state_by_words(desk: Desk, head: int) -> str:
    """The state that an adjective or noun before a head tells; the owner does not count."""
    phrase, backers = desk.phrase(head), backing(desk, head)
    for index in range(phrase.first, phrase.tight):
        item = desk.at.get(index) if index not in backers else None
        if item is not None and item.country and index != phrase.owner:
            return item.country
    return ""


def _by_office(desk: Desk, office: str, state: str) -> Entity:
    """The holder of an office of a state without a name: for a minister the ministry (CODING 18), else a person by the office."""
    told = desk.lexicon.office_told(office.split()) if office else None
    if told is not None and told.ministry and told.stage == "now":
        entity = desk.memory.new(Kind.BODY, desk.lexicon.world.office_body(told, state), country=state)
        entity.lemma = desk.lexicon.scheme(f"ministry of {told.ministry.lower()}")
        return entity
    of = desk.lexicon.world.of_name(state)
    entity = desk.memory.new(Kind.PERSON, f"{office or 'counterpart'} of {of}", country=state)
    entity.offices = entity.offices or [office] if office else entity.offices
    return entity


def unnamed_holder(desk: Desk, token: Token) -> Item | None:
    """A noun in, the item of an office's holder whom nothing told before names out; None where it tells no office."""
    told = told_office(desk, token.index)
    return None if told is None else _unnamed(desk, token, told)


def _unnamed(desk: Desk, token: Token, told: Told) -> Item | None:
    """An office whose holder has no name here: the body that a spokesman speaks for, the ministry, or a person by office."""
    state = own_state(desk, token.index) or told.country
    phrase = desk.phrase(token.index)
    prefix = "unnamed " if phrase.determiner == "indefinite" else ""
    if told.of is not None and told.speaks and prefix and not _unnamed_said(desk, token):
        return desk.memory.tell(_item(desk, token, "office/speaks for its body", 0.6), told.of)
    if told.of is None and told.speaks and not _unnamed_said(desk, token):
        body = _mouth_of(desk, token, told, state)
        if body is not None:
            return desk.memory.tell(_item(desk, token, "office/speaks for its body", 0.6), body)
    return _by_its_own_words(desk, token, told if state else of_organisation(desk, token, told), state, prefix)


def _by_its_own_words(desk: Desk, token: Token, told: Told, state: str, prefix: str) -> Item | None:
    """A ministry, or a person who is called by office and by that of which it is one: a body, a province, a state."""
    if told.of is not None and told.of.kind not in STATES:
        name = f"{prefix}{told.office} of {the_name(desk, told.of)}" if told.of.named else ""
        return _person(desk, token, name, told, told.of.country)
    state = state or (state_here(desk, token.index) if told.rank <= 2 and not told.place else "")
    if state and told.office == "minister" and (known := ministry_before(desk, token, state)):
        return desk.memory.tell(_item(desk, token, "office/ministry", 0.55), known)
    if state and told.ministry:
        entity = _by_office(desk, told.office, state)
        return desk.memory.tell(_item(desk, token, "office/ministry", 0.55), entity)
    behind = any(c.index > token.index for c in desk.tree.all_children(token.index, "nmod"))
    before = told.office.split()[-1] in _OF_PLACES and not told.ministry  # "the Sindh chief minister"
    if (
        told.place and told.of is None and (behind or before)
    ):  # "the governor of Texas" is not that of the United States
        return _person(desk, token, f"{prefix}{told.office} of {told.place}", told, state, "office/of a place")
    if state and (told.rank <= 2 or own_state(desk, token.index)):
        return _person(desk, token, f"{prefix}{told.office} of {desk.lexicon.world.of_name(state)}", told, state)
    phrase = desk.phrase(token.index)
    return None if phrase.determiner == "bare" and phrase.owner < 0 else _person(desk, token, "", told, state)


def _mouth_of(desk: Desk, token: Token, told: Told, state: str) -> Entity | None:
    """ "an army spokesman", "a government spokesperson": the body among the words of the office (CODING 19)."""
    words = told.office.split()[:-1]
    scheme = next((" ".join(words[i:]) for i in range(len(words)) if desk.lexicon.scheme(" ".join(words[i:]))), "")
    state = state or state_here(desk, token.index, desk.lexicon.scheme(scheme)) if scheme else ""
    return body_of(desk, scheme, state) if scheme and state else None


def _unnamed_said(desk: Desk, token: Token) -> bool:
    return any(t.lemma in {"unnamed", "anonymous", "unidentified"} for t in desk.tree.children(token.index))


def _person(desk: Desk, token: Token, name: str, told: Told, state: str, rule: str = "office/unnamed") -> Item:
    entity = desk.memory.new(Kind.PERSON, name, country=state)
    entity.named = False
    entity.lemma = token.lemma.lower()
    entity.theme = desk.nouns.theme(entity.lemma)
    entity.gender = entity.gender or desk.nouns.gender(entity.lemma)
    if told.office not in entity.offices:
        entity.offices.append(told.office)
    return desk.memory.tell(_item(desk, token, rule, 0.5), entity)
