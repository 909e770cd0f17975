"""The words of a heading or caption in, the days that they tell out: read without a parse, for these are no sentences."""

import re
from collections.abc import Iterator
from datetime import date

from verbale.extract.times.days import Days
from verbale.extract.times.expressions import Calendar
from verbale.extract.times.reading import told_times
from verbale.extract.times.resolving import resolve
from verbale.extract.times.stand import Side, Stand
from verbale.records.analysis import Token
from verbale.records.text import Span
from verbale.reference.times import Words

_WORD = re.compile(r"\w+|\S")


def heading_day(text: str, published: date | None, words: Words) -> date | None:
    """The words of a heading in, the day that it names out; None where it names none.

    >>> from verbale.reference.times import time_words
    >>> heading_day("Thursday, 3 June", date(2021, 6, 4), time_words()).isoformat()
    '2021-06-03'
    """
    for told in told_times(_tokens(text), words):
        if isinstance(told.says, Calendar) and told.says.day is not None:
            found = resolve(told.says, Stand(published, None, Side.PAST))
            return None if found is None else found.start
    return None


def aside_times(text: str, published: date | None, words: Words) -> Iterator[tuple[Span, Days]]:
    """The words of a heading or caption in, the times that it tells with their places in it out.

    >>> from verbale.reference.times import time_words
    >>> [str(days.start) for _, days in aside_times("The bridge on 3 June 2020. Photo: R. Vos", None, time_words())]
    ['2020-06-03']
    """
    tokens = _tokens(text)
    for told in told_times(tokens, words):
        found = resolve(told.says, Stand(published, None, Side.PAST))
        if found is not None:
            yield tokens[told.first].span.join(tokens[told.last - 1].span), found


def _tokens(text: str) -> list[Token]:
    return [
        Token(i, Span(*found.span()), found[0], found[0], "X", "", "", i, "root", 0)
        for i, found in enumerate(_WORD.finditer(text))
    ]
