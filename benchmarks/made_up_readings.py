"""Articles in, Readings of no time out: records of the size and number that the engine gives, made without parsing.

What a run costs beside the parse is measured with it. In each third sentence or so (the engine finds 46 accounts in 1,000 words of
news, 10 in sport or markets) somebody whom it names does something to somebody; every quote stands where it says. What is said so is
nonsense, and what it costs to keep, join and search is not.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from zlib import crc32

from verbale.records.account import Account, Count, Deed, Status
from verbale.records.actor import Actor, Kind, Mention
from verbale.records.evidence import Evidence, Step
from verbale.records.identity import content_id
from verbale.records.reading import Reading
from verbale.records.text import Article, Span
from verbale.records.voice import ARTICLE, SpeechKind, Statement, Voice
from verbale.records.when import Basis, When
from verbale.records.where import Exactness, Where

_SENTENCE = re.compile(r"[^.!?\n]{20,}[.!?]")
_NAME = re.compile(r"(?<=[a-z,] )(?:[A-Z][a-zà-ž]+ )?[A-Z][a-zà-ž]+")
_VERB = re.compile(r"\b[a-z]{3,}ed\b")
_TYPES = (
    "ACCUSE",
    "AGREE",
    "AID",
    "ASSAULT",
    "COERCE",
    "CONSULT",
    "PROTEST",
    "REJECT",
    "REQUEST",
    "SUPPORT",
    "THREATEN",
    "RETREAT",
)
_STEP = Step("benchmarks.made_up", "1")


def engine(articles: Iterable[Article]) -> Iterator[Reading]:
    """Articles in, a made-up Reading for each out."""
    yield from map(reading, articles)


def reading(article: Article) -> Reading:
    """An article in, its made-up Reading out; one in another language than English has none."""
    if article.language != "en":
        return Reading(article)
    sentences = list(_SENTENCE.finditer(article.text))
    accounts = [one for found in sentences for one in _account(article, found.start(), found[0])]
    statements = [_statement(article, found.start(), found[0]) for found in sentences if " said" in found[0]]
    names = dict.fromkeys(mention.actor for one in accounts for mention in (*one.who, *one.whom))
    actors = tuple(Actor.of(name, Kind.PERSON if " " in name else Kind.STATE, forms=(name,)) for name in names)
    return Reading(article, tuple(statements), tuple(accounts), actors, engine="made up 1")


def _account(article: Article, start: int, said: str) -> Iterator[Account]:
    names = list(_NAME.finditer(said))
    verb = _VERB.search(said)
    if verb is None or len(names) < 2:
        return
    who, whom = (_mention(article, start, found) for found in names[:2])
    deed = Deed(_TYPES[crc32(verb[0].encode()) % len(_TYPES)], "", (), _evidence(article, start, verb))
    place = Where(names[-1][0], exactness=Exactness.TOWN, evidence=_evidence(article, start, names[-1]))
    whole = Evidence(article.id, Span(start, start + len(said)), said, _STEP)
    day = When.day(article.published or date(2025, 3, 1), Basis.PUBLISHED)
    counts = tuple(Count("killed", int(one), int(one)) for one in re.findall(r"\b\d{1,2}\b", said)[:1])
    id_ = content_id("account", article.id, start)
    yield Account(id_, (who,), deed, (whom,), day, place, Status(), counts, ARTICLE, whole, (), 0.5)


def _statement(article: Article, start: int, said: str) -> Statement:
    at = start + said.index(" said") + 1
    cue = Evidence(article.id, Span(at, at + 4), "said", _STEP)
    whole = Evidence(article.id, Span(start, start + len(said)), said, _STEP)
    speakers: Sequence[Mention] = [_mention(article, start, found) for found in list(_NAME.finditer(said))[:1]]
    id_ = content_id("statement", article.id, start)
    return Statement(id_, Voice(tuple(speakers), ARTICLE), SpeechKind.INDIRECT, cue, (whole,), whole)


def _mention(article: Article, start: int, found: re.Match[str]) -> Mention:
    return Mention(found[0], found[0], hedged=False, evidence=_evidence(article, start, found))


def _evidence(article: Article, start: int, found: re.Match[str]) -> Evidence:
    return Evidence(article.id, Span(start + found.start(), start + found.end()), found[0], _STEP)
