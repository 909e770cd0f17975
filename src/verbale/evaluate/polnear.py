"""A PolNeAR file and a finder of attributions in, AR-full out: over all relations, and speech and others apart."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from verbale.evaluate.attributions import Attribution, FindAttributions, ar_full, matched, shown, spans_of
from verbale.evaluate.bench import Difference, unlike
from verbale.evaluate.figures import Figure, Measure, figure

type IsSpeech = Callable[[str, Attribution], bool]
"""A text and one of its relations in, whether its cue tells speech (and not a belief or an intention) out."""


@dataclass(frozen=True, slots=True)
class PolnearItem:
    """One document of PolNeAR with its outermost relations."""

    id: str
    text: str
    attributions: tuple[Attribution, ...]


def read(path: Path) -> tuple[PolnearItem, ...]:
    """A JSONL file of PolNeAR in, its documents (primary annotator) out."""
    with path.open(encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines if line.strip()]
    return tuple(
        PolnearItem(document["id"], document["text"], tuple(map(relation, document["attributions"])))
        for document in documents
        if document["primary"]
    )


def relation(said: Mapping[str, Sequence[Sequence[int]]]) -> Attribution:
    """A relation as JSON in, an Attribution out."""
    return Attribution(spans_of(said["source"]), spans_of(said["cue"]), spans_of(said["content"]))


def count(items: Sequence[PolnearItem], find: FindAttributions, is_speech: IsSpeech) -> tuple[Figure, ...]:
    """Documents, a finder of attributions and what knows cues of speech in, the figures out."""
    found = [tuple(find(item.text)) for item in items]

    def of(name: str, keep: Callable[[str, Attribution], bool]) -> Figure:
        tallies = [
            ar_full(
                [one for one in item.attributions if keep(item.text, one)],
                [one for one in told if keep(item.text, one)],
            )
            for item, told in zip(items, found, strict=True)
        ]
        return figure(name, Measure.F1, tallies)

    return (
        of("AR-full", lambda _text, _one: True),
        of("AR-full speech", is_speech),
        of("AR-full other", lambda text, one: not is_speech(text, one)),
    )


def differences(items: Sequence[PolnearItem], find: FindAttributions) -> Iterator[Difference]:
    """Documents and a finder of attributions in, the relations on one side only out."""
    for item in items:
        found = tuple(find(item.text))
        pairs = matched(item.attributions, found)
        hit, used = {one for one, _ in pairs}, {other for _, other in pairs}
        lost = (shown(one, item.text) for number, one in enumerate(item.attributions) if number not in hit)
        added = (shown(one, item.text) for number, one in enumerate(found) if number not in used)
        yield from unlike(item.id, "missed", "relation", lost)
        yield from unlike(item.id, "false", "relation", added)
