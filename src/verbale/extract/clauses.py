"""A verb of a parse tree in, its clause out: who does it, to whom, and what stands behind which preposition.

Surface subjects are followed through coordination, control, participles and relative clauses, and passives are turned
round, so that "was shelled by the rebels", "the rebels, who shelled", "the rebels agreed to shell" and "rebels
shelling the town" all give the rebels as subject. Source of the relations: Universal Dependencies v2.
"""

from functools import cache

from verbale.extract.arguments import PARTICLES, expanded, is_passive, objects, obliques
from verbale.extract.subjects import surface_subject
from verbale.extract.tree import Tree, once
from verbale.records.passing import passing

# Verbs whose passive may make a subject of the receiver.
_GIVING = frozenset(
    "give deny grant offer hand send award refuse promise pay sell lend show serve bring owe allow permit assign allot".split()
)


@passing
class Clause:
    """One verb with its logical arguments, as token indexes of nominal heads with their conjuncts.

    `how` tells how the one who does it was found: "direct" in the verb's own clause, "shared" by coordination,
    "control", "participle", "relative", "agent" (behind "by"), or "none".
    """

    verb: int
    passive: bool
    subjects: tuple[int, ...]
    objects: tuple[int, ...]
    indirect: tuple[int, ...]
    obliques: tuple[tuple[str, int], ...]
    how: str

    def behind(self, preposition: str) -> tuple[int, ...]:
        """The nominal heads behind one preposition, also where a particle stands before it ("walked out of the talks")."""
        return tuple(head for case, head in self.obliques if case == preposition or case in _led(preposition))


@cache
def _led(preposition: str) -> frozenset[str]:
    return frozenset(f"{particle} {preposition}" for particle in ("out", "up", "away", "back", "down", "off"))


@once
def clause(tree: Tree, verb: int) -> Clause:
    """A tree and the index of a verb in, its Clause out."""
    passive = is_passive(tree, verb)
    subject = surface_subject(tree, verb)
    phrases = obliques(tree, verb)
    direct = objects(tree, verb) or tuple(head for case, head in phrases if case in PARTICLES)
    indirect = expanded(tree, tree.all_children(verb, "iobj"))
    direct = direct or indirect  # "asked their parliaments to ratify it"
    if not passive:
        return Clause(verb, False, subject.heads, direct, indirect, phrases, subject.how)
    agents = tuple(head for case, head in phrases if case == "by")
    how = "agent" if agents else "none"
    if direct and subject.heads and tree.tokens[verb].lemma.lower() in _GIVING:  # "they were denied access"
        return Clause(verb, True, agents, direct, subject.heads, phrases, how)
    return Clause(verb, True, agents, subject.heads or direct, indirect or direct, phrases, how)
