"""A new record's Clue and those that may be its like in, links as Judgements out: one to the likeliest earlier record.

Most pairs are dismissed by what is quickly compared: where the most that the rest could add makes them no likelier than is
told, or than the likeliest of those before, the rest is not compared. No judgement depends on that.
"""

from bisect import insort
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from heapq import nsmallest
from math import exp, inf, log
from operator import attrgetter, itemgetter

from verbale.records.clue import TIMELESS, Clue
from verbale.records.judgement import Judgement, Question, Verdict
from verbale.reference.chooser import chooser
from verbale.reference.resolving import resolving

BOUND = 0.4
"""From which probability on two records are taken for one.

Between .38 and .5 the B³ of the marked stories is level (events .932 to .927); what was found by the engine gains by the lower.
"""
_UNSURE = 0.3
_MOST_REASONS = 8
_FARTHEST = 30.0  # exp() of more says nothing more
_ROUNDED = 1e-4  # chances are rounded by less
_SLACK = 1e-6  # sums of the same weights in another order differ by less
MOST_JUDGED = 128
"""Candidates that are judged, those with most keys in common first, though more are near enough: only what is written by templates has more."""

type Features = Callable[[Clue, Clue], Iterable[str]]
"""Two Clues in, the names of what holds of them as a pair out."""


def own_keys(clue: Clue) -> frozenset[str]:
    """A Clue in, its keys out."""
    return frozenset(clue.keys)


@dataclass(frozen=True, slots=True)
class Linker:
    """What one resolver asks of pairs: its question, how it signs, the name of its table of weights, and the features of a pair.

    `quick` are the features that cost little, `slow` the others; the names of those begin as one of the lists of `begin` says, and of
    all that begin alike a pair has one at most. Where `quick` tells one of them already, `slow` does not. `reach` tells how many days apart two records may be that share one key, two, three and more:
    a bound that rests on the pair alone, so that the order in which records come changes nothing. What holds of a pair that is
    among `never` parts it, whatever else holds. `asked` are the keys under which candidates are looked for, where these are not a clue's own.
    """

    question: Question
    signed: str
    table: str
    quick: Features
    slow: Features
    begin: tuple[str, ...]
    reach: tuple[int, ...]
    never: frozenset[str] = frozenset()
    asked: Callable[[Clue], frozenset[str]] = own_keys

    def weighed(self, one: Clue, other: Clue) -> "Weighed":
        """Two Clues in either order in, how likely both are one, and why, out."""
        free = replace(self, never=frozenset())
        (near,) = free._at_most(one, [other])
        whole = free._whole(one, near, 0.0, self._most())
        assert whole is not None, "nothing comes to less than nothing"
        return whole

    def links(self, clue: Clue, known: Iterable[Clue]) -> Iterator[Judgement]:
        """A new record's Clue and the candidates in, the Judgements out.

        SAME links it to the likeliest earlier record; UNSURE tells of the likeliest where it is nearly likely enough. All later
        records that are likely enough are linked to the new one: the surest of their links is the one that holds.
        """
        near = self._at_most(clue, self.near(clue, known))
        own = _order(clue)
        for one, other in self._likeliest(clue, [each for each in near if _order(each.clue) < own], 1, _UNSURE):
            yield self._judgement(clue, other, one)
        later = [each for each in near if _order(each.clue) > own]
        for one, other in self._likeliest(clue, later, len(later), BOUND):
            yield self._judgement(other, clue, one)

    def near(self, clue: Clue, known: Iterable[Clue]) -> list[Clue]:
        """A Clue and candidates in, those near enough to be judged out."""
        keys, found = self.asked(clue), list[tuple[int, int, str, Clue]]()
        for one in known:
            shared, apart = keys.intersection(one.keys), _apart(clue, one)
            if one.about != clue.about and shared and (apart <= self._reach(len(shared)) or _timeless(shared)):
                found.append((-len(shared), apart, one.about, one))
        some = found if len(found) <= MOST_JUDGED else nsmallest(MOST_JUDGED, found, key=itemgetter(0, 1, 2))
        return [one for _, _, _, one in some]

    def _reach(self, shared: int) -> int:
        return self.reach[min(shared, len(self.reach)) - 1]

    def _at_most(self, clue: Clue, known: Iterable[Clue]) -> "list[_Near]":
        """Candidates in, each with what it can come to at most by what is quickly compared out, the likeliest first."""
        rest = self._most().rest + _SLACK
        found = []
        for one in known:
            quick = self._quickly(clue, one)
            if quick is not None:
                found.append(_Near(sum([weight for _, weight in quick]) + rest, one, quick))
        found.sort(key=attrgetter("most"), reverse=True)
        return found

    def _likeliest(self, clue: Clue, near: "Sequence[_Near]", count: int, least: float) -> "list[tuple[Weighed, Clue]]":
        """Candidates with what each can come to at most, the likeliest first, in, so many of the likeliest out, the likeliest first."""
        found: list[tuple[Weighed, Clue]] = []
        most = self._most()
        for each in near:
            bound = found[-1][0].score if len(found) == count else least
            if each.most < _least(bound):
                break
            one = self._whole(clue, each, bound, most)
            if one is not None:
                insort(found, (one, each.clue), key=_rank)
                del found[count:]
        return found

    def _quickly(self, clue: Clue, one: Clue) -> list[tuple[str, float]] | None:
        """What is quickly found to hold of a pair, with what it weighs; None where it parts the two."""
        weights, found = chooser(self.table).weights, list[tuple[str, float]]()
        for name in self.quick(clue, one):
            if name in self.never:
                return None
            if name in weights:
                found.append((name, weights[name]))
        return found

    def _whole(self, clue: Clue, near: "_Near", least: float, most: "_Most") -> "Weighed | None":
        """A Clue and a candidate in, the rest of the two compared too; None as soon as it is plain that it comes to less than `least`."""
        weights = chooser(self.table).weights
        parts, told, bound, whole = list(near.quick), set[str](), _least(least), near.most
        for name in self.slow(clue, near.clue):
            if name in self.never:
                return None
            if name in weights:
                parts.append((name, weights[name]))
                whole += weights[name]
                of = most.begins(name)
                if of not in told:
                    told.add(of)
                    whole -= most.of[of]
                if whole < bound:
                    return None
        score = _chance(sum(weight for _, weight in parts))
        return Weighed(score, tuple(parts)) if score >= least else None

    def _most(self) -> "_Most":
        """How the names of slow features begin, with the most that one of each can add."""
        return _most(tuple(chooser(self.table).weights.items()), self.begin)

    def _judgement(self, later: Clue, earlier: Clue, found: "Weighed") -> Judgement:
        asked = resolving().asked[self.table]
        return Judgement.by_resolver(
            self.question,
            Verdict.SAME if found.score >= BOUND else Verdict.UNSURE,
            (later.about, earlier.about),
            reasons=tuple(f"{asked[name].says} {weight:+.1f}" for name, weight in found.heaviest[:_MOST_REASONS]),
            signed=self.signed,
            score=found.score,
        )


