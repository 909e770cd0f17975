"""How many points in, a store killed at so many moments of chance and looked at each time: does it lose or double anything?

    python tools/kill_store.py [POINTS] [--postgres | --postgres=postgresql://…] [--seed 1]

Keeps made-up reports in two versions, with clues and judgements, in batches of 6. Prints what was done; exit 1 where a law broke.
The stores are SQLite files in a folder of their own; with --postgres schemas of their own, on a PostgreSQL server that is
started for it, or on the one at the address.
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.store.killed import content, keep_all, trial
from tests.store.servers import new_schema, started

from verbale.store.stores import open_store

_OWN_SERVER = "own"


def main(words: list[str] | None = None) -> None:
    """A number in; so many kills."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("points", type=int, nargs="?", default=200)
    parser.add_argument("--postgres", nargs="?", const=_OWN_SERVER, default="", metavar="ADDRESS")
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args(words)
    with ExitStack() as held:
        place = _places(held, wanted.postgres)
        longest, expected = _undisturbed(place())
        places = iter(place, None)
        finished = trial(places, expected, points=wanted.points, longest=longest, seed=wanted.seed)
    print(
        f"{wanted.points} kills at work, {finished} stores finished: nothing lost, nothing doubled, every check empty"
    )


def _places(held: ExitStack, postgres: str) -> Callable[[], str]:
    """What is to be cleaned up at the end, and the address of a server ("" for SQLite), in; what gives an empty place out."""
    if not postgres:
        folder = held.enter_context(TemporaryDirectory())
        numbers: Iterator[int] = iter(range(10**6))
        return lambda: f"{folder}/{next(numbers)}.db"
    server = held.enter_context(started()) if postgres == _OWN_SERVER else postgres
    return lambda: held.enter_context(new_schema(server))


def _undisturbed(where: str) -> tuple[float, list[str]]:
    """An empty place in; how many seconds keeping everything there takes, and what is there then."""
    began = perf_counter()
    keep_all(where)
    longest = perf_counter() - began
    with open_store(where) as view:
        return longest, content(view)


if __name__ == "__main__":
    main()
