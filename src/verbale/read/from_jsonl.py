"""JSON lines in, one Article a line out: `text` and any of id, title, url, published, retrieved, language, outlet, author."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from verbale.errors import BadUse
from verbale.read.decode import decode, whole
from verbale.read.metadata import Metadata, as_date
from verbale.records.problem import Problem
from verbale.records.text import Article

_WORDS = {"title": "title", "language": "language", "outlet": "outlet", "url": "url", "author": "author", "id": "key"}


def read(path: Path, data: bytes, known: Metadata) -> Iterator[Article | Problem]:
    """A path, its bytes and what the caller knows in, for each line its Article and a Problem for all that is odd out."""
    decoded = decode(data)
    if decoded.text is None:
        yield Problem("read", str(path), None, f"{decoded.note}; nothing was read from it")
        return
    if decoded.note:
        yield Problem("read", str(path), None, decoded.note)
    for number, line in enumerate(decoded.text.split("\n"), 1):
        if line.strip():
            yield from _articles(f"{path}:{number}", line, known)


def _articles(place: str, line: str, known: Metadata) -> Iterator[Article | Problem]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as fault:
        yield Problem("read", place, None, f"the line is no JSON: {fault}")
        return
    text = row.get("text") if isinstance(row, dict) else None
    if not isinstance(text, str) or not text.strip():
        says = "the line has no “text”; each line is an object with the report in “text”"
        yield Problem("read", place, None, says)
        return
    faults: list[str] = []
    article = known.over(_metadata(row, faults)).article(whole(text))
    yield article
    yield from (Problem("read", article.id, None, f"{place}: {says}; it was passed over") for says in faults)


def _metadata(row: dict[str, object], faults: list[str]) -> Metadata:
    """A line's fields in, Metadata out; a field that cannot be read stays empty and is told in `faults`."""
    told = {ours: _words(row.get(theirs)) for theirs, ours in _WORDS.items()}
    return Metadata(published=_day(row, faults), retrieved=_moment(row, faults), **told)


def _words(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(_words, value))
    return whole(str(value)).strip() if isinstance(value, str | int | float) else ""


def _day(row: dict[str, object], faults: list[str]) -> date | None:
    try:
        return as_date(row.get("published"))
    except BadUse as fault:
        faults.append(f"published: {fault}")
        return None


def _moment(row: dict[str, object], faults: list[str]) -> datetime | None:
    value = row.get("retrieved")
    try:
        return datetime.fromisoformat(str(value)) if value else None
    except ValueError:
        faults.append(f"retrieved: “{str(value)[:40]}” is no time; write it as 2021-12-21T10:00:00Z")
        return None
