"""Text and tables in, colour on a terminal and plain text in a pipe out; data on standard output, all else on standard error."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum
from typing import TextIO

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from verbale.records.problem import Problem


class Volume(IntEnum):
    """How much is said on standard error."""

    QUIET = 0
    NORMAL = 1
    LOUD = 2


_VOLUME = [Volume.NORMAL]


def set_volume(volume: Volume) -> None:
    """Sets how much is said from now on."""
    _VOLUME[0] = volume


def is_quiet() -> bool:
    """Whether nothing but errors is to be said."""
    return _VOLUME[0] is Volume.QUIET


def out(file: TextIO | None = None) -> Console:
    """The console of standard output, or of a file; colours only on a terminal and without NO_COLOR."""
    return Console(file=file or sys.stdout, highlight=False)


def say(text: str, *, always: bool = False, loud: bool = False) -> None:
    """One line for the user, on standard error; `loud` lines only with --verbose, `always` even with --quiet."""
    wanted = Volume.LOUD if loud else Volume.NORMAL
    if always or _VOLUME[0] >= wanted:
        Console(file=sys.stderr, highlight=False, soft_wrap=True).print(text)


def problem_line(problem: Problem, place: str = "") -> str:
    """A problem, and where its report was read, if that is known, in, its line for `say` out: where, and what could not be read."""
    where = f" at {problem.span.start}–{problem.span.end}" if problem.span else ""
    told = " ".join(f"{place or problem.article}{where}: {problem.says}".split())
    return f"[yellow]problem[/] {escape(told)}"


@contextmanager
def progress(what: str, total: int | None, *, alone: bool = False) -> Iterator[Progress | None]:
    """A progress bar on standard error while data go elsewhere; None in a pipe, beside a table, or with --quiet.

    `alone`: nothing is printed to standard output meanwhile, so that a terminal may show the bar.
    """
    beside = sys.stdout.isatty() and not alone
    if _VOLUME[0] is Volume.QUIET or not sys.stderr.isatty() or beside:
        yield None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(file=sys.stderr), transient=True) as bar:
        bar.add_task(what, total=total)
        yield bar
