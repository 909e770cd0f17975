"""A file in, for each row the words it rests on, marked in their sentence, and each cell's rule out: `verbale explain`."""

import json
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path

import click
from rich.box import SIMPLE_HEAD
from rich.console import Group
from rich.table import Table
from rich.text import Text

from verbale.cli.console import out, problem_line, say
from verbale.cli.engines import Chosen, endpoint_of, engine_options, reads_by_model
from verbale.cli.options import known, limits, reading_options
from verbale.errors import BadUse
from verbale.pipeline.files import Read, read_files
from verbale.records.account import Account
from verbale.records.cells import Cell, cells
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
@engine_options
@click.option("--row", type=click.IntRange(1), help="Only this row of the table that `code` shows.")
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), help="Default: table.")
def command(
    paths: tuple[str, ...],
    published: str | None,
    language: str | None,
    outlet: str | None,
    model: str,
    least: float,
    row: int | None,
    form: str | None,
    engine: str,
    use: str,
    rows: int | None,
    settings: Path | None,
    dry_run: bool,
) -> None:
    """Show why each row stands there: its words in their sentence, and the rule or model that read each cell."""
    texts = known(published, language, outlet)
    if engine == "llm":
        if dry_run or use == "compare":
            raise BadUse("explain shows rows: --dry-run and --use compare go with code")
        with reads_by_model(paths, texts, endpoint_of(Chosen(use, rows, settings, dry_run))) as reads:
            explain(reads, row, form)
    else:
        explain((found.sure(least) for found in read_files(paths, texts, model=model, limits=limits())), row, form)


def explain(reads: Iterable[Read], row: int | None, form: str | None) -> int:
    """What was read, the row wanted (None for all) and a form in, how many problems there were out; the rows are shown."""
    problems = 0
    for read in reads:
        for problem in read.problems:
            problems += 1
            say(problem_line(problem, read.place))
        for reading in read.readings:
            if form != "jsonl":
                out().print(Text(_heading(read, reading), style="dim"))
            for number, account in _chosen(reading, row):
                explain_row(reading, number, account, form or "table")
    return problems


def _heading(read: Read, reading: Reading) -> str:
    engine = f", read by {reading.engine}" if reading.engine else ""
    return f"{read.place}: {_version()}{engine}"


def _version() -> str:
    return f"verbale {metadata.version('verbale')}"


def _chosen(reading: Reading, row: int | None) -> list[tuple[int, Account]]:
    rows = list(enumerate(reading.accounts, 1))
    if row is None:
        return rows
    if row > len(rows):
        raise BadUse(f"there is no row {row}: {len(rows)} accounts were read; verbale code shows them")
    return [rows[row - 1]]


def explain_row(reading: Reading, number: int, account: Account, form: str) -> None:
    """A reading, one of its accounts with its number, and a form in; its words in their paragraph and its cells are shown."""
    if form == "jsonl":
        told = [_plain(cell) for cell in cells(account)]
        row = {"row": number, "account": str(account), "cells": told, "engine": reading.engine}
        click.echo(json.dumps(row, ensure_ascii=False))
        return
    console = out()
    words = marked(reading, account) if console.color_system else bracketed(reading, account)
    console.print(Group(Text(f"{number}. {account}", style="bold"), words, _table(account), Text("")))


def _plain(cell: Cell) -> dict[str, str | int | None]:
    span = cell.evidence.span if cell.evidence else None
    return {
        "cell": cell.name,
        "value": cell.value,
        "words": cell.evidence.quote if cell.evidence else None,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "rule": cell.rule,
        "version": (cell.evidence.step.version if cell.evidence else "") or _version(),
    }


def marked(reading: Reading, account: Account) -> Text:
    """A reading and one of its accounts in, the paragraph around its words with every cell in its colour out."""
    around = _paragraph(reading.article.text, account.evidence.span)
    shown = Text(around.of(reading.article.text))
    for name, span in _within(account, around):
        shown.stylize(_STYLES[name], span.start, span.end)
    return shown


def bracketed(reading: Reading, account: Account) -> Text:
    """The same for a pipe and for NO_COLOR: [who: Chad] [did: recalled] its envoy."""
    around = _paragraph(reading.article.text, account.evidence.span)
    text = around.of(reading.article.text)
    spans = sorted(_within(account, around), key=lambda pair: (pair[1].start, -pair[1].end))
    opening = [(span.start, 1, place, f"[{name}: ") for place, (name, span) in enumerate(spans)]
    closing = [(span.end, 0, -place, "]") for place, (_, span) in enumerate(spans)]
    shown, at = "", 0
    for place, _, _, mark in sorted(opening + closing):
        shown, at = shown + text[at:place] + mark, place
    return Text(shown + text[at:])


def _within(account: Account, around: Span) -> Iterator[tuple[str, Span]]:
    """The names and spans of the cells whose words stand in a stretch, counted from its start, each once."""
    told = {(cell.name, cell.evidence.span) for cell in cells(account) if cell.evidence}
    for name, span in sorted(told):
        if around.holds(span) and len(span):
            yield name, Span(span.start - around.start, span.end - around.start)


def _paragraph(text: str, span: Span) -> Span:
    """The paragraph around a span, up to its blank lines, at most 800 characters to either side."""
    first, last = max(0, span.start - 800), span.end + 800
    start = max(text.rfind("\n\n", first, span.start) + 2, first) if "\n\n" in text[first : span.start] else first
    end = text.find("\n\n", span.end, last)
    return Span(start, end if end >= 0 else min(len(text.rstrip()), last))


def _table(account: Account) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for column in ("cell", "value", "words", "rule"):
        table.add_column(column, overflow="fold")
    for cell in cells(account):
        words = " ".join(cell.evidence.quote.split())[:80] if cell.evidence else "–"
        table.add_row(Text(cell.name, style=_STYLES[cell.name]), Text(cell.value), Text(words), Text(cell.rule))
    table.add_row("confidence", f"{account.confidence:.2f}", "", "")
    return table
