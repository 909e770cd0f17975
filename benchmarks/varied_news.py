"""A few parsed reports in, as many different ones as wanted out, without parsing again: other days, other surnames, other ids.

A store asks nothing of a text but that its records fit: so each copy of a record is its line of JSON with every id, day and
surname exchanged for another of the same length, and its spans still hold.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from hashlib import sha256

from made_up_news import reports

from verbale.pipeline.reading import read_articles
from verbale.records.clue import Clue
from verbale.records.evidence import Step
from verbale.records.identity import content_id
from verbale.records.jsonl import from_json, to_json
from verbale.records.reading import Reading
from verbale.records.text import Article
from verbale.store.base import Kept

STEP = Step("benchmark", "1")
_ID = re.compile(r"\b(account|statement|actor):([0-9a-f]{16})")
_SURNAME = re.compile("Okoro|Vargas|Lindqvist|Haddad|Mensah|Fuentes|Mansour|Quiroga|Beridze|Pappas")
_FIRST_DAY = date(2016, 1, 1)
_OUTLETS = 200
_PERSONS = 977
_TOWNS = "bdfgklmnprstvz"


def parsed(count: int) -> list[Reading]:
    """A number in, readings of so many made-up reports out."""
    told = [
        Article.of(one.text, outlet="Daily", title=one.title, published=_FIRST_DAY, language="en")
        for one in reports(count)
    ]
    return list(read_articles(told))


def varied(base: list[Reading], numbers: range) -> Iterator[Kept]:
    """Parsed readings and numbers in, a Kept for each number out, the same for the same number; a day has 30 reports."""
    lines = [to_json(reading) for reading in base]
    for number in numbers:
        at = number % len(lines)
        yield _kept(base[at].article, lines[at], number)


def _kept(article: Article, line: str, number: int) -> Kept:
    outlet = f"Daily {number % _OUTLETS}"
    name = content_id("article", outlet, _SURNAME.sub(lambda found: _other(found[0], number), article.text))
    day = _FIRST_DAY + timedelta(days=number // 30)
    line = line.replace(_FIRST_DAY.isoformat(), day.isoformat())
    line = _SURNAME.sub(lambda found: _other(found[0], number), line)
    line = line.replace(article.id, name).replace('"outlet": "Daily"', f'"outlet": "{outlet}"', 1)
    line = _ID.sub(
        lambda found: f"{found[1]}:{_hash(found[2], number if found[1] != 'actor' else number % _PERSONS)}", line
    )
    reading = from_json(line)
    assert isinstance(reading, Reading)
    return Kept(reading, STEP, f"news/{number}.txt", tuple(_clues(reading, day)))


def _other(name: str, number: int) -> str:
    """Another surname of the same length: some thousand persons share the reports."""
    digest = sha256(f"{name} {number % _PERSONS}".encode()).digest()
    return "".join(
        "aeiou"[byte % 5] if at % 2 else _TOWNS[byte % 14] for at, byte in enumerate(digest[: len(name)])
    ).title()


def _hash(old: str, number: int) -> str:
    return sha256(f"{old} {number}".encode()).hexdigest()[:16]


def _clues(reading: Reading, day: date) -> Iterator[Clue]:
    """As many keys as resolvers make: 32 bands for copies, a dozen words for stories, two an account for events."""
    about = reading.article.id
    yield Clue("copy", about, None, tuple(f"{at}:{_hash(about, at)}" for at in range(32)), about * 8)
    yield Clue("story", about, day, tuple(f"{word}" for word in sorted(set(reading.article.text.split()))[:12]), "{}")
    for one in reading.accounts:
        yield Clue("event", one.id, day, (f"{one.did.type} {day}", *(m.actor for m in one.who)), "{}")
