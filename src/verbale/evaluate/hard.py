"""The hard diplomatic constructions and a reader of texts in, outer and nested recall and wrong certainty out."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from verbale.evaluate.attributions import Attribution, matched, shown
from verbale.evaluate.bench import Difference, unlike
from verbale.evaluate.figures import Figure, Measure, Tally, figure
from verbale.evaluate.polnear import relation
from verbale.records.text import Span

# Words of the set's `status` with which the article must not show the event as an actual fact, whoever tells it.
_NOT_ACTUAL = ("hypothetical", "planned", "denied", "negated")


@dataclass(frozen=True, slots=True)
class HardEvent:
    """An event by its trigger word: how many voices tell it besides the article, and whether it is told as actual."""

    trigger: Span
    voices: int
    is_actual: bool


@dataclass(frozen=True, slots=True)
class HardItem:
    """One construction: its relations, outermost and nested, its events, and the marks that quote nobody."""

    id: str
    text: str
    outer: tuple[Attribution, ...]
    nested: tuple[Attribution, ...]
    events: tuple[HardEvent, ...]
    no_quotations: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heard:
    """What a reader of one text gives back: every relation, nested or not, and every account by its trigger word."""

    attributions: tuple[Attribution, ...]
    events: tuple[HardEvent, ...]


type Hear = Callable[[str], Heard]


def read(path: Path) -> tuple[HardItem, ...]:
    """The JSONL file of hard constructions in, its items out."""
    with path.open(encoding="utf-8") as lines:
        return tuple(_item(json.loads(line)) for line in lines if line.strip())


def count(items: Sequence[HardItem], hear: Hear) -> tuple[Figure, ...]:
    """Items and a reader of texts in, the figures out."""
    heard = [hear(item.text) for item in items]
    both = list(zip(items, heard, strict=True))
    return (
        figure("outer relations", Measure.SHARE, [_recall(item, told)[0] for item, told in both]),
        figure("nested relations", Measure.SHARE, [_recall(item, told)[1] for item, told in both]),
        figure("wrong certainty", Measure.PER_HUNDRED, [_wrong(item, told) for item, told in both]),
        figure("scare quotes left", Measure.SHARE, [_left_alone(item, told) for item, told in both]),
    )


def _item(said: Any) -> HardItem:
    relations = [(one["parent"], relation(one)) for one in said["attributions"]]
    return HardItem(
        said["id"],
        said["text"],
        tuple(one for parent, one in relations if parent is None),
        tuple(one for parent, one in relations if parent is not None),
        tuple(map(_event, said["events"])),
        tuple(Span(*mark["span"]) for mark in said["non_attribution_quotes"]),
    )


def _event(said: Any) -> HardEvent:
    start, end = said["trigger"]
    voices = len(said["according_to"]) - 1
    is_actual = not any(word in said["status"] for word in _NOT_ACTUAL)
    return HardEvent(Span(start, end), voices, is_actual)


def _recall(item: HardItem, heard: Heard) -> tuple[Tally, Tally]:
    """One matching over all relations: an inner one may not stand in for the outer one."""
    hits = {one for one, _ in matched((*item.outer, *item.nested), heard.attributions)}
    outer = sum(1 for one in hits if one < len(item.outer))
    return Tally(outer, len(item.outer), 0), Tally(len(hits) - outer, len(item.nested), 0)


def _wrong(item: HardItem, heard: Heard) -> Tally:
    wrong = sum(1 for event in heard.events if any(_too_certain(gold, event) for gold in item.events))
    return Tally(wrong, len(item.events), len(heard.events))


def _too_certain(gold: HardEvent, found: HardEvent) -> bool:
    if not gold.trigger.meets(found.trigger):
        return False
    return (found.is_actual and not gold.is_actual) or (gold.voices > 0 and found.voices == 0)


def _left_alone(item: HardItem, heard: Heard) -> Tally:
    """Scare quotes, titles and names within marks that were not taken for the content of a relation."""
    contents = {part for one in heard.attributions for part in one.content}
    taken = sum(1 for span in item.no_quotations if any(span.holds(part) for part in contents))
    return Tally(len(item.no_quotations) - taken, len(item.no_quotations), 0)


def differences(items: Sequence[HardItem], hear: Hear) -> Iterator[Difference]:
    """Items and a reader of texts in, relations that were missed and events that are shown too surely out."""
    for item in items:
        heard, relations = hear(item.text), (*item.outer, *item.nested)
        hits = {one for one, _ in matched(relations, heard.attributions)}
        lost = (shown(one, item.text) for number, one in enumerate(relations) if number not in hits)
        yield from unlike(item.id, "missed", "relation", lost)
        wrong = (one for one in heard.events if any(_too_certain(gold, one) for gold in item.events))
        yield from unlike(item.id, "false", "wrong certainty", (one.trigger.of(item.text) for one in wrong))
