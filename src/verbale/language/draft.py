"""A parse as lists that may still be changed, with the moves that a conversion is made of: attach and promote."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

_DEEPEST = 100


@dataclass(slots=True)
class Draft:
    """The words of one text with heads and relations. All indexes count over the text; the head of a root is itself.

    `persons` and `places` hold the half-open stretches that are such names, for the engines that know them.
    """

    words: Sequence[str]
    tags: list[str]
    lemmas: list[str]
    heads: list[int]
    rels: list[str]
    persons: Sequence[tuple[int, int]] = ()
    places: Sequence[tuple[int, int]] = ()
    low: list[str] = field(init=False)
    upos: list[str] = field(init=False)
    kids: list[list[int]] = field(init=False)

    def __post_init__(self) -> None:
        self.low = [word.lower() for word in self.words]
        self.upos = ["X"] * len(self.words)
        self.kids = [[] for _ in self.words]
        for token, head in enumerate(self.heads):
            if head != token:
                self.kids[head].append(token)

    def attach(self, token: int, head: int, rel: str | None = None) -> None:
        """Hang a token on another head, with another relation if one is named."""
        old = self.heads[token]
        if old != head:
            if old != token:
                self.kids[old].remove(token)
            self.heads[token] = head
            self.kids[head].append(token)
            self.kids[head].sort()
        if rel is not None:
            self.rels[token] = rel

    def promote(self, child: int, rel: str) -> None:
        """Let a token take the place of its head, which becomes its dependent by `rel`; the other dependents follow.

        >>> draft = Draft(["in", "Lagos"], ["IN", "NNP"], ["in", "Lagos"], [0, 0], ["ROOT", "pobj"])
        >>> draft.promote(1, "case")
        >>> draft.heads, draft.rels
        ([1, 1], ['case', 'ROOT'])
        """
        parent = self.heads[child]
        above = self.heads[parent]
        self.kids[parent].remove(child)
        if above == parent:
            self.heads[child] = child
        else:
            self.heads[child] = above
            siblings = self.kids[above]
            siblings[siblings.index(parent)] = child
            siblings.sort()
        self.rels[child] = self.rels[parent]
        for token in self.kids[parent]:
            self.heads[token] = child
        self.kids[child] = sorted([*self.kids[child], *self.kids[parent], parent])
        self.kids[parent] = []
        self.heads[parent], self.rels[parent] = child, rel

    def child(self, token: int, *rels: str) -> int:
        """The first dependent with one of the relations, -1 where there is none."""
        for kid in self.kids[token]:
            if self.rels[kid] in rels:
                return kid
        return -1

    def children(self, token: int, *rels: str) -> Iterator[int]:
        """The dependents with one of the relations, as they stand now."""
        return (kid for kid in list(self.kids[token]) if self.rels[kid] in rels)

    def below(self, token: int, top: int) -> bool:
        """Whether `top` is the token itself or stands above it, by at most _DEEPEST steps: no sentence goes deeper."""
        for _ in range(_DEEPEST):
            if token == top:
                return True
            if self.heads[token] == token:
                return False
            token = self.heads[token]
        return False
