"""A noun or number for several in, the several told before whom it means out: those told together, else the story's rivals."""

from collections import defaultdict
from collections.abc import Callable

from verbale.extract.actors.context import country_of
from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import RECENT, STATES, Entity, Item
from verbale.extract.actors.salience import is_subject, mind
from verbale.extract.tree import bare
from verbale.records.actor import PAIR, Kind

type Fits = Callable[[Entity], bool]

_JUDGES = frozenset(
    "condemn denounce deplore welcome praise hail urge criticise criticize oppose back support recognise recognize mediate broker host"
    " guarantee sponsor witness".split()
)
_MEETS = frozenset(
    {"meet", "receive", "host", "greet", "welcome", "phone", "telephone", "visit", "speak", "talk", "confer"}
)
_OFFERS = frozenset({"offer", "propose", "try", "agree", "want", "seek", "be"})
_TOGETHER = 4  # sentences within which a coordination is remembered
_FAR = 14  # sentences within which a rival counts
_WHOLE_STORY = 0.3  # for each mention so far: the sides of a story are told oftener than who comes late to mediate
_OF_ITS_OWN = 0.5  # of what the offices, forces and persons of a state did
_OFTENEST = 10  # mentions that are counted
_BACK = 0.3  # for each sentence back
_STATES = frozenset(kind.value for kind in STATES)
_ONCE = 1  # mentions of who comes in by the way; the sides of a story have more
_LEAST = 0.35  # of weight: less is a name in passing


def is_person(entity: Entity) -> bool:
    """Whether an entity is one person."""
    return entity.kind is Kind.PERSON and not entity.plural


def joint(desk: Desk, at: int, fits: Fits, wanted: int) -> list[Entity]:
    """Actors that stood together in one mention or coordination within the last sentences."""
    return together(desk, at, fits, wanted)[1]


def together(desk: Desk, at: int, fits: Fits, wanted: int) -> tuple[int, list[Entity]]:
    """The same with the token at which they stood; (-1, []) where nobody did."""
    memory, here = desk.memory, desk.sentence(at)
    for item in memory.items[: -RECENT - 1 : -1]:
        if item.head >= at:
            continue
        if here - desk.sentence(item.head) > _TOGETHER:
            break
        numbers = list(item.entities)
        for index in desk.tree.conjuncts(item.head)[1:]:
            numbers.extend(e.number for e in desk.meant(index) if e.items)
        entities = [memory.entities[n] for n in dict.fromkeys(numbers)]
        if len(entities) == wanted and all(fits(e) for e in entities):
            return item.head, entities
    return -1, []


def allies(desk: Desk, at: int) -> list[Entity]:
    """ "The two allies": two states told together, or the last of which one did something for or with the other."""
    _, joined = together(desk, at, lambda e: e.kind.value in _STATES, PAIR)
    near = (item for item in desk.memory.items[: -RECENT - 1 : -1] if item.head < at)
    helped = (
        _one_for_another(desk, item) for item in near if desk.sentence(at) - desk.sentence(item.head) <= _TOGETHER
    )
    return joined or next((found for found in helped if len(found) == PAIR), [])


def _one_for_another(desk: Desk, item: Item) -> list[Entity]:
    """The states that are subject and object of one verb: "A granted B access"."""
    token = desk.token(item.head)
    subject = desk.tree.child(token.head, "nsubj") if bare(token.deprel) in {"obj", "iobj", "obl"} else None
    both = desk.meant(subject.index) + desk.meant(item.head) if subject is not None else ()
    found = dict.fromkeys(e.number for e in both if e.kind.value in _STATES)
    return [desk.memory.entities[number] for number in found]


def the_two(desk: Desk, at: int, wanted: int) -> list[Entity]:
    """ "The two", "both", "the trio": a group of that many, or whoever stood together last, or the persons last told."""
    back = _FAR if wanted > PAIR else _TOGETHER - 1  # "the nine" are nine wherever they were told
    counted = [
        e
        for e in desk.memory.entities
        if e.items and e.plural and e.count == wanted and desk.sentence(at) - desk.sentence(e.items[-1].head) <= back
    ]
    if counted:
        return [counted[-1]]
    people = together(desk, at, is_person, wanted)
    actors = together(desk, at, lambda e: e.kind is not Kind.PERSON and not e.plural, wanted)
    met = _met(desk, at) if wanted == PAIR else (-1, [])
    return max(people, actors, met, key=lambda found: found[0])[1] or top(desk, at, is_person, wanted)


