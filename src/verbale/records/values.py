"""Cells of the notation that hold a time or a number in, the values out."""

import re
from calendar import monthrange
from datetime import date

from verbale.errors import BadNotation
from verbale.records.account import Count
from verbale.records.escape import unescape
from verbale.records.when import Basis, When

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_NUMBER = re.compile(r"(~?)(\d{1,4000})(?:([+-])(\d{1,4000})?)?", re.ASCII)  # longer numbers int() refuses


def parse_when(cell: str) -> When:
    """The first cell of an account in, a When without its words out.

    >>> parse_when("2021-12-20/").end is None, parse_when("2021-12-21~").basis.value
    (True, 'published')
    """
    if cell == "?":
        return When.unknown()
    days, mark, rest = cell.partition("~")
    if rest:
        raise BadNotation(f"not a time of the notation: {cell!r}")
    first, slash, last = days.partition("/")
    start = _day(first, cell, last=False) if first else None
    end = _day(last or first, cell, last=True) if last or not slash else None
    if start is None and end is None:
        raise BadNotation(f"not a time of the notation: {cell!r}")
    return When(start, end, Basis.PUBLISHED if mark else Basis.STATED)


def parse_count(entry: str) -> Count:
    """A number told in, a Count without its words out.

    >>> parse_count("killed 5-7").most, parse_count("votes for ~400").least
    (7, 360)
    """
    of, _, number = entry.rpartition(" ")
    found = _NUMBER.fullmatch(number)
    if not of or not found:
        raise BadNotation(f"a count is what is counted and a number, not {entry!r}")
    about, first, sign, second = found.groups()
    of, least = unescape(of), int(first)
    if about and not sign:
        return Count.roughly(of, least)
    if about or (sign == "+" and second):
        raise BadNotation(f"a count is what is counted and a number, not {entry!r}")
    if sign == "-":
        return Count(of, least, int(second)) if second else Count(of, None, least)
    return Count(of, least, None if sign else least)


def _day(words: str, cell: str, *, last: bool) -> date:
    found = _DAY.fullmatch(words)
    if not found:
        raise BadNotation(f"not a time of the notation: {cell!r}")
    year, month = int(found[1]), int(found[2] or (12 if last else 1))
    try:
        day = int(found[3]) if found[3] else (monthrange(year, month)[1] if last else 1)
        return date(year, month, day)
    except ValueError as fault:
        raise BadNotation(f"no such day: {cell!r}") from fault
