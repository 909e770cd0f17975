"""Runs that are killed at random moments: does a store end as if nobody had disturbed them?

    .venv/bin/python benchmarks/kill_run.py [--points 200] [--articles 120] [--seed 1] [--real]

A run over invented articles (copies, common matters, broken lines) is begun and killed with kill -9 again and again, itself or
one of its workers, then run to its end; every record of the store must be, byte for byte, that of an undisturbed run. Turns of
twenty kills each, with two workers and with none. With --real the built-in engine codes invented reports.
"""

import argparse
import random
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from made_up_news import reports
from tests.run.invented import articles
from tests.run.killing import Killed, Trial, dumped, finish, killed

from verbale.pipeline.reading import read_articles
from verbale.records.text import Article

_A_TURN = 20


def main() -> None:
    """Kills, resumes, compares; ends with 1 at the first difference."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--points", type=int, default=200)
    parser.add_argument("--articles", type=int, default=120)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--real", action="store_true")
    wanted = parser.parse_args()
    dice, done, turn = random.Random(wanted.seed), Killed(), 0  # noqa: S311  no secret
    while done.runs + done.workers < wanted.points:
        with tempfile.TemporaryDirectory() as folder:
            trial = _trial(wanted.articles, wanted.seed + turn, workers=(2, 2, 0)[turn % 3], real=wanted.real)
            found = _turn(trial, Path(folder), dice)
        done = Killed(done.runs + found.runs, done.workers + found.workers, done.ended + found.ended)
        turn += 1
        print(
            f"turn {turn}: {done.runs} runs and {done.workers} workers killed, {done.ended} runs ended before",
            flush=True,
        )
    print(f"{done.runs + done.workers} kills, {turn} stores: each as if nobody had disturbed its run")


def _trial(count: int, seed: int, *, workers: int, real: bool) -> Trial:
    if not real:
        return Trial(tuple(articles(count, seed)), workers)
    found = [Article.of(one.text, language="en", title=one.title) for one in reports(count, seed=seed)]
    return Trial(tuple((f"{place}", one) for place, one in enumerate(found)), workers, partial(read_articles))


def _turn(trial: Trial, folder: Path, dice: random.Random) -> Killed:
    whole, disturbed = str(folder / "whole.db"), str(folder / "disturbed.db")
    began = time.monotonic()
    trial.run(whole)  # in this process: those that are begun find all tables loaded
    longest = time.monotonic() - began
    found = killed(trial, disturbed, _A_TURN, dice, longest / (5 if trial.workers else 10))
    finish(trial, disturbed)
    if dumped(whole) != dumped(disturbed):
        sys.exit(f"the stores differ after {found}")
    return found


if __name__ == "__main__":
    main()
