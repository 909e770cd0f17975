"""Places in a line in, what a calendar's own names say there out: weekdays, months, dates in figures."""

from dataclasses import dataclass, replace

from verbale.extract.times.expressions import Calendar, Expression, Range, Read, Shift, Weekday
from verbale.extract.times.line import Line

DASHES = frozenset({"-", "–", "—"})
ERA = "era"  # a time that bears a name
_NINE_ELEVEN = (9, "/", 11)
_RANGE_SIGNS = DASHES | {"to", "through", "until", "and", "till", "or"}
_STOPS = frozenset(
    ["", ".", ",", ";", ":", ")", "”", '"', "’", "and", "but", "if", "at", "in", "to", "the", "by", "for"]
)
_ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th"})


def after_possessive(line: Line, at: int) -> int:
    """The place behind a possessive "'s" or "'", or the same place where none stands."""
    if line.word(at) in {"'", "’"}:
        at += 1
        at += line.word(at) == "s" and line[at].glued
    return at


def weekday_number(line: Line, at: int) -> int | None:
    """The weekday named at a place; short forms only with a capital and beside a full stop, month or number."""
    word, words = line.word(at), line.words
    if word in words.weekdays:
        return words.weekdays[word]
    if word not in words.short_weekdays or not line[at].capital:
        return None
    beside = line.word(at + 1)
    company = (beside == "." and line[at + 1].glued) or line.number(at + 1) is not None
    company = company or month_number(line, at + 1) is not None or line.word(at - 1) == "on"
    return words.short_weekdays[word] if company else None


def month_number(line: Line, at: int) -> int | None:
    """The month named at a place; short and doubtful names only with a capital and the company they need."""
    word, words = line.word(at), line.words
    if word in words.months and word not in words.doubtful_months:
        return words.months[word]
    if not line[at].capital:
        return None
    if word in words.short_months:
        company = line.number(at + 1) is not None or line.number(at - 1) is not None
        company = company or (line.word(at + 1) == "." and line[at + 1].glued and _before_month(line, at))
        return words.short_months[word] if company or line.number(at + 2) is not None else None
    return words.months.get(word) if _doubtful_stands(line, at) else None


def _before_month(line: Line, at: int) -> bool:
    return line.word(at - 1) in line.words.before_month


def _doubtful_stands(line: Line, at: int) -> bool:
    """Whether "May", "March" … has a number, a year word or a preposition beside it."""
    if line.number(at + 1) is not None or _before_month(line, at):
        return True
    behind = (line.word(at - 1), line.word(at + 1))
    if line.number(at - 1) is not None or behind[0] in _ORDINAL_ENDS:
        return True
    return behind[1] in {"last", "this", "next"} and line.word(at + 2) == "year"


def weekday(line: Line, at: int, shift: Shift = Shift.NONE) -> Read | None:
    """ "Monday", "Monday morning", "Monday, 5 May", "Monday of last week"."""
    number = weekday_number(line, at)
    words = line.words
    if number is None or line.word(at - 1) in words.before_name | words.habits:
        return None
    if line.word(at + 1) in words.behind_name and line[at + 1].capital:
        return None
    last = at + 1
    last += line.word(last) == "." and line.word(at) in words.short_weekdays
    last += line.word(last) in words.dayparts
    dated = _date_behind(line, last)
    if dated is not None and shift is Shift.NONE:
        return Read(at, dated.last, dated.says, "weekday and date")
    if line.word(last) == "week" and line.word(last + 1) in _STOPS:
        return Read(at, last + 1, Weekday(number, shift, more=1), "weekday")
    if line.word(last) == "next" and line.word(last + 1) in _STOPS and shift is Shift.NONE:
        return Read(at, last + 1, Weekday(number, Shift.NEXT), "weekday")
    week, end = _week_behind(line, last)
    return Read(at, end, Weekday(number, shift, week), "weekday")


def _date_behind(line: Line, at: int) -> Read | None:
    """The date that spells a weekday out: "Monday, May 18", "Monday (18 May)", "Monday 18 May"."""
    at += line.word(at) in {",", "("}
    found = month(line, at) or day_month(line, at)
    told = found is not None and isinstance(found.says, Calendar) and found.says.day is not None
    return found if told else None


def _week_behind(line: Line, at: int) -> tuple[int | None, int]:
    """ "of last week", "next week" behind a weekday: the week counted from the report's, and the place behind it."""
    start = at + (line.word(at) == "of")
    offset = {"last": -1, "this": 0, "next": 1}.get(line.word(start))
    if offset is None or line.word(start + 1) != "week":
        return None, at
    return offset, start + 2


def month(line: Line, at: int, shift: Shift = Shift.NONE) -> Read | None:
    """ "December", "December 20", "Dec. 20, 2021", "December 20–22", "December 2021", "December last year"."""
    number = month_number(line, at)
    if number is None or line.word(at - 1) in line.words.habits:
        return None
    here = at + 1
    here += line.word(here) == "." and line.word(at) in line.words.short_months
    first, here = _day_number(line, here)
    if first is None:
        return _month_alone(line, at, here, number, shift)
    second, here = _second_day(line, here)
    told = year_behind(line, here)
    return Read(at, told.last, _dates(told.of(number, first, shift), second), "month and day")


