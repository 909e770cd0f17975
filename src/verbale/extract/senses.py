"""A frame and the word that may tell its deed in, whether that sense is meant out: particles, fixed objects, conditions."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Protocol

from verbale.extract.clauses import Clause
from verbale.extract.slots import at_noun, behind
from verbale.extract.tree import Tree, bare
from verbale.records.analysis import Token
from verbale.reference.frames import Condition, Frame
from verbale.reference.light_verbs import LightVerb

_COMPLEMENT_CLAUSES = ("ccomp", "xcomp", "advcl", "acl", "parataxis")


class Kinds(Protocol):
    """What kind of thing a word means: some of "person", "actor", "place", "thing"."""

    def __call__(self, head: int) -> frozenset[str]:
        """The index of a nominal head in, its kinds out."""


@dataclass(frozen=True, slots=True)
class Told:
    """A frame that fits, and every word of the text that belongs to it (verb, particle, fixed object).

    `objects` are nouns that the frame asks for by name ("lifted the ban").
    """

    frame: Frame
    words: tuple[int, ...]
    objects: tuple[int, ...] = ()


def fit_verb(tree: Tree, found: Clause, frames: tuple[Frame, ...], kinds: Kinds) -> Told | None:
    """A clause and the frames of its verb in, the first that fits out (frames come narrowest first).

    Where none fits, a verb that tells one type only is trusted with a noun that its list lacks, if both sides can act or
    suffer: the lists name what is usual, never all that can be outlawed, freed or shelled.
    """
    possible = [(frame, words) for frame in frames if (words := _verb_words(tree, found, frame)) is not None]
    for lenient in (False, True):
        for frame, words in possible:
            if (not lenient or _nobody_known(tree, found)) and _verb_conditions(
                tree, with_particle(found, frame), frame, kinds, lenient=lenient
            ):
                named = tuple(head for head in found.objects if tree.tokens[head].lemma.lower() in frame.object.words)
                return Told(frame, words, named)
    return _trusted(tree, found, possible, kinds)


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
    "hit strike shoot fire fight beat attack target train feed treat pour work sell buy pay help support cover order".split()
)


def _trusted(tree: Tree, found: Clause, possible: list[tuple[Frame, tuple[int, ...]]], kinds: Kinds) -> Told | None:
    if tree.tokens[found.verb].lemma.lower() in _COMMON or len({frame.type for frame, _ in possible}) != 1:
        return None
    doer = not found.subjects or any("actor" in kinds(head) for head in found.subjects)
    if not doer or not (found.subjects or found.passive):
        return None
    for frame, words in possible:
        if _loosely(tree, found, frame, kinds):
            return Told(frame, words)
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
        and _holds(tree, frame.object.negative, objects, kinds)
        and _holds(tree, frame.subject, found.subjects, kinds)
        and _complement_stands(tree, found, frame)
    )


_THINGS = frozenset({"thing"})
_SIDES = frozenset({"actor", "person", "place"})


def _verb_words(tree: Tree, found: Clause, frame: Frame) -> tuple[int, ...] | None:
    """The tokens of a frame's particles and fixed noun beside the verb; None where one is missing."""
    words = [found.verb]
    for word in tree.all_children(found.verb, "compound:prt"):
        if word.text.lower() not in (*frame.beside, frame.fixed_by):
            return None  # "called off a plan for" is not "called for"
    for particle in frame.beside:
        index = _beside(tree, found.verb, particle)
        if index is None:
            return None
        words.append(index)
    if frame.fixed:
        fixed = _fixed(tree, found, frame)
        if not fixed:
            return None
        words.extend(fixed)
    return tuple(sorted(words))


