"""A word of a report and what the frames say of it in, the names of its features out: what both tables learn from.

No name of a person, body or place is a feature: only lemmas of verbs, common nouns, adjectives and prepositions, their classes
(see reference/word_classes), relations, and kinds.
"""

from collections.abc import Iterator
from functools import lru_cache

from verbale.extract.tree import bare
from verbale.extract.triggers.company import of_arguments, of_governor
from verbale.extract.triggers.neighbours import of_neighbours
from verbale.extract.triggers.record import Seen, Word
from verbale.records.analysis import Token
from verbale.reference.word_classes import word_classes

_SMALL = frozenset({"aux", "mark", "case", "det", "cop", "expl"})
_TELLING = frozenset({"case", "det", "aux"})  # small words that make another sense of a verb or noun
_CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "acl", "parataxis", "advmod"})
_CHILDREN = 12  # of a word that are looked at: more has a list
_STEP, _STEPS = 8, 5  # of a frame's weight
_MANY = 4  # rivals
_FAR = 3  # paragraphs


def of_word(seen: Seen, word: Word) -> list[str]:
    """A candidate in, the features that both decisions use out, each once."""
    found = [
        *_of_itself(word),
        *_of_children(seen, word),
        *of_arguments(seen, word),
        *of_governor(seen, word),
        *_of_frame(word),
        *_of_rivals(word),
        *_of_place(seen, word),
        *of_neighbours(seen, word),
    ]
    return list(dict.fromkeys(found))


def at_first_sight(seen: Seen, word: Word) -> tuple[str, ...]:
    """A candidate in, those of its features that are known before its frames are looked at, out."""
    return (*_of_itself(word), *of_governor(seen, word))


def _of_itself(word: Word) -> tuple[str, ...]:
    return _named(word.pos, word.lemma, word.token.xpos, word.token.deprel)


@lru_cache(maxsize=20_000)
def _named(pos: str, lemma: str, tag: str, relation: str) -> tuple[str, ...]:
    """The same words are asked for in every report, so the names of their features are kept."""
    return (
        f"pos {pos}",
        f"tag {tag}",
        f"rel {pos} {relation}",
        f"lemma {lemma}",
        f"lemma {lemma} {pos}",
        f"lemma rel {lemma} {bare(relation)}",
        *(f"class {tag}" for tag in word_classes().of(pos, lemma)),
    )


def _of_children(seen: Seen, word: Word) -> Iterator[str]:
    for child in seen.tree.children(word.token.index)[:_CHILDREN]:
        yield from _of_child(word, child, bare(child.deprel))


def _of_child(word: Word, child: Token, relation: str) -> Iterator[str]:
    lemma = word.lemma
    said = child.lemma.lower()
    if child.deprel == "compound:prt":
        yield f"particle {lemma} {child.text.lower()}"
    elif relation in _SMALL:
        yield f"small {relation} {said}"
        if relation in _TELLING:
            yield f"small {lemma} {said}"
    elif relation in {"compound", "amod"} and child.upos in {"NOUN", "ADJ"}:
        yield f"modifier {said}"
        yield f"modifier {said} {lemma}"
    elif relation in _CLAUSES:
        yield f"has {word.pos} {child.deprel}"
        yield f"has {lemma} {child.deprel}"
        if relation == "advmod" and child.upos == "ADV":
            yield f"adverb {said}"


def _of_frame(word: Word) -> Iterator[str]:
    deed = word.deed
    yield f"deed {deed is not None}"
    if deed is None:
        return
    kind, frame = deed.frame.type, deed.frame
    sides = f"{bool(deed.who)} {bool(deed.whom)}"
    yield f"frame {kind}"
    yield f"frame {kind} {word.pos} {sides}"
    yield f"frame {kind} {frame.mode}"
    yield f"frame {word.lemma} {kind}"
    yield f"fit {deed.fit} {word.pos}"
    yield f"fit {deed.fit} {kind}"
    yield f"how {deed.how} {word.pos}"
    yield f"how {deed.how} {kind}"
    yield f"sides {word.pos} {sides}"
    yield f"weight {min(frame.weight // _STEP, _STEPS)}"
    yield f"carried {deed.carrier is not None} {word.pos}"
    if len(deed.words) > 1:
        yield "several words"
        yield f"trigger {frame.trigger}"


def _of_rivals(word: Word) -> Iterator[str]:
    for rival in word.rivals:
        yield f"rival {rival.type} {rival.lacks}"
        yield f"rival {rival.type}"
    yield f"rivals {min(len(word.rivals), _MANY)} {word.deed is not None}"


def _of_place(seen: Seen, word: Word) -> Iterator[str]:
    index, deed = word.token.index, word.deed is not None
    yield f"again {seen.first[word.token.lemma.lower()] < index} {word.pos} {deed}"
    if word.deed is not None:
        yield f"again type {seen.first_of[word.deed.frame.type] < index} {word.pos}"
    paragraph = seen.tree.analysis.sentences[word.token.sentence].paragraph
    yield f"paragraph {min(paragraph, _FAR)} {word.pos}"
    yield f"quoted {index in seen.quoted} {deed}"
    asked = seen.asked.get(index, "")
    yield f"asked {asked} {deed}"
    yield f"asked {asked} {word.pos}"
    beside = seen.beside.get(index)
    yield f"beside {beside.frame.type if beside else ''} {deed}"
