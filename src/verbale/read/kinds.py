"""The first bytes of a file and its name in, which reader takes it out: what it shows goes before what it is called."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from verbale.read import (
    from_conllu,
    from_feed,
    from_gdelt,
    from_html,
    from_json,
    from_jsonl,
    from_mail,
    from_newsml,
    from_parquet,
    from_pdf,
    from_table,
    from_tar,
    from_text,
    from_warc,
    from_zip,
)
from verbale.read.fields import tells_reports
from verbale.read.from_packed import packed_by
from verbale.read.input import Found, Input

type Reader = Callable[[Input], Iterator[Found]]

LOOKED_AT = 8192  # bytes


def _unread(what: str, source: Input) -> Iterator[Found]:
    """A file of a kind that is never a report: told, not tried."""
    yield source.problem(f"the file holds binary data, no text ({what})")


ENDINGS: dict[str, Reader] = {
    ".txt": from_text.read,
    ".text": from_text.read,
    ".md": from_text.read,
    "": from_text.read,
    ".html": from_html.read,
    ".htm": from_html.read,
    ".xhtml": from_html.read,
    ".rss": from_feed.read,
    ".atom": from_feed.read,
    ".xml": from_feed.read,
    ".json": from_json.read,
    ".jsonl": from_jsonl.read,
    ".ndjson": from_jsonl.read,
    ".csv": from_table.read,
    ".tsv": from_table.read,
    ".parquet": from_parquet.read,
    ".eml": from_mail.read,
    ".pdf": from_pdf.read,
    ".conllu": from_conllu.read,
    ".warc": from_warc.read,
    ".zip": from_zip.read,
    ".tar": from_tar.read,
    ".gz": packed_by("gzip"),
    ".tgz": packed_by("gzip"),
    ".bz2": packed_by("bzip2"),
    ".xz": packed_by("xz"),
}
"""Endings and their readers, for files whose first bytes show nothing; what has another ending is read as a text."""

_MARKS: tuple[tuple[re.Pattern[bytes], Reader], ...] = tuple(
    (re.compile(mark, re.DOTALL), reader)
    for mark, reader in (
        (rb"\x1f\x8b\x08", packed_by("gzip")),
        (rb"BZh[1-9]1AY&SY", packed_by("bzip2")),
        (rb"\xfd7zXZ\x00", packed_by("xz")),
        (rb"PK(?:\x03\x04|\x05\x06)", from_zip.read),
        (rb".{257}ustar", from_tar.read),
        (rb"PAR1", from_parquet.read),
        (rb"(?:\xef\xbb\xbf)?\s{0,80}%PDF-\d", from_pdf.read),
        (rb"\s{0,80}WARC/\d", from_warc.read),
        (rb"\x28\xb5\x2f\xfd", partial(_unread, "packed by zstd; unpack it first")),
        (rb"7z\xbc\xaf\x27\x1c", partial(_unread, "a 7z archive; unpack it first")),
        (rb"Rar!\x1a\x07", partial(_unread, "a RAR archive; unpack it first")),
        (rb"\xd0\xcf\x11\xe0", partial(_unread, "an old office document; save it as text, HTML or PDF")),
        (rb"\{\\rtf", partial(_unread, "an RTF document; save it as text, HTML or PDF")),
        (rb"SQLite format 3\x00", partial(_unread, "an SQLite database")),
    )
)
"""What marks a file of bytes. A picture, a film or a program has no reader, and whatever is read as a text is looked at there."""

# Atomic groups: comments within comments would otherwise be tried in all ways of cutting them up, which are without number.
_COMMENTS = rb"(?>(?:<!--(?:(?!-->).)*+-->\s*+)*+)"
_START = _COMMENTS + rb"(?>(?:<!doctype\s[^>\[]*+(?:\[[^\]]*+\])?+\s*+>\s*+)?+)" + _COMMENTS
_PREFIX = rb"(?:[\w.-]{1,20}:)?"
_KEY = rb'"[^"\\\n]{1,100}"\s*:'
_BEGINNINGS: tuple[tuple[re.Pattern[bytes], Reader], ...] = tuple(
    (re.compile(begins, re.DOTALL | re.IGNORECASE), reader)
    for begins, reader in (
        (_START + rb"<(?:rss|feed|rdf:RDF)\b", from_feed.read),
        (_START + rb"<" + _PREFIX + rb"(?:newsMessage|newsItem|nitf)\b", from_newsml.read),
        (_COMMENTS + rb"<!doctype\s+html\b", from_html.read),
        (_START + rb"<(?:html|head|body)\b", from_html.read),
        (rb"\[\s*\{\s*" + _KEY, from_json.read),
        (rb"\{[ \t\r]*\n\s*" + _KEY, from_json.read),
        (rb"\{\s*" + _KEY, from_jsonl.read),
        (rb"#\s*(?:newdoc\b|sent_id\s*=|text\s*=)|1\t\S+\t\S+\t[A-Z]+\t", from_conllu.read),
        (rb"\d{14}-T?\d+\t\d{14}\t\d\t[^\t\n]*\t[^\t\n]*\t", from_gdelt.read_knowledge_graph),
        (
            rb"\d{6,12}\t(?:[^\t\n]*\t){59}[^\t\n]*\r?(?:\n|$)|\d{6,12}\t\d{14}\t\d{14}\t\d\t(?:[^\t\n]*\t){11}",
            from_gdelt.read_events,
        ),
    )
)
"""What a text of another kind begins with, behind byte marks, spaces and the line that says that it is XML."""
_BEFORE = re.compile(rb"(\xef\xbb\xbf)?\s*(<\?xml[^>]{0,200}\?>\s*)?")

# The lines that a mail begins with. Two of them, one of the first kind, and nothing else before: a text may begin with "From:".
_OF_MAILS = re.compile(
    rb"(?:received|return-path|message-id|mime-version|delivered-to|dkim-signature|x-[\w-]{1,50}):", re.IGNORECASE
)
_HEADER = re.compile(rb"[\w-]{1,60}:[^\n]*\n(?:[ \t][^\n]*\n)*")
_FEWEST = 3


def shown(head: bytes) -> Reader | None:
    """A file's first bytes in, the reader of what they show out, None where they show nothing."""
    for mark, reader in _MARKS:
        if mark.match(head):
            return reader
    start = _BEFORE.sub(b"", head, count=1)
    found = next((reader for begins, reader in _BEGINNINGS if begins.match(start)), None)
    if found is None and _is_mail(start):
        return from_mail.read
    return from_table.read if found is None and _is_table(head) else found


