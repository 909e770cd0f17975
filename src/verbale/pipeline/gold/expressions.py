"""Texts with times in, the times that the engine reads in each out."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from verbale.evaluate import expressions
from verbale.evaluate.bench import Bench, grouped
from verbale.evaluate.expressions import Interval, TimedText
from verbale.evaluate.figures import Figure
from verbale.evaluate.sets import GoldSet
from verbale.extract.times import TimeKind, times
from verbale.extract.times.mentions import heading_day
from verbale.pipeline.gold.texts import Work, analyses
from verbale.records.analysis import Analysis, Furniture
from verbale.reference.times import time_words

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def bench(paths: tuple[Path, ...], work: Work) -> Bench:
    """The set's files in, its Bench out."""
    items = [item for path in paths for item in expressions.read(path) if work.wants(item.id)]
    parses = analyses(((item.text, item.published) for item in items), work, "expressions")

    def read_times(text: str, published: date) -> tuple[Interval, ...]:
        return tuple(intervals(parses[text, published]))

    def count(some: Sequence[TimedText]) -> tuple[Figure, ...]:
        return expressions.count(some, read_times)

    return Bench(
        set=GoldSet.EXPRESSIONS,
        paths=paths,
        size=len(items),
        unit="expressions",
        figures=lambda: count(items),
        apart=grouped(items, count, {"article": lambda item: (item.id,)}),
        differences=lambda: expressions.differences(items, read_times),
    )


def intervals(analysis: Analysis) -> Iterator[Interval]:
    """A parse in, the times of its sentences and the days that its furniture tells out."""
    for told in times(analysis):
        span = analysis.tokens[told.first].span.join(analysis.tokens[told.last - 1].span)
        yield Interval(span, told.start, told.end, goes_on=told.kind is TimeKind.SINCE)
    for piece in analysis.furniture:
        day = _day(piece, analysis)
        if day is not None:
            yield Interval(piece.span, day, day)


def _day(piece: Furniture, analysis: Analysis) -> date | None:
    """A crawler's date, a dateline's, or a heading that is nothing but a date."""
    if _DAY.fullmatch(piece.says):
        return date.fromisoformat(piece.says)
    if piece.kind != "heading":
        return None
    return heading_day(piece.span.of(analysis.article.text), analysis.article.published, time_words())
