"""A word and its frames in, those of them that do not fit with what they lack out: what it might tell all the same."""

from verbale.extract.clauses import Clause
from verbale.extract.sense_conditions import Kinds, holds, is_forbidden, verb_conditions
from verbale.extract.sense_words import worded
from verbale.extract.senses import with_particle
from verbale.extract.slots import behind
from verbale.extract.tree import Tree
from verbale.records.passing import passing
from verbale.reference.frames import Frame

# What a frame can lack, the nearest first: nothing (another frame was narrower); a complement; somebody as subject; a
# fitting object, though somebody is object; any object; an object that can suffer; its words. What is ruled out by name
# rules out the type. "kin" is a frame of a related word.
LACKS = ("leave", "nothing", "complement", "subject", "object", "empty", "thing", "words", "kin")
_NEAR = frozenset({"nothing", "complement", "subject", "object", "empty", "thing"})
_SIDES = frozenset({"actor", "person", "place"})
_PEOPLE = frozenset({"actor", "person"})


@passing
class Rival:
    """The type of a frame that does not fit, what it lacks (see LACKS), the frame, and those of its words that stand there."""

    type: str
    lacks: str
    frame: Frame
    words: tuple[int, ...]

    @property
    def ruled_out(self) -> bool:
        """Whether what stands there speaks against the type: "declined to comment", "held its session" (nobody is held)."""
        wants_somebody = bool(self.frame.object.kinds) and self.frame.object.kinds <= _PEOPLE
        return self.lacks == "leave" or (self.lacks == "thing" and wants_somebody and not self.frame.object.words)

    @property
    def near(self) -> bool:
        """Whether all words of the frame stand there and nothing that it rules out."""
        return self.lacks in _NEAR


def rivals(tree: Tree, found: Clause | None, index: int, frames: tuple[Frame, ...], kinds: Kinds) -> tuple[Rival, ...]:
    """A word (with its clause if it is a verb) and its frames in, for each type the frame that lacks least out."""
    if found is None:
        firsts = {frame.type: frame for frame in reversed(frames)}
        return tuple(Rival(kind, "nothing", firsts[kind], (index,)) for kind in dict.fromkeys(f.type for f in frames))
    best: dict[str, Rival] = {}
    for frame, words in worded(tree, found, frames):
        known = best.get(frame.type)
        if words is None:
            if known is None:
                best[frame.type] = Rival(frame.type, "words", frame, (index,))
        elif known is None or known.lacks != LACKS[0]:
            lacks = _lacks(tree, with_particle(found, frame), frame, kinds)
            if known is None or LACKS.index(lacks) < LACKS.index(known.lacks):
                best[frame.type] = Rival(frame.type, lacks, frame, words)
    return tuple(best.values())


def _lacks(tree: Tree, found: Clause, frame: Frame, kinds: Kinds) -> str:
    if verb_conditions(tree, found, frame, kinds):
        return "nothing"
    if is_forbidden(tree, found, frame, kinds):
        return "leave"
    objects = behind(tree, found, frame.governs) if frame.governs else found.objects
    if not holds(tree, frame.object, objects, kinds):
        return _of_object(objects, kinds)
    return "complement" if holds(tree, frame.subject, found.subjects, kinds) else "subject"


def _of_object(objects: tuple[int, ...], kinds: Kinds) -> str:
    if not objects:
        return "empty"
    return "object" if any(kinds(head) & _SIDES for head in objects) else "thing"
