"""How many points in, a store killed at so many moments of chance and looked at each time: does it lose or double anything?

    python tools/kill_store.py [POINTS] [postgresql://…]

Keeps made-up reports in two versions, with clues and judgements, in batches of 6. Prints what was done; exit 1 where a law broke.
Without a URL the stores are SQLite files in a folder of their own.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.store.killed import content, keep_all, trial

from verbale.store.stores import open_store


def main(points: int) -> None:
    """A number in; so many kills."""
    with TemporaryDirectory() as folder:
        places: Iterator[str] = (f"{folder}/{number}.db" for number in range(10**6))
        began = perf_counter()
        keep_all(whole := next(places))
        longest = perf_counter() - began
        with open_store(whole) as view:
            expected = content(view)
        finished = trial(places, expected, points=points, longest=longest)
        print(f"{points} kills at work, {finished} stores finished: nothing lost, nothing doubled, every check empty")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
