"""The office of a named person in, of whom or where it is one out: by its words, else by what the report told before it."""

from verbale.extract.actors.context import country_of, state_here
from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import RECENT, STATES, Entity
from verbale.extract.actors.of_states import states_behind
from verbale.extract.actors.offices import SENT, Told, told_office
from verbale.extract.actors.salience import subjects_before
from verbale.extract.tree import bare
from verbale.records.actor import Kind

# What the table of offices says that an office is one of, and where that is to be found if the words tell nothing.
_OF_PLACES = frozenset({"place", "police"})
_OF_BODIES = frozenset({"body", "organisation", "company", "party", "group", "media"})
_OF_STATES = frozenset({"state", "parliament", "armed forces", "prosecutor's office"})
_COURTS = frozenset({"court", "tribunal"})
_KNOWN_AT_HOME = frozenset("minister lawmaker legislator prosecutor secretary senator mp ambassador spokesman".split())
_RANKED = frozenset({"deputy", "vice", "acting", "assistant"})
_SEVERAL = frozenset({"deputy", "vice", "former", "assistant"})  # a state has several of them
_RECEIVES = frozenset({"summon", "expel", "receive", "reprimand"})
_OF_THE_UN = frozenset({"special rapporteur", "special representative"})


def whose(desk: Desk, noun: int, told: Told, entity: Entity, names: dict[int, str]) -> str:
    """A desk as it stood at the noun of an office, and its holder in, of whom or where it is one out; "" where nothing tells it.

    Ministers and the like are their state's, whatever body is near; mayors and governors are of the town or province that
    another mention of the office tells; judges are of the court told before; a spokesman or chairman is of the body that acted shortly before.
    """
    several = _distributed(desk, noun, entity)
    if several:
        return several
    behind = _behind_name(desk, noun, entity)
    if told.of is not None:
        return names[told.of.number]
    if behind:
        return behind
    if told.place:
        return told.place
    if told.country:
        return told.country
    near = _near_body(desk, noun, told)
    if near is not None:
        return near.name
    earlier = _earlier(desk, noun, told)
    return earlier or _by_context(desk, noun, told, entity)


def _by_context(desk: Desk, noun: int, told: Told, entity: Entity) -> str:
    belongs = _belongs(desk, told)
    if belongs in _OF_PLACES:
        return _told_elsewhere(desk, noun)
    if belongs == "court":
        return _court_before(desk)
    if told.office in _OF_THE_UN:
        return "United Nations"
    known = told.office.split()[-1] in _KNOWN_AT_HOME
    at_home = belongs in _OF_STATES or belongs.startswith("ministry") or (known and belongs not in _OF_BODIES)
    return _free_state(desk, noun, told, entity) if at_home else ""


def _belongs(desk: Desk, told: Told) -> str:
    """What the table says that an office is one of; a deputy mayor is of what a mayor is of."""
    words = told.office.split()
    while len(words) > 1 and words[0] in _RANKED:
        words = words[1:]
    if words[-1] == "leader" and len(words) > 1 and words[-2] != "opposition":
        return "body"  # "branch leader", "strike leader": of what the report tells
    known = desk.lexicon.office_told(words)
    return known.of if known is not None else ""


def _told_elsewhere(desk: Desk, noun: int) -> str:
    """ "Mayor X … acting mayor of Huambo": the place that another mention of the same local office tells."""
    lemma = desk.token(noun).lemma.lower()
    if lemma not in desk.seated:
        mentions = (told_office(desk, token.index) for token in desk.tree.tokens if token.lemma.lower() == lemma)
        places = (told.place or (told.of.name if told.of is not None else "") for told in mentions if told is not None)
        desk.seated[lemma] = next(filter(None, places), "")
    return desk.seated[lemma]


def _court_before(desk: Desk) -> str:
    """The court that was told last."""
    for item in desk.memory.items[: -RECENT - 1 : -1]:
        for entity in (desk.memory.entities[number] for number in item.entities):
            court = not _COURTS.isdisjoint(entity.name.lower().split())
            if court and entity.kind is not Kind.PERSON and not entity.plural:
                return entity.name
    return ""


