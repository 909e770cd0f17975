"""Reports to learn from in, the same read with tables that were learned from the other half of their writers, out.

What the engine says of reports that its tables were learned from is surer and righter than what it says of others; how sure it
may be can only be learned where it reads what it has not seen (stacked generalisation; Wolpert 1992).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from verbale.learn.aligned import Aligned
from verbale.pipeline.reading import report_of
from verbale.reference.chooser import Chooser, instead

type Learn = Callable[[Sequence[Aligned]], Sequence[Chooser]]
"""Reports in, the tables that are learned from them out."""

_HALVES = (0, 1)


def crossed(reports: Mapping[str, Aligned], deeds: Learn, sides: Learn) -> Iterator[Aligned]:
    """Reports by their id in, each out while the tables learned from the writers of the other half stand in for ours.

    The tables of `deeds` are learned first and the reports read with them, then those of `sides` from these readings.
    """
    halves = _halves(reports)
    found = [deeds(halves[1 - half]) for half in _HALVES]
    read = [_read(halves[half], found[half]) for half in _HALVES]
    linked = [sides(read[1 - half]) for half in _HALVES]
    for half in _HALVES:
        with instead((*found[half], *linked[half])):
            yield from read[half]


def _halves(reports: Mapping[str, Aligned]) -> list[list[Aligned]]:
    """The reports of every other writer, and the rest."""
    writers = sorted({_writer(id_) for id_ in reports})
    return [[one for id_, one in reports.items() if _writer(id_) in writers[half::2]] for half in _HALVES]


def _read(reports: Iterable[Aligned], tables: Iterable[Chooser]) -> list[Aligned]:
    with instead(tables):
        return [Aligned(one.marked, report_of(one.report.tree.analysis)) for one in reports]


def _writer(id_: str) -> str:
    return id_.partition("-")[0]
