"""A word that may tell a deed in, the features of the words that hang on it and of the word that it hangs on, out."""

from collections.abc import Iterator

from verbale.extract.clauses import Clause
from verbale.extract.slots import at_noun
from verbale.extract.tree import bare
from verbale.extract.triggers.record import Seen, Word
from verbale.reference.word_classes import word_classes

_PHRASES = 4  # behind prepositions that are looked at
_HEADS = 2  # of those coordinated in one slot


def of_arguments(seen: Seen, word: Word) -> Iterator[str]:
    """What stands in which slot: subject and object of a verb, possessor and complement of a noun, phrases of both."""
    if word.clause is not None:
        yield from _of_clause(seen, word, word.clause)
        return
    tree, index = seen.tree, word.token.index
    for slot in ("poss", "of", "adj"):
        yield from _of_slot(seen, word, slot, at_noun(tree, index, slot))
    for child in tree.all_children(index, "nmod", "obl")[:_PHRASES]:
        case = tree.case(child.index)
        if case and case != "of":
            yield from _of_phrase(seen, word, case, child.index)


def _of_clause(seen: Seen, word: Word, found: Clause) -> Iterator[str]:
    yield f"voice {found.passive}"
    yield f"voice {word.lemma} {found.passive}"
    yield f"subject how {found.how}"
    yield from _of_slot(seen, word, "subj", found.subjects)
    yield from _of_slot(seen, word, "obj", found.objects)
    for case, head in found.obliques[:_PHRASES]:
        yield from _of_phrase(seen, word, case, head)


def _of_phrase(seen: Seen, word: Word, case: str, head: int) -> Iterator[str]:
    yield f"prep {word.lemma} {case}"
    yield f"prep {case}"
    yield from _of_slot(seen, word, case, (head,))


def _of_slot(seen: Seen, word: Word, slot: str, heads: tuple[int, ...]) -> Iterator[str]:
    if not heads:
        yield f"no {slot}"
        yield f"no {slot} {word.lemma}"
    for head in heads[:_HEADS]:
        kinds = "+".join(sorted(seen.kinds(head)))
        yield f"{slot} is {kinds}"
        yield f"{slot} is {kinds} {word.lemma}"
        yield from _of_head(seen, word, slot, head)


def _of_head(seen: Seen, word: Word, slot: str, head: int) -> Iterator[str]:
    token = seen.tree.tokens[head]
    said = token.lemma.lower()
    if token.upos in {"NOUN", "ADJ", "VERB"}:
        yield f"{slot} {said}"
        yield f"{slot} {word.lemma} {said}"
        yield from (f"{slot} class {tag}" for tag in word_classes().of("n", said) if tag[:2] != "d:")
    elif token.upos == "PRON":
        yield f"{slot} {said}"


def of_governor(seen: Seen, word: Word) -> Iterator[str]:
    """What the word hangs on, and how."""
    tree, token = seen.tree, word.token
    head = tree.head(token)
    if head is None:
        return
    above, relation = head.lemma.lower() if head.upos != "PROPN" else "name", bare(token.deprel)
    yield f"head {relation} {above}"
    yield f"head {word.lemma} {above}"
    yield f"head {head.upos} {relation} {tree.case(token.index)}"
    for tag in word_classes().of("v" if head.upos == "VERB" else "n", above):
        if tag[0] in "xk":
            yield f"head {word.pos} {relation} {tag}"
