"""A reading in, what a report is about in a few words and names out: written as the words of a Clue, and back."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from math import sqrt

from verbale.records.account import Account
from verbale.records.reading import Reading
from verbale.records.text import Article
from verbale.records.where import Exactness
from verbale.reference.frequencies import rarity
from verbale.reference.function_words import function_words
from verbale.resolve.clue_words import written
from verbale.resolve.names_latin import latin
from verbale.resolve.scenes import scene_of
from verbale.resolve.stems import plain, stems, stems_of

_READ = 2500  # characters from the beginning: what comes later is background
_LEAD = 60  # words
_TITLE, _FIRST = 3.0, 1.5  # how many times a word of the title, of the lead, is counted
_MOST = 40
_EXACT = frozenset({Exactness.SITE, Exactness.TOWN})
_DECIMALS = 3
_WORD = re.compile(r"[^\W\d_]+")


type Words = tuple[tuple[str, float], ...]
"""Words or names with their weights, the heaviest first."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a report is about.

    Its day (counted from 1 January of year 1), language, its rarest words and its rarest names (words that it never writes small),
    the actors and places of most of its accounts, the towns and sites told, and the types of its deeds; all words, names and
    types with weights whose squares sum to 1.
    """

    published: int | None
    language: str
    words: Words
    names: Words
    scene: tuple[str, ...]
    towns: tuple[str, ...]
    deeds: Words


def report_of(reading: Reading) -> Report:
    """A reading in, its Report out.

    >>> report_of(Reading(Article.of("The dam of Nyala broke.", language="en"))).names[0][0]
    'nyala'
    """
    article = reading.article
    names = _capital(f"{article.title}. {article.text[:_READ]}")
    weighed = _weighed(article)
    return Report(
        article.published.toordinal() if article.published else None,
        article.language.partition("-")[0],
        _unit(dict(_heaviest({stem: one for stem, one in weighed.items() if stem not in names})[:_MOST])),
        _unit(dict(_heaviest({_latin(stem): one for stem, one in weighed.items() if stem in names})[:_MOST])),
        scene_of(reading),
        tuple(sorted({plain(where) for account in reading.accounts for where in _town(account)})),
        _unit(Counter(one.did.type for one in reading.accounts)),
    )


def write(report: Report) -> str:
    """A Report in, the words of its Clue out."""
    return written(report)


def read(says: str) -> Report:
    """The words of a Clue in, the Report out."""
    published, language, words, names, scene, towns, deeds = json.loads(says)
    return Report(published, language, _pairs(words), _pairs(names), tuple(scene), tuple(towns), _pairs(deeds))


def likeness(some: Words, others: Words) -> float:
    """Two lists of words whose squared weights sum to 1 in, how alike they are out: the cosine, 0 to 1."""
    known = dict(some)
    return sum(weight * known.get(word, 0.0) for word, weight in others)


def _weighed(article: Article) -> dict[str, float]:
    counts: defaultdict[str, float] = defaultdict(float)
    for place, stem in enumerate(stems(article.text[:_READ])):
        counts[stem] += _FIRST if place < _LEAD else 1.0
    for stem in stems(article.title):
        counts[stem] += _TITLE
    empty = _empty(article.language.partition("-")[0])
    told = {stem: count for stem, count in counts.items() if len(stem) > 1 and stem not in empty}
    return {stem: sqrt(1 + count) * rarity(stem) for stem, count in told.items()}


@cache
def _empty(language: str) -> frozenset[str]:
    """The stems of the words that tell nothing of a report's matter: the table of frequencies knows those of English alone."""
    return frozenset(stems(" ".join(function_words(language))))


def _capital(text: str) -> frozenset[str]:
    """The stems of the words that a text writes with a capital and never without: mostly names."""
    words = _WORD.findall(text)
    small = {stem for word in words if word[0].islower() for stem in stems_of(word)}
    return frozenset(stem for word in words if word[0].isupper() for stem in stems_of(word)) - small


def _latin(stem: str) -> str:
    """The stem of a name as Latin letters write it: what one report calls Тирасполь another calls Tiraspol."""
    return stem if stem.isascii() else next(stems(latin(stem)[0]), stem)


def _unit(weights: Mapping[str, float]) -> Words:
    length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return tuple((word, round(weight / length, _DECIMALS)) for word, weight in _heaviest(weights))


def _heaviest(weights: Mapping[str, float]) -> list[tuple[str, float]]:
    return sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))


def _town(account: Account) -> Iterator[str]:
    if account.where and account.where.exactness in _EXACT:
        yield account.where.name


def _pairs(told: list[tuple[str, float]]) -> Words:
    return tuple((word, weight) for word, weight in told)
