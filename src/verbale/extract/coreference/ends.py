"""A phrase as the tree has it in, where else it may end, with what speaks for each end, out.

A tree hangs “in California” on the noun or on the verb, and is wrong about that more often than about anything else in a phrase.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from verbale.extract.tree import Tree, bare
from verbale.records.analysis import Token

_BEHIND = frozenset({"nmod", "obl", "acl", "advcl", "appos", "flat", "advmod", "amod", "nummod", "xcomp", "parataxis", "compound"})
_LOOSE = frozenset({"PUNCT", "CCONJ"})
_MOST = 6


@dataclass(frozen=True, slots=True)
class Piece:
    """Tokens up to `last` behind a head that may belong to its phrase; whether the tree hangs them on it."""

    root: Token
    first: int
    last: int
    own: bool


def ends(tree: Tree, head: int, first: int, last: int) -> list[tuple[int, tuple[str, ...]]]:
    """A head and its phrase `[first, last)` in, each token behind which it may end, with features, out; the tree's own if no other."""
    pieces = list(_pieces(tree, head, first, last))[:_MOST]
    if not pieces:
        return []
    told = [_features(tree, head, piece) for piece in pieces]
    found = []
    for count in range(len(pieces) + 1):
        end = pieces[count - 1].last if count else _start(tree, head, pieces[0])
        features = [f"in|{f}" for part in told[:count] for f in part]
        if count < len(pieces):
            features.extend(f"out|{f}" for f in told[count])
        if end == last:
            features.append("tree's end")
        found.append((end, tuple(features)))
    return found


def _start(tree: Tree, head: int, piece: Piece) -> int:
    """Where a phrase ends before its first piece."""
    last = piece.first
    while last > head + 1 and tree.tokens[last - 1].upos in _LOOSE and tree.tokens[last - 1].text not in {")", "”", '"'}:
        last -= 1
    return last


def _pieces(tree: Tree, head: int, first: int, last: int) -> Iterator[Piece]:
    """What hangs behind the head, in order, then what only stands there."""
    at = head + 1
    for child in tree.children(head):
        if child.index <= head or child.index < at or child.index >= last or bare(child.deprel) not in _BEHIND:
            continue
        start, end = _extent(tree, child)
        if start > head and end <= last:
            yield Piece(child, start, end, own=True)
            at = end
    yield from _strangers(tree, first, last)


def _strangers(tree: Tree, first: int, last: int) -> Iterator[Piece]:
    """What stands right behind a phrase and hangs on a word above it."""
    for _ in range(2):
        start = last
        if start < len(tree.tokens) and tree.tokens[start].text in {",", "(", "-", "–"}:
            start += 1
        if start >= len(tree.tokens) or tree.tokens[start].sentence != tree.tokens[first].sentence:
            return
        root = _top(tree, tree.tokens[start], first)
        begin, end = _extent(tree, root)
        if begin < last or bare(root.deprel) not in _BEHIND:
            return
        yield Piece(root, begin, end, own=False)
        last = end


def _top(tree: Tree, token: Token, first: int) -> Token:
    """The highest word above a token whose words all stand behind the phrase."""
    start = token.index
    while token.head != token.index:
        above = tree.tokens[token.head]
        if _extent(tree, above)[0] < start:
            break
        token = above
    del first
    return token


def _extent(tree: Tree, token: Token) -> tuple[int, int]:
    """From the first to behind the last word under a token, without marks at the end."""
    inside, waiting = [token.index], [token.index]
    while waiting:
        below = [child.index for child in tree.children(waiting.pop())]
        waiting.extend(below)
        inside.extend(below)
    first, last = min(inside), max(inside) + 1
    while last > token.index + 1 and tree.tokens[last - 1].upos in _LOOSE and tree.tokens[last - 1].text not in {")", "”", '"'}:
        last -= 1
    while first < token.index and tree.tokens[first].upos == "PUNCT":
        first += 1
    return first, last


def _features(tree: Tree, head: int, piece: Piece) -> list[str]:
    noun, root = tree.tokens[head], piece.root
    relation, case = bare(root.deprel), tree.case(root.index)
    what = f"{piece.own}|{relation}|{case}"
    sort = f"{noun.upos}|{any(bare(t.deprel) == 'det' for t in tree.children(head))}"
    comma = tree.tokens[piece.first - 1].text if tree.tokens[piece.first - 1].upos == "PUNCT" else ""
    long = min(piece.last - piece.first, 12) // 3
    role = bare(noun.deprel)
    found = [
        what,
        f"{what}|{noun.upos}",
        f"{what}|{comma}",
        f"{what}|{long}",
        f"{what}|{sort}",
        f"{piece.own}|{relation}|{comma}|{sort}",
        f"{piece.own}|{relation}|{root.xpos}|{comma}",
        f"{piece.own}|{relation}|{root.xpos}|{noun.upos}",
        f"{piece.own}|{relation}|{role}",
        f"{what}|{role}",
        f"{relation}|{case}|{root.upos}|{noun.upos}",
        f"{case}|{noun.lemma.lower() if noun.upos != 'PROPN' else ''}",
        f"{noun.upos}|{root.upos}|{piece.own}|gap={piece.first - head > 1}",
    ]
    if not piece.own:
        above = tree.tokens[root.head]
        found.append(f"{case}|above={above.lemma.lower()}")
        found.append(f"{relation}|{case}|{above.upos}|{role}|{noun.head == root.head}")
    return found
