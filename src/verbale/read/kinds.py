"""The first bytes of a file and its name in, which reader takes it out: what it shows goes before what it is called."""

import re
from collections.abc import Callable, Iterator

from verbale.read import from_conllu, from_feed, from_html, from_json, from_jsonl, from_text
from verbale.read.input import Found, Input

type Reader = Callable[[Input], Iterator[Found]]

LOOKED_AT = 8192  # bytes

ENDINGS: dict[str, Reader] = {
    ".conllu": from_conllu.read,
    ".jsonl": from_jsonl.read,
    ".ndjson": from_jsonl.read,
    ".json": from_json.read,
    ".txt": from_text.read,
    ".text": from_text.read,
    ".md": from_text.read,
    ".html": from_html.read,
    ".htm": from_html.read,
    ".xhtml": from_html.read,
    ".rss": from_feed.read,
    ".atom": from_feed.read,
    ".xml": from_feed.read,
    "": from_text.read,
}
"""Endings and their readers, for files whose first bytes show nothing; what has another ending is read as a text."""

_COMMENTS = rb"(?:<!--.{0,2000}?-->\s*)*(?:<!doctype\s[^>]{0,500}>\s*)?(?:<!--.{0,2000}?-->\s*)*"
_BEGINNINGS: tuple[tuple[re.Pattern[bytes], Reader], ...] = (
    (re.compile(_COMMENTS + rb"<(rss|feed|rdf:RDF)\b", re.DOTALL), from_feed.read),
    (re.compile(_COMMENTS + rb"<(html|head|body)\b|<!doctype\s+html", re.DOTALL | re.IGNORECASE), from_html.read),
    (re.compile(rb'\[\s*\{\s*"[^"\\\n]{1,100}"\s*:'), from_json.read),
    (re.compile(rb'\{\s*\n\s*"[^"\\\n]{1,100}"\s*:'), from_json.read),
    (re.compile(rb'\{\s*"[^"\\\n]{1,100}"\s*:'), from_jsonl.read),
)
"""What a file of another kind begins with, behind byte marks, spaces and the line that says that it is XML."""
_BEFORE = re.compile(rb"(\xef\xbb\xbf)?\s*(<\?xml[^>]{0,200}\?>\s*)?")


def shown(head: bytes) -> Reader | None:
    """A file's first bytes in, the reader of what they show out, None where they show nothing."""
    start = _BEFORE.sub(b"", head, count=1)
    return next((reader for begins, reader in _BEGINNINGS if begins.match(start)), None)


def reader_of(name: str, head: bytes) -> Reader:
    """A file's name and first bytes in, its reader out."""
    return shown(head) or ENDINGS.get(ending(name), from_text.read)


def ending(name: str) -> str:
    """A name in, its ending in small letters out, "" where it has none.

    >>> ending("2021/News.HTML"), ending(".hidden"), ending("page")
    ('.html', '', '')
    """
    last = name.replace("\\", "/").rpartition("/")[2]
    stem, point, rest = last.rpartition(".")
    return f".{rest.lower()}" if stem and point else ""
