"""Files in, their record out: `verbale code`."""

from pathlib import Path

import click

from verbale.cli.options import known, reading_options, writing_options
from verbale.cli.writing import write_all
from verbale.pipeline.files import read_files


@click.command()
@reading_options
@writing_options
@click.option(
    "--workers", type=click.IntRange(1, 256), default=1, show_default=True, help="Processes that read side by side."
)
def command(
    paths: tuple[str, ...],
    published: str | None,
    language: str | None,
    outlet: str | None,
    model: str,
    least: float,
    form: str | None,
    target: Path | None,
    workers: int,
    strict: bool,
) -> int:
    """Read reports and print the record: who did what to whom, when, where, according to whom.

    PATH is a text file, a .jsonl file, a parse by another engine (.conllu), a folder, or - for standard input. A .toml file beside a text tells its day of
    publication, language and outlet.
    """
    found = read_files(paths, known(published, language, outlet), model=model, workers=workers)
    readings = (read.sure(least) for read in found)
    problems = write_all(readings, form, target)
    return 1 if strict and problems else 0
