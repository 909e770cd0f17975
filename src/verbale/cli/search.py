"""Words in, the reports and statements in which they stand out, best first: `verbale search`."""

import json
from dataclasses import asdict, replace

import click
from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from verbale.cli.console import out, say
from verbale.cli.kept import heads_of, one_line_of
from verbale.cli.querying import asked_store, query_options, store_option
from verbale.store.base import Found, Query, View

_MOST = 20


@click.command()
@click.argument("words", nargs=-1, required=True, metavar="WORDS…")
@store_option
@query_options("text")
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), help="Default: table on a terminal.")
def command(words: tuple[str, ...], store: str, query: Query, form: str | None) -> None:
    """Search the texts and what is said in them.

    All WORDS must stand there; "quoted words" in that order, -word must not (put -- before the first such word), word* may go
    on. The other options narrow the reports in which is searched. Twenty answers are shown, or as many as --most says.
    """
    asked = replace(query, text=" ".join(words), most=query.most or _MOST)
    with asked_store(store, query) as view:
        found = list(view.search(asked))
        if (form or ("table" if out().is_terminal else "jsonl")) == "jsonl":
            for one in found:
                click.echo(json.dumps(asdict(one), ensure_ascii=False))
        elif found:
            out().print(_table(view, found))
    if not found:
        say("nothing was found; fewer words find more, and word* finds whatever begins so")


def _table(view: View, found: list[Found]) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column("report", ratio=2, min_width=12)
    table.add_column("words", ratio=7)
    heads = heads_of(view, (one.article for one in found))
    for one in found:
        words = snippet_text(one.snippet) + Text(f"\n{one.id}", style="dim")
        table.add_row(Text(one_line_of(heads[one.article])), words)
    return table


def snippet_text(snippet: str) -> Text:
    """A snippet with its hits between ⟦ and ⟧ in, the same with the hits in bold out; without colour the brackets stay.

    >>> snippet_text("the ⟦dam⟧ broke").plain
    'the ⟦dam⟧ broke'
    """
    shown = Text()
    for number, part in enumerate(snippet.replace("⟧", "⟦").split("⟦")):
        shown.append(f"⟦{part}⟧" if number % 2 else part, style="bold yellow" if number % 2 else "")
    return shown
