"""A paragraph in, the crawler's date or the dateline at its front out, with the place, the day and the agency it tells.

A day without a year reads "--06-13" (ISO 8601's way) unless the day of publication tells the year.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from verbale.language.dateline_forms import (
    AGENCY_ALONE,
    CRAWLED,
    DASHES,
    DATELINES,
    DAY_ALONE,
    LINE,
    MONTHS,
    STOP,
)
from verbale.records.analysis import Furniture
from verbale.records.text import Span
from verbale.reference.gazetteer import gazetteer
from verbale.reference.phrases import As
from verbale.reference.world import world


def datelines(text: str, paragraph: Span, published: date | None, *, early: bool) -> Iterator[Furniture]:
    """A paragraph and the day of publication in, what stands at its front out; `early` paragraphs may have weaker signs.

    >>> text = "LOMÉ, June 13 (Volta Press) – The envoy left."
    >>> [(f.kind, f.says) for f in datelines(text, Span(0, len(text)), date(2027, 6, 14), early=True)]
    [('dateline place', 'Lomé'), ('dateline date', '2027-06-13'), ('credit', 'Volta Press')]
    """
    start = paragraph.start
    while early and (crawled := CRAWLED.match(text, start, paragraph.end)):  # "Published … | Updated …"
        told = _day(crawled, published)
        yield Furniture(Span(start, crawled.end()), "crawl date", told)
        start, published = crawled.end(), published or iso_day(told)
    for form in DATELINES:
        found = form.match(text, start, paragraph.end)
        if found and _believed(text, found, paragraph, early=early):
            yield from _told(found, published)
            return
    alone = AGENCY_ALONE.match(text, start, paragraph.end)
    if alone:
        kind = "dateline place" if _is_town(alone["agency"]) else "credit"
        yield Furniture(Span(start, alone.end()), kind, alone["agency"].strip())


def _is_town(name: str) -> bool:
    """Whether brackets at the front hold a town, as with Human Rights Watch ("(Beirut) –"), and no outlet."""
    known = world().lookup(name)
    if known:
        return known[0].as_ is As.CAPITAL
    return bool(gazetteer().candidates(name))


def iso_day(told: str) -> date | None:
    """A day in ISO form in, the date out; None for one without a year ("--05-08") or for none.

    >>> iso_day("--05-08"), iso_day("2024-05-08")
    (None, datetime.date(2024, 5, 8))
    """
    with suppress(ValueError):
        return date.fromisoformat(told)
    return None


def day_alone(text: str, paragraph: Span, published: date | None) -> str:
    """A paragraph in, the day out if it holds nothing but a day with its year; "" for every other one.

    >>> text = "Tuesday, 21 December 2021 – 10:15"
    >>> day_alone(text, Span(0, len(text)), None)
    '2021-12-21'
    """
    found = DAY_ALONE.fullmatch(text, paragraph.start, paragraph.end) if len(paragraph) < 60 else None
    said = _day(found, published) if found else ""
    return said if found and (found["iso"] or found["year1"] or found["year2"]) else ""


def line_alone(text: str, paragraph: Span, published: date | None) -> Iterator[Furniture]:
    """A paragraph in, what it tells out if it holds nothing but a place and a day, as ministries head their releases.

    >>> text = "Nicosia, 2 December 2026"
    >>> [(f.kind, f.says) for f in line_alone(text, Span(0, len(text)), None)]
    [('dateline place', 'Nicosia'), ('dateline date', '2026-12-02')]
    """
    found = LINE.fullmatch(text, paragraph.start, paragraph.end) if len(paragraph) < _LONGEST_LINE else None
    if found and _is_town(_named(found["place"])):
        yield from _told(found, published)


_LONGEST_LINE = 90  # characters


def _believed(text: str, found: re.Match[str], paragraph: Span, *, early: bool) -> bool:
    """Capitals, a day or an agency prove a dateline; without them an early paragraph needs a lone dash behind one place."""
    capitals = found["place"].isupper() and len(found["place"]) > 2
    day = any(found[name] for name in ("iso", "month1", "month2"))
    names = found.groupdict()
    agency = bool(names.get("agency") or names.get("slashed"))
    if found["dash"].strip() in {"", "."} and not (early and day and (capitals or agency)):
        return False
    if found["dash"].strip() == ":":
        return (day and capitals) or ((agency or (early and capitals)) and _is_town(found["place"]))
    if capitals:
        return early or day or agency
    if day or agency:
        return True
    if not early or len(found["place"].split()) > 3 or found["dash"].strip() == found["dash"]:
        return False
    stop = STOP.search(text, found.end(), paragraph.end)
    rest = DASHES.search(text, found.end(), stop.start() if stop else paragraph.end)
    return rest is None and text[found.end()] in '“"‘«„ABCDEFGHIJKLMNOPQRSTUVWXYZ' and paragraph.end - found.end() > 40


def _told(found: re.Match[str], published: date | None) -> Iterator[Furniture]:
    span = Span(found.start(), found.end())
    for place in found["place"].split("/"):
        yield Furniture(span, "dateline place", _named(place))
    day = _day(found, published)
    if day:
        yield Furniture(span, "dateline date", day)
    names = found.groupdict()
    agency = names.get("agency") or names.get("slashed")
    if agency:
        yield Furniture(span, "credit", agency.strip(" ."))


def _named(place: str) -> str:
    """A place as a dateline writes it in, its name in usual writing out ("BUENOS AIRES" -> "Buenos Aires")."""
    return " ".join(_usual(word) for word in place.split()) if place.isupper() else place.strip()


def _usual(word: str) -> str:
    # U.S. and D.C. keep their capitals; a part of one letter does not ("SANA'A", but "N'DJAMENA").
    if "." in word[:-1]:
        return word
    parts = re.split(r"(['’‘ʼ`-])", word)
    return "".join(
        part.capitalize() if number == 0 or len(part) > 1 else part.lower() for number, part in enumerate(parts)
    )


def _day(found: re.Match[str], published: date | None) -> str:
    """The day that a match names in ISO form, "" where it names none."""
    names = found.groupdict()
    iso = names.get("iso") or names.get("bare")
    if iso:
        return str(iso)
    which = "1" if names.get("month1") else "2"
    if not names.get(f"month{which}"):
        return ""
    month = MONTHS.index(found[f"month{which}"][:3].lower()) + 1
    day, year = int(found[f"day{which}"]), found[f"year{which}"]
    if year:
        return f"{year}-{month:02}-{day:02}"
    return _nearest(month, day, published) if published else f"--{month:02}-{day:02}"


def _nearest(month: int, day: int, published: date) -> str:
    """The day of the year that lies nearest to the publication."""
    candidates = []
    for year in (published.year - 1, published.year, published.year + 1):
        with suppress(ValueError):  # 29 February, or "June 31"
            candidates.append(date(year, month, day))
    if not candidates:
        return f"--{month:02}-{day:02}"
    return min(candidates, key=lambda candidate: abs(candidate - published)).isoformat()
