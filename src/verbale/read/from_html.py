"""A web page in, the report on it out: the body without menus and boxes, with the title, day, author and outlet that the page tells.

Nothing of a page is run, and nothing that it points to is fetched.
"""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from verbale.errors import BadUse
from verbale.read.decode import one_line, web_address, whole
from verbale.read.metadata import Metadata, as_date
from verbale.records.problem import Problem
from verbale.records.text import Article

_MOST = 8 * 1024 * 1024  # bytes of a page: the largest of newspapers' pages have some two million
_LEAST = 60  # characters of a body: the shortest brief is one sentence; less is a menu's entry or a button
_LANG = re.compile(rb"<html\b[^>]{0,1000}?\blang\s*=\s*[\"']?([A-Za-z]{2,3})\b", re.IGNORECASE)


def read(path: Path, data: bytes, known: Metadata) -> Iterator[Article | Problem]:
    """A path, the bytes of its page and what the caller knows in, the Article out, or a Problem where no report stands on the page."""
    if len(data) > _MOST:
        yield Problem(
            "read", str(path), None, f"a page larger than {_MOST // 2**20} MB is no report; nothing was read from it"
        )
        return
    found = page(data)
    if not found.text:
        yield Problem(
            "read", str(path), None, "no report was found on the page (a menu, a shell for scripts, or no HTML)"
        )
        return
    yield known.over(found.known).article(found.text)


class Page(NamedTuple):
    """The report of a page, and what the page tells of it."""

    text: str
    known: Metadata


def page(data: bytes) -> Page:
    """The bytes of a page in, its report with what it tells of it out; an empty text where there is none."""
    import trafilatura

    try:
        found = trafilatura.bare_extraction(
            data,
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            deduplicate=False,
            # the day only where the page states it: a day found somewhere in the text would be a guess
            date_extraction_params={"original_date": True, "extensive_search": False},
        )
    except (ValueError, TypeError, AttributeError, RecursionError):  # pages that its parser cannot take
        found = None
    if found is None:
        return Page("", Metadata())
    told = _known(found, data)
    return Page(_text(told.title, found.text or ""), told)


def _text(title: str, body: str) -> str:
    """The title and the body in, the whole report out: a headline often tells what the body takes for granted."""
    paragraphs = [" ".join(line.split()) for line in whole(body).splitlines() if line.strip()]
    if sum(map(len, paragraphs)) < _LEAST:
        return ""
    head = [title] if title and paragraphs[0].casefold() != title.casefold() else []
    return "\n\n".join((*head, *paragraphs)) + "\n"


def _known(found: Any, data: bytes) -> Metadata:
    return Metadata(
        title=one_line(found.title),
        published=_day(found.date),
        language=_language(data),
        outlet=one_line(found.sitename),
        url=web_address(found.url),
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
