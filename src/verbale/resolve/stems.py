"""Words in, what stays of them when case, accents and endings are taken off out: alike in every language that is written so."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

# McNamee and Mayfield (2004) cut words after their first letters in place of stemming them; 4 to 6 are good in all the
# languages that they tried, and longer pieces of a word hold names apart.
_LETTERS = 6
_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")
_MARKS = re.compile(r"[.'’‘`´]")
_NO_WORD = re.compile(r"[\W_]+")
_ARTICLES = frozenset({"the", "a", "an"})


@lru_cache(maxsize=65_536)
def plain(name: str) -> str:
    """A name in, the name without case, accents, articles and punctuation out.

    >>> plain("The U.S. Côte-d’Ivoire")
    'us cote divoire'
    """
    words = _NO_WORD.sub(" ", _MARKS.sub("", _bare(name))).split()
    return " ".join(word for word in words if word not in _ARTICLES)


def stems(text: str) -> Iterator[str]:
    """A text in, the stems of its words and its numbers out, in their order.

    >>> list(stems("Élections: 1,200 voters"))
    ['electi', '1200', 'voters']
    """
    for word in _WORD.findall(_bare(text)):
        yield re.sub(r"[.,]", "", word) if word[0].isdigit() else word[:_LETTERS]


@lru_cache(maxsize=65_536)  # some 15 MB: most words of a report stood in one of the last hundred
def stems_of(word: str) -> tuple[str, ...]:
    """One word in, the same of it out, remembered.

    >>> stems_of("Élections")
    ('electi',)
    """
    return tuple(stems(word))


def _bare(text: str) -> str:
    if text.isascii():
        return text.casefold()
    return unicodedata.normalize("NFKD", text).translate(_UNMARKED).casefold()


class _Unmarked(dict[int, int | None]):
    """The number of a letter in, the same out; none for an accent or another mark that stands on a letter."""

    def __missing__(self, letter: int) -> int | None:
        self[letter] = None if unicodedata.combining(chr(letter)) else letter
        return self[letter]


_UNMARKED = _Unmarked()