def _is_mail(start: bytes) -> bool:
    headers, place = [], 0
    while found := _HEADER.match(start, place):
        headers.append(found[0])
        place = found.end()
    return len(headers) >= _FEWEST and any(map(_OF_MAILS.match, headers))


def _is_table(head: bytes) -> bool:
    line = from_table.first_line(head)
    names = line.split(from_table.divider(line))
    return len(names) > 1 and tells_reports([name.strip('" ') for name in names])


def reader_of(source: Input, head: bytes) -> Reader | None:
    """An Input and its first bytes in, its reader out; None for a member of an archive that is no text."""
    by_name = ENDINGS.get(ending(source.name))
    if source.member and (hidden(source.name) or (by_name is None and shown(head) is None)):
        return None
    return shown(head) or by_name or from_text.read


def hidden(name: str) -> bool:
    """Whether a file is one that programs leave for themselves."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return last.startswith((".", "~$")) or "__MACOSX/" in name


def ending(name: str) -> str:
    """A name in, its ending in small letters out, "" where it has none.

    >>> ending("2021/News.HTML"), ending(".hidden"), ending("page")
    ('.html', '', '')
    """
    last = name.replace("\\", "/").rpartition("/")[2]
    stem, point, rest = last.rpartition(".")
    return f".{rest.lower()}" if stem and point else ""
