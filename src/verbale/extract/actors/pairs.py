"""A desk with its names in, who holds which office of a list out: "the presidents of Kenya and Uganda, X and Y"; "X and Y, the two envoys of Peru and Chile".

The parse hangs such lists in every way; as many names as states on either side of one comma are paired in their order.
"""

from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import Entity, Item
from verbale.extract.actors.of_states import states_behind
from verbale.extract.actors.run_ends import CLOSING, OPENING
from verbale.records.actor import Kind
from verbale.records.analysis import Token

_BETWEEN = frozenset({",", "and"})
_NAMES = frozenset({Kind.PERSON, Kind.ORGANISATION})  # what a name of two words that no table knows is taken for


def paired(desk: Desk) -> dict[int, tuple[int, ...]]:
    """The entities of each plural office that is told with as many states as names; persons are made of what no table knows."""
    by_end = {item.last: item for item in desk.items if item.sort == "name"}
    by_start = {item.first: item for item in desk.items if item.sort == "name"}
    found: dict[int, tuple[int, ...]] = {}
    for token in desk.tree.tokens:
        if token.xpos == "NNS" and token.index not in desk.at and desk.nouns.is_office(token.lemma.lower()):
            states, end = states_behind(desk, token)
            if len(states) > 1:
                people = _behind(desk, end, by_start) if _comma(desk, end) else []
                if len(people) != len(states):
                    people = _before(desk, desk.phrase(token.index).first, by_end)
                if len(people) == len(states):
                    found[token.index] = tuple(map(_holder, people, states))
    return found


def _holder(entity: Entity, state: str) -> int:
    """Whoever is paired with a state is a person of that state."""
    entity.kind, entity.unsure, entity.country = Kind.PERSON, False, entity.country or state
    return entity.number


def _comma(desk: Desk, at: int) -> bool:
    return at < len(desk.tree.tokens) and desk.token(at).text == ","


def _behind(desk: Desk, comma: int, by_start: dict[int, Item]) -> list[Entity]:
    """The persons listed from a comma on."""
    found: list[Entity] = []
    at = comma
    while at < len(desk.tree.tokens) and (desk.token(at).text in _BETWEEN or _is_quote(desk.token(at))):
        at += 1
        item = by_start.get(at)
        if item is not None and _may_be_person(desk, item):
            found.extend(desk.memory.entities[n] for n in item.entities)
            at = item.last
    return found


def _before(desk: Desk, first: int, by_end: dict[int, Item]) -> list[Entity]:
    """The persons listed up to the comma right before a phrase, in the order of the text."""
    found: list[Entity] = []
    at = first
    while at > 1 and _is_quote(desk.token(at - 1)):
        at -= 1
    if at < 1 or desk.token(at - 1).text != ",":
        return []
    while at > 1 and desk.token(at - 1).text in _BETWEEN:
        at -= 1
        item = by_end.get(at)
        if item is not None and _may_be_person(desk, item):
            found[:0] = [desk.memory.entities[n] for n in item.entities]
            at = item.first
    return found


def _is_quote(token: Token) -> bool:
    return token.text in OPENING | CLOSING | {"'"}


def _may_be_person(desk: Desk, item: Item) -> bool:
    """Whether a name is a person's, or one of two words that no table knows."""
    entity = desk.memory.entities[item.entities[0]] if len(item.entities) == 1 else None
    if entity is None or entity.kind not in _NAMES:
        return False
    return entity.kind is Kind.PERSON or (entity.unsure and item.last - item.first > 1)