def _fixed(tree: Tree, found: Clause, frame: Frame) -> tuple[int, ...]:
    """The fixed noun of a frame, behind its preposition ("put on alert") or as object beside its particle ("lay down arms")."""
    heads = behind(tree, found, frame.fixed_by) if frame.fixed_by else found.objects
    index = next((i for i in heads if _is_word(tree, i, frame.fixed)), None)
    if index is not None:
        return (index,)
    particle = _beside(tree, found.verb, frame.fixed_by) if frame.fixed_by else None
    below = [t.index for t in tree.all_children(particle, "obl", "obj")] if particle is not None else []
    index = next((i for i in (*found.objects, *below) if _is_word(tree, i, frame.fixed)), None)
    return (particle, index) if particle is not None and index is not None else ()


def _is_word(tree: Tree, index: int, word: str) -> bool:
    return tree.tokens[index].lemma.lower() == word or word in hyphened(tree, index)


def _beside(tree: Tree, verb: int, particle: str) -> int | None:
    """A particle or preposition that stands with a verb: its child, the case of a phrase, or the word behind it."""
    if particle not in tree.said_with(verb):
        return None
    for child in tree.children(verb):
        if child.text.lower() == particle and child.deprel not in _NO_PARTICLES:
            return child.index
        for case in tree.children(child.index):
            if _leads(case, particle):
                return case.index
    for after in range(verb + 1, min(verb + 3, len(tree.tokens))):  # "called Tuesday on", "stranded: talked about"
        if tree.tokens[after].text.lower() == particle and tree.tokens[after].sentence == tree.tokens[verb].sentence:
            return after
    objects = tree.all_children(verb, "obj")
    return next((t.index for o in objects for n in tree.all_children(o.index, "nmod") for t in tree.children(n.index)
                 if t.deprel == "case" and t.text.lower() == particle), None)  # fmt: skip


# "Asked not to be named": the "to" of an infinitive is no preposition.
_NO_PARTICLES = frozenset({"mark", "aux", "cc"})


def _leads(case: Token, particle: str) -> bool:
    """Whether a word is the preposition of a phrase or gerund below a verb."""
    return case.text.lower() == particle and (case.deprel == "case" or (case.deprel == "mark" and particle != "to"))


def _verb_conditions(tree: Tree, found: Clause, frame: Frame, kinds: Kinds, *, lenient: bool = False) -> bool:
    objects = behind(tree, found, frame.governs) if frame.governs else found.objects
    if lenient and not (frame.object.wanted or frame.fixed):
        return False  # a sense that hangs on its subject alone is not to be guessed
    subject = frame.subject.negative if lenient else frame.subject
    said = (*_clause_heads(tree, found.verb), *(t.index for head in objects for t in tree.all_children(head, "appos")))
    named = bool(frame.fixed) and not frame.governs and not frame.fixed_by  # the fixed noun is itself the object
    return (
        (named or _holds(tree, frame.object, objects, kinds))
        and (
            named
            or not frame.governs
            or _holds(tree, Condition(not_words=frame.object.not_words), found.objects, kinds)
        )
        and (not frame.modal or _demanded(tree, found, frame.modal, kinds))
        and _holds(tree, subject, found.subjects, kinds)
        and _holds(tree, frame.clause, said, kinds)
        and _complement_stands(tree, found, frame)
    )


def _clause_heads(tree: Tree, verb: int) -> Iterable[int]:
    """The heads of what a verb says or asks, also where it stands in the middle of that ("any attack, he warned, …")."""
    token = tree.tokens[verb]
    if bare(token.deprel) == "parataxis" and token.head != verb:
        yield token.head
    yield from (t.index for t in tree.all_children(verb, *_COMPLEMENT_CLAUSES))


def _demanded(tree: Tree, found: Clause, modals: frozenset[str], kinds: Kinds) -> bool:
    """Whether what is said is what somebody else must do: "Russia said that Sudan must return it"."""
    for head in _clause_heads(tree, found.verb):
        other = tree.child(head, "nsubj")
        modal = any(t.lemma.lower() in modals for t in tree.all_children(head, "aux"))
        if modal and other is not None and other.lemma.lower() not in _OURSELVES and "actor" in kinds(other.index):
            return True
    return False


