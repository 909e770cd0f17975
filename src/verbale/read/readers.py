"""Paths in, Articles and Problems out: which reader takes which ending, and how folders and standard input are read."""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from verbale.read import from_conllu, from_feed, from_html, from_jsonl, from_text
from verbale.read.decode import MOST_BYTES
from verbale.read.metadata import Metadata
from verbale.records.problem import Problem
from verbale.records.text import Article

type Reader = Callable[[Path, bytes, Metadata], Iterator[Article | Problem]]

READERS: dict[str, Reader] = {
    ".conllu": from_conllu.read,
    ".jsonl": from_jsonl.read,
    ".ndjson": from_jsonl.read,
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
"""Endings and their readers. A file named on the command line with another ending is read as what its first words show, else as text."""

_BEGINNINGS: tuple[tuple[re.Pattern[bytes], Reader], ...] = (
    (
        re.compile(rb"(<!--.{0,2000}?-->\s*)*<(!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL),
        from_html.read,
    ),
    (re.compile(rb"(<!--.{0,2000}?-->\s*)*<(rss|feed|rdf:RDF)\b", re.DOTALL), from_feed.read),
)
"""What a text of another kind begins with, behind byte marks, spaces and the line that says that it is XML."""
_BEFORE = re.compile(rb"(\xef\xbb\xbf)?\s*(<\?xml[^>]{0,200}\?>\s*)?")
_LOOKED_AT = 8192  # bytes

NOTHING = Metadata()


def read(paths: Iterable[Path | str], known: Metadata = NOTHING) -> Iterator[tuple[Path, Article | Problem]]:
    """Paths ("-" is standard input, folders are walked) in, pairs of path and what was read from it out.

    A file that cannot be read gives a Problem and never stops the others.
    """
    for path in paths:
        if str(path) == "-":
            yield from _stream(known)
        else:
            yield from _path(Path(path), known)


def _path(path: Path, known: Metadata) -> Iterator[tuple[Path, Article | Problem]]:
    empty = True
    for file in _files(path):
        empty = False
        yield from ((file, item) for item in _file(file, known))
    if empty:
        endings = ", ".join(filter(None, READERS))
        yield path, Problem("read", str(path), None, f"no text stands in this folder (looked for {endings})")


def _stream(known: Metadata) -> Iterator[tuple[Path, Article | Problem]]:
    data = sys.stdin.buffer.read(MOST_BYTES + 1)
    looks_like_lines = data.lstrip().startswith(b'{"') and b'"text"' in data[:65536]
    reader = from_jsonl.read if looks_like_lines else _reader("", data)
    yield from ((Path("-"), item) for item in _bounded(Path("-"), data, reader, known))


def _files(path: Path) -> Iterator[Path]:
    """A folder's texts in the order of their names; a `.toml` beside a text is its metadata and no text."""
    if not path.is_dir():
        yield path
        return
    for file in sorted(path.rglob("*")):
        if file.is_file() and file.suffix.lower() in READERS and not file.name.startswith("."):
            yield file


def _file(path: Path, known: Metadata) -> Iterator[Article | Problem]:
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as fault:
        yield Problem("read", str(path), None, f"cannot be opened: {fault.strerror or fault}")
        return
    yield from _bounded(path, data, _reader(path.suffix.lower(), data), known)


def _reader(ending: str, data: bytes) -> Reader:
    """A file's ending and its bytes in, its reader out: by the ending, but a page or feed shows itself under any text's name."""
    by_ending = READERS.get(ending, from_text.read)
    start = _BEFORE.sub(b"", data[:_LOOKED_AT], count=1)
    shown = next((reader for begins, reader in _BEGINNINGS if begins.match(start)), None)
    return shown if shown and by_ending in {from_text.read, from_html.read, from_feed.read} else by_ending


def _bounded(path: Path, data: bytes, reader: Reader, known: Metadata) -> Iterator[Article | Problem]:
    if len(data) > MOST_BYTES:
        yield Problem("read", str(path), None, f"larger than {MOST_BYTES // 2**20} MB; cut it into reports first")
        return
    yield from reader(path, data, known)
