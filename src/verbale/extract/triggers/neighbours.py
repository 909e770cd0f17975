"""A word that may tell a deed in, the features of the deeds that its sentence tells before and behind it out."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from verbale.extract.tree import Tree, bare
from verbale.extract.triggers.record import Seen, Word


def of_neighbours(seen: Seen, word: Word) -> Iterator[str]:
    """How many there are, their types, and how they hang together with the word."""
    index, deed = word.token.index, word.deed is not None
    near = [i for i in _neighbours(seen, index) if seen.tree.tokens[i].sentence == word.token.sentence]
    yield f"neighbours {len(near)} {deed}"
    for other in near:
        kind = seen.told[other].frame.type
        yield f"neighbour {'before' if other < index else 'behind'} {kind}"
        relation = _related(seen.tree, index, other)
        if relation:
            yield f"neighbour {relation} {kind}"
            yield f"neighbour {relation} {word.pos} {deed}"


def _neighbours(seen: Seen, index: int) -> Iterator[int]:
    before, behind = bisect_left(seen.order, index), bisect_right(seen.order, index)
    yield from seen.order[before - 1 : before] if before else ()
    yield from seen.order[behind : behind + 1]


def _related(tree: Tree, index: int, other: int) -> str:
    token, far = tree.tokens[index], tree.tokens[other]
    if token.head == other:
        return f"above {bare(token.deprel)}"
    return f"below {bare(far.deprel)}" if far.head == index else ""
