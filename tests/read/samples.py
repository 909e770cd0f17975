"""Bytes in, what is read from them out; and files of every kind, made here."""

import io
import tarfile
import zipfile
from collections.abc import Iterable

from verbale.read.input import Found
from verbale.read.limits import LIMITS, Limits
from verbale.read.metadata import Metadata
from verbale.read.readers import read_stream
from verbale.records.problem import Problem
from verbale.records.text import Article

LINES = b'{"text": "Rain fell."}\n{"text": "It dried.", "title": "Sun"}\n'


def found(data: bytes, name: str, known: Metadata = Metadata(), limits: Limits = LIMITS) -> list[Found]:  # noqa: B008
    return list(read_stream(io.BytesIO(data), name, known, limits))


def articles(data: bytes, name: str, known: Metadata = Metadata(), limits: Limits = LIMITS) -> list[Article]:  # noqa: B008
    return [one.item for one in found(data, name, known, limits) if isinstance(one.item, Article)]


def problems(data: bytes, name: str, known: Metadata = Metadata(), limits: Limits = LIMITS) -> list[str]:  # noqa: B008
    return [one.item.says for one in found(data, name, known, limits) if isinstance(one.item, Problem)]


def article(data: bytes, name: str, known: Metadata = Metadata()) -> Article:  # noqa: B008
    """The only thing that is read from the bytes."""
    (one,) = found(data, name, known)
    assert isinstance(one.item, Article), one
    return one.item


def zipped(members: Iterable[tuple[str, bytes]]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return out.getvalue()


def tarred(members: Iterable[tuple[str, bytes]]) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in members:
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return out.getvalue()


def record(
    body: bytes,
    url: str = "https://courier.example/1",
    *,
    content: str = "text/html; charset=utf-8",
    status: str = "200 OK",
    more: str = "",
) -> bytes:
    """A record of a WARC: what a server answered."""
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {content}\r\n{more}\r\n".encode() + body
    return warc_record(answer, "response", url, "application/http; msgtype=response")


def warc_record(body: bytes, kind: str, url: str, content: str) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2025-08-07T09:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: {content}\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def pdf(pages: Iterable[Iterable[str]]) -> bytes:
    """A PDF with so many pages of so many lines, by hand: the objects, where they stand, and what holds them together."""
    contents = [
        "BT /F1 12 Tf 14 TL 50 750 Td " + " ".join(f"({line}) Tj T*" for line in lines) + " ET" for lines in pages
    ]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(contents)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, content in enumerate(contents):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >>"
            f" /Contents {5 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(content)} >>\nstream\n{content}\nendstream")
    out, places = "%PDF-1.4\n", []
    for number, said in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{said}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    tail = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return (out + tail).encode("ascii")


def gkg_row(title: str, translated: str = "") -> str:
    """A row of GDELT's Global Knowledge Graph."""
    extras = f"<PAGE_LINKS>x</PAGE_LINKS><PAGE_TITLE>{title}</PAGE_TITLE>" if title else "<PAGE_LINKS>x</PAGE_LINKS>"
    first = ["20250807091500-12", "20250807091500", "1", "courier.example", "https://courier.example/1"]
    return "\t".join([*first, *[""] * 20, translated, extras]) + "\n"
