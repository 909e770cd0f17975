"""Files in, their record out: `verbale code`."""

from pathlib import Path

import click

from verbale.cli.engines import Chosen, code_by_model, engine_options
from verbale.cli.options import known, limits, reading_options, writing_options
from verbale.cli.writing import write_all
from verbale.errors import BadUse
from verbale.pipeline.files import read_files


@click.command()
@reading_options
@writing_options
@engine_options
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
    licence: str,
    workers: int,
    strict: bool,
    engine: str,
    use: str,
    rows: int | None,
    settings: Path | None,
    dry_run: bool,
) -> int:
    """Read reports and print the record: who did what to whom, when, where, according to whom.

    PATH is a file, a folder, a pattern (news/*.html) or - for standard input, which may go on for ever. Texts, web pages, feeds, JSON and JSON lines, CSV, Parquet, mails, PDF, NewsML, WARC,
    parses (.conllu), and zip, tar and gzip of all these are known by what they hold (docs: Reading). A .toml file beside a text tells its day of publication, language and outlet.
    """
    texts = known(published, language, outlet)
    if engine == "llm":
        problems = code_by_model(paths, texts, Chosen(use, rows, settings, dry_run), form, target, licence)
    elif use != "whole" or rows or settings or dry_run:
        raise BadUse("--use, --rows, --settings and --dry-run speak of a language model: they go with --engine llm")
    else:
        found = read_files(paths, texts, model=model, workers=workers, limits=limits())
        problems = write_all((read.sure(least) for read in found), form, target, licence)
    return 1 if strict and problems else 0
