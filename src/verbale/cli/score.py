"""Gold files in, how well the engine codes their texts out: `verbale score`."""

import json
from collections.abc import Iterator
from pathlib import Path

import click
from rich.box import SIMPLE_HEAD
from rich.table import Table

from verbale.cli.console import out, say
from verbale.errors import BadUse
from verbale.evaluate.differences import differences
from verbale.evaluate.figures import Figure, Measure
from verbale.evaluate.gold import GoldItem, Pair, read_items
from verbale.evaluate.scores import BREAKDOWNS, Scores, score
from verbale.evaluate.states import state_in
from verbale.pipeline.reading import read_articles
from verbale.records.notation import gold_of
from verbale.records.text import Article


@click.command()
@click.argument("gold", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--language", default="en", show_default=True, help="Only texts in this language; “all” takes every one.")
@click.option("--by", type=click.Choice(BREAKDOWNS), help="Figures apart for each type, flag or article.")
@click.option("--errors", is_flag=True, help="List each miss, each false row and each wrong field.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.option("--model", default="", metavar="NAME", help="An installed spaCy model in place of the built-in.")
def command(gold: tuple[Path, ...], language: str, by: str | None, errors: bool, as_json: bool, model: str) -> None:
    """Code the texts of GOLD (folders of TOML and TXT, or one TOML) and count what agrees.

    Every figure comes with its counts and a 95 % bootstrap interval over articles.
    """
    items = [item for path in gold for item in read_items(path) if language in {"all", item.gold.language}]
    if not items:
        raise BadUse("no gold file with its text was found there; a gold file is a TOML beside a TXT of the same name")
    found = score(pairs(items, model), state_in)
    if as_json:
        click.echo(found.json() if by is None else json.dumps({f.name: f.value for f in found.by(by)}, indent=1))
        return
    out().print(_table(found, len(items), by))
    for line in differences(found) if errors else ():
        click.echo(str(line))


def pairs(items: list[GoldItem], model: str = "") -> Iterator[Pair]:
    """Gold items in, each with what the engine finds in its text out; only the texts' metadata are used."""
    articles = [
        Article.of(item.text, published=item.gold.published, outlet=item.gold.outlet, language=item.gold.language)
        for item in items
    ]
    for item, reading in zip(items, read_articles(articles, model=model), strict=True):
        for problem in reading.problems:
            say(f"[yellow]problem[/] {item.path.name}: {problem.says}")
        yield Pair(item.gold, gold_of(reading, item.gold.id), item.text)


def _table(found: Scores, articles: int, by: str | None) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, title=f"{articles} texts", title_justify="left")
    for column, justify in (
        ("figure", "left"),
        ("value", "right"),
        ("95 %", "right"),
        ("P", "right"),
        ("R", "right"),
        ("counts", "left"),
    ):
        table.add_column(column, justify="right" if justify == "right" else "left", no_wrap=True)
    for shown in found.by(by) if by else found.figures():
        table.add_row(*_row(shown))
    return table


def _row(shown: Figure) -> tuple[str, ...]:
    tally = shown.tally
    precision, recall = (f"{tally.precision:.3f}", f"{tally.recall:.3f}") if shown.measure is Measure.F1 else ("", "")
    of = {
        Measure.F1: f"{tally.hits} of {tally.gold} gold, {tally.found} found",
        Measure.SHARE: f"{tally.hits} of {tally.gold}",
        Measure.PER_HUNDRED: f"{tally.hits} in {tally.found} found",
    }[shown.measure]
    value = f"[bold]{shown.value:.3f}[/]" if shown.measure is not Measure.PER_HUNDRED else f"[bold]{shown.value:.2f}[/]"
    return shown.name, value, f"{shown.low:.3f}–{shown.high:.3f}", precision, recall, of