def _free_state(desk: Desk, noun: int, told: Told, entity: Entity) -> str:
    """The state of the context, if nobody else is told to hold its office; "Presidents A and B" are not of one state."""
    single = told.rank <= 2 and told.office.split()[0] not in _SEVERAL
    if single and len(desk.described.get(noun, ())) > 1 and desk.phrase(noun).plural:
        return ""
    taken = {
        other.country
        for other in desk.memory.entities
        if single and other is not entity and other.items and told.office in other.offices
    }
    if told.office.split()[-1] in SENT:
        taken |= {_receiver(desk, noun)}
        states = sorted((e for e in desk.memory.entities if e.kind in STATES and e.items), key=lambda e: -len(e.items))
        return next((e.name for e in states if e.name not in taken), "") if taken != {""} else state_here(desk, noun)
    return next((state for state in (state_here(desk, noun), desk.home) if state and state not in taken), "")


def _receiver(desk: Desk, noun: int) -> str:
    """ "The ministry summoned Ambassador X", "the ambassador to Peru, X": the state of those to whom an envoy is sent, who is another's."""
    for child in desk.tree.all_children(noun, "nmod", "obl"):
        if child.index > noun and desk.tree.case(child.index) in {"in", "to"}:
            return next((country_of(e) for e in desk.meant(child.index)), "")
    token = desk.token(noun)
    for _ in range(3):
        if bare(token.deprel) in {"obj", "nsubj:pass"}:
            break
        token = desk.token(token.head)
    subject = desk.tree.child(token.head, "nsubj") if desk.token(token.head).lemma in _RECEIVES else None
    return next((country_of(e) for e in desk.meant(subject.index)), "") if subject is not None else ""


def _earlier(desk: Desk, noun: int, told: Told) -> str:
    """ "The governor of Trarza … Governor X": of what the same office was told without a name."""
    start = f"{told.office} of "
    fits = (e for e in desk.memory.entities if e.kind is Kind.PERSON and not e.named and e.name.startswith(start))
    found = next(fits, None)
    abroad = found is not None and told.rank <= 2 and found.country != desk.home
    if found is None or (abroad and _paragraph_of(desk, found) != desk.paragraph(noun)):
        return ""  # "a truce brokered by Malaysia's premier. … Prime Minister X": not of Malaysia
    return found.name.removeprefix(start)


def _paragraph_of(desk: Desk, entity: Entity) -> int:
    return desk.paragraph(entity.items[-1].head) if entity.items else -1


def _distributed(desk: Desk, noun: int, entity: Entity) -> str:
    """ "the two foreign ministers, X of Peru and Y of Chile"; "X and Y, ministers of Peru and Chile, respectively"."""
    if len(desk.described[noun]) < 2:
        return ""
    for item in entity.items:
        if item.sort == "name" and desk.sentence(item.head) == desk.sentence(noun):
            for child in desk.tree.all_children(item.head, "nmod"):
                if desk.tree.case(child.index) == "of":
                    return next((e.name for e in desk.meant(child.index)), "")
    behind = desk.tree.all_children(noun, "nmod")
    by_parse = ([e.name for c in desk.tree.conjuncts(child.index) for e in desk.meant(c)] for child in behind)
    listed = [states_behind(desk, desk.token(noun))[0], *by_parse]  # the words first, however the parse has hung them
    of = next((names for names in listed if len(names) == len(desk.described[noun])), None)
    return of[list(desk.described[noun]).index(entity.number)] if of is not None else ""


def _behind_name(desk: Desk, noun: int, entity: Entity) -> str:
    """ "Ambassador X of China", "Senator Y of Ohio": what stands behind the name right beside the office."""
    for item in entity.items:
        if item.sort == "name" and abs(item.first - noun) <= 2:
            for child in desk.tree.all_children(item.head, "nmod"):
                if desk.tree.case(child.index) == "of" and child.index > item.head:
                    return next((e.name for e in desk.meant(child.index)), "")
    return ""


def _near_body(desk: Desk, noun: int, told: Told) -> Entity | None:
    """A spokesman without a body speaks for the body that was subject shortly before."""
    if not (told.speaks or told.belongs in _OF_BODIES) or told.ministry or told.belongs == "state":
        return None
    for entity in subjects_before(desk, noun, 1):
        if entity.kind in {Kind.BODY, Kind.COMPANY, Kind.ORGANISATION, Kind.GROUP, Kind.PARTY} and not entity.plural:
            return entity
    return None
