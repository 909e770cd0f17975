"""A word that may tell a deed in, what the frames say of each type and mode out: the same weights serve every one of them."""

from collections.abc import Iterable, Iterator
from functools import cache

from verbale.extract.triggers.record import Word
from verbale.reference.ontology import ontology

_STEP, _STEPS = 8, 5  # of a frame's weight
_PLACES, _RIVALS = 3, 5


@cache
def types() -> tuple[str, ...]:
    """Every type of the ontology, in its order: the candidates."""
    return tuple(kind.name for kind in ontology().types)


@cache
def modes(kind: str) -> tuple[str, ...]:
    """A type in, itself and it with each of its modes out: the candidates for the mode.

    >>> modes("APPOINT"), modes("CONSULT")[:2]
    (('APPOINT:',), ('CONSULT:', 'CONSULT:visit'))
    """
    known = ontology().type(kind)
    return (f"{kind}:", *(f"{kind}:{mode}" for mode in (known.modes if known else ())))


def of_type(word: Word, kind: str) -> Iterator[str]:
    """A word and a type in, what the frames say of just this type out."""
    deed = word.deed
    if deed is not None:
        same = deed.frame.type == kind
        yield f"= deed {same}"
        if same:
            yield f"= fit {deed.fit} {word.pos}"
            yield f"= how {deed.how}"
            yield f"= weight {min(deed.frame.weight // _STEP, _STEPS)}"
    for place, rival in enumerate(word.rivals):
        if rival.type == kind:
            many = min(len(word.rivals), _RIVALS)
            yield f"= rival {rival.lacks} {word.pos} {deed is not None}"
            yield f"= rival {min(place, _PLACES)} of {many} {deed is not None}"
            yield f"= rival of {many} {rival.lacks} {deed is not None}"


def for_modes(features: Iterable[str]) -> tuple[str, ...]:
    """The features of a word in, those out that can tell how something is done: not where in the report it is told.

    >>> for_modes(["obj class x10", "paragraph 1 v", "lemma fire"])
    ('obj class x10', 'lemma fire')
    """
    return tuple(feature for feature in features if feature.partition(" ")[0] not in _AROUND)


_AROUND = frozenset(
    "paragraph quoted asked beside neighbour neighbours again head rel tag small has adverb rival rivals sides weight fit how".split()
)


def of_mode(word: Word, label: str) -> Iterator[str]:
    """A word and a type with a mode in, what the frames say of just this mode out."""
    kind, _, mode = label.partition(":")
    deed = word.deed
    if deed is not None and deed.frame.type == kind:
        yield f"= deed {deed.frame.mode == mode} {bool(mode)} {bool(deed.frame.mode)}"
        yield f"= fit {deed.fit} {deed.frame.mode == mode}"
        return
    for rival in word.rivals:
        if rival.type == kind:
            yield f"= rival {rival.lacks} {rival.frame.mode == mode} {bool(mode)}"
