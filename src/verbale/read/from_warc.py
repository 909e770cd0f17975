"""A WARC archive of web pages in, the reports on its pages, texts and feeds out, with the address and the moment of each.

The records are cut apart here, one held in memory at a time, so that a damaged one costs itself alone; FastWARC reads each.
"""

import io
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from verbale.read.decode import web_address
from verbale.read.input import Found, Input, size
from verbale.read.metadata import Metadata
from verbale.read.unpacked import Damaged

_LONGEST_LINE, _MOST_LINES = 64 * 1024, 500  # of a record's own header
_HEADER = re.compile(rb"^(WARC-Type|Content-Length):[ \t]*(\S+)", re.IGNORECASE)
# What was answered, what was put there, and what was made of it (Common Crawl's WET: plain texts).
_READ = frozenset({b"response", b"resource", b"conversion"})
# Kinds of content that can be reports, and the name under which such a one is read where it does not show what it is.
_CONTENT = {
    "text/html": "page.html", "application/xhtml+xml": "page.html", "text/plain": "text.txt", "application/rss+xml": "feed.xml",
    "application/atom+xml": "feed.xml", "application/rdf+xml": "feed.xml", "application/xml": "feed.xml", "text/xml": "feed.xml",
}  # fmt: skip
_GIVEN = 200  # HTTP: the answer is what was asked for
_CHUNK = 1024 * 1024


class Cut(NamedTuple):
    """A record as it stands in the archive; no bytes where it is of another kind, and what is wrong with it."""

    number: int
    data: bytes = b""
    says: str = ""


def read(source: Input) -> Iterator[Found]:
    """An Input in, what is read from each record that can be a report out."""
    for cut in _records(source):
        source.meter.record()
        place = f"{source.place}#record {cut.number}"
        if cut.says:
            yield source.problem(cut.says, place)
        elif cut.data:
            yield from _record(source, cut.data, place)


def _records(source: Input) -> Iterator[Cut]:
    """Records by their headers and lengths; behind what is none the next one is looked for."""
    number = 0
    while True:
        try:
            line = source.stream.readline(_LONGEST_LINE)
            if not line:
                return
            if line.startswith(b"WARC/"):
                number += 1
                yield _cut(source, number, line)
        except Damaged as fault:
            yield Cut(number, says=f"{fault}; the record was passed over")


def _cut(source: Input, number: int, first: bytes) -> Cut:
    head = [first]
    while (line := source.stream.readline(_LONGEST_LINE)).strip() and len(head) < _MOST_LINES:
        head.append(line)
    told = {found[1].lower(): found[2] for found in map(_HEADER.match, head) if found}
    length = told.get(b"content-length", b"")
    if not length.isdigit() or len(length) > 18:
        return Cut(number, says="a record that does not tell its length; it was passed over")
    wanted = told.get(b"warc-type", b"").lower() in _READ
    if not wanted or int(length) > source.limits.report_bytes:
        _leave(source, int(length))
        too_long = f"larger than {size(source.limits.report_bytes)} (limit report_bytes); it was passed over"
        return Cut(number, says=too_long if wanted else "")
    return _whole(number, b"".join(head) + b"\r\n", source.stream.read(int(length)), int(length))


def _whole(number: int, head: bytes, body: bytes, length: int) -> Cut:
    broken = "" if len(body) == length else "the archive breaks off in this record"
    return Cut(number, head + body + b"\r\n\r\n", broken)


def _leave(source: Input, length: int) -> None:
    while length > 0 and (data := source.stream.read(min(length, _CHUNK))):
        length -= len(data)


def _record(source: Input, data: bytes, place: str) -> Iterator[Found]:
    from fastwarc.warc import ArchiveIterator

    try:
        record = next(iter(ArchiveIterator(io.BytesIO(data), parse_http=True, auto_decode="all", fsspec_args=False)))
        kind, answer = _kind(record)
        body = record.reader.read(source.limits.report_bytes + 1)
    except (OSError, ValueError, StopIteration) as fault:
        yield source.problem(f"the record cannot be read: {fault}", place)
        return
    if answer == _GIVEN and kind in _CONTENT and not _robots(record):
        source.meter.unpack(len(body))
        yield from source.inside(io.BytesIO(_utf8(body, record)), _CONTENT[kind], place, _known(record))


def _kind(record: Any) -> tuple[str, int]:
    """The kind of a record's content, and how the server answered."""
    if record.http_headers is not None and record.is_http:
        return (record.http_content_type or "text/html").lower(), record.http_headers.status_code or 0
    return (record.headers.get("Content-Type") or "").partition(";")[0].strip().lower(), _GIVEN


def _robots(record: Any) -> bool:
    return str(record.headers.get("WARC-Target-URI") or "").endswith("/robots.txt")


def _utf8(body: bytes, record: Any) -> bytes:
    """A body in, the same in UTF-8 out where the server says that it is written in something else."""
    charset = record.http_charset if record.http_headers is not None else None
    try:
        return body.decode(charset).encode() if charset and charset.lower() not in {"utf-8", "utf8"} else body
    except (LookupError, ValueError):
        return body


def _known(record: Any) -> Metadata:
    url = web_address(record.headers.get("WARC-Target-URI"))
    return Metadata(url=url, retrieved=_moment(record), outlet=_host(url))


def _moment(record: Any) -> datetime | None:
    try:
        found = record.record_date
    except ValueError:
        return None
    return found if isinstance(found, datetime) else None


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
