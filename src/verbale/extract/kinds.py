"""The cast and names of a report in, what kind of thing a nominal means out: person, actor, place or thing.

What the cast does not know, such as "an alleged sharpshooter", is told by the noun itself (see reference/en/nominals.toml).
"""

from verbale.extract.actors.record import Cast
from verbale.extract.senses import Kinds
from verbale.extract.tree import Tree
from verbale.records.actor import Kind
from verbale.records.analysis import Token
from verbale.reference.nominals import nominals

_PEOPLE = frozenset({Kind.PERSON, Kind.GROUP})
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_ACTORS = frozenset({"PERSON", "ORG", "NORP"})
_THING = frozenset({"thing"})
_ACTOR = frozenset({"actor"})
_PERSON = frozenset({"actor", "person"})
_PERSONAL = frozenset(
    "he she they who i we us them him me his her their our my its whose everyone everybody anyone anybody someone somebody nobody himself herself "
    "themselves".split()
)
# Numbers and amounts that stand for people as often as for things: "eleven", "dozens", "others".
_AMOUNTS = frozenset(
    "dozen score hundred thousand million other some several many few both all most more none each".split()
)
# Ends of nouns for people; the table of nominals cannot list all trades ("sharpshooter", "beekeeper", "trade unionist").
_ENDS = (
    "ist",
    "man",
    "woman",
    "people",
    "keeper",
    "maker",
    "shooter",
    "fighter",
    "worker",
    "holder",
    "goer",
    "crat",
    "eer",
    "person",
)
_NO_PERSON = frozenset(
    "list human german roman career pioneer beer deer list waist mist wrist twist exist assist resist consist persist fist "
    "shareholder-list stakeholder-list".split()
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
            if any(kind_of_actor.get(name) in _PEOPLE for name in mention.actors):
                found.add("person")
            if mention.place:
                found.add("place")
        if labels.get(head) in _PLACES:
            found.add("place")
        return frozenset(found) or _told_by_noun(tree.tokens[head], labels.get(head, ""))

    return kinds


def _told_by_noun(token: Token, label: str) -> frozenset[str]:
    """A noun, pronoun or name that the cast does not know in, its kinds out."""
    lemma, table = token.lemma.lower(), nominals()
    if token.upos in {"VERB", "AUX"}:
        return frozenset()
    if lemma in _PERSONAL or lemma in _AMOUNTS or (token.upos == "NUM" and not label):
        return _PERSON
    if token.upos == "PROPN" and label in _ACTORS:
        return _PERSON if label == "PERSON" else _ACTOR
    if table.theme(lemma) or table.is_office(lemma) or (lemma.endswith(_ENDS) and lemma not in _NO_PERSON):
        return _PERSON if token.upos in {"NOUN", "PROPN"} else _THING
    return _ACTOR if table.group(lemma) and token.upos in {"NOUN", "PROPN"} else _THING
