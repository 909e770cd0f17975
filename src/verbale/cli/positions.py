"""An actor and a store in, where it stands on each matter over time out: `verbale positions`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

import click
from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from verbale.cli.console import out, say
from verbale.cli.querying import asked_store, query_options, store_option
from verbale.compare.positions import positions
from verbale.compare.stances import Told
from verbale.compare.visible import visible
from verbale.records.jsonl import to_json
from verbale.records.position import Change, Position, Topic
from verbale.reference.phrases import fold
from verbale.store.base import Query, View

_SHORT = 90  # letters of a clause beside which a position is still seen at a glance


@click.command()
@click.argument("actor", metavar="ACTOR")
@store_option
@query_options("actor", "most")
@click.option(
    "--officials", is_flag=True, help="Count ministers, ministries and the like as the state for which they speak."
)
@click.option("--changes", is_flag=True, help="Only matters on which the stance changed.")
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), help="Default: table on a terminal.")
def command(actor: str, store: str, query: Query, officials: bool, changes: bool, form: str | None) -> None:
    """Show where an actor stands: what it asks, accepts, refuses, supports, accuses or denies, since when, and what changed.

    ACTOR is a name as the tables show it, whatever its case and accents. Two accounts are on one matter only where that is known: they
    belong to one story and the same other side, and tell one happening, or share a word that names the matter.
    """
    asked = replace(query, country=query.country or actor) if officials else replace(query, actor=actor)
    with asked_store(store, query) as view:
        told = tuple(tellings(view, asked))
        names = tuple(view.names(actor))
    alike = dict.fromkeys(names, next((name for name in names if fold(name) == fold(actor)), actor))
    found = [one for one in positions(told, as_states=officials, one=alike) if fold(one.actor) == fold(actor)]
    lines = [line for line in _lines(found) if len(line) > 1 or not changes]
    if (form or ("table" if out().is_terminal else "jsonl")) == "jsonl":
        for one in (position for line in lines for position in line):
            click.echo(to_json(one))
    elif lines:
        out().print(_table(lines, {one.account.id: one for one in told}))
    if not lines:
        say("no position is told; verbale show --actor tells what else there is of it")


def tellings(view: View, query: Query) -> Iterator[Told]:
    """A store and what is asked in, the accounts of the reports that are meant out, each with its event and story."""
    events = {account: event.id for event in view.events(query) for account in event.accounts}
    stories = {article: story.id for story in view.stories(query) for article in story.articles}
    for reading in view.readings(query):
        story = stories.get(reading.article.id, "")
        for account in reading.accounts:
            yield Told(account, reading.article, reading.actors, events.get(account.id, ""), story)


def _lines(found: Iterable[Position]) -> Iterator[list[Position]]:
    """Positions in, those on one matter together out."""
    first = ""
    marked: list[tuple[str, Position]] = []
    for one in found:
        first = first if one.after else one.id
        marked.append((first, one))
    for _, line in groupby(marked, key=lambda pair: pair[0]):
        yield [one for _, one in line]


def _table(lines: Sequence[Sequence[Position]], told: Mapping[str, Told]) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column("since", no_wrap=True)
    table.add_column("stance", ratio=2, min_width=12)
    table.add_column("towards", ratio=3, overflow="fold")
    table.add_column("in the words", ratio=6, overflow="fold")
    for line in lines:
        for one in line:
            table.add_row(_days(one), _stance(one), _towards(one), _words(one, told))
        if len(line) > 1:
            table.add_section()
    return table


def _days(one: Position) -> Text:
    return Text(f"{one.since}" if one.since == one.until else f"{one.since}\n– {one.until}")


def _stance(one: Position) -> Text:
    change = f"\n↳ {one.change.value}" if one.change is not Change.FIRST else ""
    by = f"\n{visible(one.told_by)} says" if one.told_by else ""
    return Text.assemble((one.says(), "bold"), (change, "yellow"), (by, "dim"))


def _towards(one: Position) -> Text:
    matter = one.matter
    if matter.topic is Topic.FACT:
        whom = f" → {' + '.join(matter.towards)}" if matter.towards else ""
        return Text(visible(f"{' + '.join(matter.by) or '–'} → {matter.deed}{whom}"))
    return Text(visible(" + ".join(matter.towards)) or "–")


def _words(one: Position, told: Mapping[str, Told]) -> Text:
    """The clause of the first account, its report, and how many more accounts there are."""
    first = told[one.accounts[0]]
    quote = visible(first.account.evidence.quote)
    short = quote if len(quote) <= _SHORT else f"{quote[:_SHORT].rpartition(' ')[0] or quote[:_SHORT]} …"
    more = f" and {len(one.accounts) - 1} more" if len(one.accounts) > 1 else ""
    return Text.assemble(f"“{short}”", (f"\n{_report(first)}{more}  {one.accounts[0]}", "dim"))


def _report(told: Told) -> str:
    article = told.article
    return visible(" ".join(filter(None, (article.source.outlet, str(article.published or ""))))) or article.id
