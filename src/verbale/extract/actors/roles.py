"""A desk read to its end in, the offices that its words give to people out, with the days for which the text vouches."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from verbale.extract.actors.context import country_of, state_here
from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import STATES, Entity
from verbale.extract.actors.holders import counterpart_office
from verbale.extract.actors.of_states import states_behind
from verbale.extract.actors.offices import RANKS, Told, told_office
from verbale.extract.actors.salience import subjects_before
from verbale.extract.actors.stages import stage_of, told_by_verb
from verbale.extract.tree import bare
from verbale.records.actor import Kind

_LISTING = frozenset({",", "–", "—", "-", "and", "the", "("})
_DOMESTIC = frozenset(
    "minister lawmaker legislator governor prosecutor judge secretary mayor senator mp ambassador spokesman".split()
)
_OF_BODIES = frozenset({"body", "organisation", "company", "party", "group", "media"})
_SEVERAL = frozenset({"deputy", "vice", "former", "assistant"})  # a state has several of them
_SENT = frozenset({"ambassador", "consul", "d'affaires", "attaché"})
_RECEIVES = frozenset({"summon", "expel", "receive", "reprimand"})
_CHAIRS = {"chair": "chair", "head": "head", "lead": "leader", "command": "commander", "govern": "governor"}


@dataclass(frozen=True, slots=True)
class Held:
    """An office held by one entity: `of` by name, the token of the words, on, from or until, and the word that a time hangs on."""

    entity: int
    office: str
    of: str
    told: str
    head: int
    hedged: bool
    word: int = -1


def held_offices(desk: Desk, names: dict[int, str], hedged: Callable[[int], bool]) -> list[Held]:
    """A desk read to its end and the names of its entities in, every office told of a named person out, each once."""
    found: dict[tuple[int, str, str, str], Held] = {}
    for noun, numbers in sorted(desk.described.items()):
        for number in numbers:
            held = _described(desk, noun, desk.memory.entities[number], names, hedged)
            if held is not None:
                found.setdefault((held.entity, held.office, held.of, held.told), held)
    for held in (*_chaired(desk), *_of_formats(desk)):
        found.setdefault((held.entity, held.office, held.of, held.told), held)
    return _settled(list(found.values()))


def _described(
    desk: Desk, noun: int, entity: Entity, names: dict[int, str], hedged: Callable[[int], bool]
) -> Held | None:
    """The office in a title, apposition or predicate."""
    if entity.kind is not Kind.PERSON or not entity.named:
        return None
    other = counterpart_office(desk, noun)
    if other is not None and all(other):
        stage, word = told_by_verb(desk, entity, noun)
        return Held(entity.number, *other, stage or "on", noun, hedged(noun), word if stage else noun)
    told = told_office(desk, noun)
    if told is None or not told.office or _is_rank(told):
        return None
    of = _of(desk, noun, told, entity, names)
    if not of:
        return None
    stage, word = stage_of(desk, noun, told, entity)
    return Held(entity.number, told.office, of, stage, noun, hedged(noun), word)


def _of_formats(desk: Desk) -> Iterator[Held]:
    """ "The co-chairs of the Minsk Group – France and Russia – urged": states hold offices in formats."""
    tokens = desk.tree.tokens
    for item in [i for i in desk.memory.items if i.rule == "gathered/of a format"]:
        lemma = desk.token(item.head).lemma.lower()
        office = f"co-{lemma}" if tokens[max(item.head - 1, 0)].text == "-" else lemma
        at = item.last
        while at < len(tokens) and (tokens[at].text.lower() in _LISTING or at in desk.at):
            for entity in desk.meant(at):
                if entity.kind in STATES:
                    yield Held(
                        entity.number, office, desk.memory.entities[item.entities[0]].name, "on", item.head, False
                    )
            at += 1


def _is_rank(told: Told) -> bool:
    """ "Colonel X", "Private Y", "Professor Z": a rank or calling, no office."""
    words = told.office.split()
    return words[-1] in RANKS and "secretary" not in words


def _of(desk: Desk, noun: int, told: Told, entity: Entity, names: dict[int, str]) -> str:
    """Of whom or where it is an office; ministers and the like are their state's, whatever body is near."""
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
    domestic = told.rank <= 4 or told.office.split()[-1] in _DOMESTIC
    return earlier or (_free_state(desk, noun, told, entity) if domestic else "")


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
    if told.office.split()[-1] in _SENT:
        taken |= {_receiver(desk, noun)}
        states = sorted((e for e in desk.memory.entities if e.kind in STATES and e.items), key=lambda e: -len(e.items))
        return next((e.name for e in states if e.name not in taken), "") if taken != {""} else state_here(desk, noun)
    return next((state for state in (state_here(desk, noun), desk.home) if state and state not in taken), "")


