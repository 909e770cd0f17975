"""Runs that are killed at random moments: does a store end as if nobody had disturbed them?

    .venv/bin/python benchmarks/kill_run.py [--points 200] [--articles 120] [--seed 1] [--real] [--spawned] [--postgres]

A run over invented articles (copies, common matters, broken lines) is begun and killed with kill -9 again and again, itself or
one of its workers, then run to its end; every record of the store must be, byte for byte, that of an undisturbed run. Turns of
twenty kills each: two with two workers and one with none over the same articles, then others. Workers are forked by a process that has loaded
what they need (tests/run/zygote.py): begun anew each time, they took more of a turn than all else. With --real the built-in engine codes invented
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
from dataclasses import replace
from difflib import unified_diff
from functools import partial
from itertools import count, islice
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
    parser.add_argument(
        "--spawned", action="store_true", help="workers are begun as they are outside of this benchmark: slow"
    )
    parser.add_argument("--postgres", action="store_true")
    wanted = parser.parse_args()
    with started() if wanted.postgres else nullcontext("") as server:
        _turns(wanted, server)


def _turns(wanted: argparse.Namespace, server: str) -> None:
    """What was asked for, and the address of a server ("" for SQLite), in; turn after turn until enough was killed."""
    dice, done, turns = random.Random(wanted.seed), Killed(), 0  # noqa: S311  no secret
    for seed in count(wanted.seed):
        trial = _trial(wanted.articles, seed, real=wanted.real, forked=not wanted.spawned)
        expected, longest = _undisturbed(trial, server)
        for workers in (2, 2, 0):
            if done.runs + done.workers >= wanted.points:
                print(f"{done.runs + done.workers} kills, {turns} stores: each as if nobody had disturbed its run")
                return
            began, turns = time.monotonic(), turns + 1
            with _place(server) as store:
                once = _turn(replace(trial, workers=workers), store, dice, longest)
                if (now := dumped(store)) != expected:
                    sys.exit(f"the stores differ after {once}:\n{_unlike(expected, now)}")
            if (
                once.ended > _A_TURN / 2
            ):  # the undisturbed run was slow, as the machine was: most kills would come too late
                longest /= 2
            done = Killed(done.runs + once.runs, done.workers + once.workers, done.ended + once.ended)
            print(
                f"turn {turns}: {done.runs} runs and {done.workers} workers killed, {done.ended} runs ended before;"
                f" {time.monotonic() - began:.0f} s",
                flush=True,
            )


def _trial(many: int, seed: int, *, real: bool, forked: bool) -> Trial:
    if not real:
        return Trial(tuple(articles(many, seed)), 0, forked=forked)
    found = [Article.of(one.text, language="en", title=one.title) for one in reports(many, seed=seed)]
    return Trial(tuple((f"{place}", one) for place, one in enumerate(found)), 0, partial(read_articles), forked=forked)


@contextmanager
def _place(server: str) -> Iterator[str]:
    """Where a store can be made: an empty schema of the server, or a file in a folder of its own."""
    with new_schema(server) if server else tempfile.TemporaryDirectory() as place:
        yield place if server else str(Path(place) / "news.db")


def _undisturbed(trial: Trial, server: str) -> tuple[str, float]:
    """A trial in, every record of the store that it makes and how many seconds it took out.

    It is run in this process: those that are forked from it find all tables loaded.
    """
    with _place(server) as store:
        began = time.monotonic()
        trial.run(store)
        return dumped(store), time.monotonic() - began


def _turn(trial: Trial, store: str, dice: random.Random, longest: float) -> Killed:
    """A trial, its store, chance, and how long a run takes in; what was killed out, when the run has come to its end."""
    found = killed(trial, store, _A_TURN, dice, longest / 5)
    try:
        finish(trial, store)
    except AssertionError:
        print(_waiting(store), file=sys.stderr)
        raise
    return found


def _unlike(expected: str, now: str) -> str:
    """What an undisturbed store and this one tell in, the records that stand in one of them alone out, cut short."""
    lines = unified_diff(expected.splitlines(), now.splitlines(), "undisturbed", "disturbed", n=0, lineterm="")
    return "\n".join(line[:1_500] for line in islice(lines, 40))


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
