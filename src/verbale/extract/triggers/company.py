"""A word that may tell a deed in, the features of the words that hang on it and of the word that it hangs on, out."""

from functools import lru_cache

from verbale.extract.clauses import Clause
from verbale.extract.slots import at_noun
from verbale.extract.tree import bare
from verbale.extract.triggers.record import Seen, Word
from verbale.reference.word_classes import word_classes

_PHRASES = 4  # behind prepositions that are looked at
_HEADS = 2  # of those coordinated in one slot


def of_arguments(seen: Seen, word: Word) -> list[str]:
    """What stands in which slot: subject and object of a verb, possessor and complement of a noun, phrases of both."""
    if word.clause is not None:
        return _of_clause(seen, word, word.clause)
    tree, index, found = seen.tree, word.token.index, list[str]()
    for slot in ("poss", "of", "adj"):
        found += _of_slot(seen, word, slot, at_noun(tree, index, slot))
    for child in tree.all_children(index, "nmod", "obl")[:_PHRASES]:
        case = tree.case(child.index)
        if case and case != "of":
            found += _of_phrase(seen, word, case, child.index)
    return found


def _of_clause(seen: Seen, word: Word, told: Clause) -> list[str]:
    found = [f"voice {told.passive}", f"voice {word.lemma} {told.passive}", f"subject how {told.how}"]
    found += _of_slot(seen, word, "subj", told.subjects)
    found += _of_slot(seen, word, "obj", told.objects)
    for case, head in told.obliques[:_PHRASES]:
        found += _of_phrase(seen, word, case, head)
    return found


def _of_phrase(seen: Seen, word: Word, case: str, head: int) -> list[str]:
    return [f"prep {word.lemma} {case}", f"prep {case}", *_of_slot(seen, word, case, (head,))]


def _of_slot(seen: Seen, word: Word, slot: str, heads: tuple[int, ...]) -> list[str]:
    if not heads:
        return [f"no {slot}", f"no {slot} {word.lemma}"]
    found: list[str] = []
    for head in heads[:_HEADS]:
        kinds = "+".join(sorted(seen.kinds(head)))
        found += (f"{slot} is {kinds}", f"{slot} is {kinds} {word.lemma}")
        found += _of_head(seen, word, slot, head)
    return found


def _of_head(seen: Seen, word: Word, slot: str, head: int) -> tuple[str, ...]:
    token, said = seen.tree.tokens[head], seen.tree.lemmas[head]
    if token.upos in {"NOUN", "ADJ", "VERB"}:
        return (f"{slot} {said}", f"{slot} {word.lemma} {said}", *_classes(slot, said))
    return (f"{slot} {said}",) if token.upos == "PRON" else ()


@lru_cache(maxsize=20_000)
def _classes(slot: str, said: str) -> tuple[str, ...]:
    """The same words stand in the same slots in every report, so the names of these features are kept."""
    return tuple(f"{slot} class {tag}" for tag in word_classes().of("n", said) if tag[:2] != "d:")


def of_governor(seen: Seen, word: Word) -> tuple[str, ...]:
    """What the word hangs on, and how."""
    tree, token = seen.tree, word.token
    head = tree.head(token)
    if head is None:
        return ()
    above, relation = tree.lemmas[head.index] if head.upos != "PROPN" else "name", bare(token.deprel)
    return (
        f"head {relation} {above}",
        f"head {word.lemma} {above}",
        f"head {head.upos} {relation} {tree.case(token.index)}",
        *_governing(f"head {word.pos} {relation}", "v" if head.upos == "VERB" else "n", above),
    )


@lru_cache(maxsize=20_000)
def _governing(how: str, pos: str, above: str) -> tuple[str, ...]:
    return tuple(f"{how} {tag}" for tag in word_classes().of(pos, above) if tag[0] in "xk")
