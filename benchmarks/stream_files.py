"""Articles of the stream in, files of several formats out: what an archive's folder looks like."""

import csv
import gzip
import html
import io
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from email.message import EmailMessage
from itertools import batched
from pathlib import Path

from stream_items import Item, broken_line, whole_line

_TOGETHER = 40  # articles in each file that holds many


def write(items: Iterable[Item], folder: Path) -> dict[str, int]:
    """Articles and a folder in; writes them, one format after the other, and tells how many files of each there are."""
    folder.mkdir(parents=True, exist_ok=True)
    found: Counter[str] = Counter()
    formats = list(_FORMATS)
    for number, some in enumerate(batched(items, _TOGETHER)):
        name = formats[number % len(formats)]
        files = _FORMATS[name](some)
        for ending, data in files:
            (folder / f"{name}-{some[0].number:07}{ending}").write_bytes(data)
        found[name] += sum(not ending.endswith(".toml") for ending, _ in files)
    return dict(found)


type _Files = list[tuple[str, bytes]]


def _jsonl(items: Sequence[Item]) -> _Files:
    return [(".jsonl", b"".join(broken_line(one) if one.kind == "broken" else whole_line(one) for one in items))]


def _text(items: Sequence[Item]) -> _Files:
    """Each a text with what is known of it beside it."""
    files: _Files = []
    for item in items:
        files.append((f"-{item.number}.txt", _bytes(item)))
        known = f'published = {item.published.isoformat()}\noutlet = "{item.outlet}"\n'
        files.append((f"-{item.number}.toml", known.encode()))
    return files


def _html(items: Sequence[Item]) -> _Files:
    return [(f"-{item.number}.html", _page(item)) for item in items]


def _page(item: Item) -> bytes:
    if item.kind == "broken":
        return _bytes(item)
    head = (
        f'<!doctype html><html lang="{item.text.language}"><head><meta charset="utf-8"><title>{html.escape(item.text.title)}</title>'
        f'<meta property="og:site_name" content="{html.escape(item.outlet)}">'
        f'<meta property="article:published_time" content="{item.published.isoformat()}"></head><body><article>'
    )
    body = "".join(f"<p>{html.escape(one)}</p>" for one in item.text.paragraphs)
    return f"{head}<h1>{html.escape(item.text.title)}</h1>{body}</article></body></html>".encode()


def _csv(items: Sequence[Item]) -> _Files:
    out = io.StringIO()
    rows = csv.DictWriter(
        out, ["id", "title", "text", "outlet", "published", "url", "retrieved"], extrasaction="ignore"
    )
    rows.writeheader()
    rows.writerows({**item.record(), "text": "" if item.kind == "broken" else item.words} for item in items)
    return [(".csv", out.getvalue().encode())]


def _eml(items: Sequence[Item]) -> _Files:
    files: _Files = []
    for item in items:
        mail = EmailMessage()
        mail["Subject"], mail["From"] = item.text.title, f"{item.outlet} <desk@courier.example>"
        mail["Date"] = item.published.strftime("%a, %d %b %Y 08:00:00 +0000")
        mail.set_content(item.words)
        files.append((f"-{item.number}.eml", _bytes(item) if item.kind == "broken" else bytes(mail)))
    return files


def _rss(items: Sequence[Item]) -> _Files:
    entries = "".join(
        f"<item><title>{html.escape(item.text.title)}</title><link>{item.record()['url']}</link>"
        f"<pubDate>{item.published.strftime('%a, %d %b %Y 08:00:00 +0000')}</pubDate>"
        f"<description>{html.escape(item.words)}</description></item>"
        for item in items
    )
    feed = f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>{items[0].outlet}</title>{entries}</channel></rss>'
    return [(".rss", feed.encode())]


def _zip(items: Sequence[Item]) -> _Files:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for item in items:
            archive.writestr(zipfile.ZipInfo(f"{item.number}.txt", (2025, 3, 1, 0, 0, 0)), _bytes(item))
    return [(".zip", out.getvalue())]


def _warc(items: Sequence[Item]) -> _Files:
    return [(".warc.gz", b"".join(gzip.compress(_captured(item), mtime=0) for item in items))]


def _captured(item: Item) -> bytes:
    """One record of a web archive, as its specification has it: the answer of a server, with its headers."""
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + _page(item)
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {item.record()['url']}\r\n"
        f"WARC-Date: {item.published.isoformat()}T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{item.number:012}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def _bytes(item: Item) -> bytes:
    """The words of an article as a file holds them; those of a broken one in some way that a reader must bear."""
    if item.kind != "broken":
        return item.words.encode()
    ways: list[Callable[[str], bytes]] = [
        lambda words: words.encode("utf-16-le"),
        lambda words: words.encode("latin-1", "replace"),
        lambda _: b"",
        lambda words: b"\x00\xff\xfe\x89PNG" + words.encode()[:200],
        lambda words: words.encode()[:101],
        lambda _: b"\n\n  \n",
    ]
    return ways[item.number % len(ways)](item.words)


_FORMATS: dict[str, Callable[[Sequence[Item]], _Files]] = {
    "jsonl": _jsonl, "text": _text, "html": _html, "csv": _csv, "eml": _eml, "rss": _rss, "zip": _zip, "warc": _warc,
}  # fmt: skip
