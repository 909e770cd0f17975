"""Nothing or the name of a type in, the ontology as a table out: `verbale types`."""

import json
from dataclasses import asdict

import click
from rich.box import SIMPLE_HEAD
from rich.table import Table

from verbale.cli.console import out
from verbale.errors import BadUse
from verbale.reference.frames import Frame, frames
from verbale.reference.ontology import Type, ontology

_COLOURS = {"VC": "green", "MC": "cyan", "VX": "yellow", "MX": "red"}


@click.command()
@click.argument("name", required=False)
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
def command(name: str | None, as_json: bool) -> None:
    """Show the types of deeds: PLOVER's 16 and our extensions; with NAME, its modes and the words that tell it."""
    if name is None:
        types = ontology().types
        click.echo(json.dumps([asdict(t) for t in types])) if as_json else out().print(_all(types))
        return
    found = ontology().type(name.upper())
    if found is None:
        raise BadUse(f"there is no type “{name}”; verbale types lists them")
    rows = [frame for frame in frames() if frame.type == found.name]
    if as_json:
        click.echo(json.dumps(asdict(found) | {"words": [[f.pos, f.trigger, f.mode] for f in rows]}))
        return
    _one(found, rows)


def _all(types: tuple[Type, ...]) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for column in ("type", "quad", "means", "modes"):
        table.add_column(column, overflow="fold")
    for kind in types:
        quad = f"[{_COLOURS[kind.quad]}]{kind.quad}[/]" if kind.quad in _COLOURS else "–"
        table.add_row(f"[bold]{kind.name}[/]", quad, kind.means, ", ".join(kind.modes))
    table.caption = "VC, MC verbal and material cooperation; VX, MX verbal and material conflict; – our own extension"
    return table


def _one(kind: Type, rows: list[Frame]) -> None:
    console = out()
    console.print(f"[bold]{kind.name}[/] ({kind.quad}): {kind.means}; whom: {kind.recipient}")
    for mode in kind.modes_mean:
        console.print(f"  [cyan]{mode.name}[/] {mode.means}")
    table = Table(box=SIMPLE_HEAD, pad_edge=False, title=f"{len(rows)} words that tell it", title_justify="left")
    for column in ("words", "mode", "who", "whom", "table"):
        table.add_column(column, overflow="fold")
    for frame in sorted(rows, key=lambda f: (f.mode, f.pos, f.trigger)):
        words = f"{frame.trigger} [dim]({frame.pos})[/]"
        table.add_row(words, frame.mode, " ".join(frame.who), " ".join(frame.whom), frame.source)
    console.print(table)
