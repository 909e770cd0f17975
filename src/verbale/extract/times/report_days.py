"""An Analysis in, the day from which the report counts, and the days that its headings tell, out."""

from datetime import date, timedelta

from verbale.extract.times.asides import heading_day
from verbale.records.analysis import Analysis, Furniture
from verbale.reference.times import Words

_NEAR = timedelta(days=7)  # a dateline older than this is a copy's or an archive's, not the day of the report
_NEWS = timedelta(days=7)  # what was done longer ago is told as background
_HEADING = 60  # characters; a longer heading that holds a date is about it


def report_day(analysis: Analysis) -> date | None:
    """The day from which the report counts: its dateline's where that is close to publication, else publication."""
    published = analysis.article.published
    for kind in ("dateline date", "crawl date"):
        told = _furniture_date(analysis.furniture, kind)
        if told is not None and published is None:
            return told
        if told is not None and published is not None and timedelta(0) <= published - told <= _NEAR:
            return told if kind == "dateline date" else published
    return published


def is_old(end: date | None, published: date | None) -> bool:
    """The last day of a deed and the day of its report in, whether it is too old to date what is told behind it out.

    >>> is_old(date(2024, 2, 22), date(2024, 3, 16)), is_old(date(2024, 3, 14), date(2024, 3, 16))
    (True, False)
    """
    return end is not None and published is not None and published - end > _NEWS


def _furniture_date(furniture: tuple[Furniture, ...], kind: str) -> date | None:
    return next((day for piece in furniture if piece.kind == kind and (day := _iso(piece.says))), None)


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def heading_days(analysis: Analysis, words: Words) -> list[tuple[int, date]]:
    """Section headings that are dates, last first: a live blog's days, a bulletin's date line."""
    found: list[tuple[int, date]] = []
    for piece in analysis.furniture:
        if piece.kind == "heading" and len(piece.span) <= _HEADING:
            text = piece.span.of(analysis.article.text)
            day = _iso(piece.says) or heading_day(text, analysis.article.published, words)
            found += [(piece.span.start, day)] if day is not None else []
    return sorted(found, reverse=True)
