"""What several engines reached on the same reports in, their figures beside each other out, for people and as plain values."""

from collections.abc import Sequence

from rich.table import Table

from verbale.pipeline.asking.rivals import Measured


def side_by_side(found: Sequence[Measured]) -> Table:
    """What the engines reached in, a table with a column for each out."""
    shown = Table(box=None, padding=(0, 1), pad_edge=False)
    shown.add_column("figure", overflow="fold")
    for one in found:
        shown.add_column(one.name, justify="right")
    values = [{figure.name: figure.value for figure in one.bench.figures()} for one in found]
    for name in values[0]:
        shown.add_row(name, *(_number(each.get(name), 3) for each in values))
    for name in found[0].costs():
        shown.add_row(name, *(_number(one.costs()[name], 4) for one in found))
    return shown


def as_plain(found: Sequence[Measured]) -> dict[str, object]:
    """What the engines reached in, plain values for JSON out."""
    return {
        one.name: {
            "reports": one.bench.size,
            "figures": {figure.name: figure.value for figure in one.bench.figures()},
            "costs": dict(one.costs()),
        }
        for one in found
    }


def _number(value: float | None, digits: int) -> str:
    return "–" if value is None else f"{value:.{digits}f}"
