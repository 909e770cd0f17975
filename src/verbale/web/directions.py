"""Names in, the same set apart from the words around them out, where they are written from right to left: for drawings and plain sentences, which know no <bdi>.

An arrow between two Arabic names is written from right to left with them, and would point from whom to who.
"""

from unicodedata import bidirectional

_FROM_RIGHT = frozenset({"R", "AL"})
_LEFT, _AS_IT_IS, _END = "\u2066", "\u2068", "\u2069"


def apart(name: str) -> str:
    r"""A name in, the same out; between invisible marks where it is (partly) written from right to left.

    >>> apart("Kenya"), ascii(apart("سودان"))
    ('Kenya', "'\\u2068\\u0633\\u0648\\u062f\\u0627\\u0646\\u2069'")
    """
    return f"{_AS_IT_IS}{name}{_END}" if _from_right(name) else name


def towards(who: str, whom: str) -> str:
    """Who and whom in, one with an arrow to the other out, the first on the left in every script.

    >>> towards("Chad", "Kenya")
    'Chad → Kenya'
    """
    arrow = f"{apart(who)} → {apart(whom)}"
    return f"{_LEFT}{arrow}{_END}" if _from_right(arrow) else arrow


def _from_right(words: str) -> bool:
    return any(bidirectional(letter) in _FROM_RIGHT for letter in words)
