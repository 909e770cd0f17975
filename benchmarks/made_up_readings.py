"""Articles in, Readings of no time out: records of the size and number that the engine gives, made without parsing.

    python benchmarks/made_up_readings.py --articles 1000 --since 14000    # how they stand beside the engine's (minutes)

What a run costs beside the parse is measured with it. In half of the sentences somebody does something, to somebody in half of these, at a named
place in each fourth; half of the sentences are somebody's words; who is named in the report is listed among its actors. Names of days and months are no
names: no engine takes them for actors or places. Every quote stands where it says. What is said so is nonsense, and what it costs to keep, join and
search is not: docs/decisions/2026-11-26-flat.md has the figures beside the engine's.
"""

import argparse
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import cycle, islice
from zlib import crc32

from stream import Stream
from stream_items import Item

from verbale.pipeline.reading import read_articles
from verbale.records.account import Account, Count, Deed, Status
from verbale.records.actor import Actor, Kind, Mention
from verbale.records.clue import Clue
from verbale.records.evidence import Evidence, Step
from verbale.records.identity import content_id
from verbale.records.reading import Reading
from verbale.records.text import Article, Span
from verbale.records.voice import ARTICLE, SpeechKind, Statement, Voice
from verbale.records.when import Basis, When
from verbale.records.where import Exactness, Where
from verbale.resolve import actors, events, stories
from verbale.resolve.blocking import Blocks
from verbale.resolve.telling import read

_SENTENCE = re.compile(r"[^.!?\n]{20,}[.!?]")
_WHEN = "|".join(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December".split()
)
_NAME = re.compile(rf"(?<=[a-z,] )(?!(?:{_WHEN})\b)(?:[A-Z][a-zà-ž]+ )?(?!(?:{_WHEN})\b)[A-Z][a-zà-ž]+")
_VERB = re.compile(r"\b[a-z]{3,}ed\b")
_PEOPLE = re.compile(r"(?<=[Tt]he )[a-z]{4,}\b")
_KINDS = (*6 * (Kind.BODY,), Kind.ORGANISATION, Kind.STATE)
_TYPES = (
    4 * ("COERCE", "SUPPORT") + 3 * ("ACCUSE", "ASSAULT", "CONSULT") + 2 * ("REQUEST", "PROTEST")
    + ("AID", "THREATEN", "MOBILIZE", "REJECT", "RETREAT", "AGREE", "SANCTION")
)  # fmt: skip
_NEWSWORTHY = "police|party|union|team|court|army|bank|council|club|board|fire service|press".split("|")
_BODIES = tuple(Actor.of(f"the {name}", Kind.BODY, forms=(name,)) for name in _NEWSWORTHY)
_STEP = Step("benchmarks.made_up", "2")


def engine(articles: Iterable[Article]) -> Iterator[Reading]:
    """Articles in, a made-up Reading for each out."""
    yield from map(reading, articles)


def reading(article: Article) -> Reading:
    """An article in, its made-up Reading out; one in another language than English has none."""
    if article.language != "en":
        return Reading(article)
    sentences = list(_SENTENCE.finditer(article.text))
    known = _known(article.text)
    accounts = [one for found in sentences for one in _account(article, found.start(), found[0], known)]
    statements = [one for found in sentences for one in _statement(article, found.start(), found[0], known)]
    return Reading(article, tuple(statements), tuple(accounts), _actors(known, accounts), engine="made up 2")


def _actors(known: Mapping[str, Actor], accounts: Iterable[Account]) -> tuple[Actor, ...]:
    """Who is named in a text and its accounts in, its actors out: of names of one word, which may be towns, those who do something."""
    acting = {mention.actor for one in accounts for mention in (*one.who, *one.whom)}
    told = (one for one in known.values() if one.kind in {Kind.PERSON, Kind.GROUP} or one.name in acting)
    return tuple(dict.fromkeys(told))


def _known(text: str) -> Mapping[str, Actor]:
    """A text in, who is named in it out, by the words that name them: a surname alone is the person of whom the whole name is told.

    Of nouns for people two thirds are groups (or is taken for the name of a body: "the union"), each third one of the persons ("the minister"), and one
    in eighteen a body of which all news tell.
    """
    names = [found[0] for found in _NAME.finditer(text)]
    whole = {name.split()[1]: name for name in names if " " in name}
    found = {name: _actor(whole.get(name, name)) for name in names}
    people = _PEOPLE.findall(text)
    groups = {words: Actor.of(words, _group(words), forms=(words,)) for words in (*people[::3], *people[2::3])}
    persons = {words: _actor(name) for words, name in zip(people[1::3], cycle(whole.values()))}
    return found | groups | persons | {words: _BODIES[crc32(words.encode()) % len(_BODIES)] for words in people[2::18]}


def _actor(name: str) -> Actor:
    kind = Kind.PERSON if " " in name else _KINDS[crc32(name.encode()) % len(_KINDS)]
    return Actor.of(name, kind, forms=(name,))


