"""An id or a question in, the kept records out: `verbale show`."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain

import click
from rich.console import RenderableType
from rich.text import Text

from verbale.cli.console import out, say
from verbale.cli.explain import explain_row
from verbale.cli.kept import accounts_table, judgements_table, report, reports_table
from verbale.cli.querying import asked_store, query_options, store_option
from verbale.cli.troubles import show_problems
from verbale.errors import BadUse
from verbale.records.jsonl import to_json
from verbale.store.base import Query, View

_MOST = 50  # rows of a table that a person still reads; --most shows more


@click.command()
@click.argument("record", required=False, metavar="[ID]", default="")
@store_option
@query_options()
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "notation", "jsonl"]),
    help="Default: table on a terminal, notation when piped.",
)
@click.option("--problems", is_flag=True, help="What could not be read, each with its file and the reason.")
def command(record: str, store: str, query: Query, form: str | None, *, problems: bool) -> None:
    """Show what a store keeps: the accounts that the options ask for, or one record.

    ID is that of an article, account, statement, story or event, as other tables show it. Without it the newest accounts are
    shown, fifty of them or as many as --most says.
    """
    with asked_store(store, query) as view:
        by_default = "table" if record or out().is_terminal else "notation"
        if problems and record:
            raise BadUse("--problems goes without an id: a report shown by its id tells its own")
        if problems:
            show_problems(view, query, form or by_default)
        elif record:
            _record(view, record, form or by_default)
        else:
            _accounts(view, query, form or by_default)


def _accounts(view: View, query: Query, form: str) -> None:
    if form != "table":
        for account in view.accounts(query):
            click.echo(to_json(account) if form == "jsonl" else str(account))
        return
    most = query.most or _MOST
    meant = replace(query, most=None)
    newest = list(view.tellings(replace(query, most=most)))
    if not newest:
        say("no account is kept that the options ask for; `verbale stats` tells what there is")
        return
    out().print(accounts_table(newest))
    if (there := view.count("accounts", meant)) > len(newest):
        say(f"{len(newest)} of {there:,} accounts, the newest; --most shows more, the other options narrow them")


def _record(view: View, record: str, form: str) -> None:
    kind = record.partition(":")[0]
    show = _KINDS.get(kind)
    if show is None:
        raise BadUse(f"{record} is no id; ids begin with {', '.join(_KINDS)} and a colon, and stand in every table")
    if not show(view, record, form):
        raise BadUse(f"the store keeps no {record}")


def _article(view: View, record: str, form: str) -> bool:
    for reading in view.readings(Query(article=record)):
        _print(report(reading), [reading], form)
        _judged(view, (record, *(account.id for account in reading.accounts)), form)
        return True
    return False


def _account(view: View, record: str, form: str) -> bool:
    """As it stands; what a person struck out, as it was read, with his word."""
    home = Query(article=view.home(record) or record)
    for reading in chain(view.readings(home), view.readings(replace(home, as_read=True))):
        for number, account in enumerate(reading.accounts, 1):
            if account.id == record:
                if form == "notation":
                    click.echo(str(account))
                else:
                    explain_row(reading, number, account, form)
                _judged(view, (record,), form)
                return True
    return False


def _statement(view: View, record: str, form: str) -> bool:
    for reading in view.readings(Query(article=view.home(record) or record)):
        for said in reading.statements:
            if said.id == record:
                words = " … ".join(part.quote for part in said.content)
                shown = Text(f"{said.voice} {said.cue.quote}: {words}\nin {reading.article.id}")
                _print([shown], [said], form)
                return True
    return False


def _story(view: View, record: str, form: str) -> bool:
    heads = list(view.heads(Query(story=record)))
    if heads:
        readings = () if form == "table" else view.readings(Query(story=record))
        _print([reports_table(heads)], readings, form)
        _judged(view, tuple(head.id for head in heads), form)
    return bool(heads)


def _event(view: View, record: str, form: str) -> bool:
    told = list(view.tellings(Query(event=record)))
    accounts = sorted((one.account for one in told), key=lambda one: one.id)
    if accounts:
        _print([accounts_table(told)], accounts, form)
        _judged(view, tuple(account.id for account in accounts), form)
    return bool(accounts)


_KINDS: dict[str, Callable[[View, str, str], bool]] = {
    "article": _article,
    "account": _account,
    "statement": _statement,
    "story": _story,
    "event": _event,
}
"""What an id begins with, and what shows such a record; False where none is kept."""


def _print(shown: Iterable[RenderableType], records: Iterable[object], form: str) -> None:
    if form == "table":
        for part in shown:
            out().print(part)
    elif form == "jsonl":
        for record in records:
            click.echo(to_json(record))
    else:
        for record in records:
            for line in _lines(record):
                click.echo(line)


def _lines(record: object) -> Iterator[str]:
    accounts = getattr(record, "accounts", None)
    yield from map(str, (record,) if accounts is None else accounts)


def _judged(view: View, records: tuple[str, ...], form: str) -> None:
    found = {one.id: one for record in records for one in view.judgements(record)}
    if not found:
        return
    if form == "table":
        out().print(judgements_table(found.values()))
    elif form == "jsonl":
        for one in found.values():
            click.echo(to_json(one))
