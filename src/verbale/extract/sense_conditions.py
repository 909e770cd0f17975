"""A frame and what stands with its word in, whether its conditions hold out: of its object, its subject, its complement."""

from typing import Protocol

from verbale.extract.clauses import Clause
from verbale.extract.sense_words import beside, hyphened
from verbale.extract.slots import at_noun, behind
from verbale.extract.tree import Tree, bare, once
from verbale.reference.frame import ANYTHING, Condition, Frame


class Kinds(Protocol):
    """What kind of thing a word means: some of "person", "actor", "place", "thing"."""

    def __call__(self, head: int) -> frozenset[str]:
        """The index of a nominal head in, its kinds out."""


_COMPLEMENT_CLAUSES = ("ccomp", "xcomp", "advcl", "acl", "parataxis")


def verb_conditions(tree: Tree, found: Clause, frame: Frame, kinds: Kinds, *, lenient: bool = False) -> bool:
    """Whether object, subject, complement and what is said are as the frame asks; `lenient` asks nothing of the subject's kind."""
    objects = behind(tree, found, frame.governs) if frame.governs else found.objects
    if lenient and not (frame.object.wanted or frame.fixed):
        return False  # a sense that hangs on its subject alone is not to be guessed
    subject = frame.subject.negative if lenient else frame.subject
    named = bool(frame.fixed) and not frame.governs and not frame.fixed_by  # the fixed noun is itself the object
    return (
        (named or holds(tree, frame.object, objects, kinds))
        and (
            named
            or not frame.governs
            or not frame.object.not_words
            or holds(tree, Condition(not_words=frame.object.not_words), found.objects, kinds)
        )
        and (not frame.modal or _demanded(tree, found, frame.modal, kinds))
        and holds(tree, subject, found.subjects, kinds)
        and _says(tree, found, frame, objects, kinds)
        and complement_stands(tree, found, frame)
    )


def _says(tree: Tree, found: Clause, frame: Frame, objects: tuple[int, ...], kinds: Kinds) -> bool:
    """Whether what is said or asked is as the frame asks; "[a new envoy], Amina Odhiambo" says the name."""
    if frame.clause is ANYTHING:
        return True
    names = (t.index for head in objects for t in tree.all_children(head, "appos"))
    return holds(tree, frame.clause, (*_clause_heads(tree, found.verb), *names), kinds)


@once
def _clause_heads(tree: Tree, verb: int) -> tuple[int, ...]:
    """The heads of what a verb says or asks, also where it stands in the middle of that ("any attack, he warned, …")."""
    token = tree.tokens[verb]
    above = (token.head,) if bare(token.deprel) == "parataxis" and token.head != verb else ()
    as_what = (
        t.index for t in tree.all_children(verb, "obl") if tree.case(t.index) == "as"
    )  # "described it as a crime"
    return (*above, *(t.index for t in tree.all_children(verb, *_COMPLEMENT_CLAUSES)), *as_what)


def _demanded(tree: Tree, found: Clause, modals: frozenset[str], kinds: Kinds) -> bool:
    """Whether what is said is what somebody else must do: "Russia said that Sudan must return it"."""
    for head in _clause_heads(tree, found.verb):
        other = tree.child(head, "nsubj")
        modal = any(t.lemma.lower() in modals for t in tree.all_children(head, "aux"))
        if modal and other is not None and other.lemma.lower() not in _OURSELVES and "actor" in kinds(other.index):
            return True
    return False


_OURSELVES = frozenset({"we", "i", "it", "one", "that", "this", "there", "who", "which"})


def holds(tree: Tree, condition: Condition, heads: tuple[int, ...], kinds: Kinds) -> bool:
    """Whether a condition holds of one of the heads; an empty slot fits a condition that wants nothing."""
    if condition is ANYTHING:
        return True
    if not heads:
        return not condition.wanted
    if condition.weight == 0:
        return True
    for head in heads:
        for word, inner in _readings(tree, head):
            if condition.fits(word, kinds(inner)):
                return True
    return False


