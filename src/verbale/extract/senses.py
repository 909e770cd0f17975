"""A frame and the word that may tell its deed in, whether that sense is meant out: particles, fixed objects, conditions."""

from dataclasses import replace

from verbale.extract.clauses import Clause
from verbale.extract.sense_conditions import Kinds, complement_stands, holds, meant, noun_conditions, verb_conditions
from verbale.extract.sense_words import beside, noun_words, worded
from verbale.extract.slots import behind
from verbale.extract.tree import Tree
from verbale.records.passing import passing
from verbale.reference.frames import Frame
from verbale.reference.light_verbs import LightVerb


@passing
class Told:
    """A frame that fits, and every word of the text that belongs to it (verb, particle, fixed object).

    `objects` are nouns that the frame asks for by name ("lifted the ban").
    """

    head: int
    frame: Frame
    words: tuple[int, ...]
    objects: tuple[int, ...] = ()
    fit: str = "listed"


def fit_verb(tree: Tree, found: Clause, frames: tuple[Frame, ...], kinds: Kinds) -> Told | None:
    """A clause and the frames of its verb in, the first that fits out (frames come narrowest first).

    Where none fits, a verb that tells one type only is trusted with a noun that its list lacks, if both sides can act or
    suffer: the lists name what is usual, never all that can be outlawed, freed or shelled.
    """
    possible = [(frame, words) for frame, words in worded(tree, found, frames) if words is not None]
    for lenient in (False, True) if _nobody_known(tree, found) else (False,):
        for frame, words in possible:
            if verb_conditions(tree, with_particle(found, frame), frame, kinds, lenient=lenient):
                named = tuple(head for head in found.objects if _is_named(tree, head, frame))
                return Told(found.verb, frame, words, named, "lenient" if lenient else "listed")
    return _trusted(tree, found, possible, kinds)


def _is_named(tree: Tree, head: int, frame: Frame) -> bool:
    """Whether the frame asks for a noun by name: "ended its mediation efforts"."""
    return any(tree.tokens[inner].lemma.lower() in frame.object.words for inner in meant(tree, head))


def with_particle(found: Clause, frame: Frame) -> Clause:
    """A clause and a frame in, the clause out; a noun that the parser hung on the frame's particle is the object ("swore in [two]")."""
    if found.objects or found.passive or frame.governs or not frame.beside or frame.fixed:
        return found
    return replace(found, objects=found.behind(frame.beside[-1]))


def _nobody_known(tree: Tree, found: Clause) -> bool:
    """Whether nothing can be asked of the subject: a passive without agent ("was chased"), a pronoun ("they looted")."""
    if not found.subjects:
        return found.passive
    return all(tree.tokens[head].upos == "PRON" for head in found.subjects)


# Senses of so common a verb are too many for `_trusted`.
_COMMON = frozenset(
    "take give make get put have hold bring set go come keep leave run turn send show see find call name know meet play move pass "
    "draw cut drop lift open close break cross enter reach join share raise carry push pull win lose lead head face back "
    "down improve develop wave answer clear build install acquire produce display "
    "employ adopt operate handle hit strike shoot fire fight beat attack target train feed treat pour work sell buy pay help support cover order".split()
)


def _trusted(tree: Tree, found: Clause, possible: list[tuple[Frame, tuple[int, ...]]], kinds: Kinds) -> Told | None:
    if tree.tokens[found.verb].lemma.lower() in _COMMON or len({frame.type for frame, _ in possible}) != 1:
        return None
    doer = not found.subjects or any("actor" in kinds(head) for head in found.subjects)
    if not doer or not (found.subjects or found.passive):
        return None
    for frame, words in possible:
        if _loosely(tree, found, frame, kinds):
            return Told(found.verb, frame, words, fit="trusted")
    return None


def _loosely(tree: Tree, found: Clause, frame: Frame, kinds: Kinds) -> bool:
    """Whether nothing speaks against a frame, though its object is none that the frame lists."""
    narrow = frame.fixed or frame.clause.wanted or frame.object.kinds == _THINGS
    if narrow or not frame.object.wanted:
        return False
    objects = behind(tree, found, frame.governs) if frame.governs else found.objects
    sides = any(kinds(head) & _SIDES for head in objects)
    return (
        bool(objects)
        and sides
        and holds(tree, frame.object.negative, objects, kinds)
        and holds(tree, frame.subject, found.subjects, kinds)
        and complement_stands(tree, found, frame)
    )


_THINGS = frozenset({"thing"})

_SIDES = frozenset({"actor", "person", "place"})


def fit_noun(tree: Tree, noun: int, frames: tuple[Frame, ...], kinds: Kinds) -> Told | None:
    """A noun and its frames in, the first that fits out: modifiers before it, prepositions behind it, conditions."""
    for frame in frames:
        words = noun_words(tree, noun, frame)
        if words is not None and noun_conditions(tree, noun, frame, kinds):
            return Told(noun, frame, words)
    return None


def carries(tree: Tree, found: Clause, noun: int, frame: Frame, light: LightVerb) -> bool:
    """Whether a light verb carries an event noun: as its object, as its passive subject, or behind its preposition."""
    if light.types and frame.type not in light.types:
        return False
    if light.nouns and tree.tokens[noun].lemma.lower() not in light.nouns:
        return False
    if light.passive and not found.passive:
        return False
    if any(beside(tree, found.verb, word) is None for word in light.beside):
        return False
    return noun in (behind(tree, found, light.leads) if light.leads else found.objects)
