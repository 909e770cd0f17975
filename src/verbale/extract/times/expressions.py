"""What the words of a time say, before any calendar is asked: "Monday", "20 December", "two weeks ago", "late 2019".

Reading (words in, expression out) knows no date; resolving (expression and day of the report in, days out) knows no
words. So each can be tested, and extended to another language, by itself.
"""

from dataclasses import dataclass
from enum import StrEnum


class Shift(StrEnum):
    """How a word sets a time against the report ("last", "this", "next") or against the text before it."""

    NONE = "none"
    LAST = "last"
    THIS = "this"
    NEXT = "next"
    FOLLOWING = "following"  # counted from the day told last in the text, as the next two
    PREVIOUS = "previous"
    THAT = "that"


ANAPHORIC = frozenset({Shift.FOLLOWING, Shift.PREVIOUS, Shift.THAT})


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day by its name, 0 is Monday; `week` is the week it stands in, counted from the report's ("Monday next week").

    `more` are weeks beyond that day ("Friday week").
    """

    number: int
    shift: Shift = Shift.NONE
    week: int | None = None
    more: int = 0


@dataclass(frozen=True, slots=True)
class Calendar:
    """A day, month or year by its name; what is None is not told. `years` counts from the report's ("last year")."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    shift: Shift = Shift.NONE
    years: int | None = None


@dataclass(frozen=True, slots=True)
class Season:
    """A season by its first month, with a year where one is told."""

    month: int
    year: int | None = None
    shift: Shift = Shift.NONE
    years: int | None = None


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast that moves with Easter: days from Easter Sunday."""

    offset: int
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """A whole day, week, month … so many units from the one of the report, or of the text where `anaphoric`."""

    unit: str
    offset: int = 0
    anaphoric: bool = False


@dataclass(frozen=True, slots=True)
class Distance:
    """So many units back (negative) or ahead from the report, or from the text where `anaphoric`."""

    number: int
    unit: str
    anaphoric: bool = False


@dataclass(frozen=True, slots=True)
class Window:
    """The so many units that end (negative) or begin with the report: "the past three months"."""

    number: int
    unit: str
    anaphoric: bool = False


@dataclass(frozen=True, slots=True)
class Lead:
    """The so many days that end with a day: "the 24 hours to Monday"."""

    days: int
    to: "Expression"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a time: early, middle, late, end, earlier (up to the report), later (from it), quarter-3, half-1 …"""

    name: str
    of: "Expression"


@dataclass(frozen=True, slots=True)
class Years:
    """Years from `first` on, so many of them: a decade, a century."""

    first: int
    count: int


@dataclass(frozen=True, slots=True)
class Range:
    """From a time to another."""

    first: "Expression"
    last: "Expression"


type Expression = Weekday | Calendar | Season | Feast | Period | Distance | Window | Lead | Part | Years | Range


@dataclass(frozen=True, slots=True)
class Read:
    """An expression, the atoms `[first, last)` that say it, the rule that read it.

    `within` is where the times stand of which it is made: the ends of a range, the time of a part.
    """

    first: int
    last: int
    says: Expression
    rule: str
    within: tuple[tuple[int, int], ...] = ()