@once
def _readings(tree: Tree, head: int) -> tuple[tuple[str, int], ...]:
    """What a head may be read as, each with the head that this means."""
    beside_it = (*tree.children(head), *tree.tokens[head + 1 : head + 2])
    back = [t.lemma.lower() for t in beside_it if t.lemma.lower() in _BACK]
    if back and tree.tokens[head].lemma in _COLOURLESS:
        return ((back[0], head),)  # "a grave step backwards" is no praise
    return tuple(
        (word, inner) for inner in meant(tree, head) for word in (*hyphened(tree, inner)[:1], _lemma(tree, inner))
    )


_COLOURLESS = frozenset({"step", "move", "decision", "turn"})
_BACK = frozenset(
    {"back", "backward", "backwards", "wrong", "dangerous", "retrograde", "reckless", "illegal", "unlawful"}
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
    "ton tonne kilo kilogram kg barrel lot wave pair string flurry piece worth truckload lorryload planeload boatload quantity amount dozens hundreds thousands scores tens".split()
)

# Nouns that add nothing to what stands before them: a "ceasefire agreement" is a ceasefire.
_CLEAR = frozenset(
    {
        "agreement",
        "deal",
        "accord",
        "pact",
        "post",
        "point",
        "line",
        "measure",
        "order",
        "operation",
        "activity",
        "effort",
    }
)


def meant(tree: Tree, head: int) -> tuple[int, ...]:
    """A head in, itself or, for an amount or a part, what it is an amount or part of, beside itself, out."""
    lemma = tree.tokens[head].lemma.lower()
    if lemma in _CLEAR:
        return (head, *(t.index for t in tree.all_children(head, "compound")))
    if lemma not in _AMOUNTS and tree.tokens[head].upos != "NUM":
        return (head,)
    inner = at_noun(tree, head, "of")
    return (*inner, head) if inner else (head,)


def complement_stands(tree: Tree, found: Clause, frame: Frame) -> bool:
    """Whether one of the complements that the frame asks for stands behind the verb."""
    if not frame.complement:
        return True
    for wanted in frame.complement:
        if wanted == "object":
            stands = bool(found.objects)
        elif wanted in {"infinitive", "clause", "gerund"}:
            stands = any(_sort(tree, i) == wanted and not _asks(tree, i) for i in _clause_heads(tree, found.verb))
        else:
            stands = bool(behind(tree, found, wanted)) or beside(tree, found.verb, wanted) is not None
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


def is_forbidden(tree: Tree, found: Clause, frame: Frame, kinds: Kinds) -> bool:
    """Whether something stands with a verb that the frame rules out by name: "declined to comment" is no refusal."""
    if frame.object.forbids:
        heads = behind(tree, found, frame.governs) if frame.governs else found.objects
        if _is_ruled_out(tree, frame.object, heads, kinds):
            return True
    if frame.subject.forbids and _is_ruled_out(tree, frame.subject, found.subjects, kinds):
        return True
    return frame.clause.forbids and _is_ruled_out(tree, frame.clause, _clause_heads(tree, found.verb), kinds)


def _is_ruled_out(tree: Tree, condition: Condition, heads: tuple[int, ...], kinds: Kinds) -> bool:
    return bool(heads) and not holds(tree, condition.negative, heads, kinds)


def noun_conditions(tree: Tree, noun: int, frame: Frame, kinds: Kinds) -> bool:
    """Whether what a noun is of, whose it is and what follows it are as the frame asks."""
    slots = (frame.governs,) if frame.governs else ("of", "poss", "adj")
    heads = tuple(head for slot in slots for head in at_noun(tree, noun, slot))
    if frame.complement and not any(_noun_complement(tree, noun, wanted) for wanted in frame.complement):
        return False
    return holds(tree, frame.object, heads, kinds) and holds(tree, frame.subject, at_noun(tree, noun, "poss"), kinds)


def _noun_complement(tree: Tree, noun: int, wanted: str) -> bool:
    if wanted in {"infinitive", "clause", "gerund"}:
        return any(_sort(tree, t.index) == wanted for t in tree.all_children(noun, "acl", "ccomp", "xcomp", "advcl"))
    return bool(at_noun(tree, noun, wanted)) or any(t.text.lower() == wanted for t in tree.tokens[noun + 1 : noun + 2])
