"""Tables as columns in, a codebook for people out, in Markdown."""

from collections.abc import Iterable, Sequence
from typing import Any

from verbale.export.columns import Column
from verbale.reference.ontology import ontology

type Described = tuple[str, str, Sequence[Column[Any]]]
"""A table's name, what it holds, and its columns."""

_HEAD = """\
# Codebook

Accounts of events as news reports tell them, coded by Verbale: who did what to whom, when, where, with what status, and according to
whom. **An account is what one voice says, never a fact.** An event holds the accounts of one happening; its columns say what most
sources tell, with how many they are, and beside it everything else that is told.

Rows that are denied, to come, supposed or of the past stand in the tables of accounts and events like all others; look at `time`,
`negated` and `hypothetical` of an account, and at the columns `told_…` of an event, before you count.

## How cells are written

UTF-8, commas between cells, quotation marks around cells that need them, days as 2024-05-31, an empty cell where nothing is known.
Several values in one cell have "; " between them; a ";" within a value is written "\\;". A text that begins like a formula of a
spreadsheet (with =, +, -, @, a tab, or their full-width forms, also behind spaces) or with ' has one ' more in front, which you take
away to get the text. NUL is written \\x00, and half a surrogate pair as \\ud800.
"""


def codebook(tables: Iterable[Described], licence: str = "") -> str:
    """Tables and the licence of the data ("" where none is named) in, the codebook out."""
    parts = [_HEAD, *(_table(*table) for table in tables), _types()]
    if licence:
        parts.append(f"## Licence\n\n{licence}\n")
    return "\n".join(parts)


def _table(name: str, title: str, columns: Sequence[Column[Any]]) -> str:
    head = f"## {name}.csv\n\n{title}.\n\n"
    return head + column_rows(columns) + "\n"


def column_rows(columns: Sequence[Column[Any]]) -> str:
    """Columns in, a table of them in Markdown out."""
    rows = [f"| `{one.name}` | {one.kind}{' (several)' if one.list_ else ''} | {one.says} |" for one in columns]
    return "\n".join(["| column | kind | says |", "|---|---|---|", *rows]) + "\n"


def _types() -> str:
    rows = [
        f"| `{kind.name}` | {'' if kind.quad == 'none' else kind.quad} | {kind.means} |" for kind in ontology().types
    ]
    return "\n".join(["## Types of deeds", "", "| type | quad | means |", "|---|---|---|", *rows]) + "\n"
