"""Places in a line in, years and decades told there out: "in 2008", "the 2008 war", "2019/20", "347 AD", "the 1990s".

A number of four digits is a year where it stands as one; of fewer digits only beside "AD" or behind "the year".
"""

from verbale.extract.times.expressions import Calendar, Range, Read, Years
from verbale.extract.times.line import Line
from verbale.extract.times.reading_dates import DASHES, counts, in_measure

_CLOSERS = frozenset({"", ".", ",", ")", ";", ":", "”", '"', "]"})
_DETERMINERS = frozenset({"the", "its", "his", "her", "their", "a", "an", "our", "s", "that", "this"})
_HUNDREDS = 2000
_BARE = range(1500, 2200)  # what may stand alone: a heading "2013", a list's "1669, rebuilt later"
_ERAS = frozenset({"ad", "ce"})
_JOINED = frozenset({"and", "or"})


def decade(line: Line, at: int) -> Read | None:
    """ "1990s", "the 90s", "the nineties"."""
    word = line.word(at)
    if word in line.words.decades:
        spoken = line.word(at - 1) in {"the", "early", "late", "mid", "-", "in"}
        return Read(at, at + 1, Years(line.words.decades[word], 10), "decade") if spoken else None
    number, end = line.number(at), at + 1
    end += line.word(end) in {"'", "’"} and line[end].glued
    if number is None or line.word(end) != "s" or not line[end].glued or number % 10:
        return None
    if number < 100:
        number += 1900 if number >= 20 else 2000
    count = 100 if number % 100 == 0 and number < _HUNDREDS else 10  # "the 1800s" are a century, "the 2000s" a decade
    return Read(at, end + 1, Years(number, count), "decade") if number in line.words.years else None


def year(line: Line, at: int) -> Read | None:
    """ "in 2008", "the 2008 war", "2019-2020", "2019/20", "AD 842"."""
    number = line.number(at)
    if number is None:
        return None
    if number not in line.words.years or not _stands_as_year(line, at):
        return _of_era(line, at, number)
    last, end = _last_year(line, at, number)
    if last is None:
        return Read(at, end, Calendar(number), "year")
    return Read(at, end, Range(Calendar(number), Calendar(last)), "year", ((at, at + 1), (end - 1, end)))


def _of_era(line: Line, at: int, number: int) -> Read | None:
    """ "347 AD", "in the year 71"."""
    behind = line.word(at + 1) in _ERAS and line[at + 1].capital
    named = line.word(at - 1) == "year" and line.word(at - 2) == "the" and not counts(line, at)
    return Read(at, at + 1 + behind, Calendar(number), "year") if number and (behind or named) else None


def era(line: Line, at: int) -> Read | None:
    """ "AD 842"."""
    number = line.number(at + 1)
    return Read(at, at + 2, Calendar(number), "year") if number and line[at].capital else None


def _last_year(line: Line, at: int, first: int) -> tuple[int | None, int]:
    if line.word(at + 1) not in DASHES | {"/"}:
        return None, at + 1
    second = line.number(at + 2)
    if second is not None and second < 100 and len(line.word(at + 2)) == 2:
        second += first - first % 100
    if second is None or not first < second <= first + 300:
        return None, at + 1
    return second, at + 3


def _stands_as_year(line: Line, at: int) -> bool:
    before, behind = line.word(at - 1), line.word(at + 1)
    if behind in DASHES and line.number(at + 2) in line.words.years:
        return not line[at].glued and not in_measure(line, at + 3)
    if _beside_another(line, at):
        return True
    if _in_that_year(line, at):
        return True
    if before in line.words.not_year_behind or (counts(line, at) and before not in _DETERMINERS):
        return False
    if in_measure(line, at + 1) or behind == ":" or (line[at].glued and before not in {"(", "–", "-", "—"}):
        return False
    if before in line.words.year_behind or (before in DASHES and line.number(at - 2) is not None):
        return True
    return _of_a_life(line, at) or _alone(line, at) or _plain_year(line, at)


def _in_that_year(line: Line, at: int) -> bool:
    """ "In 1996 gunmen took a teacher", "older people remember 1961, when …": no round number that counts."""
    number, before = line.number(at) or 0, line.token(at - 1)
    if not 1800 <= number <= 2100:
        return False
    recalled = before is not None and before.lemma in line.words.recalled
    if recalled and line.word(at + 1) == "," and line.word(at + 2) == "when":
        return True
    return line.word(at - 1) == "in" and bool(number % 100) and not in_measure(line, at + 1)


def _beside_another(line: Line, at: int) -> bool:
    """ "from 1699 or 1700", "the 2011 and 2017 censuses"."""
    ahead, back = line.number(at + 2), line.number(at - 2)
    if line.word(at + 1) in _JOINED and line.word(at - 1) in _DETERMINERS and ahead in line.words.years:
        return not line[at].glued
    joined = line.word(at - 1) in _JOINED and back in line.words.years
    return joined and not counts(line, at) and _stands_as_year(line, at - 2)


def _of_a_life(line: Line, at: int) -> bool:
    """ "(b. 1950)", "c. 1410", "as recently as 1995", "(1738)"."""
    before = line.word(at - 2) if line.word(at - 1) == "." else line.word(at - 1)
    if before in line.words.year_short or (before == "as" and line.word(at - 2) in line.words.year_as):
        return True
    return before == "(" and line.word(at + 1) in {")", ";"} | DASHES


def _alone(line: Line, at: int) -> bool:
    """A year that opens a line and is followed by a stop: headings, entries of lists."""
    if line.word(at - 1) or line.number(at) not in _BARE:
        return False
    return line.word(at + 1) in {"", ".", ",", ":"} and (line.word(at + 1) != ":" or not line[at + 1].glued)


def _plain_year(line: Line, at: int) -> bool:
    """A year without a preposition: "the 2008 war", "World Cup 2018", "opened 2012 with a win", "Radio’s 1999 “Contest”"."""
    number, token, behind = line.number(at) or 0, line.token(at + 1), line.word(at + 1)
    if not 1800 <= number <= 2100:
        return False
    if token is not None and (token.upos in {"NOUN", "PROPN", "ADJ"} or behind in {"“", '"', "‘"}):
        return line.word(at - 1) in _DETERMINERS or (token.xpos != "NNS" and token.upos != "PUNCT")
    before = line.token(at - 1)
    named = before is not None and (before.upos in {"PROPN", "PUNCT"})
    if before is not None and before.lemma in line.words.tense.beginning | line.words.tense.ending:
        return token is None or token.upos == "ADP"
    return behind in _CLOSERS | DASHES | {"in", "and"} and named
