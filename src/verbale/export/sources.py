"""Articles in, what a bibliography says of each out: a key, a title, who wrote and published it, when, and where it stands."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from verbale.export.web_links import web_link
from verbale.records.reading import Reading
from verbale.records.text import Article

_UNFIT = re.compile(r"[^a-z0-9]+")
# 24: "northern-straits-televis" is still known by it.
_LONGEST_OUTLET = 24
_WORDS_OF_A_TITLE = 8


@dataclass(frozen=True, slots=True)
class Source:
    """One article as a bibliography has it; empty where nothing tells it."""

    key: str
    title: str
    author: str
    outlet: str
    published: date | None
    retrieved: datetime | None
    url: str
    language: str
    id: str


def sources(readings: Iterable[Reading]) -> Iterator[Source]:
    """Readings in, the source of each out, in their order."""
    for reading in readings:
        yield source_of(reading.article)


def source_of(article: Article) -> Source:
    """An article in, its source out."""
    return Source(
        key=key_of(article),
        title=_line(article.title) or _untitled(article.text),
        author=_line(article.source.author),
        outlet=_line(article.source.outlet),
        published=article.published,
        retrieved=article.retrieved,
        url=web_link(article.url),
        language=_line(article.language),
        id=_line(article.id),
    )


def key_of(article: Article) -> str:
    """An article in, its citation key out: outlet, day and the article's own id, so that no other article can have it.

    It never changes, whatever else is read, and is ASCII without a sign that BibTeX would mind.

    >>> key_of(Article.of("Rain fell.", outlet="L'Écho", published=date(2024, 5, 8)))
    'l-echo-2024-05-08-e8ae8c73eb354860'
    """
    day = article.published.isoformat() if article.published else "undated"
    outlet = _slug(article.source.outlet)[:_LONGEST_OUTLET].strip("-") or "report"
    kind, _, digits = article.id.rpartition(":")
    return f"{outlet}-{day}-{digits if kind == 'article' and _slug(digits) == digits else _spelt(article.id)}"


def _slug(words: str) -> str:
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return _UNFIT.sub("-", plain.lower()).strip("-")


def _spelt(id_: str) -> str:
    """An id that is none of ours in, the same in hexadecimal digits out, so that two stay two."""
    return "x" + id_.encode("utf-8", "surrogatepass").hex()


def _line(words: str) -> str:
    """Words in, the same as one line without control characters out."""
    return " ".join("".join(sign if unicodedata.category(sign) not in {"Cc", "Cs"} else " " for sign in words).split())


def _untitled(text: str) -> str:
    r"""An article without a title is cited by the first words of its first line, in brackets as what an editor adds.

    >>> _untitled("\nRain in Lima\n\nRain fell on Monday.")
    '[Untitled report: Rain in Lima …]'
    """
    first, _, rest = text.strip().partition("\n")
    words = _line(first[:400]).split()
    more = " …" if rest or len(words) > _WORDS_OF_A_TITLE else ""
    return f"[Untitled report: {' '.join(words[:_WORDS_OF_A_TITLE])}{more}]"
