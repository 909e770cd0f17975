"""Gold and found chains of mentions in, MUC, B³ and CEAFe as sums that can be added up over documents out.

MUC: Vilain et al. 1995; B³: Bagga and Baldwin 1998; CEAF with the entity measure phi4: Luo 2005; the mean of the three
F1 is the CoNLL score (Pradhan et al. 2012), counted as the reference scorer does: sums over documents, then F1.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from verbale.evaluate.match import best_pairs

_FINE = 10**9  # the matching takes whole numbers


@dataclass(frozen=True, slots=True)
class Part:
    """Numerators and denominators of recall and precision of one document under one measure."""

    recalled: float
    gold: float
    precise: float
    found: float

    def __add__(self, other: "Part") -> "Part":
        return Part(
            self.recalled + other.recalled,
            self.gold + other.gold,
            self.precise + other.precise,
            self.found + other.found,
        )

    @property
    def f1(self) -> float:
        """The harmonic mean of recall and precision."""
        recall = self.recalled / self.gold if self.gold else 0.0
        precision = self.precise / self.found if self.found else 0.0
        return 2 * recall * precision / (recall + precision) if recall + precision else 0.0


type Chains[Mention: Hashable] = Sequence[frozenset[Mention]]
type Three = tuple[Part, Part, Part]


def three_parts[Mention: Hashable](gold: Chains[Mention], found: Chains[Mention]) -> Three:
    """Chains of one document in, its sums for MUC, B³ and CEAFe out.

    >>> chains = [frozenset("ab"), frozenset("cde")]
    >>> conll_f1([three_parts(chains, chains)])
    1.0
    """
    return muc(gold, found), b_cubed(gold, found), ceaf_e(gold, found)


def conll_f1(documents: Iterable[Three]) -> float:
    """The sums of documents in, the mean of the three F1 over all of them out."""
    totals = [sum(parts, Part(0, 0, 0, 0)).f1 for parts in zip(*documents, strict=True)]
    return sum(totals) / len(totals) if totals else 0.0


def muc[Mention: Hashable](gold: Chains[Mention], found: Chains[Mention]) -> Part:
    """Links: of each chain as many as it has mentions less the pieces into which the other side cuts it.

    >>> muc([frozenset("abcd")], [frozenset("ab"), frozenset("cd")]).f1
    0.8
    """
    return Part(*_links(gold, found), *_links(found, gold))


def b_cubed[Mention: Hashable](gold: Chains[Mention], found: Chains[Mention]) -> Part:
    """Mentions: the share of a mention's own chain that its chain on the other side holds.

    >>> b_cubed([frozenset("abcd")], [frozenset("ab"), frozenset("cd")]).f1
    0.6666666666666666
    """
    return Part(*_shares(gold, found), *_shares(found, gold))


def ceaf_e[Mention: Hashable](gold: Chains[Mention], found: Chains[Mention]) -> Part:
    """Chains: the best one-to-one matching of chains, each pair weighing 2 · shared / (size + size).

    >>> round(ceaf_e([frozenset("abcd")], [frozenset("ab"), frozenset("cd")]).f1, 4)
    0.4444
    """
    alike = sum(
        _alike(gold[one], found[other])
        for ones, others in _meeting(gold, found)
        for one, other in _best(ones, others, gold, found)
    )
    return Part(alike, len(gold), alike, len(found))


def _links[Mention: Hashable](chains: Chains[Mention], others: Chains[Mention]) -> tuple[float, float]:
    number_of = {mention: number for number, chain in enumerate(others) for mention in chain}
    kept = 0
    for chain in chains:
        known = {number_of[mention] for mention in chain if mention in number_of}
        alone = sum(mention not in number_of for mention in chain)
        kept += len(chain) - len(known) - alone
    return kept, sum(len(chain) - 1 for chain in chains)


def _shares[Mention: Hashable](chains: Chains[Mention], others: Chains[Mention]) -> tuple[float, float]:
    number_of = {mention: number for number, chain in enumerate(others) for mention in chain}
    shared = 0.0
    for chain in chains:
        met = Counter(number_of[mention] for mention in chain if mention in number_of)
        shared += sum(times * times for times in met.values()) / len(chain)
    return shared, sum(map(len, chains))


def _alike[Mention: Hashable](one: frozenset[Mention], other: frozenset[Mention]) -> float:
    return 2 * len(one & other) / (len(one) + len(other))


def _meeting[Mention: Hashable](gold: Chains[Mention], found: Chains[Mention]) -> list[tuple[list[int], list[int]]]:
    """Only chains that share mentions can match: groups of them, so that each matching is small."""
    number_of = {mention: number for number, chain in enumerate(found) for mention in chain}
    groups: list[tuple[list[int], list[int]]] = []
    group_of: dict[int, tuple[list[int], list[int]]] = {}
    for one, chain in enumerate(gold):
        met = sorted({number_of[mention] for mention in chain if mention in number_of})
        old = {id(group_of[other]): group_of[other] for other in met if other in group_of}
        merged: tuple[list[int], list[int]] = ([one], [other for other in met if other not in group_of])
        for group in old.values():
            merged[0].extend(group[0])
            merged[1].extend(group[1])
        groups = [group for group in groups if id(group) not in old] + [merged]
        group_of.update(dict.fromkeys(merged[1], merged))
    return groups


def _best[Mention: Hashable](
    ones: list[int], others: list[int], gold: Chains[Mention], found: Chains[Mention]
) -> list[tuple[int, int]]:
    pairs = best_pairs(ones, others, lambda one, other: int(_FINE * _alike(gold[one], found[other])))
    return [(ones[left], others[right]) for left, right in pairs]
