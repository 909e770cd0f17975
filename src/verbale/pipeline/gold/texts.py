"""Texts of a gold set in, what the engine reads in each out: parsed together, as fast as batches make it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from verbale.errors import BadUse
from verbale.language.by_spacy import analyse_whole
from verbale.pipeline.parsing import parsed
from verbale.pipeline.reading import Engine, read_articles
from verbale.records.analysis import Analysis
from verbale.records.reading import Reading
from verbale.records.text import Article


class Watch(Protocol):
    """Hands things on one by one and shows how far the work has come."""

    def __call__[Thing](self, things: Iterable[Thing], what: str, total: int) -> Iterator[Thing]:
        """Things, what they are and how many in, the same things out."""


def unwatched[Thing](things: Iterable[Thing], what: str, total: int) -> Iterator[Thing]:
    """The Watch that shows nothing."""
    del what, total
    yield from things


@dataclass(frozen=True, slots=True)
class Work:
    """How a gold set is coded: the spaCy model, the language of the texts, the items wanted, who watches, and by what engine.

    An engine other than the built-in one (None) codes reports; the sets that ask for less than a record know it not.
    """

    model: str = ""
    language: str = "en"
    only: tuple[str, ...] = ()
    watch: Watch = unwatched
    engine: Engine | None = None

    def wants(self, name: str) -> bool:
        """Whether an item of this name is asked for: all are, or those with one of the words in their name.

        >>> Work(only=("news",)).wants("GUM_news_asylum"), Work().wants("GUM_bio_byron")
        (True, True)
        """
        return not self.only or any(words in name for words in self.only)


type Dated = tuple[str, date | None]
"""A text and the day of its publication."""


def analyses(texts: Iterable[Dated], work: Work, what: str) -> Mapping[Dated, Analysis]:
    """English texts in, the parse of each out."""
    asked = list(dict.fromkeys(texts))
    found = work.watch(parsed(_articles(asked), model=work.model), what, len(asked))
    return dict(zip(asked, map(_parse, found), strict=True))


def whole(texts: Iterable[Dated], work: Work) -> Mapping[Dated, Analysis]:
    """English texts in, the parse of each with its headings and captions out."""
    asked = list(dict.fromkeys(texts))
    return dict(zip(asked, analyse_whole(_articles(asked), work.model), strict=True))


def readings(texts: Iterable[Dated], work: Work, what: str) -> Mapping[Dated, Reading]:
    """English texts in, the record of each out."""
    asked = list(dict.fromkeys(texts))
    found = work.watch(read_articles(_articles(asked), model=work.model), what, len(asked))
    return dict(zip(asked, found, strict=True))


def _articles(texts: Sequence[Dated]) -> Iterator[Article]:
    return (Article.of(text, published=day, language="en") for text, day in texts)


def _parse(found: object) -> Analysis:
    if isinstance(found, Analysis):
        return found
    raise BadUse("an English text could not be parsed; verbale doctor tells what is missing")
