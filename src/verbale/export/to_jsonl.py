"""Records in, one JSON line for each out: every field, as `records.jsonl` writes and reads it; nothing is lost."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from verbale.export.records import Choices, Records
from verbale.export.writing import text_file
from verbale.records import jsonl


def write(records: Records, place: Path, _choices: Choices) -> None:
    """Records in; at `place` the readings, then the stories, events and judgements, a line each."""
    with text_file(place) as file:
        for kept in kinds(records):
            for record in kept:
                file.write(jsonl.to_json(record) + "\n")


def kinds(records: Records) -> Iterator[Iterable[object]]:
    """Records in, those of each kind that stands by itself out, in the order in which a reader wants them."""
    yield records.readings()
    yield records.stories()
    yield records.events()
    yield records.judgements()
