"""Words of other people's texts in, the same words without anything that would steer a terminal or turn a line round out."""

import unicodedata
from functools import lru_cache

_TURNING = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@lru_cache(maxsize=8_192)
def visible(words: str) -> str:
    r"""Words in, one line of what can be seen out.

    >>> visible("the\n\x1b[31mdam\u202e")
    'the [31mdam'
    """
    kept = (" " if _steers(letter) else letter for letter in words if letter not in _TURNING)
    return " ".join("".join(kept).split())


def _steers(letter: str) -> bool:
    return unicodedata.category(letter) in {"Cc", "Cs", "Zl", "Zp"}
