"""The cast and names of a report in, what kind of thing a nominal means out: person, actor, place or thing.

What the cast does not know, such as "an alleged sharpshooter", is told by the noun itself (see reference/en/noun_kinds.toml).
"""

from functools import cache

from verbale.extract.actors.record import Cast
from verbale.extract.sense_conditions import Kinds
from verbale.extract.strongholds import is_stronghold
from verbale.extract.tree import Tree
from verbale.records.actor import Kind
from verbale.records.analysis import Token
from verbale.reference.noun_kinds import noun_kinds

_PEOPLE = frozenset({Kind.PERSON, Kind.GROUP})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_ACTORS = frozenset({"PERSON", "ORG", "NORP"})
_THING = frozenset({"thing"})
_ACTOR = frozenset({"actor"})
_PERSON = frozenset({"actor", "person"})
# Pronouns that stand for somebody even where what they point back to is a state or a body ("nobody was beaten", "fed them").
_SOMEBODY = frozenset(
    "he she they who whom anybody anyone everybody everyone nobody somebody someone none we us them him her".split()
)


def kinds_of(tree: Tree, cast: Cast) -> Kinds:
    """A tree and its cast in, a function from the index of a head to its kinds out."""
    kind_of_actor = {actor.name: actor.kind for actor in cast.actors}
    labels = {i: name.label for name in tree.analysis.names for i in range(name.first, name.last)}

    def kinds(head: int) -> frozenset[str]:
        found: set[str] = set()
        mention = cast.at(head)
        if mention is not None and mention.actors:
            found.add("actor")
            if tree.tokens[head].lemma.lower() in _SOMEBODY or any(
                kind_of_actor.get(name) in _PEOPLE for name in mention.actors
            ):
                found.add("person")
            if mention.place:
                found.add("place")
        if labels.get(head) in _PLACES:
            found.add("place")
        if not found and is_stronghold(tree, tree.tokens[head]):
            found.add("place")
        if not found and tree.tokens[head].upos == "NUM" and labels.get(head) == "CARDINAL":
            of = _counted_of(tree, head)
            return _PERSON if of is None else kinds(of)
        return frozenset(found) or _told_by_noun(tree.tokens[head], labels.get(head, ""))

    return cache(kinds)  # asked again and again


def _counted_of(tree: Tree, number: int) -> int | None:
    """What a number is of, as in "lent two of its paintings"; None for "freed 18", "freed 18 of those", who are people."""
    of = (t for t in tree.all_children(number, "nmod") if tree.case(t.index) == "of")
    return next((t.index for t in of if t.text.lower() not in {"those", "these"}), None)


def _told_by_noun(token: Token, label: str) -> frozenset[str]:
    """A noun, pronoun or name that the cast does not know in, its kinds out."""
    lemma, table = token.lemma.lower(), noun_kinds()
    is_amount = lemma in table.amounts or (token.upos == "NUM" and not label)
    if is_amount or lemma in table.pronouns or token.text.lower() in table.states:
        return _PERSON
    if token.upos in {"VERB", "AUX"}:
        return frozenset()
    if token.upos == "PROPN" and (label in _ACTORS or not label):
        return _PERSON if label == "PERSON" else _ACTOR
    return (table.of_noun(lemma) if token.upos in {"NOUN", "PROPN"} else frozenset()) or _THING
