"""A store in, how long each kind of page takes over it out: of what is told of most, the first time and then.

    python benchmarks/reading_pages.py STORE [--only search] [--times 5]

Each page is asked of the application in this process (no network). `first` is the processor's time with nothing remembered, as after a batch
of a run; `work` the middle of its times afterwards, which tell the same on a machine that others use; `middle` that of the clock; all in ms.
The actor, place, country, outlet and words are those of which most is told, the reports those with the most and the middle number of accounts among
the newest 200: the slowest pages of each kind.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from statistics import median
from time import perf_counter, process_time
from urllib.parse import quote

from starlette.testclient import TestClient

from verbale.resolve.clusters import clusters
from verbale.store.base import Query
from verbale.store.stores import OpenView, open_store
from verbale.web.app import app
from verbale.web.settings import Settings

_COMMON = 12  # letters of a title's words are at least 4


def _first(view: OpenView, by: str) -> str:
    """The value of which most is told."""
    return next(values[0] for values, _ in view.crossed((by,), Query(most=5)) if values[0])


def _word(view: OpenView) -> str:
    """A word that stands in most of the newest reports."""
    words = Counter(
        word
        for head in view.heads(Query(most=200))
        for word in set(head.opening.split())
        if word.isalpha() and len(word) > 4
    )
    return words.most_common(1)[0][0]


def _pages(view: OpenView) -> Iterator[str]:
    heads = sorted(view.heads(Query(most=200)), key=lambda head: (head.accounts, head.id))
    story = max(view.story_cards(Query(most=200)), key=lambda one: (one.articles, one.id))
    event = max(view.event_cards(Query(most=200)), key=lambda one: (one.accounts, one.id))
    deep = list(view.story_cards(Query(most=2000)))[-1].key
    actor, voice, place, country, outlet = (
        quote(_first(view, by)) for by in ("who", "voice", "place", "country", "outlet")
    )
    word, day = quote(_word(view)), next(head.published for head in view.heads(Query(most=1)) if head.published)
    yield from (
        "/",
        "/stories",
        f"/stories?after={deep}",
        "/stories?type=ASSAULT&flag=negated",
        f"/stories?actor={actor}",
    )
    yield from (
        f"/stories?place={place}",
        f"/stories?country={country}",
        f"/stories?voice={voice}",
        f"/stories?outlet={outlet}",
    )
    yield from ("/stories?language=en", "/stories?since=2020-03-01&until=2020-03-31", f"/stories?text={word}")
    yield from (f"/stories?actor={actor}&type=ACCUSE&since={day.replace(day=1)}", f"/stories?actor={actor}&text={word}")
    yield from (
        "/stories/facets",
        "/stories/facets?type=ASSAULT",
        f"/stories/facets?actor={actor}",
        f"/stories/facets?text={word}",
    )
    yield from (
        "/search",
        f"/search?text={word}",
        f"/search?text={word}+talks",
        "/search?text=nonsuch",
        "/search?text=the",
    )
    yield from (
        f"/search?text={word}&outlet={outlet}",
        f"/search?text={word}&actor={actor}",
        f"/search?text={word}&type=ACCUSE",
    )
    yield from ("/search?in=accounts", f"/search?in=accounts&actor={actor}", "/search?in=accounts&min-confidence=0.9")
    yield from (
        f"/search?in=accounts&actor={actor}&type=ACCUSE",
        f"/search?in=accounts&place={place}",
        f"/search?in=accounts&country={country}",
    )
    yield from ("/search?in=statements", f"/search?in=statements&voice={voice}", f"/search?in=accounts&text={word}")
    yield from ("/search.atom", "/search.atom?in=accounts", "/search.rss?in=stories", f"/search.atom?actor={actor}")
    yield from (f"/story/{story.id}", f"/event/{event.id}")
    yield from (f"/report/{head.id}" for head in (heads[-1], heads[len(heads) // 2]))
    yield f"/report/{heads[-1].id}/records/jsonl"
    yield from (
        f"/actor/{actor}",
        f"/counts/actor/{actor}",
        f"/place/{place}",
        f"/counts/place/{place}",
        f"/source/{outlet}",
    )
    narrow = ("", f"?actor={actor}", f"?type=ASSAULT&since={day.replace(day=1)}", f"?country={country}")
    yield from (f"/pictures/{kind}{asks}" for kind in ("map", "network", "calendar", "curves") for asks in narrow)
    yield from ("/review", "/help")


def _asked(client: TestClient, page: str) -> tuple[float, float, int]:
    """The processor's and the clock's milliseconds, and the size of the answer."""
    began, worked = perf_counter(), process_time()
    answer = client.get(page)
    assert answer.status_code == 200, (page, answer.status_code)
    return 1e3 * (process_time() - worked), 1e3 * (perf_counter() - began), len(answer.content)


def _room(where: str) -> TestClient:
    return TestClient(app(where, Settings(), clusters=clusters), base_url="http://127.0.0.1")


def main() -> None:
    """A store's path in; a line for each page on standard output."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store")
    parser.add_argument("--only", default="", help="pages with this in their address")
    parser.add_argument("--times", type=int, default=5)
    wanted = parser.parse_args()
    with open_store(wanted.store) as view:
        pages = [page for page in _pages(view) if wanted.only in page]
        print(f"{view.count('articles')} articles\n   first    work  middle  kB  (ms)")
    _room(wanted.store).get("/help")  # what a process does once
    for page in pages:
        client = _room(wanted.store)
        client.get("/static/base.css")
        first, *later = [_asked(client, page) for _ in range(1 + wanted.times)]
        work, clock = (median(one[at] for one in later) for at in (0, 1))
        print(f"{first[0]:8.1f}{work:8.1f}{clock:8.1f}{first[2] / 1000:4.0f}  {page}", flush=True)


if __name__ == "__main__":
    main()
