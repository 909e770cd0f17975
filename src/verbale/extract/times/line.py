"""The tokens of a sentence in, the smallest pieces a time is made of out: words, plain numbers, signs.

Tokenizers cut "18–19", "mid-January", "2021-12-20" and "1990s" in different ways; the reader sees them all cut the
same way, each piece with the token that it came from.
"""

import re
from collections.abc import Callable, Sequence

from verbale.extract.times.expressions import Read
from verbale.records.analysis import Token
from verbale.records.passing import passing
from verbale.reference.times import Words

# "2,300" and "7.30" stay whole, so that no part of them passes for a year or a day. "[^\W\d_]" is a letter.
_PIECES = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+|\S")
_LONGEST = 40  # characters; a longer token is no date but an address or noise, and stays one piece


@passing
class Atom:
    """One piece: lower-case word, its number if it is one of up to four digits, token, and how it stands."""

    word: str
    number: int | None
    token: int
    capital: bool
    glued: bool  # no space before it


_END = Atom("", None, -1, False, False)


class Line:
    """The atoms of one sentence; outside of it there are empty ones, so that readers may look ahead freely."""

    __slots__ = ("_reader", "atoms", "tokens", "words")

    def __init__(self, tokens: Sequence[Token], words: Words, reader: "Reader") -> None:
        self._reader = reader
        self.tokens = tokens
        self.words = words
        self.atoms: list[Atom] = []
        end = -1
        for token in tokens:
            self._add(token, token.span.start == end)
            end = token.span.end

    def __len__(self) -> int:
        return len(self.atoms)

    def __getitem__(self, index: int) -> Atom:
        return self.atoms[index] if 0 <= index < len(self.atoms) else _END

    def word(self, index: int) -> str:
        """The lower-case word at a place, "" outside the sentence."""
        return self.atoms[index].word if 0 <= index < len(self.atoms) else ""

    def number(self, index: int) -> int | None:
        """The number in digits at a place, None where there is none."""
        return self.atoms[index].number if 0 <= index < len(self.atoms) else None

    def time_at(self, index: int) -> Read | None:
        """The one time that begins at a place: readers ask for times within times ("the night to Friday")."""
        return self._reader(self, index)

    def token(self, index: int) -> Token | None:
        """The token that the piece at a place came from."""
        atom = self[index]
        return None if atom.token < 0 else self.token_at(atom.token)

    def token_at(self, index: int) -> Token | None:
        """The token with an index over the article, if it stands in this sentence."""
        place = index - self.tokens[0].index
        return self.tokens[place] if 0 <= place < len(self.tokens) else None

    def _add(self, token: Token, glued: bool) -> None:
        text = token.text
        if text.isalpha() or len(text) > _LONGEST:
            self.atoms.append(Atom(text.lower(), None, token.index, text[0].isupper(), glued))
            return
        for piece in _PIECES.findall(text):
            number = int(piece) if len(piece) <= 4 and piece.isascii() and piece.isdigit() else None
            self.atoms.append(Atom(piece.lower(), number, token.index, piece[0].isupper(), glued))
            glued = True


type Reader = Callable[[Line, int], Read | None]


def may_tell_time(tokens: Sequence[Token], words: Words) -> bool:
    """Whether any token could open or hold a time: the cheap test that spares most sentences the reading.

    Articles and numbers alone do not count: a time has a weekday, month, unit, season, feast or digit.
    """
    telling = words.telling
    for token in tokens:
        text = token.text
        if text.lower() in telling if text.isalpha() else text not in _SILENT:
            return True
    return False


# Signs, and what ends a possessive or a verb: no digit and no word of a time is in them.
_SILENT = frozenset(
    (
        *",.;:!?()[]\"“”‘’'`«»…-–—",
        "'s",
        "’s",
        "n't",
        "n’t",
        "'re",
        "’re",
        "'ll",
        "’ll",
        "'ve",
        "’ve",
        "'m",
        "’m",
        "U.S.",
        "U.N.",
    )
)
