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
from verbale.extract.times.asides import aside_times
from verbale.extract.times.mentions import TimeMention, TimeWithin
from verbale.pipeline.gold.texts import Work, analyses
from verbale.records.analysis import Analysis, Furniture
from verbale.records.text import Span
from verbale.reference.times import time_words

_READ = frozenset({"heading", "caption"})
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
    """A parse in, the times of its sentences, those told within them ("1990s" of "early 1990s"), and the days of its furniture out."""
    for told in times(analysis):
        yield Interval(_words(analysis, told), told.start, told.end, goes_on=told.kind is TimeKind.SINCE)
        for end in told.within:
            yield Interval(_words(analysis, end), end.start, end.end)
    for piece in analysis.furniture:
        if _DAY.fullmatch(piece.says):
            day = date.fromisoformat(piece.says)
            yield Interval(piece.span, day, day)
        elif piece.kind in _READ:
            yield from _in_aside(piece, analysis)


def _words(analysis: Analysis, told: TimeMention | TimeWithin) -> Span:
    return analysis.tokens[told.first].span.join(analysis.tokens[told.last - 1].span)


def _in_aside(piece: Furniture, analysis: Analysis) -> Iterator[Interval]:
    """The times of a heading or caption, which the engine reads but codes no deeds from."""
    text = piece.span.of(analysis.article.text)
    for span, days in aside_times(text, analysis.article.published, time_words()):
        start = piece.span.start
        yield Interval(Span(start + span.start, start + span.end), days.start, days.end)
