"""JSON lines in, one Article a line out: `text` and any of title, url, published, retrieved, language, outlet, author."""

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from verbale.errors import BadUse
from verbale.read.decode import decode
from verbale.read.metadata import Metadata, as_date
from verbale.records.problem import Problem
from verbale.records.text import Article


def read(path: Path, data: bytes, known: Metadata) -> Iterator[Article | Problem]:
    """A path, its bytes and what the caller knows in, an Article or a Problem for each line out."""
    decoded = decode(data)
    if decoded.text is None:
        yield Problem("read", str(path), None, f"{decoded.note}; nothing was read from it")
        return
    for number, line in enumerate(decoded.text.split("\n"), 1):
        if line.strip():
            yield _article(f"{path}:{number}", line, known)


def _article(place: str, line: str, known: Metadata) -> Article | Problem:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as fault:
        return Problem("read", place, None, f"the line is no JSON: {fault}")
    if not isinstance(row, dict) or not isinstance(row.get("text"), str) or not row["text"].strip():
        return Problem("read", place, None, "the line has no “text”; each line is an object with the report in “text”")
    try:
        return known.over(_metadata(row)).article(row["text"])
    except BadUse as fault:
        return Problem("read", place, None, str(fault))


def _metadata(row: dict[str, Any]) -> Metadata:
    retrieved = row.get("retrieved")
    return Metadata(
        title=str(row.get("title") or ""),
        published=as_date(row.get("published")),
        retrieved=datetime.fromisoformat(retrieved) if isinstance(retrieved, str) and as_date(retrieved) else None,
        language=str(row.get("language") or ""),
        outlet=str(row.get("outlet") or ""),
        url=str(row.get("url") or ""),
    )
