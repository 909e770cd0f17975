"""A new record's Clue and those that may be its like in, links as Judgements out: one to the likeliest earlier record."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from math import exp

from verbale.records.clue import Clue
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


@dataclass(frozen=True, slots=True)
class Linker:
    """What one resolver asks of pairs: its question, how it signs, the name of its table of weights, and the features of a pair."""

    question: Question
    signed: str
    table: str
    features: Callable[[Clue, Clue], Iterable[str]]

    def weighed(self, one: Clue, other: Clue) -> "Weighed":
        """Two Clues in either order in, how likely both are one, and why, out."""
        weights = chooser(self.table).weights
        parts = [(name, weights[name]) for name in self.features(one, other) if name in weights]
        whole = max(-_FARTHEST, min(_FARTHEST, sum(weight for _, weight in parts)))
        heaviest = sorted(parts, key=lambda part: (-abs(part[1]), part[0]))
        return Weighed(round(1 / (1 + exp(-whole)), 4), tuple(heaviest))

    def links(self, clue: Clue, known: Iterable[Clue]) -> Iterator[Judgement]:
        """A new record's Clue and the candidates in, the Judgements out.

        SAME links it to the likeliest earlier record; UNSURE tells of the likeliest where it is nearly likely enough. Later
        records that are likely enough are linked to the new one: the surest of their links is the one that holds.
        """
        others = [(self.weighed(clue, other), other) for other in known if other.about != clue.about]
        earlier = [pair for pair in others if _order(pair[1]) < _order(clue)]
        best = min(earlier, key=lambda pair: (-pair[0].score, _order(pair[1])), default=None)
        if best and best[0].score >= _UNSURE:
            yield self._judgement(clue, best[1], best[0])
        for found, other in others:
            if found.score >= BOUND and _order(other) > _order(clue):
                yield self._judgement(other, clue, found)

    def _judgement(self, later: Clue, earlier: Clue, found: "Weighed") -> Judgement:
        asked = resolving().asked[self.table]
        return Judgement.by_resolver(
            self.question,
            Verdict.SAME if found.score >= BOUND else Verdict.UNSURE,
            (later.about, earlier.about),
            reasons=tuple(f"{asked[name].says} {weight:+.1f}" for name, weight in found.parts[:_MOST_REASONS]),
            signed=self.signed,
            score=found.score,
        )


@dataclass(frozen=True, slots=True)
class Weighed:
    """How likely two records are one (0 to 1), and the features that say so with their weights, the heaviest first."""

    score: float
    parts: tuple[tuple[str, float], ...]


def _order(clue: Clue) -> tuple[date, str]:
    return clue.day or date.max, clue.about
