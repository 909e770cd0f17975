"""reference/en/times.toml in, the words that tell times out: what kind of word each is, and what it stands for."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from typing import Any

from verbale.errors import BadTable

_ANCIENT = 100
type Numbers = dict[str, int]
type Bounds = dict[tuple[str, str], tuple[int, int]]


class Words:
    """The table of one language, each part ready for look-up by lower-case word."""

    __slots__ = (
        "articles",
        "before_month",
        "before_name",
        "behind_name",
        "counted",
        "day_words",
        "dayparts",
        "decades",
        "distances",
        "doubtful_months",
        "easter",
        "eras",
        "feast_words",
        "feasts",
        "habits",
        "kinds",
        "months",
        "not_year_behind",
        "numbers",
        "ordinals",
        "part_bounds",
        "parts",
        "recalled",
        "roles",
        "seasons",
        "shifts",
        "short_months",
        "short_weekdays",
        "telling",
        "tense",
        "units",
        "weekdays",
        "year_as",
        "year_behind",
        "year_short",
        "years",
    )

    def __init__(self, table: dict[str, Any]) -> None:
        self.weekdays: Numbers = _within("weekdays.names", table["weekdays"]["names"], 0, 6)
        self.short_weekdays: Numbers = _within("weekdays.short", table["weekdays"]["short"], 0, 6)
        self.months: Numbers = _within("months.names", table["months"]["names"], 1, 12)
        self.short_months: Numbers = _within("months.short", table["months"]["short"], 1, 12)
        self.doubtful_months = frozenset(table["months"]["doubtful"])
        self.before_month = frozenset(table["months"]["before_month"])
        self.units = _inverted("units", table["units"])
        self.dayparts = frozenset(table["dayparts"]["words"])
        self.seasons: Numbers = _within("seasons", table["seasons"], 1, 12)
        self.numbers: Numbers = _within("numbers.words", table["numbers"]["words"], 1, 99)
        self.articles = frozenset(table["numbers"]["articles"])
        self.ordinals: Numbers = _within("numbers.ordinals", table["numbers"]["ordinals"], 1, 31)
        self.decades: Numbers = _within("numbers.decades", table["numbers"]["decades"], 1000, 2190)
        self.day_words: Numbers = _within("deictic.day_words", table["deictic"]["day_words"], -7, 7)
        self.shifts = _inverted("shifts", table["shifts"])
        self.distances = _inverted("distances", table["distances"])
        self.parts = _inverted("parts", table["parts"])
        self.part_bounds = _bounds(table)
        self.roles = {word: role for role, words in table["roles"].items() if role != "to" for word in words}
        self._read_rest(table)

    def _read_rest(self, table: dict[str, Any]) -> None:
        years, names = table["years"], table["not_times"]
        self.year_behind = frozenset(years["behind"])
        self.recalled = frozenset(years["recalled"])
        self.year_short, self.year_as = frozenset(years["short"]), frozenset(years["as"])
        self.not_year_behind = frozenset(years["not_behind"])
        self.counted = frozenset(years["counted"])
        self.years = range(years["first"], years["last"] + 1)
        self.before_name, self.behind_name = frozenset(names["before"]), frozenset(names["behind"])
        self.habits = frozenset(names["habits"])
        self.feasts = {_words(name): _month_day(name, row) for name, row in table["feasts"].items()}
        self.easter = {_words(name): days for name, days in table["movable_feasts"].items()}
        self.eras = {_words(name): _two_days(name, row) for name, row in table["eras"].items()}
        self.feast_words = frozenset(name[0] for name in (*self.feasts, *self.easter, *self.eras))
        self.tense = Tense(**{key: frozenset(words) for key, words in table["tense"].items()})
        self.kinds = self._kinds()
        said = {word for word, kind in self.kinds.items() if kind not in {"number", "shift", "part"}}
        self.telling = frozenset(said) | self.dayparts | self.feast_words

    def _kinds(self) -> dict[str, str]:
        """Every word that can open a time, and the reader that it calls."""
        kinds: dict[str, str] = dict.fromkeys(self.numbers, "number") | dict.fromkeys(self.ordinals, "shift")
        kinds |= dict.fromkeys(self.articles, "number") | dict.fromkeys(("half", "couple"), "number")
        kinds |= dict.fromkeys((*self.shifts, "the", "these", "those"), "shift")
        kinds |= dict.fromkeys(self.parts, "part") | dict.fromkeys(self.units, "unit")
        kinds |= {"ad": "era"} | dict.fromkeys(self.seasons, "season") | dict.fromkeys(self.decades, "decade")
        kinds |= dict.fromkeys(self.day_words, "today") | {"overnight": "overnight"}
        kinds |= dict.fromkeys((*self.weekdays, *self.short_weekdays), "weekday")
        return kinds | dict.fromkeys((*self.months, *self.short_months), "month")


@dataclass(frozen=True, slots=True)
class Tense:
    """The words that decide whether a time lies before or behind the report."""

    auxiliaries_ahead: frozenset[str]
    ahead_itself: frozenset[str]
    not_ahead_with: frozenset[str]
    ahead_below: frozenset[str]
    until_ahead: frozenset[str]
    from_ahead: frozenset[str]
    until_point: frozenset[str]
    telling: frozenset[str]
    beginning: frozenset[str]
    ending: frozenset[str]
    stopping: frozenset[str]
    bearers: frozenset[str]
    ahead_with: frozenset[str]
    past_as_present: frozenset[str]
    asking: frozenset[str]
    occasions: frozenset[str]
    going_on: frozenset[str]


@cache
def time_words(*, ancient: bool = False) -> Words:
    """The table of English time words, read once; for a text about antiquity one in which years may have three digits.

    >>> time_words().weekdays["tuesday"]
    1
    """
    path = resources.files("verbale.reference") / "en" / "times.toml"
    table = tomllib.loads(path.read_text("utf-8"))
    if ancient:
        table["years"]["first"] = _ANCIENT
    return Words(table)


def _within(part: str, rows: Numbers, least: int, most: int) -> Numbers:
    for word, number in rows.items():
        if not isinstance(number, int) or not least <= number <= most:
            raise BadTable(f"en/times.toml [{part}]: “{word}” stands for {number!r}; write {least} to {most}")
    return dict(rows)


def _inverted(part: str, rows: dict[str, list[str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for meaning, words in rows.items():
        for word in words:
            if word in found:
                raise BadTable(f"en/times.toml [{part}]: “{word}” is {found[word]} and {meaning}; keep one of them")
            found[word] = meaning
    return found


def _bounds(table: dict[str, Any]) -> Bounds:
    """The parts of a month, week, year … as first and last day, month or year, counted within it."""
    found: Bounds = {}
    for section in ("part_days", "part_months", "part_years"):
        for grain, rows in table[section].items():
            for part, pair in rows.items():
                if len(pair) != 2 or pair[0] > pair[1]:
                    raise BadTable(f"en/times.toml [{section}.{grain}]: {part} = {pair}; write [first, last]")
                found[grain, part] = (pair[0], pair[1])
    return found


def _words(name: str) -> tuple[str, ...]:
    """A feast's name as the reader sees it: words without apostrophes ("new year's eve": new, year, s, eve)."""
    return tuple(name.replace("'", " ").split())


def _two_days(name: str, row: list[date]) -> tuple[date, date]:
    if len(row) != 2 or not all(isinstance(day, date) for day in row) or row[0] > row[1]:
        raise BadTable(f"en/times.toml [eras]: “{name}” = {row}; write [first day, last day]")
    return row[0], row[1]


def _month_day(name: str, row: list[int]) -> tuple[int, int]:
    if len(row) != 2 or not (1 <= row[0] <= 12 and 1 <= row[1] <= 31):
        raise BadTable(f"en/times.toml [feasts]: “{name}” = {row}; write [month, day]")
    return row[0], row[1]
