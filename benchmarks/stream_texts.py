"""A number and a random source in, one invented report out: title, paragraphs, topic, language (see stream.toml)."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import made_up_news

_HERE = Path(__file__).parent
TABLE: Mapping[str, Any] = tomllib.loads((_HERE / "stream.toml").read_text("utf-8"))
_MEDIAN, _SPREAD = 350, 0.6  # words; lognormal: one in a hundred is longer than 1,400
_LONG, _LONGEST = 0.004, 6_000  # so many reports are chronicles and verbatim records, up to so many words
_SHORT = 0.04  # and so many a flash of one or two sentences
_NUMBER = re.compile(r"\b\d{1,3}\b")
_WORDS = {name: value.split() for name, value in TABLE["words"].items()}
# Names of towns and people made of syllables: with the few of the table every report would seem to go on with every other.
_WORDS["first"] += [
    f"{a}{b}"
    for a in "Ad Be Cla Do El Fri Gi Hel Il Jo Ka Lu Mi Nor Ol Pe Ro Sil Te Ul".split()
    for b in "na rik lia mon ra ton vin sa len mar".split()
]
_WORDS["last"] += [
    f"{a}{b}{c}"
    for a in "Ba Do Ke Li Mar No Ra Sa Ti Va".split()
    for b in "lan ri mo ve ster".split()
    for c in "sen ov ez ti ard ska man ko".split()
]
_WORDS["places"] += [
    f"{a}{b}{c}"
    for a in "Al Bre Cor Du Fen Gor Hal Is Kar Lo Mon Or Pel Ros Ul".split()
    for b in "de ma ri va".split()
    for c in "burg ton sk no ra".split()
]
_STATES = [state.split(":") for state in _WORDS["states"]]


@dataclass(frozen=True, slots=True)
class Text:
    """One report as its newsroom wrote it."""

    title: str
    paragraphs: tuple[str, ...]
    topic: str
    language: str


@dataclass(frozen=True, slots=True)
class Seed:
    """A report of the corpus: its paragraphs, and the persons in them."""

    title: str
    paragraphs: tuple[str, ...]
    persons: tuple[str, ...]


class Desk(Random):
    """A random source that names few people and places: those of one report."""

    def __init__(self, seed: str) -> None:
        super().__init__(seed)
        persons = [_pick(self, _SHARED["person"]) for _ in range(5)]
        places = [_pick(self, _SHARED["place"]) for _ in range(4)]
        state = _pick(self, _STATES)
        self.cast: Mapping[str, Sequence[str]] = {
            "person": persons, "surname": [person.split()[-1] for person in persons], "place": places, "place2": places,
            "PLACE": [places[0].upper()], "state": [state[0]], "adj": [state[1]],
            "team": [_pick(self, _SHARED["team"])], "rival": [_pick(self, _SHARED["team"]) for _ in range(2)],
            "company": [_pick(self, _SHARED["company"]) for _ in range(2)],
        }  # fmt: skip


def text(random: Desk, english: float) -> Text:
    """A random source and the share of English in, a Text out."""
    if random.random() < english:
        topic = _drawn(random, TABLE["shares"])
        return _english(random, topic)
    return _other(random, _drawn(random, TABLE["languages"]))


def fill(random: Random, template: str, language: str = "en", topic: str = "politics", **more: str) -> str:
    """A template in, the template with its slots filled out; who is named is drawn anew for each."""
    return template.format_map(_Slots(random, language, topic, **more))


def quoted(random: Random, other: Text) -> Text:
    """A text in, another out, in which one of its paragraphs is quoted."""
    own = _english(random, "politics") if other.language == "en" else _other(random, other.language)
    long = [one for one in other.paragraphs if len(one) > 80] or list(other.paragraphs)
    place = random.randrange(len(own.paragraphs)) + 1
    paragraphs = (*own.paragraphs[:place], random.choice(long), *own.paragraphs[place:])
    return Text(own.title, paragraphs, own.topic, own.language)


def paragraph(random: Random, language: str, topic: str) -> str:
    """A language and topic in, one paragraph out: two to four sentences of the topic's words."""
    topic = "markets" if topic == "listing" else topic
    patterns = TABLE["patterns"][language]
    some = (fill(random, _pick(random, patterns), language, topic) for _ in range(random.randint(2, 4)))
    return ("" if language == "zh" else " ").join(some)