def _group(words: str) -> Kind:
    return Kind.ORGANISATION if crc32(words.encode()) % 3 == 0 else Kind.GROUP


def _account(article: Article, start: int, said: str, known: Mapping[str, Actor]) -> Iterator[Account]:
    parties = (*_NAME.finditer(said), *_PEOPLE.finditer(said))
    verb, chance = _VERB.search(said), crc32(said.encode())
    if verb is None or not parties or chance % 7 > 3:
        return
    who, *others = (_mention(article, start, found, known) for found in parties[:2])
    deed = Deed(_TYPES[crc32(verb[0].encode()) % len(_TYPES)], "", (), _evidence(article, start, verb))
    towns = [found for found in _NAME.finditer(said) if " " not in found[0]]
    place = _place(article, start, towns[-1]) if towns and chance % 9 < 5 else None
    whole = Evidence(article.id, Span(start, start + len(said)), said, _STEP)
    day = When.day(article.published or date(2025, 3, 1), Basis.PUBLISHED)
    counts = tuple(Count("killed", int(one), int(one)) for one in re.findall(r"\b\d{1,2}\b", said)[:1])
    id_ = content_id("account", article.id, start)
    whom = tuple(others) if chance % 5 < 3 else ()
    yield Account(id_, (who,), deed, whom, day, place, Status(), counts, ARTICLE, whole, (), 0.5)


def _place(article: Article, start: int, found: re.Match[str]) -> Where:
    return Where(found[0], exactness=Exactness.TOWN, evidence=_evidence(article, start, found))


def _statement(article: Article, start: int, said: str, known: Mapping[str, Actor]) -> Iterator[Statement]:
    cue = re.search(r" said\b", said) or (_VERB.search(said) if crc32(said.encode()) % 2 else None)
    if cue is None:
        return
    whole = Evidence(article.id, Span(start, start + len(said)), said, _STEP)
    speakers: Sequence[Mention] = [_mention(article, start, found, known) for found in list(_NAME.finditer(said))[:1]]
    id_ = content_id("statement", article.id, start)
    voice = Voice(tuple(speakers), ARTICLE)
    yield Statement(id_, voice, SpeechKind.INDIRECT, _evidence(article, start, cue), (whole,), whole)


def _mention(article: Article, start: int, found: re.Match[str], known: Mapping[str, Actor]) -> Mention:
    name = known[found[0]].name if found[0] in known else found[0]
    return Mention(found[0], name, hedged=False, evidence=_evidence(article, start, found))


def _evidence(article: Article, start: int, found: re.Match[str]) -> Evidence:
    return Evidence(article.id, Span(start + found.start(), start + found.end()), found[0], _STEP)


def main() -> None:
    """Prints how many of everything the engine finds in articles of the stream, and how many are made up."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1_000)
    parser.add_argument("--since", type=int, default=14_000)
    wanted = parser.parse_args()
    items = islice(Stream().since(wanted.since), wanted.articles)
    articles = [
        _article(one) for one in items if one.text.language == "en" and one.kind in ("new", "update", "correction")
    ]
    for name, some in (("engine", read_articles(articles)), ("made up", engine(articles))):
        print(f"{name:8} " + ", ".join(f"{what} {value:.2f}" for what, value in _figures(list(some))))


def _article(item: Item) -> Article:
    return Article.of(
        item.words, outlet=item.outlet, title=item.text.title, published=item.published, language=item.text.language
    )


def _figures(readings: Sequence[Reading]) -> Iterator[tuple[str, float]]:
    """What a reading holds in the mean; and how many accounts of those before share a key with an account."""
    count, clues = len(readings), [clue for one in readings for clue in events.clues_of(one)]
    told = [read(clue.says) for clue in clues]
    yield "accounts", len(clues) / count
    yield "statements", sum(len(one.statements) for one in readings) / count
    yield "actors", sum(len(one.actors) for one in readings) / count
    yield "clues of actors", sum(len(list(actors.clues_of(one))) for one in readings) / count
    yield "keys of its story", sum(len(clue.keys) for one in readings for clue in stories.clues_of(one)) / count
    yield "of an account: keys", sum(len(clue.keys) for clue in clues) / len(clues)
    for what in ("who", "whom"):
        yield what, sum(bool(getattr(one, what)) for one in told) / len(told)
    yield "place", sum(one.site is not None for one in told) / len(told)
    yield "like it in other reports", _alike(clues) / len(clues)


def _alike(clues: Sequence[Clue]) -> int:
    """How many accounts of other reports stand before each account under one of the keys that it asks for."""
    blocks, found = Blocks(), 0
    for clue in clues:
        found += sum(_report(one) != _report(clue) for one in blocks.find(*events.asked(clue)))
        blocks.add(clue)
    return found


def _report(clue: Clue) -> str:
    return read(clue.says).article


if __name__ == "__main__":
    main()
