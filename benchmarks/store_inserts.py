"""How many articles in, a store of them out, and what keeping each took: by the thousand, so that one sees whether it grows.

    python benchmarks/store_inserts.py NEWS.db [ARTICLES]

Readings are varied copies of 50 parsed ones (varied_news.py), kept in batches of 100 with clues as resolvers make them.
"""

import sys
from itertools import batched
from pathlib import Path
from time import perf_counter, process_time

from varied_news import parsed, varied

from verbale.resolve.clusters import clusters
from verbale.store.stores import open_writer

_BATCH, _TOLD = 100, 10


def main(where: str, articles: int) -> None:
    """A path and a number in, the store out; a line for each thousand articles on standard output."""
    base = parsed(50)
    rows = sum(len(one.accounts) + len(one.statements) for one in base) / len(base)
    print(
        f"{rows:.1f} accounts and statements an article\narticles  ms/article  CPU ms/article  articles/s  bytes/article"
    )
    with open_writer(where, clusters) as writer:
        for at, batches in enumerate(batched(batched(varied(base, range(articles)), _BATCH), _TOLD)):
            wall = cpu = 0.0
            for batch in batches:
                began, began_cpu = perf_counter(), process_time()
                writer.keep(batch)
                wall, cpu = wall + perf_counter() - began, cpu + process_time() - began_cpu
            done = (at + 1) * _BATCH * _TOLD
            each = sum(map(len, batches))
            size = Path(where).stat().st_size / done if Path(where).exists() else 0
            told = f"{1e3 * wall / each:11.2f} {1e3 * cpu / each:15.2f} {each / wall:11.0f} {size:14.0f}"
            print(f"{done:8} {told}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 2000)
