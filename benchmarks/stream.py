"""A stream of invented news as an archive receives it: seeded, the same on every machine, some thousands of articles a second.

    .venv/bin/python benchmarks/stream.py --articles 10000 --out build/stream.jsonl          # one line an article
    .venv/bin/python benchmarks/stream.py --articles 1000 --files build/stream               # files of several formats
    .venv/bin/python benchmarks/stream.py --articles 10000 --show                            # what is in it

40 of 100 are near copies of earlier articles (word for word from another outlet, with another headline, byline and dateline,
cut after some paragraphs, with paragraphs left out, with a few words edited), 4 updates, 1 a correction, 3 quote a paragraph,
1 is broken (no text, truncated JSON, text of wrong encoding, impossible days). Lengths: median 350 words, a few thousand at
most. Eight languages, English with a share of 45 in 100 (--english). What the numbers rest on stands in stream.toml: they
are assumptions, as no count of the world's news is free. Each line tells, under `made`, what it is and of which article it
was made, so that everything done with it can be counted; Verbale does not read that key.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import islice
from pathlib import Path
from random import Random

from stream_files import write
from stream_items import Item, broken_line, whole_line
from stream_texts import TABLE, Desk, Text, fill, paragraph, quoted, text

FIRST_DAY = date(2025, 3, 1)
COPIES = {"verbatim": 12, "around": 12, "trim": 8, "dropped": 3, "edited": 5}
"""How many in a hundred articles are near copies, by how they were made."""
VERSIONS = {"update": 4, "correction": 1}
_KINDS = {**COPIES, **VERSIONS, "quotation": 3, "broken": 1}
_KINDS["new"] = 100 - sum(_KINDS.values())
_BACK = 400  # articles: most copies come so many behind their original, some much later


@dataclass(frozen=True, slots=True)
class Stream:
    """How the stream is: each article follows from the seed and its number alone."""

    seed: int = 7
    english: float = 0.45
    a_day: int = 5_000

    def __iter__(self) -> Iterator[Item]:
        return self.since(0)

    def since(self, number: int) -> Iterator[Item]:
        """A number in, all articles from it on out, without end."""
        while True:
            yield self.item(number)
            number += 1

    def item(self, number: int) -> Item:
        """A number in, that article out."""
        kind, of = _plan(self.seed, number)
        random = _random(self.seed, number)
        day = FIRST_DAY + timedelta(number // self.a_day)
        outlet = f"{random.choice(_PLACES)} {random.choice(_OUTLETS)} (invented)"
        told = _original(self, number) if of < 0 else _made(random, kind, _original(self, of))
        return Item(number, kind, of, told, outlet, day)


_PLACES, _OUTLETS = TABLE["words"]["places"].split(), TABLE["words"]["outlets"].split()


@lru_cache(maxsize=20_000)  # of older ones few are asked for; all of a long stream would be told as memory of the run
def _plan(seed: int, number: int) -> tuple[str, int]:
    """The kind of an article and the number of the original that it was made of; an original is made of nothing."""
    random = Random(f"{seed} plan {number}")  # noqa: S311  no secret
    kind = random.choices(list(_KINDS), weights=list(_KINDS.values()))[0]
    if kind in ("new", "broken"):
        return kind, -1
    behind = int(random.expovariate(1 / (_BACK if random.random() < 0.9 else 10 * _BACK))) + 1
    of = number - behind
    while of >= 0 and _plan(seed, of)[0] != "new":
        of = _plan(seed, of)[1] if _plan(seed, of)[1] >= 0 else of - 1
    return (kind, of) if of >= 0 else ("new", -1)


def _random(seed: int, number: int) -> Random:
    return Random(f"{seed} {number}")  # noqa: S311


@lru_cache(maxsize=5_000)
def _original(stream: Stream, number: int) -> Text:
    return text(Desk(f"{stream.seed} text {number}"), stream.english)


def _made(random: Random, kind: str, original: Text) -> Text:
    return {
        "verbatim": _verbatim, "around": _around, "trim": _trim, "dropped": _dropped, "edited": _edited,
        "update": _update, "correction": _correction, "quotation": quoted,
    }[kind](random, original)  # fmt: skip


def _verbatim(_: Random, told: Text) -> Text:
    return told


def _around(random: Random, told: Text) -> Text:
    """Another headline, a byline, a dateline, a line at the end."""
    around = TABLE["around"]
    first, *rest = told.paragraphs
    title = _headline(random, told)
    if random.random() < 0.6 and told.language == "en":
        first = fill(random, random.choice(around["datelines"])) + first
    lines = [first, *rest]
    if random.random() < 0.5:
        lines.insert(0, fill(random, random.choice(around["bylines"])))
    if random.random() < 0.6:
        lines.append(fill(random, random.choice(around["endings"]), headline=title))
    return replace(told, title=title, paragraphs=tuple(lines))


def _headline(random: Random, told: Text) -> str:
    if told.language == "en":
        return fill(random, random.choice(TABLE["headlines"][told.topic]))
    return fill(random, random.choice(TABLE["other"][told.language]["headline"]))


def _trim(random: Random, told: Text) -> Text:
    """The first paragraphs only, at least one third of them."""
    count = len(told.paragraphs)
    kept = random.randint(max(1, count // 3), max(1, count - 1))
    return replace(told, paragraphs=told.paragraphs[:kept])


def _dropped(random: Random, told: Text) -> Text:
    """One or two paragraphs behind the first left out."""
    lines = list(told.paragraphs)
    for _ in range(2):
        if len(lines) > 3:
            lines.pop(random.randrange(1, len(lines)))
    return replace(told, paragraphs=tuple(lines))


def _edited(random: Random, told: Text) -> Text:
    """A few words in other words, where the language's pairs are known; else another headline."""
    if told.language != "en":
        return _around(random, told)
    lines = list(told.paragraphs)
    pairs = [pair.split(":") for pair in TABLE["edits"]["pairs"]]
    for was, now in random.sample(pairs, 8):
        place = random.randrange(len(lines))
        lines[place] = lines[place].replace(f" {was} ", f" {now} ", 1)
    return replace(told, paragraphs=tuple(lines))