def _month_alone(line: Line, at: int, here: int, number: int, shift: Shift) -> Read:
    told = year_behind(line, here)
    return Read(at, told.last, told.of(number, None, shift), "month")


def _dates(first: Calendar, second: int | None) -> Expression:
    if second is None:
        return first
    return Range(first, replace(first, day=second))


def _day_number(line: Line, at: int) -> tuple[int | None, int]:
    """A day's number at a place, with its ending ("20th"), and the place behind it; None where it counts things."""
    number = line.number(at)
    if number is None or not 1 <= number <= 31 or len(line.word(at)) > 2 or counts(line, at):
        return None, at
    end = at + 1
    end += line.word(end) in _ORDINAL_ENDS and line[end].glued
    return number, end


def counts(line: Line, at: int) -> bool:
    """Whether a number counts what stands behind it: "in March 20 villagers died", "in 2000 villages"."""
    if in_measure(line, at + 1):
        return True
    token = line.token(at)
    if token is None or token.deprel != "nummod" or token.head <= token.index:
        return False
    head = line.token_at(token.head)
    return head is not None and head.xpos == "NNS"


def in_measure(line: Line, at: int) -> bool:
    """Whether a word shows that a number before it measures; "until 1970 per census data" does not."""
    word = line.word(at)
    if word == "per":
        return line.word(at + 1) in line.words.units or line.word(at + 1) in {"cent", "head", "person"}
    return word in line.words.counted or word in {"%", "°"}


def _second_day(line: Line, at: int) -> tuple[int | None, int]:
    """The second number of "18–22", "18 to 22", "18 and 19", not followed by a month of its own."""
    if line.word(at) not in _RANGE_SIGNS:
        return None, at
    number, end = _day_number(line, at + 1)
    if number is None or month_number(line, end) is not None:
        return None, at
    return number, end


@dataclass(frozen=True, slots=True)
class YearTold:
    """The year told behind a month or date: its number, or its distance from the year of the report or of the text."""

    number: int | None
    distance: int | None
    of_text: bool
    last: int

    def of(self, month: int, day: int | None, shift: Shift = Shift.NONE) -> Calendar:
        """A month and day in, the date with this year out."""
        return Calendar(self.number, month, day, Shift.THAT if self.of_text else shift, self.distance)


_YEARS_BY_WORD = {"last": -1, "this": 0, "next": 1, "that": 0, "same": 0, "previous": -1, "following": 1}


def year_behind(line: Line, at: int) -> YearTold:
    """What is told of the year behind a date: ", 2021", "of 2021", "last year", "of that year", "of the same year"."""
    here = at + (line.word(at) in {",", "of", "in"})
    number = line.number(here)
    if number in line.words.years and not counts(line, here):
        return YearTold(number, None, False, here + 1)
    here += here > at and line.word(here) == "the"
    word = line.word(here)
    if word in _YEARS_BY_WORD and line.word(here + 1) == "year" and line.word(at) != ",":
        of_text = word not in {"last", "this", "next"}
        return YearTold(None, _YEARS_BY_WORD[word], of_text, here + 2)
    return YearTold(None, None, False, at)


def day_month(line: Line, at: int) -> Read | None:
    """ "20 December", "20th of December 2021", "18–22 April", "from 18 to 22 April"."""
    first, here = _day_number(line, at)
    if first is None:
        return None
    second, here = _day_pair(line, here)
    here += line.word(here) == "of"
    number = month_number(line, here)
    if number is None:
        return None
    here += 1
    here += line.word(here) == "." and line[here].glued and line.word(here - 1) in line.words.short_months
    told = year_behind(line, here)
    return Read(at, told.last, _dates(told.of(number, first), second), "day and month")


def _day_pair(line: Line, at: int) -> tuple[int | None, int]:
    if line.word(at) not in _RANGE_SIGNS:
        return None, at
    number, end = _day_number(line, at + 1)
    return (None, at) if number is None else (number, end)


def figures(line: Line, at: int) -> Read | None:
    """ "2021-12-20", "20/12/2021", "20.12.2021": a date in figures only, day before month unless it cannot be."""
    dotted = line.word(at).split(".")
    if len(dotted) == 3 and all(part.isascii() and part.isdigit() and len(part) <= 4 for part in dotted):
        return _ordered(at, at + 1, [int(part) for part in dotted])
    sign = line.word(at + 1)
    if (line.number(at), sign, line.number(at + 2)) == _NINE_ELEVEN and line.word(at + 3) != "/":
        return Read(at, at + 3, Calendar(2001, 9, 11), ERA)
    if sign not in {"-", "/"} or line.word(at + 3) != sign or not all(line[at + i].glued for i in (1, 2, 3, 4)):
        return None
    numbers = [line.number(at + i) for i in (0, 2, 4)]
    return _ordered(at, at + 5, [number for number in numbers if number is not None])


def _ordered(at: int, last: int, numbers: list[int]) -> Read | None:
    if len(numbers) != 3:
        return None
    first, second, third = numbers
    if first > 99:
        return Read(at, last, Calendar(first, second, third), "date in figures")
    year = third if third > 99 else 2000 + third
    day, number = (second, first) if second > 12 >= first else (first, second)
    return Read(at, last, Calendar(year, number, day), "date in figures")
