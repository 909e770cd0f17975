"""A first person outside all quotations in, whoever publishes the report out: "we call on the dockers" in a union's own press."""

import re

from verbale.extract.actors.desk import Desk
from verbale.extract.actors.entities import Entity, Item
from verbale.extract.actors.pronouns import WE
from verbale.records.actor import Kind
from verbale.records.analysis import Token

# What acts in its own press; newspapers and agencies act in none of their reports (CODING 4).
_ACTS = frozenset({Kind.PARTY, Kind.GROUP, Kind.ORGANISATION, Kind.BODY})
_ORGAN = re.compile(r"\b(?:organ|bulletin|site|page|paper|sheet|department|service) of the ([A-Z][\w' -]*\w)")
_WORDS = re.compile(r"[\w'-]+")


def publisher(desk: Desk, token: Token) -> Item | None:
    """A pronoun in, the item for the party, union or ministry in whose own press it says "we" out; None elsewhere."""
    start = token.span.start
    quoted = any(q.inner.start <= start < q.inner.end for q in desk.tree.analysis.quotations)
    own = None if quoted or token.text.lower() not in WE else _own(desk, desk.tree.analysis.article.source.outlet)
    if own is None:
        return None
    item = Item(token.index, token.index + 1, token.index, "pronoun", "p", rule="pronoun/publisher", confidence=0.7)
    return desk.memory.tell(item, own)


def _own(desk: Desk, outlet: str) -> Entity | None:
    """The actor of the report who publishes it by the name of the outlet, else whose organ the outlet says that it is."""
    words = frozenset(_WORDS.findall(outlet))
    named = (e for e in desk.memory.entities if e.items and e.named and e.kind in _ACTS)
    told = [e for e in named if words.issuperset(e.name.split())]
    if told:
        return max(told, key=lambda e: len(e.name))
    organ = _ORGAN.search(outlet)
    kind = desk.nouns.named(organ[1].split(" of ")[0].split()[-1].lower()) if organ else ""
    return desk.memory.new(Kind(kind), organ[1]) if organ and kind and Kind(kind) in _ACTS else None
