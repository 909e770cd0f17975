"""A plain text file in, one Article out, with the metadata that stands in a TOML file beside it."""

from collections.abc import Iterator
from pathlib import Path

from verbale.read.decode import decode
from verbale.read.metadata import Metadata, with_beside
from verbale.records.problem import Problem
from verbale.records.text import Article


def read(path: Path, data: bytes, known: Metadata) -> Iterator[Article | Problem]:
    """A path, its bytes and what the caller knows in, the Article out, with a Problem for what had to be guessed."""
    decoded = decode(data)
    if decoded.text is None:
        yield Problem("read", str(path), None, f"{decoded.note}; nothing was read from it")
        return
    metadata, problems = with_beside(path, known)
    yield from problems
    article = metadata.article(decoded.text)
    yield article
    if decoded.note:
        yield Problem("read", article.id, None, decoded.note)
