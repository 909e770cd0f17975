"""A CoNLL-U file in, one Article a document out, whose text is still the parse: the engine of `x-conllu` makes the rest of it.

What is known of a document may stand in its comments: `# published = 2021-12-21`, `# outlet = …`, `# title = …`,
`# url = …`, `# language = fr`; else beside the file as for plain texts.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from verbale.errors import BadUse
from verbale.read.decode import decode
from verbale.read.metadata import Metadata, as_date, with_beside
from verbale.records.problem import Problem
from verbale.records.text import Article

# BCP 47's private use: "English, told as CoNLL-U".
PARSED = "-x-conllu"
_NEW = re.compile(r"^#\s*newdoc\b", re.MULTILINE)
_SAID = re.compile(r"^#\s*(published|outlet|title|url|language)\s*=\s*(.+?)\s*$", re.MULTILINE)


def read(path: Path, data: bytes, known: Metadata) -> Iterator[Article | Problem]:
    """A path, its bytes and what the caller knows in, an Article for each document out; its language ends in `-x-conllu`."""
    decoded = decode(data)
    if decoded.text is None:
        yield Problem("read", str(path), None, f"{decoded.note}; nothing was read from it")
        return
    known, problems = with_beside(path, known)
    yield from problems
    for document in _documents(decoded.text):
        yield _article(path, document, known)


def _documents(text: str) -> Iterator[str]:
    """The text cut before each `# newdoc`; what stands before the first one is a document only if it holds words."""
    starts = [0, *(found.start() for found in _NEW.finditer(text)), len(text)]
    for start, end in pairwise(starts):
        document = text[start:end]
        if any(line and not line.startswith("#") for line in map(str.strip, document.split("\n"))):
            yield document


def _article(path: Path, document: str, known: Metadata) -> Article | Problem:
    said = dict(_SAID.findall(document))
    try:
        told = Metadata(
            title=said.get("title", ""),
            published=as_date(said.get("published")),
            language=said.get("language", ""),
            outlet=said.get("outlet", ""),
            url=said.get("url", ""),
        )
    except BadUse as fault:
        return Problem("read", str(path), None, str(fault))
    metadata = known.over(told)
    return Metadata(language=(metadata.language or "en") + PARSED).over(metadata).article(document)