def _met(desk: Desk, at: int) -> tuple[int, list[Entity]]:
    """ "A received B. The two discussed …": the last two persons of whom one met the other, with the token at which it is told."""
    near = (item for item in desk.memory.items[: -RECENT - 1 : -1] if item.head < at)
    for item in near:
        if desk.sentence(at) - desk.sentence(item.head) > _TOGETHER:
            break
        token = desk.token(item.head)
        verb = desk.token(token.head)
        behind = bare(token.deprel) in {"obj", "iobj"} or (
            bare(token.deprel) == "obl" and desk.tree.case(token.index) == "with"
        )
        subject = desk.tree.child(verb.index, "nsubj") if behind and verb.lemma in _MEETS else None
        both = [*desk.meant(subject.index), *desk.meant(token.index)] if subject is not None else []
        if len(both) == PAIR and both[0] is not both[1] and all(is_person(entity) for entity in both):
            return item.head, both
    return -1, []


def top(desk: Desk, at: int, fits: Fits, wanted: int) -> list[Entity]:
    """The `wanted` entities that are most on the reader's mind; none where there are too few or one is far away."""
    scored = []
    for entity in desk.memory.entities:
        if entity.items and fits(entity) and entity.last_seen < at:
            acted = sum(is_subject(desk, item) for item in entity.items[-6:])
            score = mind(desk, entity, at) + 0.25 * min(acted, 4) + 0.1 * min(len(entity.items), 8)
            scored.append((score - (0.6 if entity.items[-1].place else 0.0), -entity.number, entity))
    scored.sort(key=lambda row: row[:2], reverse=True)
    best = [entity for score, _, entity in scored[:wanted] if score > -6.0]
    return best if len(best) == wanted else []


def sides(desk: Desk, at: int, kinds: tuple[str, ...], wanted: int) -> list[Entity]:
    """ "Both sides", "the two countries": the last told together, else those who did most to each other so far."""
    spoken = _callers(desk, at)

    def fits(entity: Entity) -> bool:
        one = not entity.plural or entity.theme in {"fight", "protest"}
        governs = "government" in kinds and entity.lemma.startswith("Government of")
        return (entity.kind.value in kinds or governs) and entity.number not in spoken and one

    rivals = _rivals(desk, at, lambda e: fits(e) and e.kind is not Kind.PERSON, wanted)
    for fitting in (lambda e: fits(e) and e.kind is not Kind.PERSON, fits):
        head, found = together(desk, at, fitting, wanted)
        if found and not _is_united(desk, head) and not _are_bystanders(at, found, rivals):
            return found
    return (
        _between(desk, at, fits, wanted)
        or rivals
        or (_states_behind(desk, at, wanted) if set(kinds) <= _STATES else [])
    )


def _between(desk: Desk, at: int, fits: Fits, wanted: int) -> list[Entity]:
    """ "A second round of talks between Benin and Niger … the two countries": those between whom the story's matter is, told last."""
    for item in desk.memory.items[: -RECENT - 1 : -1]:
        if item.head < at and desk.sentence(at) - desk.sentence(item.head) > _FAR:
            return []
        if item.head < at and desk.tree.case(item.head) == "between":
            numbers = [*item.entities, *(e.number for i in desk.tree.conjuncts(item.head)[1:] for e in desk.meant(i))]
            found = [desk.memory.entities[n] for n in dict.fromkeys(numbers)]
            if len(found) == wanted and all(fits(e) for e in found):
                return found
    return []


def _are_bystanders(at: int, found: list[Entity], rivals: list[Entity]) -> bool:
    """ "Neither Washington nor London commented" in a report on two others: who comes in but once is no side of it."""
    others = [entity for entity in rivals if entity not in found]
    if len(others) < len(found) or any(sum(item.head < at for item in e.items) > 1 for e in found):
        return False
    return all(sum(item.head < at for item in e.items) > _ONCE for e in others)


def _is_united(desk: Desk, head: int) -> bool:
    """ "Egypt and the Arab League condemned the talks": those who judge a third together are no two sides."""
    token = desk.token(head)
    if token.deprel == "obl:agent" and desk.token(token.head).deprel.startswith(("acl", "advcl")):
        return True  # "Serbia, backed by Russia and China, …"
    if token.deprel != "nsubj":
        return False
    verb = desk.token(token.head)
    offered = desk.tree.child(verb.index, "xcomp") if verb.lemma in _OFFERS else None
    return verb.lemma in _JUDGES or (offered is not None and offered.lemma in _JUDGES)


