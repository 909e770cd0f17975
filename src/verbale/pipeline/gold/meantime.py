"""Sentences with events in, how certain the engine takes each event to be (-3 to +3) out."""

from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path

from verbale.evaluate import meantime
from verbale.evaluate.bench import Bench, grouped
from verbale.evaluate.figures import Figure
from verbale.evaluate.meantime import MeantimeItem, Target
from verbale.evaluate.sets import GoldSet
from verbale.extract.attribution.stage import attributions
from verbale.extract.status.stage import mood
from verbale.extract.tree import Tree
from verbale.pipeline.gold.texts import Work, analyses
from verbale.records.analysis import Analysis
from verbale.records.text import Span
from verbale.reference.cues import Implies

_MARKS = {"``": "“", "''": "”", "-LRB-": "(", "-RRB-": ")"}  # as treebanks write them
# The set's own steps between "certain" and "nothing said": +-3 certain, also of what lies ahead ("will be delivered",
# "plans to sell"); +-0.75 possible.
_CERTAIN, _POSSIBLE = 3.0, 0.75


def bench(paths: tuple[Path, ...], work: Work) -> Bench:
    """The set's folder or files in, its Bench out."""
    items = [item for path in paths for item in meantime.read(path)]
    parses = analyses(((_text(item), None) for item in items), work, "sentences")

    def judge(item: MeantimeItem) -> list[float]:
        return _judged(parses[_text(item), None], item)

    def count(some: Sequence[MeantimeItem]) -> tuple[Figure, ...]:
        return meantime.count(some, judge)

    return Bench(
        set=GoldSet.MEANTIME,
        paths=paths,
        size=len(items),
        unit="sentences",
        figures=lambda: count(items),
        apart=grouped(items, count, {}),
        differences=lambda: meantime.differences(items, judge),
    )


def _words(item: MeantimeItem) -> list[str]:
    return [_MARKS.get(word, word) for word in item.words]


def _text(item: MeantimeItem) -> str:
    return " ".join(_words(item))


def _judged(analysis: Analysis, item: MeantimeItem) -> list[float]:
    tree, words = Tree(analysis), _words(item)
    starts = list(accumulate((len(word) + 1 for word in words), initial=0))
    cues = {one.cue_head for one in attributions(analysis)}
    denied = [part for one in attributions(analysis) if one.implies is Implies.DENIES for part in one.content]
    return [_certainty(tree, _span(target, starts), cues, denied) for target in item.targets]


def _span(target: Target, starts: Sequence[int]) -> Span:
    return Span(starts[target.first], starts[target.last] - 1)


def _certainty(tree: Tree, span: Span, cues: set[int], denied: Sequence[Span]) -> float:
    """Of several words the last one is the deed's ("carry out" apart, which the mood of its verb settles all the same)."""
    within = [token.index for token in tree.tokens if token.span.meets(span)]
    if not within:
        return _CERTAIN
    found = mood(tree, within[-1], cues - {within[-1]})
    negated = found.negated != any(part.holds(span) for part in denied)
    how_sure = _POSSIBLE if found.hypothetical or found.unsure or found.hearsay else _CERTAIN
    return -how_sure if negated else how_sure
