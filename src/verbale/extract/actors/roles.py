"""A desk read to its end in, the offices that its words give to people out, with the days for which the text vouches."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import STATES, Entity
from verbale.extract.actors.holders import counterpart_office
from verbale.extract.actors.offices import RANKS, Told, told_office
from verbale.extract.actors.stages import stage_of, told_by_verb
from verbale.extract.actors.whose import whose
from verbale.records.actor import Kind

_LISTING = frozenset({",", "–", "—", "-", "and", "the", "("})
_TURNS = {"predecessor": "until", "successor": "from"}
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
    for held in _in_turn(desk, list(found.values())):
        found.setdefault((held.entity, held.office, held.of, held.told), held)
    return _settled(list(found.values()))


def _in_turn(desk: Desk, found: list[Held]) -> Iterator[Held]:
    """ "Her predecessor, X", "named X as his successor": who held an office before or takes it after somebody of whom it is told."""
    for noun, numbers in sorted(desk.described.items()):
        told = _TURNS.get(desk.token(noun).lemma.lower())
        owner = desk.phrase(noun).owner
        holders = {e.number for e in desk.meant(owner)} - set(numbers) if told and owner >= 0 else set()
        for held in [h for h in found if h.entity in holders and not (told == h.told == "until")]:
            for number in numbers:
                yield replace(held, entity=number, told=told or "on", head=noun, word=noun)


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
    of = whose(_at(desk, noun), noun, told, entity, names)
    if not of:
        return None
    stage, word = stage_of(desk, noun, told, entity)
    return Held(entity.number, told.office, of, stage, noun, hedged(noun), word)


def _at(desk: Desk, noun: int) -> Desk:
    """The desk as it stood when the reader came to a noun: nothing behind it had been told."""
    return replace(desk, memory=desk.memory.until(noun))


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