def _english(random: Random, topic: str) -> Text:
    if topic == "listing":
        return _listing(random)
    wanted = _length(random)
    seeds = _seeds().get(topic, ())
    if seeds and wanted > 100 and random.random() < 0.5:  # a single paragraph might be taken twice
        return _recombined(random, seeds, wanted, topic)
    title = fill(random, _pick(random, TABLE["headlines"][topic]), topic=topic)
    whole = random.sample(TABLE["paragraphs"].get(topic) or made_up_news._TEMPLATES, 5)
    return Text(title, _until(random, wanted, whole, "en", topic), topic, "en")


def _listing(random: Random) -> Text:
    form = _pick(random, TABLE["listings"]["lines"])
    rows = tuple(fill(random, form) for _ in range(random.randint(8, 40)))
    return Text(fill(random, _pick(random, TABLE["headlines"]["listing"])), rows, "listing", "en")


def _other(random: Random, language: str) -> Text:
    table = TABLE["other"][language]
    wanted = _length(random)
    paragraphs = _until(random, wanted, random.sample(table["paragraphs"], 3), language, "any")
    return Text(fill(random, _pick(random, table["headline"]), language), paragraphs, "any", language)


def _whole(random: Random, template: str, language: str, topic: str) -> str:
    if topic == "politics":
        return " ".join(template.split()).format(**_names(random), **_small(random))
    return fill(random, template, language, topic)


def _names(random: Random) -> dict[str, str]:
    """The words of the political templates, with persons and towns of the stream's own."""
    words = made_up_news._words(random)
    known = _Slots(random, "en", "politics").known
    for letter, person in zip("pqr", random.sample(known["person"], 3), strict=True):
        words |= {letter: person, f"{letter}_last": person.split()[-1]}
    return words | {f"{letter}_town": _pick(random, known["place"]) for letter in "abc"}


def _small(random: Random) -> dict[str, str]:
    return {"day": random.choice(_WORDS["days"]), "n": str(random.randint(2, 40)), "m": str(random.randint(41, 90))}


def _until(random: Random, wanted: int, whole: list[str], language: str, topic: str) -> tuple[str, ...]:
    """Paragraphs up to so many words: a few whole ones, each once, between those that are put together."""
    found, words = [], 0
    while words < wanted:
        if whole and random.random() < 0.4:
            found.append(_whole(random, whole.pop(), language, topic))
        else:
            found.append(paragraph(random, language, topic))
        words += len(found[-1]) // 2 if language == "zh" else found[-1].count(" ") + 1
    return tuple(found)


def _length(random: Random) -> int:
    chance = random.random()
    if chance < _SHORT:
        return random.randint(10, 40)
    if chance > 1 - _LONG:
        return random.randint(2_000, _LONGEST)
    return min(max(int(random.lognormvariate(0, _SPREAD) * _MEDIAN), 40), 4_000)


def _recombined(random: Random, seeds: Sequence[Seed], wanted: int, topic: str) -> Text:
    """Paragraphs of one report of the corpus with those of others between them; persons, numbers and days are others."""
    main = random.choice(seeds)
    left = list(main.paragraphs)
    found, words = [], 0
    while words < wanted:
        if not left or (found and random.random() < 0.5):
            source = random.choice(seeds)
            told, persons = random.choice(source.paragraphs), source.persons
        else:
            told, persons = left.pop(0), main.persons
        found.append(_disguised(random, told, persons))
        words += found[-1].count(" ") + 1
    return Text(_disguised(random, main.title, main.persons), tuple(found), topic, "en")


def _disguised(random: Random, words: str, persons: Sequence[str]) -> str:
    for person in persons:
        surname = person.split()[-1]
        if surname in words:
            new = random.choice(_WORDS["last"])
            words = words.replace(person, f"{random.choice(_WORDS['first'])} {new}").replace(surname, new)
    days = _WORDS["days"]
    shift = random.randrange(7)
    words = _DAY.sub(lambda found: days[(days.index(found[0]) + shift) % 7], words)
    return _NUMBER.sub(lambda found: str(max(2, int(found[0]) + random.randint(-1, 9))), words)


_DAY = re.compile("|".join(_WORDS["days"]))


