"""A text in, its words as PostgreSQL's tsvector holds them out: cut and folded as SQLite's unicode61 does it, so that both find the same."""

import unicodedata
from collections.abc import Iterator, Sequence

from verbale.store.texts import storable
from verbale.store.words import WORD, Phrase

# A tsvector holds 256 places of one word; among two thousand words of news the commonest stands some 140 times.
_AT_ONCE = 2000
_SHARED = 50  # words that two neighbouring rows share, so that a phrase is whole in one of them
_LONGEST = 500  # letters of a word; a tsvector takes 2,046 bytes


def vectors(text: str) -> Iterator[str]:
    """A text in, its words as literals of tsvector out, some two thousand words each; at least one.

    >>> list(vectors("The Port, the port"))
    ["'the':1,3 'port':2,4"]
    """
    words = [folded(word) for word in WORD.findall(storable(text))]
    starts = range(0, max(1, len(words) - _SHARED), _AT_ONCE - _SHARED)
    yield from (_vector(words[start : start + _AT_ONCE]) for start in starts)


def folded(word: str) -> str:
    """A word in, the form under which it is found out: without case; accents go where the letter below is one of A to Z.

    >>> folded("São"), folded("Йод")
    ('sao', 'йод')
    """
    return "".join(map(_letter, unicodedata.normalize("NFC", word)))[:_LONGEST]


def expression(phrase: Phrase) -> str:
    """A phrase in, the tsquery that finds it out; within single marks nothing is syntax.

    >>> expression(Phrase(("Peace", "talk"), begins=True))
    "'peace' <-> 'talk':*"
    """
    return " <-> ".join(f"'{folded(word)}'" for word in phrase.words) + (":*" if phrase.begins else "")


def _letter(letter: str) -> str:
    if letter.isascii():
        return letter.lower()
    if unicodedata.combining(letter):
        return ""
    base = unicodedata.normalize("NFD", letter)[0]
    return base.lower() if base.isascii() else letter.lower()


def _vector(words: Sequence[str]) -> str:
    places: dict[str, list[int]] = {}
    for place, word in enumerate(words, 1):
        if word:
            places.setdefault(word, []).append(place)
    return " ".join(f"'{word}':{','.join(map(str, at[:256]))}" for word, at in places.items())
