"""A file of requests and files of answers in, the record out: `verbale answer`."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from verbale.ask.request import Request, request_line
from verbale.cli.comparing import show_comparison
from verbale.cli.console import problem_line, say
from verbale.cli.explain import explain
from verbale.cli.options import writing_options
from verbale.cli.writing import write_all
from verbale.errors import BadUse
from verbale.pipeline.asking.batch import Told, readings, replies_in, requests_in
from verbale.pipeline.files import Read


@click.command()
@click.argument("requests", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.argument("answers", nargs=-1, required=True, type=click.Path(path_type=Path, dir_okay=False, exists=True))
@writing_options
@click.option(
    "--again",
    "rest",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write here the requests that are still open: unanswered ones, and those that ask for what did not hold.",
)
@click.option(
    "--compare", "comparing", is_flag=True, help="In place of the record: how far our own reading agrees, cell by cell."
)
@click.option("--explain", "explaining", is_flag=True, help="In place of the record: why each row stands there.")
def command(
    requests: Path,
    answers: tuple[Path, ...],
    form: str | None,
    target: Path | None,
    licence: str,
    strict: bool,
    rest: Path | None,
    comparing: bool,
    explaining: bool,
) -> int:
    """Read what a language model answered to the REQUESTS of `verbale ask`, and print the record as `code` does.

    ANSWERS are files in the providers' batch form, in any order, or lines of {"custom_id": …, "content": …}. What an
    answer quotes must stand in its report, word by word; what does not hold becomes a problem and no row.
    """
    replies = replies_in(answers)
    for problem in replies.problems:
        say(problem_line(problem))
    still_open: list[Request] = []
    found = _reads(readings(requests_in(requests), replies), still_open)
    if comparing:
        problems = show_comparison(found)
    elif explaining:
        problems = explain(found, None, form)
    else:
        problems = write_all(found, form, target, licence)
    if rest is not None:
        _write_open(rest, still_open)
    return 1 if strict and (problems or replies.problems) else 0


def _reads(found: Iterable[Told], still_open: list[Request]) -> Iterator[Read]:
    for told in found:
        if told.open is not None:
            still_open.append(told.open)
        yield told.read


def _write_open(path: Path, still_open: list[Request]) -> None:
    try:
        path.write_text("".join(f"{request_line(request)}\n" for request in still_open), encoding="utf-8")
    except OSError as fault:
        raise BadUse(f"--again {path}: {fault.strerror or fault}") from None
    say(f"{len(still_open)} requests are open; they stand in {path}", always=True)
