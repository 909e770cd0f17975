"""How many articles in, a store of so many invented ones out, without an engine: what the reading room's questions and pages are measured on.

    python benchmarks/large_store.py /tmp/large.db [--articles 100000] [--a-day 250]
    python benchmarks/large_store.py postgresql://… --articles 100000

Seeded: the same on every machine. Eight languages; 40 of 100 reports are copied; stories of 1 to some hundred reports over six days, events
of 1 to some dozen accounts, 4,000 persons joined from report to report, 7 accounts an original in the middle. What it holds is nonsense.
"""

import argparse
import sys
from itertools import batched, islice
from time import perf_counter

from large_news import News

from verbale.resolve.clusters import clusters
from verbale.store.stores import open_writer

_BATCH = 500


def fill(where: str, articles: int, a_day: int = 250) -> None:
    """A place for a store, how many articles, how many a day in; they are kept."""
    began = perf_counter()
    with open_writer(where, clusters) as writer:
        for at, batch in enumerate(batched(islice(News(a_day=a_day), articles), _BATCH), 1):
            writer.keep(batch)
            spent = perf_counter() - began
            print(
                f"\r{at * _BATCH:,} articles, {at * _BATCH / spent:.0f} a second", end="", file=sys.stderr, flush=True
            )
        counts = {
            what: writer.count(what) for what in ("articles", "accounts", "statements", "stories", "events", "copies")
        }
    print(f"\n{counts}", file=sys.stderr)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("where")
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--a-day", type=int, default=250)
    wanted = parser.parse_args()
    fill(wanted.where, wanted.articles, wanted.a_day)
