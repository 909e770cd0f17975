"""A frame and the word that may tell its deed in, the words of the text that belong to it out: particles, fixed nouns, modifiers."""

from collections.abc import Iterator

from verbale.extract.clauses import Clause
from verbale.extract.slots import at_noun, behind
from verbale.extract.tree import Tree
from verbale.records.analysis import Token
from verbale.reference.frames import Frame

type Worded = tuple[tuple[Frame, tuple[int, ...] | None], ...]
"""Frames, each with the tokens of its words; None where one is missing."""


def worded(tree: Tree, found: Clause, frames: tuple[Frame, ...]) -> Worded:
    """A clause and the frames of its verb in, each with the tokens of its particles and fixed noun beside the verb out.

    None stands where one is missing: of most frames of a common verb a look at the words of the sentence tells that. Deeds and
    their rivals ask the same, so what is found for a verb is kept.
    """
    kept: dict[int, tuple[Clause, tuple[Frame, ...], Worded]] = tree.kept.setdefault(worded, {})
    known = kept.get(found.verb)
    if known is None or known[0] is not found or known[1] is not frames:
        known = kept[found.verb] = found, frames, tuple(_worded(tree, found, frames))
    return known[2]


def _worded(tree: Tree, found: Clause, frames: tuple[Frame, ...]) -> Iterator[tuple[Frame, tuple[int, ...] | None]]:
    said, lemmas = tree.said_with(found.verb), tree.lemmas_with(found.verb)
    own = [word.text.lower() for word in tree.all_children(found.verb, "compound:prt")]
    for frame in frames:
        if (frame.beside and not said.issuperset(frame.beside)) or (
            frame.fixed and frame.fixed not in lemmas and "-" not in said
        ):
            yield frame, None
        elif own and not {*frame.beside, frame.fixed_by}.issuperset(own):
            yield frame, None  # "called off a plan for" is not "called for"
        else:
            yield frame, _words(tree, found, frame)


def _words(tree: Tree, found: Clause, frame: Frame) -> tuple[int, ...] | None:
    words = [found.verb]
    for particle in frame.beside:
        index = beside(tree, found.verb, particle)
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
    particle = beside(tree, found.verb, frame.fixed_by) if frame.fixed_by else None
    below = [t.index for t in tree.all_children(particle, "obl", "obj")] if particle is not None else []
    index = next((i for i in (*found.objects, *below) if _is_word(tree, i, frame.fixed)), None)
    return (particle, index) if particle is not None and index is not None else ()


def _is_word(tree: Tree, index: int, word: str) -> bool:
    return tree.tokens[index].lemma.lower() == word or word in hyphened(tree, index)


def beside(tree: Tree, verb: int, particle: str) -> int | None:
    """A particle or preposition that stands with a verb: its child, the case of a phrase, or the word behind it."""
    if particle not in tree.said_with(verb):
        return None
    for child in tree.children(verb):
        if child.text.lower() == particle and child.deprel not in _NO_PARTICLES:
            return child.index
        for case in tree.children(child.index):
            if _leads(case, particle) and not _dates(tree, case):
                return case.index
    for after in range(verb + 1, min(verb + 3, len(tree.tokens))):  # "called Tuesday on", "stranded: talked about"
        token = tree.tokens[after]
        own = token.deprel != "det"  # "said no searches had been ordered" says no "no"
        same = token.sentence == tree.tokens[verb].sentence
        if token.text.lower() == particle and own and same and not _dates(tree, token):
            return after
    objects = tree.all_children(verb, "obj")
    return next((t.index for o in objects for n in tree.all_children(o.index, "nmod") for t in tree.children(n.index)
                 if t.deprel == "case" and t.text.lower() == particle), None)  # fmt: skip


# "Asked not to be named": the "to" of an infinitive is no preposition.
_NO_PARTICLES = frozenset({"mark", "aux", "cc"})


def _leads(case: Token, particle: str) -> bool:
    """Whether a word is the preposition of a phrase or gerund below a verb."""
    return case.text.lower() == particle and (case.deprel == "case" or (case.deprel == "mark" and particle != "to"))


def _dates(tree: Tree, preposition: Token) -> bool:
    """ "Called the emir on Tuesday" is not "called on": the preposition only leads to a day, a month or a year."""
    noun = tree.tokens[preposition.head]
    year = noun.upos == "NUM" and len(noun.text) == _YEAR
    return preposition.deprel == "case" and (noun.lemma.lower() in _DAYS or noun.text.lower() in _DAYS or year)


_YEAR = 4  # digits
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
    "november december today yesterday tomorrow morning afternoon evening night weekend week month year eve anniversary".split()
)


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


def noun_words(tree: Tree, noun: int, frame: Frame) -> tuple[int, ...] | None:
    """A noun and a frame in, the tokens of the frame's words around it out; None where one is missing."""
    if frame.plural and tree.tokens[noun].xpos not in {"NNS", "NNPS"}:
        return None
    first = first_of(tree, noun, frame.lemma) - len(frame.before)
    if first < 0 or any(tree.tokens[first + i].lemma.lower() != w for i, w in enumerate(frame.before)):
        return None
    words = list(range(first, noun + 1))
    for preposition in frame.beside:
        near = (t for t in tree.tokens[noun + 1 : noun + 3] if t.text.lower() == preposition)
        index = next((t.index for t in near if not _dates(tree, t)), None)
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
