"""Figures in, a table for people or plain values for JSON out."""

from collections.abc import Iterable, Iterator

from rich.table import Table
from rich.text import Text

from verbale.evaluate.bench import Bench
from verbale.evaluate.curve import Curve
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


def curve_tables(found: Curve) -> Iterator[Table | Text]:
    """A Curve in, precision against recall and reliability as tables for people out."""
    yield Text(f"\nThe surest rows; expected calibration error {found.error:.3f}", "bold")
    shown = Table(box=None, padding=(0, 1), pad_edge=False)
    for name in ("rows kept", "confidence", "core P", "core R", "type P", "full P", "core P as a bar"):
        shown.add_column(name, justify="left" if name.endswith("bar") else "right", no_wrap=True)
    for point in found.points:
        told = (point.core.precision, point.core.recall, point.type.precision, point.full.precision)
        bar = "█" * round(20 * point.core.precision)
        shown.add_row(
            f"{point.share:.0%}", f"≥ {point.least:.2f}", *(f"{value:.3f}" for value in told), Text(bar, "green")
        )
    yield shown
    yield Text("Reliability: rows by confidence, and how many of them have a right core", "bold")
    reliability = Table(box=None, padding=(0, 1), pad_edge=False)
    for name in ("confidence", "right", "rows"):
        reliability.add_column(name, justify="right")
    for one in found.bins:
        reliability.add_row(f"{one.confidence:.2f}", f"{one.right:.2f}", str(one.size))
    yield reliability


def as_json(bench: Bench, by: str | None, *, curve: bool = False) -> dict[str, object]:
    """A Bench in, its figures (all together, or apart), and its curve if wanted, as plain values out."""
    figures = (bench.apart(by) if by else ()) or bench.figures()
    return {
        "set": bench.set.value,
        "paths": [str(path) for path in bench.paths],
        bench.unit: bench.size,
        "figures": {one.name: _plain(one) for one in figures},
        **({"curve": _plain_curve(bench.curve())} if curve and bench.curve else {}),
    }


def _plain_curve(found: Curve) -> dict[str, object]:
    points = [
        {
            "share": point.share,
            "confidence": round(point.least, 4),
            "core_precision": round(point.core.precision, 4),
            "core_recall": round(point.core.recall, 4),
            "type_precision": round(point.type.precision, 4),
            "full_precision": round(point.full.precision, 4),
        }
        for point in found.points
    ]
    bins = [{"rows": b.size, "confidence": round(b.confidence, 4), "right": round(b.right, 4)} for b in found.bins]
    return {"points": points, "bins": bins, "calibration_error": found.error}


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
