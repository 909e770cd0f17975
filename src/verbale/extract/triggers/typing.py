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


def said_of_types(word: Word) -> dict[str, tuple[str, ...]]:
    """A word in, what the frames say of each type out; of most types that is nothing."""
    deed, told = word.deed, word.deed is not None
    found: dict[str, tuple[str, ...]] = dict.fromkeys(types(), ("= deed False",) if told else ())
    if deed is not None:
        weight = f"= weight {min(deed.frame.weight // _STEP, _STEPS)}"
        found[deed.frame.type] = ("= deed True", f"= fit {deed.fit} {word.pos}", f"= how {deed.how}", weight)
    many = min(len(word.rivals), _RIVALS)
    for place, rival in enumerate(word.rivals):
        found[rival.type] += (
            f"= rival {rival.lacks} {word.pos} {told}",
            f"= rival {min(place, _PLACES)} of {many} {told}",
            f"= rival of {many} {rival.lacks} {told}",
        )
    return found


def for_modes(features: Iterable[str]) -> tuple[str, ...]:
    """The features of a word in, those out that can tell how something is done: not where in the report it is told.

    >>> for_modes(["obj class x10", "paragraph 1 v", "lemma fire"])
    ('obj class x10', 'lemma fire')
    """
    return tuple(feature for feature in features if feature.partition(" ")[0] not in _AROUND)


_AROUND = frozenset(
    "paragraph quoted asked beside neighbour neighbours again head rel tag small has adverb rival rivals sides weight fit how".split()
)


def said_of_modes(word: Word, kind: str) -> dict[str, tuple[str, ...]]:
    """A word and its type in, what the frames say of each mode of the type out."""
    return {label: tuple(_of_mode(word, label)) for label in modes(kind)}


def _of_mode(word: Word, label: str) -> Iterator[str]:
    kind, _, mode = label.partition(":")
    deed = word.deed
    if deed is not None and deed.frame.type == kind:
        yield f"= deed {deed.frame.mode == mode} {bool(mode)} {bool(deed.frame.mode)}"
        yield f"= fit {deed.fit} {deed.frame.mode == mode}"
        return
    for rival in word.rivals:
        if rival.type == kind:
            yield f"= rival {rival.lacks} {rival.frame.mode == mode} {bool(mode)}"
