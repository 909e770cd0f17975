"""The figures of a run as it goes in, a bar on a terminal out, with rate, time left and problems; a line a minute elsewhere."""

import sys
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

from verbale.cli.console import is_quiet, say
from verbale.cli.run_summary import rate
from verbale.pipeline.keeping.entry import Fate
from verbale.pipeline.keeping.tally import Figures

_EVERY = 60.0  # seconds between two lines where there is no terminal
_MOST_FILES = 200_000  # counted before the run begins; beyond, no time left is told


def watched(figures: Iterable[Figures], paths: Sequence[str]) -> Iterator[Figures]:
    """Figures as they come in, the same out, shown on standard error."""
    if is_quiet():
        yield from figures
    elif sys.stderr.isatty():
        yield from _with_bar(figures, places(paths))
    else:
        yield from _with_lines(figures)


def places(paths: Sequence[str]) -> Mapping[str, int]:
    """Paths in, the number of each file that will be read out; none where they cannot be counted."""
    found: dict[str, int] = {}
    for path in map(Path, paths):
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in islice(files, _MOST_FILES):
            found.setdefault(str(file), len(found) + 1)
    return found if 1 < len(found) < _MOST_FILES else {}


def reached(place: str, files: Mapping[str, int]) -> int:
    """Where an article was read and the numbers of files in, how many files are done out.

    >>> files = {"a.jsonl": 1, "b.zip": 2}
    >>> reached("a.jsonl:17", files), reached("b.zip!/one.txt", files), reached("c", files)
    (1, 2, 0)
    """
    ways = (place, place.partition("!/")[0], place.rpartition("#")[0], place.rpartition(":")[0])
    return next((files[way] for way in ways if way in files), 0)


def _with_bar(figures: Iterable[Figures], files: Mapping[str, int]) -> Iterator[Figures]:
    columns = (TextColumn("{task.description}"), BarColumn(), TimeRemainingColumn())
    began = time.monotonic()
    with Progress(*columns, console=Console(file=sys.stderr), transient=True) as bar:
        task = bar.add_task("starting", total=len(files) or None)
        for one in figures:
            bar.update(task, completed=reached(one.place, files), description=told(one, time.monotonic() - began))
            yield one


def _with_lines(figures: Iterable[Figures]) -> Iterator[Figures]:
    began = last = time.monotonic()
    for one in figures:
        now = time.monotonic()
        if now - last >= _EVERY:
            say(told(one, now - began))
            last = now
        yield one


def told(figures: Figures, seconds: float) -> str:
    """Figures and the seconds since the run began in, one line out.

    >>> told(Figures(fates=((Fate.CODED, 30), (Fate.COPY, 10))), 4.0)
    '40 read, 30 coded, 10 copies, 10.0/s'
    """
    parts = [f"{figures.read:,} read", f"{figures.of(Fate.CODED):,} coded"]
    if copies := figures.of(Fate.COPY):
        parts.append(f"{copies:,} copies")
    if figures.troubles:
        parts.append(f"{figures.troubles:,} problems")
    return ", ".join([*parts, f"{rate(figures, seconds):,.1f}/s"])
