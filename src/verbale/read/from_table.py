"""A table (CSV, TSV) with names of columns in its first line in, one Article a row out."""

import csv
import io
from collections.abc import Iterator

from verbale.read.encodings import encoding_of
from verbale.read.fields import has_text, no_text, report
from verbale.read.input import Found, Input

_DIVIDERS = ",\t;|"


def read(source: Input) -> Iterator[Found]:
    """An Input in, for each row its Article, or a Problem, out."""
    csv.field_size_limit(source.limits.report_bytes)
    encoding, note = encoding_of(source.head, cut=True)
    if note:
        yield source.problem(note)
    text = io.TextIOWrapper(source.stream, encoding, "replace", newline="")
    rows = csv.reader(text, delimiter=divider(first_line(source.head)), strict=False)
    names = next(rows, [])
    if not has_text(dict.fromkeys(names)):
        yield source.problem(no_text(names))
        return
    yield from _rows(source, rows, names)


def _rows(source: Input, rows: Iterator[list[str]], names: list[str]) -> Iterator[Found]:
    number = 1  # as a spreadsheet counts: the names are row 1
    while True:
        number += 1
        place = f"{source.place}:{number}"
        try:
            row = next(rows, None)
        except csv.Error as fault:
            yield source.problem(f"the row cannot be read: {fault}", place)
            continue
        if row is None:
            return
        if any(map(str.strip, row)):
            yield from report(source, dict(zip(names, row, strict=False)), place)


def divider(line: str) -> str:
    """The first line of a table in, the sign between its columns out.

    >>> divider("text;title;date")
    ';'
    """
    return max(_DIVIDERS, key=line.count)


def first_line(head: bytes) -> str:
    """The first bytes of a file in, its first line out."""
    encoding, _ = encoding_of(head, cut=True)
    return head.decode(encoding, "replace").lstrip("\ufeff").partition("\n")[0].rstrip("\r")
