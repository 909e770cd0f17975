"""Two plain names of actors in, whether one is the other told in fewer words out; what heads the name of a group.

Plain is without case, accents, articles and punctuation. What resolves accounts and what compares them ask this alike.
"""

from collections.abc import Sequence
from functools import lru_cache

from verbale.reference.states import state_in

BEHIND_HEAD = frozenset(
    "of from in at on near by with for to who whom whose that which and against close behind".split()
)
"""The word before the first of these heads the name of a group: “workers of Halden Copper”, “a farmer from the delta”."""

_AT = frozenset("near off around outside inside at in on aboard".split())


def head_place(words: Sequence[str]) -> int:
    """The words of a name in, the place behind the noun that heads it out.

    >>> head_place("crew of the ferry".split()), head_place("armed chinese officers".split())
    (1, 3)
    """
    return next((place for place, word in enumerate(words) if place and word in BEHIND_HEAD), len(words))


def behind_whom(name: str, state: str) -> str:
    """A name and the state that was found in it in, the state out, or "" where only the place names it at which somebody is.

    >>> behind_whom("two fishing boats near Tombua", "Angola"), behind_whom("Peruvian boats near Tombua", "Peru")
    ('', 'Peru')
    """
    words = name.split()
    place = next((number for number, word in enumerate(words) if number and word.casefold() in _AT), None)
    if place is None or state_in(" ".join(words[:place])):
        return state
    return ""


def one_person(one: str, other: str) -> bool:
    """Whether two plain names can be one person's: “gueye” is “mamadou gueye” where the other has no first name of his own.

    >>> one_person("mamadou gueye", "gueye"), one_person("mamadou gueye", "awa gueye")
    (True, False)
    """
    few, many = sorted((one.split(), other.split()), key=len)
    return len(few) == 1 and bool(many) and few[0] == many[-1]


@lru_cache(maxsize=16_384)
def told_shorter(one: str, other: str) -> bool:
    """Whether of two plain names of organisations one leaves out whose it is, or of which state.

    >>> told_shorter("bar association", "bar association of mozambique"), told_shorter("bangladesh red crescent", "red crescent")
    (True, True)
    >>> told_shorter("workers party", "socialist workers party"), told_shorter("red crescent", "red cross")
    (False, False)
    """
    few, many = sorted((one.split(), other.split()), key=len)
    rest = len(many) - len(few)
    if not few or not rest:
        return False
    if many[: len(few)] == few:
        return many[len(few)] in BEHIND_HEAD
    return len(few) > 1 and many[rest:] == few and _all_state(" ".join(many[:rest]))


def _all_state(words: str) -> bool:
    """Whether words name a state and nothing behind it: “south korean”, not “indian national”."""
    named = words.title()
    return bool(state_in(named)) and not state_in(named.rpartition(" ")[0])
