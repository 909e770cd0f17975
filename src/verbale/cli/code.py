"""Files in, their record out: `verbale code`."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from verbale.cli.console import out, progress, say
from verbale.cli.options import FORMATS, known, reading_options
from verbale.cli.tables import reading_tables
from verbale.errors import BadUse
from verbale.pipeline.files import Read, read_files
from verbale.records import jsonl, notation
from verbale.records.problem import Problem
from verbale.records.reading import Reading


@click.command()
@reading_options
@click.option("--format", "form", type=click.Choice(FORMATS), help="Default: table on a terminal, notation when piped.")
@click.option("--out", "target", type=click.Path(path_type=Path), help="Write here; with --format gold a folder.")
@click.option(
    "--workers", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes that read side by side."
)
@click.option("--strict", is_flag=True, help="Exit with 1 if there were problems.")
def command(
    paths: tuple[str, ...],
    published: str | None,
    language: str | None,
    outlet: str | None,
    model: str,
    form: str | None,
    target: Path | None,
    workers: int,
    strict: bool,
) -> int:
    """Read reports and print the record: who did what to whom, when, where, according to whom.

    PATH is a text file, a .jsonl file, a folder, or - for standard input. A .toml file beside a text tells its day of
    publication, language and outlet.
    """
    readings = read_files(paths, known(published, language, outlet), model=model, workers=workers)
    form = form or ("table" if out().is_terminal and target is None else "notation")
    problems = _write(_watched(readings), form, target)
    for problem in problems:
        say(f"[yellow]problem[/] {_escaped(problem)}")
    return 1 if strict and problems else 0


def _watched(readings: Iterable[Read]) -> Iterator[Read]:
    with progress("reading", None) as bar:
        for read in readings:
            if bar is not None:
                bar.advance(bar.task_ids[0])
            yield read


def _write(readings: Iterable[Read], form: str, target: Path | None) -> list[Problem]:
    """Writes every reading in one form; gives back the problems met, which formats that hold them write too."""
    if form == "gold":
        return _gold(readings, target)
    problems: list[Problem] = []
    console = out()
    file = target.open("w", encoding="utf-8") if target else None
    for read in readings:
        problems.extend(read.problems)
        if form == "table" and file is None:
            for table in reading_tables(read):
                console.print(table)
            continue
        for line in _lines(read, form):
            click.echo(line, file=file)
    if file is not None:
        file.close()
    return problems


def _lines(read: Read, form: str) -> Iterator[str]:
    """The lines of one file in the notation or as JSON lines."""
    if form == "jsonl":
        for reading in read.readings:
            yield from (jsonl.to_json(record) for record in _records(reading))
        yield from (jsonl.to_json(problem) for problem in read.problems)
        return
    for reading in read.readings:
        yield f"# {read.path}"
        yield from (str(account) for account in reading.accounts)
        yield from (str(notation.line_of_statement(s, reading.article.text)) for s in reading.statements)


def _records(reading: Reading) -> Iterator[object]:
    yield reading.article
    yield from reading.actors
    yield from reading.roles
    yield from reading.statements
    yield from reading.accounts


def _gold(readings: Iterable[Read], target: Path | None) -> list[Problem]:
    """One gold TOML per text: to standard output for one, into the folder `target` for several."""
    problems: list[Problem] = []
    found: list[tuple[Path, str]] = []
    for read in readings:
        problems.extend(read.problems)
        for number, reading in enumerate(read.readings):
            name = read.path.stem if len(read.readings) == 1 else f"{read.path.stem}-{number + 1}"
            found.append((read.path.with_name(name), notation.write_gold(notation.gold_of(reading, name))))
    if target is not None:
        target.mkdir(parents=True, exist_ok=True)
        for path, text in found:
            (target / f"{path.name}.toml").write_text(text, encoding="utf-8")
    elif len(found) > 1:
        raise BadUse("several texts in the gold format need a folder: --out FOLDER")
    else:
        for _, text in found:
            click.echo(text, nl=False)
    return problems


def _escaped(problem: Problem) -> str:
    where = f" at {problem.span.start}–{problem.span.end}" if problem.span else ""
    return f"{problem.article}{where}: {problem.says}".replace("[", r"\[")
