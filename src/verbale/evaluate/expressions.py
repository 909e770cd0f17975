"""Time expressions with their exact intervals and a reader of times in, the share of exact intervals out."""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from verbale.evaluate.bench import Difference
from verbale.evaluate.figures import Figure, Measure, Tally, figure
from verbale.records.text import Span


@dataclass(frozen=True, slots=True)
class Interval:
    """Days that words name, both ends included; `goes_on` where the words say that it lasts ("since October")."""

    span: Span
    first: date
    last: date
    goes_on: bool = False

    def __str__(self) -> str:
        return f"{self.first}/{'' if self.goes_on else self.last}"


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

    A found time belongs to the gold one whose words it meets. What goes on lasts until the day of publication, where the
    gold does not mean the bare words ("1958" of "since 1958"). "Exact or
    end" also counts a gold time that is the first or the last part of a longer found one ("from 3 May to 5 May" is one time
    for us, two for others), or that is told by longer words and so more closely ("early in 2016").
    """
    exact, ends, met = [], [], []
    for item in items:
        found = tuple(times(item.text, item.published))
        near = [[time for time in found if time.span.meets(gold.span)] for gold in item.times]
        pairs = list(zip(item.times, near, strict=True))
        right = [any(_exact(gold, time, item.published) for time in close) for gold, close in pairs]
        within = [any(_part(gold, time) for time in close) for gold, close in pairs]
        exact.append(Tally(sum(right), len(right), len(found)))
        ends.append(Tally(sum(one or other for one, other in zip(right, within, strict=True)), len(right), len(found)))
        met.append(Tally(sum(map(bool, near)), len(near), len(found)))
    return (
        figure("exact interval", Measure.SHARE, exact),
        figure("exact or end", Measure.SHARE, ends),
        figure("time found", Measure.SHARE, met),
    )


def differences(items: Sequence[TimedText], times: ReadTimes) -> Iterator[Difference]:
    """Texts and a reader of times in, the times that are not exact out."""
    for item in items:
        found = tuple(times(item.text, item.published))
        for gold in item.times:
            near = [time for time in found if time.span.meets(gold.span)]
            if not any(_exact(gold, time, item.published) for time in near):
                told = ", ".join(f"{time} “{time.span.of(item.text)}”" for time in near)
                yield Difference(item.id, "missed", ("time",), f"{gold} “{gold.span.of(item.text)}”", told)


def _exact(gold: Interval, found: Interval, published: date) -> bool:
    days = gold.first, gold.last
    return days == (found.first, found.last) or (found.goes_on and days == (found.first, published))


def _part(gold: Interval, found: Interval) -> bool:
    if found.span == gold.span or not found.span.holds(gold.span):
        return False
    within = found.first <= gold.first and gold.last <= found.last
    is_end = within and (found.first == gold.first or found.last == gold.last)
    return is_end or (gold.first <= found.first and found.last <= gold.last)


def _text(number: int, day: date, words: str, sentence: str, first: str, last: str) -> TimedText:
    start = max(0, sentence.casefold().find(words.casefold()))
    told = Interval(Span(start, start + len(words)), date.fromisoformat(first), date.fromisoformat(last))
    return TimedText(f"expression {number}", sentence, day, (told,))
