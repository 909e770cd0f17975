"""A store in, what it holds in numbers out: `verbale stats`."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import click
from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from verbale.cli.console import out
from verbale.cli.querying import asked_store, query_options, store_option
from verbale.store.base import Query, View
from verbale.store.tallies import TALLIED

type Numbers = dict[str, int]

_COUNTED = ("articles", "copies", "stories", "accounts", "events", "statements", "problems")
_BAR = 30
_UNITS = ("bytes", "KB", "MB", "GB", "TB")
# Tallies whose values have an order of their own; all others are shown with the largest number first.
_ORDERED = frozenset({"accounts by month", "articles by month", "accounts by voices"})
_VOICES = {"0": "the article itself", "1": "one voice", "2": "one voice through another"}


@dataclass(frozen=True, slots=True)
class Stats:
    """What a store holds: totals, tallies by their names, and the bytes of its file (None on a server)."""

    store: str
    totals: Numbers
    tallies: Mapping[str, Numbers]
    size: int | None


@click.command()
@store_option
@query_options("most", "after")
@click.option(
    "--rows", type=click.IntRange(1), default=15, show_default=True, metavar="N", help="Rows of each table, at most."
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object, with every row.")
def command(store: str, query: Query, rows: int, as_json: bool) -> None:
    """Show what a store holds: articles, copies, accounts and problems, by type, status, voices, outlet and month.

    The options narrow what is counted; problems are always those of the whole store.
    """
    with asked_store(store, query) as view:
        found = stats(view, store, query)
    if as_json:
        click.echo(json.dumps(_plain(found), ensure_ascii=False))
        return
    for shown in _shown(found, rows):
        out().print(shown)


def stats(view: View, store: str, query: Query) -> Stats:
    """A store open for reading, where it is, and what is meant in, its Stats out."""
    tallies = {what: dict(view.tally(what, query)) for what in TALLIED}
    stages = Counter(problem.stage for _, problem in view.problems())
    return Stats(
        store,
        {what: view.count(what, query) for what in _COUNTED},
        tallies | {"problems by stage": dict(sorted(stages.items()))},
        _size(Path(store)),
    )


def _size(path: Path) -> int | None:
    """The bytes of a store's file, with what SQLite has not put into it yet."""
    files = (path, path.with_name(f"{path.name}-wal"))
    return sum(file.stat().st_size for file in files if file.is_file()) if path.is_file() else None


def _plain(found: Stats) -> dict[str, object]:
    """Stats as one JSON object: "accounts by type" is `accounts_by_type`."""
    tallies = {what.replace(" ", "_"): numbers for what, numbers in found.tallies.items()}
    return {"store": found.store, "bytes": found.size, **found.totals, **tallies}


def _shown(found: Stats, rows: int) -> Iterator[Table | Text]:
    yield _totals(found)
    for what, numbers in found.tallies.items():
        if numbers:
            yield from _tally(what, numbers, rows)


def _totals(found: Stats) -> Table:
    table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 1))
    table.add_column(justify="right", style="bold", no_wrap=True)
    table.add_column()
    for what, number in found.totals.items():
        table.add_row(f"{number:,}", what)
    table.add_row(*(_written(found.size) if found.size is not None else ("–", "on a server")))
    return table


def _tally(what: str, numbers: Numbers, rows: int) -> Iterator[Table | Text]:
    """One tally as a table with bars; of months the last are shown, of all else the largest numbers."""
    ordered = what in _ORDERED
    items = sorted(numbers.items()) if ordered else sorted(numbers.items(), key=lambda item: (-item[1], item[0]))
    kept = items[-rows:] if what.endswith("month") else items[:rows]
    most, all_of_them = max(number for _, number in kept), sum(numbers.values())
    table = Table(box=SIMPLE_HEAD, pad_edge=False, title=what, title_justify="left", title_style="italic")
    table.add_column(what.partition(" by ")[2], overflow="fold")
    table.add_column("number", justify="right", no_wrap=True)
    table.add_column("share", justify="right", no_wrap=True, style="dim")
    table.add_column("", no_wrap=True)
    for value, number in kept:
        bar = Text("█" * max(1, round(_BAR * number / most)), "cyan")
        table.add_row(Text(_named(what, value)), f"{number:,}", f"{number / all_of_them:.1%}", bar)
    yield table
    if len(items) > len(kept):
        yield Text(f"  and {len(items) - len(kept):,} more; --rows N shows N, --json all", "dim")


def _named(what: str, value: str) -> str:
    if what != "accounts by voices":
        return value
    return _VOICES.get(value, f"{value} voices, one through the other")


def _written(size: int) -> tuple[str, str]:
    """Bytes in, number and unit out.

    >>> _written(44_740_608), _written(999)
    (('44.7', 'MB'), ('999', 'bytes'))
    """
    power = min(max(0, (len(str(size)) - 1) // 3), len(_UNITS) - 1)
    return f"{size / 1000**power:.1f}" if power else str(size), _UNITS[power]
