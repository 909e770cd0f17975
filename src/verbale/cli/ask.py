"""Files in, a file of requests for a language model out: `verbale ask`."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import click

from verbale.ask.endpoint.settings import asked_of
from verbale.ask.endpoint.settings_file import read_settings
from verbale.ask.endpoint.spent import tokens_in
from verbale.ask.request import Request, request_line
from verbale.cli.console import problem_line, say
from verbale.cli.options import check_rows, known, limits, settings_option, text_options
from verbale.errors import BadUse
from verbale.pipeline.asking.batch import check_questions, questions, requests_in
from verbale.records.problem import Problem


@click.command()
@text_options
@click.option(
    "--out", "target", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The file of requests."
)
@click.option("--llm", "model", metavar="NAME", help="The model that will be asked; default: that of the settings.")
@settings_option("Where the model and its manner are told.")
@click.option(
    "--use",
    type=click.Choice(["whole", "check"]),
    default="whole",
    show_default=True,
    help="Have reports coded, or our own rows judged, the least confident first.",
)
@click.option("--rows", type=click.IntRange(1), help="With --use check: so many rows of all, the least confident ones.")
@click.option("--strict", is_flag=True, help="Exit with 1 if there were problems.")
def command(
    paths: tuple[str, ...],
    published: str | None,
    language: str | None,
    outlet: str | None,
    target: Path,
    model: str | None,
    settings: Path | None,
    use: str,
    rows: int | None,
    strict: bool,
) -> int:
    """Write requests for a language model, one for each report, in the batch form that providers take.

    What comes back is read by `verbale answer`. A request that already stands in the file is not written again, so that
    the command may be repeated, or go on where it was stopped.
    """
    here = {one.id for one in requests_in(target) if isinstance(one, Request)} if target.exists() else set()
    check_rows(use, rows)
    told = known(published, language, outlet)
    endpoint = read_settings(settings)
    asks = asked_of(replace(endpoint, model=model) if model else endpoint)
    most = limits()
    if use == "check":
        found = check_questions(paths, told, asks, rows, limits=most)
    else:
        found = questions(paths, told, asks, limits=most)
    written, problems = _write(target, _new(found, here))
    say(f"{written} requests written to {target}, {len(here)} stood there already", always=True)
    return 1 if strict and problems else 0


def _new(found: Iterable[Request | Problem], here: set[str]) -> Iterator[Request | Problem]:
    """Requests in, those that are new out."""
    seen = set(here)
    for one in found:
        if isinstance(one, Problem):
            yield one
        elif one.id not in seen:
            seen.add(one.id)
            yield one


def _write(target: Path, found: Iterable[Request | Problem]) -> tuple[int, int]:
    """Where to and what in, how many requests and how many problems there were out."""
    written = problems = tokens = 0
    try:
        with target.open("a", encoding="utf-8") as file:
            for one in found:
                if isinstance(one, Problem):
                    problems += 1
                    say(problem_line(one))
                    continue
                line = request_line(one)
                tokens += tokens_in(one)
                file.write(f"{line}\n")
                written += 1
    except OSError as fault:
        raise BadUse(f"--out {target}: {fault.strerror or fault}") from None
    say(f"some {tokens:,} tokens will be read", loud=True)
    return written, problems