def _receiver(desk: Desk, noun: int) -> str:
    """ "The ministry summoned Ambassador X": the state of those who summon or expel an envoy, who is another's."""
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
    if not (told.speaks or told.belongs in _OF_BODIES) or told.ministry:
        return None
    for entity in subjects_before(desk, noun, 1):
        if entity.kind in {Kind.BODY, Kind.COMPANY, Kind.ORGANISATION, Kind.GROUP, Kind.PARTY} and not entity.plural:
            return entity
    return None


def _chaired(desk: Desk) -> list[Held]:
    """ "who chairs the committee", "Y leads the party": an office told by a verb."""
    found: list[Held] = []
    for token in desk.tree.tokens:
        if token.upos != "VERB" or token.lemma not in _CHAIRS:
            continue
        subject = desk.tree.child(token.index, "nsubj")
        target = desk.tree.child(token.index, "obj")
        if subject is None or target is None:
            continue
        holders = [e for e in desk.meant(subject.index) if e.kind is Kind.PERSON and e.named]
        for entity in holders:
            office, of = _office_of(desk, _CHAIRS[token.lemma], target.index)
            if of:
                found.append(Held(entity.number, office, of, "on", target.index, False, target.index))
                entity.offices.append(office)
    return found


def _office_of(desk: Desk, office: str, target: int) -> tuple[str, str]:
    """ "heads the committee of the party": head of the committee, of the party; "chairs the branch of the union": branch chair."""
    entity = next(iter(desk.meant(target)), None)
    if entity is not None and entity.named:
        return office, entity.name
    words = " ".join(desk.token(i).text for i in range(_words_from(desk, target), target + 1))
    owners = [desk.phrase(target).owner]
    owners += [c.index for c in desk.tree.all_children(target, "nmod") if desk.tree.case(c.index) == "of"]
    for owner in owners:
        found = [e for e in desk.meant(owner) if e.named and e.kind is not Kind.PERSON] if owner >= 0 else []
        if found:
            return f"{office} of the {words}", found[0].name
    return office, ""


def _words_from(desk: Desk, target: int) -> int:
    """Where the words of a target begin: behind its article, owner and the possessive mark."""
    first = desk.phrase(target).first
    for index in range(first, target):
        if desk.token(index).xpos == "POS" or desk.token(index).upos in {"DET", "PRON"}:
            first = index + 1
    return first


def _settled(found: list[Held]) -> list[Held]:
    """Of "minister" and "foreign minister" of the same person only the fuller one is kept."""
    kept: list[Held] = []
    for held in found:
        fuller = [o for o in found if o.entity == held.entity and o is not held and _says_more(o, held)]
        if not fuller:
            kept.append(held)
    return kept


def _says_more(one: Held, other: Held) -> bool:
    return one.office != other.office and set(other.office.split()) < set(one.office.split())


def learn_offices(desk: Desk) -> None:
    """Before the report is read: the offices of named persons and their states, as far as their own words tell them."""
    for noun, numbers in sorted(desk.described.items()):
        for number in numbers:
            entity = desk.memory.entities[number]
            if entity.kind is not Kind.PERSON:
                continue
            told = told_office(desk, noun)
            if told is None:
                continue
            if told.office not in entity.offices:
                entity.offices.append(told.office)
            entity.country = entity.country or told.country


__all__ = ["STATES", "Held", "held_offices", "learn_offices"]
