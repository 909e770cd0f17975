"""The options that choose who reads in, the engine and what it costs out: our own reading, or a language model at its endpoint."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from verbale.ask.endpoint.settings_file import read_settings
from verbale.cli.comparing import show_comparison
from verbale.cli.console import problem_line, say
from verbale.cli.options import check_rows, decorated, limits, settings_option
from verbale.cli.writing import write_all
from verbale.pipeline.asking.live import Endpoint
from verbale.pipeline.files import Read, read_files
from verbale.read.metadata import Metadata
from verbale.read.readers import read
from verbale.records.problem import Problem
from verbale.records.text import Article

USES = ("whole", "check", "compare")
_ALL = 1_000_000_000  # files at a time, where the least confident rows of all of them are wanted


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a model is used for, how many rows it judges, its settings' file, and whether nothing is sent."""

    use: str
    rows: int | None
    settings: Path | None
    dry_run: bool


def engine_options[F: Callable[..., Any]](function: F) -> F:
    """Adds --engine, --use, --rows, --settings and --dry-run to a command."""
    own = (
        click.option(
            "--engine",
            type=click.Choice(["builtin", "llm"]),
            default="builtin",
            show_default=True,
            help="Who reads: our own engine, or a language model (docs: Language models).",
        ),
        click.option(
            "--use",
            type=click.Choice(USES),
            default="whole",
            show_default=True,
            help="With --engine llm: it codes the reports, judges our rows, or is set beside our reading.",
        ),
        click.option(
            "--rows", type=click.IntRange(1), help="With --use check: so many rows of all, the least confident ones."
        ),
        settings_option("Where the model and its budget are told."),
        click.option(
            "--dry-run", is_flag=True, help="With --engine llm: send nothing, say what it would cost at most."
        ),
    )
    return decorated(function, own)


def code_by_model(
    paths: tuple[str, ...], known: Metadata, chosen: Chosen, form: str | None, target: Path | None, licence: str
) -> int:
    """Paths, what is known of their texts, the model's use and how to write in, how many problems there were out."""
    endpoint = endpoint_of(chosen)
    if chosen.dry_run:
        say(f"at most {endpoint.estimate(_articles(paths, known))}; nothing was sent", always=True)
        return 0
    with reads_by_model(paths, known, endpoint) as reads:
        return show_comparison(reads) if chosen.use == "compare" else write_all(reads, form, target, licence)


def endpoint_of(chosen: Chosen) -> Endpoint:
    """What a model is used for in, its endpoint out."""
    check_rows(chosen.use, chosen.rows)
    return Endpoint.of(read_settings(chosen.settings), checks=chosen.use == "check", rows=chosen.rows)


@contextmanager
def reads_by_model(paths: tuple[str, ...], known: Metadata, endpoint: Endpoint) -> Iterator[Iterator[Read]]:
    """Paths, what is known of their texts and who is asked in, what he reads in each file out; at the end its cost is told."""
    together = _ALL if endpoint.rows else endpoint.together
    try:
        yield read_files(paths, known, engine=endpoint.read, together=together, limits=limits())
    finally:
        say(f"spent: {endpoint.spent}", always=True)


def _articles(paths: Iterable[str], known: Metadata) -> Iterator[Article]:
    for _, item in read(paths, known, limits()):
        if isinstance(item, Problem):
            say(problem_line(item))
        else:
            yield item
