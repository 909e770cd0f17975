"""A store in, what could not be read, where, and why, out: `verbale show --problems`."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import islice

import click
from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from verbale.cli.console import out, say
from verbale.errors import BadUse
from verbale.records.jsonl import to_json
from verbale.records.problem import Problem
from verbale.store.base import EVERYTHING, Query, View

type Met = tuple[str, Problem]
"""A problem, and the path of the file that it was met in."""


def show_problems(view: View, query: Query, form: str) -> None:
    """A view, how many are wanted at most, and a format in; each problem printed: a line with tabs, an object, or a row."""
    if replace(query, as_of=None, most=None) != EVERYTHING:
        raise BadUse("--problems shows them all; of the other options --as-of, --most and --format go with it")
    met = islice(view.problems(), query.most)
    if form == "table":
        _print(list(met))
        return
    for place, problem in met:
        click.echo(
            to_json(problem) if form == "jsonl" else "\t".join((_place(place, problem), problem.stage, problem.says))
        )


def _print(met: Iterable[Met]) -> None:
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column("met in", overflow="fold", ratio=2)
    table.add_column("by")
    table.add_column("what", ratio=3)
    for place, problem in met:
        table.add_row(Text(_place(place, problem)), problem.stage, Text(problem.says))
    if table.row_count:
        out().print(table)
    else:
        say("all could be read: no problem is kept")


def _place(place: str, problem: Problem) -> str:
    """The path, and the article where it is one that the store keeps."""
    named = (place, problem.article if problem.article != place else "")
    return " ".join(" ".join(filter(None, named)).split())
