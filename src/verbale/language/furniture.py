"""A text and its paragraphs in, the stretches that are no sentences of the report out, with what they tell.

Careful on one side: what may be a sentence of the report stays. The words that give furniture away stand in furniture.toml.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from verbale.language.dateline_forms import CRAWLED
from verbale.language.datelines import datelines, day_alone, iso_day, line_alone
from verbale.language.markup import markup
from verbale.records.analysis import Furniture
from verbale.records.text import Span

# The paragraphs in which a crawl date, a weak dateline or the headline may stand.
_EARLY = 4
_ADDRESS = re.compile(
    r"(?:(?:https?://|www\.)\S{3,}|[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{2,60}|@\w{2,30})[\s.,;|]{0,3}", re.IGNORECASE
)
_BYLINE = re.compile(
    r"(?:By|BY|Written by|Story by)\s(?P<names>[A-ZÀ-Þ][\w.'’-]{0,24}(?:\s(?:and|[A-ZÀ-Þa-zà-ÿ][\w.'’-]{0,24})){1,6})"
    r"(?P<rest>(?:[,|–—-]|\sin\s|\sfor\s)[^.!?]{0,80})?$"
)
_BULLET = re.compile(r"(?:[•·▪●■►*‣◦-]|–|—|\(?\d{1,2}[.)]|#{1,6})\s{1,3}(?=\S)")
_TICKER = re.compile(
    r"\d{1,2}[:.h]\d{2}\s?(?:GMT|UTC|CET|CEST|EST|EDT|BST|MSK|a\.m\.|p\.m\.|am|pm|local time)?\s?[–—:|-]\s{1,3}(?=[A-Z“\"])"
    r"|\d{1,2}[:h]\d{2}\s{1,3}(?=[A-Z“\"])"  # "17:10 The ministry confirms …", as live blogs head their entries
)
_BRACKET = re.compile(
    r"[(\[]\s?(?:(?:photo|image|picture|file photo|video|screengrab)\b|(?:read|see|watch|also read)(?: more| also|:))[^()\[\]]{0,120}[)\]]",
    re.IGNORECASE,
)
# What a link leaves behind at the end of a paragraph.
_MORE = re.compile(
    r"(?:(?<=[.!?…”\"’'] )|(?<=>))(?:read|see|find out|learn|watch) (?:more|the full story)(?: here)?[.:…» ]{0,3}(?=</|$)",
    re.IGNORECASE,
)
_SENTENCE_ENDS = frozenset(".!?…\"”»’'")
_LONGEST_HEADING = 15


@dataclass(frozen=True, slots=True)
class _Table:
    """furniture.toml, made ready to be matched."""

    longest: int
    whole: tuple[tuple[str, re.Pattern[str]], ...]
    ending: tuple[tuple[str, re.Pattern[str]], ...]
    label: tuple[tuple[str, re.Pattern[str]], ...]
    edition: re.Pattern[str]
    languages: re.Pattern[str]
    codes: tuple[tuple[str, str], ...]


def furniture(text: str, paragraphs: Sequence[Span], published: date | None = None) -> tuple[Furniture, ...]:
    """A text, its paragraphs and the day of publication in, its furniture out in the order of the text.

    >>> text = "Also available in: Русский (Russian)"
    >>> [(f.kind, f.says) for f in furniture(text, [Span(0, len(text))])]
    [('edition note', 'ru')]
    """
    found = list(markup(text))
    for number in range(len(paragraphs)):
        here = list(_of_paragraph(text, paragraphs, number, published))
        # A page's own date tells the year of a dateline that follows ("May 8").
        published = published or next((iso_day(each.says) for each in here if each.kind == "crawl date"), None)
        found.extend(here)
    return tuple(sorted(found, key=lambda each: (each.span.start, -each.span.end)))


def _of_paragraph(text: str, paragraphs: Sequence[Span], number: int, published: date | None) -> Iterator[Furniture]:
    paragraph = paragraphs[number]
    whole = list(_whole(text, paragraph))
    day = day_alone(text, paragraph, published) if number < _EARLY else ""
    # Where several lines are days, they head the parts of a live blog.
    if day and sum(bool(day_alone(text, each, published)) for each in paragraphs) == 1:
        whole = [Furniture(paragraph, "crawl date", day)]
    whole = whole or (list(line_alone(text, paragraph, published)) if number < _EARLY else [])
    if not whole and _is_heading(text, paragraphs, number):
        whole = [Furniture(paragraph, "heading", "")]
    if whole:
        yield from whole
        return
    start = paragraph.start
    for piece in _front(text, paragraph, published, early=number < _EARLY):
        yield piece
        start = max(start, piece.span.end)
    for bracket in _BRACKET.finditer(text, start, paragraph.end):
        yield Furniture(Span(bracket.start(), bracket.end()), "caption", "")
    # The end of the region matters to "$", so that only the tail is searched.
    more = _MORE.search(text, max(start, paragraph.end - 60), paragraph.end)
    if more:
        yield Furniture(Span(more.start(), more.end()), "markup", "")


def _whole(text: str, paragraph: Span) -> Iterator[Furniture]:
    """The furniture that takes a whole paragraph, if it is any."""
    table = _table()
    if len(paragraph) > table.longest:
        return
    if table.edition.match(text, paragraph.start, paragraph.end):
        yield from _editions(text, paragraph, table)
        return
    byline = _BYLINE.match(text, paragraph.start, paragraph.end)
    if byline:
        yield Furniture(paragraph, "byline", byline["names"])
        return
    kind = _kind(text, paragraph, table)
    if kind:
        yield Furniture(paragraph, kind, "")


def _kind(text: str, paragraph: Span, table: _Table) -> str:
    for kind, pattern in table.whole:
        found = pattern.match(text, paragraph.start, paragraph.end)
        # "Background" is a heading alone on its line, "Background noise is harmful." is a sentence.
        if found and (kind != "heading" or not text[found.end() : paragraph.end].strip(" :.")):
            return kind
    for kind, pattern in table.ending:
        if pattern.search(text, max(paragraph.start, paragraph.end - 80), paragraph.end):
            return kind
    return "markup" if _only_addresses(text, paragraph) else ""


def _only_addresses(text: str, paragraph: Span) -> bool:
    at = paragraph.start
    while found := _ADDRESS.match(text, at, paragraph.end):
        at = found.end()
    return at == paragraph.end


def _editions(text: str, paragraph: Span, table: _Table) -> Iterator[Furniture]:
    codes = dict(table.codes)
    said = [codes[found.group().lower()] for found in table.languages.finditer(text, paragraph.start, paragraph.end)]
    for code in dict.fromkeys(said):
        yield Furniture(paragraph, "edition note", code)
    if not said:
        yield Furniture(paragraph, "edition note", "")


def _front(text: str, paragraph: Span, published: date | None, *, early: bool) -> Iterator[Furniture]:
    """What stands before the first sentence of a paragraph: bullets, clock times, labels, datelines."""
    start = paragraph.start
    for kind, pattern in (("markup", _BULLET), ("markup", _TICKER), *_table().label):
        found = pattern.match(text, start, paragraph.end)
        if found:
            yield Furniture(Span(start, found.end()), kind, "")
            start = found.end()
            while start < paragraph.end and text[start].isspace():
                start += 1
    if start < paragraph.end:
        yield from datelines(text, Span(start, paragraph.end), published, early=early)


def _is_heading(text: str, paragraphs: Sequence[Span], number: int) -> bool:
    """A short line without an end mark, before a longer paragraph that has one: a headline or the title of a section."""
    here = paragraphs[number].of(text)
    if number + 1 == len(paragraphs) or here[-1] in _SENTENCE_ENDS or len(here) > 120 or _BULLET.match(here):
        return False
    dated = number < _EARLY and CRAWLED.match(text, paragraphs[number].start, paragraphs[number].end)
    if here[-1] in ",:;–—-" or not here[0].isupper() or dated:
        return False
    following = _body(text, paragraphs, number) if number < _EARLY else paragraphs[number + 1]
    words = len(here.split())
    longest = _LONGEST_HEADING if number < _EARLY else 8
    return words <= longest and text[following.end - 1] in _SENTENCE_ENDS and len(following) > 1.5 * len(here)


def _body(text: str, paragraphs: Sequence[Span], number: int) -> Span:
    """The first paragraph behind a headline that ends as a sentence does: decks, bylines and dates may stand between."""
    behind = paragraphs[number + 1 : number + 7]
    return next((each for each in behind if text[each.end - 1] in _SENTENCE_ENDS), behind[0])


@cache
def _table() -> _Table:
    with files("verbale.language").joinpath("furniture.toml").open("rb") as file:
        rows = tomllib.load(file)
    names = [(name, code) for code, spellings in rows["languages"].items() for name in spellings]
    language = "|".join(re.escape(name) for name, _ in sorted(names, key=lambda each: -len(each[0])))
    begins = _phrases(rows["edition"]["begins"])
    return _Table(
        rows["longest"],
        tuple((kind, re.compile(_phrases(rows["whole"][kind]), re.IGNORECASE)) for kind in rows["whole"]),
        tuple((kind, re.compile(_phrases(rows["ending"][kind]), re.IGNORECASE)) for kind in rows["ending"]),
        tuple((kind, re.compile(_phrases(rows["label"][kind]), re.IGNORECASE)) for kind in rows["label"]),
        re.compile(rf"{begins}\s*:?\s*(?:{language})\b", re.IGNORECASE),
        re.compile(rf"(?<!\w)(?:{language})(?!\w)", re.IGNORECASE),
        tuple(names),
    )


def _phrases(phrases: Sequence[str]) -> str:
    """Phrases in, one pattern out that ends where a word ends."""
    longest_first = sorted(phrases, key=len, reverse=True)
    return (
        "(?:"
        + "|".join(re.escape(phrase) + (r"(?!\w)" if phrase[-1].isalnum() else "") for phrase in longest_first)
        + ")"
    )
