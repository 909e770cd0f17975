"""Rows of articles that tell one thing in, from how many independent sources they come out: a copied text is one witness."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Report(NamedTuple):
    """An article as one of several that tell the same: its day and id, its outlet as written and folded, the cluster of its copies."""

    published: str | None
    id: str
    outlet_name: str
    outlet: str
    copy: str


def sources_of(reports: Iterable[Report]) -> int:
    """Reports in, how many outlets tell it in words of their own out; where no outlet is told, each text is one.

    >>> first, copied = Report("2026-03-01", "a", "Wire", "wire", "c"), Report("2026-03-02", "b", "Daily", "daily", "c")
    >>> sources_of([copied, first]), sources_of([copied._replace(copy="d"), first])
    (1, 2)
    """
    first: dict[str, Report] = {}
    for one in sorted(reports, key=_order):
        first.setdefault(one.copy, one)
    return len({one.outlet or one.copy for one in first.values()})


def outlets_of(reports: Iterable[Report]) -> tuple[str, ...]:
    """Reports in, their outlets as they write themselves, each once, in the order of names out."""
    named = {one.outlet: one.outlet_name for one in sorted(reports, key=_order, reverse=True)}
    return tuple(sorted(name for outlet, name in named.items() if outlet))


def days_of(reports: Sequence[Report]) -> tuple[str | None, str | None]:
    """Reports in, the first and the last day on which one was published out."""
    days = [one.published for one in reports if one.published]
    return (min(days), max(days)) if days else (None, None)


def _order(report: Report) -> tuple[bool, str, str]:
    """As resolve.clusters orders: by day, then id; no day is last."""
    return report.published is None, report.published or "", report.id
