"""Places in a line in, times set against the report or the text out: "last week", "that evening", "the day before"."""

from verbale.extract.times.expressions import ANAPHORIC, Calendar, Expression, Period, Read, Season, Shift, Window
from verbale.extract.times.line import Line
from verbale.extract.times.reading_dates import DASHES, month, weekday
from verbale.extract.times.reading_distances import STOPS, count, direction, marked
from verbale.extract.times.reading_feasts import feast
from verbale.extract.times.reading_parts import ordinal

_OFFSET = {Shift.LAST: -1, Shift.THIS: 0, Shift.NEXT: 1, Shift.FOLLOWING: 1, Shift.PREVIOUS: -1, Shift.THAT: 0}
_WHOLE = frozenset({"week", "month", "year", "decade", "century", "weekend", "quarter", "fortnight"})
_INTO = frozenset({"to", "into", "of", "on"})


def shifted(line: Line, at: int) -> Read | None:
    """ "last week", "the following January", "that evening", "the past three months", "the day before"."""
    if line.word(at) in {"that", "past"} and _is_conjunction(line, at):
        return None
    definite, shift, here = _determiner(line, at)
    if shift is Shift.NONE and not definite:
        return ordinal(line, at, here)
    found = ordinal(line, at, here) or _named(line, at, here, shift) or _counted(line, at, here, shift)
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
    if first is None or (line[at].capital and line[at + 1].capital):
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
        return marked(line, at, behind + 1, number, unit)
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
        day = line.time_at(here + 2)
        return None if day is None else Read(at, day.last, day.says, "part of a day")
    if line.word(here + 1) == "between":
        return _between_nights(line, at, here + 2)
    return None


def _between_nights(line: Line, at: int, here: int) -> Read | None:
    """ "the night between Saturday and Sunday" is the second day, as the night to Sunday is."""
    first = line.time_at(here)
    if first is None or line.word(first.last) != "and":
        return first and Read(at, first.last, first.says, "part of a day")
    second = line.time_at(first.last + 1)
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
        return (
            Window(1, unit) if line.word(at - 1) in {"over", "in", "during", "within", "for"} else Period(unit, 1, True)
        )
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
    if word in {"last", "next"} and line.word(here + 3) in STOPS:
        return Read(at, here + 3, Period(unit, 2 * sign), "unit before or after")
    stands = word in STOPS or line[here + 2].token < 0
    return Read(at, here + 2, Period(unit, sign, anaphoric=True), "unit before or after") if stands else None
