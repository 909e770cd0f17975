"""Values in, cells of a table in text out, which no spreadsheet takes for a formula and no reader for two cells."""

import csv
import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TextIO

from verbale.records.escape import escape_item, split, unescape

type Cell = str | int | float | bool | date | None

# What a spreadsheet may take for a formula or a command, also behind spaces and in full width (OWASP, "CSV injection"), and the
# mark itself, so that it can be taken away again.
_FORMULA = re.compile(r"[\s\x00]*[=+\-@＝＋－＠]|['\t\r\n]")
# What needs no mark, in a list or alone: most names.
_PLAIN = re.compile(r"[^\W_](?:[^|\\+<;\n\r\x00]*[^|\\+<;\n\r\x00 ])?")
# Letters that end a line or a cell somewhere, and the quotation mark, which some readers pair even where nothing is quoted.
_SPACES = str.maketrans(dict.fromkeys("\t\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029\x00", " ") | {'"': "'"})


def guarded(text: str) -> str:
    r"""Any text in, the same out; before what a spreadsheet may take for a formula, and before a "'", stands one "'" more.

    >>> guarded("=1+1"), guarded("Peru"), guarded("'tis")
    ("'=1+1", 'Peru', "''tis")
    """
    text = text.replace("\x00", "\\x00")
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(cell: str) -> str:
    """A cell in, the text out.

    >>> unguarded(guarded("=1+1"))
    '=1+1'
    """
    return cell.removeprefix("'")


def listed(items: Iterable[str]) -> str:
    r"""Texts in, one cell that holds them all out, written as the notation writes a list, each guarded.

    >>> listed(["Peru", "A; B", "=x"])
    "Peru; A\\; B; '=x"
    """
    return "; ".join(item if _PLAIN.fullmatch(item) else escape_item(guarded(item)) for item in items)


def unlisted(cell: str) -> tuple[str, ...]:
    """What `listed` made in, the texts out.

    >>> unlisted(listed(["Peru", "A; B", "=x"]))
    ('Peru', 'A; B', '=x')
    """
    return tuple(unguarded(unescape(item)) for item in split(cell, ";")) if cell else ()


def write_table(file: TextIO, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """A file, names and rows in; a CSV table as RFC 4180 has it; None is an empty cell."""
    writer = csv.writer(
        file, lineterminator="\r\n"
    )  # with both letters: Python 3.12 quotes only those that end its lines
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)


def write_tabbed(file: TextIO, rows: Iterable[Sequence[Cell]]) -> None:
    """A file and rows in; lines of cells with tabs between, nothing quoted: what would part cells or lines is a space."""
    file.writelines("\t".join(plain(value) for value in row) + "\n" for row in rows)


def plain(value: Cell) -> str:
    r"""A value in, a cell that needs no quotation marks out; it cannot be read back to the letter.

    >>> plain('a\tb "c"'), plain(-1.5), plain("-1.5")
    ("a b 'c'", '-1.5', "'-1.5")
    """
    cell = _cell(value)
    return cell.translate(_SPACES) if isinstance(cell, str) else str(cell)


def _cell(value: Cell) -> str | int | float:
    if isinstance(value, str):
        return guarded(value) if value else ""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else value
