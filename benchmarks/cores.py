"""One worker against two (or more) over the same invented reports, turn about: is a run linear, and does its memory stay flat?

    .venv/bin/python benchmarks/cores.py [--articles 400] [--workers 2] [--turns 1]

Each run fills a new store. Told are seconds by the clock (start-up of the workers apart), the processor time of the parent and
of its workers an article, and the largest worker. On a machine that others use, the bound 2w / (w + p) of the processor times is
surer than the clock: on two cores the parent's work p is taken from the workers' work w.
"""

import argparse
import resource
import tempfile
import time
from pathlib import Path

from made_up_news import reports

from verbale.pipeline.keeping.coding import Coder
from verbale.pipeline.keeping.resolvers import RESOLVERS
from verbale.pipeline.reading import read_articles
from verbale.records.text import Article
from verbale.resolve.clusters import clusters
from verbale.run.on_cores import on_cores
from verbale.run.running import Way, keep_all
from verbale.store.stores import open_writer

_FIRST = (Article.of("Kenya recalled its ambassador from Chad on Monday, officials said.", language="en"),)


def main() -> None:
    """Runs turn about and prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--turns", type=int, default=1)
    wanted = parser.parse_args()
    items = [(str(place), Article.of(one.text, language="en", title=one.title, outlet=f"{place}"))
             for place, one in enumerate(reports(wanted.articles))]  # fmt: skip
    for _ in range(wanted.turns):
        one, many = _run(items, 1), _run(items, wanted.workers)
        print(f"{wanted.workers} workers are {one / many:.2f} times as fast as one")


def _run(items: list[tuple[str, Article]], workers: int) -> float:
    children = _children()
    own, began, first = time.process_time(), time.monotonic(), 0.0

    def execute(shards, coder):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
        return on_cores(shards, coder, workers)

    with tempfile.TemporaryDirectory() as folder, open_writer(Path(folder) / "x.db", clusters) as store:
        way = Way(Coder(read_articles, RESOLVERS, _FIRST), execute=execute)
        for figures in keep_all(items, store, way):  # noqa: B007  the last one is told
            first = first or time.monotonic() - began
    seconds, count = time.monotonic() - began, figures.read
    parent, coded = 1000 * (time.process_time() - own) / count, 1000 * (_children() - children) / count
    print(f"{workers} workers: {count} articles, {figures.accounts} accounts in {seconds:.1f} s (the first batch after {first:.1f} s); "
          f"an article {parent:.1f} ms of the parent, {coded:.1f} ms of workers (bound {2 * coded / (coded + parent):.2f}); "
          f"largest worker {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB", flush=True)  # fmt: skip
    return seconds


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
