"""Many reports in, time and memory of each export out.

    python benchmarks/exports.py [--articles 10000] [FORMAT …]
    python benchmarks/exports.py --store NEWS.db [--articles 10000] [FORMAT …]

Without a store reports are made on the fly from a few hand-built accounts, so that memory is that of the exporter: six accounts a
report, every third event told by three reports. Of a store (benchmarks/large_store.py makes a large one) the first so many
reports are exported, by default all. Each format runs in a process of its own; seconds are of the processor.
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.export.built import account, report

from verbale.export.exporters import EXPORTERS, export, exporter
from verbale.export.records import Records
from verbale.records.event import Event, Story
from verbale.records.judgement import Judgement, Question
from verbale.records.reading import WHOLE, Parts, Reading
from verbale.store.base import Query
from verbale.store.stores import OpenView, open_store

_LINES = (
    "Chad | SANCTION:discontinue | Kenya", "Ana Rojas | ACCUSE:allege | Niger", "Peru | AID | Yemen", "Chad | ASSAULT negated | Niger",
    "Germany | CONSULT:visit | Peru", "Ministry of Defence of Chad | REQUEST:assist future | Kenya",
)  # fmt: skip
_DAY = date(2014, 1, 1)


class Many:
    """Reports made when they are asked for."""

    def __init__(self, articles: int) -> None:
        self.articles = articles
        accounts = tuple(account(line, by="Ana Rojas" if number % 2 else "") for number, line in enumerate(_LINES))
        self.pattern = report("Outlet", *accounts)

    def readings(self, *, parts: Parts = WHOLE) -> Iterator[Reading]:  # noqa: ARG002  all is made
        """One reading after the other, over ten years."""
        for number in range(self.articles):
            day = _DAY + timedelta(days=number % 3650)
            of = f"article:{number:016x}"
            article = replace(
                self.pattern.article, id=of, published=day, text=self.pattern.article.text * 100,
                source=replace(self.pattern.article.source, outlet=f"Outlet {number % 500}"),
            )  # fmt: skip
            accounts = tuple(
                replace(one, id=_id(number, place), when=replace(one.when, start=day, end=day))
                for place, one in enumerate(self.pattern.accounts)
            )
            yield replace(self.pattern, article=article, accounts=accounts)

    def as_read(self, *, parts: Parts = WHOLE) -> Iterator[Reading]:
        """The same: nobody reviewed them."""
        return self.readings(parts=parts)

    def stories(self) -> Iterator[Story]:
        """No stories."""
        return iter(())

    def events(self) -> Iterator[Event]:
        """Three reports in a row tell one event in a third of their accounts."""
        for number in range(0, self.articles - 2, 3):
            for place in (0, 1):
                members = tuple(_id(number + more, place) for more in range(3))
                yield Event(f"event:{number:012x}{place:04x}", members)

    def judgements(self, *, question: Question | None = None) -> Iterator[Judgement]:  # noqa: ARG002
        """No judgements."""
        return iter(())


@dataclass(frozen=True, slots=True)
class First:
    """The first reports of a store, and as many stories, events and judgements."""

    view: OpenView
    articles: int | None

    def readings(self, *, parts: Parts = WHOLE) -> Iterator[Reading]:
        """The first so many readings."""
        return self.view.readings(Query(most=self.articles), parts=parts)

    def as_read(self, *, parts: Parts = WHOLE) -> Iterator[Reading]:
        """The same as the engine read them."""
        return self.view.readings(Query(most=self.articles, as_read=True), parts=parts)

    def stories(self) -> Iterator[Story]:
        """As many stories."""
        return self.view.stories(Query(most=self.articles))

    def events(self) -> Iterator[Event]:
        """As many events."""
        return self.view.events(Query(most=self.articles))

    def judgements(self, *, question: Question | None = None) -> Iterator[Judgement]:
        """As many judgements."""
        return islice(self.view.judgements(question=question), self.articles)


def _id(number: int, place: int) -> str:
    return f"account:{number:012x}{place:04x}"


def measure(records: Records, name: str) -> None:
    """Records and a format in; a line with its figures printed."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, f"export{exporter(name).ending}")
        began = time.process_time()
        export(records, name, target)
        took = time.process_time() - began
        files = [target] if target.is_file() else [path for path in target.rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{name:16} {took:7.0f} s  {memory:6.0f} MB memory  {size / 1e6:8.1f} MB written", flush=True)


def main() -> None:
    """Each format in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("formats", nargs="*", default=list(EXPORTERS))
    parser.add_argument("--store", default="")
    parser.add_argument("--articles", type=int)
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    wanted = parser.parse_args()
    if wanted.here:
        of_store = First(open_store(wanted.store), wanted.articles) if wanted.store else None
        measure(of_store or Many(wanted.articles or 10_000), wanted.formats[0])
        return
    told = [f"--{name}={value}" for name in ("store", "articles") if (value := getattr(wanted, name))]
    for name in wanted.formats:
        subprocess.run([sys.executable, __file__, "--here", *told, name], check=True)  # noqa: S603  ourselves


if __name__ == "__main__":
    main()