@cache
def _seeds() -> Mapping[str, tuple[Seed, ...]]:
    """All reports of the corpus by the stream's topics."""
    found: dict[str, list[Seed]] = {}
    for path in sorted((_HERE.parent / "corpus" / "reports").glob("*.marked")):
        said = path.read_text("utf-8")
        head = dict(line.split(": ", 1) for line in said.partition("\n\n")[0].splitlines() if ": " in line)
        told = _without_marks(said.partition("\n== text\n")[2].partition("\n== actors\n")[0])
        lines = [one for one in re.split(r"\n\s*\n", told) if one.strip()]
        actors = said.partition("\n== actors\n")[2].partition("\n== ")[0].splitlines()
        persons = tuple(line.split("|")[1].strip() for line in actors if "| person" in line)
        body = tuple(" ".join(one.split()) for one in lines[1:]) or (lines[0],)
        found.setdefault(_topic(head.get("topic", "")), []).append(Seed(head.get("title", ""), body, persons))
    return {topic: tuple(seeds) for topic, seeds in found.items()}


_MARK = re.compile(r'(?<!\\)\[(?:%\{[^}]*\}|[@#$%>"~][^\s\[\]]*)\s?|(?<!\\)\]')


def _without_marks(marked: str) -> str:
    """The text of a marked report without its marks; learn.marks reads them, and takes a hundred times as long."""
    return re.sub(r"\\([\[\]\\=])", r"\1", _MARK.sub("", marked))


_TOPICS = (
    ("sport", "football cricket cycling chess motor"),
    ("markets", "markets company take-over"),
    ("culture", "restaurant film theatre obituary anniversary travel food quiet"),
    ("science", "science medicine"),
    ("weather", "wildlife"),
    ("crime", "police trial"),
)  # fmt: skip


def _topic(told: str) -> str:
    words = told.replace(",", " ").split()
    return next((topic for topic, some in _TOPICS if any(one in words for one in some.split())), "politics")


def _drawn(random: Random, shares: Mapping[str, int]) -> str:
    return random.choices(list(shares), weights=list(shares.values()))[0]


class _Slots(dict[str, str]):
    """Draws a word for a slot when a template asks for it; the same slot twice in one template is the same word."""

    def __init__(self, random: Random, language: str, topic: str, **more: str) -> None:
        super().__init__(more)
        self._random, self._words = random.random, _CHOICES[topic if language == "en" else language]
        self.known = random.cast if isinstance(random, Desk) else _SHARED

    def __missing__(self, slot: str) -> str:
        some = self.known.get(slot) or self._words[slot]
        word = self[slot] = some[int(self._random() * len(some))]
        return word


def _pick(random: Random, some: Sequence[str]) -> str:
    return some[int(random.random() * len(some))]


def _numbers(low: int, high: int) -> list[str]:
    return [str(number) for number in range(low, high + 1)]


def _pairs(first: Sequence[str], second: Sequence[str]) -> list[str]:
    return [f"{one} {other}" for one in first for other in second]


_TENTHS = [f"{number / 10:.1f}" for number in range(1, 95)]
_TEAMS = _pairs(_WORDS["places"], TABLE["words"]["teams"].split(":"))
_SHARED = {
    "person": _pairs(_WORDS["first"], _WORDS["last"]), "surname": _WORDS["last"], "place": _WORDS["places"], "place2": _WORDS["places"],
    "PLACE": [place.upper() for place in _WORDS["places"]], "state": [name for name, _ in _STATES], "adj": [name for _, name in _STATES],
    "team": _TEAMS, "rival": _TEAMS, "company": _pairs(TABLE["words"]["companies"].split(":"), _WORDS["company_kinds"]),
    "day": _WORDS["days"], "month": _WORDS["months"], "month2": _WORDS["months"], "d": _TENTHS, "d2": _TENTHS,
    "agency": TABLE["around"]["agencies"], "n": _numbers(2, 40), "n2": _numbers(0, 9), "m": _numbers(41, 90), "k": _numbers(100, 900),
    "year": _numbers(1930, 2000), "year2": _numbers(1700, 1900),
}  # fmt: skip
_KINDS = {"nouns": ("x", "y", "z", "x2"), "verbs": ("v", "w"), "adjectives": ("a", "b")}


def _more(language: str, words: Sequence[str]) -> list[str]:
    """The words of a language and as many again as can be made of their halves: sixty nouns would make one story of all reports."""
    if language not in TABLE["languages"]:
        return list(words)
    halves = [(word[: (len(word) + 1) // 2], word[(len(word) + 1) // 2 :]) for word in words]
    return list(dict.fromkeys(first + second for first, _ in halves for _, second in halves))


_CHOICES: Mapping[str, Mapping[str, Sequence[str]]] = {
    name: _SHARED
    | {slot: some for kind, words in table.items() for some in [_more(name, words.split())] for slot in _KINDS[kind]}
    for name, table in TABLE["vocabulary"].items()
} | {"listing": _SHARED}
