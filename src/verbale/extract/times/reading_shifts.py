"""Places in a line in, times set against the report or the text out: "last week", "two days earlier", "late 2019"."""

from verbale.extract.times.expressions import (
    ANAPHORIC,
    Calendar,
    Distance,
    Expression,
    Feast,
    Lead,
    Part,
    Period,
    Range,
    Read,
    Season,
    Shift,
    Weekday,
    Window,
    Years,
)
from verbale.extract.times.line import Line
from verbale.extract.times.reading_dates import (
    DASHES,
    after_possessive,
    day_month,
    decade,
    figures,
    month,
    weekday,
    year,
    year_behind,
)

_STOPS = frozenset(
    ["", ".", ",", ";", ":", ")", "]", "”", '"', "’", "and", "but", "when", "that", "which", "who", "by", "in", "at"]
)
_OFFSET = {Shift.LAST: -1, Shift.THIS: 0, Shift.NEXT: 1, Shift.FOLLOWING: 1, Shift.PREVIOUS: -1, Shift.THAT: 0}
_WHOLE = frozenset({"week", "month", "year", "decade", "century", "weekend", "quarter", "fortnight"})
_DURING = frozenset({"during", "throughout", "within", "over", "of"})
_INTO = frozenset({"to", "into", "of", "on"})


def core(line: Line, at: int) -> Read | None:
    """A line and a place in, the one time that begins there out, without prepositions and ranges."""
    found = feast(line, at) if line.word(at) in line.words.feast_words else None
    if found is not None:
        return found
    kind = "number" if line.word(at)[:1].isdigit() else line.words.kinds.get(line.word(at), "")
    for reader in _READERS.get(kind, ()):
        found = reader(line, at)
        if found is not None:
            return found
    return None


def count(line: Line, at: int) -> tuple[int | None, int]:
    """A number in figures or words, and the place behind it: "3", "three", "twenty-four", "a", "a couple of"."""
    word, numbers = line.word(at), line.words.numbers
    if line.number(at) is not None:
        return line.number(at), at + 1
    if word in numbers:
        unit = numbers.get(line.word(at + 2), 0) if line.word(at + 1) in DASHES and numbers[word] >= 20 else 0
        return (numbers[word] + unit, at + 3) if 0 < unit < 10 else (numbers[word], at + 1)
    if word == "couple" and line.word(at + 1) == "of":
        return 2, at + 2
    if word not in line.words.articles:
        return None, at
    return (2, at + 3) if line.word(at + 1) == "couple" and line.word(at + 2) == "of" else (1, at + 1)


def distance(line: Line, at: int) -> Read | None:
    """ "two weeks ago", "a day earlier", "hours later", "half a year later", "the 24 hours to Monday"."""
    half = line.word(at) == "half" and line.word(at + 1) in line.words.articles
    number, here = count(line, at + half)
    here += line.word(here) in DASHES  # "the 24-hour" counts no distance: no marker follows it
    unit = line.words.units.get(line.word(here))
    if number is None or unit is None:
        return None
    if half:
        number, unit = {"year": (6, "month"), "decade": (5, "year")}.get(unit, (0, "hour"))
    return _marked(line, at, here + 1, number, unit)


