"""A deed and its report in, how it is told, in the names that features are made of, out."""

from functools import lru_cache

from verbale.extract.arguments import is_passive
from verbale.extract.events import Happening
from verbale.extract.people import People
from verbale.extract.tree import bare
from verbale.records.analysis import Token
from verbale.records.passing import passing
from verbale.reference.linking import link_table
from verbale.reference.noun_kinds import noun_kinds
from verbale.reference.word_classes import word_classes

_CLASSES = frozenset({"k0", "k1"})  # clusters of the vectors


@passing
class Deed:
    """How a deed is told: `form` is its part of speech, carried or passive; `thing` is what stands as its object; `up` its relation.

    `what` is the object's own noun; `classes` are those of the deed's word (models/word_classes.tsv).
    """

    type: str
    mode: str
    family: str
    lemma: str
    form: str
    target: str
    how: str
    thing: str
    up: str
    what: str
    classes: tuple[str, ...]


def described(people: People, found: Happening) -> Deed:
    """The people of a report and one of its deeds in, the Deed out."""
    frame, token = found.frame, people.tree.tokens[found.trigger]
    return Deed(
        type=frame.type,
        mode=f"{frame.type}:{frame.mode}",
        family=link_table().family(frame.type),
        lemma=frame.lemma.replace("&", "+"),  # "&" joins what is told together
        form=_form(people, found),
        target=frame.target,
        how=found.how,
        thing=_thing(people, found),
        up=bare(token.deprel),
        what=_what(people, found),
        classes=_classes("n" if frame.pos == "noun" else "v", frame.lemma),
    )


@lru_cache(maxsize=20_000)
def _classes(pos: str, lemma: str) -> tuple[str, ...]:
    return tuple(name for name in word_classes().of(pos, lemma) if name[:2] in _CLASSES)


def _what(people: People, found: Happening) -> str:
    objects = people.tree.all_children(found.trigger, "obj", "nsubj:pass")
    nouns = (token.lemma.lower() for token in objects if token.upos == "NOUN" and token.index not in found.words)
    return next(nouns, "")


def _form(people: People, found: Happening) -> str:
    if found.frame.pos == "verb" and is_passive(people.tree, found.trigger):
        return "passive"
    return found.frame.pos if found.carrier is None else f"{found.frame.pos} carried"


def _thing(people: People, found: Happening) -> str:
    """What stands as the object: a known actor, a pronoun that nobody answers to, a noun for people, a thing, with or without owner."""
    objects = people.tree.all_children(found.trigger, "obj", "nsubj:pass")
    own = next((token for token in objects if token.index not in found.words), None)
    if own is None:
        return "none"
    if people.named(own.index):
        return "actor"
    return f"{_sort(own)} owned" if people.of(own.index) else _sort(own)


def _sort(token: Token) -> str:
    if token.upos != "NOUN":
        return token.upos
    return "person" if "person" in noun_kinds().of_noun(token.lemma.lower()) else "thing"
