"""A word in plain Latin letters in, what it may sound like out: alike for all romanisations of one name."""

import re
from functools import lru_cache

from verbale.reference.spellings import spellings

_MOST = 6  # readings of one word: "Chojecki" has more than anybody needs
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = str.maketrans("", "", "aeiouy")
# Consonants that scripts and schemes mix up; for looking up only, never for judging.
_COARSE = str.maketrans("bdgqvzSCJTj", "ptkkfssssss")


@lru_cache(maxsize=100_000)
def sounds(word: str) -> tuple[str, ...]:
    """The readings of a word, the likeliest first.

    >>> sounds("ardzynba") == sounds("ardzinba"), sounds("medvedew")[0], sounds("chtcherbakov") == sounds("shcherbakov")
    (True, 'medvedev', True)
    >>> sounds("khrushchev"), sounds("chruschtschow")
    (('hruSev',), ('hruSev', 'hruSov'))
    """
    readings = [""]
    at = 0
    while at < len(word):
        length, read = _row(word, at)
        readings = [before + sound for sound in read for before in readings][:_MOST]
        at += length
    return tuple(dict.fromkeys(_DOUBLED.sub(r"\1", reading) for reading in readings))


def _row(word: str, at: int) -> tuple[int, tuple[str, ...]]:
    """How many letters the longest row covers that fits there, and its readings; one letter as itself where none does."""
    letters = spellings().letters
    for length in range(min(spellings().longest, len(word) - at), 0, -1):
        piece = word[at : at + length]
        ends = "$" if at + length == len(word) else ""
        begins = "^" if at == 0 else ""
        for tried in (begins + piece, piece + ends, piece):
            if tried in letters:
                return length, letters[tried]
    return 1, (word[at],)


def bones(sound: str) -> str:
    """A reading in, its consonants out, with "a" for a vowel at the beginning.

    >>> bones("muhamed"), bones("ardzinba")
    ('mhmd', 'ardznb')
    """
    opens = "a" if sound[:1] in "aeiouy" else ""
    return opens + _DOUBLED.sub(r"\1", sound.translate(_VOWELS))


def coarse(bone: str) -> str:
    """Consonants in, their classes out: "Qaddafi" and "Kadhafi", "Petrov" and "Petroff" are looked up in one place.

    >>> coarse("kdf") == coarse("gdf"), coarse("ptrv")
    (True, 'ptrf')
    """
    return _DOUBLED.sub(r"\1", bone.translate(_COARSE))
