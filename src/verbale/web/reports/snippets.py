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


def parted(snippet: tuple[Piece, ...], title: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """The pieces of a snippet of a report and its title in, those of the title and those of the text out.

    A snippet that begins at the report's beginning begins with its title. Where it does not, the title is one piece.

    >>> parted(pieces("The ⟦dam⟧ It broke"), "The dam")
    ((Piece(text='The ', hit=False), Piece(text='dam', hit=True)), (Piece(text=' It broke', hit=False),))
    """
    line = " ".join(title.split())
    told = "".join(piece.text for piece in snippet)
    if not line or not (told + " ").startswith(line + " "):
        return ((Piece(title, hit=False),) if title else ()), snippet
    return _cut(snippet, len(line))


def _cut(snippet: tuple[Piece, ...], at: int) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    before, behind, place = [], [], 0
    for piece in snippet:
        cut = min(max(at - place, 0), len(piece.text))
        before += [Piece(piece.text[:cut], piece.hit)] if cut else []
        behind += [Piece(piece.text[cut:], piece.hit)] if cut < len(piece.text) else []
        place += len(piece.text)
    return tuple(before), tuple(behind)
