"""Places in a line in, parts of a time out: "late November", "the third quarter", "the end of the year", "the 20th"."""

from verbale.extract.times.expressions import Calendar, Expression, Part, Period, Range, Read, Weekday, Years
from verbale.extract.times.line import Line
from verbale.extract.times.reading_dates import DASHES, after_possessive, day_month
from verbale.extract.times.reading_distances import vague_hours


def ordinal(line: Line, at: int, here: int) -> Read | None:
    """ "the third quarter of 2021", "the first half", "the last week of May", "the 20th century", "the 20th"."""
    number, behind = _ordinal_number(line, here)
    if number is None:
        return _last_of(line, at, here)
    word = line.word(behind)
    hundred = _century(line, at, number, behind)
    if hundred is not None:
        return hundred
    if word in {"quarter", "half"} and number <= 4:
        base, end = _of(line, behind + 1, Period("year"))
        return Read(at, end, Part(f"{word}-{number}", base), "quarter or half")
    if word in {"week", "days"} and line.word(behind + 1) == "of":
        month, end = _of(line, behind + 1, None)
        return None if month is None else Read(at, end, Part(f"week-{number}", month), "week of a month")
    return _day_of_month(line, at, here, behind)


def century(line: Line, at: int) -> Read | None:
    """ "19th-century buildings", "10th century" without an article."""
    number, behind = _ordinal_number(line, at)
    return None if number is None else _century(line, at, number, behind)


def _century(line: Line, at: int, number: int, behind: int) -> Read | None:
    end = behind + (line.word(behind) in DASHES)
    if line.words.units.get(line.word(end)) != "century":
        return None
    return Read(at, end + 1, Years(100 * (number - 1), 100), "century")


def _ordinal_number(line: Line, at: int) -> tuple[int | None, int]:
    if line.word(at) in line.words.ordinals:
        return line.words.ordinals[line.word(at)], at + 1
    number = line.number(at)
    if number is not None and line[at + 1].glued and line.word(at + 1) in {"st", "nd", "rd", "th"}:
        return number, at + 2
    return None, at


def _last_of(line: Line, at: int, here: int) -> Read | None:
    """ "the last week of May", "the last days of 2019", "the final quarter of the year"."""
    if (
        line.word(here - 1) != "last"
        or line.word(here + 1) != "of"
        or line.word(here) not in {"week", "days", "quarter"}
    ):
        return None
    base, end = _of(line, here + 1, None)
    if base is None:
        return None
    name = "quarter-4" if line.word(here) == "quarter" else "end"
    return Read(at, end, Part(name, base), "end of a period")


def _day_of_month(line: Line, at: int, here: int, behind: int) -> Read | None:
    """ "on the 20th", "on the 20th of May"."""
    dated = day_month(line, here)
    if dated is not None:
        return Read(at, dated.last, dated.says, dated.rule)
    number, token = line.number(here), line.token(behind)
    alone = token is None or token.upos not in {"NOUN", "PROPN", "ADJ", "NUM"}
    if number is None or not 1 <= number <= 31 or not alone or _to_century(line, behind):
        return None
    if line.word(at - 1) not in {"on", "by", "until", "since", "from", "till"} or line.word(at) != "the":
        return None
    return Read(at, behind, Calendar(day=number), "day of the month")


def _to_century(line: Line, at: int) -> bool:
    """ "from the 15th to the 19th century"."""
    return any(line.words.units.get(line.word(here)) == "century" for here in range(at, at + 6))


def _of[T](line: Line, at: int, otherwise: T) -> tuple[Expression | T, int]:
    """ "of 2021", "of the year", "of last month", "of May": what a part is of, or `otherwise` where nothing is told."""
    if line.word(at) not in {"of", "in"}:
        found = line.time_at(at) if line.number(at) in line.words.years else None
        return (otherwise, at) if found is None else (found.says, found.last)
    found = whole(line, at + 1)
    return (otherwise, at) if found is None else (found.says, found.last)


def whole(line: Line, at: int) -> Read | None:
    """A time with an extent of its own behind "of" or "in": "the year", "last month", "May", "2021"."""
    unit = line.words.units.get(line.word(at + 1))
    whole_unit = line.word(at) == "the" and unit in {"day", "week", "month", "year", "decade", "century", "weekend"}
    alone = not line.word(at + 1).endswith("s") and line.words.distances.get(line.word(at + 2)) is None
    if unit is not None and whole_unit and alone:
        return Read(at, at + 2, Period(unit), "unit")
    found = line.time_at(at)
    return found or (line.time_at(at + 1) if line.word(at) == "the" else None)


def part(line: Line, at: int) -> Read | None:
    """ "late November", "early in 2016", "earlier this month", "the end of the year", "late on Wednesday", "mid-May"."""
    name = line.words.parts.get(line.word(at), "")
    here = at + 1
    needs_of = name == "end" or line.word(at) in {"beginning", "start", "middle", "outset", "dawn"}
    if needs_of and line.word(here) != "of" and not (line.word(here) in DASHES and line[here].glued):
        return None
    here += line.word(here) in DASHES and line[here].glued
    here += line.word(here) in {"on", "in", "of", "during"}
    base = whole(line, here)
    if base is None:
        return None
    says = base.says if _is_day(base.says) and name in {"early", "late", "middle"} else Part(name, base.says)
    return Read(at, base.last, says, "part of a period", ((base.first, base.last),) if says is not base.says else ())


def _is_day(says: Expression) -> bool:
    """Whether an expression names a single day, of which "late" and "early" change nothing."""
    if isinstance(says, Calendar):
        return says.day is not None
    return isinstance(says, Weekday) or (isinstance(says, Period) and says.unit == "day")


def unit(line: Line, at: int) -> Read | None:
    """ "year's end", "year-end", "weekend talks", "hours later"."""
    name = line.words.units.get(line.word(at))
    if line.word(at) == "weekend" and line.word(at - 1) not in line.words.habits:
        return Read(at, at + 1, Period("weekend"), "weekend")
    end = after_possessive(line, at + 1)
    end += line.word(end) in DASHES
    if name in {"week", "month", "year"} and line.word(end) == "end" and line.word(end + 1) != "of":
        return Read(at, end + 1, Part("end", Period(name)), "end of a period")
    return vague_hours(line, at)


def overnight(line: Line, at: int) -> Read | None:
    """ "overnight" is the night before the report; "overnight to Friday" is Friday."""
    if line.word(at + 1) in {"to", "into"}:
        day = line.time_at(at + 2)
        if day is not None:
            return Read(at, day.last, day.says, "part of a day")
    if line.time_at(at + 1) is not None or (line.word(at + 1) == "on" and line.time_at(at + 2) is not None):
        return None
    return Read(at, at + 1, Range(Period("day", -1), Period("day")), "overnight")
