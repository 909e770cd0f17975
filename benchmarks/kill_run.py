"""Runs that are killed at random moments: does a store end as if nobody had disturbed them?

    .venv/bin/python benchmarks/kill_run.py [--points 200] [--articles 120] [--seed 1] [--real] [--postgres]

A run over invented articles (copies, common matters, broken lines) is begun and killed with kill -9 again and again, itself or
one of its workers, then run to its end; every record of the store must be, byte for byte, that of an undisturbed run. Turns of
twenty kills each, with two workers and with none. With --real the built-in engine codes invented
reports; with --postgres the stores stand on a PostgreSQL server that is started for it. A run is waited for as long as it works; one
that does nothing is ended, with the stacks of its threads, and what the server's connections wait for.
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from made_up_news import reports
from tests.run.invented import articles
from tests.run.killing import Killed, Trial, dumped, finish, killed
from tests.store.servers import new_schema, started

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
    parser.add_argument("--postgres", action="store_true")
    wanted = parser.parse_args()
    with started() if wanted.postgres else nullcontext("") as server:
        _turns(wanted, server)


def _turns(wanted: argparse.Namespace, server: str) -> None:
    """What was asked for, and the address of a server ("" for SQLite), in; turn after turn until enough was killed."""
    dice, done, turn = random.Random(wanted.seed), Killed(), 0  # noqa: S311  no secret
    while done.runs + done.workers < wanted.points:
        began = time.monotonic()
        trial = _trial(wanted.articles, wanted.seed + turn, workers=(2, 2, 0)[turn % 3], real=wanted.real)
        with _place(server) as whole, _place(server) as disturbed:
            found = _turn(trial, whole, disturbed, dice)
        done = Killed(done.runs + found.runs, done.workers + found.workers, done.ended + found.ended)
        turn += 1
        print(
            f"turn {turn}: {done.runs} runs and {done.workers} workers killed, {done.ended} runs ended before;"
            f" {time.monotonic() - began:.0f} s",
            flush=True,
        )
    print(f"{done.runs + done.workers} kills, {turn} stores: each as if nobody had disturbed its run")


def _trial(count: int, seed: int, *, workers: int, real: bool) -> Trial:
    if not real:
        return Trial(tuple(articles(count, seed)), workers)
    found = [Article.of(one.text, language="en", title=one.title) for one in reports(count, seed=seed)]
    return Trial(tuple((f"{place}", one) for place, one in enumerate(found)), workers, partial(read_articles))


@contextmanager
def _place(server: str) -> Iterator[str]:
    """Where a store can be made: an empty schema of the server, or a file in a folder of its own."""
    with new_schema(server) if server else tempfile.TemporaryDirectory() as place:
        yield place if server else str(Path(place) / "news.db")


def _turn(trial: Trial, whole: str, disturbed: str, dice: random.Random) -> Killed:
    began = time.monotonic()
    trial.run(whole)  # in this process: those that are begun find all tables loaded
    longest = time.monotonic() - began
    found = killed(trial, disturbed, _A_TURN, dice, longest / (5 if trial.workers else 10))
    try:
        finish(trial, disturbed)
    except AssertionError:
        print(_waiting(disturbed), file=sys.stderr)
        raise
    if dumped(whole) != dumped(disturbed):
        sys.exit(f"the stores differ after {found}")
    return found


def _waiting(store: str) -> str:
    """A store in, what each connection of its server does and waits for out, one a line; nothing of a file."""
    if "://" not in store:
        return ""
    import psycopg

    asked = (
        "SELECT pid, state, wait_event_type, wait_event, pg_blocking_pids(pid), now() - xact_start, left(query, 200)"
        " FROM pg_stat_activity WHERE backend_type = 'client backend'"
    )
    with psycopg.connect(store) as connection:
        return "\n".join(" ".join(map(str, row)) for row in connection.execute(asked))


if __name__ == "__main__":
    main()
