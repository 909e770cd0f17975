"""A web page in, the report on it out: the body without menus and boxes, with the title, day, author and outlet that the page tells.

Nothing of a page is run, and nothing that it points to is fetched.
"""

import codecs
import logging
import re
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Any, NamedTuple

from verbale.errors import BadUse
from verbale.read.decode import one_line, web_address, whole
from verbale.read.editions import Link, editions, names_language
from verbale.read.encodings import encoding_of
from verbale.read.input import Found, Input, size
from verbale.read.limits import LIMITS, Limits
from verbale.read.metadata import Metadata, as_date
from verbale.read.meter import Beyond

_LEAST = 60  # characters of a body: the shortest brief is one sentence; less is a menu's entry or a button
_LANG = re.compile(rb"<html\b[^>]{0,1000}?\blang\s*=\s*[\"']?([A-Za-z]{2,3})\b", re.IGNORECASE)
_CHARSET = re.compile(rb"<meta\b[^>]{0,200}?\bcharset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UTF_8 = frozenset({"utf-8", "utf8"})  # a page that says so, and is not, says what its template says
_AROUND = 40  # pieces of text around a link that are looked at


def read(source: Input) -> Iterator[Found]:
    """An Input in, the Article of the page out, or a Problem where no report stands on it."""
    found = page(source.whole(), source.limits, source.beneath.url)
    if found.text:
        yield source.found(source.article(found.text, found.known))
    else:
        yield source.problem("no report was found on the page (a menu, a shell for scripts, or no HTML)")


class Page(NamedTuple):
    """The report of a page, and what the page tells of it."""

    text: str
    known: Metadata


def page(data: bytes, limits: Limits = LIMITS, url: str = "") -> Page:
    """The bytes of a page and its address in, its report with what it tells of it out; an empty text where there is none."""
    _bounded(data, limits)
    data = _utf8(data)
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # what it could not read we tell ourselves
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        found, links = _parsed(data)
    except (ValueError, TypeError, AttributeError, RecursionError):  # pages that its parser cannot take
        found = None
    if found is None:
        return Page("", Metadata())
    told = _known(found, data, url)
    told = told.over(Metadata(editions=editions(links, told.url or url, told.language, limits.editions)))
    return Page(_text(told.title, found.text or ""), told)


def _bounded(data: bytes, limits: Limits) -> None:
    if len(data) > limits.page_bytes:
        raise Beyond(
            f"a page larger than {size(limits.page_bytes)} is no report (limit page_bytes); nothing was read from it"
        )
    if data.count(b"<") > limits.page_tags:
        raise Beyond(
            f"a page of more than {limits.page_tags:,} tags is no report (limit page_tags); nothing was read from it"
        )


def _parsed(data: bytes) -> tuple[Any, list[Link]]:
    import trafilatura

    tree = trafilatura.load_html(data)
    if tree is None:
        return None, []
    links = list(_links(tree))  # before: what is not the report is cut out of the tree
    found = trafilatura.bare_extraction(
        tree,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        deduplicate=False,
        # the day only where the page states it: a day found somewhere in the text would be a guess
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    return found, links


def _utf8(data: bytes) -> bytes:
    """A page in, the same in UTF-8 out: of what it says that it is written in, where that is true, else of what its bytes show."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        said = _CHARSET.search(data[:8192])
        name = said[1].decode().lower() if said and not data.startswith(_WIDE) else ""
        return _in_utf8(data, "" if name in _UTF_8 else name)
    return data


def _in_utf8(data: bytes, encoding: str) -> bytes:
    try:
        return data.decode(encoding or encoding_of(data).name, "replace").encode("utf-8", "replace")
    except (LookupError, ValueError):  # a name that is none, or of what is no text ("hex")
        return _in_utf8(data, "") if encoding else data


def _links(tree: Any) -> Iterator[Link]:
    """The links of a page that can be editions of it."""
    for one in tree.iter("link", "a"):
        address, rel = one.get("href"), one.get("rel")
        if not address:
            continue
        if rel and "alternate" in rel.lower().split():
            yield Link(True, one.get("hreflang") or "", address)
        if one.tag == "a" and names_language(words := _words(one)):
            yield Link(False, "", address, words, _words(one.getparent()))


def _words(element: Any) -> str:
    return "" if element is None else " ".join(" ".join(islice(element.itertext(), _AROUND)).split())


def _text(title: str, body: str) -> str:
    """The title and the body in, the whole report out: a headline often tells what the body takes for granted."""
    paragraphs = [" ".join(line.split()) for line in whole(body).splitlines() if line.strip()]
    if sum(map(len, paragraphs)) < _LEAST:
        return ""
    head = [title] if title and paragraphs[0].casefold() != title.casefold() else []
    return "\n\n".join((*head, *paragraphs)) + "\n"


def _known(found: Any, data: bytes, url: str) -> Metadata:
    return Metadata(
        title=one_line(found.title),
        published=_day(found.date),
        language=_language(data),
        outlet=one_line(found.sitename),
        url=web_address(found.url) or web_address(url),
        author=one_line(found.author),
    )


def _day(words: str | None) -> date | None:
    try:
        return as_date(words)
    except BadUse:
        return None


def _language(data: bytes) -> str:
    """The language that a page says it is in, as "en" of `<html lang="en-GB">`."""
    found = _LANG.search(data[:100_000])
    return found[1].decode("ascii").lower() if found else ""
