"""How fast and in how much memory each kind of file is read: `python benchmarks/reading.py [REPORTS]`.

Makes files of so many reports each (default 5,000), reads them with `verbale.read.readers`, one process a kind, and prints
reports a second and the memory at its height above what the libraries take.
"""

import gzip
import io
import json
import random
import resource
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from verbale.read.readers import read
from verbale.records.text import Article

_WORDS = (
    "the ministry said on Monday that herders had blocked a ford near the market after guards fined two of them while talks "
    "between the governor and the envoys of three neighbours went on without result and the army kept its distance"
).split()


def _texts(reports: int) -> Iterator[str]:
    chance = random.Random(7)  # noqa: S311
    for number in range(reports):
        paragraphs = (" ".join(chance.choices(_WORDS, k=chance.randint(20, 60))).capitalize() + "." for _ in range(7))
        yield f"Report {number}.\n\n" + "\n\n".join(paragraphs)


def _page(text: str) -> bytes:
    links = "".join(f'<li><a href="/{number}">Other story {number}</a></li>' for number in range(60))
    body = "".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n"))
    return (
        f'<!doctype html><html lang="en"><head><title>A report | The Courier</title></head><body><nav><ul>{links}</ul></nav>'
        f"<article><h1>A report</h1>{body}</article></body></html>"
    ).encode()


def _jsonl(path: Path, texts: Iterator[str]) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps({"text": text, "published": "2025-08-07"}) + "\n" for text in texts)


def _packed(path: Path, texts: Iterator[str]) -> None:
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps({"text": text}) + "\n" for text in texts)


def _csv(path: Path, texts: Iterator[str]) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write("date,text\n")
        file.writelines(f'2025-08-07,"{text}"\n' for text in texts)


def _zip(path: Path, texts: Iterator[str]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, text in enumerate(texts):
            archive.writestr(f"{number}.txt", text)


def _tar(path: Path, texts: Iterator[str]) -> None:
    with tarfile.open(path, "w:gz") as archive:
        for number, text in enumerate(texts):
            member = tarfile.TarInfo(f"{number}.txt")
            member.size = len(text)
            archive.addfile(member, io.BytesIO(text.encode()))


def _warc(path: Path, texts: Iterator[str]) -> None:
    with path.open("wb") as file:
        for number, text in enumerate(texts):
            body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + _page(text)
            head = (
                f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://courier.example/{number}\r\n"
                f"WARC-Date: 2025-08-07T09:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
                f"Content-Length: {len(body)}\r\n\r\n"
            )
            file.write(gzip.compress(head.encode() + body + b"\r\n\r\n", 1))


MADE: dict[str, Callable[[Path, Iterator[str]], None]] = {
    "a.jsonl": _jsonl,
    "a.jsonl.gz": _packed,
    "a.csv": _csv,
    "a.zip": _zip,
    "a.tar.gz": _tar,
    "a.warc.gz": _warc,
}


def measured(path: Path) -> None:
    """A file in, how many reports it holds, reports a second and MB of memory above the start out, printed."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began, count, first = time.perf_counter(), 0, 0.0
    for _, item in read([path]):
        count += isinstance(item, Article)
        if count == 1:  # the libraries are loaded
            before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            first, began = time.perf_counter() - began, time.perf_counter()
    seconds = time.perf_counter() - began
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024
    size = path.stat().st_size / 2**20
    print(
        f"{path.name:12} {size:7.1f} MB  {count:7,} reports  {count / seconds:9,.0f} a second  first after {first:.2f} s  + {grown} MB"
    )


def main() -> None:
    """The number of reports in, a line for each kind of file out."""
    if len(sys.argv) == 3 and sys.argv[1] == "--one":
        measured(Path(sys.argv[2]))
        return
    reports = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    with tempfile.TemporaryDirectory() as folder:
        for name, make in MADE.items():
            path = Path(folder) / name
            make(path, _texts(reports))
            subprocess.run([sys.executable, __file__, "--one", str(path)], check=True)  # noqa: S603


if __name__ == "__main__":
    main()
