"""What a person types into a search box in, the words that must stand in a text, and those that must not, out."""

import re
from dataclasses import dataclass

from verbale.store.texts import storable

# A minus, then words in double marks (a missing last mark is forgiven) or one run without a space.
_PIECE = re.compile(r'(?P<minus>-?)(?:"(?P<quoted>[^"]*)"?|(?P<plain>[^\s"]+))')
# What a tokenizer takes for a word: letters and digits with their accents, no underscore.
WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand one behind another, as typed; `begins`: the last may go on ("attack*")."""

    words: tuple[str, ...]
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Sought:
    """Phrases that must all stand in a text, and those of which none may."""

    all: tuple[Phrase, ...] = ()
    none: tuple[Phrase, ...] = ()


def sought(typed: str) -> Sought:
    """What was typed in, what is sought out; there is nothing that is bad syntax.

    >>> sought('port "peace talks" -strike attack*')
    Sought(all=(Phrase(words=('port',), begins=False), Phrase(words=('peace', 'talks'), begins=False), \
Phrase(words=('attack',), begins=True)), none=(Phrase(words=('strike',), begins=False),))
    """
    found: dict[bool, list[Phrase]] = {False: [], True: []}
    for piece in _PIECE.finditer(storable(typed)):
        words = tuple(WORD.findall(piece["quoted"] or piece["plain"] or ""))
        if words:
            found[bool(piece["minus"])].append(Phrase(words, (piece["plain"] or "").endswith("*")))
    return Sought(tuple(found[False]), tuple(found[True]))
