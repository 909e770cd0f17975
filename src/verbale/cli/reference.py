"""Nothing or words in, the tables of the world or what they say of the words out: `verbale reference`."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict

import click
from rich.box import SIMPLE_HEAD
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from verbale.cli.console import out
from verbale.reference import tables
from verbale.reference.cues import cues
from verbale.reference.frames import frames
from verbale.reference.lookup import Said, said_of
from verbale.reference.world import world

# From this width on the list of tables fits into columns.
_WIDE = 130


@click.command()
@click.argument("words", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="One JSON list.")
def command(words: tuple[str, ...], as_json: bool) -> int:
    """List the tables of the world with source and licence; with WORDS, show what they say of them.

    Names are looked up as news writes them ("Bankova", "the Tskhinvali Region"), other words as lemmas ("deny").
    Exits with 1 where WORDS stand in no table.
    """
    phrase = " ".join(words)
    found = said_of(phrase) if words else ()
    if as_json:
        rows = found if words else tables.tables()
        click.echo(json.dumps([asdict(row) for row in rows], ensure_ascii=False))
    elif words:
        out().print(_said(found) if found else f"“{phrase}” stands in no table")
    else:
        for part in _listed(tables.tables(), wide=out().width >= _WIDE):
            out().print(part)
    return 1 if words and not found else 0


def _said(rows: Iterable[Said]) -> Table:
    shown = Table(box=SIMPLE_HEAD, pad_edge=False)
    shown.add_column("table", style="dim", overflow="fold")
    for column in ("means", "kind", "says"):
        shown.add_column(column, overflow="fold")
    for row in rows:
        shown.add_row(*(Text(cell) for cell in (row.table, row.means, row.kind, row.says)))
    return shown


def _listed(listed: tuple[tables.Table, ...], *, wide: bool) -> Iterator[RenderableType]:
    """The tables in columns where there is room for them, else each in a few lines; then how much they hold together."""
    if wide:
        yield _columns(listed)
    else:
        for table in listed:
            yield Text.assemble((table.file, "bold"), f"  {table.rows} rows, {table.licence}\n  {table.holds}\n  ", (f"source: {table.source}", "dim"))  # fmt: skip
    yield Text(
        f"{len(listed)} tables: {len(world().polities)} states and territories, {len(world().known)} other actors, "
        f"{len(world().names):,} names, {frames().size:,} words for events, {cues().size} cues"
    )


def _columns(listed: tuple[tables.Table, ...]) -> Table:
    shown = Table(box=SIMPLE_HEAD, pad_edge=False)
    shown.add_column("file", no_wrap=True)
    shown.add_column("rows", justify="right")
    for column in ("holds", "source", "licence"):
        shown.add_column(column, overflow="fold")
    for table in listed:
        shown.add_row(*(Text(str(cell)) for cell in (table.file, table.rows, table.holds, table.source, table.licence)))
    return shown
