"""The columns of a table of events: one row for all accounts of one happening, what most sources tell and what else is told.

No value stands here without the number of sources that tell it: an event holds no values of its own.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from verbale.export.account_columns import chain, quad_of
from verbale.export.cells import listed
from verbale.export.columns import Column
from verbale.export.happenings import Agreed, agreed
from verbale.export.tellings import Telling
from verbale.records.account import Count
from verbale.records.when import When
from verbale.records.where import Where

_NOWHERE = Where("")
_UNKNOWN = str(When.unknown())


@dataclass(frozen=True)
class Happening:
    """One event with its accounts, and what they agree on."""

    id: str
    accounts: tuple[Telling, ...]

    @cached_property
    def who(self) -> Agreed[tuple[str, ...]]:
        """Who did it."""
        return agreed(self.accounts, lambda one: tuple(party.name for party in one.who))

    @cached_property
    def whom(self) -> Agreed[tuple[str, ...]]:
        """To whom."""
        return agreed(self.accounts, lambda one: tuple(party.name for party in one.whom))

    @cached_property
    def deed(self) -> Agreed[tuple[str, str]]:
        """Type and mode."""
        return agreed(self.accounts, lambda one: (one.account.did.type, one.account.did.mode))

    @cached_property
    def when(self) -> Agreed[str]:
        """The days, as the notation writes them without saying what they rest on."""
        return agreed(self.accounts, _days, lambda days: days == _UNKNOWN)

    @cached_property
    def where(self) -> Agreed[Where]:
        """The place, whatever words tell it."""
        return agreed(self.accounts, lambda one: _bare(one.account.where), lambda where: not where.name)

    @property
    def sample(self) -> Telling:
        """The first account that tells the days that most sources tell."""
        return next(one for one in self.accounts if _days(one) == self.when.value)


def _days(one: Telling) -> str:
    return str(one.account.when).removesuffix("~")


def _bare(where: Where | None) -> Where:
    return Where(where.name, where.place, where.country, where.lat, where.lon) if where else _NOWHERE


def sources(accounts: Iterable[Telling]) -> int:
    """Accounts in, the number of outlets that tell them out; a copy is stored without accounts and adds none."""
    return len({one.source for one in accounts})


def _told(event: Happening, flag: str) -> int:
    return sources(one for one in event.accounts if flag in (one.account.status.flags() or ("actual",)))


def _values[T](cell: Agreed[T], write: Callable[[T], str]) -> str:
    return listed(f"{write(value) or '?'} ({number})" for value, number in cell.told)


def _names(value: tuple[str, ...]) -> str:
    return " + ".join(value)


def _counts(event: Happening) -> Iterable[str]:
    """For each thing counted the least and the most that anybody tells; an open bound stays open."""
    told: dict[str, list[Count]] = {}
    for one in event.accounts:
        for count in one.account.counts:
            told.setdefault(count.of, []).append(count)
    for of, counts in sorted(told.items()):
        leasts, mosts = [count.least for count in counts], [count.most for count in counts]
        least = None if None in leasts else min(number for number in leasts if number is not None)
        most = None if None in mosts else max(number for number in mosts if number is not None)
        yield str(Count(of, least, most))


def _once(values: Iterable[str]) -> str:
    return listed(sorted({value for value in values if value}))


_STATUSES = (
    ("actual", "done"),
    ("negated", "not done"),
    ("future", "to come"),
    ("hypothetical", "supposed"),
    ("historical", "past"),
)


def _told_as(flag: str, says: str) -> Column[Happening]:
    return Column(f"told_{flag}", "integer", f"how many sources tell it as {says}", lambda e: _told(e, flag))


EVENT_COLUMNS: tuple[Column[Happening], ...] = (
    Column("event", "string", "the event's id", lambda e: e.id),
    Column("accounts", "integer", "how many accounts tell it", lambda e: len(e.accounts)),
    Column("articles", "integer", "how many articles", lambda e: len({one.article.id for one in e.accounts})),
    Column("sources", "integer", "how many outlets, copies of one text not counted", lambda e: sources(e.accounts)),
    *(_told_as(flag, says) for flag, says in _STATUSES),
    Column("start", "date", "first day, as most sources tell it", lambda e: e.sample.account.when.start),
    Column("end", "date", "last day, as most sources tell it", lambda e: e.sample.account.when.end),
    Column("days", "string", "all days told, each with its number of sources", lambda e: _values(e.when, str), list_=True),
    Column("who", "string", "who did it, as most sources tell it", lambda e: listed(e.who.value), list_=True),
    Column("who_told", "string", "all that is told of who, with numbers of sources", lambda e: _values(e.who, _names), list_=True),
    Column("type", "string", "what was done, as most sources tell it", lambda e: e.deed.value[0]),
    Column("mode", "string", "PLOVER's mode, as most sources tell it", lambda e: e.deed.value[1]),
    Column("quad", "string", "VC, MC, VX, MX", lambda e: quad_of(e.deed.value[0])),
    Column("types_told", "string", "all deeds told, with numbers of sources", lambda e: _values(e.deed, lambda did: ":".join(filter(None, did))), list_=True),
    Column("whom", "string", "to whom, as most sources tell it", lambda e: listed(e.whom.value), list_=True),
    Column("whom_told", "string", "all that is told of whom, with numbers of sources", lambda e: _values(e.whom, _names), list_=True),
    Column("place", "string", "where, as most sources tell it", lambda e: e.where.value.name),
    Column("country", "string", "the state or territory of that place", lambda e: e.where.value.country),
    Column("lat", "number", "latitude, degrees (WGS 84)", lambda e: e.where.value.lat),
    Column("lon", "number", "longitude, degrees (WGS 84)", lambda e: e.where.value.lon),
    Column("places_told", "string", "all places told, with numbers of sources", lambda e: _values(e.where, str), list_=True),
    Column("counts", "string", "how many of what, from the least to the most that anybody tells", lambda e: listed(_counts(e)), list_=True),
    Column("voices", "string", "who says so, over all accounts", lambda e: _once(name for one in e.accounts for name in chain(one.account.according_to)[:1]), list_=True),
    Column("outlets", "string", "who published it", lambda e: _once(one.article.source.outlet for one in e.accounts), list_=True),
    Column("first_published", "date", "the earliest report", lambda e: min((one.article.published for one in e.accounts if one.article.published), default=None)),
    Column("last_published", "date", "the latest report", lambda e: max((one.article.published for one in e.accounts if one.article.published), default=None)),
    Column("confidence", "number", "the surest of its accounts, 0 to 1", lambda e: max(one.account.confidence for one in e.accounts)),
    Column("account_ids", "string", "its accounts", lambda e: listed(one.account.id for one in e.accounts), list_=True),
)  # fmt: skip