def _callers(desk: Desk, at: int) -> set[int]:
    """Who does something to the sides ("the envoy called on both sides"), with those told in apposition to him: none of them."""
    token = desk.token(at)
    verb = desk.token(token.head)
    if bare(token.deprel) not in {"obj", "iobj", "obl"}:
        return set()
    subject = desk.tree.child(verb.index, "nsubj")
    if subject is None:
        return set()
    within = desk.tree.subtree(subject.index)
    return {number for index in within if index in desk.at for number in desk.at[index].entities}


def _rivals(desk: Desk, at: int, fits: Fits, wanted: int) -> list[Entity]:
    """Those who did most to each other, each state with all that its offices, forces and persons did."""
    shares = _shares(desk, at)
    weighed = [(_weight(desk, e, at) + shares.pop(e.name, 0.0), -e.number, e) for e in _told(desk) if fits(e)]
    others = [row for row in weighed if row[0] >= _LEAST and not _is_origin(row[2])]
    weighed = others if len(others) >= wanted else weighed
    chosen: list[Entity] = []
    for weight, _, entity in sorted(weighed, key=lambda row: row[:2], reverse=True):
        if weight >= _LEAST and not any(_same_side(entity, other) for other in chosen):
            chosen.append(entity)
        if len(chosen) == wanted:
            return chosen
    return []


def _is_origin(entity: Entity) -> bool:
    """ "KFOR's commander, Italian General X": a state told once, as where somebody is from, is no side of a story that has two others."""
    return entity.kind in STATES and len(entity.items) == 1 and entity.items[0].sort == "demonym"


def _states_behind(desk: Desk, at: int, wanted: int) -> list[Entity]:
    """ "Both governments", where only ministers, forces or citizens of two states were told: these states."""
    shares = _shares(desk, at)
    for entity in _told(desk):
        if entity.kind in STATES:
            shares[entity.name] += _weight(desk, entity, at)
    names = sorted((name for name in shares if shares[name] >= _LEAST), key=lambda name: (-shares[name], name))[:wanted]
    return [desk.memory.new(Kind.STATE, name, country=name) for name in names] if len(names) == wanted else []


def _told(desk: Desk) -> list[Entity]:
    return [entity for entity in desk.memory.entities if entity.items]


def _shares(desk: Desk, at: int) -> defaultdict[str, float]:
    """For each state how much its offices, forces and persons did of late."""
    found: defaultdict[str, float] = defaultdict(float)
    here, entities = desk.sentence(at), desk.memory.entities
    for item in desk.memory.items[-RECENT:]:
        back = here - desk.sentence(item.head)
        if item.head < at and back <= _FAR:
            told = _part(desk, item) / (1.0 + _BACK * back) + _WHOLE_STORY
            for country in {entities[n].country for n in item.entities if entities[n].kind not in STATES}:
                found[country] += _OF_ITS_OWN * told
    found.pop("", None)
    return found


def _weight(desk: Desk, entity: Entity, at: int) -> float:
    """How much an entity acted and was acted upon of late; international organisations count half: they mediate."""
    here = desk.sentence(at)
    near = [item for item in entity.items if item.head < at and here - desk.sentence(item.head) <= _FAR]
    total = sum(_part(desk, item) / (1.0 + _BACK * (here - desk.sentence(item.head))) for item in near)
    outside = entity.kind in {Kind.ORGANISATION, Kind.FORMAT, Kind.MEDIA} or (
        entity.kind is Kind.BODY and not entity.country
    )
    told = sum(item.head < at for item in entity.items)
    return (total + _WHOLE_STORY * min(told, _OFTENEST)) * (0.5 if outside else 1.0)


def _part(desk: Desk, item: Item) -> float:
    token = desk.token(item.head)
    subject = desk.token(token.head) if token.deprel.startswith("conj") else token
    if item.place or _is_united(desk, subject.index):
        return 0.1
    if is_subject(desk, item):
        return 1.0
    return 0.25 if item.sort == "demonym" else 0.5


def _same_side(one: Entity, other: Entity) -> bool:
    """A state and its own ministry or army are one side; a movement against its government is another."""
    return country_of(one) == country_of(other) and (one.kind in STATES or other.kind in STATES)
