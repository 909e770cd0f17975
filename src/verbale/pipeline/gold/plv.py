"""Sentences with a marked pair in, the type that the engine sees between the two out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from verbale.evaluate import plv
from verbale.evaluate.bench import Bench, grouped
from verbale.evaluate.figures import Figure
from verbale.evaluate.plv import PlvItem
from verbale.evaluate.sets import GoldSet
from verbale.extract.actors.cast import cast
from verbale.extract.events import Happening, happenings
from verbale.extract.kinds import kinds_of
from verbale.extract.tree import Tree
from verbale.extract.triggers.stage import decided
from verbale.pipeline.gold.texts import Work, analyses
from verbale.records.analysis import Analysis
from verbale.records.text import Span
from verbale.reference.frames import frames

_NOT_ASKED = frozenset({"STATE", "APPOINT", "DISMISS"})  # our own extensions, which the set's labels do not know


@dataclass(frozen=True, slots=True)
class _Deeds:
    tree: Tree
    found: tuple[Happening, ...]


def bench(paths: tuple[Path, ...], work: Work) -> Bench:
    """The set's files in, its Bench out."""
    items = [item for path in paths for item in plv.read(path) if work.wants(item.id)]
    parses = analyses(((item.text, None) for item in items), work, "sentences")
    deeds = {text: _deeds(analysis) for (text, _), analysis in parses.items()}

    def guess(item: PlvItem) -> str:
        return type_between(deeds[item.text], item)

    def count(some: Sequence[PlvItem]) -> tuple[Figure, ...]:
        return plv.count(some, guess)

    return Bench(
        set=GoldSet.PLV,
        paths=paths,
        size=len(items),
        unit="sentences",
        figures=lambda: count(items),
        apart=grouped(items, count, {"article": lambda item: (item.id,)}),  # its types stand among its figures
        differences=lambda: plv.differences(items, guess),
    )


def type_between(deeds: _Deeds, item: PlvItem) -> str:
    """The deeds of a sentence and its pair in, the type of the deed that ties the two best out, "" where there is none."""
    tokens = deeds.tree.tokens

    def tie(found: Happening) -> tuple[int, bool, int]:
        word = tokens[found.trigger]
        who, whom = [tokens[i].span for i in found.who], [tokens[i].span for i in found.whom]
        linked = 4 * _meet(who, item.source) + 4 * _meet(whom, item.target)
        linked += _meet(who, item.target) + _meet(whom, item.source)
        inside = any(span is not None and span.holds(word.span) for span in (item.source, item.target))
        return linked, not inside, -sum(1 for _ in deeds.tree.ancestors(word))

    best = max((one for one in deeds.found if one.frame.type not in _NOT_ASKED), key=tie, default=None)
    return "" if best is None else best.frame.type


def _deeds(analysis: Analysis) -> _Deeds:
    tree = Tree(analysis)
    kinds = kinds_of(tree, cast(tree))
    return _Deeds(tree, decided(tree, happenings(tree, frames(), kinds), frames(), kinds))


def _meet(spans: Iterable[Span], marked: Span | None) -> bool:
    return marked is not None and any(span.meets(marked) for span in spans)
