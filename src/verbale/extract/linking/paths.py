"""Two words of a sentence in, the way through the parse from one to the other out, without any lemma but prepositions."""

from collections.abc import Iterable, Iterator

from verbale.extract.tree import Tree, bare
from verbale.records.passing import passing

_CLIMBED = 6  # links up from either word
_LONGEST = 5  # links of a way; longer ones are hardly ever seen twice
_WITH_CASE = frozenset({"obl", "nmod", "advcl", "acl"})
_KEPT = frozenset({"nsubj:pass", "obl:agent", "nmod:poss", "acl:relcl"})  # the subtypes that tell sides apart
_WITHIN = frozenset({"conj", "flat"})  # within a nominal these lead to one more of the same side
_CLAUSES = frozenset({"VERB", "AUX"})


@passing
class Way:
    """The links from one word to another; "^" marks one upward: "^xcomp nsubj" is the subject of the verb above an infinitive."""

    links: tuple[str, ...]

    def __str__(self) -> str:
        return " ".join(self.links)


FAR = Way(("far",) * (_LONGEST + 1))
"""The way between words that are too far apart, or stand in two sentences; longer than any other."""


def way(tree: Tree, start: int, end: int) -> Way:
    """A tree and two words in, the links from the first up and down to the second out; FAR where there are too many."""
    return next(ways(tree, start, (end,)))


def ways(tree: Tree, start: int, ends: Iterable[int]) -> Iterator[Way]:
    """A tree, a word and others in, the way from the first to each of these out."""
    above = _chain(tree, start)
    climbed = tuple(f"^{_plain(tree.tokens[index].deprel)}" for index in above)
    for end in ends:
        below = _chain(tree, end)
        number = next((number for number, index in enumerate(below) if index in above), None)
        if number is None:
            yield FAR
            continue
        down = tuple(_link(tree, i) for i in reversed(below[:number]) if not _is_within(tree, i))
        links = climbed[: above.index(below[number])] + down or ("itself",)
        yield Way(links) if len(links) <= _LONGEST else FAR


def _chain(tree: Tree, index: int) -> list[int]:
    tokens, found = tree.tokens, [index]
    while len(found) <= _CLIMBED and tokens[index].head != index:
        index = tokens[index].head
        found.append(index)
    return found


def _is_within(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    return bare(token.deprel) in _WITHIN and token.upos not in _CLAUSES


def _link(tree: Tree, index: int) -> str:
    """One link downward: its relation, and the preposition of a phrase."""
    deprel = tree.tokens[index].deprel
    case = tree.case(index) if bare(deprel) in _WITH_CASE and deprel != "nmod:poss" else ""
    return f"{_plain(deprel)}:{case}" if case else _plain(deprel)


def _plain(deprel: str) -> str:
    return deprel if deprel in _KEPT else bare(deprel)
