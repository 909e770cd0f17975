"""Folders of gold in, the figures reached on them written into docs/quality.md, and the floors raised to them.

    .venv/bin/python tools/quality_figures.py ../shared/gold ../shared/seed examples/variants.toml [--floors tests/floors.json]
    .venv/bin/python tools/quality_figures.py --corpus corpus/reports      where accounts are lost, and the figures of dev and test
    .venv/bin/python tools/quality_figures.py --speed

Each folder is scored by itself, as `verbale score FOLDER` does. The page's figures stand between two marks and are
written by nobody else. With --speed the two benchmarks are run and what they print is written between two other marks, with
how busy the machine was. With --floors each set's floors are raised to what is reached; a figure that would sink is told, and
its set's floors stay.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from verbale.errors import BadUse
from verbale.evaluate.bench import Bench
from verbale.evaluate.curve import Curve
from verbale.evaluate.figures import Figure, Measure
from verbale.evaluate.floors import floors_of, write_floors
from verbale.learn.__main__ import write_gold_files
from verbale.learn.causes import table
from verbale.learn.marked import read_report
from verbale.learn.reports import DEV, TEST, of_writers
from verbale.pipeline.gold.benches import benches
from verbale.pipeline.gold.texts import Work

PAGE = Path(__file__).resolve().parent.parent / "docs" / "quality.md"
BEGINS, ENDS = "<!-- figures begin: tools/quality_figures.py writes them -->", "<!-- figures end -->"
SPEED_BEGINS, SPEED_ENDS = "<!-- speed begin: tools/quality_figures.py --speed writes it -->", "<!-- speed end -->"
CORPUS_BEGINS, CORPUS_ENDS = "<!-- corpus begin: tools/quality_figures.py --corpus writes it -->", "<!-- corpus end -->"
BENCHMARKS = PAGE.parent.parent / "benchmarks"


def main() -> int:
    """Scores, writes the page, raises the floors; 1 where a floor would have sunk."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="*", type=Path)
    parser.add_argument("--floors", type=Path)
    parser.add_argument("--speed", action="store_true")
    parser.add_argument("--corpus", type=Path)
    wanted = parser.parse_args()
    if wanted.speed:
        _write(SPEED_BEGINS, SPEED_ENDS, _speed())
    if wanted.corpus:
        _write(CORPUS_BEGINS, CORPUS_ENDS, list(_of_corpus(wanted.corpus)))
    if not wanted.gold:
        return 0
    found = [bench for path in wanted.gold for bench in benches([path], Work())]
    _write(BEGINS, ENDS, _page(found))
    sunk = list(_raise(found, wanted.floors)) if wanted.floors else []
    for line in sunk:
        print(line, file=sys.stderr)
    return 1 if sunk else 0


def _write(begins: str, ends: str, lines: Iterable[str]) -> None:
    """Two marks of the page and lines in; they stand between the marks from now on."""
    before, _, rest = PAGE.read_text("utf-8").partition(begins)
    block = "\n".join([begins, "", *lines, ends])
    PAGE.write_text(before + block + rest.partition(ends)[2], "utf-8")


def _speed() -> Iterator[str]:
    """What both benchmarks print, with how busy the machine was meanwhile."""
    runs = (("throughput.py", "--texts", "60", "--turns", "6", "--profile"), ("cold_start.py", "--runs", "3"))
    told = [_printed(script, options) for script, *options in runs]
    yield f"Measured on {date.today()} at {_commit()}, {os.cpu_count()} cores, load average {os.getloadavg()[1]:.1f}:\n"  # noqa: DTZ011
    yield from (
        f"    {line}" for text in told for line in text.partition("function calls")[0].splitlines()[:-1] if line
    )
    yield ""


def _printed(script: str, options: Iterable[str]) -> str:
    command = [sys.executable, str(BENCHMARKS / script), *options]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout + "\n"


def _of_corpus(corpus: Path) -> Iterator[str]:
    """What becomes of the accounts of corpus/dev, and the figures of dev and test, whose errors nobody reads."""
    yield f"Counted on {date.today()} at {_commit()}.\n"  # noqa: DTZ011
    yield from table(corpus, DEV)
    for name, writers in (("dev", DEV), ("test", TEST)):
        with TemporaryDirectory() as folder:
            for path in of_writers(corpus, writers):
                write_gold_files(read_report(path), Path(folder))
            (bench,) = benches([Path(folder)], Work())
            yield from _section(bench, f"corpus/{name}: {', '.join(writers)}")


def _raise(found: Iterable[Bench], path: Path) -> Iterator[str]:
    for bench in found:
        try:
            write_floors(path, floors_of(bench))
        except BadUse as fault:
            yield str(fault)


def _page(found: Iterable[Bench]) -> Iterator[str]:
    yield f"Reached on {date.today()} at {_commit()} (95 % intervals by bootstrap over texts).\n"  # noqa: DTZ011
    for bench in found:
        yield from _section(bench, ", ".join(path.as_posix().split("shared/")[-1] for path in bench.paths))


def _section(bench: Bench, where: str) -> Iterator[str]:
    """A Bench and where it lies in, its figures, those of each region, and the curve of its confidence out."""
    yield f"### {bench.set.value.replace('_', ' ')}: {bench.size} {bench.unit} ({where})\n"
    yield "| figure | value | 95 % | counts |"
    yield "|---|---:|---:|---|"
    yield from (_row(shown) for shown in (*bench.figures(), *bench.apart("region")) if shown.parts)
    yield ""
    if bench.curve is not None and bench.size > 1:
        yield from _curve(bench.curve())


def _curve(found: Curve) -> Iterator[str]:
    yield "| surest rows | confidence | core precision | core recall | full precision |"
    yield "|---:|---:|---:|---:|---:|"
    for point in found.points:
        told = (point.core.precision, point.core.recall, point.full.precision)
        yield f"| {point.share:.0%} | ≥ {point.least:.2f} | {' | '.join(f'{value:.3f}' for value in told)} |"
    pairs = ", ".join(f"{one.confidence:.2f}: {one.right:.2f}" for one in found.bins)
    yield f"\nExpected calibration error {found.error:.3f}. Confidence and share of right cores in tenths of the rows: {pairs}.\n"


def _row(shown: Figure) -> str:
    digits = 2 if shown.measure is Measure.PER_HUNDRED else 3
    interval = f"{shown.low:.{digits}f}–{shown.high:.{digits}f}" if shown.parts > 1 else "one text"
    return f"| {shown.name} | {shown.value:.{digits}f} | {interval} | {shown.counts} |"


def _commit() -> str:
    said = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False)  # noqa: S607
    return said.stdout.strip() or "no commit"


if __name__ == "__main__":
    sys.exit(main())
