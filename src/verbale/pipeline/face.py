"""Plain values in, records out: the verbs that people import from `verbale`."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from verbale.pipeline.reading import read_article
from verbale.read import readers
from verbale.read.limits import LIMITS, Limits
from verbale.read.metadata import Metadata, as_date
from verbale.records.problem import Problem
from verbale.records.reading import Reading
from verbale.records.text import Article


def code(
    text: str | Article,
    *,
    published: date | str | None = None,
    language: str = "",
    outlet: str = "",
    model: str = "",
) -> Reading:
    """A report's text and what is known of it, or an Article, in, its Reading out.

    `published` is a date or an ISO string; without it weekdays and undated acts stay unknown. `language` is detected
    where it is not told. Raises `BadUse` for a date that is none and `MissingEngine` for a model that is not installed.

    >>> code("Kenya recalled its ambassador from Chad on Monday.", published="2024-05-08").accounts[0].did.type
    'SANCTION'
    """
    known = Metadata(published=as_date(published), language=language, outlet=outlet)
    return read_article(known.article(text) if isinstance(text, str) else _told(text, known), model=model)


def read(
    *paths: str | Path,
    published: date | str | None = None,
    language: str = "",
    outlet: str = "",
    limits: Limits = LIMITS,
) -> Iterator[Article | Problem]:
    """Paths of files, folders and archives in, an Article for each report out, and a Problem for all that cannot be read.

    What is told here goes before what a file tells of itself; `limits` bounds how much is read of each. `code` takes each Article.
    """
    known = Metadata(published=as_date(published), language=language, outlet=outlet)
    return (item for _, item in readers.read(paths, known, limits))


def _told(article: Article, known: Metadata) -> Article:
    """An Article with what the caller knows better; another outlet makes it another article, with another id."""
    if known == Metadata():
        return article
    if known.outlet:
        own = Metadata(article.title, article.published, article.retrieved, article.language, "", article.url)
        return known.over(own).article(article.text)
    told = {name: value for name in ("published", "language") if (value := getattr(known, name))}
    return replace(article, **told)
