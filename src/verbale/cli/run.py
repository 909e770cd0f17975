"""Many files in, a store filled and a summary out: `verbale run`."""

import json
import sys
import time
from contextlib import redirect_stdout

import click

from verbale.cli.console import say
from verbale.cli.cores import cores
from verbale.cli.options import decorated, known, limits, text_options
from verbale.cli.run_progress import watched
from verbale.cli.run_summary import lines, values
from verbale.pipeline.keeping.preparing import Coding
from verbale.pipeline.keeping.tally import Figures
from verbale.run.face import Job, run_job, tell_job

_OPTIONS = (
    click.option(
        "--store", metavar="NEWS.db", required=True, help="The store that is filled; made if it is not there."
    ),
    click.option("--model", metavar="NAME", default="", help="An installed spaCy model in place of the built-in."),
    click.option(
        "--workers", type=click.IntRange(1, 256), help="Processes that code side by side; default: one for each core."
    ),
    click.option(
        "--on",
        type=click.Choice(("cores", "here", "ray")),
        default="cores",
        show_default=True,
        help="What runs the work: processes on the cores of this machine, this process alone, or a Ray cluster.",
    ),
    click.option(
        "--cluster",
        metavar="ADDRESS",
        default="",
        help="With --on ray, the cluster that runs it, as ray://head:10001; default: one is made on this machine.",
    ),
    click.option("--again", is_flag=True, help="Code anew what a former version coded, or failed to code."),
    click.option("--dry-run", is_flag=True, help="Tell what would be done, and do nothing."),
    click.option("--json", "as_json", is_flag=True, help="The summary as one JSON object on standard output."),
    click.option("--strict", is_flag=True, help="Exit with 1 if there were problems."),
)


@click.command()
@text_options
@lambda function: decorated(function, _OPTIONS)
def command(
    paths: tuple[str, ...],
    published: str | None,
    language: str | None,
    outlet: str | None,
    store: str,
    model: str,
    workers: int | None,
    on: str,
    cluster: str,
    again: bool,
    dry_run: bool,
    as_json: bool,
    strict: bool,
) -> int:
    """Code many files into a store: who did what to whom, when, where, according to whom, kept for good.

    PATH is whatever `verbale code` reads, or - for a stream of reports as JSON lines, which need not end. What the store holds
    already is not coded again; copies of a report are kept as such. Stopped at any moment, the same command goes on.
    """
    about = known(published, language, outlet)
    job = Job(paths, store, about, Coding(model, again), on, workers or cores(), limits(), cluster)
    began, figures = time.monotonic(), Figures()
    try:
        with redirect_stdout(sys.stderr):  # where Ray would print that a process died
            for figures in watched(tell_job(job) if dry_run else run_job(job), paths):  # noqa: B007  the last one is told
                pass
    except KeyboardInterrupt:
        _tell(figures, store, time.monotonic() - began, dry_run=dry_run, as_json=as_json)
        say("interrupted; the same command goes on where it stopped", always=True)
        return 130
    _tell(figures, store, time.monotonic() - began, dry_run=dry_run, as_json=as_json)
    return 1 if strict and figures.troubles else 0


def _tell(figures: Figures, store: str, seconds: float, *, dry_run: bool, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(values(figures, store, seconds), ensure_ascii=False))
    for line in lines(figures, store, seconds, dry_run=dry_run):
        say(line)
