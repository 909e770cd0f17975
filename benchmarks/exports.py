"""Many reports in, time and memory of each export out: python benchmarks/exports.py [ARTICLES] [FORMAT …]

Reports are made on the fly from a few hand-built accounts, so that memory is that of the exporter: six accounts a report, every
third event told by three reports. Each format runs in a process of its own.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.export.built import account, report

from verbale.export.exporters import TABLES, export, exporter
from verbale.records.event import Event, Story
from verbale.records.judgement import Judgement
from verbale.records.reading import Reading

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

    def readings(self) -> Iterator[Reading]:
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

    def as_read(self) -> Iterator[Reading]:
        """The same: nobody reviewed them."""
        return self.readings()

    def stories(self) -> Iterator[Story]:
        """No stories."""
        return iter(())

    def events(self) -> Iterator[Event]:
        """Three reports in a row tell one event in a third of their accounts."""
        for number in range(0, self.articles - 2, 3):
            for place in (0, 1):
                members = tuple(_id(number + more, place) for more in range(3))
                yield Event(f"event:{number:012x}{place:04x}", members)

    def judgements(self) -> Iterator[Judgement]:
        """No judgements."""
        return iter(())


def _id(number: int, place: int) -> str:
    return f"account:{number:012x}{place:04x}"


def measure(articles: int, name: str) -> None:
    """How many reports and a format in; a line with its figures printed."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, f"export{exporter(name).ending}")
        began = time.perf_counter()
        export(Many(articles), name, target)
        took = time.perf_counter() - began
        files = [target] if target.is_file() else [path for path in target.rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{name:16} {articles:>8} articles  {took:7.1f} s  {articles / took:8.0f}/s  {memory:6.0f} MB memory  {size / 1e6:8.1f} MB written"
    )


def main() -> None:
    """Each format in a process of its own."""
    if sys.argv[1:2] == ["--one"]:
        measure(int(sys.argv[2]), sys.argv[3])
        return
    articles = sys.argv[1] if len(sys.argv) > 1 else "10000"
    for name in sys.argv[2:] or [one.name for one in TABLES]:
        subprocess.run([sys.executable, __file__, "--one", articles, name], check=True)  # noqa: S603  ourselves


if __name__ == "__main__":
    main()
