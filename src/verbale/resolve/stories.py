"""Readings in, Clues and Judgements out: which reports are on one matter, in whatever words they tell it.

Two reports are judged by their words, actors, places, deeds and days alone. Each is linked to the earlier report that it is
likeliest to go on with; one that goes on with none begins a story. What is a copy (resolve.copies) is in the story of its original.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import combinations
from math import fsum
from sys import intern

from verbale.records.clue import Clue
from verbale.records.judgement import Judgement, Question
from verbale.records.reading import Reading
from verbale.reference.frequencies import rarity
from verbale.resolve.linking import Linker
from verbale.resolve.reports import Report, Words, likeness, read, report_of, write

NEAR = (1, 3, 14)
"""How many days apart two reports may be published that share one key, two, or three and more: a story goes on from report to report.

Of 500 invented stories each link over more than a day shares three keys and more; with the same day alone B³ falls from .961 to .957.
"""
REACH = timedelta(days=NEAR[-1])
_WORDS, _NAMES = 10, 4  # of these a report shares two with what it goes on with
_STEPS = ((1, "days next"), (3, "days few"), (7, "days week"))
_LIKENESS = (0.05, 0.15, 0.3, 0.5)
_AMOUNTS = (6.0, 12.0, 20.0, 32.0)
_SHARED = ((0.0, "scene none"), (0.34, "scene little"), (0.67, "scene half"))
_DEEDS = 0.5


def clues_of(reading: Reading) -> tuple[Clue, ...]:
    """A reading in, the Clue of its article out; none where nothing is told.

    >>> from verbale.records.text import Article
    >>> len(clues_of(Reading(Article.of("The dam broke.")))), clues_of(Reading(Article.of("")))
    (1, ())
    """
    article, report = reading.article, report_of(reading)
    keys = tuple(dict.fromkeys(_keys(report)))
    return (Clue(Question.STORY, article.id, article.published, keys, write(report)),) if keys else ()


def asked(clue: Clue) -> tuple[frozenset[str], date | None, date | None]:
    """A Clue in, the keys, the first and the last day of those that it is judged against out: what to ask a store for."""
    if clue.day is None:
        return frozenset(clue.keys), None, None
    return frozenset(clue.keys), clue.day - REACH, clue.day + REACH


def judged(clue: Clue, known: Iterable[Clue]) -> Iterator[Judgement]:
    """A new report's Clue and the candidates in, its link to the report that it goes on with, and links of later ones to it, out."""
    yield from LINKER.links(clue, known)


def pair(one: Clue, other: Clue) -> Iterator[str]:
    """Two Clues in, the names of what holds of them as a pair out."""
    yield from features(read(one.says), read(other.says))


def features(one: Report, other: Report) -> Iterator[str]:
    """Two reports in, the names of the features of their pair out: reference/resolving.toml says what each weighs and means."""
    some, others = _Known.of(one), _Known.of(other)
    yield from _quick(some, others)
    yield from _slow(some, others)


@dataclass(frozen=True, slots=True)
class _Known:
    """A report as it is compared: what is looked up in it is made once; words that many reports share stand once in memory."""

    published: int | None
    language: str
    deeds: Words
    words: Mapping[str, float]
    names: Mapping[str, float]
    scene: frozenset[str]
    towns: frozenset[str]

    @classmethod
    def of(cls, report: Report) -> "_Known":
        scene, towns = (frozenset(map(intern, some)) for some in (report.scene, report.towns))
        return cls(
            report.published, report.language, report.deeds, _weights(report.words), _weights(report.names), scene, towns
        )  # fmt: skip


def _weights(words: Words) -> Mapping[str, float]:
    return {intern(word): _once(weight) for word, weight in words}


@lru_cache(maxsize=2_048)
def _once(weight: float) -> float:
    """A weight in, the same out: of three digits there are a thousand, and each need stand once."""
    return weight


@lru_cache(maxsize=16_384)  # some 100 MB: those of the last days are compared again and again
def _known(says: str) -> _Known:
    return _Known.of(read(says))


def _quick(one: _Known, other: _Known) -> Iterator[str]:
    """What costs little to find."""
    yield "pair"
    yield _days(one.published, other.published)
    if one.scene and other.scene:
        yield _scene(one.scene, other.scene)
    if one.towns and other.towns:
        yield "towns other" if one.towns.isdisjoint(other.towns) else "towns shared"
    if one.deeds and other.deeds:
        yield "deeds alike" if likeness(one.deeds, other.deeds) > _DEEDS else "deeds other"


def _slow(one: _Known, other: _Known) -> Iterator[str]:
    """What names and words they share: the names first, which mostly say that it is too little."""
    names = one.names.keys() & other.names.keys()
    yield f"shared {_amount(names)}"
    yield f"names {_step(_alike(names, one.names, other.names))}"
    if one.language != other.language:
        yield "words of two languages"
        return
    words = one.words.keys() & other.words.keys()
    yield f"words {_step(_alike(words, one.words, other.words))}"
    yield f"told {_amount(words)}"


_BEGIN = ("words ", "names ", "shared ", "told ")


def _days(one: int | None, other: int | None) -> str:
    if one is None or other is None:
        return "days unknown"
    return next((name for most, name in _STEPS if abs(one - other) <= most), "days more")


def _alike(shared: Iterable[str], some: Mapping[str, float], others: Mapping[str, float]) -> float:
    """How alike two lists of words are by those that they share: the cosine, 0 to 1."""
    return fsum(some[word] * others[word] for word in shared)


def _step(value: float, bounds: Sequence[float] = _LIKENESS) -> int:
    return sum(value > bound for bound in bounds)


def _amount(shared: Iterable[str]) -> int:
    """How much is shared, however much else is told: a long report shares little of itself."""
    return _step(fsum(map(rarity, shared)), _AMOUNTS)


def _scene(some: frozenset[str], others: frozenset[str]) -> str:
    share = len(some & others) / min(len(some), len(others))
    return next((name for most, name in _SHARED if share <= most), "scene most")


def _keys(report: Report) -> Iterator[str]:
    heaviest = sorted((*report.words, *report.names), key=lambda pair: (-pair[1], pair[0]))
    for words in ([word for word, _ in heaviest[:_WORDS]], report.scene[:_NAMES]):
        if len(words) == 1:
            yield words[0]
        yield from ("|".join(sorted(pair)) for pair in combinations(words, 2))


def _quick_pair(one: Clue, other: Clue) -> Iterator[str]:
    return _quick(_known(one.says), _known(other.says))


def _slow_pair(one: Clue, other: Clue) -> Iterator[str]:
    return _slow(_known(one.says), _known(other.says))


LINKER = Linker(Question.STORY, "resolve.stories 1", "stories", _quick_pair, _slow_pair, _BEGIN, NEAR)
