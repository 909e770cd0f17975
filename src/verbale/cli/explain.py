"""A file in, for each row the words it rests on, marked in their sentence, and each cell's rule out: `verbale explain`."""

import json
from collections.abc import Iterator

import click
from rich.box import SIMPLE_HEAD
from rich.console import Group
from rich.table import Table
from rich.text import Text

from verbale.cli.console import out, say
from verbale.cli.options import known, reading_options
from verbale.errors import BadUse
from verbale.pipeline.files import read_files
from verbale.records.account import Account
from verbale.records.evidence import Evidence
from verbale.records.reading import Reading
from verbale.records.text import Span

_STYLES = {
    "did": "bold reverse",
    "who": "bold green",
    "whom": "bold magenta",
    "when": "bold cyan",
    "where": "bold yellow",
    "status": "bold red",
    "voice": "underline",
    "count": "italic yellow",
}


@click.command()
@reading_options
@click.option("--row", type=click.IntRange(1), help="Only this row of the table that `code` shows.")
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), help="Default: table.")
def command(
    paths: tuple[str, ...],
    published: str | None,
    language: str | None,
    outlet: str | None,
    model: str,
    row: int | None,
    form: str | None,
) -> None:
    """Show why each row stands there: its words in their sentence, and the rule that read each cell."""
    for read in read_files(paths, known(published, language, outlet), model=model):
        for problem in read.problems:
            say(f"[yellow]problem[/] {problem.says}")
        for reading in read.readings:
            for number, account in _chosen(reading, row):
                _show(reading, number, account, form or "table")


def _chosen(reading: Reading, row: int | None) -> list[tuple[int, Account]]:
    rows = list(enumerate(reading.accounts, 1))
    if row is None:
        return rows
    if row > len(rows):
        raise BadUse(f"there is no row {row}: {len(rows)} accounts were read; verbale code shows them")
    return [rows[row - 1]]


def cells(account: Account) -> Iterator[tuple[str, str, Evidence]]:
    """An account in, each cell's name, its value and the evidence that it rests on out."""
    yield "did", str(account.did), account.did.trigger
    yield from (("who", mention.actor, mention.evidence) for mention in account.who)
    yield from (("whom", mention.actor, mention.evidence) for mention in account.whom)
    if account.when.evidence:
        yield "when", str(account.when), account.when.evidence
    if account.where and account.where.evidence:
        yield "where", account.where.name, account.where.evidence
    yield from (("status", str(account.status) or "actual", evidence) for evidence in account.status.evidence)
    for voice in account.according_to.chain():
        yield from (("voice", speaker.actor, speaker.evidence) for speaker in voice.speakers)
    yield from (("count", str(count), count.evidence) for count in account.counts if count.evidence)


def _show(reading: Reading, number: int, account: Account, form: str) -> None:
    if form == "jsonl":
        found = [
            {"cell": name, "value": value, "words": e.quote, "start": e.span.start, "end": e.span.end,
             "rule": e.step.name, "version": e.step.version}
            for name, value, e in cells(account)
        ]  # fmt: skip
        click.echo(json.dumps({"row": number, "account": str(account), "cells": found}, ensure_ascii=False))
        return
    console = out()
    console.print(
        Group(Text(f"{number}. {account}", style="bold"), marked(reading, account), _table(account), Text(""))
    )


def marked(reading: Reading, account: Account) -> Text:
    """A reading and one of its accounts in, the paragraph around its words with every cell marked out."""
    text = reading.article.text
    around = _paragraph(text, account.evidence.span)
    shown = Text(around.of(text))
    for name, _, evidence in cells(account):
        if around.holds(evidence.span):
            shown.stylize(_STYLES[name], evidence.span.start - around.start, evidence.span.end - around.start)
    return shown


def _paragraph(text: str, span: Span) -> Span:
    """The paragraph around a span, at most 1,000 characters to either side."""
    start = max(text.rfind("\n", max(0, span.start - 1000), span.start) + 1, span.start - 1000, 0)
    end = text.find("\n", span.end, span.end + 1000)
    return Span(start, end if end >= 0 else min(len(text), span.end + 1000))


def _table(account: Account) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for column in ("cell", "value", "words", "rule"):
        table.add_column(column, overflow="fold")
    for name, value, evidence in cells(account):
        words = Text(" ".join(evidence.quote.split())[:80])
        rule = " ".join(filter(None, (evidence.step.name, evidence.step.version)))
        table.add_row(Text(name, style=_STYLES[name]), Text(value), words, Text(rule))
    table.add_row("confidence", f"{account.confidence:.2f}", "", Text(account.evidence.step.name))
    return table
