"""Records in, CSL-JSON of their sources out: one item an article, for Zotero, Pandoc, citeproc and Quarto."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from verbale.export.json_text import Json, array_lines
from verbale.export.records import Choices, Records
from verbale.export.sources import Source, sources
from verbale.export.writing import text_file
from verbale.records.reading import BARE


def write(records: Records, place: Path, _choices: Choices) -> None:
    """Records in, at `place` a CSL-JSON file, an item a line."""
    with text_file(place) as file:
        for piece in array_lines(dict(item(source)) for source in sources(records.readings(parts=BARE))):
            file.write(piece)
        file.write("\n")


def item(source: Source) -> Iterator[tuple[str, Json]]:
    """A source in, the variables of its item out; an author is literal, for nothing tells family and given names apart."""
    yield "id", source.key
    yield "type", "article-newspaper" if source.outlet else "document"
    yield "title", source.title
    if source.author:
        yield "author", [{"literal": source.author}]
    if source.outlet:
        yield "container-title", source.outlet
    if source.published:
        yield "issued", _day(source.published)
    if source.url:
        yield "URL", source.url
    if source.url and source.retrieved:
        yield "accessed", _day(source.retrieved.date())
    if source.language:
        yield "language", source.language
    yield "note", source.id


def _day(day: date) -> Json:
    return {"date-parts": [[day.year, day.month, day.day]]}
