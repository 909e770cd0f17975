"""A desk whose names are entered in, the state that the report is mostly about out."""

import re
from collections import Counter

from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import STATES, Item
from verbale.extract.actors.salience import is_subject
from verbale.extract.actors.towns import state_of_town
from verbale.extract.tree import bare
from verbale.records.actor import Kind
from verbale.records.analysis import Furniture

_ABROAD = frozenset("embassy consulate counterpart colleague".split())
_DAY = re.compile(r"[\d(–—-]")  # what may stand behind the state in a dateline
_ISSUED = frozenset({"statement", "release", "communiqué", "communique", "readout", "remarks", "note", "announcement"})
_ISSUERS = frozenset(
    {"ministry", "government", "presidency", "embassy", "office", "department", "cabinet", "parliament"}
)
_STATE = frozenset(kind.value for kind in STATES)


def find_home(desk: Desk) -> str:
    """The state that a report is mostly about: dateline, first state told, and how often each is told."""
    scores: Counter[str] = Counter()
    towns = [state for index, state in desk.places.items() if index not in desk.at and index not in desk.seats]
    told = {item.country for item in desk.items}.union(towns)
    for thing in desk.tree.analysis.furniture:
        state = _told_above(desk, thing)
        # the state of a dateline that is told nowhere else, where towns of another state are, is that of a bureau
        if thing.kind == "heading" or state in told or not any(towns):
            scores[state] += 6
    first = True
    for item in desk.items:
        state = item.country or _named_after(desk, item)
        if not state or item.head in desk.seats:
            continue
        scores[state] += 1
        if first:
            scores[state] += 3
            first = False
        if is_subject(desk, item):
            scores[state] += 1
        if _tells_foreign(desk, item):
            scores[state] -= 3
    scores.update(towns)
    scores.pop("", None)
    return max(scores, key=lambda s: scores[s]) if scores else ""


def _told_above(desk: Desk, thing: Furniture) -> str:
    """The state whose report it is by what stands above it: its dateline, or who issues it; "" where that tells none."""
    if thing.kind == "heading":
        return desk.lexicon.state_of_place(thing.says) or _issuer(desk, thing)
    return _of_dateline(desk, thing) if thing.kind == "dateline place" and thing.says else ""


def _of_dateline(desk: Desk, thing: Furniture) -> str:
    """ "BATUMI, Georgia, March 11 (Agency)": the state told behind the town, else that of the capital or of the town itself."""
    behind = thing.span.of(desk.tree.analysis.article.text).split(",")[1:]
    told = (desk.lexicon.state_of_place(_DAY.split(part)[0].strip()) for part in behind)
    named = frozenset(e.name for e in desk.memory.entities if e.kind in STATES)
    return next(filter(None, told), "") or desk.lexicon.state_of_place(thing.says) or state_of_town(thing.says, named)


def _issuer(desk: Desk, heading: Furniture) -> str:
    """ "Statement by the Ministry of Foreign Affairs of the State of Kuwait": whose ministry issues the report; "" of any other heading."""
    words = heading.span.of(desk.tree.analysis.article.text).split() if heading.kind == "heading" else []
    low = {word.lower().strip(",.:") for word in words}
    if low.isdisjoint(_ISSUED) or low.isdisjoint(_ISSUERS):
        return ""
    world = desk.lexicon.world
    known = (entry for at in range(len(words)) for entry in world.longest(words, at)[1])
    states = {entry.canonical for entry in known if entry.kind in _STATE}
    return states.pop() if len(states) == 1 else ""


def _named_after(desk: Desk, item: Item) -> str:
    """ "The Kenya Medical Association": the state by which an organisation that no table knows is named."""
    told = (desk.memory.entities[n] for n in item.entities)
    words = {t.text for t in desk.tree.tokens[item.first : item.last]}
    return next((e.country for e in told if e.kind is Kind.ORGANISATION and e.country in words), "")


def _tells_foreign(desk: Desk, item: Item) -> bool:
    """ "The Mauritanian consulate", "her Omani counterpart", "the ambassador to Peru": a state that has them is another than the report's."""
    token = desk.token(item.head)
    above = desk.token(token.head).lemma.lower()
    return above in _ABROAD and (bare(token.deprel) in {"amod", "compound", "nmod"})
