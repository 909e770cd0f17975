"""Ids of a store or files in, accounts of one happening side by side out: `verbale compare`."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

import click

from verbale.cli.compare_tables import overview, sheet_tables
from verbale.cli.console import out, problem_line, say
from verbale.cli.gathering import Compared, deserving, from_store, on_the_spot
from verbale.cli.querying import asked_store, query_options
from verbale.compare.sheet import Sheet, sheet
from verbale.compare.written import html, markdown
from verbale.errors import BadUse
from verbale.records.jsonl import to_json
from verbale.store.base import Query

_FORMS = ("table", "markdown", "html", "json", "jsonl")
_MOST = 20


@click.command()
@click.argument("things", nargs=-1, metavar="[ID…|PATH…]")
@click.option(
    "--store",
    default="",
    metavar="FILE|URL",
    help="The store: an SQLite file, or the address of a PostgreSQL database. Without it files are compared.",
)
@query_options()
@click.option("--format", "form", type=click.Choice(_FORMS), help="Default: table on a terminal, markdown when piped.")
@click.option("--out", "target", type=click.Path(path_type=Path), help="Write here.")
def command(things: tuple[str, ...], store: str, query: Query, form: str | None, target: Path | None) -> None:
    """Lay what several voices say of one happening side by side: who says what, with the words, and how they differ.

    With --store, ID is that of an event, a story or an account; without one those events are taken that most deserve a look, in
    which most voices differ: as a list in a table, each with all its words in the other formats. Without --store, PATH… are files,
    which are read on the spot: verbale compare A.txt B.txt C.txt.
    """
    found = _of_store(things, store, query) if store else _of_files(things, query)
    if not found:
        say("no happening is told by two voices here")
    shape = form or ("table" if out().is_terminal and target is None else "markdown")
    listed = bool(store and not things and shape == "table")
    if target is None:
        _show(found, "list" if listed else shape, None)
        return
    try:
        with target.open("w", encoding="utf-8") as file:
            _show(found, "list" if listed else shape, file)
    except OSError as fault:
        raise BadUse(f"--out {target}: {fault.strerror or fault}") from None


def _of_store(names: Sequence[str], store: str, query: Query) -> list[Compared]:
    with asked_store(store, query) as view:
        if not names:
            return deserving(view, query, query.most or _MOST)
        found = [one for name in names for one in from_store(view, name)]
        return found[: query.most]


def _of_files(paths: Sequence[str], query: Query) -> list[Compared]:
    if not paths:
        raise BadUse("what is to be compared? name files, or a store: --store NEWS.db")
    if query != Query(most=query.most):
        raise BadUse("options that narrow go with --store; of files everything is compared")
    together, found = on_the_spot(paths)
    for problem in together.problems:
        say(problem_line(problem))
    return found[: query.most]


def _show(found: Sequence[Compared], form: str, file: TextIO | None) -> None:
    if form == "jsonl":
        for one in found:
            click.echo(to_json(one.comparison), file=file)
    elif form == "json":
        plain = [json.loads(to_json(one.comparison)) for one in found]
        click.echo(json.dumps(plain, ensure_ascii=False, indent=2), file=file)
    elif form == "list":
        if found:
            out(file).print(overview(found))
    elif found:
        _show_sheets([sheet(one.comparison, one.witnesses, one.turned) for one in found], form, file)


def _show_sheets(sheets: Sequence[Sheet], form: str, file: TextIO | None) -> None:
    if form == "table":
        for one in sheets:
            for part in sheet_tables(one):
                out(file).print(part)
    else:
        click.echo(html(sheets) if form == "html" else markdown(sheets), file=file)
