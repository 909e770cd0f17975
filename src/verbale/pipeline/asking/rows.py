"""Our own readings in, which of their rows are to be judged out: the least confident ones first."""

from collections.abc import Iterable, Iterator

from verbale.records.account import Account
from verbale.records.reading import Reading

type ToCheck = tuple[Reading, tuple[Account, ...]]
"""A reading and those of its rows that are to be judged, the least confident first."""


def to_check(readings: Iterable[Reading], most: int | None = None) -> Iterator[ToCheck]:
    """Readings in, each with its rows to be judged out: all rows, or of all readings together the `most` least confident ones.

    With `most` all readings are held in memory; without it one at a time.
    """
    if most is not None:
        readings = list(readings)
        ranked = sorted(_rank(row) for reading in readings for row in reading.accounts)
        wanted = set(ranked[:most])
    for reading in readings:
        rows = (row for row in reading.accounts if most is None or _rank(row) in wanted)
        yield reading, tuple(sorted(rows, key=_rank))


def _rank(row: Account) -> tuple[float, str]:
    return row.confidence, row.id
