"""One row of a table or object of JSON in, an Article out: which names of fields the programs of the trade use for what.

A name is compared without capitals, lines and spaces: `articleBody`, `article_body` and `Article Body` are one. Of several
that stand in one row the first of the list with a value counts.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from verbale.errors import BadUse
from verbale.read.decode import one_line, web_address, whole
from verbale.read.input import Found, Input
from verbale.read.metadata import Metadata
from verbale.read.moments import day_of, moment_of
from verbale.read.pieces import plain

# The whole report as it is to be coded: taken to the letter. `event_text` is NGEC's.
TEXTS = ("text", "event_text", "article_text", "full_text", "plain_text", "report")
# The report below its headline, which is put before it: news-please, schema.org, NewsAPI, The Guardian, Scrapy's users.
BODIES = (
    "maintext", "main_text", "article_body", "body", "body_text", "story_text", "content", "content_text", "story",
    "body_html", "content_html", "html",
)  # fmt: skip
FIELDS: dict[str, tuple[str, ...]] = {
    "title": ("title", "headline", "web_title"),
    "published": (
        "published", "date_publish", "publish_date", "pub_date", "published_at", "date_published", "publication_date",
        "published_date", "publication_time", "published_on", "first_publication_date", "web_publication_date", "date",
        "day", "seendate",
    ),
    "retrieved": (
        "retrieved", "date_download", "download_date", "crawled_at", "scraped_at", "fetched_at", "crawl_date",
        "retrieved_at", "collected_at",
    ),
    "language": ("language", "lang", "in_language", "language_code"),
    "outlet": (
        "outlet", "publisher", "source_name", "site_name", "source", "source_domain", "media_name", "newspaper",
        "publication", "domain",
    ),
    "url": ("url", "link", "canonical_url", "article_url", "web_url", "permalink", "uri"),
    "author": ("author", "authors", "byline", "creator"),
    "key": ("id", "story_id", "article_id", "guid", "doc_id", "document_id", "uuid"),
}  # fmt: skip
"""Our names for what is known of a text, and those under which it is found."""

_SIGNS = re.compile(r"[^a-z0-9]+")
_MARKUP = re.compile(r"<(?:p|div|br|html|body|article|span|h[1-6]|ul)\b[^>]{0,500}>", re.IGNORECASE)
_NAMED = ("name", "outlet", "title", "literal", "text", "value")
_LONGEST_NAME = 100
_NAMES_SHOWN = 200  # characters
_DEEPEST = 4  # names within lists within objects


def plain_name(name: object) -> str:
    """A field's name in, what of it is compared out.

    >>> plain_name("articleBody") == plain_name("Article body")
    True
    """
    return _plain_name(str(name)[:_LONGEST_NAME])


@lru_cache(maxsize=4096)  # a file's rows have the same names
def _plain_name(name: str) -> str:
    return _SIGNS.sub("", name.lower())


_TEXTS, _BODIES = tuple(map(plain_name, TEXTS)), tuple(map(plain_name, BODIES))
_FIELDS = {ours: tuple(map(plain_name, names)) for ours, names in FIELDS.items()}
_TELLING = frozenset(_TEXTS + _BODIES)
_KNOWN = frozenset(name for names in _FIELDS.values() for name in names)


@dataclass(frozen=True, slots=True)
class Row:
    """A row's values by their compared names."""

    values: Mapping[str, Any]

    def of(self, names: tuple[str, ...]) -> Any:
        """The first value that is one, or None."""
        return next((value for name in names if not _missing(value := self.values.get(name))), None)


def tells_reports(names: list[str]) -> bool:
    """The names of a table's columns in, whether it is one of reports out: a text among them, and something known of it.

    >>> tells_reports(["Title", "Text"]), tells_reports(["Country", "Text"])
    (True, False)
    """
    compared = set(map(plain_name, names))
    return bool(compared & _TELLING) and bool(compared & _KNOWN)


def has_text(row: Mapping[Any, Any]) -> bool:
    """Whether a row has a field that can hold a report."""
    return any(plain_name(name) in _TELLING for name in row)


def no_text(names: Iterable[str]) -> str:
    """The names of a table's columns in, why no report can be read out: which names it has.

    >>> no_text(["Country", "", "Year"])
    'no column is called “text”, nor by another name that is known; they are Country, Year'
    """
    called = ", ".join(filter(None, map(one_line, names)))
    shown = f"{called[:_NAMES_SHOWN]} …" if len(called) > _NAMES_SHOWN else called or "without names"
    return f"no column is called “text”, nor by another name that is known; they are {shown}"


def wanted(name: str) -> bool:
    """Whether a column is one that is read at all."""
    return plain_name(name) in _TELLING | _KNOWN


def report(source: Input, row: Mapping[Any, Any], place: str) -> Iterator[Found]:
    """A row and its place in, a Problem for each field that could not be read, then its Article, or why there is none, out."""
    values = Row({plain_name(name): value for name, value in row.items()})
    faults: list[str] = []
    told = _known(values, faults)
    text = _text(values, told.title)
    if not text:
        says = "has no “text”; each report needs one (docs: Reading, the names that are known)"
        yield source.problem(says, place)
        return
    article = source.article(text, told)
    for says in faults:
        yield source.problem(f"{says}; it was passed over", place, article.id)
    yield source.found(article, place)


def _text(row: Row, title: str) -> str:
    text = _long_words(row.of(_TEXTS))
    if text:
        return text
    body = _long_words(row.of(_BODIES))
    return f"{title}\n\n{body}" if body and title and not body.startswith(title) else body


def _long_words(value: object) -> str:
    """A text, a list of paragraphs or a piece of HTML in, the text out."""
    if isinstance(value, list | tuple):
        return "\n\n".join(filter(None, map(_long_words, value)))
    words = whole(value) if isinstance(value, str) else ""
    if _MARKUP.search(words[:5000]):
        words = "\n\n".join(plain(words))
    return words if words.strip() else ""


def _known(row: Row, faults: list[str]) -> Metadata:
    """A row in, Metadata out; a field that cannot be read stays empty and is told in `faults`."""
    return Metadata(
        title=_words(row.of(_FIELDS["title"])),
        published=_timed(row, "published", day_of, faults),
        retrieved=_timed(row, "retrieved", moment_of, faults),
        language=_words(row.of(_FIELDS["language"])),
        outlet=_words(row.of(_FIELDS["outlet"])),
        url=web_address(_words(row.of(_FIELDS["url"]))),
        author=_words(row.of(_FIELDS["author"])),
        key=_words(row.of(_FIELDS["key"])),
    )


def _timed[T](row: Row, name: str, reader: Callable[[object], T | None], faults: list[str]) -> T | None:
    try:
        return reader(row.of(_FIELDS[name]))
    except BadUse as fault:
        faults.append(f"{name}: {fault}")
        return None


def _words(value: object, depth: int = 0) -> str:
    """A word, a number, a list of them or an object with a name (`{"name": "Lake Post"}`) in, one line out."""
    if depth > _DEEPEST or isinstance(value, bool):
        return ""
    if isinstance(value, list | tuple):
        return ", ".join(filter(None, (_words(one, depth + 1) for one in value)))
    if isinstance(value, dict):
        return next(filter(None, (_words(value.get(name), depth + 1) for name in _NAMED)), "")
    return " ".join(whole(str(value)).split()) if isinstance(value, str | int | float) else ""


def _missing(value: object) -> bool:
    """Whether a value is none: pandas writes what is missing as a number that is none."""
    return value is None or (isinstance(value, str | list | dict | tuple) and not value) or value != value  # noqa: PLR0124