def _marked(line: Line, at: int, here: int, number: int, unit: str) -> Read | None:
    """The word behind a number of units that makes a time of it; without one it is a duration and no time."""
    sign, text, end = direction(line, here)
    if sign:
        return Read(at, end, _so_far(sign * number, unit, anaphoric=text), "distance")
    if line.word(here) == "to" and unit in {"hour", "day", "week"}:
        last = core(line, here + 1)
        days = {"hour": max(1, -(-number // 24)), "day": number, "week": 7 * number}[unit]
        return None if last is None else Read(at, last.last, Lead(days, last.says), "hours up to a day")
    return None


def _so_far(number: int, unit: str, *, anaphoric: bool) -> Expression:
    """Hours make no other day unless they are a day long."""
    if unit == "hour":
        return Distance(int(number / 24), "day", anaphoric) if abs(number) >= 24 else Period("day", 0, anaphoric)
    if unit == "fortnight":
        return Distance(2 * number, "week", anaphoric)
    return Distance(number, unit, anaphoric)


def direction(line: Line, at: int) -> tuple[int, bool, int]:
    """ "ago", "earlier", "later", "from now", "'s time" behind a distance: (sign or 0, from the text?, place behind)."""
    word = line.word(at)
    told = line.words.distances.get(word, "")
    if told and (word in {"ago", "hence", "earlier", "later"} or line.word(at + 1) in _STOPS):
        sign = -1 if told.endswith("back") else 1
        return (0, False, at) if line.word(at + 1) == "than" else (sign, "text" in told, at + 1)
    if word == "from" and line.word(at + 1) == "now":
        return 1, False, at + 2
    end = after_possessive(line, at)
    return (1, False, end + 1) if end > at and line.word(end) == "time" else (0, False, at)


def vague_hours(line: Line, at: int) -> Read | None:
    """ "hours later", "minutes earlier", without a number: the same day as told in the text."""
    if line.words.units.get(line.word(at)) != "hour":
        return None
    told = line.word(at + 1) in {"later", "earlier", "after", "before", "afterwards"}
    return Read(at, at + 2, Period("day", 0, anaphoric=True), "hours later") if told else None


def shifted(line: Line, at: int) -> Read | None:
    """ "last week", "the following January", "that evening", "the past three months", "the day before"."""
    if line.word(at) in {"that", "past"} and _is_conjunction(line, at):
        return None
    definite, shift, here = _determiner(line, at)
    if shift is Shift.NONE and not definite:
        return _ordinal(line, at, here)
    found = _ordinal(line, at, here) or _named(line, at, here, shift) or _counted(line, at, here, shift)
    if found is not None:
        return found
    if line.word(here) in line.words.dayparts:
        return _daypart(line, at, here, shift)
    return _unit(line, at, here, shift, definite=definite)


def _is_conjunction(line: Line, at: int) -> bool:
    """Whether "that" opens a clause ("said that Monday's talks"), "past" is a preposition ("past midnight").

    Before "week" or "evening" no clause opens, nor before a month, unless a verb of telling stands before it.
    """
    token, before = line.token(at), line.token(at - 1)
    if token is None or token.upos not in {"SCONJ", "PRON", "ADV", "ADP"}:
        return False
    follows = line.word(at + 1)
    if follows in line.words.units or follows in line.words.dayparts:
        return False
    tells = before is not None and before.lemma in line.words.tense.telling
    return tells or follows not in line.words.months or line.word(at + 2) in {"'", "’"}


def _determiner(line: Line, at: int) -> tuple[bool, Shift, int]:
    """ "the", "this past", "that same", "last": whether definite, how shifted, and the place behind."""
    definite = line.word(at) in {"the", "these", "those"}
    here = at + definite
    here += line.word(here) == "very"
    shift = _shift(line, here)
    here += shift is not Shift.NONE
    again = _shift(line, here)
    if shift in {Shift.THIS, Shift.THAT} and again in {Shift.LAST, Shift.NEXT, Shift.THAT}:
        return False, again, here + 1
    return definite, shift, here


def _shift(line: Line, at: int) -> Shift:
    told = line.words.shifts.get(line.word(at))
    return Shift.NONE if told is None else Shift(told)


def _named(line: Line, at: int, here: int, shift: Shift) -> Read | None:
    """A weekday, month, season or feast behind "last", "next", "that" …"""
    day = weekday(line, here, shift)
    if day is not None:
        return Read(at, day.last, day.says, day.rule)
    if shift is Shift.NONE:
        return None
    named = month(line, here, shift) or _season_shifted(line, here, shift) or _feast_shifted(line, here, shift)
    return None if named is None else Read(at, named.last, named.says, named.rule)


def _season_shifted(line: Line, at: int, shift: Shift) -> Read | None:
    first = line.words.seasons.get(line.word(at))
    if first is None or line[at].capital and line[at + 1].capital:
        return None
    return Read(at, at + 1, Season(first, shift=shift), "season")


def _feast_shifted(line: Line, at: int, shift: Shift) -> Read | None:
    found = feast(line, at) if line.word(at) in line.words.feast_words else None
    if found is None or not isinstance(found.says, Calendar):
        return found
    return Read(at, found.last, Calendar(None, found.says.month, found.says.day, shift), found.rule)


def _counted(line: Line, at: int, here: int, shift: Shift) -> Read | None:
    """ "the past three months", "the next two weeks", "the 24 hours to Monday"."""
    number, behind = count(line, here)
    unit = line.words.units.get(line.word(behind))
    if number is None or unit is None or line.word(here) in line.words.articles:
        return None
    if shift is Shift.NONE or unit == "hour":
        return _marked(line, at, behind + 1, number, unit)
    if shift in {Shift.THIS, Shift.THAT}:
        return None
    return Read(at, behind + 1, Window(_OFFSET[shift] * number, unit, shift in ANAPHORIC), "past or next units")


def _daypart(line: Line, at: int, here: int, shift: Shift) -> Read | None:
    """ "last night", "this morning", "that evening", "the night to Friday", "the evening of 3 May"."""
    if shift is Shift.NEXT:
        return Read(at, here + 1, Period("day", 1, anaphoric=True), "part of a day")
    if shift is not Shift.NONE:
        says = Period("day", _OFFSET[shift], shift in ANAPHORIC)
        return Read(at, here + 1, says, "part of a day")
    if line.word(here + 1) in _INTO:
        day = core(line, here + 2)
        return None if day is None else Read(at, day.last, day.says, "part of a day")
    if line.word(here + 1) == "between":
        return _between_nights(line, at, here + 2)
    return None


def _between_nights(line: Line, at: int, here: int) -> Read | None:
    """ "the night between Saturday and Sunday" is the second day, as the night to Sunday is."""
    first = core(line, here)
    if first is None or line.word(first.last) != "and":
        return first and Read(at, first.last, first.says, "part of a day")
    second = core(line, first.last + 1)
    return None if second is None else Read(at, second.last, second.says, "part of a day")


def _unit(line: Line, at: int, here: int, shift: Shift, *, definite: bool) -> Read | None:
    word = line.word(here)
    unit = line.words.units.get(word)
    if unit is None or (word.endswith("s") and unit != "century"):
        return None
    if shift is Shift.NONE:
        return _definite_unit(line, at, here, unit)
    if unit == "day":
        return _day(line, at, here, shift)
    if unit not in _WHOLE:
        return None
    return Read(at, here + 1, _period(line, at, unit, shift, definite=definite), "unit")


def _day(line: Line, at: int, here: int, shift: Shift) -> Read | None:
    """ "the same day", "the next day", "that day"; "the last day" and "this day" tell none."""
    if shift in {Shift.LAST, Shift.THIS} or line.word(here + 1) in DASHES:
        return None
    return Read(at, here + 1, Period("day", _OFFSET[shift], anaphoric=True), "day in the text")


def _period(line: Line, at: int, unit: str, shift: Shift, *, definite: bool) -> Expression:
    past = line.word(at) == "past" or (definite and line.word(at + 1) == "past")
    if past or (definite and shift is Shift.LAST and line.word(at - 1) in {"over", "in", "during", "within", "for"}):
        return Window(-1, unit)
    if definite and shift is Shift.NEXT:
        return Window(1, unit) if line.word(at - 1) in {"over", "in", "during", "within", "for"} else Period(unit, 1, True)
    return Period(unit, _OFFSET[shift], shift in ANAPHORIC)


def _definite_unit(line: Line, at: int, here: int, unit: str) -> Read | None:
    """ "the weekend", "the day before", "the day after tomorrow", "the week before last", "during the year"."""
    if unit == "weekend":
        return Read(at, here + 1, Period("weekend"), "weekend")
    behind = line.word(here + 1)
    if behind in {"before", "after"}:
        return _unit_before(line, at, here, unit, -1 if behind == "before" else 1)
    sign, _, end = direction(line, here + 1)
    if sign:
        return Read(at, end, Period(unit, sign, anaphoric=True), "unit before or after")
    during = line.word(at - 1) in {"during", "throughout"} and unit in {"week", "month", "year"}
    return Read(at, here + 1, Period(unit), "unit") if during else None


def _unit_before(line: Line, at: int, here: int, unit: str, sign: int) -> Read | None:
    """ "the day after tomorrow" and "the week before last" count from the report, "the day before" from the text."""
    word = line.word(here + 2)
    if unit == "day" and word in {"yesterday", "tomorrow"}:
        return Read(at, here + 3, Period("day", 2 * sign), "unit before or after")
    if word in {"last", "next"} and line.word(here + 3) in _STOPS:
        return Read(at, here + 3, Period(unit, 2 * sign), "unit before or after")
    stands = word in _STOPS or line[here + 2].token < 0
    return Read(at, here + 2, Period(unit, sign, anaphoric=True), "unit before or after") if stands else None


def _ordinal(line: Line, at: int, here: int) -> Read | None:
    """ "the third quarter of 2021", "the first half", "the last week of May", "the 20th century", "the 20th"."""
    number, behind = _ordinal_number(line, here)
    if number is None:
        return _last_of(line, at, here)
    word = line.word(behind)
    if word == "century":
        return Read(at, behind + 1, Years(100 * (number - 1), 100), "century")
    if word in {"quarter", "half"} and number <= 4:
        base, end = _of(line, behind + 1, Period("year"))
        return Read(at, end, Part(f"{word}-{number}", base), "quarter or half")
    if word in {"week", "days"} and line.word(behind + 1) == "of":
        base, end = _of(line, behind + 1, None)
        return None if base is None else Read(at, end, Part(f"week-{number}", base), "week of a month")
    return _day_of_month(line, at, here, behind)


def _ordinal_number(line: Line, at: int) -> tuple[int | None, int]:
    if line.word(at) in line.words.ordinals:
        return line.words.ordinals[line.word(at)], at + 1
    number = line.number(at)
    if number is not None and line[at + 1].glued and line.word(at + 1) in {"st", "nd", "rd", "th"}:
        return number, at + 2
    return None, at


def _last_of(line: Line, at: int, here: int) -> Read | None:
    """ "the last week of May", "the last days of 2019", "the final quarter of the year"."""
    if line.word(here - 1) != "last" or line.word(here + 1) != "of" or line.word(here) not in {"week", "days", "quarter"}:
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
    if number is None or not 1 <= number <= 31 or not alone:
        return None
    if line.word(at - 1) not in {"on", "by", "until", "since", "from", "till"} or line.word(at) != "the":
        return None
    return Read(at, behind, Calendar(day=number), "day of the month")


def _of[T](line: Line, at: int, otherwise: T) -> tuple[Expression | T, int]:
    """ "of 2021", "of the year", "of last month", "of May": what a part is of, or `otherwise` where nothing is told."""
    if line.word(at) not in {"of", "in"}:
        found = core(line, at) if line.number(at) in line.words.years else None
        return (otherwise, at) if found is None else (found.says, found.last)
    found = whole(line, at + 1)
    return (otherwise, at) if found is None else (found.says, found.last)


def whole(line: Line, at: int) -> Read | None:
    """A time with an extent of its own behind "of" or "in": "the year", "last month", "May", "2021"."""
    unit = line.words.units.get(line.word(at + 1))
    if line.word(at) == "the" and unit in {"day", "week", "month", "year", "decade", "century", "weekend"}:
        if not line.word(at + 1).endswith("s") and line.words.distances.get(line.word(at + 2)) is None:
            return Read(at, at + 2, Period(unit), "unit")
    found = core(line, at)
    return found or (core(line, at + 1) if line.word(at) == "the" else None)


def part(line: Line, at: int) -> Read | None:
    """ "late November", "early in 2016", "earlier this month", "the end of the year", "late on Wednesday", "mid-May"."""
    name = line.words.parts.get(line.word(at), "")
    here = at + 1
    if name == "end" or line.word(at) in {"beginning", "start", "middle", "outset", "dawn"}:
        if line.word(here) != "of" and not (line.word(here) in DASHES and line[here].glued):
            return None
    here += line.word(here) in DASHES and line[here].glued
    here += line.word(here) in {"on", "in", "of", "during"}
    base = whole(line, here)
    if base is None:
        return None
    says = base.says if _is_day(base.says) and name in {"early", "late", "middle"} else Part(name, base.says)
    return Read(at, base.last, says, "part of a period")


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


def season(line: Line, at: int) -> Read | None:
    """ "summer 2008", "the summer of 2008", "in the spring"; "fall" and "spring" need more than themselves."""
    first = line.words.seasons.get(line.word(at), 0)
    told = year_behind(line, at + 1)
    if told.number is not None or told.distance is not None:
        return Read(at, told.last, Season(first, told.number, Shift.NONE, told.distance), "season")
    before = line.word(at - 2) if line.word(at - 1) == "the" else line.word(at - 1)
    if before not in {"in", "during", "throughout", "since", "until", "over", "by"} or line.word(at) == "fall":
        return None
    bare = line.word(at - 1) != "the" and line.word(at) == "spring"
    if bare or line[at].capital or line.word(at + 1) == "of":
        return None
    return Read(at, at + 1, Season(first), "season")


def today(line: Line, at: int) -> Read | None:
    """ "yesterday", "tomorrow morning", "tonight"."""
    end = at + 1 + (line.word(at + 1) in line.words.dayparts)
    return Read(at, end, Period("day", line.words.day_words[line.word(at)]), "day of the report")


def overnight(line: Line, at: int) -> Read | None:
    """ "overnight" is the night before the report; "overnight to Friday" is Friday."""
    if line.word(at + 1) in {"to", "into"}:
        day = core(line, at + 2)
        if day is not None:
            return Read(at, day.last, day.says, "part of a day")
    if core(line, at + 1) is not None or (line.word(at + 1) == "on" and core(line, at + 2) is not None):
        return None
    return Read(at, at + 1, Range(Period("day", -1), Period("day")), "overnight")


def feast(line: Line, at: int) -> Read | None:
    """ "Christmas", "New Year's Eve", "Easter Monday", with a year where one is told; the longest name counts."""
    if not line[at].capital:
        return None
    names, end, best = [line.word(at)], at + 1, 0
    key: tuple[str, ...] = ()
    for _ in range(5):
        if (found := tuple(names)) in line.words.feasts or found in line.words.easter:
            best, key = end, found
        end += line.word(end) in {"'", "’"}
        names.append(line.word(end))
        end += 1
    return _feast_named(line, at, best, key) if key else None


def _feast_named(line: Line, at: int, end: int, key: tuple[str, ...]) -> Read | None:
    if line[end].capital and line.token(end) is not None and line.word(end) not in line.words.kinds:
        return None  # "Christmas Island", "New Year Offensive"
    told = year_behind(line, end)
    if key in line.words.easter:
        return Read(at, told.last, Feast(line.words.easter[key], told.number), "feast")
    return Read(at, told.last, told.of(*line.words.feasts[key]), "feast")


_READERS = {
    "number": (figures, decade, day_month, distance, year),
    "shift": (shifted,),
    "part": (part,),
    "unit": (unit,),
    "season": (season,),
    "decade": (decade,),
    "today": (today,),
    "overnight": (overnight,),
    "weekday": (weekday,),
    "month": (month,),
}