_OURSELVES = frozenset({"we", "i", "it", "one", "that", "this", "there", "who", "which"})


def _holds(tree: Tree, condition: Condition, heads: tuple[int, ...], kinds: Kinds) -> bool:
    """Whether a condition holds of one of the heads; an empty slot fits a condition that wants nothing."""
    if not heads:
        return not condition.wanted
    if condition.weight == 0:
        return True
    meant = [inner for head in heads for inner in _meant(tree, head)]
    return any(
        condition.fits(word, kinds(head)) for head in meant for word in (*hyphened(tree, head)[:1], _lemma(tree, head))
    )


def _lemma(tree: Tree, head: int) -> str:
    """The lemma in lower case; a plural that begins a sentence is often taken for a name and kept as it is ("Medics")."""
    token = tree.tokens[head]
    if token.upos == "VERB" and bare(token.deprel) in {"obj", "nsubj", "obl"}:  # "treated the wounded"
        return token.text.lower()
    if token.upos == "NOUN" and not token.lemma.isascii():  # lemmatisers leave "attachés" as it is
        return token.lemma.lower().removesuffix("s")
    first = token.upos == "PROPN" and tree.analysis.sentences[token.sentence].first == head
    return token.lemma.lower().removesuffix("s") if first and len(token.lemma) > _SHORT else token.lemma.lower()


_SHORT = 4  # letters; "Laos", "Mars"


# Amounts and parts: "some of its troops" are troops, "a series of bombs" are bombs.
_AMOUNTS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve dozen score hundred thousand million some many few several most all "
    "both none any each half number series couple handful majority minority part rest bulk batch load group total "
    "ton tonne kilo kilogram kg barrel lot wave pair string flurry piece dozens hundreds thousands scores tens".split()
)


# Nouns that add nothing to what stands before them: a "ceasefire agreement" is a ceasefire.
_CLEAR = frozenset(
    {"agreement", "deal", "accord", "pact", "post", "point", "line", "measure", "order", "operation", "activity"}
)


def _meant(tree: Tree, head: int) -> tuple[int, ...]:
    """A head in, itself or, for an amount or a part, what it is an amount or part of, beside itself, out."""
    lemma = tree.tokens[head].lemma.lower()
    if lemma in _CLEAR:
        return (head, *(t.index for t in tree.all_children(head, "compound")))
    if lemma not in _AMOUNTS and tree.tokens[head].upos != "NUM":
        return (head,)
    inner = at_noun(tree, head, "of")
    return (*inner, head) if inner else (head,)


def _complement_stands(tree: Tree, found: Clause, frame: Frame) -> bool:
    """Whether one of the complements that the frame asks for stands behind the verb."""
    if not frame.complement:
        return True
    for wanted in frame.complement:
        if wanted == "object":
            stands = bool(found.objects)
        elif wanted in {"infinitive", "clause", "gerund"}:
            stands = any(_sort(tree, i) == wanted and not _asks(tree, i) for i in _clause_heads(tree, found.verb))
        else:
            stands = bool(behind(tree, found, wanted)) or _beside(tree, found.verb, wanted) is not None
        if stands:
            return True
    return False


def _asks(tree: Tree, index: int) -> bool:
    """Whether a clause is a question: "asked who was in charge" demands nothing."""
    return any(t.lemma.lower() in _ASKING for t in tree.children(index) if t.index < index)


_ASKING = frozenset({"who", "what", "why", "how", "whether", "which", "if"})


def _sort(tree: Tree, index: int) -> str:
    """A clause in, whether it is an infinitive, a gerund or a full clause out."""
    token = tree.tokens[index]
    if token.xpos == "VBG" and not tree.child(index, "aux"):
        return "gerund"
    to_leave = any(t.text.lower() == "to" and t.deprel in {"mark", "aux"} for t in tree.children(index))
    return "infinitive" if to_leave or (bare(token.deprel) == "xcomp" and token.xpos == "VB") else "clause"


