"""Gold files in, how well the engine codes their texts out: `verbale score`."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from rich.text import Text

from verbale.cli.console import out, progress, say
from verbale.cli.figures import as_json, curve_tables, table, title
from verbale.errors import BadUse
from verbale.evaluate.bench import BREAKDOWNS, Bench
from verbale.evaluate.floors import check, floors_of, read_floors, write_floors
from verbale.pipeline.asking.counted import by_files
from verbale.pipeline.gold.benches import benches
from verbale.pipeline.gold.texts import Work


@click.command()
@click.argument("gold", nargs=-1, required=True, metavar="GOLD…", type=click.Path(path_type=Path))
@click.option(
    "--language", default="en", show_default=True, help="Only reports in this language; “all” takes every one."
)
@click.option(
    "--only", multiple=True, metavar="WORDS", help="Only items with these words in their name; may be repeated."
)
@click.option("--by", type=click.Choice(BREAKDOWNS), help="Figures apart for each of these.")
@click.option("--errors", is_flag=True, help="List each miss, each false row and each wrong field.")
@click.option("--curve", "curve_wanted", is_flag=True, help="Precision against recall, and whether confidence holds.")
@click.option("--json", "json_wanted", is_flag=True, help="One JSON object.")
@click.option(
    "--floors", type=click.Path(path_type=Path, dir_okay=False), help="Exit with 1 if a figure is below this file's."
)
@click.option("--raise", "raising", is_flag=True, help="With --floors: set the floors to these figures; never lower.")
@click.option(
    "--answers",
    nargs=2,
    metavar="REQUESTS ANSWERS",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="Count what a language model answered to the requests of `verbale ask` in place of our own reading.",
)
@click.option("--model", default="", metavar="NAME", help="An installed spaCy model in place of the built-in.")
def command(
    gold: tuple[Path, ...],
    language: str,
    only: tuple[str, ...],
    by: str | None,
    errors: bool,
    curve_wanted: bool,
    json_wanted: bool,
    floors: Path | None,
    raising: bool,
    answers: tuple[Path, Path] | None,
    model: str,
) -> int:
    """Code the texts of GOLD and count what agrees.

    GOLD are folders of TOML and TXT, single TOML files, the public sets as they lie in the gold folder, or folders of
    all these; what a file is, is seen from its content. Reports of all folders are counted together, every other set by
    itself. Each figure comes with its counts and a 95 % bootstrap interval over texts.
    """
    if floors and (only or model or answers or language != "en"):
        raise BadUse(
            "floors are those of whole sets, in English, by the built-in model: leave out --only, --language, --model, --answers"
        )
    if raising and not floors:
        raise BadUse("--raise needs the file of the floors: --floors FILE")
    found = list[Bench]()
    engine = by_files(*answers) if answers else None
    for bench in benches(gold, Work(model, language, only, watched, engine)):
        found.append(bench)
        if not json_wanted:
            _show(bench, by, errors=errors)
            if curve_wanted:
                _show_curve(bench)
    if json_wanted:
        sets = [as_json(bench, by, curve=curve_wanted) for bench in found]
        click.echo(json.dumps({"sets": sets}, indent=1, ensure_ascii=False))
    if not found:
        raise BadUse(f"no gold text in the language “{language}”{' of these names' if only else ''} was found there")
    return _against_floors(found, floors, raising=raising) if floors else 0


def _against_floors(found: list[Bench], path: Path, *, raising: bool) -> int:
    """The Benches and the floors' file in, the exit code out: 1 if a figure fell; with `raising` the file is written."""
    if raising:
        for bench in found:
            write_floors(path, floors_of(bench))
        return 0
    known = read_floors(path)
    broken = [line for bench in found for line in check(known, bench)]
    for line in broken:
        say(f"[bold red]below its floor[/] {line}", always=True)
    return 1 if broken else 0


def watched[Thing](things: Iterable[Thing], what: str, total: int) -> Iterator[Thing]:
    """Things in, the same things out, with a bar on a terminal that shows how far the work has come."""
    with progress(what, total) as bar:
        for thing in things:
            yield thing
            if bar is not None:
                bar.advance(bar.task_ids[0])


def _show(bench: Bench, by: str | None, *, errors: bool) -> None:
    figures = bench.apart(by) if by else bench.figures()
    if not figures:
        say(f"[yellow]{bench.set}[/] is not told apart by {by}; here it is whole")
        figures = bench.figures()
    console = out()
    if not console.is_terminal:
        console.width = 1000  # a table takes what it needs; a pipe has no edge
    console.print(Text(title(bench), "bold"), soft_wrap=True)
    console.print(table(figures))
    for line in bench.differences() if errors else ():
        click.echo(str(line))


def _show_curve(bench: Bench) -> None:
    if bench.curve is None:
        say(f"[yellow]{bench.set}[/] has no rows with a confidence: no curve")
        return
    for part in curve_tables(bench.curve()):
        out().print(part)
