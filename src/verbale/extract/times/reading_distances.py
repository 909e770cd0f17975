"""Places in a line in, distances out: "two weeks ago", "a day earlier", "hours later", "the 24 hours to Monday"."""

from verbale.extract.times.expressions import Distance, Expression, Lead, Period, Read
from verbale.extract.times.line import Line
from verbale.extract.times.reading_dates import DASHES, after_possessive

STOPS = frozenset(
    ["", ".", ",", ";", ":", ")", "]", "”", '"', "’", "and", "but", "when", "that", "which", "who", "by", "in", "at"]
)


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
    return marked(line, at, here + 1, number, unit)


def marked(line: Line, at: int, here: int, number: int, unit: str) -> Read | None:
    """The word behind a number of units that makes a time of it; without one it is a duration and no time."""
    sign, text, end = direction(line, here)
    if sign:
        return Read(at, end, so_far(sign * number, unit, anaphoric=text), "distance")
    if line.word(here) == "to" and unit in {"hour", "day", "week"}:
        last = line.time_at(here + 1)
        days = {"hour": max(1, -(-number // 24)), "day": number, "week": 7 * number}[unit]
        return None if last is None else Read(at, last.last, Lead(days, last.says), "hours up to a day")
    return None


def so_far(number: int, unit: str, *, anaphoric: bool) -> Expression:
    """So many units back (negative) or ahead in, what to resolve out; hours make no other day unless they are a day long."""
    if unit == "hour":
        return Distance(int(number / 24), "day", anaphoric) if abs(number) >= 24 else Period("day", 0, anaphoric)
    if unit == "fortnight":
        return Distance(2 * number, "week", anaphoric)
    return Distance(number, unit, anaphoric)


def direction(line: Line, at: int) -> tuple[int, bool, int]:
    """ "ago", "earlier", "later", "from now", "'s time" behind a distance: (sign or 0, from the text?, place behind)."""
    word = line.word(at)
    told = line.words.distances.get(word, "")
    if told and (word in {"ago", "hence", "earlier", "later"} or line.word(at + 1) in STOPS):
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