def fit_noun(tree: Tree, noun: int, frames: tuple[Frame, ...], kinds: Kinds) -> Told | None:
    """A noun and its frames in, the first that fits out: modifiers before it, prepositions behind it, conditions."""
    for frame in frames:
        words = _noun_words(tree, noun, frame)
        if words is not None and _noun_conditions(tree, noun, frame, kinds):
            return Told(frame, words)
    return None


def hyphened(tree: Tree, index: int) -> tuple[str, ...]:
    """The last word of a compound in, the compound as the tables may write it, out: "build-up", "buildup".

    The parser takes "build", "-" and "up" for three words, of which the last is the head.
    """
    if (
        index < _COMPOUND
        or tree.tokens[index - 1].text != "-"
        or tree.tokens[index - 1].span.end != tree.tokens[index].span.start
    ):
        return ()
    before, token = tree.tokens[index - 2], tree.tokens[index]
    if before.span.end != tree.tokens[index - 1].span.start:
        return ()
    first, last = before.text.lower(), token.lemma.lower()
    return (f"{first}-{last}", f"{first}{last}")


_COMPOUND = 2  # tokens before the head of "build-up"


def first_of(tree: Tree, noun: int, lemma: str) -> int:
    """Where the head of a noun's trigger begins: two tokens earlier for "build-up"."""
    return noun if tree.tokens[noun].lemma.lower() == lemma else noun - _COMPOUND


def _noun_words(tree: Tree, noun: int, frame: Frame) -> tuple[int, ...] | None:
    if frame.plural and tree.tokens[noun].xpos not in {"NNS", "NNPS"}:
        return None
    first = first_of(tree, noun, frame.lemma) - len(frame.before)
    if first < 0 or any(tree.tokens[first + i].lemma.lower() != w for i, w in enumerate(frame.before)):
        return None
    words = list(range(first, noun + 1))
    for preposition in frame.beside:
        index = next((t.index for t in tree.tokens[noun + 1 : noun + 3] if t.text.lower() == preposition), None)
        if index is None:
            return None
        words.append(index)
    if frame.fixed:
        heads = at_noun(tree, noun, frame.fixed_by or "of")
        index = next((head for head in heads if tree.tokens[head].lemma.lower() == frame.fixed), None)
        if index is None:
            return None
        words.append(index)
    return tuple(words)


def _noun_conditions(tree: Tree, noun: int, frame: Frame, kinds: Kinds) -> bool:
    slots = (frame.governs,) if frame.governs else ("of", "poss", "adj")
    heads = tuple(head for slot in slots for head in at_noun(tree, noun, slot))
    if frame.complement and not any(_noun_complement(tree, noun, wanted) for wanted in frame.complement):
        return False
    return _holds(tree, frame.object, heads, kinds) and _holds(tree, frame.subject, at_noun(tree, noun, "poss"), kinds)


def _noun_complement(tree: Tree, noun: int, wanted: str) -> bool:
    if wanted in {"infinitive", "clause", "gerund"}:
        return any(_sort(tree, t.index) == wanted for t in tree.all_children(noun, "acl", "ccomp", "xcomp", "advcl"))
    return bool(at_noun(tree, noun, wanted)) or any(t.text.lower() == wanted for t in tree.tokens[noun + 1 : noun + 2])


def carries(tree: Tree, found: Clause, noun: int, frame: Frame, light: LightVerb) -> bool:
    """Whether a light verb carries an event noun: as its object, as its passive subject, or behind its preposition."""
    if light.types and frame.type not in light.types:
        return False
    if light.nouns and tree.tokens[noun].lemma.lower() not in light.nouns:
        return False
    if light.passive and not found.passive:
        return False
    if any(_beside(tree, found.verb, word) is None for word in light.beside):
        return False
    return noun in (behind(tree, found, light.leads) if light.leads else found.objects)
