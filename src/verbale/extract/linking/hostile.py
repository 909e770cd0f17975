"""A hostile deed that somebody suffers in, who does the hostile deed on which it hangs out: "killed when X opened fire"."""

from collections.abc import Iterator

from verbale.extract.events import Happening
from verbale.extract.linking.record import Candidate, Told
from verbale.extract.people import People
from verbale.extract.tree import Tree, bare

# The types of deed in the course of which people are hurt, or are held.
_IN_THE_COURSE = {"ASSAULT": frozenset({"ASSAULT", "PROTEST"}), "COERCE": frozenset({"ASSAULT", "COERCE"})}
_HANGS = frozenset({"obl", "nmod", "advcl", "acl", "conj", "xcomp", "obj", "nsubj"})
_STEPS = 3  # links of the parse between two words that tell one deed; more tell two


def attackers(people: People, told: tuple[Told, ...], found: Happening) -> Iterator[Candidate]:
    """The people, all deeds of the report and one that lacks its doer in, those who do what it hangs together with out."""
    fitting = _IN_THE_COURSE.get(found.frame.type, frozenset())
    for other in told:
        if other.sides.who and other.found.frame.type in fitting and hang_together(people.tree, found, other.found):
            yield Candidate(other.sides.who, "attacker")


def hang_together(tree: Tree, one: Happening, two: Happening) -> bool:
    """Whether one deed's word stands a few links above the other's in one sentence, by phrases or clauses of time and means."""
    if one.trigger == two.trigger or tree.tokens[one.trigger].sentence != tree.tokens[two.trigger].sentence:
        return False
    return _below(tree, one.trigger, two.trigger) or _below(tree, two.trigger, one.trigger)


def _below(tree: Tree, low: int, high: int) -> bool:
    here = tree.tokens[low]
    for _ in range(_STEPS):
        if here.head == here.index or bare(here.deprel) not in _HANGS or here.deprel == "acl:relcl":
            return False
        if here.head == high:
            return True
        here = tree.tokens[here.head]
    return False
