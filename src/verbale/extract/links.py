"""A deed and the people of the report in, its two sides out: who and whom as actors, also where the words leave one out."""

from dataclasses import dataclass

from verbale.extract.events import Happening
from verbale.extract.people import People
from verbale.records.actor import Mention
from verbale.records.voice import names_of

# What an answer answers: "turned the offer down" is toward whoever made the last offer. By lemma of the object.
_ANSWERED = {
    "offer": ("AGREE",), "invitation": ("AGREE", "CONSULT"), "proposal": ("AGREE", "REQUEST"), "plan": ("AGREE",),
    "demand": ("REQUEST",), "request": ("REQUEST",), "call": ("REQUEST",), "appeal": ("REQUEST",),
    "ultimatum": ("REQUEST", "THREATEN"), "accusation": ("ACCUSE",), "charge": ("ACCUSE",), "claim": ("ACCUSE",),
    "allegation": ("ACCUSE",), "criticism": ("ACCUSE",), "threat": ("THREATEN",), "warning": ("THREATEN", "REQUEST"),
}  # fmt: skip
_MUTUAL = frozenset({"CONSULT", "COOPERATE", "AGREE", "SUPPORT"})
_JUDGES_A_DEED = frozenset({"ACCUSE", "SUPPORT", "REJECT"})


@dataclass(frozen=True, slots=True)
class Sides:
    """Who and whom; `doubt` is taken off the confidence where a side was not told in the deed's own words."""

    who: tuple[Mention, ...]
    whom: tuple[Mention, ...]
    doubt: float = 0.0


def sides(people: People, others: list[Happening], found: Happening) -> Sides:
    """The people, all deeds of the report in text order, and one of them in, its Sides out."""
    who = people.mentions(found.who)
    whom = _of_heads(people, others, found)
    doubt = 0.0
    if not whom:
        whom = _answered(people, others, found) or _served(people, found)
        doubt = 0.1 if whom else 0.0
    taken = set(names_of(who))
    whom = tuple(mention for mention in whom if mention.actor not in taken)
    return Sides(who, whom, doubt)


def _of_heads(people: People, others: list[Happening], found: Happening) -> tuple[Mention, ...]:
    """The actors in the slot of whom; where a deed stands there ("condemned the attack"), those who did it."""
    direct = people.mentions(found.whom)
    if found.frame.type not in _JUDGES_A_DEED:
        return direct
    for head in found.whom:
        deed = next((other for other in others if other.trigger == head and other is not found), None)
        if deed is not None:
            return people.mentions(deed.who) or direct
    return direct


def _answered(people: People, others: list[Happening], found: Happening) -> tuple[Mention, ...]:
    """An answer without a name is toward whoever last asked, offered or accused: "turned the offer down"."""
    lemmas = [people.tree.tokens[head].lemma.lower() for head in found.whom]
    wanted = next((_ANSWERED[lemma] for lemma in lemmas if lemma in _ANSWERED), ())
    if not wanted:
        return ()
    for other in reversed(others):
        if other.trigger < found.trigger and other.frame.type in wanted:
            named = people.mentions(other.who)
            if named:
                return named
    return ()


# What is promised, threatened or refused is so toward those whom it would reach: "ready to provide help to X".
_REACHES = frozenset({"AGREE", "THREATEN", "REJECT"})
_TOWARD = ("iobj", "obl", "obj", "nmod")
_PREPOSITIONS = frozenset({"to", "for", "with", "against", "on", "from"})


def _served(people: People, found: Happening) -> tuple[Mention, ...]:
    """Those whom a promise, threat or refusal would reach, from the clause or noun that tells its content."""
    if found.frame.type not in _REACHES:
        return ()
    tree = people.tree
    for clause in tree.all_children(found.trigger, "xcomp", "acl", "advcl", "ccomp", "obj"):
        for child in tree.all_children(clause.index, *_TOWARD):
            case = tree.case(child.index)
            if case in _PREPOSITIONS or (not case and child.deprel in {"obj", "iobj"}):
                named = people.mentions(tuple(tree.conjuncts(child.index)))
                if named:
                    return named
    return ()
