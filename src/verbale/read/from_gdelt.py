"""A table of GDELT in: of its Global Knowledge Graph each headline with its address and day out; of its events, which have no words, a Problem.

GDELT's files tell what its programs found in reports, not the reports. A row of the knowledge graph holds the headline of its
page (`PAGE_TITLE`), which is a text that can be coded; the report itself must come from elsewhere, by its address.
"""

import html
import re
from collections.abc import Iterator
from datetime import date

from verbale.errors import BadUse
from verbale.read.decode import one_line, web_address
from verbale.read.input import Found, Input
from verbale.read.lines import lines
from verbale.read.metadata import Metadata
from verbale.read.moments import day_of

COLUMNS = 27  # of the Global Knowledge Graph, version 2.1
_KEY, _DAY, _OUTLET, _URL, _TRANSLATION, _EXTRAS = 0, 1, 3, 4, 25, 26
_TITLE = re.compile(r"<PAGE_TITLE>(.{1,2000}?)</PAGE_TITLE>")
_FROM = re.compile(r"srclc:([a-z]{3})")
# The languages that GDELT translates from, by its codes of three letters; what is not translated is English.
_LANGUAGES = dict(
    pair.split(":")
    for pair in (
        "ara:ar aze:az bul:bg cat:ca ces:cs dan:da deu:de ell:el est:et fas:fa fin:fi fra:fr heb:he hin:hi hrv:hr hun:hu hye:hy ind:id "
        "isl:is ita:it jpn:ja kat:ka kor:ko lav:lv lit:lt mkd:mk msa:ms nld:nl nor:no pol:pl por:pt ron:ro rus:ru slk:sk slv:sl spa:es "
        "sqi:sq srp:sr swa:sw swe:sv tam:ta tha:th tur:tr ukr:uk urd:ur vie:vi zho:zh ben:bn"
    ).split()
)


def read_knowledge_graph(source: Input) -> Iterator[Found]:
    """An Input in, the Article of each row's headline out, below a Problem that says that there is no more."""
    yield source.problem(
        "GDELT's knowledge graph tells addresses and headlines, no reports: only the headlines can be coded"
    )
    for number, line in lines(source):
        place = f"{source.place}:{number}"
        row = (line.text or "").rstrip("\r\n").split("\t")
        if len(row) == COLUMNS:
            yield _headline(source, row, place)
        else:
            yield source.problem(f"the row has {len(row)} columns, not {COLUMNS}", place)


def read_events(source: Input) -> Iterator[Found]:
    """An Input in, one Problem out."""
    yield source.problem(
        "GDELT's table of events or mentions: it holds no words that could be coded, only addresses of reports"
    )


def _headline(source: Input, row: list[str], place: str) -> Found:
    title = _TITLE.search(row[_EXTRAS])
    words = one_line(html.unescape(title[1])) if title else ""
    if not words:
        return source.problem(f"the row has no headline; its report is at {row[_URL][:200]}", place)
    told = Metadata(
        title=words,
        published=_day(row[_DAY]),
        language=_language(row[_TRANSLATION]),
        outlet=one_line(row[_OUTLET]),
        url=web_address(row[_URL]),
        key=one_line(row[_KEY]),
    )
    return source.found(source.article(words + "\n", told), place)


def _day(words: str) -> date | None:
    try:
        return day_of(words)
    except BadUse:
        return None


def _language(translation: str) -> str:
    """Where a row says from what it was translated, that language, "" for one that we have no code of; else English."""
    found = _FROM.search(translation)
    return _LANGUAGES.get(found[1], "") if found else "en"
