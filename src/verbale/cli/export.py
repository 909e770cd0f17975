"""A store in, its records in the form of another tool out: `verbale export`."""

import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace as with_other
from pathlib import Path
from tempfile import TemporaryDirectory

import click
from rich.box import SIMPLE_HEAD
from rich.progress import Progress
from rich.table import Table

from verbale.cli.console import out, progress, say
from verbale.cli.querying import asked_store, query_options, store_option
from verbale.errors import BadUse
from verbale.export.exporters import EXPORTERS, Exporter, export, exporter
from verbale.export.records import Choices
from verbale.records.event import Event, Story
from verbale.records.judgement import Judgement, Question
from verbale.records.reading import WHOLE, Parts, Reading
from verbale.store.base import Query, View


@dataclass(frozen=True, slots=True)
class Queried:
    """What a query means of a store, as exporters take it: readings with the accounts that are meant, and no others."""

    view: View
    query: Query
    bar: Progress | None = None

    def readings(self, *, parts: Parts = WHOLE) -> Iterator[Reading]:
        """The readings; where the query asks for accounts, their others are left out."""
        yield from self._of(self.query, parts)

    def as_read(self, *, parts: Parts = WHOLE) -> Iterator[Reading]:
        """The same as the engine read them."""
        yield from self._of(with_other(self.query, as_read=True), parts)

    def _of(self, query: Query, parts: Parts) -> Iterator[Reading]:
        if self.bar is not None:  # some formats go through the readings more than once
            self.bar.reset(self.bar.task_ids[0], total=self.view.count("articles", query))
        for reading in self.view.narrowed(query, parts=parts):
            if self.bar is not None:
                self.bar.advance(self.bar.task_ids[0])
            yield reading

    def stories(self) -> Iterator[Story]:
        """The stories of which an article is meant."""
        return self.view.stories(self.query)

    def events(self) -> Iterator[Event]:
        """The events of which an account is meant."""
        return self.view.events(self.query)

    def judgements(self, *, question: Question | None = None) -> Iterator[Judgement]:
        """All judgements in force: they also say what a person thinks of records that are left out."""
        return self.view.judgements(question=question)


def _list(context: click.Context, _parameter: click.Parameter, value: bool) -> None:
    """Prints all formats, a table on a terminal, else a line each with tabs, and ends."""
    if not value or context.resilient_parsing:
        return
    if not out().is_terminal:
        for one in EXPORTERS.values():
            click.echo(f"{one.name}\t{one.ending or 'folder'}\t{one.caption}")
        context.exit()
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for name in ("format", "file", "for"):
        table.add_column(name)
    for one in EXPORTERS.values():
        table.add_row(one.name, one.ending or "folder", one.caption)
    out().print(table)
    context.exit()


@click.command()
@click.argument("name", metavar="FORMAT", type=click.Choice(tuple(EXPORTERS)))
@store_option
@click.option(
    "--out",
    "target",
    type=click.Path(path_type=Path),
    help="Write here: a file, or for some formats a folder. Default: standard output.",
)
@click.option("--replace", is_flag=True, help="A folder that is not empty is replaced as a whole.")
@click.option(
    "--list", is_flag=True, is_eager=True, expose_value=False, callback=_list, help="List the formats and end."
)
@click.option(
    "--all-statuses",
    is_flag=True,
    help="For formats that cannot say so: also what is denied, to come, supposed or past, as if it were done.",
)
@click.option(
    "--codes",
    type=click.Choice(("cow", "gw", "iso3")),
    default="cow",
    show_default=True,
    help="For dyads: whose numbers of states (Correlates of War, Gleditsch and Ward, ISO).",
)
@click.option(
    "--by",
    type=click.Choice(("type", "quad")),
    default="type",
    show_default=True,
    help="For dyads: what is counted apart.",
)
@click.option(
    "--licence",
    metavar="NAME",
    default="",
    help="For data packages: the licence under which they may be handed on, as CC-BY-4.0.",
)
@click.option(
    "--unfinished",
    is_flag=True,
    help="For gold: also reports of which only some rows were reviewed; these rows alone stand in it.",
)
@query_options("most")
def command(
    name: str,
    store: str,
    target: Path | None,
    replace: bool,
    all_statuses: bool,
    codes: str,
    by: str,
    licence: str,
    unfinished: bool,
    query: Query,
) -> None:
    """Write a store's records in the form of another tool.

    FORMAT is one of those that --list names; docs/exports tells of each which columns it has, how they are filled, and what is lost. Equal
    stores give equal bytes. The file appears under its name when it is whole.
    """
    chosen = exporter(name)
    choices = Choices(all_statuses, codes, by, licence, unfinished)
    with asked_store(store, query) as view, progress("exporting", None, alone=_is_path(target)) as bar:
        note = _write(Queried(view, query, bar), chosen, choices, target, replace=replace)
    if note:
        say(note)


def _is_path(target: Path | None) -> bool:
    return target is not None and str(target) != "-"


def _write(records: Queried, chosen: Exporter, choices: Choices, target: Path | None, *, replace: bool) -> str:
    """The note of the export comes back; without a target, or with "-", it goes to standard output when it is whole."""
    if target is not None and _is_path(target):
        return export(records, chosen.name, target, choices=choices, replace=replace)
    if chosen.folder or (chosen.binary and sys.stdout.isatty()):
        raise BadUse(f"{chosen.name} is {'a folder' if chosen.folder else 'no text'}: say where to with --out")
    with TemporaryDirectory() as folder:
        whole = Path(folder, f"export{chosen.ending}")
        note = export(records, chosen.name, whole, choices=choices)
        with whole.open("rb") as file:
            shutil.copyfileobj(file, sys.stdout.buffer)
    return note
