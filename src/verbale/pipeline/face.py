"""Plain values in, records out: the verbs that people import from `verbale`."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from verbale.pipeline.files import read_files
from verbale.pipeline.reading import read_article
from verbale.read.metadata import Metadata, as_date
from verbale.records.reading import Reading
from verbale.records.text import Article


def code(
    text: str, *, published: date | str | None = None, language: str = "", outlet: str = "", model: str = ""
) -> Reading:
    """A report's text and what is known of it in, its Reading out.

    `published` is a date or an ISO string; without it weekdays and undated acts stay unknown. `language` is detected
    where it is not told. Raises `BadUse` for a date that is none and `MissingEngine` for a model that is not installed.

    >>> code("Kenya recalled its ambassador from Chad on Monday.", published="2024-05-08").accounts[0].did.type
    'SANCTION'
    """
    return read_article(Article.of(text, published=as_date(published), language=language, outlet=outlet), model=model)


def read(
    *paths: str | Path, published: date | str | None = None, language: str = "", outlet: str = ""
) -> Iterator[Reading]:
    """Paths of files or folders in, a Reading for each report out; files that cannot be read give none."""
    known = Metadata(published=as_date(published), language=language, outlet=outlet)
    for found in read_files(_listed(paths), known):
        yield from found.readings


def _listed(paths: Iterable[str | Path]) -> list[str | Path]:
    return list(paths)
