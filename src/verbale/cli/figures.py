"""Figures in, a table for people or plain values for JSON out."""

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from verbale.evaluate.bench import Bench
from verbale.evaluate.figures import Figure, Measure

_COLUMNS = ("value", "95 %", "P", "R", "hits", "gold", "found")

type Plain = str | int | float | None


def title(bench: Bench) -> str:
    """A Bench in, its set, where it lies and how many items it has out."""
    return f"{bench.set}: {bench.size} {bench.unit} ({', '.join(str(path) for path in bench.paths)})"


def table(figures: Iterable[Figure]) -> Table:
    """Figures in, a table out whose numbers are never cut: a long name takes several lines instead."""
    shown = Table(box=None, padding=(0, 1), pad_edge=False)
    shown.add_column("figure", overflow="fold")
    for column in _COLUMNS:
        shown.add_column(column, justify="right", no_wrap=True)
    for one in figures:
        shown.add_row(one.name, *_cells(one))
    return shown


def as_json(bench: Bench, by: str | None) -> dict[str, object]:
    """A Bench in, its figures (all together, or apart) as plain values out."""
    figures = (bench.apart(by) if by else ()) or bench.figures()
    return {
        "set": bench.set.value,
        "paths": [str(path) for path in bench.paths],
        bench.unit: bench.size,
        "figures": {one.name: _plain(one) for one in figures},
    }


def _cells(one: Figure) -> tuple[str | Text, ...]:
    tally, digits = one.tally, 2 if one.measure is Measure.PER_HUNDRED else 3
    value = Text(f"{one.value:.{digits}f}" if one.parts else "–", "bold")  # of nothing
    # One text alone tells nothing about how figures vary from text to text.
    interval = f"{one.low:.{digits}f}–{one.high:.{digits}f}" if one.parts > 1 else "one text" if one.parts else ""
    is_f1, counted = one.measure is Measure.F1, one.measure is not Measure.VALUE
    return (
        value,
        interval,
        f"{tally.precision:.3f}" if is_f1 else "",
        f"{tally.recall:.3f}" if is_f1 else "",
        str(tally.hits) if counted and one.measure is not Measure.RATE else "",
        str(tally.gold) if one.measure is not Measure.PER_HUNDRED else "",
        str(tally.found) if one.measure not in {Measure.SHARE, Measure.VALUE} else "",
    )


def _plain(one: Figure) -> dict[str, Plain]:
    tally = one.tally
    return {
        "measure": one.measure.value,
        "value": round(one.value, 4),
        "low": round(one.low, 4),
        "high": round(one.high, 4),
        "hits": tally.hits,
        "gold": tally.gold,
        "found": tally.found,
    }
