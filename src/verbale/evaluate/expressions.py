"""Time expressions with their exact intervals and a reader of times in, the share of exact intervals out."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from verbale.evaluate.figures import Figure, Measure, Tally, figure
from verbale.records.text import Span


@dataclass(frozen=True, slots=True)
class Interval:
    """Days that words tell, both ends included; an open side is None."""

    span: Span
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class TimedText:
    """A text, the day of its publication, and the times told in it."""

    id: str
    text: str
    published: date
    times: tuple[Interval, ...]


type ReadTimes = Callable[[str, date], Iterable[Interval]]
"""A text and the day of its publication in, the times told in it out."""


def read(path: Path) -> tuple[TimedText, ...]:
    """The JSON file of expressions in, one text for each out."""
    said = json.loads(path.read_text(encoding="utf-8"))
    day = date.fromisoformat(said["reference"])
    return tuple(_text(number, day, *item[:4]) for number, item in enumerate(said["items"], start=1))


def count(items: Sequence[TimedText], times: ReadTimes) -> tuple[Figure, ...]:
    """Texts and a reader of times in, how many times were found and how many are exact out.

    A found time belongs to the gold one whose words it meets. An open end lasts until the day of publication.
    """
    exact, met = [], []
    for item in items:
        found = tuple(times(item.text, item.published))
        near = [[time for time in found if time.span.meets(gold.span)] for gold in item.times]
        right = [
            any(_days(time, item.published) == (gold.first, gold.last) for time in close)
            for gold, close in zip(item.times, near, strict=True)
        ]
        exact.append(Tally(sum(right), len(right), len(found)))
        met.append(Tally(sum(map(bool, near)), len(near), len(found)))
    return figure("exact interval", Measure.SHARE, exact), figure("time found", Measure.SHARE, met)


def _days(time: Interval, published: date) -> tuple[date | None, date | None]:
    return time.first, time.last or published


def _text(number: int, day: date, words: str, sentence: str, first: str, last: str) -> TimedText:
    start = max(0, sentence.casefold().find(words.casefold()))
    told = Interval(Span(start, start + len(words)), date.fromisoformat(first), date.fromisoformat(last))
    return TimedText(f"expression {number}", sentence, day, (told,))
