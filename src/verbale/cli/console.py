"""Text and tables in, colour on a terminal and plain text in a pipe out; data on standard output, all else on standard error."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn


class Volume(IntEnum):
    """How much is said on standard error."""

    QUIET = 0
    NORMAL = 1
    LOUD = 2


_VOLUME = [Volume.NORMAL]


def set_volume(volume: Volume) -> None:
    """Sets how much is said from now on."""
    _VOLUME[0] = volume


def out() -> Console:
    """The console of standard output; colours only on a terminal and without NO_COLOR."""
    return Console(file=sys.stdout, highlight=False, soft_wrap=not sys.stdout.isatty())


def say(text: str, *, always: bool = False, loud: bool = False) -> None:
    """One line for the user, on standard error; `loud` lines only with --verbose, `always` even with --quiet."""
    wanted = Volume.LOUD if loud else Volume.NORMAL
    if always or _VOLUME[0] >= wanted:
        Console(file=sys.stderr, highlight=False, soft_wrap=True).print(text)


@contextmanager
def progress(what: str, total: int | None) -> Iterator[Progress | None]:
    """A progress bar on standard error for work that may last; None in a pipe or with --quiet."""
    if _VOLUME[0] is Volume.QUIET or not sys.stderr.isatty():
        yield None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(file=sys.stderr), transient=True) as bar:
        bar.add_task(what, total=total)
        yield bar
