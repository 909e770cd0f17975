"""A text in, the stretches out that only machines read: tags, scripts, comments, over-long words."""

import re
from collections.abc import Iterator

from verbale.language.prose import LONGEST_WORD
from verbale.records.analysis import Furniture
from verbale.records.text import Span

# Bounded, so that ten thousand "<" cost ten thousand short looks.
_TAG = re.compile(
    r"</?[a-zA-Z][a-zA-Z0-9:-]{0,20}(?:\s[^<>]{0,500})?/?>|<!--|<!doctype[^<>]{0,200}>|<\?xml[^<>]{0,200}>",
    re.IGNORECASE,
)
_LONG = re.compile(rf"\S{{{LONGEST_WORD},}}")
_BODIES = {"<script": "</script", "<style": "</style", "<!--": "-->"}


def markup(text: str) -> Iterator[Furniture]:
    """A text in, its tags, the bodies of scripts, styles and comments, and its over-long words out.

    >>> [f.span.of("A <b>man</b>.") for f in markup("A <b>man</b>.")]
    ['<b>', '</b>']
    """
    if "<" in text:
        yield from _tags(text)
    for found in _LONG.finditer(text):
        yield Furniture(Span(found.start(), found.end()), "markup", "")


def _tags(text: str) -> Iterator[Furniture]:
    at = 0
    ended: set[str] = set()  # closing words that were looked for in vain: not to be looked for again
    while found := _TAG.search(text, at):
        at = found.end()
        body = next((start for start in _BODIES if found.group().lower().startswith(start)), "")
        if body and _BODIES[body] not in ended:
            end = text.find(_BODIES[body], at)
            if end < 0:
                ended.add(_BODIES[body])
            else:
                at = end + (len("-->") if body == "<!--" else 0)
        yield Furniture(Span(found.start(), at), "markup", "")
