"""A CoNLL-U file in, one Article a document out, whose text is still the parse: the engine of `x-conllu` makes the rest of it.

What is known of a document may stand in its comments: `# published = 2021-12-21`, `# outlet = …`, `# title = …`,
`# url = …`, `# language = fr`; else beside the file as for plain texts.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from verbale.errors import BadUse
from verbale.read.decode import decode
from verbale.read.input import Found, Input
from verbale.read.metadata import Metadata, as_date

# BCP 47's private use: "English, told as CoNLL-U".
PARSED = "-x-conllu"
_NEW = re.compile(r"^#\s*newdoc\b", re.MULTILINE)
_SAID = re.compile(r"^#\s*(published|outlet|title|url|language)\s*=\s*(.+?)\s*$", re.MULTILINE)


def read(source: Input) -> Iterator[Found]:
    """An Input in, an Article for each document out; its language ends in `-x-conllu`."""
    decoded = decode(source.whole())
    if decoded.text is None:
        yield source.problem(f"{decoded.note}; nothing was read from it")
        return
    source, problems = source.beside()
    yield from problems
    documents = list(_documents(decoded.text))
    for number, document in enumerate(documents, 1):
        yield _article(source, document, f"{source.place}#{number}" if len(documents) > 1 else source.place)


def _documents(text: str) -> Iterator[str]:
    """The text cut before each `# newdoc`; what stands before the first one is a document only if it holds words."""
    starts = [0, *(found.start() for found in _NEW.finditer(text)), len(text)]
    for start, end in pairwise(starts):
        document = text[start:end]
        if any(line and not line.startswith("#") for line in map(str.strip, document.split("\n"))):
            yield document


def _article(source: Input, document: str, place: str) -> Found:
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
        return source.problem(str(fault), place)
    language = source.known.language or told.language or source.beneath.language or "en"
    known = replace(source.known, language=language + PARSED)
    return source.found(replace(source, known=known).article(document, told), place)