def _update(random: Random, told: Text) -> Text:
    """The same with one or two paragraphs of news, and a number that grew."""
    lines = list(told.paragraphs)
    for _ in range(random.randint(1, 2)):
        lines.insert(random.randint(1, len(lines)), paragraph(random, told.language, told.topic))
    return replace(told, title=_headline(random, told), paragraphs=tuple(lines))


def _correction(random: Random, told: Text) -> Text:
    """The same with one number put right."""
    lines = list(told.paragraphs)
    places = [place for place, line in enumerate(lines) if any(word.isdigit() for word in line.split())]
    if not places:
        return _update(random, told)
    place = random.choice(places)
    words = lines[place].split(" ")
    at = next(number for number, word in enumerate(words) if word.isdigit())
    words[at] = str(int(words[at]) + random.randint(1, 9))
    lines[place] = " ".join(words)
    return replace(told, paragraphs=tuple(lines))


def lines(stream: Stream, count: int) -> Iterator[bytes]:
    """A stream and a number in, so many lines of JSON out; those of broken articles are broken."""
    for item in islice(stream, count):
        yield broken_line(item) if item.kind == "broken" else whole_line(item)


def main() -> None:
    """Writes a stream, or tells what is in it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--english", type=float, default=0.45, help="share of English, 0 to 1")
    parser.add_argument("--a-day", type=int, default=5_000, help="articles a day")
    parser.add_argument("--out", type=Path, help="a file of JSON lines")
    parser.add_argument("--files", type=Path, help="a folder for files of several formats")
    parser.add_argument("--show", action="store_true", help="count what is in it")
    wanted = parser.parse_args()
    stream = Stream(wanted.seed, wanted.english, wanted.a_day)
    if wanted.out:
        wanted.out.parent.mkdir(parents=True, exist_ok=True)
        with wanted.out.open("wb") as file:
            file.writelines(lines(stream, wanted.articles))
    if wanted.files:
        print(write(islice(stream, wanted.articles), wanted.files))
    if wanted.show:
        _show(stream, wanted.articles)
    if not (wanted.out or wanted.files or wanted.show):
        sys.stdout.buffer.writelines(lines(stream, wanted.articles))


def _show(stream: Stream, count: int) -> None:
    start = time.perf_counter()
    items = list(islice(stream, count))
    spent = time.perf_counter() - start
    lengths = sorted(len(item.words.split()) for item in items if item.text.language != "zh")
    print(f"{count} articles in {spent:.1f} s, {count / spent:,.0f} a second")
    for name, counted in (
        ("kinds", Counter(item.kind for item in items)),
        ("languages", Counter(item.text.language for item in items)),
        ("topics of the English ones", Counter(item.text.topic for item in items if item.text.language == "en")),
    ):
        print(f"{name}: " + ", ".join(f"{one} {number}" for one, number in counted.most_common()))
    marks = {share: lengths[int(share * (len(lengths) - 1))] for share in (0.05, 0.5, 0.95, 0.99, 1.0)}
    print("words: " + ", ".join(f"{share:.0%} at most {number}" for share, number in marks.items()))


if __name__ == "__main__":
    main()
