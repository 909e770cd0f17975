"""Gold files in, how well the engine codes their texts out: `verbale score`."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import click
from rich.text import Text

from verbale.ask.endpoint.settings_file import read_settings
from verbale.cli.console import out, progress, say
from verbale.cli.figures import as_json, curve_tables, table, title
from verbale.cli.options import settings_option
from verbale.cli.side_by_side import as_plain, side_by_side
from verbale.errors import BadUse
from verbale.evaluate.bench import BREAKDOWNS, Bench
from verbale.evaluate.floors import check, floors_of, read_floors, write_floors
from verbale.evaluate.sets import GoldSet
from verbale.pipeline.asking.rivals import Rival, measured, rivals
from verbale.pipeline.gold.benches import benches
from verbale.pipeline.gold.texts import Work
from verbale.pipeline.reading import Engine

_WHOLE_SETS = "floors are those of whole sets, in English, by the built-in model: leave out --only, --language, --model, --engine, --answers"


@dataclass(frozen=True, slots=True)
class _Shown:
    """What is to be shown of a set: figures apart by what, each difference, the curve; or all as JSON."""

    by: str | None
    errors: bool
    curve: bool
    json: bool


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
    "--engine",
    "engines",
    multiple=True,
    type=click.Choice(["builtin", "llm"]),
    help="Who codes the texts; may be repeated: engines stand side by side, with time and cost. Default: builtin.",
)
@click.option(
    "--answers",
    nargs=2,
    multiple=True,
    metavar="REQUESTS ANSWERS",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="An engine more: what a language model answered to the requests of `verbale ask`; may be repeated.",
)
@settings_option("Where a language model and its prices are told.")
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
    engines: tuple[str, ...],
    answers: tuple[tuple[Path, Path], ...],
    settings: Path | None,
    model: str,
) -> int:
    """Code the texts of GOLD and count what agrees.

    GOLD are folders of TOML and TXT, single TOML files, the public sets as they lie in the gold folder, or folders of
    all these; what a file is, is seen from its content. Reports of all folders are counted together, every other set by
    itself. Each figure comes with its counts and a 95 % bootstrap interval over texts.
    """
    if floors and (only or model or engines or answers or language != "en"):
        raise BadUse(_WHOLE_SETS)
    if raising and not floors:
        raise BadUse("--raise needs the file of the floors: --floors FILE")
    work = Work(model, language, only, watched)
    told = tuple(rivals(engines, answers, lambda: read_settings(settings))) or (Rival("builtin"),)
    if len(told) > 1:
        return _beside(gold, work, told, json_wanted=json_wanted)
    wanted = _Shown(by, errors, curve_wanted, json_wanted)
    found = _counted(gold, replace(work, engine=told[0].asks.read if told[0].asks else None), wanted)
    if not found:
        raise BadUse(f"no gold text in the language “{language}”{' of these names' if only else ''} was found there")
    return _against_floors(found, floors, raising=raising) if floors else 0


def _counted(gold: tuple[Path, ...], work: Work, wanted: _Shown) -> list[Bench]:
    """Gold, how it is coded and what is to be shown in, the Benches out; each is shown as soon as it is counted."""
    found = list[Bench]()
    for bench in benches(gold, work):
        found.append(bench)
        if not wanted.json:
            _show(bench, wanted.by, errors=wanted.errors)
            if wanted.curve:
                _show_curve(bench)
    if wanted.json:
        sets = [as_json(bench, wanted.by, curve=wanted.curve) for bench in found]
        click.echo(json.dumps({"sets": sets}, indent=1, ensure_ascii=False))
    return found


def _beside(gold: tuple[Path, ...], work: Work, told: tuple[Rival, ...], *, json_wanted: bool) -> int:
    """Gold reports and several engines in, the exit code out; their figures are printed side by side."""

    def counted(engine: Engine | None) -> Bench:
        found = [bench for bench in benches(gold, replace(work, engine=engine)) if bench.set is GoldSet.ARTICLES]
        if not found:
            raise BadUse("engines are set side by side on reports, and no gold report was found there")
        return found[0]

    found = tuple(measured(told, counted))
    if json_wanted:
        click.echo(json.dumps(as_plain(found), indent=1, ensure_ascii=False))
    else:
        out().print(side_by_side(found))
    return 0


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
