"""Accounts in, told apart by what they tell of: each event with its accounts, and what its sources agree on."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Protocol, cast

from verbale.export.parcels import packed, unpacked
from verbale.export.records import Records
from verbale.export.sorting import sorted_on_disk
from verbale.records.identity import content_id

_EVENT, _VALUE = "0", "1"  # an account's event is sorted before what is wanted of it


@dataclass(frozen=True, slots=True)
class Agreed[T]:
    """What most sources tell of a cell, how many of them do, and every value told with the number of its sources, most first."""

    value: T
    sources: int
    told: tuple[tuple[T, int], ...]


class Sourced(Protocol):
    """Whatever a source tells."""

    @property
    def source(self) -> str:
        """Who published it."""


def _empty(value: object) -> bool:
    return not value


def agreed[A: Sourced, T: Hashable](
    accounts: Iterable[A], cell: Callable[[A], T], silent: Callable[[T], bool] = _empty
) -> Agreed[T]:
    """Accounts of one event and what reads a cell in, the value that most sources give out.

    A source that tells two values counts for both; one that is `silent` on it outvotes nobody, and goes last. Of two values with equally many sources the one with more accounts goes
    first, then the one told earlier in the order of accounts.
    """
    accounts = tuple(accounts)
    if len(accounts) == 1:  # so most events are told
        return Agreed(alone := cell(accounts[0]), 1, ((alone, 1),))
    sources: dict[T, set[str]] = {}
    times: Counter[T] = Counter()
    for one in accounts:
        value = cell(one)
        sources.setdefault(value, set()).add(one.source)
        times[value] += 1
    order = sorted(sources, key=lambda value: (silent(value), -len(sources[value]), -times[value]))
    told = tuple((value, len(sources[value])) for value in order)
    return Agreed(*told[0], told)


def happenings[V](records: Records, items: Iterable[tuple[str, V]]) -> Iterator[tuple[str, tuple[V, ...]]]:
    """Records, and account ids with what is wanted of each in; for each event its id and the wanted of its accounts out.

    In the order of the events' ids, accounts in the order of theirs. An account of no event is an event by itself, with the
    id that it would have as the root of one. All sorting is on disk: of the records only one event is held in memory.
    """
    joined = (((event, of), value) for of, event, value in _joined(records, _packed(items)))
    for event, group in groupby(sorted_on_disk(joined), key=lambda item: item[0][0]):
        yield event, tuple(unpacked(value) for _, value in group)


def with_events[V](records: Records, items: Iterable[tuple[str, V]]) -> Iterator[tuple[str, V]]:
    """Records, and account ids with what is wanted of each in any order, in; the event of each with it, in that order, out."""
    numbered = ((of, (f"{number:012}", value)) for number, (of, value) in enumerate(_packed(items)))
    placed = (((number,), (event, value)) for _, event, (number, value) in _joined(records, numbered))
    return ((event, unpacked(value)) for _, (event, value) in sorted_on_disk(placed))


def _packed(items: Iterable[tuple[str, object]]) -> Iterator[tuple[str, bytes]]:
    return ((of, packed(value)) for of, value in items)


def _joined[V](records: Records, items: Iterable[tuple[str, V]]) -> Iterator[tuple[str, str, V]]:
    """Account ids with values in, (account, its event, value) in the order of accounts out."""
    of, event = "", ""
    for (account, kind), value in sorted_on_disk(_keyed(records, items)):
        if account != of:
            of, event = account, ""
        if kind == _EVENT:
            event = str(value)
        else:
            event = event or content_id("event", account)
            yield account, event, cast("V", value)


def _keyed[V](records: Records, items: Iterable[tuple[str, V]]) -> Iterator[tuple[tuple[str, str], V | str]]:
    for event in records.events():
        for account in event.accounts:
            yield (account, _EVENT), event.id
    for account, value in items:
        yield (account, _VALUE), value
