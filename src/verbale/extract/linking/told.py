"""A deed in, the sides that its own slots give out: the people there, or those who did or made what stands there."""

from collections.abc import Mapping

from verbale.extract.events import Happening
from verbale.extract.linking.record import Sides
from verbale.extract.people import People
from verbale.extract.subjects import surface_subject
from verbale.extract.tree import bare
from verbale.records.actor import PAIR, Mention
from verbale.records.voice import names_of

_JUDGES_A_DEED = frozenset({"ACCUSE", "SUPPORT", "REJECT", "REQUEST"})
_THERE = frozenset({"in", "at", "inside", "within", "across", "throughout"})  # "near Ukraine" is toward it
_WITHOUT_PLACES = frozenset({"MOBILIZE", "PROTEST", "CONSULT", "RETREAT"})


def told_sides(people: People, at: Mapping[int, Happening], found: Happening) -> Sides:
    """The people, every deed by its trigger, and one of them in, the Sides that its words tell out."""
    met = _in_their_meeting(people, found)
    if met:
        return Sides(met, ())
    who, whom = people.mentions(found.who), _whom(people, at, found)
    if not who and _is_between(people, found):
        return Sides(whom, ())
    taken = set(names_of(who))
    return Sides(who, tuple(mention for mention in whom if mention.actor not in taken))


def _in_their_meeting(people: People, found: Happening) -> tuple[Mention, ...]:
    """ "A and B, in their second meeting, discussed …": those who are told together as the subject are who met."""
    tree = people.tree
    token = tree.tokens[found.trigger]
    theirs = {t.index for t in tree.all_children(found.trigger, "nmod:poss") if t.text.lower() == "their"}
    if found.frame.type != "CONSULT" or not theirs or not theirs.issuperset(found.whom):
        return ()
    above = tree.tokens[token.head]
    is_verb = bare(token.deprel) == "obl" and above.upos == "VERB"
    heads = surface_subject(tree, above.index).heads if is_verb else tuple(tree.conjuncts(above.index))
    together = people.mentions(heads) if is_verb or bare(token.deprel) == "nmod" else ()
    return together if len(names_of(together)) >= PAIR else ()


def _is_between(people: People, found: Happening) -> bool:
    """ "Clashes between A and B", "the strengthening of ties between A and B": both do it."""
    return len(found.whom) > 1 and people.tree.case(found.whom[0]) == "between"


def _whom(people: People, at: Mapping[int, Happening], found: Happening) -> tuple[Mention, ...]:
    """The actors in the slot of whom; where a deed stands there ("condemned the attack"), those who did it.

    Who is asked for a deed is who is to do it, never who suffers it: "demanded the release of two sailors" names nobody.
    """
    heads = tuple(head for head in found.whom if not _is_only_place(people, found, head))
    direct = people.mentions(heads)
    if found.frame.type not in _JUDGES_A_DEED:
        return direct
    for head in heads:
        deed = at.get(head)
        if deed is not None and deed is not found:
            doers = people.mentions(deed.who)
            return doers if found.frame.type == "REQUEST" else doers or direct
    if found.frame.type == "REQUEST":
        suffer = befallen(people, at, found)
        return people.mentions(tuple(head for head in heads if head not in suffer))
    return direct


def befallen(people: People, at: Mapping[int, Happening], found: Happening) -> frozenset[int]:
    """The heads of those who are told as suffering what a deed asks for: the sailors of "demanded the release of sailors"."""
    below = [at[index] for index in people.tree.subtree(found.trigger) if index in at and index != found.trigger]
    return frozenset(head for deed in below for head in deed.whom if head not in deed.who)


def _is_only_place(people: People, found: Happening, head: int) -> bool:
    """Whether troops or crowds are only told to be there: "the build-up in Georgia" is toward nobody."""
    own = people.cast.at(head)
    there = own is not None and own.place and people.tree.case(head) in _THERE
    return there and found.frame.type in _WITHOUT_PLACES
