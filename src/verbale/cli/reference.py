"""Nothing or words in, the tables of the world or what they say of the words out: `verbale reference`."""

import json
from dataclasses import asdict

import click
from rich.box import SIMPLE_HEAD
from rich.table import Table

from verbale.cli.console import out
from verbale.reference.gazetteer import gazetteer
from verbale.reference.tables import tables
from verbale.reference.world import world


@click.command()
@click.argument("words", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="One JSON list.")
def command(words: tuple[str, ...], as_json: bool) -> None:
    """List the tables of the world with source and licence; with WORDS, show what they say of them."""
    rows = _entries(" ".join(words)) if words else [asdict(table) for table in tables()]
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, default=str))
        return
    if not rows:
        out().print(f"“{' '.join(words)}” stands in no table")
        return
    shown = Table(box=SIMPLE_HEAD, pad_edge=False)
    for column in rows[0]:
        shown.add_column(column.rstrip("_"), overflow="fold")
    for row in rows:
        shown.add_row(*(str(value) for value in row.values()))
    out().print(shown)


def _entries(phrase: str) -> list[dict[str, object]]:
    """What the actors' tables and the gazetteer say of a phrase."""
    found: list[dict[str, object]] = [asdict(entry) for entry in world().lookup(phrase)]
    if found:
        return found
    return [asdict(place) for place in gazetteer().candidates(phrase)[:10]]