@dataclass(frozen=True, slots=True)
class Weighed:
    """How likely two records are one (0 to 1), and the features that say so with their weights."""

    score: float
    parts: tuple[tuple[str, float], ...]

    @property
    def heaviest(self) -> tuple[tuple[str, float], ...]:
        """The features, the heaviest first."""
        return tuple(sorted(self.parts, key=lambda part: (-abs(part[1]), part[0])))


@dataclass(frozen=True, slots=True)
class _Near:
    """A candidate: what it can come to at most (in log odds, like all weights), and what is quickly compared."""

    most: float
    clue: Clue
    quick: list[tuple[str, float]]


def _chance(whole: float) -> float:
    return round(1 / (1 + exp(-max(-_FARTHEST, min(_FARTHEST, whole)))), 4)


@lru_cache(maxsize=256)
def _least(chance: float) -> float:
    """How likely in, the log odds below which `_chance` is certainly less than that out."""
    told = chance - _ROUNDED
    return -inf if told <= 0 else log(told / (1 - told))


@dataclass(frozen=True, slots=True)
class _Most:
    """How the names of slow features begin, with the most that one of each can add; `rest` is that of all together."""

    of: Mapping[str, float]
    rest: float
    known: dict[str, str] = field(default_factory=dict, compare=False)

    def begins(self, name: str) -> str:
        """How a name begins; "" for one that begins otherwise."""
        found = self.known.get(name)
        if found is None:
            found = self.known[name] = next((of for of in self.of if of and name.startswith(of)), "")
        return found


@lru_cache(maxsize=16)
def _most(weights: tuple[tuple[str, float], ...], begin: tuple[str, ...]) -> _Most:
    """Weights and how some of their names begin in, the most that one of each such beginning can add out."""
    of = {one: max((0.0, *(weight for name, weight in weights if name.startswith(one)))) for one in begin}
    return _Most({**of, "": 0.0}, sum(of.values()))


def _timeless(keys: Iterable[str]) -> bool:
    return any(key.startswith(TIMELESS) for key in keys)


def _apart(one: Clue, other: Clue) -> int:
    """How many days lie between two clues; none where one of them has no day."""
    return abs((one.day - other.day).days) if one.day and other.day else 0


def _rank(pair: tuple[Weighed, Clue]) -> tuple[float, tuple[date, str]]:
    return -pair[0].score, _order(pair[1])


def _order(clue: Clue) -> tuple[date, str]:
    return clue.day or date.max, clue.about
