"""A snippet with its hits between ⟦ and ⟧ in, its pieces out, each with whether it is a hit."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a snippet; `hit` where they are what was sought."""

    text: str
    hit: bool


def pieces(snippet: str) -> tuple[Piece, ...]:
    """A snippet in, its pieces out.

    >>> [(one.text, one.hit) for one in pieces("the ⟦dam⟧ broke")]
    [('the ', False), ('dam', True), (' broke', False)]
    """
    parts = snippet.replace("⟧", "⟦").split("⟦")
    return tuple(Piece(part, number % 2 == 1) for number, part in enumerate(parts) if part)
