"""A store in, how long each page of stories, search and reports takes over it out.

    python benchmarks/reading_pages.py STORE

Each page is asked 7 times of the application in this process (no network): the middle and the longest time count, and the middle
of the processor's time, which tells the same on a machine that others use; all in ms. Reports are those with the most and with the
middle number of accounts among the newest 200.
"""

import sys
from collections.abc import Iterator
from statistics import median
from time import perf_counter, process_time

from starlette.testclient import TestClient

from verbale.resolve.clusters import clusters
from verbale.store.base import Query
from verbale.store.stores import OpenView, open_store
from verbale.web.app import app
from verbale.web.settings import Settings

_TIMES = 7


def _pages(view: OpenView) -> Iterator[str]:
    heads = sorted(view.heads(Query(most=200)), key=lambda head: (head.accounts, head.id))
    story = next(view.story_cards(Query(most=1)))
    deep = list(view.story_cards(Query(most=2000)))[-1].key
    party = story.parties[0].name if story.parties else "Kenya"
    yield from (
        "/",
        "/stories",
        f"/stories?after={deep}",
        "/stories?type=ASSAULT&flag=negated",
        f"/stories?actor={party}",
    )
    yield from ("/stories?language=en", "/stories?since=2020-03-01&until=2020-03-31", "/stories?text=checkpoint")
    yield from ("/stories/facets", "/stories/facets?type=ASSAULT", f"/stories/facets?actor={party}")
    yield from ("/search", "/search?text=checkpoint", "/search?text=checkpoint+border", "/search?text=nonsuch")
    yield from ("/search?in=accounts", f"/search?in=accounts&actor={party}", "/search?in=accounts&min-confidence=0.9")
    yield from ("/search?in=statements", f"/search?in=statements&voice={party}", "/search?in=accounts&text=checkpoint")
    yield from ("/search.atom", "/search.atom?in=accounts", "/search.rss?in=stories", f"/search.atom?actor={party}")
    yield f"/story/{story.id}"
    yield from (f"/report/{head.id}" for head in (heads[-1], heads[len(heads) // 2]))
    yield f"/report/{heads[-1].id}/records/jsonl"


def main(where: str) -> None:
    """A store's path in; a line for each page on standard output."""
    with open_store(where) as view:
        pages = list(_pages(view))
        print(f"{view.count('articles')} articles\n    work  middle longest  kB  (ms)")
    client = TestClient(app(where, Settings(), clusters=clusters), base_url="http://127.0.0.1")
    for page in pages:
        times, works, size = [], [], 0
        for _ in range(_TIMES):
            began, worked = perf_counter(), process_time()
            answer = client.get(page)
            times.append(1e3 * (perf_counter() - began))
            works.append(1e3 * (process_time() - worked))
            assert answer.status_code == 200, page
            size = len(answer.content)
        print(f"{median(works):8.1f} {median(times):7.1f} {max(times):7.1f} {size / 1000:4.0f}  {page}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
