"""Records in, directed dyads of states out: how many events each state is told to have done to each other, by day or by month.

An event counts once however many reports tell it; what is denied, to come or supposed is counted in columns of its own.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby
from pathlib import Path

from verbale.export.account_columns import quad_of
from verbale.export.cells import Cell, write_table
from verbale.export.happenings import agreed, happenings
from verbale.export.records import Choices, Records
from verbale.export.sorting import Key, sorted_on_disk
from verbale.export.tally import Tally
from verbale.export.tellings import Party, Telling, tellings
from verbale.export.writing import text_file

STATUSES = ("actual", "negated", "future", "hypothetical", "historical")
# The columns of a dyad by the codes that are asked for: as data sets of conflict research name them.
CODES = {"cow": ("ccode1", "ccode2"), "gw": ("gwcode1", "gwcode2"), "iso3": ("iso3_1", "iso3_2")}
_COUNTS = (
    *(f"events_{status}" for status in STATUSES),
    "events_disputed",
    "accounts_actual",
    "sources_actual",
    "sources_negated",
)
_DAYS = {"day": ("date",), "month": ("year", "month")}


@dataclass(frozen=True, slots=True)
class _Fact:
    """What a dyad needs of one account."""

    source: str
    day: date | None
    pairs: tuple[tuple[str, str], ...]
    type: str
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    """One account as one cell of the table counts it."""

    event: str
    source: str
    flags: tuple[str, ...]


def write_days(records: Records, place: Path, choices: Choices) -> str:
    """Records in; at `place` one row for each day, directed dyad and type of which an event is told."""
    return _write(records, place, choices, "day")


def write_months(records: Records, place: Path, choices: Choices) -> str:
    """Records in; at `place` one row for each month, directed dyad and type of which an event is told."""
    return _write(records, place, choices, "month")


def columns(choices: Choices, per: str) -> tuple[str, ...]:
    """Choices, and "day" or "month", in; the names of the columns out."""
    what = ("type", "quad") if choices.by == "type" else ("quad",)
    return (*_DAYS[per], *CODES[choices.codes], *what, *_COUNTS)


def _write(records: Records, place: Path, choices: Choices, per: str) -> str:
    tally = Tally()
    with text_file(place) as file:
        write_table(file, columns(choices, per), _rows(records, choices, per, tally))
    return tally.note("lie between no two states with a number, or on no known day")


def _rows(records: Records, choices: Choices, per: str, tally: Tally) -> Iterator[list[Cell]]:
    for key, group in groupby(sorted_on_disk(_marks(records, choices, per, tally)), key=lambda item: item[0]):
        yield [*_head(key, choices), *_counted([mark for _, mark in group])]


def _head(key: Key, choices: Choices) -> Iterator[Cell]:
    """A key in, its cells out: codes of the two lists are numbers."""
    *days, one, other, what = key
    yield from days if len(days) == 1 else map(int, days)
    yield from (one, other) if choices.codes == "iso3" else (int(one), int(other))
    yield from (what, quad_of(what)) if choices.by == "type" else (what,)


def _counted(marks: list[_Mark]) -> Iterator[Cell]:
    told = {status: [mark for mark in marks if status in mark.flags] for status in STATUSES}
    events = {status: {mark.event for mark in told[status]} for status in STATUSES}
    yield from (len(events[status]) for status in STATUSES)
    yield len(events["actual"] & events["negated"])
    yield len(told["actual"])
    yield len({mark.source for mark in told["actual"]})
    yield len({mark.source for mark in told["negated"]})


def _marks(records: Records, choices: Choices, per: str, tally: Tally) -> Iterator[tuple[Key, _Mark]]:
    """Each account of each event under each of its dyads, by the day and type that most sources of the event tell."""
    facts = ((one.account.id, _fact(one, choices.codes)) for one in tellings(records, statuses=True))
    for event, accounts in happenings(records, facts):
        day, type_ = agreed(accounts, lambda fact: fact.day).value, agreed(accounts, lambda fact: fact.type).value
        what = type_ if choices.by == "type" else quad_of(type_)
        for fact in tally.those(accounts, partial(_counts, day)):
            for one, other in fact.pairs:
                yield (*_days(day, per), one, other, what), _Mark(event, fact.source, fact.flags)


def _counts(day: date | None, fact: _Fact) -> bool:
    return bool(day and fact.pairs)


def _days(day: date | None, per: str) -> tuple[str, ...]:
    if day is None:
        return ()
    return (day.isoformat(),) if per == "day" else (f"{day.year:04}", f"{day.month:02}")


def _fact(one: Telling, codes: str) -> _Fact:
    flags = one.account.status.flags() or ("actual",)
    pairs = sorted({(a, b) for a in _codes(one.who, codes) for b in _codes(one.whom, codes) if a != b})
    return _Fact(one.source, one.account.when.start, tuple(pairs), one.account.did.type, flags)


def _codes(parties: Iterable[Party], codes: str) -> set[str]:
    """The states behind parties, padded so that they sort as numbers do; those without a code are left out."""
    found = {str(getattr(party.codes, codes)) for party in parties}
    return {code if codes == "iso3" else f"{int(code):03}" for code in found if code}
