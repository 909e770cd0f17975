"""How long a command takes from cold: one report coded by a new process, and `import verbale` alone.

    .venv/bin/python benchmarks/cold_start.py [--runs 5] [FILE]

Every run is a process of its own; the files' pages may be in memory after the first. Prints the median and the range of
the wall clock and of the processor time, beside what the project promises.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

SAMPLE = Path(__file__).resolve().parent.parent / "examples" / "djibouti-talks.txt"
_NOTHING = [sys.executable, "-c", "pass"]


def main() -> None:
    """Times both commands and prints them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("file", nargs="?", type=Path, default=SAMPLE)
    wanted = parser.parse_args()
    coding = [sys.executable, "-m", "verbale", "code", str(wanted.file), "--format", "notation"]
    _report("verbale code, one report (promised: under 4 s)", coding, wanted.runs, _NOTHING)
    _report("import verbale (promised: under 0.2 s)", [sys.executable, "-c", "import verbale"], wanted.runs, _NOTHING)


def _report(what: str, command: Sequence[str], runs: int, bare: Sequence[str]) -> None:
    """Times a command, in turn with an empty interpreter, whose start is no time of ours."""
    times = [(_timed(command), _timed(bare)) for _ in range(runs)]
    for number, unit in enumerate(("wall", "processor")):
        whole = sorted(one[number] for one, _ in times)
        ours = statistics.median(one[number] - empty[number] for one, empty in times)
        print(f"{what}, {unit}: median {statistics.median(whole):.2f} s ({whole[0]:.2f} to {whole[-1]:.2f}); "
              f"{ours:.2f} s without the interpreter's own start")  # fmt: skip


def _timed(command: Sequence[str]) -> tuple[float, float]:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=os.environ)  # noqa: S603  our own command
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)


if __name__ == "__main__":
    main()
