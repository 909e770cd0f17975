"""Places in a line in, seasons, feasts, eras and days of the report out: "summer 2008", "New Year's Eve", "World War II"."""

from verbale.extract.times.expressions import Calendar, Feast, Period, Range, Read, Season, Shift
from verbale.extract.times.line import Line
from verbale.extract.times.reading_dates import ERA, year_behind


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


def feast(line: Line, at: int) -> Read | None:
    """ "Christmas", "New Year's Eve", "Easter Monday", with a year where one is told; the longest name counts."""
    if not line[at].capital:
        return None
    names, end, best = [line.word(at)], at + 1, 0
    key: tuple[str, ...] = ()
    for _ in range(5):
        found = tuple(names)
        if found in line.words.feasts or found in line.words.easter or found in line.words.eras:
            best, key = end, found
        end += line.word(end) in {"'", "’"}
        names.append(line.word(end))
        end += 1
    return _feast_named(line, at, best, key) if key else None


def _feast_named(line: Line, at: int, end: int, key: tuple[str, ...]) -> Read | None:
    if key in line.words.eras:
        first, last = (Calendar(day.year, day.month, day.day) for day in line.words.eras[key])
        return Read(at, end, Range(first, last), ERA)
    if line[end].capital and line.token(end) is not None and line.word(end) not in line.words.kinds:
        return None  # "Christmas Island", "New Year Offensive"
    told = year_behind(line, end)
    if key in line.words.easter:
        return Read(at, told.last, Feast(line.words.easter[key], told.number), "feast")
    return Read(at, told.last, told.of(*line.words.feasts[key]), "feast")
